"""A form on a card: each field drawn as its shape wants it, with what was wrong just above it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.cards import fields
from bot.cards.elements import NOTHING, Part, box, lines, paragraph, stack
from bot.forms.fields import DrawnField, OpenForm, Shape
from bot.language import text

LONGEST = 2000  # characters in one field of a card that holds many


def drawn(form: Iterable[DrawnField], place: str = "") -> Part:
    """The fields of a form; `place` follows their names where a card holds several forms."""
    return stack(*(_drawn(one, place) for one in form))


def _drawn(one: DrawnField, place: str) -> Part:
    field = _choice(one, place) if one.choices else _typed(one, place)
    return stack(problem(one.problem), field)


def _choice(one: DrawnField, place: str) -> Part:
    several = one.shape is Shape.SEVERAL
    look = {"value": one.value, **fields.required(must=one.must)}
    return fields.chosen(_named(one, place), one.label, one.choices, several=several, **look)


def _typed(one: DrawnField, place: str) -> Part:
    """Something to type, or a day to pick."""
    look = {"value": one.value, **fields.required(must=one.must)}
    if one.shape is Shape.DAY:
        return fields.dated(_named(one, place), one.label, **look)
    if one.help:  # with the label, which not every client draws
        look["placeholder"] = f"{one.label}. {one.help}"
    look |= {"isMultiline": one.shape is Shape.STORY, "maxLength": LONGEST if place else ""}
    return fields.typed(_named(one, place), one.label, **look)


def _named(one: DrawnField, place: str) -> str:
    return fields.named(one.name, place) if place else one.name


def problem(said: str) -> Part:
    """What is wrong with the field below it."""
    return paragraph(said, color="Attention", weight="Bolder", spacing="Medium")


def refusal(tried: OpenForm, drawn: Collection[str]) -> Part:
    """That a form was not stored, with what stands beside none of its fields."""
    if not tried.problems:
        return NOTHING
    head = paragraph(text("form-refused"), weight="Bolder")
    return box(head, lines("\n".join(tried.elsewhere(drawn))), style="attention")
