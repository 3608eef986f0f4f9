"""Reckoning with days: months, weeks, feast days, seasons and school holidays in this country.

Only the calendar of the place; what a person meant by it is decided by the grammar. The feasts
stand in a table beside this module, what people call them with the words of each language.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from dialogs.understanding.vocabulary import gathered

FIRST_YEAR: Final = 1990
SOON: Final = timedelta(days=60)
"""A day this far ahead in the same year is one to come; a later one is that of the year before."""
_SOON_NEXT_YEAR: Final = timedelta(days=31)
_DAY: Final = timedelta(days=1)
_TABLE: Final = Path(__file__).with_name("feasts.txt")


class Days(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date


def day_of(year: int, month: int, day: int) -> date | None:
    """The date; None where there is none, or too long ago to be meant."""
    try:
        return date(year, month, day) if year >= FIRST_YEAR else None
    except ValueError:
        return None


def month_of(year: int, month: int) -> Days:
    """All of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return Days(date(year, month, 1), following - _DAY)


def months_back(day: date, months: int) -> date:
    """The same day some months earlier, or the last of that month where it is shorter."""
    index = max(day.year * 12 + day.month - 1 - months, FIRST_YEAR * 12)
    last = month_of(index // 12, index % 12 + 1).last
    return last.replace(day=min(day.day, last.day))


def monday(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week_from(first: date, days: int = 7) -> Days:
    """So many days from a day."""
    return Days(first, first + timedelta(days=days - 1))


def week_number(year: int, week: int) -> Days | None:
    """A week by its ISO number; None where the year has no such week."""
    try:
        return week_from(date.fromisocalendar(year, week, 1))
    except ValueError:
        return None


def meant(found: list[Days], today: date) -> Days | None:
    """Of the same days in several years the last that began, or one that comes soon."""
    soon = [d for d in found if today < d.first <= today + _soon(d.first, today)]
    past = [d for d in found if d.first <= today]
    return min(soon, default=None) or max(past, default=None)


def _soon(day: date, today: date) -> timedelta:
    return SOON if day.year == today.year else _SOON_NEXT_YEAR


def working_days_back(day: date, many: int) -> date:
    """A working day so many before this one: no weekend, no feast day on which all is shut."""
    while many:
        day -= _DAY
        many -= day.weekday() < 5 and not _shut(day)
    return day


def _shut(day: date) -> bool:
    keys = ("kerst", "nieuwjaar", "pasen2", "hemelvaart", "pinksteren2", "koningsdag")
    return any(found.first <= day <= found.last for key in keys for found in [feast(key, day.year)])


def easter(year: int) -> date:
    """Easter Sunday, by the Gregorian reckoning of Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


class Feast(NamedTuple):
    """A feast of the table: its day by the rule, how much later it begins, and its end.

    `length` is its days, or the day at which it ends ("2-29" is the last one of February).
    """

    rule: str
    after: timedelta
    length: str
    evening: bool
    words: str


def _feasts() -> dict[str, Feast]:
    found = {}
    words = gathered("days with a name", "|")
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            key, rule, after, length, *evening = line.split()
            found[key] = Feast(rule, timedelta(days=int(after)), length, bool(evening), words[key])
    return found


FEASTS: Final = _feasts()
_WEEKDAYS: Final = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def feast(key: str, year: int) -> Days:
    """The day or days of a feast, a season or a school holiday that begins in a year."""
    told = FEASTS[key]
    first = _day_by(told.rule, year) + told.after
    month, _, day = told.length.rpartition("-")
    if not month:
        return week_from(first, int(day))
    last = month_of(year + (int(month) < first.month), int(month)).last
    return Days(first, last.replace(day=min(int(day), last.day)))


def _day_by(rule: str, year: int) -> date:
    """ "easter", "king", "12-25" (Christmas), or "5-sunday-2" (the second Sunday of May)."""
    if rule == "easter":
        return easter(year)
    if rule == "king":
        day = date(year, 4, 27)
        return day - _DAY * (day.weekday() == 6)
    month, named, *nth = rule.split("-")
    if not nth:
        return date(year, int(month), int(named))
    first = date(year, int(month), 1)
    ahead = (_WEEKDAYS.index(named) - first.weekday()) % 7
    return first + timedelta(days=ahead, weeks=int(nth[0]) - 1)
