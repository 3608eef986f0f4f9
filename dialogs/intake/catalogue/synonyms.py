"""What people type for a choice beside its label: `synonyms.txt`, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from dialogs.understanding.vocabulary import lines as table


def synonyms_of(question: str) -> Mapping[str, tuple[str, ...]]:
    """The words for each choice of a question, in both languages; "?" holds what is unclear."""
    return _all().get(question, MappingProxyType({}))


@cache
def _all() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for question, choice, said in lines():
        found.setdefault(question, {})[choice] = said
    return found


def lines() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each line of the file: question, choice, and the words."""
    for name, said in table(Path(__file__).with_suffix(".txt")):
        question, _, choice = name.partition(".")
        yield question, choice, tuple(word.strip() for word in said.split(","))
