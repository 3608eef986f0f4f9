"""What is due of every open case: kept with the case, and read by the clock, lists and summaries.

The rows of a case are what `dialogs.handling.due` derives from it, after the reminders that were
claimed. They are replaced in the transaction of every change; after another plan or rule set they
are derived anew, from the cases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, time, timedelta
from typing import Any, Final
from weakref import WeakKeyDictionary

from sqlalchemy import Dialect, Engine, Row, Select, Table, and_, bindparam, func, tuple_, update
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from dialogs.handling.casefile import CaseFile
from dialogs.handling.due import Due, DueKind, Plan, WaitsFor, due
from dialogs.handling.states import OPEN
from dialogs.law.terms import AMSTERDAM
from store import reminders
from store.documents import opened
from store.models import Case, DueRow

AT_ONCE: Final = 500  # reminders in one tick
K = DueKind
_TABLE: Table = DueRow.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_COLUMNS = [column for column in _TABLE.c if column.key != "case_id"]
_MINE = _TABLE.c.case_id == bindparam("case")
_KEPT = select_columns(*_COLUMNS).where(_MINE)
_KEY = tuple_(_TABLE.c.kind, _TABLE.c.number)
_GONE = _TABLE.delete().where(_MINE, _KEY.in_(bindparam("gone", expanding=True)))
# What tells whose turn it is, and until when.
_LISTED = (K.TERM_72, K.SECOND, K.QUESTION, K.PEOPLE, K.POSTPONED)


# The plan of each engine, by which all that goes through it is derived.
_PLANS: WeakKeyDictionary[Dialect, Plan] = WeakKeyDictionary()


def follow(engine: Engine, plan: Plan) -> None:
    """Let what is due of the cases that this engine keeps be derived by this plan."""
    _PLANS[engine.dialect] = plan


def _plan(session: Session) -> Plan:
    return _PLANS[session.connection().dialect]


def begin(session: Session, case_id: int, file: CaseFile) -> None:
    """Keep what is due of a new case, of which nothing was kept or claimed yet."""
    plan = _plan(session)
    rows = [_named(_row(one, plan), case_id) for one in due(file, plan)]
    if rows:
        session.connection().execute(_TABLE.insert(), rows)


def replace(session: Session, case_id: int, file: CaseFile) -> None:
    """Keep what is due of a case as it stands, in the transaction of its change."""
    plan, claimed = _plan(session), reminders.claimed(session, case_id)
    wanted = {_row(one.reminded(claimed[one.kind]), plan) for one in due(file, plan)}
    mine, connection = {"case": case_id}, session.connection()
    kept = set(map(tuple, connection.execute(_KEPT, mine)))
    if gone := [row[:2] for row in kept - wanted]:
        connection.execute(_GONE, mine | {"gone": gone})
    if new := wanted - kept:
        connection.execute(_TABLE.insert(), [_named(row, case_id) for row in new])


def _row(one: Due, plan: Plan) -> tuple[Any, ...]:
    """The values of a row, in the order of `_COLUMNS`."""
    seconds = one.every // timedelta(seconds=1)
    moments = one.at, one.remind_at, seconds
    return one.kind.value, one.number, *moments, one.waits_for.value, one.latest, plan.version


def _named(row: tuple[Any, ...], case_id: int) -> dict[str, Any]:
    names = (column.key for column in _COLUMNS)
    return {"case_id": case_id, **dict(zip(names, row, strict=True))}


def value(row: DueRow | Row[Any]) -> Due:
    """A row as the value it keeps."""
    return Due(
        kind=DueKind(row.kind),
        at=row.at,
        remind_at=row.remind_at,
        every=timedelta(seconds=row.every),
        number=row.number,
        waits_for=WaitsFor(row.waits_for),
        latest=row.latest,
    )


def open_ids() -> Select[int]:
    """Which cases have not ended."""
    return select_columns(_TABLE.c.case_id).where(_TABLE.c.kind == K.QUIET)


def to_remind(session: Session, now: datetime) -> Sequence[DueRow]:
    """What people are to be reminded of now, first what waits longest.

    After a long outage there may be much: the rest follows with the next tick, so that one
    transaction never keeps reporters waiting.
    """
    ready = select(DueRow).where(col(DueRow.remind_at) <= now)
    oldest = ready.order_by(col(DueRow.remind_at), col(DueRow.at))
    return session.exec(oldest.limit(AT_ONCE)).all()


def overdue(session: Session, before: datetime) -> int:
    """How many reminders were due before this moment and still wait to be claimed."""
    waiting = select(func.count()).select_from(DueRow).where(col(DueRow.remind_at) < before)
    return session.exec(waiting).one()


def reminded(row: DueRow, moment: datetime) -> None:
    """Keep that the reminder of this moment was claimed."""
    row.remind_at = value(row).reminded([moment]).remind_at


def of_cases(session: Session, only: Collection[int] | None = None) -> dict[int, list[Due]]:
    """What a list tells of each open case, or of these alone: its term, and whom it waits for."""
    wanted = _TABLE.select().where(_TABLE.c.kind.in_(_LISTED))
    if only is not None:
        wanted = wanted.where(_TABLE.c.case_id.in_(only))
    found = defaultdict[int, list[Due]](list)
    for row in session.execute(wanted):
        found[row.case_id].append(value(row))
    return found


def measures_overdue(session: Session, now: datetime) -> int:
    """How many open measures there are whose day has passed; those of drills do not count."""
    today = datetime.combine(now.astimezone(AMSTERDAM), time(), AMSTERDAM)
    overdue = (
        select(func.count())
        .join_from(DueRow, Case, col(Case.id) == col(DueRow.case_id))
        .where(col(DueRow.kind) == K.MEASURE, col(DueRow.at) < today, col(Case.drill).is_(False))
    )
    return session.exec(overdue).one()


# --- another plan --------------------------------------------------------------------------------


def forget_plan(session: Session) -> None:
    """Let everything that is kept count as derived with another plan."""
    session.execute(update(DueRow).values(plan=""))


def outdated(session: Session, after: int, most: int) -> Sequence[int]:
    """The ids, above `after`, of open cases of which nothing is kept by today's plan."""
    current = and_(
        col(DueRow.case_id) == col(Case.id),
        col(DueRow.kind) == K.QUIET,
        col(DueRow.plan) == _plan(session).version,
    )
    found = (
        select(Case.id)
        .outerjoin(DueRow, current)
        .where(col(Case.state).in_(OPEN), col(DueRow.case_id).is_(None), col(Case.id) > after)
    )
    return session.exec(found.order_by(col(Case.id)).limit(most)).all()


def derive(session: Session, case_id: int) -> None:
    """Keep anew what is due of a case, from its file."""
    whole = select(Case.document, Case.form, Case.reference, Case.version)
    whole = whole.where(Case.id == case_id)
    row = session.exec(whole.with_for_update()).one()
    replace(session, case_id, opened(session, *row))
