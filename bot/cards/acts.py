"""What an officer can do with a case: a button for each act, with its form where it needs one.

A form is drawn from the fields that the act declares and hands them in by their names, with `verb`,
`case` and `version`. `case.correct` has a card of its own, see `fact.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from bot.cards import elements as ui
from bot.cards import fields
from bot.cards.elements import NOTHING, Action, Data, Part
from bot.cards.forms import drawn, refusal
from bot.cards.views import CaseView
from bot.cards.words import fact_choices
from bot.forms.acts import EVERY_ACT, FORMS, USUAL, doing, title, to_choose
from bot.forms.fields import Choice, DrawnField, OpenForm, drawn_fields
from bot.language import text
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.handling.casefile import CaseFile
from store.models import Case

MOST_BUTTONS = 6  # more than six actions Teams does not draw
ONWARD = {"case.correct": "case.fact"}  # acts of which the card holds only the first step
_WHICH_FACT = {"fact": FormField(FieldKind.FACT)}
OTHER = "case.other"  # an act that has no button of its own: its form is opened on the card
CANCEL = "case.cancel"  # the open form is left, and the card shows its buttons again
MOST_CHOICES = 12  # open measures that can be ticked off from the card


def act(verb: str, of: CaseFile | Case, *, gathers: bool = False, called: str = "") -> Action:
    """The button of an act, under its own title or another; in a form it hands in the fields."""
    data: Data = {"verb": verb, "case": of.reference, "version": of.revision}
    style = "positive" if gathers else "default"
    own = text("form-submit") if gathers else title(verb)
    return ui.button(called or own, data, style=style, gathers=gathers)


def leading(action: Action) -> Action:
    """The same button as the one that carries the case on."""
    positive = {"style": "positive"}
    fallback = {"fallback": {**action["fallback"], **positive}} if "fallback" in action else {}
    return {**action, **positive, **fallback}


def acts(view: CaseView) -> Part:
    """What can be done: the form that stands open, or a button for each likely act."""
    if view.form is not None:
        return _open_form(view, view.form)
    head = ui.subheading(text("acts"))
    sight = in_sight(view)
    others = [verb for verb in EVERY_ACT if verb in view.actions and verb not in sight]
    row = [_button(verb, view) for verb in sight]
    if sight[:1] == (doing(view),):
        row[0] = leading(row[0])
    if others:
        row.append(_other(others, view))
    if not row:
        return NOTHING
    names = ", ".join(map(title, (*sight, *others)))
    over = ui.buttons(_taking_over(view))
    return ui.stack(Part(head.elements), over, ui.wrapped(row, f"{head.text} {names}"))


def _taking_over(view: CaseView) -> Iterator[Action]:
    """Hand the case of who left to oneself, in one tap."""
    if view.takes_over:
        taking = act("case.hand_over", view.file, called=text("act-take-over"))
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
    inside = _inside(_form(view, OpenForm(verb)), verb)
    return ui.unfold(title(verb), inside, _submit(verb, view))


def _form(view: CaseView, tried: OpenForm) -> list[DrawnField]:
    """The form of an act in this case; of one that corrects a fact only which it is."""
    asks = _WHICH_FACT if tried.verb in ONWARD else FORMS[tried.verb].form
    return [one for one in drawn_fields(asks, tried, partial(_listed, view)) if one.of_use]


def _inside(form: Iterable[DrawnField], verb: str) -> Part:
    """The fields of a form, and below them what is to be known of the act."""
    hint = FORMS[verb].hint
    below = ui.remark(text(f"form-{hint}")) if hint else NOTHING
    return ui.stack(drawn(form, verb.removeprefix("case.")), below)


def _listed(view: CaseView, asks: FormField) -> Sequence[Choice]:
    """What the card gives to choose from, as far as there is room."""
    match asks.kind:
        case FieldKind.FACT:
            values = view.file.facts.model_dump(mode="json")
            return fact_choices(values, view.file.assessment)
        case FieldKind.NUMBERED:
            options = asks.options(view.file)[:MOST_CHOICES]
            return [(n, f"{n}. {ui.shorten(said, 40, '…')}") for n, said in options]
        case _:
            return to_choose(view, asks)


def _other(verbs: Sequence[str], view: CaseView) -> Action:
    """Everything else: chosen from a list, and then its form stands open on the card."""
    listed = [(verb, title(verb)) for verb in verbs]
    inside = fields.chosen("act", text("form-act"), listed, **fields.required())
    submit = act(OTHER, view.file, gathers=True, called=text("form-onward"))
    return ui.unfold(text("act-other"), inside, submit)


def _submit(verb: str, view: CaseView) -> Action:
    """The button that hands a form in, or takes the first step of an act that has two."""
    onward = ONWARD.get(verb, "")
    called = text("form-onward") if onward else ""
    return act(onward or verb, view.file, gathers=True, called=called)


def _open_form(view: CaseView, opened: OpenForm) -> Part:
    """A form with what was typed, and beside each field what was wrong with it."""
    form = _form(view, opened)
    row = [_submit(opened.verb, view), act(CANCEL, view.file)]
    return ui.stack(
        ui.subheading(title(opened.verb)),
        refusal(opened, {one.name for one in form}),
        _inside(form, opened.verb),
        ui.buttons(row, " · ".join(str(one["title"]) for one in row), spacing="Medium"),
    )
