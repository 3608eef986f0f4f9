"""Sends again, when a person says so after a repair, what was refused, unknown or unreachable."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session

from store import contacts, outbox
from store.models import Outbox


def failed(session: Session) -> list[str]:
    """A line for each message that did not arrive or may not have; it holds no content."""
    return [_line(row) for row in outbox.troubled(session)]


def resend(session: Session, keys: Collection[str], now: datetime) -> int:
    """Let the messages with these keys, or all that failed, be sent again; says how many.

    A way that was closed is tried again as well. Raises LookupError for a key that did not fail.
    """
    rows = {row.key: row for row in outbox.troubled(session)}
    if unknown := [key for key in keys if key not in rows]:
        raise LookupError(unknown[0])
    chosen = [rows[key] for key in keys] if keys else list(rows.values())
    return sum(_resend(session, row, now) for row in chosen)


def _resend(session: Session, row: Outbox, now: datetime) -> bool:
    way = row.audience.get("by") or contacts.person(str(row.audience.get("person", "")))
    contacts.revived(session, way)
    return outbox.again(session, row.key, now)


def _line(row: Outbox) -> str:
    since = row.settled_at.isoformat(timespec="minutes") if row.settled_at else "-"
    return f"{row.state}  {row.kind}  {since}  {row.error or '-'}  {row.key}"
