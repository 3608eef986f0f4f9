"""Finds, in folded text, what shows by itself what it is: mail address, IBAN, card, phone, BSN.

People part digits as they like; what counts is that the whole passes the check of its kind. Letters
before a number that make it a code of something else (`Z123456782`, `SR-00123456`) keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stdnum import iban, luhn, numdb
from stdnum.nl import bsn

Span = tuple[int, int]

_PART = r"[ ./_-]"  # what people put between digits, up to three of them

# --- mail --------------------------------------------------------------------------------------

_AT = r"(?: ?@ ?| ?[\[(](?:at|apenstaartje)[\])] ?)"
_DOT = r"(?:\.| ?[\[(](?:dot|punt)[\])] ?)"
_EMAIL = re.compile(
    rf"(?<![\w.+%'-])[\w.+%'-]++{_AT}[^\W_](?:[\w-]*+)(?:{_DOT}[^\W_][\w-]*+)+", re.IGNORECASE
)


def emails(text: str) -> Iterator[Span]:
    """Mail addresses, also at a domain with other letters than a to z, or written with (at)."""
    return (found.span() for found in _EMAIL.finditer(text))


# --- accounts and cards ------------------------------------------------------------------------

_IBAN_START = re.compile(r"[a-z]{2}(?=[ ./_-]{0,3}\d[ ./_-]{0,3}\d)", re.IGNORECASE)
_STRUCTURE = re.compile(r"(\d+)!")
_CARD = re.compile(rf"(?<!\d)\d(?:{_PART}{{0,3}}\d){{12,18}}(?!\d)")
_DIGIT = re.compile(r"\D")


@cache
def _iban_of(country: str) -> re.Pattern[str] | None:
    """An IBAN of a country by its length, with what people put between its signs."""
    *_, (_, properties) = numdb.get("iban").info(country)
    length = sum(int(part) for part in _STRUCTURE.findall(properties.get("bban", "")))
    between = rf"{_PART}{{0,3}}"
    written = rf"{country}(?:{between}\d){{2}}(?:{between}[a-z0-9]){{{length}}}"
    return re.compile(written, re.IGNORECASE) if length else None


def ibans(text: str) -> Iterator[Span]:
    """Account numbers of any country that has them, by their length and check digits."""
    after = 0
    for start in _IBAN_START.finditer(text):
        shape = _iban_of(start[0].upper()) if start.start() >= after else None
        found = shape.match(text, start.start()) if shape else None
        if found and iban.is_valid(re.sub(_PART, "", found[0]), check_country=False):
            after = found.end()
            yield found.span()


def cards(text: str) -> Iterator[Span]:
    """Numbers of bank and credit cards: 13 to 19 digits of an issuer that pass Luhn's check."""
    for found in _CARD.finditer(text):
        digits = _DIGIT.sub("", found[0])
        if digits[0] in "3456" and luhn.is_valid(digits) and not _of_something_else(text, found):
            yield found.span()


# --- phones ------------------------------------------------------------------------------------

_DATE_AHEAD = r"(?!\d\d[-./ ]\d\d[-./ ](?:19|20)\d\d(?!\d))"


def _digits(count: int) -> str:
    return rf"(?:{_PART}{{0,3}}\d){{{count}}}"


_ZERO = rf"(?:{_PART}?\(0\))?"
_ABROAD = r"(?:[ ./_()-]{0,3}\d)"
_PHONE = re.compile(
    rf"(?<![\d+]){_DATE_AHEAD}(?:"
    rf"\(?(?:\+|00) ?31\)?{_ZERO}{_PART}{{0,3}}0?[1-9]{_digits(8)}"
    rf"|31{_PART}?6{_digits(8)}"
    rf"|\(?0{_PART}?6\)?{_PART}{{0,3}}[1-9]{_digits(7)}"
    rf"|\(?0[1-57-9]\d\)?{_PART}{{0,3}}[1-9]{_digits(6)}"
    rf"|\(?0[1-57-9]\d\d\)?{_PART}{{0,3}}[1-9]{_digits(5)}"
    rf"|0[89]00{_PART}{{0,3}}\d{_digits(3)}(?:{_digits(3)})?"
    rf"|\+{_PART}?[1-9]{_ABROAD}{{8,14}}"
    rf"|00 ?[2-9]{_ABROAD}{{8,13}}"
    rf"|001{_digits(10)}"
    r")(?!\d)"
)


def phones(text: str) -> Iterator[Span]:
    """Phone numbers, Dutch ones in any grouping and foreign ones with + or 00."""
    return (found.span() for found in _PHONE.finditer(text) if not _of_something_else(text, found))


