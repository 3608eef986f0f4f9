"""Times and parts of a day, as local minutes, and what instants they are in Amsterdam.

A time that can be twelve hours later ("vier uur") is settled here: by the part of the day that was
said with it, else as an office worker means it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from dialogs.law.terms import AMSTERDAM

HALF_DAY: Final = 12 * 60
WHOLE_DAY: Final = 24 * 60
_OFFICE_FROM, _OFFICE_TO = 7 * 60, 19 * 60
_SLACK: Final = 60
_MORNING_FROM, _NIGHT_FROM = 7 * 60, 20 * 60


@dataclass(frozen=True)
class Clock:
    """A time in minutes since midnight; `either`: as it was said it may be twelve hours later.

    `end`: it lasted until then, or it lies somewhere before then. `about`: not to the minute.
    """

    start: int
    either: bool = False
    end: int | None = None
    about: bool = False


@dataclass(frozen=True)
class Part:
    """A part of the day, in minutes since midnight: past 24 h it runs into the next day."""

    start: int
    end: int
    night: bool = False  # of a day that was named: the one before it or after it, people say both
    today: bool = False  # said without a day it is the last one


PARTS: Final = {
    "ochtend": Part(6 * 60, 12 * 60),
    "middag": Part(12 * 60, 18 * 60),
    "avond": Part(18 * 60, WHOLE_DAY - 1),
    "nacht": Part(0, 30 * 60, night=True),
    "snachts": Part(0, 6 * 60),
    "vannacht": Part(-2 * 60, 6 * 60, today=True),
    "lastnight": Part(-6 * 60, 6 * 60, today=True),
    "overdag": Part(8 * 60, 18 * 60),
    "begin(?: van)? dag": Part(6 * 60, 12 * 60),
    "mid(?: van| op)? dag": Part(10 * 60, 16 * 60),
    "eind(?: van)? dag": Part(15 * 60, WHOLE_DAY - 1),
}
"""By the words for them, as a rule of the grammar has them."""
DAY, NIGHT_BETWEEN = Part(0, WHOLE_DAY - 1), Part(22 * 60, 30 * 60)


def instants(day: date, minute: int) -> tuple[datetime, datetime]:
    """Both instants of a local time, in UTC: they differ only in the hour the clock goes back.

    A time in the hour that is skipped in spring becomes the same time by the new offset.
    """
    local = datetime.combine(day, time(), AMSTERDAM) + timedelta(minutes=minute)
    first = local.astimezone(UTC)
    return first, max(first, local.replace(fold=1).astimezone(UTC))


def minutes_meant(clock: Clock, part: Part | None) -> list[int]:
    """The minutes that were meant: one, or two where the night is before or after the day named.

    Empty where the part of the day and the time contradict each other.
    """
    if part is None:
        return [_usual(clock) if clock.either else clock.start]
    said = {clock.start}
    if clock.either:
        morning = clock.start % HALF_DAY
        said = {morning, morning + HALF_DAY}
    around = sorted(minute + shift for minute in said for shift in (-WHOLE_DAY, 0, WHOLE_DAY))
    fitting = [m for m in around if part.start <= m <= part.end]
    if part.night:
        nightly = [m for m in fitting if not _MORNING_FROM <= m % WHOLE_DAY < _NIGHT_FROM]
        return sorted({*nightly[:1], *nightly[-1:]})
    return (fitting or [m for m in around if part.start <= m < part.end + _SLACK])[:1]


def _usual(clock: Clock) -> int:
    """Of the two times that were said the one in office hours."""
    morning = clock.start % HALF_DAY
    both = (morning, morning + HALF_DAY)
    return next((m for m in both if _OFFICE_FROM <= m < _OFFICE_TO), morning)
