"""What comes back of a form: the fields that a card or a page hands in, by their plain names.

This module checks no answer: `dialogs/handling/acts/reading.py` reads them, as it reads what an
officer typed in a message or a command handed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from multidict import MultiMapping

MARK: Final = "~"  # between the name of a field and its place, on a card that has it more than once
_NOT_A_FIELD: Final = frozenset({"verb", "revision", "case", "version"})  # of a card's button
_OF_THE_PAGE: Final = frozenset({"csrf", "revision", "weighing"})


def from_card(data: Mapping[str, Any]) -> dict[str, str]:
    """The filled-in fields of what a button handed in, by their plain names.

    Fields of one name are joined with commas, as a list with several choices is; empty ones are
    left out, as are the verb and the numbers that say to which card the button belongs.
    """
    found: dict[str, list[str]] = {}
    for key, value in data.items():
        name = key.partition(MARK)[0]
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


def from_page(sent: MultiMapping[str] | None) -> dict[str, str]:
    """The fields of a page's form, several values joined with commas; empty ones are kept."""
    if sent is None:
        return {}
    names = [name for name in dict.fromkeys(sent) if name not in _OF_THE_PAGE]
    return {name: ",".join(filter(str.strip, sent.getall(name))) for name in names}
