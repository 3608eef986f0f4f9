"""Which day was meant, and with what was said of the time: a span of time, never past now.

The day is one, or several of which it may be any, on which all the words agree.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from dialogs.law.terms import local_day
from dialogs.understanding.moments.calendar import (
    Days,
    day_of,
    monday,
    month_of,
    months_back,
    week_from,
)
from dialogs.understanding.moments.clock import (
    DAY,
    PARTS,
    WHOLE_DAY,
    Clock,
    Part,
    instants,
    minutes_meant,
)
from dialogs.understanding.moments.items import Dated, Ordinal, Weekday, When, on
from dialogs.understanding.moments.moment import InFuture, Moment

Read = Moment | InFuture | None

PHASES = frozenset({"begin", "mid", "eind", "half", "vroeg", "laat"})
SIDES = frozenset({"voor", "na"})
ABOUT = frozenset({"rond", "ruim", "bijna"})
_MOST_OF_A_YEAR = 300  # days
_SPARE = 60  # minutes that a word for early or late may be off
_NEAR = 30  # minutes before or after, for "net voor"
_A_DAY, _A_WEEK, _A_MONTH = timedelta(days=1), timedelta(days=7), timedelta(days=31)
_MONTHS_BACK = 13  # in which a "vrijdag de 13e" is looked for


@dataclass
class Said:
    """What was said of one moment, by what it tells."""

    days: list[Dated] = field(default_factory=list)
    clock: Clock | None = None
    part: Part | None = None
    fixed: Moment | InFuture | None = None
    marks: set[str] = field(default_factory=set)


# --- the day ------------------------------------------------------------------------------------


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
    if weekday.which or _length(when) >= _A_WEEK:
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
        this_month = local_day(now).replace(day=1)
        firsts = [months_back(this_month, back) for back in range(_MONTHS_BACK)]
    days = [day_of(first.year, first.month, said.number) for first in firsts]
    past = [day for day in days if day and (known or day <= local_day(now))]
    past = past if weekday else past[:1]
    fitting = [day for day in past if weekday is None or day.weekday() == weekday.number]
    return on(fitting[0]) if fitting else None


def _last_weekday(said: Weekday, now: datetime) -> When | None:
    """The last such weekday: with "afgelopen" never today, with "komende" the next.

    "Vorige maandag" on a Tuesday is yesterday to some and a week earlier to others: both, then.
    """
    day = local_day(now)
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
    return When(Days(last - _A_WEEK, last), guess=True) if doubtful else on(last)


# --- the time -----------------------------------------------------------------------------------


def placed(day: When | None, said: Said, now: datetime) -> Read:
    """The days that were meant with what was said of the time; None where that cannot be."""
    part = said.part or (day.part if day and said.clock is None else None)
    if day is None and said.clock is None and not (part and part.today):
        return None
    when = day or on(local_day(now))
    if when.unsaid and not said.marks & PHASES:
        return None
    if said.clock is not None:
        clock = _midnight(said.clock) if day is None else said.clock
        return _by_the_clock(when, clock, part, said.marks, now)
    if said.marks & SIDES:
        return _beside(when, said, now)
    return _by_the_day(when, part, said.marks, now)


def _midnight(clock: Clock) -> Clock:
    """ "24:00" and "middernacht" without a day: the midnight that was."""
    return Clock(0) if WHOLE_DAY in (clock.start, clock.end) else clock


def _by_the_clock(
    when: When, clock: Clock, part: Part | None, marks: set[str], now: datetime
) -> Read:
    if marks & PHASES:
        return None
    about = bool(marks & ABOUT) or clock.about
    return at_time(when, _beside_clock(clock, part, marks), part, now, about=about)


def _by_the_day(when: When, part: Part | None, marks: set[str], now: datetime) -> Read:
    if marks & PHASES:
        return _in_phase(when, part, marks & PHASES, now)
    if part is not None:
        return at_part(when, part, now)
    return _whole(_widened(when) if marks & ABOUT else when, now)


def _widened(when: When) -> When:
    """ "Rond de 20e": a day earlier or later."""
    return When(Days(when.days.first - _A_DAY, when.days.last + _A_DAY), guess=True)


def _whole(when: When, now: datetime) -> Read:
    return at_part(when, DAY, now)


def at_part(when: When, part: Part, now: datetime) -> Read:
    """A part of the day or days; that of a bare weekday still to come is last week's."""
    first = min(instants(when.days.first, part.start))
    last = max(instants(when.days.last, part.end))
    if first > now and when.weekly:
        return at_part(when.shifted(-7), part, now)
    if first > now:
        return InFuture(first)
    return Moment(first, max(first, min(last, now)), exact=False, estimated=when.guess)


