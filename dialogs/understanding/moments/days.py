"""Words for days: "gisteren", "vorige week vrijdag", "12 november", "tweede paasdag", "in juli".

They give days of the calendar as they were said; whether those can be is for the caller.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from dialogs.understanding.moments.calendar import (
    FEASTS,
    HOLIDAYS,
    SEASONS,
    Days,
    day_of,
    feast,
    meant,
    monday,
    month_of,
    season,
    week_from,
    week_number,
)
from dialogs.understanding.moments.clock import EVENING
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
    today,
)

_WEEKS: Final = {"voorvorige": -2, "vorige": -1, "deze": 0, "volgende": 1}


def _single(day: date | None) -> When | None:
    return on(day) if day else None


# --- a day -------------------------------------------------------------------------------------


def _relative(found: re.Match[str], now: datetime) -> When | None:
    return _single(today(now) + timedelta(days=SHIFTS[found["day"]]))


def _full_date(found: re.Match[str], _: datetime) -> When | None:
    return _single(day_of(int(found["year"]), int(found["month"]), int(found["day"])))


def _date(found: re.Match[str], now: datetime) -> When | None:
    """A day and a month: of the year that was said, else the last one, or one that comes soon."""
    month, day, year = int(found["month"]), int(found["day"]), found["year"]
    return _single(day_of(int(year), month, day)) if year else day_and_month(day, month, now)


def day_and_month(day: int, month: int, now: datetime) -> When | None:
    """A day without a year: the last one, or one that comes soon."""
    this_day = today(now)
    years = (
        range(this_day.year - 4, this_day.year + 2)
        if (month, day) == (2, 29)
        else _around(this_day)
    )
    found_days = [d for y in years if (d := day_of(y, month, day))]
    best = meant([Days(d, d) for d in found_days], this_day)
    return When(best) if best else None


def _around(this_day: date) -> range:
    return range(this_day.year - 1, this_day.year + 2)


def _weekday(found: re.Match[str], _: datetime) -> Weekday:
    which = "afgelopen" if found["jl"] else found["which"] or ""
    return Weekday(int(found["weekday"]), which)


def _weekday_of_week(found: re.Match[str], now: datetime) -> When | None:
    if found["which"] not in _WEEKS:
        return None
    first = monday(today(now)) + timedelta(weeks=_WEEKS[found["which"]])
    return _single(first + timedelta(days=int(found["weekday"])))


def _weekday_ago(found: re.Match[str], now: datetime) -> When | None:
    """ "Vrijdag twee weken geleden": by the week or by the day, and they may differ."""
    many = number_of(found["many"])
    if many is None or many != int(many):
        return None
    back, this_day, weekday = timedelta(weeks=many), today(now), int(found["weekday"])
    by_week = monday(this_day - back) + timedelta(days=weekday)
    by_day = this_day - timedelta(days=(this_day.weekday() - weekday) % 7) - back
    days = Days(min(by_week, by_day), max(by_week, by_day))
    return When(days, guess=by_week != by_day)


def _ordinal(found: re.Match[str], _: datetime) -> Ordinal:
    return Ordinal(int(found["day"]))


def _feast(found: re.Match[str], now: datetime) -> When | None:
    key, year = found["key"], found["year"]
    if key not in FEASTS:
        return None
    years = [int(year)] if year else _around(today(now))
    days = meant([feast(key, one) for one in years], today(now))
    if days is None:
        return None
    part = EVENING if FEASTS[key].evening else None
    return When(days, days.first != days.last, named=True, part=part)


# --- several days ------------------------------------------------------------------------------


def _week(found: re.Match[str], now: datetime) -> When:
    which, this_day = found["which"], today(now)
    if which == "afgelopen":
        return When(Days(this_day - timedelta(days=7), this_day), guess=True)
    return When(week_from(monday(this_day) + timedelta(weeks=_WEEKS[which])), guess=True)


def _bare_week(_: re.Match[str], now: datetime) -> When:
    """ "Begin van de week": of this one, or of the last where that is still to come."""
    return When(week_from(monday(today(now))), guess=True, unsaid=True)


def _these_days(_: re.Match[str], now: datetime) -> When:
    this_day = today(now)
    return When(Days(this_day - timedelta(days=7), this_day), guess=True)


def _numbered_week(found: re.Match[str], now: datetime) -> When | None:
    """ "Week 46"; a week 53 of which no year was said is that of the last year that had one."""
    week, this_day = int(found["week"]), today(now)
    years = [int(found["year"])] if found["year"] else range(this_day.year - 6, this_day.year + 2)
    best = meant([days for year in years if (days := week_number(year, week))], this_day)
    return When(best, guess=True) if best else None


def _weekend(found: re.Match[str], now: datetime) -> When:
    """The last weekend; one that is going on only where "dit weekend" or nothing is said."""
    which, this_day = found["which"] or "", today(now)
    saturday = monday(this_day) + timedelta(days=5)
    if which == "voorvorige":
        saturday -= timedelta(weeks=2)
    elif which != "volgende" and (this_day < saturday or which in {"vorige", "afgelopen"}):
        saturday -= timedelta(weeks=1)
    return When(week_from(saturday, 2), guess=True)


def _month(found: re.Match[str], now: datetime) -> When | None:
    month, this_day = int(found["month"]), today(now)
    if found["year"]:
        return When(month_of(int(found["year"]), month), guess=True, bare=True)
    best = meant([month_of(year, month) for year in _around(this_day)], this_day)
    return When(best, guess=True, bare=True) if best else None


def _month_of_year(found: re.Match[str], now: datetime) -> When | None:
    year = today(now).year + _WEEKS.get(found["which"], -2)
    return When(month_of(year, int(found["month"])), guess=True)


def _period(day: date, months: int, shift: int = 0) -> Days:
    """The month, quarter or year of a day, by its number of months; or one before or after it."""
    first = ((day.year * 12 + day.month - 1) // months + shift) * months
    last = first + months - 1
    return Days(date(first // 12, first % 12 + 1, 1), month_of(last // 12, last % 12 + 1).last)


def _calendar(found: re.Match[str], now: datetime) -> When:
    """ "Vorige maand"; "de afgelopen maand" may be that one too, or the last thirty days."""
    this_day, which, unit = today(now), found["which"], found["unit"]
    if which != "afgelopen":
        return When(_period(this_day, MONTHS[unit], _WEEKS[which]), guess=True)
    before = _period(this_day, MONTHS[unit], -1)
    return When(before if unit == "kwartaal" else Days(before.first, this_day), guess=True)


def _quarter(found: re.Match[str], now: datetime) -> When | None:
    number, this_day = int(found["number"]), today(now)
    if not 1 <= number <= 4:
        return None
    years = [int(found["year"])] if found["year"] else _around(this_day)
    quarters = [_period(date(year, number * 3, 1), 3) for year in years]
    best = quarters[0] if found["year"] else meant(quarters, this_day)
    return When(best, guess=True) if best else None


def _season(found: re.Match[str], now: datetime) -> When | None:
    """ "Vorige zomer" is the last one to some and the one before to others: both, then."""
    name, this_day = found["season"], today(now)
    if found["year"]:
        days = season(name, int(found["year"]))
        if name == "winter":
            days = days._replace(last=season(name, int(found["year"]) + 1).last)
        return When(days, guess=True, named=True)
    near = [season(name, year) for year in range(this_day.year - 2, this_day.year + 2)]
    begun = [days for days in near if days.first <= this_day]
    ended = [days for days in begun if days.last < this_day]
    match found["which"]:
        case "volgende":
            best = near[len(begun)]
        case "vorige" if ended[-1].last.year == this_day.year:
            best = Days(ended[-2].first, ended[-1].last)
        case "vorige" | "voorvorige":
            best = ended[-1]
        case _:
            best = begun[-1]
    return When(best, guess=True, named=True)


def _holiday(_: re.Match[str], now: datetime) -> When:
    """ "De vakantie", which one is not said: the summer's, or any since."""
    this_day = today(now)
    near = [season(name, year) for name in HOLIDAYS for year in _around(this_day)]
    begun = [days for days in near if days.first <= this_day]
    summer = max(
        d for y in _around(this_day) if (d := season("zomervakantie", y)).first <= this_day
    )
    return When(Days(summer.first, max(begun).last), guess=True, named=True)


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
    (rf"@(?P<key>[a-z]+\d?){YEAR}", _feast),
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
    (rf"(?:{WHICH} )?(?P<season>{'|'.join((*SEASONS, *HOLIDAYS))}){YEAR}", _season),
    (r"(?:afgelopen |deze )?vakantie", _holiday),
    (rf"(?P<first>\d\d?)-(?P<day>\d\d?) M(?P<month>\d+){YEAR}", _days_of_month),
)
