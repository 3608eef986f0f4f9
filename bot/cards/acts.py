"""What an officer can do with a case: a button for each act, with its form where it needs one.

A form hands in `verb`, `case` and `version`, and the fields named here; `fields.values` gives them
back by these names:

    case.take, case.weigh, case.open, case.ap_form, case.cancel   nothing
    case.other         act
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

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.cards import fields
from bot.cards.elements import (
    NOTHING,
    Action,
    Data,
    Look,
    Part,
    box,
    button,
    buttons,
    lines,
    paragraph,
    remark,
    shorten,
    stack,
    subheading,
    unfold,
    wrapped,
)
from bot.cards.views import CaseView, Choice, OpenForm
from bot.cards.words import fact_choices
from bot.language import text
from dialogs.handling.acts import ClosingReason, NoBreachGround
from dialogs.handling.casefile import CaseState, Ground, Outcome, Stage, Way

# The order of an officer's work: judging, recording, conferring, and the case itself.
EVERY_ACT = (
    *("case.take", "case.weigh", "case.decide", "case.second", "case.no_breach", "case.correct"),
    *("case.ap_form", "case.notify", "case.communicate", "case.measure", "case.measure_done"),
    *("case.ask", "case.advise", "case.note", "case.snooze"),
    *("case.hand_over", "case.merge", "case.back", "case.reopen", "case.drill", "case.close"),
)
# What is usual after what the case waits for.
_WEIGHING = ("case.correct", "case.ask", "case.no_breach", "case.note")
_RECORDING = ("case.ap_form", "case.notify", "case.communicate", "case.decide", "case.measure")
_ENDING = ("case.measure", "case.measure_done", "case.close", "case.notify", "case.note")
_AFTERWARDS = ("case.reopen", "case.note")
USUAL: Mapping[CaseState, tuple[str, ...]] = {
    CaseState.REPORTED: ("case.ask", "case.note"),
    CaseState.TAKEN: _WEIGHING,
    CaseState.WEIGHED: ("case.ap_form", *_WEIGHING),
    CaseState.DECIDED: _RECORDING,
    CaseState.NOTIFIED: _RECORDING,
    CaseState.COMMUNICATED: _ENDING,
    CaseState.MEASURES: _ENDING,
    CaseState.CLOSED: _AFTERWARDS,
    CaseState.NO_BREACH: _AFTERWARDS,
    CaseState.DUPLICATE: _AFTERWARDS,
}
MOST_BUTTONS = 6  # more than six actions Teams does not draw
ONWARD = {"case.correct": "case.fact"}  # acts of which the card holds only the first step
OTHER = "case.other"  # an act that has no button of its own: its form is opened on the card
CANCEL = "case.cancel"  # the open form is left, and the card shows its buttons again
MOST_CHOICES = 12  # open measures that can be ticked off from the card
LONGEST = 2000  # characters an officer can type in one field


def act(
    verb: str,
    reference: str,
    version: int,
    gathers: bool = False,
    title: str = "",
) -> Action:
    """The button of an act, under its own title or another; in a form it hands in the fields."""
    data: Data = {"verb": verb, "case": reference, "version": version}
    style = "positive" if gathers else "default"
    own = text("form-submit" if gathers else _title(verb))
    return button(title or own, data, style=style, gathers=gathers)


def leading(action: Action) -> Action:
    """The same button as the one that carries the case on."""
    positive = {"style": "positive"}
    fallback = {"fallback": {**action["fallback"], **positive}} if "fallback" in action else {}
    return {**action, **positive, **fallback}


def acts(view: CaseView) -> Part:
    """What can be done: the form that stands open, or a button for each likely act."""
    if view.form is not None:
        return _open_form(view, view.form)
    title = subheading(text("acts"))
    sight = in_sight(view)
    others = [verb for verb in EVERY_ACT if verb in view.actions and verb not in sight]
    row = [_button(verb, view) for verb in sight]
    row = [_button(verb, view) for verb in sight]
    if sight[:1] == (_doing(view),):
        row[0] = leading(row[0])
    if others:
        row.append(_other(others, view))
    if not row:
        return NOTHING
    names = ", ".join(text(_title(verb)) for verb in (*sight, *others))
    over = buttons(_taking_over(view))
    return stack(Part(title.elements), over, wrapped(row, f"{title.text} {names}"))


def _taking_over(view: CaseView) -> Iterator[Action]:
    """Hand the case of who left to oneself, in one tap."""
    if view.takes_over:
        glance, title = view.glance, text("act-take-over")
        taking = act("case.hand_over", glance.reference, glance.version, title=title)
        yield leading(_with(taking, {"owner": view.takes_over}))


def _with(action: Action, more: Data) -> Action:
    """The same button, which hands in more."""
    data = {"data": {**action["data"], **more}}
    return {**action, **data, "fallback": {**action["fallback"], **data}}


def in_sight(view: CaseView) -> tuple[str, ...]:
    """The acts with a button of their own: what the case waits for first, then what is usual."""
    usual = USUAL[CaseState(view.glance.state)]
    likely = dict.fromkeys(("case.second", _doing(view), *usual, *EVERY_ACT))
    return tuple(verb for verb in likely if verb in view.actions)[: MOST_BUTTONS - 1]


def _button(verb: str, view: CaseView) -> Action:
    form = FORMS.get(verb)
    if form is None:
        return act(verb, view.glance.reference, view.glance.version)
    inside = form(_Form(OpenForm(verb), view))
    return unfold(text(_title(verb)), inside, _submit(verb, view))


def _doing(view: CaseView) -> str:
    """The act by which the case gets what it waits for."""
    return {"case.tell": "case.decide", "case.supplement": "case.notify"}.get(view.next, view.next)


def _other(verbs: Sequence[str], view: CaseView) -> Action:
    """Everything else: chosen from a list, and then its form stands open on the card."""
    listed = [(verb, text(_title(verb))) for verb in verbs]
    must = fields.required(text("form-required"))
    label, choose = text("form-act"), text("form-choose")
    inside = fields.chosen("act", label, listed, placeholder=choose, **must)
    onward = text("form-onward")
    glance = view.glance
    submit = act(OTHER, glance.reference, glance.version, gathers=True, title=onward)
    return unfold(text("act-other"), inside, submit)


def _submit(verb: str, view: CaseView) -> Action:
    """The button that hands a form in, or takes the first step of an act that has two."""
    onward = ONWARD.get(verb, "")
    title = text("form-onward") if onward else ""
    reference, version = view.glance.reference, view.glance.version
    return act(onward or verb, reference, version, gathers=True, title=title)


def _open_form(view: CaseView, opened: OpenForm) -> Part:
    """A form with what was typed, and beside each field what was wrong with it."""
    form = _Form(opened, view)
    inside = FORMS[opened.verb](form)
    reference, version = view.glance.reference, view.glance.version
    row = [_submit(opened.verb, view), act(CANCEL, reference, version)]
    return stack(
        subheading(text(_title(opened.verb))),
        refusal(opened.problems, form.drawn),
        inside,
        buttons(row, " · ".join(str(one["title"]) for one in row), spacing="Medium"),
    )


def refusal(problems: Mapping[str, str], drawn: Collection[str]) -> Part:
    """That a form was not stored, with what stands beside none of its fields."""
    if not problems:
        return NOTHING
    others = "\n".join(said for field, said in problems.items() if field not in drawn)
    head = text("form-refused")
    return box(paragraph(head, weight="Bolder"), lines(others), style="attention")


def slug(verb: str) -> str:
    """The verb of an act as keys of texts have it."""
    return verb.removeprefix("case.").replace("_", "-")


def _title(verb: str) -> str:
    return f"act-{slug(verb)}"


class _Form:
    """The fields of one act, each with an id of its own on the card; `drawn` are their names."""

    def __init__(self, form: OpenForm, view: CaseView) -> None:
        self.act = form.verb.removeprefix("case.")
        self.form = form
        self.view = view
        self.drawn: set[str] = set()

    def words(self, key: str) -> str:
        """A text of the forms."""
        return text(f"form-{key}")

    def line(self, field: str, label: str = "", *, must: bool = True, example: str = "") -> Part:
        """One line to type."""
        return self._typed(field, label, must, placeholder=self.words(example) if example else "")

    def story(self, field: str, label: str = "", *, must: bool = True) -> Part:
        """Several lines to type."""
        return self._typed(field, label, must, isMultiline=True)

    def _typed(self, field: str, label: str, must: bool, **look: Look) -> Part:
        title, value = self.words(label or field), self.form.values.get(field, "")
        look |= {"maxLength": LONGEST, "value": value, **self._required(must)}
        return self._beside(field, fields.typed(fields.named(field, self.act), title, **look))

    def day(self, field: str) -> Part:
        """A day to pick."""
        name, value = fields.named(field, self.act), self.form.values.get(field, "")
        drawn = fields.dated(name, self.words(field), value=value, **self._required(True))
        return self._beside(field, drawn)

    def pick(
        self, field: str, choices: Iterable[Choice], *, must: bool = True, several: bool = False
    ) -> Part:
        """Something to choose; no field at all where there is nothing to choose from."""
        listed = [(choice.value, choice.title) for choice in choices]
        if not listed:
            return NOTHING
        only = listed[0][0] if must and len(listed) == 1 else ""
        drawn = fields.chosen(
            fields.named(field, self.act),
            self.words(field),
            listed,
            several=several,
            value=self._chosen(field, listed) or only,
            placeholder=self.words("choose"),
            **self._required(must),
        )
        return self._beside(field, drawn)

    def _chosen(self, field: str, listed: Sequence[fields.Choice]) -> str:
        """What was chosen before, as far as it can be chosen."""
        given = self.form.values.get(field, "").split(",")
        return ",".join(value for value, _ in listed if value in given)

    def _beside(self, field: str, drawn: Part) -> Part:
        """A field with what was wrong with it, just above."""
        self.drawn.add(field)
        return stack(problem(self.form.problems.get(field, "")), drawn)

    def options(self, family: str, values: Iterable[str]) -> list[Choice]:
        """The values of a list in the law, with their words."""
        return [Choice(value, self.words(f"{family}-{value}")) for value in values]

    def duties(self, duties: Iterable[str]) -> list[Choice]:
        """Duties to choose from, named as everywhere."""
        return [Choice(duty, text(f"duty-{duty}")) for duty in duties]

    def _required(self, must: bool) -> dict[str, Any]:
        return fields.required(self.words("required")) if must else {}


def problem(said: str) -> Part:
    """What is wrong with the field below it."""
    return paragraph(said, color="Attention", weight="Bolder", spacing="Medium")


def _hand_over(form: _Form) -> Part:
    officers = form.view.officers
    owner = form.pick("owner", officers) if officers else form.line("owner")
    return stack(owner, form.line("reason", must=False))


def _correct(form: _Form) -> Part:
    """Which fact; the next card has the field that fits it."""
    values = form.view.file.facts.model_dump(mode="json")
    listed = fact_choices(values, form.view.glance.assessment)
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
