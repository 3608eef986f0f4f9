"""The input fields of cards, and how their values come back.

On one card every field needs an id of its own, or clients refuse it. Where the same field stands
on a card more than once (the reason of two acts, one question in groups) a mark and a word follow
its name; `values` takes those off again. This module checks no answer: that is the conversation's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.cards.elements import Element, Look, Part, clean

Choice = tuple[str, str]  # value, title

_MARK = "~"
_SAYING = frozenset({"Input.Text", "Input.Number", "Input.Date", "Input.Time"})
_NOT_A_FIELD = frozenset({"verb", "revision", "case", "version"})


def named(field: str, place: str) -> str:
    """The id of a field that occurs more than once on a card."""
    return f"{field}{_MARK}{place}"


def values(data: Mapping[str, Any]) -> dict[str, str]:
    """The filled-in fields of what a button handed in, by their plain names.

    Fields of one name are joined with commas, as a list with several choices is; empty ones are
    left out, as are the verb and the numbers that say to which card the button belongs.
    """
    found: dict[str, list[str]] = {}
    for key, value in data.items():
        name = key.partition(_MARK)[0]
        if name not in _NOT_A_FIELD:
            found.setdefault(name, []).extend(_written(value))
    return {name: ",".join(several) for name, several in found.items() if several}


def _written(value: object) -> Iterator[str]:
    """What a client may hand in for one field: a text, a number, a tick, or a list of those."""
    if isinstance(value, list):
        for one in value:
            if not isinstance(one, list):
                yield from _written(one)
    elif isinstance(value, bool):
        yield str(value).lower()
    elif isinstance(value, str | int | float):
        whole = isinstance(value, float) and value.is_integer()
        written = f"{value:.0f}" if whole else str(value)
        if written.strip():
            yield written


def _field(kind: str, name: str, label: str, **look: Look | float) -> Element:
    """What all fields share; a required one says in its error what to do.

    Clients of version 1.2 know no labels: for them the label stands in the empty field as well.
    """
    folded = look.get("style") == "compact"
    if (kind in _SAYING or folded) and not look.get("placeholder"):
        look["placeholder"] = clean(label)
    given = {key: value for key, value in look.items() if value != "" and value is not False}
    return {"type": kind, "id": name, "label": clean(label), **given}


def required(message: str) -> dict[str, Any]:
    """The look of a field that must be filled in, with what is said when it is not."""
    return {"isRequired": True, "errorMessage": message}


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
