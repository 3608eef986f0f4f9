"""Reminders that were claimed.

What is due stands in `due.py`. Here one row a reminder, under a unique key, lets exactly one
instance send it, whatever restarts in between.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime

from sqlalchemy import bindparam, func
from sqlmodel import Session, col, select

from store.access.dialect import insert
from store.access.prepared import Prepared
from store.models import Reminder

_CLAIMED = select(Reminder.kind, Reminder.due_at).where(col(Reminder.case_id) == bindparam("case"))
_CLAIM = Prepared(lambda dialect: insert(dialect, Reminder).on_conflict_do_nothing())
NO_CASE = 0  # the case id of a reminder that belongs to none, such as the weekly summary


def claim(session: Session, case_id: int, kind: str, due_at: datetime) -> bool:
    """Claim a reminder; True for exactly one of all who try. Its message has the key `key_of`."""
    return _CLAIM.run(session, {"case_id": case_id, "kind": kind, "due_at": due_at}) == 1


def key_of(case_id: int, kind: str, due_at: datetime) -> str:
    """The key of a reminder's message in the outbox."""
    return f"reminder:{case_id}:{kind}:{due_at.astimezone(UTC).isoformat()}"


def claimed(session: Session, case_id: int) -> dict[str, list[datetime]]:
    """When the reminders of a case that were claimed had been due, by their kind."""
    found = defaultdict[str, list[datetime]](list)
    for kind, due_at in session.connection().execute(_CLAIMED, {"case": case_id}):
        found[kind].append(due_at)
    return found


def latest(session: Session, kind: str) -> datetime | None:
    """When the newest claimed reminder of a kind without a case was due, such as the last week."""
    due = select(func.max(Reminder.due_at)).where(
        col(Reminder.case_id) == NO_CASE, col(Reminder.kind) == kind
    )
    return session.exec(due).one()
