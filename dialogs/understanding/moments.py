"""A moment in a person's words -> a span of time, and back: "gisteren half vier".

Words are read as an office worker in the Netherlands means them: "vier uur" is the afternoon, a
weekday is the last one, local time is Europe/Amsterdam with its summer time. A moment that has yet
to come is a result of its own, because the conversation has something to say about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Self
from zoneinfo import ZoneInfo

from babel.dates import format_date
from pydantic import AwareDatetime, JsonValue, TypeAdapter

from dialogs.texts import text as words_of
from dialogs.understanding.ahead_words import find_ahead
from dialogs.understanding.calendar_words import Day, find_day
from dialogs.understanding.clock_words import (
    HALF_DAY,
    WHOLE_DAY,
    Clock,
    Part,
    find_clock,
    find_part,
)
from dialogs.understanding.number_words import spelled_number
from dialogs.understanding.wording import plain

ZONE = ZoneInfo("Europe/Amsterdam")

_KEPT = TypeAdapter(dict[str, bool | str])
_INSTANT: TypeAdapter[datetime] = TypeAdapter(AwareDatetime)


@dataclass(frozen=True)
class Moment:
    """From and to in UTC, both included. `exact`: said to the minute, not "about" or "that day"."""

    from_: datetime
    to: datetime
    exact: bool

    def to_json(self) -> dict[str, JsonValue]:
        """The answer as a conversation keeps it."""
        return {"from": self.from_.isoformat(), "to": self.to.isoformat(), "exact": self.exact}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """The moment of a kept answer; raises ValueError for what `to_json` cannot have made."""
        kept = _KEPT.validate_python(value)
        if not {"from", "to"} <= kept.keys():
            raise ValueError("a moment has a from and a to")
        first, last = (
            _INSTANT.validate_python(kept[end]).astimezone(UTC) for end in ("from", "to")
        )
        return cls(first, last, kept.get("exact") is True)


@dataclass(frozen=True)
class InFuture:
    """What was said is yet to come, so it cannot be when something happened."""

    from_: datetime


_NOW = re.compile(r"\b(?:zojuist|zonet|daarnet|zo net|nu net|net nu|just now|a moment ago)\b")
_ONLY_NOW = re.compile(
    r"(?:(?:zo)?net(?: pas)?|nu|nou|op dit moment|just|now|right now|this moment)[.!]*"
)
_AGO = re.compile(
    r"\b(?P<many>\d{1,4}|[a-z]+) (?P<unit>seconden|minuut|minuten|min|kwartier|uur|uurtje|uren"
    r"|minutes?|mins?|hours?) (?:geleden|terug|ago)\b"
)
_FEW = {"paar": (5, 2), "enkele": (5, 2), "few": (5, 2), "couple": (3, 2)}
_READ = 400
_OFFICE_FROM, _OFFICE_TO = 7 * 60, 19 * 60
_SLACK = 60
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
NIGHT_END = 6


def _instants(day: date, minute: int) -> tuple[datetime, datetime]:
    """Both instants of a local time, in UTC: they differ only in the hour the clock goes back.

    A time in the hour that is skipped in spring becomes the same time by the new offset.
    """
    local = datetime.combine(day, time(), ZONE) + timedelta(minutes=minute)
    return local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)


def _span(day: date, start: int, end: int, now: datetime) -> Moment | InFuture:
    """From one minute of a day up to another, cut off at now."""
    first, last = min(_instants(day, start)), max(_instants(day, end))
    if first > now:
        return InFuture(first)
    return Moment(first, min(last, now), exact=False)


def _days(day: Day, now: datetime) -> Moment | InFuture:
    """Whole days, cut off at now."""
    first = min(_instants(day.first, 0))
    if first > now:
        return InFuture(first)
    return Moment(first, min(max(_instants(day.last, WHOLE_DAY - 1)), now), exact=False)


def _fits(minute: int, part: Part) -> bool:
    return any(part.start <= m < part.end + _SLACK for m in (minute, minute - WHOLE_DAY))


def _minute(clock: Clock, part: Part | None, day: date, now: datetime) -> int:
    """The minute meant: by the part of the day, else in office hours, else the one that is past."""
    if not clock.either:
        return clock.start
    morning = clock.start % HALF_DAY
    both = (morning, morning + HALF_DAY)
    if part is not None:
        return next((minute for minute in both if _fits(minute, part)), clock.start)
    usual, other = sorted(both, key=lambda minute: not _OFFICE_FROM <= minute < _OFFICE_TO)
    ahead = min(_instants(day, usual)) > now >= min(_instants(day, other))
    return other if ahead else usual


def _at(clock: Clock, part: Part | None, day: date, now: datetime) -> Moment | InFuture:
    """A time on a day: a point, or a span when two ends were said or the clock went back."""
    minute = _minute(clock, part, day, now)
    if clock.end is not None:
        return _span(day, minute, minute + clock.end - clock.start, now)
    first, again = _instants(day, minute)
    if first > now:
        return InFuture(first)
    if again <= first:
        return Moment(first, first, exact=not clock.about)
    return Moment(first, min(again, now), exact=False)


def _on(day: Day, clock: Clock | None, part: Part | None, now: datetime) -> Moment | InFuture:
    """A day with what was said of the time; of several days, only the days count."""
    single = day.first == day.last
    if single and clock is not None:
        return _at(clock, part, day.first, now)
    if single and part is not None:
        return _span(day.first, part.start, part.end, now)
    return _days(day, now)


def _week_earlier(day: Day) -> Day:
    week = timedelta(weeks=1)
    return Day(day.first - week, day.last - week)


def _on_last(day: Day, clock: Clock | None, part: Part | None, now: datetime) -> Moment | InFuture:
    """As `_on`, and a bare weekday that would still have to come is the one of last week."""
    found = _on(day, clock, part, now)
    if day.weekly and isinstance(found, InFuture):
        return _on(_week_earlier(day), clock, part, now)
    return found


def _minutes_of(unit: str) -> float:
    if unit.startswith(("uur", "uren", "hour")):
        return 60
    return 15 if unit == "kwartier" else 1 / 60 if unit == "seconden" else 1


def _ago(said: str, now: datetime) -> Moment | None:
    """ "Een uur geleden", "half uur geleden", "a few minutes ago"."""
    found = _AGO.search(said)
    if found is None:
        return None
    many, minutes = found["many"], _minutes_of(found["unit"])
    if many in _FEW:
        most, least = _FEW[many]
        return Moment(
            now - timedelta(minutes=most * minutes), now - timedelta(minutes=least * minutes), False
        )
    halves = {"half": 0.5, "anderhalf": 1.5}
    number = halves.get(many, int(many) if many.isdigit() else spelled_number(many))
    if number is None:
        return None
    then = now - timedelta(minutes=number * minutes)
    return Moment(then, then, exact=False)


def _read(said: str, now: datetime) -> Moment | InFuture | None:
    if _NOW.search(said):
        return Moment(now, now, exact=False)
    ago = _ago(said, now)
    if ago is not None:
        return ago
    today = now.astimezone(ZONE).date()
    day = find_day(said, today)
    rest = f"{said[: day.said[0]]} {said[day.said[1] :]}" if day else said
    clock = find_clock(" ".join(rest.split()))
    if day is None:
        return _at(clock, find_part(said), today, now) if clock else None
    return _on_last(day, clock, find_part(said), now)


def _iso(text: str, now: datetime) -> Moment | InFuture | None:
    """A machine's date and time, such as a date picker gives; local where no offset stands."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= len("2026-11-24"):
        return None
    if not _FIRST_YEAR <= read.year <= _LAST_YEAR:
        return None
    instant = (read if read.tzinfo else read.replace(tzinfo=ZONE)).astimezone(UTC)
    return InFuture(instant) if instant > now else Moment(instant, instant, exact=True)


