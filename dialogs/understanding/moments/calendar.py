"""Reckoning with days: months, weeks, feast days, seasons and school holidays in this country.

Only the calendar of the place; what a person meant by it is decided by the grammar.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

FIRST_YEAR: Final = 1990
SOON: Final = timedelta(days=60)
"""A day this far ahead in the same year is one to come; a later one is that of the year before."""
_SOON_NEXT_YEAR: Final = timedelta(days=31)
_DAY: Final = timedelta(days=1)


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


_FIXED: Final = {
    "kerst": (12, 25, 2),
    "kerst1": (12, 25, 1),
    "kerst2": (12, 26, 1),
    "kerstavond": (12, 24, 1),
    "oudjaarsavond": (12, 31, 1),
    "oudjaar": (12, 31, 1),
    "jaarwisseling": (12, 31, 2),
    "nieuwjaar": (1, 1, 1),
    "dodenherdenking": (5, 4, 1),
    "bevrijdingsdag": (5, 5, 1),
    "pakjesavond": (12, 5, 1),
    "sinterklaas": (12, 5, 1),
    "sintmaarten": (11, 11, 1),
    "dagvandearbeid": (5, 1, 1),
    "driekoningen": (1, 6, 1),
    "dierendag": (10, 4, 1),
    "valentijn": (2, 14, 1),
    "halloween": (10, 31, 1),
}
_BY_EASTER: Final = {
    "goedevrijdag": (-2, 1),
    "pasen": (0, 2),
    "pasen1": (0, 1),
    "pasen2": (1, 1),
    "paasweekend": (-1, 3),
    "hemelvaart": (39, 1),
    "pinksteren": (49, 2),
    "pinksteren1": (49, 1),
    "pinksteren2": (50, 1),
    "pinksterweekend": (48, 3),
    "carnaval": (-49, 3),
}
_NTH_WEEKDAY: Final = {"moederdag": (5, 6, 2), "vaderdag": (6, 6, 3), "prinsjesdag": (9, 1, 3)}
EVENINGS: Final = frozenset({"kerstavond", "oudjaarsavond", "pakjesavond", "koningsnacht"})
FEAST_KEYS: Final = frozenset({*_FIXED, *_BY_EASTER, *_NTH_WEEKDAY, "koningsdag", "koningsnacht"})


def feast(key: str, year: int) -> Days:
    """The day or days of a feast in a year."""
    if key in _FIXED:
        month, day, many = _FIXED[key]
        return week_from(date(year, month, day), many)
    if key in _BY_EASTER:
        after, many = _BY_EASTER[key]
        return week_from(easter(year) + timedelta(days=after), many)
    if key in _NTH_WEEKDAY:
        month, weekday, nth = _NTH_WEEKDAY[key]
        first = date(year, month, 1)
        shift = (weekday - first.weekday()) % 7 + 7 * (nth - 1)
        return week_from(first + timedelta(days=shift), 1)
    return _kings_day(year, eve=key == "koningsnacht")


def _kings_day(year: int, *, eve: bool) -> Days:
    """27 April, or the 26th where that is a Sunday; its night begins the evening before."""
    day = date(year, 4, 27)
    day -= _DAY * ((day.weekday() == 6) + eve)
    return Days(day, day)


SEASONS: Final = {"lente": 3, "zomer": 6, "herfst": 9, "winter": 12}
HOLIDAYS: Final = {
    "voorjaarsvakantie": ((2, 10), (3, 6)),
    "meivakantie": ((4, 20), (5, 12)),
    "zomervakantie": ((7, 1), (9, 6)),
    "herfstvakantie": ((10, 8), (10, 31)),
    "kerstvakantie": ((12, 18), (12, 31)),
}
"""The widest bounds of the school holidays: they differ by region and by year."""


def season(name: str, year: int) -> Days:
    """Three whole months; winter begins in December of the year before."""
    if name in HOLIDAYS:
        begin, end = HOLIDAYS[name]
        after = timedelta(days=9 if name == "kerstvakantie" else 0)
        return Days(date(year, *begin), date(year, *end) + after)
    month = SEASONS[name]
    if name == "winter":
        return Days(date(year - 1, 12, 1), month_of(year, 2).last)
    return Days(date(year, month, 1), month_of(year, month + 2).last)
