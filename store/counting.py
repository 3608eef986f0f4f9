"""The queries behind the statistics, each one question; all are one statement on both engines.

Every function takes conditions on the rows it counts, and leaves drills out by itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Subquery, and_, case, exists, func, not_, or_
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from dialogs.handling.casefile import CaseState, Duty, Outcome, Stage
from store.cases import ENDED
from store.models import (
    Assessment,
    Case,
    Communication,
    Decision,
    Measure,
    Notice,
    Notification,
)

HOME = ZoneInfo("Europe/Amsterdam")
Condition = ColumnElement[bool]

# The upper end of each band of the number of people concerned, and its name.
BANDS = ((1, "1"), (10, "2-10"), (100, "11-100"), (1000, "101-1000"))
LARGEST = "1001+"
_UNDECIDED = (CaseState.REPORTED, CaseState.TAKEN, CaseState.WEIGHED)
COUNTS = not_(col(Case.drill))  # an exercise never does


class Sort(NamedTuple):
    """What cases are counted by."""

    situation: str
    kind: str
    regime: str
    state: str
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


# --- cases -------------------------------------------------------------------------------------


def cases(session: Session, condition: Condition) -> Counter[Sort]:
    """How many cases there are of each sort."""
    one_by_one = (
        select_columns(
            col(Case.situation),
            col(Case.kind),
            col(Case.regime),
            col(Case.state),
            _verdict(),
            _band(),
        )
        .where(COUNTS, condition)
        .subquery()
    )
    # Counted outside: PostgreSQL takes an expression with parameters for another one each time.
    sorts = one_by_one.c
    counted = session.execute(select_columns(*sorts, func.count()).group_by(*sorts))
    return Counter({Sort(*row[:-1]): row[-1] for row in counted})


def by(counted: Counter[Sort], what: str) -> Counter[str]:
    """The same counts by one thing alone."""
    sums: Counter[str] = Counter()
    for sort, number in counted.items():
        sums[getattr(sort, what)] += number
    return sums


def open_at(moment: datetime) -> Condition:
    """Registered before the moment and not ended before it."""
    unfinished = or_(col(Case.state).not_in(ENDED), col(Case.closed_at) >= moment)
    return and_(col(Case.registered_at) < moment, unfinished)


def _verdict() -> ColumnElement[str]:
    """What people made of a case: what only the bot weighed is not decided yet."""
    ended = (CaseState.NO_BREACH, CaseState.DUPLICATE)
    return case(
        (col(Case.state).in_(ended), col(Case.state)),
        (col(Case.state).in_(_UNDECIDED), "undecided"),
        else_="breach",
    )


def _band() -> ColumnElement[str]:
    """Counted by the upper end of what is known, or else by the lower."""
    people = func.coalesce(col(Case.people_most), col(Case.people_least))
    bands = [(people <= most, name) for most, name in BANDS]
    return case((people.is_(None), "unknown"), *bands, else_=LARGEST)


# --- the duties --------------------------------------------------------------------------------


def notified(session: Session, condition: Condition) -> Notified:
    """Notifications of cases; the condition may be on the case or on the notification."""
    firsts = (
        select(Notification.late, func.count())
        .join(Case, col(Case.id) == col(Notification.case_id))
        .where(COUNTS, condition, first_notification())
        .group_by(col(Notification.late))
    )
    late = dict(session.exec(firsts).all())
    withdrawn = (
        select(func.count(func.distinct(Notification.case_id)))
        .join(Case, col(Case.id) == col(Notification.case_id))
        .where(COUNTS, condition, col(Notification.stage) == Stage.WITHDRAWN)
    )
    return Notified(late.get(False, 0), late.get(True, 0), session.exec(withdrawn).one())


def told(session: Session, condition: Condition) -> Told:
    """Communications to people; a ground for not telling is none."""
    counted = (
        select(func.count(func.distinct(Communication.case_id)), func.sum(Communication.people))
        .join(Case, col(Case.id) == col(Communication.case_id))
        .where(COUNTS, condition, col(Communication.ground) == "")
    )
    number, people = session.exec(counted).one()
    return Told(number, people or 0)


def first_notification() -> Condition:
    """Nothing was notified in this case before; a withdrawal is no notification."""
    earlier = aliased(Notification)
    before = exists().where(
        col(earlier.case_id) == col(Notification.case_id),
        col(earlier.stage) != Stage.WITHDRAWN,
        col(earlier.id) < col(Notification.id),
    )
    return and_(col(Notification.stage) != Stage.WITHDRAWN, not_(before))


class Judged(NamedTuple):
    """A decision that stands last on a duty, beside the weighing it rests on."""

    duty: str
    weighed: str  # yes, no or officer
    decided: str  # yes or no


def judged(session: Session, condition: Condition) -> Counter[Judged]:
    """How often a duty was weighed and then decided in each way, by the last decision on it."""
    numbered = _numbered_weighings()
    number = case((col(Decision.weighing) < 1, 1), else_=col(Decision.weighing))
    rests_on = and_(numbered.c.case_id == col(Decision.case_id), numbered.c.number == number)
    communicate = col(Decision.duty) == Duty.COMMUNICATE
    weighed = case((communicate, numbered.c.communicate), else_=numbered.c.notify)
    last = select(func.max(Decision.id)).group_by(col(Decision.case_id), col(Decision.duty))
    one_by_one = (
        select_columns(col(Decision.duty), weighed.label("weighed"), col(Decision.outcome))
        .join(Case, col(Case.id) == col(Decision.case_id))
        .join(numbered, rests_on)
        .where(COUNTS, condition, col(Decision.id).in_(last))
        .where(col(Decision.duty).in_((Duty.NOTIFY, Duty.COMMUNICATE)))
        .where(col(Decision.outcome).in_((Outcome.YES, Outcome.NO)))
        .subquery()
    )
    sorts = one_by_one.c
    counted = session.execute(select_columns(*sorts, func.count()).group_by(*sorts))
    return Counter({Judged(*row[:-1]): row[-1] for row in counted})


def _numbered_weighings() -> Subquery:
    """What each weighing of a case said, with its number within the case."""
    number = func.row_number().over(
        partition_by=col(Assessment.case_id), order_by=col(Assessment.id)
    )
    return select_columns(
        col(Assessment.case_id),
        col(Assessment.duty_to_notify).label("notify"),
        col(Assessment.duty_to_communicate).label("communicate"),
        number.label("number"),
    ).subquery()


# --- work that waits ---------------------------------------------------------------------------


def measures(session: Session, condition: Condition) -> tuple[int, int]:
    """How many measures there are, and how many of them are done."""
    counted = (
        select(func.count(), func.count(col(Measure.done_at)))
        .join_from(Measure, Case, col(Case.id) == col(Measure.case_id))
        .where(COUNTS, condition)
    )
    total, done = session.exec(counted).one()
    return total, done


def notices(session: Session, condition: Condition) -> Counter[str]:
    """Notices by kind."""
    counted = select(Notice.kind, func.count()).where(condition).group_by(col(Notice.kind))
    return Counter(dict(session.exec(counted).all()))
