"""The chain of events: each is sealed with a hash over itself and the one before.

Nobody can change, drop or slip in an event afterwards without the chain showing where. The
chain shows tampering, it does not prevent it: who can write to the database can also remake the
whole chain, so its last hash belongs in a place they cannot reach.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Protocol

from sqlmodel import Session, col, select

from store.models import Chain, Event, Source
from store.models.columns import storable

AT_ONCE = 1000  # events in memory while the chain is verified


class Who(Protocol):
    """Anybody with an id and a name: an officer, a reporter, or the clock."""

    @property
    def id(self) -> str:
        """The Entra object id."""

    @property
    def name(self) -> str:
        """The name as Teams shows it."""

    @property
    def role(self) -> str:
        """The role in which they act; empty where none is needed."""


@dataclass(frozen=True)
class Actor:
    """Who does something; the role is empty where none is needed."""

    id: str
    name: str
    role: str = ""


CLOCK = Actor("", "clock")  # what nobody did: reminders and deliveries


@dataclass(frozen=True)
class Provenance:
    """Who does something, from where, and when: what every event has."""

    who: Who
    source: Source
    now: datetime


def append(
    session: Session, kind: str, by: Provenance, case_id: int | None, data: Mapping[str, Any]
) -> Event:
    """Add an event at the end; others who add one wait until this transaction ends."""
    chain = session.get_one(Chain, 1, with_for_update=True)
    event = Event(
        id=chain.length + 1,
        case_id=case_id,
        at=by.now,
        kind=kind,
        who_id=storable(by.who.id),
        who_name=storable(by.who.name),
        who_role=str(by.who.role),
        source=str(by.source),
        data=dict(data),
        previous=chain.hash,
        hash="",
    )
    event.hash = seal(event)
    chain.length, chain.hash = event.id, event.hash
    session.add(event)
    return event


def verify(session: Session) -> int | None:
    """The id of the first event that was changed, dropped or slipped in; None when all is well."""
    previous, length = "", 0
    for event in _all(session):
        length += 1
        if (event.id, event.previous, event.hash) != (length, previous, seal(event)):
            return length
        previous = event.hash
    end = session.get_one(Chain, 1)
    return None if (end.length, end.hash) == (length, previous) else length + 1


def seal(event: Event) -> str:
    """The hash of an event: SHA-256 over its content and the hash before it, as canonical JSON."""
    content = [
        event.id,
        event.case_id,
        event.at.astimezone(UTC).isoformat(),
        event.kind,
        event.who_id,
        event.who_name,
        event.who_role,
        event.source,
        event.data,
        event.previous,
    ]
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _all(session: Session) -> Iterator[Event]:
    last: int | None = None
    while page := _page(session, last):
        yield from page
        last = page[-1].id


def _page(session: Session, last: int | None) -> Sequence[Event]:
    events = select(Event).order_by(col(Event.id)).limit(AT_ONCE)
    return session.exec(events if last is None else events.where(col(Event.id) > last)).all()
