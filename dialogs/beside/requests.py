"""Requests of data subjects (AVG art. 15-22): received, perhaps extended, answered in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from dialogs.beside.beside import Beside, NoticeKind
from dialogs.handling import lacks
from dialogs.handling.acts.fields import FieldKind, asked
from dialogs.handling.lacks import Lack, unless
from dialogs.law.terms import answer_due

# Days before the last one on which officers hear of a request that waits; with two in hand nobody
# first reads of it after a weekend. After the last day they hear of it every week.
REMIND_BEFORE: Final = (14, 7, 2, 0)
REMIND_LATE: Final = 7


def remind_on(due: date, today: date) -> date | None:
    """The last day, up to today, on which officers are reminded of it; None before the first."""
    left = (due - today).days
    if left < 0:
        return due + timedelta(days=-left // REMIND_LATE * REMIND_LATE)
    reached = [days for days in REMIND_BEFORE if days >= left]
    return due - timedelta(days=min(reached)) if reached else None


class Right(StrEnum):
    """What somebody asks for."""

    ACCESS = "access"  # art. 15
    RECTIFICATION = "rectification"  # art. 16
    ERASURE = "erasure"  # art. 17
    RESTRICTION = "restriction"  # art. 18
    PORTABILITY = "portability"  # art. 20
    OBJECTION = "objection"  # art. 21
    AUTOMATED = "automated"  # art. 22: a person looks at what a machine decided


class CameBy(StrEnum):
    """How a request came in."""

    LETTER = "letter"
    EMAIL = "email"
    WEBSITE = "website"
    COUNTER = "counter"
    PHONE = "phone"
    OTHER = "other"


class Answered(StrEnum):
    """What became of a request."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ELSEWHERE = "elsewhere"  # others answered it, or it was kept before answers were


_NEED_A_REASON = (Answered.PARTLY, Answered.REFUSED)


class SubjectRequest(Beside):
    """A request of a data subject, and its answer."""

    kind = NoticeKind.REQUEST
    first = ("title", "right", "number", "source", "on", "text")

    right: Right = asked(FieldKind.CHOICE, default=Right.ACCESS, must=True, words="sort-request")
    source: CameBy = asked(FieldKind.CHOICE, default=CameBy.OTHER, must=True, words="entry-source")
    text: str = asked(FieldKind.STORY, default="")
    extended: date | None = asked(FieldKind.DAY, default=None)
    extended_because: str = asked(FieldKind.STORY, default="", label="extended-because")
    answered: date | None = asked(FieldKind.DAY, default=None)
    answer: Answered | None = asked(FieldKind.CHOICE, default=None, words="entry-answer")
    because: str = asked(FieldKind.STORY, default="", label="answer-because")

    @property
    def sort(self) -> Right:
        """What is asked for."""
        return self.right

    @property
    def open(self) -> bool:
        """It waits for its answer."""
        return self.answered is None and self.answer is not Answered.ELSEWHERE

    @property
    def due(self) -> date | None:
        """The last day for answering; none once that is done."""
        return answer_due(self.on, extended=bool(self.extended)) if self.open and self.on else None

    def lacks(self, today: date) -> Iterator[Lack]:
        """An extension is told within the month, with its reason; a refusal has one too."""
        yield from super().lacks(today)
        if self.extended:
            in_time = self.extended <= answer_due(self.on or today)
            yield from unless(in_time, "beside-extended", lacks.REQUESTS, "extended")
            said = self.extended_because.strip()
            yield from unless(said, "beside-extended-because", lacks.REQUESTS, "extended_because")
        if self.answered:
            yield from unless(self.answer, "beside-answer", in_field="answer")
        if self.answer not in (None, Answered.ELSEWHERE):
            yield from unless(self.answered, "beside-answered", in_field="answered")
        if self.answer in _NEED_A_REASON:
            said = self.because.strip()
            yield from unless(said, "beside-refused", lacks.REFUSED, "because")
