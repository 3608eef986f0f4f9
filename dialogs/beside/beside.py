"""What every kind that is kept beside the cases has: a title, a number, and the day it counts on.

One value is both what is entered and what becomes of it: going on with it is filling in more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import ClassVar, Final, Self

from dialogs.handling.acts.fields import FieldKind, FilledIn, asked
from dialogs.handling.acts.reading import Form
from dialogs.handling.casefile import DECIDING, Role
from dialogs.handling.lacks import Lack, Refusal, unless
from dialogs.law.terms import AMSTERDAM, local_day

EARLIEST: Final = date(2000, 1, 1)  # before it there was nothing to keep: a year typed wrong


class NoticeKind(StrEnum):
    """What is kept beside the cases, and counted."""

    VULNERABILITY = "vulnerability"
    REQUEST = "request"
    AWARENESS = "awareness"


class Beside(FilledIn):
    """Something beside the cases; `first` names the fields that are asked when it is entered."""

    kind: ClassVar[NoticeKind]
    first: ClassVar[tuple[str, ...]]

    title: str = asked(FieldKind.LINE, default="", must=True, blank=Lack("beside-title"))
    number: str = asked(FieldKind.LINE, default="")
    on: date | None = asked(FieldKind.DAY, default=None)

    @property
    def sort(self) -> StrEnum | None:
        """What it is counted by within its kind; None where nobody said."""
        raise NotImplementedError

    @property
    def open(self) -> bool:
        """Whether something is still to be done about it."""
        return False

    @property
    def due(self) -> date | None:
        """The last day of its term, while that runs."""
        return None

    @property
    def people(self) -> int:
        """How many people it reached."""
        return 0

    @property
    def at(self) -> datetime:
        """When it counts: the beginning of its day."""
        return datetime.combine(self.on or EARLIEST, time(), AMSTERDAM)

    def dated(self, today: date) -> Self:
        """The same, of today where no day was filled in."""
        return self if self.on else replace(self, on=today)

    def lacks(self, today: date) -> Iterator[Lack]:
        """Everything that it lacks, each beside its field; nothing when it can be kept."""
        yield from self.blanks()
        on = self.on or today
        yield from unless(EARLIEST <= on <= today, "beside-on", in_field="on")
        for name in self.form:
            day = getattr(self, name)
            if name != "on" and isinstance(day, date):
                yield from unless(on <= day <= today, "beside-day", in_field=name)

    def typed(self) -> Mapping[str, str]:
        """Every field as a form hands it in."""
        return {name: _typed(getattr(self, name)) for name in self.form}


def read_beside(what: type[Beside], form: Form, by: Role) -> Beside | Refusal:
    """What a form holds, of today where no day was filled in; or everything that it lacks."""
    entry, today = form.read(what), local_day(form.now)
    unread = {lack.in_field for lack in form.lacks}
    more = (lack for lack in entry.lacks(today) if lack.in_field not in unread)
    lacks = (*unless(by in DECIDING, "role"), *form.lacks, *more)
    return Refusal(lacks) if lacks else entry.dated(today)


def _typed(value: object) -> str:
    return "" if value is None or value == 0 else str(value)  # a day as ISO, a choice as its value
