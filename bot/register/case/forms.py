"""An act as a form of a page: drawn from the fields that the act declares, and read back.

No act is known here. A field is drawn by what it holds, with what was filled in before and what was
wrong with it; the fields come back by their names, as those of a card do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from multidict import MultiMapping

from bot.cards.acts import FORMS, OFFICERS_ACTS, slug, to_choose
from bot.cards.forms import in_words
from bot.cards.views import CaseView, OpenForm
from bot.language import spoken, text
from dialogs.exchange import Kind
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.intake.phrasing import choice_in_words, question_in_words
from dialogs.intake.questions import Question

Pair = tuple[str, str]  # value, title

_LISTS: Final = {
    FieldKind.CHOICE,
    FieldKind.WHETHER,
    FieldKind.NUMBERED,
    FieldKind.PERSON,
}
_BOXES: Final = {FieldKind.SEVERAL, FieldKind.PERSONS, FieldKind.TICK}
_EXAMPLES: Final = {FieldKind.MOMENT: "form-moment-example", FieldKind.LATER: "form-until-example"}
_LONG: Final = 7  # choices that are all in sight; more fold into a list


@dataclass(frozen=True)
class Drawn:
    """A field of a page: how it is drawn, with its words, its value and what was wrong with it."""

    name: str
    shape: str  # line, story, day, list, radio or boxes
    label: str
    must: bool
    value: str = ""
    help: str = ""
    problem: str = ""
    choices: Sequence[Pair] = ()
    note: str = ""  # what somebody else made of it

    @property
    def chosen(self) -> set[str]:
        """The values that were chosen before."""
        return set(self.value.split(","))


OWN: Final = frozenset({"csrf", "revision", "weighing"})  # fields of the page itself


def title(verb: str) -> str:
    """The name of an act, as its button has it."""
    return text(f"act-{slug(verb)}")


def fields_of(view: CaseView, filled: OpenForm) -> list[Drawn]:
    """The fields of an act in this case."""
    asks = FORMS[filled.verb].form if filled.verb in FORMS else {}
    return [_field(name, one, filled, to_choose(view, one)) for name, one in asks.items()]


def fields_to_enter(asks: Mapping[str, FormField], filled: OpenForm) -> list[Drawn]:
    """The fields of what is entered, which is of no case yet."""
    return [
        _field(name, one, filled, in_words(one, one.options()), family="entry")
        for name, one in asks.items()
    ]


def question(asked: Question, filled: OpenForm) -> Drawn:
    """A question of the intake, which may stay open."""
    shapes = {Kind.CHOICES: "boxes", Kind.CHOICE: "list"}
    return Drawn(
        name=asked.key,
        shape=shapes.get(asked.kind, "line"),
        label=question_in_words(asked.key, spoken()),
        must=False,
        value=filled.values.get(asked.key, ""),
        problem=filled.problems.get(asked.key, ""),
        choices=[(one, choice_in_words(asked.key, one, spoken())) for one in asked.choices],
    )


def hint(verb: str) -> str:
    """What stands below the form of an act; empty where there is nothing to say."""
    below = OFFICERS_ACTS[verb].hint
    return text(f"form-{below}") if below else ""


def handed_in(sent: MultiMapping[str] | None) -> dict[str, str]:
    """The fields of a form by name, several values joined with commas, the page's own left out."""
    if sent is None:
        return {}
    names = [name for name in dict.fromkeys(sent) if name not in OWN]
    return {name: ",".join(filter(str.strip, sent.getall(name))) for name in names}


def _field(
    name: str, asks: FormField, filled: OpenForm, choices: Sequence[Pair], family: str = "form"
) -> Drawn:
    value = filled.values.get(name, "")
    if asks.must and len(choices) == 1:
        value = choices[0][0]
    return Drawn(
        name=name,
        shape=_shape(asks, choices),
        label=text(f"{family}-{asks.label or name}"),
        must=asks.must,
        value=value,
        help=text(_EXAMPLES[asks.kind]) if asks.kind in _EXAMPLES else "",
        problem=filled.problems.get(name, ""),
        choices=choices,
    )


def _shape(asks: FormField, choices: Sequence[Pair]) -> str:
    if asks.kind in _BOXES:
        return "boxes"
    if asks.kind in _LISTS:
        return "radio" if asks.must and len(choices) < _LONG else "list"
    return {FieldKind.STORY: "story", FieldKind.DAY: "day"}.get(asks.kind, "line")
