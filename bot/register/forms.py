"""An act as a form of a page: drawn from the fields that the act declares, and read back.

No act is known here. A field is drawn by what it holds, with what was filled in before and what was
wrong with it; the fields come back by their names, as those of a card do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from multidict import MultiMapping
from pydantic import JsonValue

from bot.cards.acts import FORMS, OFFICERS_ACTS, slug
from bot.cards.forms import in_words
from bot.cards.views import CaseView
from bot.cards.words import fact_choices, fact_in_words, term
from bot.language import has, text
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.handling.fact_values import FactKind, choices_of, kind_of

Pair = tuple[str, str]  # value, title

_LISTS: Final = {
    FieldKind.CHOICE,
    FieldKind.WHETHER,
    FieldKind.NUMBERED,
    FieldKind.PERSON,
}
_BOXES: Final = {FieldKind.SEVERAL, FieldKind.TICK}
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

    @property
    def chosen(self) -> set[str]:
        """The values that were chosen before."""
        return set(self.value.split(","))


@dataclass(frozen=True)
class Filled:
    """What a form was handed in with, and what was wrong, by field."""

    values: Mapping[str, str]
    problems: Mapping[str, str]


EMPTY: Final = Filled({}, {})


def title(verb: str) -> str:
    """The name of an act, as its button has it."""
    return text(f"act-{slug(verb)}")


def fields_of(verb: str, view: CaseView, filled: Filled = EMPTY) -> list[Drawn]:
    """The fields of an act in this case."""
    asks = FORMS[verb].form if verb in FORMS else {}
    drawn: list[Drawn] = []
    for name, one in asks.items():
        if one.kind is FieldKind.FACT:
            drawn += _fact(view, filled)
        else:
            drawn.append(_field(name, one, view, filled))
    return drawn


def hint(verb: str) -> str:
    """What stands below the form of an act; empty where there is nothing to say."""
    below = OFFICERS_ACTS[verb].hint
    return text(f"form-{below}") if below else ""


def handed_in(sent: MultiMapping[str]) -> dict[str, str]:
    """The fields of a form by name, several values joined with commas, the page's own left out."""
    names = [name for name in dict.fromkeys(sent) if name not in {"csrf", "revision"}]
    return {name: ",".join(filter(str.strip, sent.getall(name))) for name in names}


def _field(name: str, asks: FormField, view: CaseView, filled: Filled) -> Drawn:
    choices = _choices(asks, view)
    value = filled.values.get(name, "")
    if asks.must and len(choices) == 1:
        value = choices[0][0]
    return Drawn(
        name=name,
        shape=_shape(asks, choices),
        label=text(f"form-{asks.label or name}"),
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


def _choices(asks: FormField, view: CaseView) -> list[Pair]:
    match asks.kind:
        case FieldKind.PERSON:
            return [(one.value, one.title) for one in view.officers]
        case FieldKind.NUMBERED:
            return [(number, f"{number}. {said}") for number, said in asks.options(view.file)]
        case _:
            return in_words(asks, asks.options(view.file))


# --- a fact: which it is, and then its value ------------------------------------------------------


def _fact(view: CaseView, filled: Filled) -> list[Drawn]:
    values = view.file.facts.model_dump(mode="json")
    fact = filled.values.get("fact", "")
    listed = fact_choices(values, view.glance.assessment)
    problem = filled.problems.get("fact", "")
    which = Drawn("fact", "list", text("form-fact"), True, fact, problem=problem, choices=listed)
    return [which, _value(fact, values[fact], filled)] if fact in values else [which]


def _value(fact: str, value: JsonValue, filled: Filled) -> Drawn:
    """The field of a fact's new value, with the present one in it."""
    kind, now = kind_of(fact), filled.values.get("value", "")
    problem = filled.problems.get("value", "")
    help_ = " ".join([text(f"fact-help-{fact}"), text("fact-now", value=fact_in_words(value))])
    choices: list[Pair] = []
    if kind in {FactKind.CHOICE, FactKind.CHOICES}:
        choices = [(one.value, _word(one.value, kind)) for one in choices_of(fact)]
        given = value if isinstance(value, list) else [value]
        now = now or ",".join(map(str, given))
    shape = {FactKind.CHOICES: "boxes", FactKind.CHOICE: "list"}.get(kind, "line")
    label = text("fact-values" if kind is FactKind.CHOICES else "fact-value")
    return Drawn("value", shape, label, True, now, help_, problem, choices)


def _word(value: str, kind: FactKind) -> str:
    if kind is FactKind.CHOICES and value == "unknown" and has("fact-more"):
        return text("fact-more")
    return term("law-value", value)
