"""What the grammar makes of tokens: days, times, parts of the day, spans, and words left alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dialogs.understanding.moments.calendar import Days
from dialogs.understanding.moments.clock import Clock, Part
from dialogs.understanding.moments.moment import InFuture, Moment


@dataclass(frozen=True)
class When:
    """Days of the calendar. `guess`: no single day was named, so it may be any of them.

    `weekly`: a bare weekday that is today, or last week's where today's has yet to come. `bare`:
    "juli" and "2024" stand in a sentence for other things than its moment. `named`: a season or a
    feast, of which people say "net voor" and "na". `unsaid`: "de week", but not which. `part`: the
    part of the day in the name itself, as in "oudejaarsavond".
    """

    days: Days
    guess: bool = False
    weekly: bool = False
    bare: bool = False
    named: bool = False
    unsaid: bool = False
    part: Part | None = None

    @property
    def single(self) -> bool:
        """Whether it is one day."""
        return self.days.first == self.days.last

    def shifted(self, days: int) -> When:
        """The same, so many days later."""
        shift = timedelta(days=days)
        return When(Days(self.days.first + shift, self.days.last + shift), self.guess)


@dataclass(frozen=True)
class Weekday:
    """A weekday, Monday is 0, with "vorige" or "komende" before it: of which week is not said."""

    number: int
    which: str = ""


@dataclass(frozen=True)
class Ordinal:
    """ "De 13e", of a month that is not said."""

    number: int


@dataclass(frozen=True)
class Word:
    """A token that stands alone: a joint ("tot", "rond"), a bare number, or one unknown."""

    said: str


Dated = When | Weekday | Ordinal
Fixed = Moment | InFuture
"""What needs no day or time beside it: "een uur geleden"."""
Item = Dated | Clock | Part | Fixed | Word
Rule = Callable[[re.Match[str], datetime], Item | None]
Rules = tuple[tuple[str, Rule], ...]


def on(day: date) -> When:
    """One day."""
    return When(Days(day, day))


def word_for(item: Item) -> Rule:
    """A rule that always gives the same."""
    return lambda _found, _now: item


WHICH = r"(?P<which>vorige|voorvorige|volgende|deze|afgelopen)"
MANY = (
    r"(?:een )?(?P<near>ruim |bijna )?"
    r"(?P<many>een|\d{1,4}|\d{1,3},\d{1,2}|\d\.\d|half|paar)(?: een)?(?: of)?"
)
YEAR = r"(?: (?P<year>(?:19|20)\d\d))?"
MONTHS = {"maand": 1, "kwartaal": 3, "jaar": 12}
SHIFTS = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}


def number_of(many: str) -> float | None:
    """How many; None for "a few"."""
    if many == "paar":
        return None
    return 1 if many == "een" else 0.5 if many == "half" else float(many.replace(",", "."))
