"""A field as it is drawn: its words, what can be chosen, what was filled in, what is wrong with it.

What a field holds is declared once, by the act or by what is entered (`dialogs/handling/acts`).
What that means for who fills it in is said here and nowhere else; how it looks on a card is drawn
by `bot/cards/forms.py`, on a page by the macro `field` of `parts.html`. No act is known here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from bot.cards.words import term
from bot.language import has, spoken, text
from dialogs.handling.acts.fields import FieldKind, FormField, Option
from dialogs.handling.acts.reading import FACT_FIELD
from dialogs.handling.fact_values import FactKind, choices_of, kind_of
from dialogs.intake.phrasing import choice_in_words, question_in_words
from dialogs.intake.questions import Question
from dialogs.understanding.choices import UNKNOWN

Choice = tuple[str, str]  # value, title
Listed = Callable[[FormField], Sequence[Choice]]


class Shape(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    STORY = "story"  # several lines
    DAY = "day"
    ONE = "one"  # chosen of a list
    SEVERAL = "several"  # ticked in it, or none


_SHAPES: Final[Mapping[str, Shape]] = {
    FieldKind.STORY: Shape.STORY,
    FieldKind.CHOICE: Shape.ONE,
    FieldKind.SEVERAL: Shape.SEVERAL,
    FieldKind.WHETHER: Shape.ONE,
    FieldKind.TICK: Shape.SEVERAL,
    FieldKind.NUMBERED: Shape.ONE,
    FieldKind.PERSON: Shape.ONE,
    FieldKind.PERSONS: Shape.SEVERAL,
    FieldKind.DAY: Shape.DAY,
    FieldKind.FACT: Shape.ONE,
    FactKind.CHOICES: Shape.SEVERAL,  # of a question too: what is called alike is filled in alike
}
_NAMED: Final = {FieldKind.PERSON, FieldKind.PERSONS}  # typed where nobody can be chosen
_EXAMPLES: Final[Mapping[str, str]] = {
    FieldKind.MOMENT: "form-moment-example",
    FieldKind.TOLD: "form-moment-example",
    FieldKind.LATER: "form-until-example",
    FactKind.COUNT: "fact-count-example",
}


@dataclass(frozen=True)
class OpenForm:
    """A form that stands open: the act, what was filled in, and what was wrong with it.

    `problems` are sentences by field; what belongs to no field stands under "".
    """

    verb: str
    values: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)

    def elsewhere(self, drawn: Collection[str]) -> list[str]:
        """What was wrong that stands beside none of the fields that are drawn."""
        return [said for name, said in self.problems.items() if name not in drawn]


@dataclass(frozen=True)
class DrawnField:
    """A field that is drawn; on a page more choices than `few` fold into a list."""

    name: str
    shape: Shape
    label: str
    must: bool
    may_stay_empty: bool = False
    value: str = ""  # several joined with commas
    help: str = ""
    problem: str = ""
    choices: Sequence[Choice] = ()
    note: str = ""  # what somebody else made of it
    few: int = 6

    @property
    def chosen(self) -> set[str]:
        """The values that were chosen before."""
        return set(self.value.split(","))

    @property
    def of_use(self) -> bool:
        """Whether it can be filled in: not where there is nothing to choose."""
        return bool(self.choices) or self.shape not in {Shape.ONE, Shape.SEVERAL}

    @property
    def in_sight(self) -> bool:
        """Whether a page shows every choice at once: those of which one must be made."""
        return self.shape is Shape.ONE and self.must and len(self.choices) <= self.few


def drawn_fields(
    asks: Mapping[str, FormField], filled: OpenForm, listed: Listed, family: str = "form"
) -> Iterator[DrawnField]:
    """The fields of a form; `listed` tells what can be chosen, and `family` begins their labels."""
    for name, asked in asks.items():
        choices, example = listed(asked), _EXAMPLES.get(asked.kind, "")
        typed = asked.kind in _NAMED and not choices
        yield DrawnField(
            name=name,
            shape=Shape.LINE if typed else _SHAPES.get(asked.kind, Shape.LINE),
            label=text(f"{family}-{asked.label or name}"),
            must=asked.must,
            may_stay_empty=asked.may_stay_empty,
            value=_value(filled.values.get(name, ""), asked, choices),
            help=text(example) if example else "",
            problem=filled.problems.get(name, ""),
            choices=choices,
        )


def in_words(asks: FormField, options: Iterable[Option]) -> list[Choice]:
    """What can be chosen at a field, in the words of its texts."""
    return [(one.value, text(f"{asks.words}-{one.value}")) for one in options]


def to_enter(asks: FormField) -> list[Choice]:
    """What can be chosen at a field of what is entered, which is of no case yet."""
    return in_words(asks, asks.options())


def question(asked: Question, filled: OpenForm) -> DrawnField:
    """A question of the intake, which may stay open."""
    return DrawnField(
        name=asked.key,
        shape=_SHAPES.get(asked.kind, Shape.LINE),
        label=question_in_words(asked.key, spoken()),
        must=False,
        may_stay_empty=True,
        value=filled.values.get(asked.key, ""),
        problem=filled.problems.get(asked.key, ""),
        choices=[(one, choice_in_words(asked.key, one, spoken())) for one in asked.choices],
    )


def fact_field(fact: str, value: str, problem: str = "", note: str = "") -> DrawnField:
    """A fact of the weighing: what can be chosen of it, or how it is typed."""
    kind, explained = kind_of(fact), f"fact-help-{fact}"
    keys = [explained if has(explained) else "", _EXAMPLES.get(kind, "")]
    return DrawnField(
        name=f"{FACT_FIELD}{fact}",
        shape=_SHAPES.get(kind, Shape.LINE),
        label=term("law-fact", fact),
        must=True,
        value=value,
        help=" ".join(text(key) for key in keys if key),
        problem=problem,
        choices=fact_values(fact),
        note=note,
        few=4,  # there are dozens on a page
    )


def fact_values(fact: str) -> list[Choice]:
    """What a fact can be, as people say it: of several, unknown means that there may be more."""
    kind = kind_of(fact)
    if kind not in {FactKind.CHOICE, FactKind.CHOICES}:
        return []
    more = {UNKNOWN: text("fact-more")} if kind is FactKind.CHOICES else {}
    words = (one.value for one in choices_of(fact))
    return [(one, more.get(one) or term("law-value", one)) for one in words]


def _value(given: str, asks: FormField, choices: Sequence[Choice]) -> str:
    """What was filled in, as far as it can be chosen; and what alone can be."""
    if not choices:
        return given
    only = choices[0][0] if asks.must and len(choices) == 1 else ""
    return choosable(given, choices) or only


def choosable(given: str, choices: Iterable[Choice]) -> str:
    """Of what was chosen before, what can be chosen."""
    chosen = given.split(",")
    return ",".join(value for value, _ in choices if value in chosen)
