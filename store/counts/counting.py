"""The cases of a span, gathered in one statement by what they are counted by; see `counted.py`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Integer, Row, Table, and_, cast, func, or_, select
from sqlmodel import Session

from dialogs.handling.casefile import Matter
from store.counts.counted import IN_TIME, LATE
from store.counts.spans import Span
from store.models import CountedCase

Condition = ColumnElement[bool]

# By what the cases of a span are gathered.
SORTS: Final = (
    *("situation", "kind", "regime", "verdict", "people", "source", "department"),
    "notified",
    *("notify_weighed", "notify_decided", "communicate_weighed", "communicate_decided"),
)
_SPANNED: Table = CountedCase.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table


def _duration(name: str) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """Of how many cases it is known, and the longest."""
    seconds = _SPANNED.c[name]
    return func.count(seconds).label(f"{name}_known"), func.max(seconds).label(f"{name}_slowest")


# For what stands above a list an index holds these.
_FEW = (
    func.count().label("cases"),
    func.count(_SPANNED.c.told).label("told_cases"),
    func.sum(_SPANNED.c.told).label("told_people"),
    func.sum(cast(_SPANNED.c.withdrawn, Integer)).label("withdrawn_cases"),
    *_duration("to_notification"),
)
_ALL = (
    *_FEW,
    func.sum(_SPANNED.c.measures).label("measures"),
    func.sum(_SPANNED.c.measures_done).label("measures_done"),
    *_duration("to_report"),
    *_duration("to_decision"),
)


@dataclass(frozen=True)
class Notified:
    """Cases notified to the authority, by the first notification; and those withdrawn."""

    in_time: int
    late: int
    withdrawn: int

    @property
    def total(self) -> int:
        """All cases that were notified, withdrawn afterwards or not."""
        return self.in_time + self.late


@dataclass(frozen=True)
class Told:
    """Cases in which people were told, and how many people."""

    cases: int
    people: int


class Judged(NamedTuple):
    """A decision that stands last on a duty, beside the weighing it rests on."""

    duty: str
    weighed: str  # yes, no or officer
    decided: str  # yes or no


@dataclass(frozen=True)
class Tallied:
    """Some cases, gathered by what they are counted by."""

    which: Condition
    sorts: Sequence[Row[Any]]

    def sum(self, name: str) -> int:
        """How much there is of something in all."""
        return sum(getattr(one, name) or 0 for one in self.sorts)

    def by(self, name: str, **alike: str) -> Counter[str]:
        """How many cases there are by one thing, of those alone that are alike in another."""
        sums: Counter[str] = Counter()
        for one in self.sorts:
            if all(getattr(one, other) == value for other, value in alike.items()):
                sums[getattr(one, name)] += one.cases
        return sums

    @property
    def notified(self) -> Notified:
        """Those of the authority."""
        by = self.by("notified")
        return Notified(by[IN_TIME], by[LATE], self.sum("withdrawn_cases"))

    @property
    def told(self) -> Told:
        """Those in which people were told."""
        return Told(self.sum("told_cases"), self.sum("told_people"))

    @property
    def judged(self) -> Counter[Judged]:
        """How often a duty was weighed and then decided in each way, by the last decision on it."""
        sums: Counter[Judged] = Counter()
        for one in self.sorts:
            for duty in (Matter.NOTIFY, Matter.COMMUNICATE):
                if decided := getattr(one, f"{duty}_decided"):
                    sums[Judged(duty, getattr(one, f"{duty}_weighed"), decided)] += one.cases
        return sums


def of_span(session: Session, span: Span) -> Tallied:
    """The cases of a span."""
    still = or_(_SPANNED.c.until.is_(None), _SPANNED.c.until >= span.end)
    which = and_(span.holds(CountedCase.registered_at), _SPANNED.c.since < span.end, still)
    return _tallied(session, which, SORTS, _ALL)


def of_year_now(session: Session, year: int) -> Tallied:
    """The cases of a year as they count by now, by nothing but whether they were notified."""
    which = and_(_SPANNED.c.year == year, _SPANNED.c.until.is_(None))
    return _tallied(session, which, ("notified",), _FEW)


def _tallied(
    session: Session, which: Condition, by: Sequence[str], sums: Sequence[ColumnElement[int]]
) -> Tallied:
    sorts = [_SPANNED.c[name] for name in by]
    rows = session.execute(select(*sorts, *sums).where(which).group_by(*sorts))
    return Tallied(which, rows.all())
