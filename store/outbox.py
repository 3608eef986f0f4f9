"""Messages that nobody is waiting for: written with their cause, taken under a lease, settled.

A row is put in the transaction of its cause, under a key that makes putting it twice harmless.
Any instance may take it; one that dies leaves a lease that runs out. What is sent whereto, and
what follows when it does not arrive, is not known here; that is delivery's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, update
from sqlmodel import Session, col, select

from store.access.dialect import insert
from store.access.prepared import Prepared
from store.models import Outbox, OutboxState

MOST = 2**31 - 1  # the highest number that every database takes
TROUBLE = (OutboxState.UNREACHABLE, OutboxState.REFUSED, OutboxState.UNKNOWN)


@dataclass(frozen=True)
class OutboxMessage:
    """A message to be sent: to a role, a person or an address, at once or from `due_at` on."""

    key: str
    kind: str
    audience: dict[str, Any]
    payload: dict[str, Any] = field(default_factory=dict)
    case_id: int | None = None
    due_at: datetime | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of sending; `retry_at` goes with WAITING alone."""

    state: OutboxState
    activity_id: str = ""
    error: str = ""
    retry_at: datetime | None = None


def put(session: Session, message: OutboxMessage, now: datetime) -> bool:
    """Write a message to be sent; False when one with this key was there already."""
    row = Outbox(
        key=message.key,
        kind=message.kind,
        case_id=message.case_id,
        audience=message.audience,
        payload=message.payload,
        due_at=message.due_at or now,
        created_at=now,
    )
    return _PUT.run(session, row.model_dump(exclude={"id"})) == 1


_PUT = Prepared(
    lambda dialect: insert(dialect, Outbox).on_conflict_do_nothing(),
    sets=[name for name in Outbox.model_fields if name != "id"],
)


def claim(
    session: Session,
    worker: str,
    now: datetime,
    limit: int,
    lease: timedelta,
    kinds: Collection[str] = (),
) -> Sequence[Outbox]:
    """Take at most `limit` due messages for this worker, the longest due first; only of `kinds`
    where these are named.

    Nobody else gets them until the lease runs out. A row that is marked as posting may have been
    sent by a worker that died before it could settle it.
    """
    due = (
        select(Outbox)
        .where(col(Outbox.state) == OutboxState.WAITING, col(Outbox.due_at) <= now, _free(now))
        .order_by(col(Outbox.due_at), col(Outbox.id))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = session.exec(due.where(col(Outbox.kind).in_(kinds)) if kinds else due).all()
    for row in rows:
        row.owner = worker
        row.lease_until = now + lease
        row.attempts += 1
    return rows


def postpone(session: Session, row_id: int, worker: str, until: datetime) -> None:
    """Give a message back that was not tried: it is due again at `until`, for anybody."""
    row = session.get_one(Outbox, row_id, with_for_update=True)
    if row.owner == worker and row.state == OutboxState.WAITING:
        row.due_at = until
        row.lease_until = None
        row.attempts -= 1


def mark_posting(session: Session, row_id: int, worker: str) -> bool:
    """Keep that the message is about to leave; False when this worker has lost it to another."""
    marked = (
        update(Outbox)
        .where(
            col(Outbox.id) == row_id,
            col(Outbox.owner) == worker,
            col(Outbox.state) == OutboxState.WAITING,
        )
        .values(posting=True)
    )
    return session.exec(marked).rowcount == 1


def settle(session: Session, row_id: int, worker: str, outcome: Outcome, now: datetime) -> bool:
    """Keep what became of a message; False when this worker's lease was taken over meanwhile."""
    row = session.get_one(Outbox, row_id, with_for_update=True)
    if row.owner != worker or row.state != OutboxState.WAITING:
        return False
    row.state = outcome.state
    row.activity_id = outcome.activity_id
    row.error = outcome.error
    row.lease_until = None
    row.posting = False
    if outcome.state is OutboxState.WAITING:
        row.due_at = outcome.retry_at or now
    else:
        row.settled_at = now
    return True


def find(session: Session, key: str) -> Outbox | None:
    """The message with this key, if it was ever put."""
    return session.exec(select(Outbox).where(col(Outbox.key) == key)).first()


def numbered(session: Session, number: int | None) -> Outbox | None:
    """The message with this number, locked for who decides what becomes of it."""
    if number is None or not 0 < number <= MOST:
        return None
    return session.get(Outbox, number, with_for_update=True)


def named(session: Session, keys: Iterable[str]) -> Mapping[str, Outbox]:
    """The messages with these keys, by key; locked, for who decides what follows from them."""
    rows = select(Outbox).where(col(Outbox.key).in_(list(keys))).order_by(col(Outbox.id))
    return {row.key: row for row in session.exec(rows.with_for_update())}


def again(session: Session, key: str, now: datetime, after: timedelta = timedelta()) -> bool:
    """Let a message that was settled be sent anew; False when it was sent, or is still waiting."""
    row = session.exec(select(Outbox).where(col(Outbox.key) == key).with_for_update()).first()
    if row is None or row.state in (OutboxState.SENT, OutboxState.WAITING):
        return False
    row.state = OutboxState.WAITING
    row.created_at = now
    row.due_at = now + after
    row.settled_at = None
    row.lease_until = None
    row.attempts = 0
    return True


def put_right(session: Session, key: str, now: datetime) -> bool:
    """Leave a message that did not surely arrive: a person saw to it. False where it is no such."""
    row = session.exec(select(Outbox).where(col(Outbox.key) == key).with_for_update()).first()
    if row is None or row.state not in TROUBLE:
        return False
    row.state = OutboxState.CANCELLED
    row.settled_at = now
    return True


def oldest_due(session: Session, now: datetime) -> datetime | None:
    """Since when the longest waiting message waits; None when none does.

    What was tried already has been due since it was written: a next try moves its due moment.
    """
    tried = col(Outbox.attempts) > 0
    since = case((tried, col(Outbox.created_at)), else_=col(Outbox.due_at))
    due = select(func.min(since)).where(
        col(Outbox.state) == OutboxState.WAITING, or_(tried, col(Outbox.due_at) <= now)
    )
    oldest: datetime | None = session.exec(due).one()
    return oldest


def about(session: Session, case_id: int, kind: str) -> Sequence[Outbox]:
    """The messages of one kind about a case, whatever became of them."""
    rows = select(Outbox).where(col(Outbox.case_id) == case_id, col(Outbox.kind) == kind)
    return session.exec(rows.order_by(col(Outbox.id))).all()


def about_case(session: Session, case_id: int, but: Collection[str], most: int) -> Sequence[Outbox]:
    """The newest messages about a case, without those of some kinds."""
    rows = select(Outbox).where(col(Outbox.case_id) == case_id, col(Outbox.kind).not_in(but))
    return session.exec(rows.order_by(col(Outbox.id).desc()).limit(most)).all()


def troubled(
    session: Session, since: datetime | None = None, case_id: int | None = None
) -> Sequence[Outbox]:
    """The messages, of one case or of all, that did not arrive or may not have; newest first."""
    rows = select(Outbox).where(col(Outbox.state).in_(TROUBLE))
    if since is not None:
        rows = rows.where(col(Outbox.settled_at) >= since)
    if case_id is not None:
        rows = rows.where(col(Outbox.case_id) == case_id)
    return session.exec(rows.order_by(col(Outbox.settled_at).desc())).all()


def _free(now: datetime) -> ColumnElement[bool]:
    """Not under anybody's lease."""
    return or_(col(Outbox.lease_until).is_(None), col(Outbox.lease_until) <= now)
