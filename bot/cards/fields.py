"""The input fields of cards.

On one card every field needs an id of its own, or clients refuse it. Where the same field stands
on a card more than once (the reason of two acts, one question in groups) a mark and a word follow
its name; `bot/forms/handed_in.py` takes those off again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.cards.elements import Element, Look, Part, clean
from bot.forms.fields import Choice
from bot.forms.handed_in import MARK
from bot.language import text

_SAYING = frozenset({"Input.Text", "Input.Number", "Input.Date", "Input.Time"})


def named(field: str, place: str) -> str:
    """The id of a field that occurs more than once on a card."""
    return f"{field}{MARK}{place}"


def _field(kind: str, name: str, label: str, **look: Look | float) -> Element:
    """What all fields share; a required one says in its error what to do.

    Clients of version 1.2 know no labels: for them the label stands in the empty field as well.
    """
    folded = look.get("style") == "compact"
    if (kind in _SAYING or folded) and not look.get("placeholder"):
        look["placeholder"] = clean(label)
    given = {key: value for key, value in look.items() if value != "" and value is not False}
    return {"type": kind, "id": name, "label": clean(label), **given}


def required(told: str = "form-required", *, must: bool = True) -> dict[str, Any]:
    """The look of a field that must be filled in, with the key of what is told when it is not."""
    return {"isRequired": True, "errorMessage": text(told)} if must else {}


def typed(name: str, label: str, **look: Look) -> Part:
    """A field to type in: one line, or several with `isMultiline`."""
    return Part((_field("Input.Text", name, label, **look),), clean(label))


def dated(name: str, label: str, **look: Look) -> Part:
    """A field for a day."""
    return Part((_field("Input.Date", name, label, **look),), clean(label))


def timed(name: str, label: str, **look: Look) -> Part:
    """A field for a time of the day."""
    return Part((_field("Input.Time", name, label, **look),), clean(label))


def number(name: str, label: str, **look: Look | float) -> Part:
    """A field for a number."""
    return Part((_field("Input.Number", name, label, **look),), clean(label))


def chosen(
    name: str,
    label: str,
    choices: Iterable[Choice],
    *,
    several: bool = False,
    compact: bool = True,
    **look: Look,
) -> Part:
    """A list to choose from: folded in, or open with every choice in sight."""
    drawn = [{"title": clean(title), "value": value} for value, title in choices]
    style = "compact" if compact and not several else "expanded"
    element = _field("Input.ChoiceSet", name, label, isMultiSelect=several, style=style, **look)
    element |= {"choices": drawn, "wrap": True}
    said = "\n".join([clean(label), *(f"- {choice['title']}" for choice in drawn)])
    return Part((element,), said)
