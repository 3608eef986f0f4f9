"""Reading an Adaptive Card as a person would: its words, its buttons and its fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

_WORDS = ("text", "title", "label", "placeholder")
_UNSEEN = ("data", "fallback", "msteams")


def words(card: Json) -> Iterator[str]:
    """Everything a person can read in the card, in its order."""
    for part in _parts(card):
        yield from (part[key] for key in _WORDS if isinstance(part.get(key), str))


def buttons(card: Json) -> Iterator[Json]:
    """All actions, those of tappable rows and of forms that unfold among them."""
    return (part for part in _parts(card) if str(part.get("type", "")).startswith("Action."))


def fields(card: Json) -> Iterator[Json]:
    """All fields that can be filled in."""
    return (part for part in _parts(card) if str(part.get("type", "")).startswith("Input."))


def _parts(value: object) -> Iterator[Json]:
    """Every element of a card, outer before inner."""
    if isinstance(value, list):
        for one in value:
            yield from _parts(one)
    elif isinstance(value, dict):
        yield value
        for key, one in value.items():
            if key not in _UNSEEN:
                yield from _parts(one)
