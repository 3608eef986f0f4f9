"""The acts of officers by the verbs of their buttons: which have a form, and what is usual when.

Beside the acts there are `case.open`, `case.ap_form`, `case.cancel`, `case.other` (act) and
`case.fact` (fact). What an act is, and who may do it, stands in `dialogs/handling/acts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.cards.views import CaseView
from bot.forms.fields import Choice, in_words
from bot.language import text
from dialogs.handling.acts import ACTS
from dialogs.handling.acts.act import Act
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.handling.casefile import READING, CaseState
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


def slug(verb: str) -> str:
    """The verb of an act as keys of texts have it."""
    return verb.removeprefix("case.").replace("_", "-")


def title(verb: str) -> str:
    """The name of an act, as its button has it."""
    return text(f"act-{slug(verb)}")


_DOING: Final = {
    "case.tell": "case.decide",
    "case.supplement": "case.notify",
    "case.postponed": "case.communicate",
}


def doing(view: CaseView) -> str:
    """The act by which the case gets what it waits for."""
    return _DOING.get(view.next, view.next)


def to_choose(view: CaseView, asks: FormField) -> list[Choice]:
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
