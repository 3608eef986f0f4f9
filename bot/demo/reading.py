"""Reading an Adaptive Card as a person would: its words, its buttons and its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]

_WORDS = ("text", "title", "label", "placeholder")
_ESCAPED = re.compile(r"\\([^\w\s])")
_UNSEEN = ("data", "fallback", "msteams")


def words(card: Json) -> Iterator[str]:
    """Everything a person can read in the card, in its order; names and values in one line."""
    facts = {id(fact) for part in _parts(card) for fact in part.get("facts", ())}
    for part in _parts(card):
        if id(part) in facts:
            yield f"{bare(part['title'])}: {bare(part['value'])}"
            continue
        yield from (bare(part[key]) for key in _WORDS if isinstance(part.get(key), str))


def bare(said: str) -> str:
    """The words as a client shows them: without the marks that keep Markdown from being read."""
    return _ESCAPED.sub(r"\1", said)


def in_words(card: Json, filled_in: Mapping[str, str]) -> Iterator[str]:
    """What is filled in on the card, in the words that a person chose or typed."""
    for field in fields(card):
        name = str(field["id"])
        given = filled_in.get(name) or filled_in.get(re.split(r"[.~]", name)[0], "")
        titles = {str(one["value"]): str(one["title"]) for one in field.get("choices", ())}
        chosen = [titles.get(value, "") for value in given.split(",")] if titles else [given]
        if any(chosen):
            yield f"{field['label'].partition(' – ')[0]}: {', '.join(filter(None, chosen))}"


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