def parse_moment(text: str, now: datetime) -> Moment | InFuture | None:
    """The moment an answer names, never later than `now` (aware); None when it names none."""
    now = now.astimezone(UTC)
    bare = text[:_READ].strip()
    said = plain(bare)
    if _ONLY_NOW.fullmatch(said):
        return Moment(now, now, exact=False)
    ahead = find_ahead(said, now.astimezone(ZONE))
    return InFuture(ahead) if ahead else _iso(bare, now) or _read(said, now)


def find_moment(text: str, now: datetime) -> Moment | None:
    """A past moment that a sentence mentions in passing; "nu" and "net" are only words there."""
    found = _read(plain(text), now.astimezone(UTC))
    return found if isinstance(found, Moment) else None


def _clock_words(local: datetime, language: str) -> str:
    return f"{local:%H.%M}" if language == "nl" else f"{local:%H:%M}"


@lru_cache(maxsize=256)
def _day_words(day: date, language: str) -> str:
    """Kept, for most reports are about the last few days, and wording one takes long."""
    return str(format_date(day, "EEEE d MMMM y", locale=language))


def _part_words(first: datetime, last: datetime) -> str | None:
    """The part of the day that a span on one day fills, or has filled so far."""
    begins = {0: "night", 6: "morning", 12: "afternoon", 18: "evening"}
    minutes = (last - first).total_seconds() / 60
    on_the_hour = first.minute == 0 and first.hour in begins
    return begins[first.hour] if on_the_hour and minutes <= 6 * 60 else None


def in_words(moment: Moment, language: str) -> str:
    """The moment as it is read back, in local time: "dinsdag 24 november 2026, rond 15.30 uur"."""
    first, last = moment.from_.astimezone(ZONE), moment.to.astimezone(ZONE)
    day = _day_words(first.date(), language)
    if moment.from_ == moment.to:
        key = "moment-at" if moment.exact else "moment-around"
        return words_of(language, key, day=day, time=_clock_words(first, language))
    if first.date() != last.date():
        return words_of(language, "moment-days", first=day, last=_day_words(last.date(), language))
    return _within_day(first, last, language)


def _within_day(first: datetime, last: datetime, language: str) -> str:
    """A span on one day: the whole day, a part of it, or between two times."""
    day = _day_words(first.date(), language)
    if first.hour == 0 and first.minute == 0 and last.hour > NIGHT_END:
        return day
    part = _part_words(first, last)
    if part is not None:
        return words_of(language, "moment-part", day=day, part=part)
    begin, end = _clock_words(first, language), _clock_words(last, language)
    if begin == end:
        return words_of(language, "moment-around", day=day, time=begin)
    return words_of(language, "moment-between", day=day, **{"from": begin, "to": end})
