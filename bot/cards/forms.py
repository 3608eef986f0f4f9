"""A form drawn from declared fields: an act's, or what an officer enters; no act is known here.

Each field is drawn by what it holds, with what was filled in before and what was wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from bot.cards import fields
from bot.cards.elements import NOTHING, Part, box, lines, paragraph, remark, stack
from bot.cards.views import OpenForm
from bot.language import text
from dialogs.handling.acts.fields import FieldKind, FormField, Option

LONGEST = 2000  # characters in one field of a card that holds many
_EXAMPLES: Final = {
    FieldKind.MOMENT: "form-moment-example",
    FieldKind.TOLD: "form-moment-example",
    FieldKind.LATER: "form-until-example",
}

Listed = Callable[[FormField], Sequence[fields.Choice]]


class DrawnForm:
    """The fields of one form, drawn; `drawn` are the names of those that are on it.

    `place` follows their names where a card holds several forms, `family` begins the keys of their
    labels, and `listed` tells what can be chosen at a field.
    """

    def __init__(
        self,
        asks: Mapping[str, FormField],
        tried: OpenForm,
        *,
        place: str = "",
        family: str = "form",
        listed: Listed,
        hint: str = "",
    ) -> None:
        self.tried = tried
        self.place = place
        self.family = family
        self.listed = listed
        self.drawn: set[str] = set()
        below = remark(text(f"form-{hint}")) if hint else NOTHING
        self.inside = stack(*(self._field(name, one) for name, one in asks.items()), below)

    def _field(self, name: str, asks: FormField) -> Part:
        """A field with what was wrong with it just above; nothing without anything to choose."""
        listed = self.listed(asks)
        if not listed and asks.kind in _CHOSEN:
            return NOTHING
        self.drawn.add(name)
        drawn = self._choice(name, asks, listed) if listed else self._typed(name, asks)
        return stack(problem(self.tried.problems.get(name, "")), drawn)

    def _typed(self, name: str, asks: FormField) -> Part:
        """Something to type, or a day to pick."""
        place, label = self._place(name), self._label(name, asks)
        look = {"value": self.tried.values.get(name, ""), **_required(asks)}
        if asks.kind is FieldKind.DAY:
            return fields.dated(place, label, **look)
        if asks.kind in _EXAMPLES:  # with the label, which not every client draws
            look["placeholder"] = f"{label}. {text(_EXAMPLES[asks.kind])}"
        look["maxLength"] = LONGEST if self.place else ""
        return fields.typed(place, label, isMultiline=asks.kind is FieldKind.STORY, **look)

    def _choice(self, name: str, asks: FormField, listed: Sequence[fields.Choice]) -> Part:
        """Something to choose, with what was chosen before, as far as it can be chosen."""
        given = self.tried.values.get(name, "").split(",")
        chosen = ",".join(value for value, _ in listed if value in given)
        only = listed[0][0] if asks.must and len(listed) == 1 else ""
        return fields.chosen(
            self._place(name),
            self._label(name, asks),
            listed,
            several=asks.kind in _BOXES,
            value=chosen or only,
            **_required(asks),
        )

    def _place(self, name: str) -> str:
        return fields.named(name, self.place) if self.place else name

    def _label(self, name: str, asks: FormField) -> str:
        return text(f"{self.family}-{asks.label or name}")


_BOXES: Final = {FieldKind.SEVERAL, FieldKind.PERSONS, FieldKind.TICK}  # which can stay empty
_CHOSEN: Final = {
    FieldKind.CHOICE,
    FieldKind.SEVERAL,
    FieldKind.WHETHER,
    FieldKind.TICK,
    FieldKind.NUMBERED,
    FieldKind.FACT,
}


def in_words(asks: FormField, options: Iterable[Option]) -> list[fields.Choice]:
    """What can be chosen at a field, in the words of its texts."""
    return [(one.value, text(f"{asks.words}-{one.value}")) for one in options]


def problem(said: str) -> Part:
    """What is wrong with the field below it."""
    return paragraph(said, color="Attention", weight="Bolder", spacing="Medium")


def refusal(problems: Mapping[str, str], drawn: Collection[str]) -> Part:
    """That a form was not stored, with what stands beside none of its fields."""
    if not problems:
        return NOTHING
    head = paragraph(text("form-refused"), weight="Bolder")
    return box(head, lines("\n".join(elsewhere(problems, drawn))), style="attention")


def elsewhere(problems: Mapping[str, str], drawn: Collection[str]) -> list[str]:
    """What was wrong that stands beside none of the fields that are drawn."""
    return [said for field, said in problems.items() if field not in drawn]


def _required(asks: FormField) -> dict[str, Any]:
    return fields.required(text("form-required")) if asks.must else {}
