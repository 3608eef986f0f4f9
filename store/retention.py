"""What is kept no longer: a case is destroyed, messages about it are forgotten, chats that ended.

Of a destroyed case the row stays, with what is counted: it is the proof that the case was there and
when it was destroyed. Nothing of it says whom it was about, who reported it or who handled it. What
may be destroyed when, and that a person says so, stands in `dialogs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, or_, update
from sqlalchemy.orm import defer
from sqlmodel import Session, col, delete, select

from dialogs.handling.retention import Retention, years_later
from store import attachments
from store.counts import counted
from store.documents import StoredCase
from store.errors import Clash
from store.history import chain
from store.lists import searching
from store.models import Case, Notice, Outbox, OutboxState, ShownCard

_TABLE: Table = Case.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_ROWS = select(Case).options(defer(col(Case.document)))  # type: ignore[arg-type]  # an attribute as SQLModel types it
_THERE = col(Case.destroyed_at).is_(None)
_EMPTIED: dict[str, Any] = {
    "document": b"",
    "department": "",
    "reporter": None,
    "officer_id": "",
    "officer_name": "",
}


def destroy(session: Session, case: StoredCase, at: datetime) -> StoredCase:
    """Keep nothing of a case but its number and what is counted.

    Raises Clash when somebody saved it since it was read: the whole work is then run again.
    """
    version = case.version + 1
    mine = (col(Case.id) == case.id, col(Case.version) == case.version)
    gone = update(_TABLE).where(*mine).values(version=version, destroyed_at=at, **_EMPTIED)
    if session.connection().execute(gone).rowcount != 1:
        raise Clash
    searching.replace(session, case.id, (), searching.words_of(case.file))
    counted.derive(session, case.id)
    chain.forget(session, case.id)
    attachments.destroy(session, case.id)
    return StoredCase(case.id, version, case.file)


def to_destroy(session: Session, retention: Retention, now: datetime) -> Sequence[Case]:
    """The cases whose term is over, held ones among them, what ended first first."""
    over = col(Case.closed_at) <= retention.ended_before(now)
    drills = and_(col(Case.drill), col(Case.closed_at) <= now)
    rows = _ROWS.where(_THERE, or_(over, drills)).order_by(col(Case.closed_at))
    return session.exec(rows).all()


def destroyed(session: Session) -> Sequence[Case]:
    """The cases that were destroyed, in the order of that."""
    rows = _ROWS.where(col(Case.destroyed_at).is_not(None))
    return session.exec(rows.order_by(col(Case.destroyed_at))).all()


# --- by the clock, each after the row that was done last ------------------------------------------


def named(session: Session, before: datetime, after: int, most: int) -> Sequence[int]:
    """Cases that ended before a moment and are not held, of which the reporter is still known."""
    known = (col(Case.nameless).is_(False), col(Case.held).is_(False), _THERE)
    rows = select(Case.id).where(col(Case.closed_at) <= before, *known, Case.id > after)
    return session.exec(rows.order_by(col(Case.id)).limit(most)).all()


def spoken_of(session: Session, before: datetime, after: int, most: int) -> Sequence[int]:
    """Cases that were destroyed, or ended before a moment, of which messages are still known."""
    over = or_(col(Case.closed_at) <= before, col(Case.destroyed_at).is_not(None))
    sent = select(Outbox.case_id).where(col(Outbox.state) != OutboxState.WAITING)
    known = or_(col(Case.id).in_(sent), col(Case.id).in_(select(ShownCard.case_id)))
    rows = select(Case.id).where(over, known, Case.id > after)
    return session.exec(rows.order_by(col(Case.id)).limit(most)).all()


def messages(session: Session, case_id: int) -> Sequence[Outbox]:
    """The messages about a case that are not on their way any more."""
    settled = col(Outbox.state) != OutboxState.WAITING
    rows = select(Outbox).where(col(Outbox.case_id) == case_id, settled)
    return session.exec(rows.order_by(col(Outbox.id))).all()


def forget_others(session: Session, retention: Retention, now: datetime) -> int:
    """Drop settled messages of no case, and what was kept beside the cases and is done."""
    settled: list[ColumnElement[bool]] = [
        col(Outbox.state) != OutboxState.WAITING,
        col(Outbox.settled_at) <= retention.quiet_before(now),
        col(Outbox.case_id).is_(None),
    ]
    old = (
        col(Notice.at) <= years_later(now, -retention.case_years),
        col(Notice.open).is_(False),
        col(Notice.document) != "",
    )
    dropped = session.exec(delete(Outbox).where(*settled)).rowcount
    return dropped + session.exec(update(Notice).where(*old).values(document="")).rowcount
