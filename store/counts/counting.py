"""The queries behind the counts of cases, each one question; all are one statement.

What happened is counted from events, by the moment at which it was recorded, so that it counts
the same for ever; how the cases of a span count is kept with them, see `counted.py`. Every function
leaves drills out by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Integer, Row, Table, and_, cast, exists, func, not_, or_
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from dialogs.handling.casefile import Matter, Stage
from dialogs.handling.states import OPEN
from store.counts.counted import IN_TIME, LATE
from store.counts.spans import Span
from store.models import Case, CountedCase, Event

Condition = ColumnElement[bool]

COUNTS = not_(col(Case.drill))  # an exercise never does
_CLOSED, _REOPENED = "case_closed", "case_reopened"
_TURNS = (_CLOSED, _REOPENED)

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


# --- conditions --------------------------------------------------------------------------------


def within(moment: datetime | None, start: datetime, end: datetime) -> Condition:
    """From `start` up to but not including `end`."""
    return and_(col(moment) >= start, col(moment) < end)


def happened(*kinds: str) -> Condition:
    """An event of one of these kinds, with its case, where that counts."""
    return and_(col(Event.kind).in_(kinds), col(Event.case_id) == col(Case.id), COUNTS)


# --- cases -------------------------------------------------------------------------------------


def filed(session: Session, start: datetime, end: datetime) -> Counter[str]:
    """How many reports came in, by situation."""
    reports = select_columns(col(Case.situation))
    reports = reports.where(happened("case_filed"), within(Event.at, start, end))
    return Counter({row[0]: row[1] for row in _counted(session, reports)})


def ended(session: Session, start: datetime, end: datetime) -> Counter[str]:
    """How many cases ended in a period and had not been opened again at its end, by state."""
    later = aliased(Event)
    turned = exists().where(
        col(later.case_id) == col(Event.case_id),
        col(later.id) > col(Event.id),
        col(later.kind).in_(_TURNS),
        col(later.at) < end,
    )
    state: ColumnElement[str | None] = col(Event.state).label("state")
    made = and_(happened(_CLOSED), within(Event.at, start, end))
    found = select_columns(state).where(made, not_(turned))
    return Counter({row[0]: row[1] for row in _counted(session, found)})


def open_at(session: Session, moment: datetime) -> int:
    """How many cases were registered before a moment and had not ended by then.

    Reckoned back from now: what ended or was opened again since, stood the other way.
    """
    first = (
        select_columns(func.min(col(Event.id)).label("id"), col(Event.case_id).label("case_id"))
        .where(col(Event.kind).in_(_TURNS), col(Event.at) >= moment)
        .group_by(col(Event.case_id))
        .subquery()
    )
    there = and_(COUNTS, col(Case.registered_at) < moment)
    turned = col(Case.id).in_(select_columns(first.c.case_id))
    still = select(func.count(col(Case.id))).where(there, col(Case.state).in_(OPEN), not_(turned))
    since = select(func.count(col(Event.id))).where(
        happened(_CLOSED), there, col(Event.id).in_(select_columns(first.c.id))
    )
    return session.exec(still).one() + session.exec(since).one()


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
    rows = session.execute(select_columns(*sorts, *sums).where(which).group_by(*sorts))
    return Tallied(which, rows.all())


def _counted(session: Session, one_by_one: Any) -> Sequence[Any]:  # noqa: ANN401 - any SELECT
    """How often each row comes, at its end.

    Counted outside: PostgreSQL takes an expression with parameters for another one each time.
    """
    sorts = one_by_one.subquery().c
    return session.execute(select_columns(*sorts, func.count()).group_by(*sorts)).all()


# --- the duties --------------------------------------------------------------------------------


def notified(session: Session, condition: Condition) -> Notified:
    """Cases that were notified; the condition is on the case, or on the event that tells so."""
    made = and_(happened("notification_recorded"), condition)
    stage, earlier = col(Event.stage), aliased(Event)
    before = exists().where(
        col(earlier.case_id) == col(Event.case_id),
        col(earlier.kind) == "notification_recorded",
        col(earlier.stage) != Stage.WITHDRAWN,
        col(earlier.id) < col(Event.id),
    )
    late: ColumnElement[bool | None] = col(Event.late).label("late")
    firsts = select_columns(late).where(made, stage != Stage.WITHDRAWN, not_(before))
    times = {bool(row[0]): row[1] for row in _counted(session, firsts)}
    gone = select(func.count(func.distinct(Event.case_id))).where(made, stage == Stage.WITHDRAWN)
    return Notified(times.get(False, 0), times.get(True, 0), session.exec(gone).one())


def told(session: Session, condition: Condition) -> Told:
    """Cases in which people were told, and how many; a ground for not telling is none."""
    people = func.sum(col(Event.people))
    counted = select(func.count(func.distinct(Event.case_id)), people).where(
        happened("communication_recorded"), condition, col(Event.ground) == ""
    )
    cases, how_many = session.exec(counted).one()
    return Told(cases, how_many or 0)
