"""Items -> one moment: what was said is used wholly, or it is asked again.

A day, a time, a part of the day and what qualifies them ("rond", "begin", "net voor") are put
together here, and two of them into a span ("van ... tot ..."). Nothing may be left over: a word
that is not known, a second day, a number without meaning makes that no moment was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.law.terms import local_day
from dialogs.understanding.moments.calendar import FIRST_YEAR, Days, day_of, months_back
from dialogs.understanding.moments.clock import (
    HALF_DAY,
    NIGHT_BETWEEN,
    WHOLE_DAY,
    Clock,
    Part,
)
from dialogs.understanding.moments.days import day_and_month
from dialogs.understanding.moments.items import (
    Item,
    Ordinal,
    Weekday,
    When,
    Word,
    on,
)
from dialogs.understanding.moments.moment import InFuture, Moment
from dialogs.understanding.moments.placing import (
    ABOUT,
    PHASES,
    SIDES,
    Read,
    Said,
    at_part,
    at_time,
    day_meant,
    placed,
)
from dialogs.understanding.moments.tokens import REFUSED

_NOW = {Word("nu"), Word("net"), Word("zojuist")}
_FILLING = {Word(said) for said in ("", "in", "van", "al", "hele")}
_JOINTS = frozenset({"tm", "tot", "to", "en", "of", "op"})
_LEADING = {Word("rond"), Word("om")}
_AT = {*_LEADING, Word("voor"), Word("na")}
_HOURS, _LAST_YEAR = 24, 2100
_WEEK = timedelta(days=6)


def read_items(said: Sequence[Item], now: datetime) -> Read:
    """The moment that the items make together; `now` in UTC."""
    items = [item for item in said if item not in _FILLING]
    if items and set(items) <= _NOW:
        return Moment(now, now, exact=False)
    joints = [place for place, item in enumerate(items) if _joins(items, place)]
    if len(joints) > 1:
        return None
    if joints:
        return _two_sides(items, joints[0], now)
    if Word("sinds") in items:
        began = _one([item for item in items if item != Word("sinds")], now)
        return replace(began, to=now, exact=False) if isinstance(began, Moment) else began
    return _one(items, now)


# --- two sides ---------------------------------------------------------------------------------


def _joins(items: list[Item], place: int) -> bool:
    """Whether a word parts two sides; "op" only two days of one night."""
    item = items[place]
    if not isinstance(item, Word) or item.said not in _JOINTS:
        return False
    sides = items[:place], items[place + 1 :]
    return item.said != "op" or (_nightly(items) and all(map(_names_day, sides)))


def _nightly(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Part) and item.night for item in items)


def _names_day(items: Sequence[Item]) -> bool:
    return any(isinstance(i, When | Weekday) or _day_number(i) is not None for i in items)


def _two_sides(items: list[Item], place: int, now: datetime) -> Read:
    """ "Van maandag tot woensdag", "tussen 9 en 10", "de nacht van vrijdag op zaterdag"."""
    joint, idle = items[place], {Word("tussen"), Word("op"), Word("sinds")}
    left = [item for item in items[:place] if item not in idle]
    right = [item for item in items[place + 1 :] if item not in idle]
    if joint == Word("op"):
        return _night_between(left, right, now)
    if joint == Word("en") and Word("tussen") not in items:
        return None
    if Word("sinds") not in items and (hours := _hours(left, right, now)) is not None:
        return hours
    left, right = _shared(left, right)
    if joint == Word("of"):
        return _either(_one(left, now), _one(right, now))
    return _from_to(left, right, now, known=joint != Word("en"))


def _either(first: Read, second: Read) -> Read:
    """One of two moments: from the first to the last."""
    if not (isinstance(first, Moment) and isinstance(second, Moment)):
        return None
    low, high = min(first.from_, second.from_), max(first.to, second.to)
    apart = local_day(low) != local_day(high)
    return Moment(low, high, False, apart or first.estimated or second.estimated)


def _from_to(left: list[Item], right: list[Item], now: datetime, *, known: bool) -> Read:
    """From one moment to another; `known`: it went on so long, and is not somewhere in between.

    "Van vrijdag tot maandag": the last Friday before that Monday.
    """
    first, last = _one(left, now), _one(right, now)
    if isinstance(last, Moment) and not (isinstance(first, Moment) and first.from_ <= last.to):
        first = _one(left, last.to)
    if first is None or last is None or isinstance(first, InFuture):
        return first if last else None
    end, vague = (last.to, last.estimated) if isinstance(last, Moment) else (now, False)
    if first.from_ > end:
        return None
    apart = not known and local_day(first.from_) != local_day(end)
    return Moment(first.from_, end, False, first.estimated or vague or apart)


def _shared(left: list[Item], right: list[Item]) -> tuple[list[Item], list[Item]]:
    """What one side says for both: the month of "12 t/m 14 november", the week of "vorige week"."""
    ends = [item for item in right if isinstance(item, When)]
    begins = [item for item in left if isinstance(item, When)]
    if ends and not begins and ends[0].single:
        return [_in_month_of(ends[0].days.last, item) for item in left], right
    if begins and not ends and _is_week(begins[0].days):
        return left, [begins[0], *right]
    if ends and not begins and _is_week(ends[0].days):
        return [ends[0], *left], right
    return left, right


def _is_week(days: Days) -> bool:
    return days.last - days.first == _WEEK and days.first.weekday() == 0


def _day_number(item: Item) -> int | None:
    return item.number if isinstance(item, Ordinal) else _bare_number(item)


def _bare_number(item: Item) -> int | None:
    return int(item.said) if isinstance(item, Word) and re.fullmatch(r"\d\d?", item.said) else None


def _in_month_of(last: date, item: Item) -> Item:
    """A bare day of the month as the last such day before another."""
    number = _day_number(item)
    if number is None:
        return item
    month = last if number <= last.day else months_back(last, 1)
    day = day_of(month.year, month.month, number)
    return on(day) if day else Word(REFUSED)


def _hours(left: list[Item], right: list[Item], now: datetime) -> Read:
    """Two times of one day; None where the sides are not that."""
    first, before = _clock_of(left, last=True)
    last, after = _clock_of(right, last=False)
    if first is None or last is None or (_names_day(before) and _names_day(after)):
        return None
    length = (last.start - first.start) % (HALF_DAY if last.either else WHOLE_DAY)
    clock = replace(first, end=first.start + length)
    return _one([*before, clock, *after], now)


def _clock_of(side: list[Item], *, last: bool) -> tuple[Clock | None, list[Item]]:
    """The time at the end or the begin of a side, and what is said beside it."""
    items = [item for item in side if item not in _LEADING]
    order = range(len(items) - 1, -1, -1) if last else range(len(items))
    for place in order:
        clock = _as_clock(items[place])
        if clock is not None:
            return clock, [*items[:place], *items[place + 1 :]]
    return None, items


def _as_clock(item: Item) -> Clock | None:
    if isinstance(item, Clock):
        return item
    number = _bare_number(item)
    if number is not None and number <= _HOURS:
        return Clock(number * 60, either=0 < number <= _HOURS // 2)
    return _of_pair(item.said) if isinstance(item, Word) else None


def _of_pair(said: str) -> Clock | None:
    """ "9.15" as a time."""
    pair = re.fullmatch(r"(\d\d?)\.([0-5]\d)", said)
    if pair is None or int(pair[1]) * 60 + int(pair[2]) > WHOLE_DAY:
        return None
    either = 0 < int(pair[1]) <= _HOURS // 2 and not said.startswith("0")
    return Clock(int(pair[1]) * 60 + int(pair[2]), either)


def _night_between(left: list[Item], right: list[Item], now: datetime) -> Read:
    """The night between two days that follow each other."""
    clocks = [item for item in right if isinstance(item, Clock)]
    days = [item for item in right if item not in clocks and item not in _LEADING]
    left, days = _shared([item for item in left if not isinstance(item, Part)], days)
    last = _one(days, now)
    first = _one(left, last.to) if isinstance(last, Moment) else None
    if not isinstance(first, Moment) or not isinstance(last, Moment) or len(clocks) > 1:
        return None
    evening = local_day(first.from_)
    if local_day(last.from_) - evening != timedelta(days=1):
        return None
    if not clocks:
        return at_part(on(evening), NIGHT_BETWEEN, now)
    return at_time(on(evening), clocks[0], NIGHT_BETWEEN, now, about=Word("rond") in right)


# --- one side ----------------------------------------------------------------------------------


def _one(items: Sequence[Item], now: datetime) -> Read:
    said = _gathered(_settled(items, now))
    if said is None:
        return None
    if said.fixed is not None:
        alone = not (said.days or said.clock or said.part or said.marks - ABOUT)
        return said.fixed if alone else None
    day = day_meant(said.days, now)
    return None if day is None and said.days else placed(day, said, now)


def _gathered(items: list[Item]) -> Said | None:
    """What the items say; None where anything is left over."""
    said = Said()
    for item in items:
        match item:
            case When() | Weekday() | Ordinal():
                said.days.append(item)
            case Clock() if said.clock is None:
                said.clock = item
            case Part() if said.part is None:
                said.part = item
            case Moment() | InFuture() if said.fixed is None:
                said.fixed = item
            case Word(said=word) if word in PHASES | SIDES | ABOUT | {"net"}:
                said.marks.add(word)
            case Word(said="een" | "op" | "om"):
                pass
            case _:
                return None
    return None if items and items[-1] in (Word("voor"), Word("na")) else said


def _settled(items: Sequence[Item], now: datetime) -> list[Item]:
    """The items with each bare number read as what it can only be beside the others."""
    return [
        _number_read(item, items[:place], items, now) if isinstance(item, Word) else item
        for place, item in enumerate(items)
    ]


def _number_read(item: Word, before: Sequence[Item], items: Sequence[Item], now: datetime) -> Item:
    clock = any(isinstance(one, Clock) for one in items)
    at = bool(before) and (before[-1] in _AT or isinstance(before[-1], Part))
    dated = at or any(isinstance(one, When | Weekday | Ordinal | Part) for one in items)
    if re.fullmatch(r"\d{4}", item.said):
        return _four_digits(item.said, clock=clock, dated=dated)
    if re.fullmatch(r"\d\d?\.\d\d?", item.said):
        return _dotted(item.said, now, clock=clock, dated=dated)
    return (_as_clock(item) or item) if at and not clock else item


def _four_digits(said: str, *, clock: bool, dated: bool) -> Item:
    """ "2019" is a year, "0915" and "gisteren 1430" are times."""
    hour, minute = int(said[:2]), int(said[2:])
    year = FIRST_YEAR <= int(said) <= _LAST_YEAR
    if year and not dated:
        whole = Days(date(int(said), 1, 1), date(int(said), 12, 31))
        return When(whole, guess=True, bare=True)
    timely = hour < _HOURS and minute < 60 and not clock
    return Clock(hour * 60 + minute) if timely else Word(REFUSED)


def _dotted(said: str, now: datetime, *, clock: bool, dated: bool) -> Item:
    """ "12.11" is a date, or a time where there is a day already; "9.15" is a time.

    Where both could be it must be asked, unless that time has yet to come.
    """
    first, second = said.split(".")
    time = None if clock else _of_pair(said)
    day = None if dated else day_and_month(int(first), int(second), now)
    if time is None or day is None:
        return time or day or Word(REFUSED)
    ahead = isinstance(placed(None, Said(clock=time), now), InFuture)
    return day if ahead else Word(REFUSED)
