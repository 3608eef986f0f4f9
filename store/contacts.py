"""Where people and channels can be reached, as the newest activity told.

A contact is dead once Teams said so (blocked, removed, unknown there) and alive again with the
next activity that comes from it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from store.dialect import upsert
from store.models import Contact
from store.prepared import Prepared

OFFICERS = "channel:officers"
EMPLOYEES = "channel:employees"
_REACHED = Prepared(lambda dialect: upsert(dialect, Contact))


def person(person_id: str) -> str:
    """The key of a person, by their Entra object id."""
    return f"person:{person_id}"


def find(session: Session, key: str) -> Contact | None:
    """The contact, if it is known and alive."""
    contact = session.get(Contact, key, populate_existing=True)
    return contact if contact is not None and contact.dead_at is None else None


def reached(
    session: Session,
    key: str,
    address: dict[str, Any],
    now: datetime,
    *,
    name: str = "",
    teams_id: str = "",
) -> None:
    """Keep the newest address of a contact, which is alive from now on."""
    row = {
        "key": key,
        "name": name,
        "teams_id": teams_id,
        "address": address,
        "updated_at": now,
        "dead_at": None,
        "dead_reason": "",
    }
    _REACHED.run(session, row)


def died(session: Session, key: str, reason: str, now: datetime) -> None:
    """Keep that a contact cannot be reached any more, and why; unknown ones are ignored."""
    contact = session.get(Contact, key)
    if contact is not None and contact.dead_at is None:
        contact.dead_at = now
        contact.dead_reason = reason


def revived(session: Session, key: str) -> None:
    """Try a contact again that could not be reached; unknown ones are ignored."""
    contact = session.get(Contact, key)
    if contact is not None:
        contact.dead_at = None
        contact.dead_reason = ""
