"""Words for days: "gisteren", "vorige week vrijdag", "12 november", "tweede paasdag", "in juli".

They give days of the calendar as they were said; whether those can be is for the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from dialogs.law.terms import local_day
from dialogs.understanding.moments.calendar import (
    FEASTS,
    Days,
    day_of,
    feast,
    meant,
    monday,
    month_of,
    week_from,
    week_number,
)
from dialogs.understanding.moments.clock import PARTS
from dialogs.understanding.moments.items import (
    MANY,
    MONTHS,
    SHIFTS,
    WHICH,
    YEAR,
    Ordinal,
    Rules,
    Weekday,
    When,
    number_of,
    on,
)

_WEEKS: Final = {"voorvorige": -2, "vorige": -1, "deze": 0, "volgende": 1}


def _single(day: date | None) -> When | None:
    return on(day) if day else None


def _of_year(
    year: str | None, now: datetime, days_in: Callable[[int], Days | None], since: int = 1
) -> Days | None:
    """The days in the year that was said; else the last such days, or those that come soon.

    `since`: so many years back is looked for a year that has them.
    """
    if year:
        return days_in(int(year))
    this_day = local_day(now)
    years = range(this_day.year - since, this_day.year + 2)
    return meant([days for one in years if (days := days_in(one))], this_day)


# --- a day -------------------------------------------------------------------------------------


def _relative(found: re.Match[str], now: datetime) -> When | None:
    return _single(local_day(now) + timedelta(days=SHIFTS[found["day"]]))


def _full_date(found: re.Match[str], _: datetime) -> When | None:
    return _single(day_of(int(found["year"]), int(found["month"]), int(found["day"])))


def _date(found: re.Match[str], now: datetime) -> When | None:
    return day_and_month(int(found["day"]), int(found["month"]), now, found["year"])


def day_and_month(day: int, month: int, now: datetime, year: str | None = None) -> When | None:
    """A day and a month: of the year that was said, else the last one, or one that comes soon."""
    leap = 4 if (day, month) == (29, 2) else 1

    def in_year(one: int) -> Days | None:
        date_then = day_of(one, month, day)
        return Days(date_then, date_then) if date_then else None

    days = _of_year(year, now, in_year, leap)
    return When(days) if days else None


def _weekday(found: re.Match[str], _: datetime) -> Weekday:
    which = "afgelopen" if found["jl"] else found["which"] or ""
    return Weekday(int(found["weekday"]), which)


def _weekday_of_week(found: re.Match[str], now: datetime) -> When | None:
    if found["which"] not in _WEEKS:
        return None
    first = monday(local_day(now)) + timedelta(weeks=_WEEKS[found["which"]])
    return _single(first + timedelta(days=int(found["weekday"])))


def _weekday_ago(found: re.Match[str], now: datetime) -> When | None:
    """ "Vrijdag twee weken geleden": by the week or by the day, and they may differ."""
    many = number_of(found["many"])
    if many is None or many != int(many):
        return None
    back, this_day, weekday = timedelta(weeks=many), local_day(now), int(found["weekday"])
    by_week = monday(this_day - back) + timedelta(days=weekday)
    by_day = this_day - timedelta(days=(this_day.weekday() - weekday) % 7) - back
    days = Days(min(by_week, by_day), max(by_week, by_day))
    return When(days, guess=by_week != by_day)


def _ordinal(found: re.Match[str], _: datetime) -> Ordinal:
    return Ordinal(int(found["day"]))


# --- several days ------------------------------------------------------------------------------


def _week(found: re.Match[str], now: datetime) -> When:
    which, this_day = found["which"], local_day(now)
    if which == "afgelopen":
        return When(Days(this_day - timedelta(days=7), this_day), guess=True)
    return When(week_from(monday(this_day) + timedelta(weeks=_WEEKS[which])), guess=True)


def _bare_week(_: re.Match[str], now: datetime) -> When:
    """ "Begin van de week": of this one, or of the last where that is still to come."""
    return When(week_from(monday(local_day(now))), guess=True, unsaid=True)


def _these_days(_: re.Match[str], now: datetime) -> When:
    this_day = local_day(now)
    return When(Days(this_day - timedelta(days=7), this_day), guess=True)


def _numbered_week(found: re.Match[str], now: datetime) -> When | None:
    """ "Week 46"; a week 53 of which no year was said is that of the last year that had one."""
    week = int(found["week"])
    days = _of_year(found["year"], now, lambda year: week_number(year, week), since=6)
    return When(days, guess=True) if days else None


def _weekend(found: re.Match[str], now: datetime) -> When:
    """The last weekend; one that is going on only where "dit weekend" or nothing is said."""
    which, this_day = found["which"] or "", local_day(now)
    saturday = monday(this_day) + timedelta(days=5)
    if which == "voorvorige":
        saturday -= timedelta(weeks=2)
    elif which != "volgende" and (this_day < saturday or which in {"vorige", "afgelopen"}):
        saturday -= timedelta(weeks=1)
    return When(week_from(saturday, 2), guess=True)


def _month(found: re.Match[str], now: datetime) -> When | None:
    days = _of_year(found["year"], now, lambda year: month_of(year, int(found["month"])))
    return When(days, guess=True, bare=True) if days else None


def _month_of_year(found: re.Match[str], now: datetime) -> When | None:
    year = local_day(now).year + _WEEKS.get(found["which"], -2)
    return When(month_of(year, int(found["month"])), guess=True)


def _period(day: date, months: int, shift: int = 0) -> Days:
    """The month, quarter or year of a day, by its number of months; or one before or after it."""
    first = ((day.year * 12 + day.month - 1) // months + shift) * months
    last = first + months - 1
    return Days(date(first // 12, first % 12 + 1, 1), month_of(last // 12, last % 12 + 1).last)


def _calendar(found: re.Match[str], now: datetime) -> When:
    """ "Vorige maand"; "de afgelopen maand" may be that one too, or the last thirty days."""
    this_day, which, unit = local_day(now), found["which"], found["unit"]
    if which != "afgelopen":
        return When(_period(this_day, MONTHS[unit], _WEEKS[which]), guess=True)
    before = _period(this_day, MONTHS[unit], -1)
    return When(before if unit == "kwartaal" else Days(before.first, this_day), guess=True)


def _quarter(found: re.Match[str], now: datetime) -> When | None:
    last = int(found["number"]) * 3
    if not 1 <= last <= 12:
        return None
    days = _of_year(found["year"], now, lambda year: _period(date(year, last, 1), 3))
    return When(days, guess=True) if days else None


# --- days with a name --------------------------------------------------------------------------


def _feast(found: re.Match[str], now: datetime) -> When | None:
    """ "Pasen", "vorige zomer"; a season is never one to come, unless that was said."""
    key, which = found["key"], found["which"]
    if key not in FEASTS:
        return None
    if found["year"] or (not which and FEASTS[key].length.isdigit()):
        days = _of_year(found["year"], now, lambda year: _feast_in(key, year))
    else:
        days = _which(key, which, local_day(now))
    guess = days is not None and days.first != days.last
    part = PARTS["avond"] if FEASTS[key].evening else None
    return When(days, guess, named=True, part=part) if days else None


def _feast_in(key: str, year: int) -> Days:
    """A feast of a year that was said; "winter 2025" may be either of two."""
    days = feast(key, year)
    return days._replace(first=feast(key, year - 1).first) if key == "winter" else days


def _which(key: str, which: str | None, this_day: date) -> Days:
    """ "Vorige zomer" is the last one to some and the one before to others: both, then."""
    near = [feast(key, year) for year in range(this_day.year - 3, this_day.year + 2)]
    begun = [days for days in near if days.first <= this_day]
    *_, before, last = [days for days in begun if days.last < this_day]
    if which == "volgende":
        return near[len(begun)]
    if which == "vorige" and last.last.year == this_day.year:
        return Days(before.first, last.last)
    return last if which in {"vorige", "voorvorige"} else begun[-1]


def _holiday(_: re.Match[str], now: datetime) -> When:
    """ "De vakantie", which one is not said: the summer's, or any since."""
    keys = (key for key in FEASTS if key.endswith("vakantie"))
    last = max(_which(key, None, local_day(now)) for key in keys).last
    return When(Days(_which("zomervakantie", None, local_day(now)).first, last), True, named=True)