def _beside(when: When, said: Said, now: datetime) -> Read:
    """ "Net voor de zomer", "na pasen": how far from it people go on saying so."""
    near = "net" in said.marks
    if said.part or said.marks >= SIDES or not (when.named or near):
        return None
    far = timedelta(days=21 if near else 91 if when.days.last - when.days.first > _A_MONTH else 28)
    first, last = when.days
    before = Days(first - far, first - _A_DAY)
    days = before if "voor" in said.marks else Days(last + _A_DAY, last + far)
    return _whole(When(days, guess=True), now)


def _beside_clock(clock: Clock, part: Part | None, marks: set[str]) -> Clock:
    """ "Vlak voor vijven", "na 17:00", "na de lunch": until or from that time.

    Of a span that was said, such as the lunch, from or until its middle.
    """
    if not marks & SIDES:
        return clock
    at = next(iter(minutes_meant(clock, part)), clock.start)
    first, last = (part.start, part.end) if part else (0, WHOLE_DAY - 1)
    near = _NEAR
    if clock.end is not None:
        at, near = at + (clock.end - clock.start) // 2, 2 * _NEAR
        first, last = PARTS["ochtend"].start, PARTS["middag"].end
    if "net" in marks:
        first, last = at - near, at + near
    return Clock(first, end=at) if "voor" in marks else Clock(at, end=max(last, at))


def at_time(when: When, clock: Clock, part: Part | None, now: datetime, *, about: bool) -> Read:
    """A time on a day, or on each of the days that may be meant."""
    minutes = minutes_meant(clock, part)
    if not minutes:
        return None
    length = clock.end - clock.start if clock.end is not None else 0
    guess = when.guess or len(minutes) > 1
    span = Part(minutes[0], minutes[-1] + length)
    found = at_part(replace(when, guess=guess), span, now)
    if about or not isinstance(found, Moment):
        return found
    return replace(found, exact=found.from_ == found.to)


def _in_phase(when: When, part: Part | None, phases: set[str], now: datetime) -> Read:
    """ "Begin november", "eind van de middag", "vanochtend vroeg"."""
    phase, *others = phases
    if others or (part and not when.single):
        return None
    if when.single:
        return at_part(when, _part_phase(part, phase), now)
    days = _days_phase(when.days, phase)
    if when.unsaid and days.last > local_day(now):  # of this week or of the last: both, then
        last = days.last - _A_WEEK if days.first > local_day(now) else days.last
        days = Days(days.first - _A_WEEK, last)
    return _whole(When(days, guess=True), now)


def _part_phase(part: Part | None, phase: str) -> Part:
    early = phase in {"begin", "vroeg"}
    if part is None:
        return Part(5 * 60, 10 * 60) if early else Part(18 * 60, 25 * 60)
    third = (part.end + 1 - part.start) // 3
    match phase:
        case "vroeg":
            return Part(part.start - _SPARE, part.start + third + _SPARE)
        case "laat":
            return Part(part.end - third - _SPARE, part.end + _SPARE)
        case "begin":
            return Part(part.start, part.start + third + _SPARE)
        case "eind":
            return Part(part.end - third, part.end)
    return Part(part.start + third // 2, part.end - third // 2)


def _days_phase(days: Days, phase: str) -> Days:
    """The first, middle or last third of a span; of a year the first or last quarter."""
    many = (days.last - days.first).days + 1
    third = round(many / (4 if many > _MOST_OF_A_YEAR else 3))
    if phase in {"begin", "vroeg"}:
        return week_from(days.first, third)
    if phase in {"eind", "laat"}:
        return Days(days.last - timedelta(days=third), days.last)
    return Days(days.first + timedelta(days=third), days.last - timedelta(days=third))
