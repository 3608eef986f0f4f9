"""The queries behind the counts of cases, each one question; all are one statement.

What happened is counted from events, by the moment at which it was recorded, so that it counts
the same for ever; how things stand now is counted from the columns of the cases. Every function
leaves drills out by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Subquery, and_, case, exists, func, not_
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from dialogs.handling.casefile import CaseState, Matter, Outcome, Stage
from dialogs.handling.states import OPEN
from store.counts.spans import Span
from store.models import Case, Event

Condition = ColumnElement[bool]

# The upper end of each band of the number of people concerned, and its name.
BANDS = ((1, "1"), (10, "2-10"), (100, "11-100"), (1000, "101-1000"))
LARGEST = "1001+"
COUNTS = not_(col(Case.drill))  # an exercise never does
_UNDECIDED = (CaseState.REPORTED, CaseState.TAKEN, CaseState.WEIGHED)
_CLOSED, _REOPENED = "case_closed", "case_reopened"
_TURNS = (_CLOSED, _REOPENED)


class Sort(NamedTuple):
    """What cases are counted by."""

    situation: str
    kind: str
    regime: str
    verdict: str  # breach, no_breach, duplicate or undecided
    people: str  # a band, "1001+" or "unknown"


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


def filed(session: Session, start: datetime, end: datetime) -> Counter[tuple[str, str]]:
    """How many reports came in, by situation and by kind, as they were told then."""
    kind = func.coalesce(col(Event.incident), col(Case.kind)).label("kind")
    reports = select_columns(col(Case.situation), kind)
    reports = reports.where(happened("case_filed"), within(Event.at, start, end))
    return Counter({(row[0], row[1]): row[2] for row in _counted(session, reports)})


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


def endings(span: Span) -> Subquery:
    """For each case of a span that ever ended: the event that tells how it counts in that span.

    It is the one by which it stood ended when the span was over, or else the first one after it;
    opening it again later, or ending it otherwise, changes no span that is past.
    """
    last = aliased(Event)
    by_then = func.max(case((col(Event.at) < span.end, col(Event.id))))
    closed = and_(col(Event.kind) == _CLOSED, col(Event.at) >= span.end)
    turns = (
        select_columns(
            col(Event.case_id).label("case_id"),
            by_then.label("last"),
            func.min(case((closed, col(Event.id)))).label("after"),
        )
        .join(Case, col(Case.id) == col(Event.case_id))
        .where(col(Event.kind).in_(_TURNS), span.holds(Case.registered_at))
        .group_by(col(Event.case_id))
        .subquery()
    )
    stood = case((col(last.kind) == _CLOSED, turns.c.last), else_=turns.c.after)
    return (
        select_columns(turns.c.case_id, stood.label("event_id"))
        .outerjoin(last, col(last.id) == turns.c.last)
        .subquery()
    )


def until_ended(span: Span) -> Condition:
    """What happened to a case of a span up to the ending by which it counts, if it has one."""
    ending = endings(span)
    afterwards = exists().where(
        ending.c.case_id == col(Event.case_id), col(Event.id) > ending.c.event_id
    )
    return and_(span.holds(Case.registered_at), not_(afterwards))


def of_span(session: Session, span: Span) -> Counter[Sort]:
    """The cases of a span by sort, each as it ended; those that never did, as they stand now."""
    told, ending = aliased(Event), endings(span)
    state = func.coalesce(col(told.state), col(Case.state))
    stood = (
        select_columns(
            col(Case.situation),
            func.coalesce(col(told.incident), col(Case.kind)).label("kind"),
            func.coalesce(col(told.regime), col(Case.regime)).label("regime"),
            _verdict(state).label("verdict"),
            _band(_people(told)).label("people"),
        )
        .outerjoin(ending, ending.c.case_id == col(Case.id))
        .outerjoin(told, col(told.id) == ending.c.event_id)
        .where(COUNTS, span.holds(Case.registered_at))
    )
    # Counted here: SQLite takes a minute for 30,000 cases where it is to group what it joins.
    return Counter(Sort(*row) for row in session.execute(stood))


def by(counted: Counter[Sort], what: str) -> Counter[str]:
    """The same counts by one thing alone."""
    sums: Counter[str] = Counter()
    for sort, times in counted.items():
        sums[getattr(sort, what)] += times
    return sums


def by_column(session: Session, column: str, span: Span) -> Counter[str]:
    """The cases of a span by what stands in one of their columns."""
    found = select_columns(col(column)).where(COUNTS, span.holds(Case.registered_at))
    return Counter({row[0]: row[1] for row in _counted(session, found)})


def _verdict(state: ColumnElement[str]) -> ColumnElement[str]:
    """What people made of a case: what only the bot weighed is not decided yet."""
    ended = (CaseState.NO_BREACH, CaseState.DUPLICATE)
    return case((state.in_(ended), state), (state.in_(_UNDECIDED), "undecided"), else_="breach")


def _people(told: type[Event]) -> ColumnElement[int]:
    """The upper end of what is known of the number of people, or else the lower."""
    now = func.coalesce(col(Case.people_most), col(Case.people_least))
    then = func.coalesce(col(told.people_most), col(told.people_least))
    return case((col(told.incident).is_(None), now), else_=then)


def _band(people: ColumnElement[int]) -> ColumnElement[str]:
    bands = [(people <= most, name) for most, name in BANDS]
    return case((people.is_(None), "unknown"), *bands, else_=LARGEST)


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


def judged(session: Session, span: Span) -> Counter[Judged]:
    """How often a duty was weighed and then decided in each way, by the last decision on it."""
    last = select_columns(func.max(col(Event.id))).where(
        happened("duty_decided", "case_stepped_back"), until_ended(span)
    )
    last = last.group_by(col(Event.case_id), _duty()).correlate(None)
    outcome: ColumnElement[str | None] = col(Event.outcome).label("outcome")
    one_by_one = select_columns(_duty().label("duty"), _weighed().label("weighed"), outcome).where(
        col(Event.id).in_(last),
        _duty().in_((Matter.NOTIFY, Matter.COMMUNICATE)),
        col(Event.outcome).in_((Outcome.YES, Outcome.NO)),
    )
    return Counter({Judged(*row[:-1]): row[-1] for row in _counted(session, one_by_one)})


def _duty() -> ColumnElement[str]:
    """The duty that an event is about; going back took the decision on it back."""
    came_from = col(Event.came_from)
    taken_back = case(
        (came_from == CaseState.WEIGHED, None),
        (came_from == CaseState.DECIDED, Matter.NOTIFY.value),
        else_=Matter.COMMUNICATE.value,
    )
    return case((col(Event.kind) == "duty_decided", col(Event.duty)), else_=taken_back)


def _weighed() -> ColumnElement[str]:
    """What the weighing said on which a decision rests: the last one before it."""
    weighing = aliased(Event)
    notify, communicate = col(weighing.duty_to_notify), col(weighing.duty_to_communicate)
    return (
        select_columns(case((_duty() == Matter.COMMUNICATE, communicate), else_=notify))
        .where(
            col(weighing.case_id) == col(Event.case_id),
            col(weighing.kind) == "case_weighed",
            col(weighing.id) < col(Event.id),
        )
        .order_by(col(weighing.id).desc())
        .limit(1)
        .correlate(Event)
        .scalar_subquery()
    )


# --- work that waits ---------------------------------------------------------------------------


def measures(session: Session, span: Span) -> tuple[int, int]:
    """How many measures the cases of a span had, and how many of them were done."""
    kind = select_columns(col(Event.kind)).where(
        happened("measure_added", "measure_done"), until_ended(span)
    )
    times = Counter({row[0]: row[1] for row in _counted(session, kind)})
    return times["measure_added"], times["measure_done"]
