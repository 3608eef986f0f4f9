"""The periods that a report can be about, as an address or a command names them.

A year is `2022`, a quarter `2022-q1`, a month `2022-03`, a week `2022-w12`, and any days
`2022-01-15..2022-02-20`, both included.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from babel.dates import format_date

from bot.cards.words import full_date
from bot.language import spoken, text
from dialogs.law.terms import AMSTERDAM
from store.counts.spans import Span

YEARS: Final = range(2000, 9998)
_DAY: Final = timedelta(days=1)
_ANY: Final = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})")
_NAMED: Final = re.compile(r"(\d{4})(?:-(q|w)?(\d{1,2}))?", re.IGNORECASE)


class PeriodError(ValueError):
    """No period; the message is what was asked."""


@dataclass(frozen=True)
class Reported:
    """A period with its name; `first` and `last` are its days."""

    key: str
    first: date
    last: date
    before: tuple[date, date]  # the same before it

    @property
    def span(self) -> Span:
        """All of it."""
        return _span(self.first, self.last)

    @property
    def span_before(self) -> Span:
        """The same before it."""
        return _span(*self.before)

    @property
    def words(self) -> str:
        """Its name: "2022", "maart 2022"."""
        return _words(self.key, self.first, self.last)

    @property
    def words_before(self) -> str:
        """The name of the one before it."""
        return _words(self.key, *self.before)


def period(asked: str) -> Reported:
    """The period of a name; raises PeriodError."""
    try:
        return _any(asked) or _named(asked)
    except (ValueError, OverflowError):
        raise PeriodError(asked) from None


def usual(today: date) -> tuple[Reported, ...]:
    """What is asked most: this year and the one before, the last quarter, month and week."""
    month, quarter = today.replace(day=1) - _DAY, (today.month - 1) // 3
    year, number = (today.year, quarter) if quarter else (today.year - 1, 4)
    week = (today - timedelta(weeks=1)).isocalendar()
    names = (
        f"{today.year}",
        f"{today.year - 1}",
        f"{year}-q{number}",
        f"{month:%Y-%m}",
        f"{week.year}-w{week.week:02}",
    )
    return tuple(map(period, names))


def _any(asked: str) -> Reported | None:
    found = _ANY.fullmatch(asked)
    if not found:
        return None
    first, last = map(date.fromisoformat, found.groups())
    if first > last or first.year not in YEARS or last.year not in YEARS:
        raise PeriodError(asked)
    length = last - first + _DAY
    return Reported(asked, first, last, (first - length, first - _DAY))


def _named(asked: str) -> Reported:
    found = _NAMED.fullmatch(asked)
    if not found or int(found[1]) not in YEARS:
        raise PeriodError(asked)
    year, kind, number = int(found[1]), (found[2] or "").lower(), int(found[3] or 0)
    first, last = _BOUNDS[kind](year, number) if found[3] else _year(year)
    before = _before(kind if found[3] else "y", first)
    return Reported(asked.lower(), first, last, before)


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _month(year: int, number: int) -> tuple[date, date]:
    first = date(year, number, 1)
    return first, (first + 31 * _DAY).replace(day=1) - _DAY


def _quarter(year: int, number: int) -> tuple[date, date]:
    return _month(year, 3 * number - 2)[0], _month(year, 3 * number)[1]


def _week(year: int, number: int) -> tuple[date, date]:
    first = date.fromisocalendar(year, number, 1)
    return first, first + 6 * _DAY


_BOUNDS: Final[dict[str, Callable[[int, int], tuple[date, date]]]] = {
    "": _month,
    "q": _quarter,
    "w": _week,
}


def _before(kind: str, first: date) -> tuple[date, date]:
    """The same span before: of a calendar, or of as many days."""
    last = first - _DAY
    match kind:
        case "y":
            return _year(last.year)
        case "q":
            return _quarter(last.year, (last.month + 2) // 3)
        case "w":
            return first - 7 * _DAY, last
        case _:
            return _month(last.year, last.month)


def _span(first: date, last: date) -> Span:
    start, end = (datetime(d.year, d.month, d.day, tzinfo=AMSTERDAM) for d in (first, last + _DAY))
    return Span(start, end)


def _words(key: str, first: date, last: date) -> str:
    kind = _NAMED.fullmatch(key)
    if kind is None:
        return text("period-days", first=full_date(first), last=full_date(last))
    if not kind[3]:
        return str(first.year)
    match (kind[2] or "").lower():
        case "q":
            return text("period-quarter", number=(first.month + 2) // 3, year=str(first.year))
        case "w":
            week = first.isocalendar()
            return text("period-week", number=week.week, year=str(week.year))
        case _:
            return format_date(first, "MMMM y", locale=spoken())
