"""A moment that was told: a span of time, how surely it is known, and how it is read back.

To a person it is read with its year and, for a guess, saying so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Final, Self

from babel.dates import format_date
from pydantic import AwareDatetime, JsonValue, TypeAdapter

from dialogs.law.terms import AMSTERDAM
from dialogs.texts import text as words_of

_KEPT = TypeAdapter(dict[str, bool | str])
_INSTANT: TypeAdapter[datetime] = TypeAdapter(AwareDatetime)
_NIGHT_BEGIN: Final = 22  # o'clock
_NIGHT_END: Final = 6


@dataclass(frozen=True)
class Moment:
    """From and to in UTC, both included: what happened, happened somewhere in between.

    `exact`: said to the minute, not "about" or "that day". `estimated`: the words name no single
    day ("een paar weken geleden", "vorig jaar"), so nothing may be claimed to the hour.
    """

    from_: datetime
    to: datetime
    exact: bool
    estimated: bool = False

    def to_json(self) -> dict[str, JsonValue]:
        """The answer as a conversation keeps it; the mark of a guess only where there is one."""
        kept: dict[str, JsonValue] = {
            "from": self.from_.isoformat(),
            "to": self.to.isoformat(),
            "exact": self.exact,
        }
        return kept | ({"estimated": True} if self.estimated else {})

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """The moment of a kept answer; raises ValueError for what `to_json` cannot have made."""
        kept = _KEPT.validate_python(value)
        if not {"from", "to"} <= kept.keys():
            raise ValueError("a moment has a from and a to")
        first, last = (
            _INSTANT.validate_python(kept[end]).astimezone(UTC) for end in ("from", "to")
        )
        return cls(first, last, kept.get("exact") is True, kept.get("estimated") is True)


@dataclass(frozen=True)
class InFuture:
    """What was said is yet to come, so it cannot be when something happened."""

    from_: datetime


def in_words(moment: Moment, language: str) -> str:
    """The moment in local time: "dinsdag 24 november 2026, rond 15.30 uur"."""
    said = _span_words(moment, language)
    return words_of(language, "moment-estimated", moment=said) if moment.estimated else said


def _span_words(moment: Moment, language: str) -> str:
    first, last = moment.from_.astimezone(AMSTERDAM), moment.to.astimezone(AMSTERDAM)
    day = _day_words(first.date(), language)
    if moment.from_ == moment.to:
        key = "moment-at" if moment.exact else "moment-around"
        return words_of(language, key, day=day, time=_clock_words(first, language))
    if first.date() == last.date():
        return _within_day(first, last, language)
    following = _day_words(last.date(), language)
    if _is_night(first, last):
        return words_of(language, "moment-night", first=day, last=following)
    if first.time() == time():
        return words_of(language, "moment-days", first=day, last=following)
    begin, end = _clock_words(first, language), _clock_words(last, language)
    between = {"from": begin, "to": end}
    return words_of(language, "moment-span", first=day, last=following, **between)


def _is_night(first: datetime, last: datetime) -> bool:
    one_night = (last.date() - first.date()).days == 1
    return one_night and first.hour == _NIGHT_BEGIN and last.hour <= _NIGHT_END


def _clock_words(local: datetime, language: str) -> str:
    return local.strftime(words_of(language, "language-clock"))


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


def _within_day(first: datetime, last: datetime, language: str) -> str:
    """A span on one day: the whole day, a part of it, or between two times."""
    day = _day_words(first.date(), language)
    if first.hour == 0 and first.minute == 0 and last.hour > _NIGHT_END:
        return day
    part = _part_words(first, last)
    if part is not None:
        return words_of(language, "moment-part", day=day, part=part)
    begin, end = _clock_words(first, language), _clock_words(last, language)
    if begin == end:
        return words_of(language, "moment-around", day=day, time=begin)
    return words_of(language, "moment-between", day=day, **{"from": begin, "to": end})