def _days_of_month(found: re.Match[str], now: datetime) -> When | None:
    """ "12-14 november"."""
    end = _date(found, now)
    if end is None:
        return None
    last = end.days.last
    first = day_of(last.year, last.month, int(found["first"]))
    return When(Days(first, last)) if first and first < last else None


RULES: Rules = (
    (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", _full_date),
    (rf"(?P<day>\d\d?)e?(?: of)? M(?P<month>\d+){YEAR}(?: jl)?", _date),
    (rf"M(?P<month>\d+) (?P<day>\d\d?)e?{YEAR}", _date),
    (r"(?P<day>\d\d?)-(?P<month>\d\d?)(?P<year>(?!))?(?: jl)?", _date),
    (r"(?P<day>eergisteren|gisteren|vandaag|overmorgen|morgen)", _relative),
    (rf"(?:{WHICH} )?W(?P<weekday>\d)(?P<jl> jl)?", _weekday),
    (rf"{WHICH} week(?: op| van| in)* W(?P<weekday>\d)", _weekday_of_week),
    (rf"W(?P<weekday>\d)(?: van| in| of| op)* {WHICH} week", _weekday_of_week),
    (rf"W(?P<weekday>\d) {MANY} week geleden", _weekday_ago),
    (r"(?P<day>\d\d?)e", _ordinal),
    (rf"(?:{WHICH} )?@(?P<key>[a-z]+\d?){YEAR}", _feast),
    (rf"{WHICH} week", _week),
    (r"vandeweek", _these_days),
    (r"week", _bare_week),
    (rf"week (?P<week>\d\d?){YEAR}", _numbered_week),
    (rf"(?:{WHICH} )?weekend", _weekend),
    (rf"M(?P<month>\d+){YEAR}", _month),
    (rf"(?:{WHICH} jaar M(?P<month>\d+))", _month_of_year),
    (rf"M(?P<month>\d+)(?: van| of| in)* {WHICH} jaar", _month_of_year),
    (rf"{WHICH} (?P<unit>maand|kwartaal|jaar)", _calendar),
    (rf"(?P<number>\d)e kwartaal{YEAR}", _quarter),
    (r"(?:afgelopen |deze )?vakantie", _holiday),
    (rf"(?P<first>\d\d?)-(?P<day>\d\d?) M(?P<month>\d+){YEAR}", _days_of_month),
)
