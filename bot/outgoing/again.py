"""What a person does about messages that were refused, unknown or unreachable.

After a repair they are sent again; what was seen to in another way is left as settled.
"""

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
    return sum(_resend(session, row, now) for row in _chosen(session, keys))


def settle(session: Session, keys: Collection[str], now: datetime) -> int:
    """Leave the messages with these keys, or all that failed, as settled; says how many.

    They count as failed no more. Raises LookupError for a key that did not fail.
    """
    return sum(outbox.put_right(session, row.key, now) for row in _chosen(session, keys))


def _chosen(session: Session, keys: Collection[str]) -> list[Outbox]:
    rows = {row.key: row for row in outbox.troubled(session)}
    if unknown := [key for key in keys if key not in rows]:
        raise LookupError(unknown[0])
    return [rows[key] for key in dict.fromkeys(keys)] if keys else list(rows.values())


def _resend(session: Session, row: Outbox, now: datetime) -> bool:
    way = row.audience.get("by") or contacts.person(str(row.audience.get("person", "")))
    contacts.revived(session, way)
    return outbox.again(session, row.key, now)


def _line(row: Outbox) -> str:
    since = row.settled_at.isoformat(timespec="minutes") if row.settled_at else "-"
    return f"{row.state}  {row.kind}  {since}  {row.error or '-'}  {row.key}"
