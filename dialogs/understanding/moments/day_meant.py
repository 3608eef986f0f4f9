"""Which day was meant: one, or several of which it may be any, on which all the words agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from dialogs.understanding.moments.calendar import Days, day_of, monday, month_of, months_back
from dialogs.understanding.moments.items import Dated, Ordinal, Weekday, When, on, today

_WEEK = timedelta(days=7)
_MONTHS_BACK = 13  # in which a "vrijdag de 13e" is looked for


def day_meant(said: list[Dated], now: datetime) -> When | None:
    """The day or days that all the words agree on; None where they do not."""
    known = sorted((one for one in said if isinstance(one, When)), key=_length)
    weekdays = [one for one in said if isinstance(one, Weekday)]
    ordinals = [one for one in said if isinstance(one, Ordinal)]
    if len(weekdays) > 1 or len(ordinals) > 1:
        return None
    weekday = weekdays[0] if weekdays else None
    if ordinals:
        return _by_number(ordinals[0], weekday, known, now)
    if not known:
        return _last_weekday(weekday, now) if weekday else None
    if not all(_within(known[0], wider) for wider in known[1:]):
        return None
    return _on_weekday(known[0], weekday) if weekday else known[0]


def _length(when: When) -> timedelta:
    return when.days.last - when.days.first


def _within(one: When, wider: When) -> bool:
    return wider.days.first <= one.days.first and one.days.last <= wider.days.last


def _on_weekday(when: When, weekday: Weekday) -> When | None:
    """That weekday of the days, where there is one and no other."""
    if weekday.which or _length(when) >= _WEEK:
        return None
    span = [when.days.first + timedelta(days=n) for n in range(_length(when).days + 1)]
    fitting = [day for day in span if day.weekday() == weekday.number]
    return on(fitting[0]) if fitting else None


def _by_number(
    said: Ordinal, weekday: Weekday | None, known: list[When], now: datetime
) -> When | None:
    """ "De 13e" of this month or the last; "vrijdag de 13e" of the last month that had one."""
    if known:
        first = known[0].days.first
        firsts = [first] if known[0].days == month_of(first.year, first.month) else []
    else:
        this_month = today(now).replace(day=1)
        firsts = [months_back(this_month, back) for back in range(_MONTHS_BACK)]
    days = [day_of(first.year, first.month, said.number) for first in firsts]
    past = [day for day in days if day and (known or day <= today(now))]
    past = past if weekday else past[:1]
    fitting = [day for day in past if weekday is None or day.weekday() == weekday.number]
    return on(fitting[0]) if fitting else None


def _last_weekday(said: Weekday, now: datetime) -> When | None:
    """The last such weekday: with "afgelopen" never today, with "komende" the next.

    "Vorige maandag" on a Tuesday is yesterday to some and a week earlier to others: both, then.
    """
    day = today(now)
    back = (day.weekday() - said.number) % 7
    match said.which:
        case "":
            return replace(on(day - timedelta(days=back)), weekly=back == 0)
        case "deze":
            return on(monday(day) + timedelta(days=said.number))
        case "volgende":
            return on(day + timedelta(days=7 - back))
        case "voorvorige":
            return None
    last = day - timedelta(days=back or 7)
    doubtful = said.which == "vorige" and last >= monday(day)
    return When(Days(last - _WEEK, last), guess=True) if doubtful else on(last)
