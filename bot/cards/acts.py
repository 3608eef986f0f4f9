"""What an officer can do with a case: a button for each act, with its form where it needs one.

A form is drawn from the fields that the act declares (`dialogs/handling/acts`) and hands them in by
their names, with `verb`, `case` and `version`; `fields.values` gives them back. Beside the acts
there are `case.open`, `case.ap_form`, `case.cancel`, `case.other` (act) and `case.fact` (fact).
`case.correct` has a card of its own, see `fact.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from bot.cards import fields
from bot.cards.elements import (
    NOTHING,
    Action,
    Data,
    Part,
    button,
    buttons,
    shorten,
    stack,
    subheading,
    unfold,
    wrapped,
)
from bot.cards.forms import DrawnForm, in_words, refusal
from bot.cards.views import CaseRow, CaseView, OpenForm
from bot.cards.words import fact_choices
from bot.language import text
from dialogs.handling.acts import ACTS
from dialogs.handling.acts.act import Act
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.handling.casefile import READING, CaseFile, CaseState
from dialogs.handling.states import Trigger

AP_FORM = "case.ap_form"


def verb_of(trigger: Trigger) -> str:
    """The verb of an act's button."""
    return f"case.{trigger}"


OFFICERS_ACTS: Final[Mapping[str, type[Act]]] = {
    verb_of(trigger): act for trigger, act in ACTS.items() if act.who & READING
}
FORMS: Final = {verb: act for verb, act in OFFICERS_ACTS.items() if act.form}
_BEFORE = [*OFFICERS_ACTS].index(verb_of(Trigger.NOTIFY))  # one notifies with the form at hand
EVERY_ACT: Final = (*[*OFFICERS_ACTS][:_BEFORE], AP_FORM, *[*OFFICERS_ACTS][_BEFORE:])
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
_WHICH_FACT = {"fact": FormField(FieldKind.FACT)}
OTHER = "case.other"  # an act that has no button of its own: its form is opened on the card
CANCEL = "case.cancel"  # the open form is left, and the card shows its buttons again
MOST_CHOICES = 12  # open measures that can be ticked off from the card


def act(verb: str, of: CaseFile | CaseRow, *, gathers: bool = False, title: str = "") -> Action:
    """The button of an act, under its own title or another; in a form it hands in the fields."""
    data: Data = {"verb": verb, "case": of.reference, "version": of.revision}
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
    if sight[:1] == (doing(view),):
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
        taking = act("case.hand_over", view.file, title=text("act-take-over"))
        yield leading(_with(taking, {"owner": view.takes_over}))


def _with(action: Action, more: Data) -> Action:
    """The same button, which hands in more."""
    data = {"data": {**action["data"], **more}}
    return {**action, **data, "fallback": {**action["fallback"], **data}}


def in_sight(view: CaseView) -> tuple[str, ...]:
    """The acts with a button of their own: what the case waits for first, then what is usual."""
    usual = USUAL[view.file.state]
    likely = dict.fromkeys(("case.second", doing(view), *usual, *EVERY_ACT))
    return tuple(verb for verb in likely if verb in view.actions)[: MOST_BUTTONS - 1]


def _button(verb: str, view: CaseView) -> Action:
    if verb not in FORMS:
        return act(verb, view.file)
    return unfold(text(_title(verb)), _form(view, OpenForm(verb)).inside, _submit(verb, view))


def _form(view: CaseView, tried: OpenForm) -> DrawnForm:
    """The form of an act in this case; of one that corrects a fact only which it is."""
    act = FORMS[tried.verb]
    asks = _WHICH_FACT if tried.verb in ONWARD else act.form
    place = tried.verb.removeprefix("case.")
    return DrawnForm(asks, tried, place=place, listed=partial(_listed, view), hint=act.hint)


def _listed(view: CaseView, asks: FormField) -> Sequence[fields.Choice]:
    """What the card gives to choose from, as far as there is room."""
    match asks.kind:
        case FieldKind.FACT:
            values = view.file.facts.model_dump(mode="json")
            return fact_choices(values, view.file.assessment)
        case FieldKind.NUMBERED:
            options = asks.options(view.file)[:MOST_CHOICES]
            return [(n, f"{n}. {shorten(said, 40, '…')}") for n, said in options]
        case _:
            return to_choose(view, asks)


def to_choose(view: CaseView, asks: FormField) -> list[fields.Choice]:
    """What the case gives to choose from; nothing where it has to be typed."""
    match asks.kind:
        case FieldKind.PERSON:
            return [(one.id, one.name) for one in view.officers]
        case FieldKind.PERSONS:
            return [(one.id, one.name) for one in view.team]
        case FieldKind.NUMBERED:
            return [(number, f"{number}. {said}") for number, said in asks.options(view.file)]
        case _:
            return in_words(asks, asks.options(view.file))


def doing(view: CaseView) -> str:
    """The act by which the case gets what it waits for."""
    return {"case.tell": "case.decide", "case.supplement": "case.notify"}.get(view.next, view.next)


def _other(verbs: Sequence[str], view: CaseView) -> Action:
    """Everything else: chosen from a list, and then its form stands open on the card."""
    listed = [(verb, text(_title(verb))) for verb in verbs]
    must = fields.required(text("form-required"))
    label = text("form-act")
    inside = fields.chosen("act", label, listed, **must)
    submit = act(OTHER, view.file, gathers=True, title=text("form-onward"))
    return unfold(text("act-other"), inside, submit)


def _submit(verb: str, view: CaseView) -> Action:
    """The button that hands a form in, or takes the first step of an act that has two."""
    onward = ONWARD.get(verb, "")
    title = text("form-onward") if onward else ""
    return act(onward or verb, view.file, gathers=True, title=title)


def _open_form(view: CaseView, opened: OpenForm) -> Part:
    """A form with what was typed, and beside each field what was wrong with it."""
    form = _form(view, opened)
    row = [_submit(opened.verb, view), act(CANCEL, view.file)]
    return stack(
        subheading(text(_title(opened.verb))),
        refusal(opened.problems, form.drawn),
        form.inside,
        buttons(row, " · ".join(str(one["title"]) for one in row), spacing="Medium"),
    )


def slug(verb: str) -> str:
    """The verb of an act as keys of texts have it."""
    return verb.removeprefix("case.").replace("_", "-")


def _title(verb: str) -> str:
    return f"act-{slug(verb)}"
