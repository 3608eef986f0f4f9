"""Takes out of free text what must not be kept there: BSN, IBAN, e-mail address, phone number.

Only what passes its own check goes (the eleven-test, the IBAN's check digits, the shape of a Dutch
number), because a date, an amount or a case number has to stay readable. It does not look for
names or addresses: nothing tells those from other words with certainty. Every pattern reads the
text once, so the time grows with its length and no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from stdnum import iban, numdb
from stdnum.nl import bsn


class Secret(StrEnum):
    """What can be taken out."""

    EMAIL = "email"
    IBAN = "iban"
    PHONE = "phone"
    BSN = "bsn"


@dataclass(frozen=True)
class Redacted:
    """The text with markers, and what was found: each kind once, in the order of `Secret`."""

    text: str
    found: tuple[Secret, ...]


Span = tuple[int, int]

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]++@[a-z0-9-]++(?:\.[a-z0-9-]+)+", re.IGNORECASE)

_IBAN_START = re.compile(r"(?<![a-z0-9])[a-z]{2}(?=\d\d)", re.IGNORECASE)
_STRUCTURE = re.compile(r"(\d+)!")

_DATE_AHEAD = r"(?!\d\d[-./ ]\d\d[-./ ](?:19|20)\d\d(?!\d))"
_PHONE = re.compile(
    rf"(?<![\w+]){_DATE_AHEAD}(?:"
    r"(?:\+31|0031)[ -]?(?:\(0\)[ -]?)?[1-9](?:[ .-]?\d){8}"
    r"|\(?06\)?[ ./-]{0,3}[1-9](?:[ .-]?\d){7}"
    r"|\(?0[1-57-9]\d\)?[ ./-]{0,3}[1-9](?:[ .-]?\d){6}"
    r"|\(?0[1-57-9]\d\d\)?[ ./-]{0,3}[1-9](?:[ .-]?\d){5}"
    r"|\+[1-9](?:[ .-]?\d){8,14}"
    r")(?!\w)"
)

_NUMBER = re.compile(r"\d+(?:[ .-]\d+)*")
_GROUP = re.compile(r"\d+")
_MONEY_BEFORE = re.compile(r"(?:€|\beur|\beuro) ?$", re.IGNORECASE)
_MONEY_AFTER = re.compile(r",(?:\d\d|-)|\s?(?:€|eur)", re.IGNORECASE)
_SHORTEST_BSN, _LONGEST_BSN = 8, 9
_GROUPINGS = frozenset(
    [
        *((9,), (3, 3, 3), (4, 2, 3), (3, 2, 4), (2, 3, 4), (4, 3, 2), (2, 2, 2, 3), (3, 2, 2, 2)),
        *((6, 3), (3, 6), (8,), (2, 3, 3), (3, 3, 2), (2, 2, 2, 2)),
    ]
)
"""How people write the digits of a BSN: not as a date (2-2-4) or a year with a number (4-5)."""


def _emails(text: str) -> Iterator[Span]:
    return (found.span() for found in _EMAIL.finditer(text))


def _phones(text: str) -> Iterator[Span]:
    return (found.span() for found in _PHONE.finditer(text))


@cache
def _iban_of(country: str) -> re.Pattern[str] | None:
    """An IBAN of a country by its length, single spaces, dots and dashes allowed in it."""
    *_, (_, properties) = numdb.get("iban").info(country)
    length = sum(int(part) for part in _STRUCTURE.findall(properties.get("bban", "")))
    written = rf"{country}\d\d(?:[ .-]?[a-z0-9]){{{length}}}(?![a-z0-9])"
    return re.compile(written, re.IGNORECASE) if length else None


def _ibans(text: str) -> Iterator[Span]:
    after = 0
    for start in _IBAN_START.finditer(text):
        shape = _iban_of(start[0].upper()) if start.start() >= after else None
        found = shape.match(text, start.start()) if shape else None
        if found and iban.is_valid(found[0], check_country=False):
            after = found.end()
            yield found.span()


def _dated(digits: str) -> bool:
    """Whether eight digits are a day written as year, month, day."""
    return digits[:2] in {"19", "20"} and "01" <= digits[4:6] <= "12" and "01" <= digits[6:] <= "31"


def _is_bsn(text: str, groups: list[Span]) -> bool:
    """Whether these groups of digits together are written as a BSN and pass the eleven-test."""
    start, end = groups[0][0], groups[-1][1]
    digits = "".join(text[a:b] for a, b in groups)
    if tuple(b - a for a, b in groups) not in _GROUPINGS or not bsn.is_valid(digits):
        return False
    before = text[max(0, start - 5) : start]
    if before[-1:].isalpha() and not before.casefold().endswith("bsn"):
        return False
    if text[end : end + 1].isalpha() or (len(digits) == 8 and len(groups) == 1 and _dated(digits)):
        return False
    return not (_MONEY_BEFORE.search(before) or _MONEY_AFTER.match(text, end))


def _bsn_groups(text: str, groups: list[Span]) -> list[Span] | None:
    """The shortest row of groups from the first one on that makes a BSN."""
    digits = 0
    for size, (start, end) in enumerate(groups, 1):
        digits += end - start
        if digits > _LONGEST_BSN:
            return None
        if digits >= _SHORTEST_BSN and _is_bsn(text, groups[:size]):
            return groups[:size]
    return None


def _bsns(text: str) -> Iterator[Span]:
    for number in _NUMBER.finditer(text):
        groups = [found.span() for found in _GROUP.finditer(text, *number.span())]
        at = 0
        while at < len(groups):
            row = _bsn_groups(text, groups[at : at + _LONGEST_BSN])
            if row:
                yield row[0][0], row[-1][1]
            at += len(row) if row else 1


_FINDERS: Mapping[Secret, Callable[[str], Iterator[Span]]] = {
    Secret.EMAIL: _emails,
    Secret.IBAN: _ibans,
    Secret.PHONE: _phones,
    Secret.BSN: _bsns,
}


def _marked(text: str, spans: list[Span], mark: str) -> str:
    """The text with a marker in the place of each span."""
    kept = [
        text[a:b] for (_, a), (b, _) in zip([(0, 0), *spans], [*spans, (len(text), 0)], strict=True)
    ]
    return mark.join(kept)


def _once(text: str, marks: Mapping[Secret, str]) -> Redacted:
    """The text after each finder had its turn."""
    found: list[Secret] = []
    for kind, finder in _FINDERS.items():
        spans = list(finder(text))
        if spans:
            found.append(kind)
            text = _marked(text, spans, marks[kind])
    return Redacted(text, tuple(found))


def redact(text: str, marks: Mapping[Secret, str]) -> Redacted:
    """The text with the marker of its kind in the place of each find; all else is as it was.

    The markers may hold no digit and no "@". What was hidden by its neighbour goes as well: the
    text is read again until nothing is found, so redacting the result changes nothing.
    """
    kinds: set[Secret] = set()
    result = _once(text, marks)
    while result.found:
        kinds.update(result.found)
        result = _once(result.text, marks)
    return Redacted(result.text, tuple(kind for kind in Secret if kind in kinds))
