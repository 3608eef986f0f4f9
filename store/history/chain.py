"""The chain of events: each holds a salted digest of its text, and a hash over itself and the one
before.

Nobody can change, drop or slip in an event afterwards without the chain showing where. A text is
destroyed with its salt: the chain stays whole, and nothing can be told from the digest. The chain
shows tampering, it does not prevent it: who can write to the database and has the keys can also
remake the whole chain, so its last hash belongs in a place they cannot reach.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, Table, and_, func, select
from sqlmodel import Session

from dialogs.handling import casefile
from store.access.notation import loads
from store.counts import counted
from store.errors import Tampered
from store.models import Chain, Event, EventText, Source
from store.models.columns import storable
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Place

_SALT: Final = 16  # bytes
AT_ONCE = 1000  # events in memory while the chain is verified

# What counts need of an event, by the name it is told by, and the column it stands in as well.
COUNTED: Final = {
    "kind": "incident",
    "from": "came_from",
    **{
        name: name
        for name in (
            *("regime", "state", "stage", "duty", "outcome", "ground", "late"),
            *("duty_to_notify", "duty_to_communicate", "signalled_at", "aware_at"),
            *("people", "people_least", "people_most"),
        )
    },
}
# After these a case may lack the texts of what happened before.
FORGETTING: Final = ("case_destroyed", "reporter_forgotten")

_EVENTS: Table = Event.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_TEXTS: Table = EventText.__table__  # type: ignore[attr-defined]
_CHAIN: Table = Chain.__table__  # type: ignore[attr-defined]
_END = select(_CHAIN.c.length, _CHAIN.c.hash).with_for_update()  # others wait
# In the order in which its hash covers them.
_COVERED = [column.name for column in _EVENTS.c if column.name != "hash"]
_NOT_TOLD = dict.fromkeys(COUNTED.values())


@dataclass(frozen=True)
class Actor:
    """Anybody with an id and a name, as the clock has; the role is empty where none is needed."""

    id: str
    name: str
    role: str = ""


CLOCK = Actor("", "clock")  # what nobody did: reminders and deliveries


@dataclass(frozen=True)
class Provenance:
    """Who does something, from where, and when: what every event has."""

    who: Actor | casefile.Actor
    source: Source
    now: datetime


def append(
    session: Session, kind: str, by: Provenance, case_id: int | None, data: Mapping[str, Any]
) -> int:
    """Add an event at the end, and give its number.

    Others who add one wait until this transaction ends.
    """
    session.flush()  # what it tells of comes first
    connection = session.connection()
    end = connection.execute(_END).one()
    number: int = end.length + 1
    text = _text(by.who, data)
    event = {
        "id": number,
        "case_id": case_id,
        "at": by.now,
        "kind": kind,
        "source": str(by.source),
        **_NOT_TOLD,
        **{COUNTED[name]: value for name, value in data.items() if name in COUNTED},
        "digest": sha256(text).hexdigest(),
        "previous": end.hash,
    }
    event["hash"] = link(event)
    sealed = ring_of(connection).seal(text, text_place(number))
    connection.execute(_EVENTS.insert(), event)
    connection.execute(_TEXTS.insert(), {"event_id": number, "sealed": sealed})
    connection.execute(_CHAIN.update(), {"length": number, "hash": event["hash"]})
    if case_id is not None and kind in counted.KINDS:
        counted.derive(session, case_id)
    return number


def _text(who: Actor | casefile.Actor, data: Mapping[str, Any]) -> bytes:
    """Everything that an event tells; the salt keeps anybody from trying texts on its digest."""
    named = {"id": storable(who.id), "name": storable(who.name), "role": str(who.role)}
    told = {"salt": os.urandom(_SALT).hex(), "who": named, "data": dict(data)}
    return json.dumps(told, separators=(",", ":")).encode()


def text_place(number: int) -> Place:
    """Where the text of an event stands."""
    return Place("event_texts", "sealed", str(number))


def forget(session: Session, case_id: int, of: str = "") -> None:
    """Destroy what the events of a case tell, or those of one person, with their salts.

    That they were there stays. An event of FORGETTING must follow, which says why.
    """
    connection = session.connection()
    keys, told = ring_of(connection), with_texts().where(_EVENTS.c.case_id == case_id)
    rows = connection.execute(told.where(_TEXTS.c.sealed.is_not(None))).all()
    gone = [row.id for row in rows if not of or opened(keys, row)["who"]["id"] == of]
    connection.execute(_TEXTS.delete().where(_TEXTS.c.event_id.in_(gone)))


def opened(keys: Keyring, event: Row[Any]) -> dict[str, Any]:
    """What an event tells. Raises Tampered or UnknownKey."""
    told: dict[str, Any] = loads(keys.open(bytes(event.sealed), text_place(event.id)))
    return told


def head(session: Session, length: int | None = None) -> tuple[int, str]:
    """How long the chain is and the hash it ends with, or ended with at that length.

    Who rebuilds the whole chain cannot rebuild a head that was noted elsewhere. Raises LookupError
    where the chain was never so long.
    """
    connection = session.connection()
    if length is None:
        end = connection.execute(select(_CHAIN)).one()
        return end.length, end.hash
    row = connection.execute(select(_EVENTS.c.hash).where(_EVENTS.c.id == length)).first()
    if row is None:
        raise LookupError(length)
    return length, row.hash


def verify(session: Session, progress: Callable[[int], object] = abs) -> int | None:
    """The id of the first event that was changed, dropped or slipped in; None when all is well.

    A text must be there, unless its case, or who reported it, was forgotten afterwards. `progress`
    is told how many events were looked at.
    """
    connection = session.connection()
    keys, forgotten = ring_of(connection), _forgotten(connection)
    previous, length = "", 0
    for event in _all(connection):
        length += 1
        progress(length)
        wanted = (length, previous, link(dict(event._mapping)))
        linked = (event.id, event.previous, event.hash) == wanted
        if not linked or not _is_told(keys, event, forgotten):
            return length
        previous = event.hash
    end = connection.execute(select(_CHAIN)).one()
    return None if (end.length, end.hash) == (length, previous) else length + 1


def link(event: Mapping[str, Any]) -> str:
    """The hash of an event: SHA-256 over its columns and the hash before it, as canonical JSON."""
    content = [event[name] for name in _COVERED]
    text = json.dumps(content, separators=(",", ":"), default=_in_utc)
    return sha256(text.encode()).hexdigest()


def _in_utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _is_told(keys: Keyring, event: Row[Any], forgotten: Mapping[int, int]) -> bool:
    """Whether its text is the one it had, or was destroyed as it may be."""
    if event.sealed is None:
        allowed: bool = event.id < forgotten.get(event.case_id, 0)
        return allowed
    try:
        text = keys.open(bytes(event.sealed), text_place(event.id))
    except Tampered:
        return False
    return sha256(text).hexdigest() == str(event.digest)


def _forgotten(connection: Connection) -> dict[int, int]:
    """Of each case of which texts were destroyed: the last event that says so."""
    last = select(_EVENTS.c.case_id, func.max(_EVENTS.c.id)).where(_EVENTS.c.kind.in_(FORGETTING))
    return {row[0]: row[1] for row in connection.execute(last.group_by(_EVENTS.c.case_id))}


def with_texts(after: int = 0) -> Select[Any]:
    """All events beyond one with their texts, sealed as they are, in order.

    It is said of both that they are: PostgreSQL would go through all texts before.
    """
    own = and_(_TEXTS.c.event_id == _EVENTS.c.id, _TEXTS.c.event_id > after)
    both = _EVENTS.outerjoin(_TEXTS, own)
    told = select(_EVENTS, _TEXTS.c.sealed).select_from(both).where(_EVENTS.c.id > after)
    return told.order_by(_EVENTS.c.id)


def _all(connection: Connection) -> Iterator[Row[Any]]:
    last = 0
    while page := connection.execute(with_texts(last).limit(AT_ONCE)).all():
        yield from page
        last = page[-1].id