# --- BSN ---------------------------------------------------------------------------------------

_NUMBER = re.compile(rf"\d+(?:{_PART}{{1,3}}\d+)*")
_GROUP = re.compile(r"\d+")
_CALLED_SO = re.compile(
    r"(?:\bbsn|burger ?service ?-?(?:nr|nummer)|\bsofi ?-?(?:nr|nummer)?)(?: ?(?:nr|nummer))?"
    r"(?: is)?[ :.=_-]{0,3}$",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(r"(?:€|\beur|\beuro) ?$", re.IGNORECASE)
_MONEY_AFTER = re.compile(r",(?:\d\d|-)|\s?(?:€|eur)", re.IGNORECASE)
_CALLED = 40  # characters before a number in which the word stands that names it
_SHORTEST_BSN, _LONGEST_BSN = 8, 9
_GROUPINGS = frozenset(
    [
        *((9,), (3, 3, 3), (4, 2, 3), (3, 2, 4), (2, 3, 4), (4, 3, 2), (2, 2, 2, 3), (3, 2, 2, 2)),
        *((6, 3), (3, 6), (5, 4), (4, 4, 1), (1, 4, 4), (8,), (2, 3, 3), (3, 3, 2), (2, 2, 2, 2)),
        *((1,) * 8, (1,) * 9),
    ]
)
"""How people write the digits of a BSN: not as a date (2-2-4) or a year with a number (4-5)."""


def _dated(digits: str) -> bool:
    """Whether eight digits are a day written as year, month, day."""
    return digits[:2] in {"19", "20"} and "01" <= digits[4:6] <= "12" and "01" <= digits[6:] <= "31"


def _called_so(text: str, start: int) -> bool:
    """Whether the word right before a number says that it is a BSN."""
    before = text[max(0, start - _CALLED) : start]
    return before.rstrip(" :.=_-")[-1:].isalpha() and _CALLED_SO.search(before) is not None


def _is_bsn(text: str, groups: list[Span]) -> bool:
    """Whether these groups of digits together are called a BSN, or are written as one and pass."""
    start, end = groups[0][0], groups[-1][1]
    digits = "".join(text[a:b] for a, b in groups)
    if _called_so(text, start):
        return True
    if tuple(b - a for a, b in groups) not in _GROUPINGS or not bsn.is_valid(digits):
        return False
    if _in_a_code(text, start, end) or (len(groups) == 1 and len(digits) == 8 and _dated(digits)):
        return False
    before = text[max(0, start - 5) : start]
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


def bsns(text: str) -> Iterator[Span]:
    """BSNs by the eleven-test, and any eight or nine digits that are called one."""
    for number in _NUMBER.finditer(text):
        groups = [found.span() for found in _GROUP.finditer(text, *number.span())]
        at = 0
        while at < len(groups):
            row = _bsn_groups(text, groups[at : at + _LONGEST_BSN])
            if row:
                yield row[0][0], row[-1][1]
            at += len(row) if row else 1


# --- numbers of something else -----------------------------------------------------------------

_OTHER_THING = re.compile(
    r"\b(?:kvk|k\.v\.k\.?|btw|rsin|oin|zaak|dossier(?=-?n)|factuur|kenmerk|ticket|topdesk|order|"
    r"bestel|incident|referentie|ref|bon|vestigings|invoice|case|chamber of commerce)"
    r"(?:[ -]?(?:nr|nummer|number|id))?[ :.=_-]{0,3}$",
    re.IGNORECASE,
)
_CODE_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{1,2})$|(?<![^\W_])([A-Z]{1,4})[-/]$")
_CODE_AFTER = re.compile(r"[^\W\d_]{1,2}(?![^\W_])")
_NO_CODE = frozenset({"bsn", "sofi", "nr", "no", "tel", "mob", "gsm", "t", "m", "id"})


def _in_a_code(text: str, start: int, end: int) -> bool:
    """Whether a number is of a case, a company or a thing, by the letters or word beside it.

    One or two letters glued to it make a code of it, a whole word does not.
    """
    if _OTHER_THING.search(text, max(0, start - 30), start):
        return True
    before = _CODE_BEFORE.search(text, max(0, start - 6), start)
    if before and (before[1] or before[2]).casefold() not in _NO_CODE:
        return True
    return _CODE_AFTER.match(text, end) is not None


def _of_something_else(text: str, found: re.Match[str]) -> bool:
    return _in_a_code(text, *found.span())
