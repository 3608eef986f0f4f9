"""What a turn brings leaves here without personal numbers, where no report is made of it.

A report, a reply and an addition are cleaned where they are read (`dialogs/intake/answering.py`),
names too, for their reporter has to be told. Here go what officers type, and everybody's own name
as Teams gives it: some put a number in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from bot.messages import Turn
from dialogs.redaction import BUT_NAMES, Redacted, redact

_NO_WORDS = frozenset({"verb", "number"})  # the AP's number of a notification may look like a BSN


def with_a_clean_name(turn: Turn, language: str) -> Turn:
    """The turn of a person in whose name stands no number or address."""
    name = _clean_name(turn.person.name, language)
    return replace(turn, person=replace(turn.person, name=name.text)) if name.found else turn


@lru_cache(maxsize=1024)
def _clean_name(name: str, language: str) -> Redacted:
    """The same people come back with each turn."""
    return redact(name, language, BUT_NAMES)


def without_personal_numbers(turn: Turn, language: str) -> tuple[Turn, bool]:
    """The turn with clean text, fields and names of files, and whether anything was taken out."""
    said = redact(turn.text, language, BUT_NAMES)
    files = [redact(name, language, BUT_NAMES) for name in turn.files]
    data, found = cleaned_fields(turn.data, language)
    if not (said.found or found or any(name.found for name in files)):
        return turn, False
    names = tuple(name.text for name in files)
    return replace(turn, text=said.text, data=data, files=names), True


def cleaned_fields(data: Mapping[str, Any], language: str) -> tuple[dict[str, Any], bool]:
    """The fields of a form, each by itself, and whether anything was taken out."""
    cleaned = {
        key: redact(value, language, BUT_NAMES)
        for key, value in data.items()
        if isinstance(value, str) and key.partition("~")[0] not in _NO_WORDS
    }
    fresh = {key: value.text for key, value in cleaned.items()}
    return {**data, **fresh}, any(value.found for value in cleaned.values())
