"""Words for times and for how long ago or ahead: "half drie", "anderhalf uur geleden"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import ceil, floor
from typing import Final

from dialogs.law.terms import AMSTERDAM, local_day
from dialogs.understanding.moments.calendar import (
    FIRST_YEAR,
    Days,
    months_back,
    working_days_back,
)
from dialogs.understanding.moments.clock import HALF_DAY, PARTS, WHOLE_DAY, Clock, instants
from dialogs.understanding.moments.items import (
    MANY,
    MONTHS,
    SHIFTS,
    Rules,
    When,
    Word,
    number_of,
    on,
    word_for,
)
from dialogs.understanding.moments.moment import InFuture, Moment

_SHORT_UNITS = "seconde|min|kwartier|uur"
_LONG_UNITS = "dag|werkdag|week|weekend|maand|kwartaal|jaar"
_SHORT, _LONG = rf"(?P<unit>{_SHORT_UNITS})", rf"(?P<unit>{_LONG_UNITS})"
_UNIT = rf"(?P<unit>{_SHORT_UNITS}|{_LONG_UNITS})"
_HOUR = r"(?P<hour>[01]?\d|2[0-4]|een)"
_DIGITS = r"(?P<hour>[01]?\d|2[0-4])"
_MINUTES: Final = {"seconde": 1 / 60, "min": 1, "kwartier": 15, "uur": 60}
_DAYS: Final = {"dag": 1, "week": 7, "weekend": 7}
_SLACK_OF: Final = {"dag": 1, "week": 3, "weekend": 3}
_SLACK_OF_MONTHS: Final = ((6, 7), (12, 14), (24, 31))
_FEW: Final = (5.0, 2.0)


# --- so long ago -------------------------------------------------------------------------------


def _range(found: re.Match[str], loose: float) -> tuple[float, float]:
    """The most and the fewest that may be meant."""
    groups = found.groupdict()
    many = number_of(found["many"]) if found["many"] else 1.0
    if many is None:
        return _FEW
    near = (groups.get("near") or "").strip()
    if near:
        return (many * 1.5, many) if near == "ruim" else (many, many * 0.75)
    return many + loose, many - loose


def _ago(found: re.Match[str], now: datetime) -> Moment | When | None:
    if found["unit"] in _MINUTES:
        return _short_ago(found, now)
    loose = bool(found.groupdict().get("loose"))
    return _back(local_day(now), _range(found, 0), found["unit"], loose=loose)


def _short_ago(found: re.Match[str], now: datetime) -> Moment:
    most, least = _range(found, 0.5 if found.groupdict().get("loose") else 0)
    minutes = _MINUTES[found["unit"]]
    first, last = (now - timedelta(minutes=min(n, 9999) * minutes) for n in (most, least))
    return Moment(first, last, exact=False)


def _short_sum_ago(found: re.Match[str], now: datetime) -> Moment | None:
    first, second = number_of(found["many"]), number_of(found["more"])
    if first is None or second is None:
        return None
    then = now - timedelta(
        minutes=first * _MINUTES[found["unit"]] + second * _MINUTES[found["less"]]
    )
    return Moment(then, then, exact=False)


def _from_day_ago(found: re.Match[str], now: datetime) -> When | None:
    """ "Gisteren een week geleden"."""
    many = number_of(found["many"])
    start = local_day(now) + timedelta(days=SHIFTS[found["day"]])
    if many is None or found["unit"] not in _DAYS or many * 7 != int(many * 7):
        return None
    return on(start - timedelta(days=int(many * _DAYS[found["unit"]])))


def _back(this_day: date, many: tuple[float, float], unit: str, *, loose: bool) -> When | None:
    """So many days, weeks, months or years back; the wider the unit, the wider the guess."""
    most, least = many
    if most * MONTHS.get(unit, _DAYS.get(unit, 1) / 30) > 12 * (this_day.year - FIRST_YEAR):
        return None
    if unit == "werkdag":
        first, last = (working_days_back(this_day, round(n)) for n in (most, least))
        return When(Days(first, last), guess=first != last)
    slack = timedelta(days=_slack(unit, most, loose=loose))
    first, last = _unit_back(this_day, most, unit, ceil), _unit_back(this_day, least, unit, floor)
    named = unit == "dag" and first == last and not loose
    return When(Days(first - slack, last + slack), guess=not named)


def _slack(unit: str, most: float, *, loose: bool) -> int:
    """How many days beside it are meant too: "drie maanden geleden" is no day of the calendar."""
    if unit not in MONTHS:
        return _SLACK_OF[unit] if loose else 0
    months = most * MONTHS[unit]
    return next((days for below, days in _SLACK_OF_MONTHS if months < below), 31) * (1 + loose)


def _unit_back(this_day: date, many: float, unit: str, rounded: Callable[[float], int]) -> date:
    if unit in _DAYS:
        return this_day - timedelta(days=rounded(many * _DAYS[unit]))
    months, rest = divmod(many * MONTHS[unit], 1)
    return months_back(this_day, int(months)) - timedelta(days=rounded(rest * 30))


def _since(found: re.Match[str], now: datetime) -> Moment | None:
    """ "Al drie dagen", "de afgelopen twee weken": from then until now."""
    ago = _ago(found, now)
    if isinstance(ago, When):
        return Moment(instants(ago.days.first, 0)[0], now, exact=False, estimated=ago.guess)
    return replace(ago, to=now) if ago else None


def _ahead(found: re.Match[str], now: datetime) -> InFuture | None:
    """ "Over 3 uur"; of "a few" the fewest. Days later it is the same time on the clock."""
    many, unit = number_of(found["many"]) if found["many"] != "paar" else 2.0, found["unit"]
    if not many:
        return None
    if unit in _MINUTES:
        return InFuture(now + timedelta(minutes=many * _MINUTES[unit]))
    days = many * (_DAYS.get(unit) or MONTHS.get(unit, 0) * 30 or 1)
    return InFuture((now.astimezone(AMSTERDAM) + timedelta(days=days)).astimezone(UTC))


# --- a time ------------------------------------------------------------------------------------


def _clock(said: str, minutes: int = 0) -> Clock:
    """The time for an hour as it was said, and minutes after (or before) that hour."""
    hour = 1 if said == "een" else int(said)
    certain = said.isdigit() and (hour > 12 or hour == 0 or said.startswith("0"))
    start = hour * 60 + minutes
    return Clock(start if hour == 24 else start % WHOLE_DAY, either=not certain)


def _digital(found: re.Match[str], _: datetime) -> Clock | None:
    minute = int(found["minute"])
    return (
        _clock(found["hour"], minute)
        if minute < 60 and int(found["hour"]) * 60 + minute <= 1440
        else None
    )


def _hour(found: re.Match[str], _: datetime) -> Clock:
    return _clock(found["hour"])


def _half(found: re.Match[str], _: datetime) -> Clock:
    return _clock(found["hour"], 30 if found["way"] == "halfpast" else -30)


def _beside(found: re.Match[str], _: datetime) -> Clock | None:
    """ "Kwart voor 9", "vijf over half 3"."""
    minutes = 15 if found["minutes"] == "kwart" else int(found["minutes"])
    if not 0 < minutes < 60:
        return None
    shift = -minutes if found["way"] in {"voor", "to"} else minutes
    return _clock(found["hour"], shift - (30 if found["half"] else 0))


def _hours(found: re.Match[str], _: datetime) -> Clock:
    """ "9-10 uur"."""
    first, last = _clock(found["hour"]), _clock(found["last"])
    return replace(first, end=first.start + (last.start - first.start) % HALF_DAY)


RULES: Rules = (
    (
        rf"(?P<day>eergisteren|gisteren|vandaag|morgen) {MANY} {_LONG} geleden",
        _from_day_ago,
    ),
    (rf"(?:{MANY} )?{_UNIT} geleden", _ago),
    (rf"(?:een )?{_UNIT} (?P<loose>of) (?P<many>\d\d?) geleden", _ago),
    (
        rf"{MANY} {_SHORT} en (?P<more>een|half|\d\d?) (?P<less>min|kwartier|uur) geleden",
        _short_sum_ago,
    ),
    (rf"(?:al|sinds|afgelopen|vorige) {MANY} {_UNIT}", _since),
    (rf"(?:over|in) {MANY} {_UNIT}", _ahead),
    (r"(?P<hour>\d\d?):(?P<minute>\d\d)(?: uur)?", _digital),
    (r"(?P<hour>\d\d?)\.(?P<minute>\d\d) uur", _digital),
    (r"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d) uur", _digital),
    (rf"{_DIGITS} uur", _hour),
    (rf"{_HOUR}-(?P<last>\d\d?) uur", _hours),
    (rf"(?P<way>half|halfpast) {_HOUR}(?: uur)?", _half),
    (
        r"(?<!van )(?<!tussen )(?P<minutes>kwart|\d\d?)(?: min)? (?P<way>voor|over|to|na) "
        rf"(?P<half>half )?{_HOUR}(?: uur)?",
        _beside,
    ),
    (r"een uur of (?P<hour>\d\d?)(?!,)", lambda f, n: replace(_hour(f, n), about=True)),
    (r"noon", word_for(Clock(HALF_DAY))),
    (r"lunch", word_for(Clock(HALF_DAY - 15, end=HALF_DAY + 90, about=True))),
    (r"middernacht", word_for(Clock(0, end=WHOLE_DAY))),
    *((said, word_for(part)) for said, part in PARTS.items()),
    (r"hele dag", word_for(Word(""))),
)
