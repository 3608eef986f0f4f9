"""What an officer can do with a case: a button for each act, with its form where it needs one.

A form hands in `verb`, `case` and `version`, and the fields named here; `fields.values` gives them
back by these names:

    case.take, case.weigh, case.open, case.ap_form   nothing
    case.hand_over     owner, reason             case.second     duty, agrees, reason
    case.fact          fact                      case.measure    text, owner, due
    case.ask           text                      case.measure_done  number, reason (if dropped)
    case.advise        text                      case.note       text, on_delay
    case.decide        duty, outcome, reason     case.merge      reference
    case.no_breach     ground, reason            case.back, case.reopen, case.drill  reason
    case.notify        stage, number, moment, late_reason, reason (of a withdrawal)
    case.communicate   how (several), moment, people, remaining, ground, reason, until
    case.close         reason, lesson            case.snooze     until, reason

`case.correct` has a card of its own, see `fact.py`: value, or date and time, or unknown; reason.
Which acts are possible, and what they require, is not decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.cards import fields
from bot.cards.elements import (
    NOTHING,
    Action,
    Data,
    Look,
    Part,
    button,
    remark,
    shorten,
    stack,
    unfold,
    wrapped,
)
from bot.cards.views import CaseView, Choice
from bot.cards.words import fact_choices
from dialogs.handling.acts import ClosingReason, NoBreachGround
from dialogs.handling.casefile import Ground, Outcome, Stage, Way
from dialogs.texts import text

# The order of an officer's work; each group is a row of buttons on the case card.
GROUPS: dict[str, tuple[str, ...]] = {
    "judge": (
        "case.take",
        "case.weigh",
        "case.decide",
        "case.second",
        "case.no_breach",
        "case.correct",
    ),
    "record": (
        "case.ap_form",
        "case.notify",
        "case.communicate",
        "case.measure",
        "case.measure_done",
    ),
    "confer": ("case.ask", "case.advise", "case.note", "case.snooze"),
    "case": (
        "case.hand_over",
        "case.merge",
        "case.back",
        "case.reopen",
        "case.drill",
        "case.close",
    ),
}

ONWARD = {"case.correct": "case.fact"}  # acts of which the card holds only the first step
_FIRST = frozenset({"case.take", "case.weigh"})  # what carries the case on, at one tap
MOST_CHOICES = 12  # open measures that can be ticked off from the card
LONGEST = 2000  # characters an officer can type in one field


def act(
    verb: str,
    reference: str,
    version: int,
    language: str,
    *,
    gathers: bool = False,
    title: str = "",
) -> Action:
    """The button of an act, under its own title or another; in a form it hands in the fields."""
    data: Data = {"verb": verb, "case": reference, "version": version}
    style = "positive" if gathers or verb in _FIRST else "default"
    own = text(language, "form-submit" if gathers else _title(verb))
    return button(title or own, data, style=style, gathers=gathers)


def acts(view: CaseView, language: str) -> Part:
    """The buttons of every act that is possible, in the order of the work."""
    return stack(*(_group(group, view, language) for group in GROUPS))


def _group(group: str, view: CaseView, language: str) -> Part:
    actions = [_button(verb, view, language) for verb in GROUPS[group] if verb in view.actions]
    if not actions:
        return NOTHING
    title = remark(text(language, f"acts-{group}"))
    said = f"{title.text}: {', '.join(action['title'] for action in actions)}"
    return stack(Part(title.elements), wrapped(actions, said))


def _button(verb: str, view: CaseView, language: str) -> Action:
    form = FORMS.get(verb)
    reference, version = view.glance.reference, view.glance.version
    if form is None:
        return act(verb, reference, version, language)
    onward = ONWARD.get(verb, "")
    title = text(language, "form-onward") if onward else ""
    submit = act(onward or verb, reference, version, language, gathers=True, title=title)
    return unfold(text(language, _title(verb)), form(_Form(verb, view, language)), submit)


def _title(verb: str) -> str:
    return f"act-{verb.removeprefix('case.').replace('_', '-')}"


class _Form:
    """The fields of one act, each with an id of its own on the card."""

    def __init__(self, verb: str, view: CaseView, language: str) -> None:
        self.act = verb.removeprefix("case.")
        self.view = view
        self.language = language

    def words(self, key: str) -> str:
        """A text of the forms."""
        return text(self.language, f"form-{key}")

    def line(self, field: str, label: str = "", *, must: bool = True, example: str = "") -> Part:
        """One line to type."""
        return self._typed(field, label, must, placeholder=self.words(example) if example else "")

    def story(self, field: str, label: str = "", *, must: bool = True) -> Part:
        """Several lines to type."""
        return self._typed(field, label, must, isMultiline=True)

    def _typed(self, field: str, label: str, must: bool, **look: Look) -> Part:
        name = fields.named(field, self.act)
        title = self.words(label or field)
        return fields.typed(name, title, maxLength=LONGEST, **self._required(must), **look)

    def day(self, field: str) -> Part:
        """A day to pick."""
        name = fields.named(field, self.act)
        return fields.dated(name, self.words(field), **self._required(True))

    def pick(
        self, field: str, choices: Iterable[Choice], *, must: bool = True, several: bool = False
    ) -> Part:
        """Something to choose; no field at all where there is nothing to choose from."""
        listed = [(choice.value, choice.title) for choice in choices]
        if not listed:
            return NOTHING
        return fields.chosen(
            fields.named(field, self.act),
            self.words(field),
            listed,
            several=several,
            value=listed[0][0] if must and len(listed) == 1 else "",
            placeholder=self.words("choose"),
            **self._required(must),
        )

    def options(self, family: str, values: Iterable[str]) -> list[Choice]:
        """The values of a list in the law, with their words."""
        return [Choice(value, self.words(f"{family}-{value}")) for value in values]

    def duties(self, duties: Iterable[str]) -> list[Choice]:
        """Duties to choose from, named as everywhere."""
        return [Choice(duty, text(self.language, f"duty-{duty}")) for duty in duties]

    def _required(self, must: bool) -> dict[str, Any]:
        return fields.required(self.words("required")) if must else {}


def _hand_over(form: _Form) -> Part:
    officers = form.view.officers
    owner = form.pick("owner", officers) if officers else form.line("owner")
    return stack(owner, form.line("reason", must=False))


def _correct(form: _Form) -> Part:
    """Which fact; the next card has the field that fits it."""
    values = form.view.file.facts.model_dump(mode="json")
    listed = fact_choices(values, form.view.glance.assessment, form.language)
    return form.pick("fact", [Choice(*one) for one in listed])


def _decide(form: _Form) -> Part:
    return stack(
        form.pick("duty", form.duties(("notify", "communicate"))),
        form.pick("outcome", form.options("outcome", Outcome)),
        form.story("reason"),
        remark(form.words("second-warning")),
    )


def _second(form: _Form) -> Part:
    waiting = form.view.glance.waits_for_second
    return stack(
        form.pick("duty", form.duties(waiting)),
        form.pick("agrees", form.options("agrees", ("yes", "no"))),
        form.story("reason", must=False),
    )


def _no_breach(form: _Form) -> Part:
    grounds = form.options("no-breach", NoBreachGround)
    return stack(form.pick("ground", grounds), form.story("reason"))


def _notify(form: _Form) -> Part:
    return stack(
        form.pick("stage", form.options("stage", Stage)),
        form.line("number"),
        form.line("moment", example="moment-example"),
        form.story("late_reason", must=False),
        form.story("reason", "withdrawal", must=False),
    )


def _communicate(form: _Form) -> Part:
    return stack(
        form.pick("how", form.options("way", Way), must=False, several=True),
        form.line("moment", must=False, example="moment-example"),
        form.line("people", must=False),
        form.line("remaining", must=False),
        form.pick("ground", form.options("ground", Ground), must=False),
        form.story("reason", "ground-reason", must=False),
        form.line("until", must=False, example="until-example"),
    )


def _measure(form: _Form) -> Part:
    return stack(form.line("text", "measure"), form.line("owner", "measure-owner"), form.day("due"))


def _measure_done(form: _Form) -> Part:
    measures = [one for one in form.view.file.measures if one.open][:MOST_CHOICES]
    still = [
        Choice(str(one.number), f"{one.number}. {shorten(one.text, 40, '…')}") for one in measures
    ]
    return stack(form.pick("number", still), form.line("reason", "dropped", must=False))


def _note(form: _Form) -> Part:
    yes = form.options("on-delay", ("yes",))
    delay = form.pick("on_delay", yes, must=False, several=True)  # a box, so that it can stay empty
    return stack(form.story("text", "note"), delay)


def _close(form: _Form) -> Part:
    reasons = form.options("closing", ClosingReason)
    return stack(form.pick("reason", reasons), form.story("lesson", must=False))


def _snooze(form: _Form) -> Part:
    return stack(form.line("until", example="until-example"), form.line("reason"))


FORMS: dict[str, Callable[[_Form], Part]] = {
    "case.hand_over": _hand_over,
    "case.correct": _correct,
    "case.decide": _decide,
    "case.second": _second,
    "case.no_breach": _no_breach,
    "case.notify": _notify,
    "case.communicate": _communicate,
    "case.measure": _measure,
    "case.measure_done": _measure_done,
    "case.note": _note,
    "case.close": _close,
    "case.snooze": _snooze,
    "case.ask": lambda form: form.story("text", "question"),
    "case.advise": lambda form: form.story("text", "advice"),
    "case.merge": lambda form: form.line("reference"),
    "case.back": lambda form: form.line("reason"),
    "case.reopen": lambda form: form.line("reason"),
    "case.drill": lambda form: form.line("reason"),
}
