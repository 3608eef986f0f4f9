"""Where people and channels can be reached, as the newest activity told.

A contact is dead once Teams said so (blocked, removed, unknown there) and alive again with the
next activity that comes from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from weakref import WeakKeyDictionary

from sqlalchemy import Dialect, bindparam
from sqlmodel import Session, col, delete, select, update

from store.access.dialect import upsert
from store.access.notation import encoded, loads
from store.access.prepared import Prepared
from store.errors import Tampered, UnknownKey
from store.models import Contact
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Hashed, Place

OFFICERS = "channel:officers"
EMPLOYEES = "channel:employees"
FRESH: Final = timedelta(hours=1)
"""For so long it is not kept again that a contact spoke, where it is reached as before."""

NAMED: Final = timedelta(minutes=1)
"""For so long a name is not read again, unless it is kept or dropped through this engine."""

_LEARNED = ("department", "department_asked_at")
# Rows of the ORM cost six times as much, and every filing, message and turn asks for contacts.
_OF_KEY = col(Contact.key) == bindparam("of_key")
_FIND = Prepared(select(Contact.sealed, Contact.dead_at).where(_OF_KEY))
_DIED = Prepared(update(Contact).where(_OF_KEY, col(Contact.dead_at).is_(None)), sets=["dead_at"])
_REVIVED = Prepared(update(Contact).where(_OF_KEY), sets=["dead_at"])
_WORKS = Prepared(select(Contact.department, Contact.department_asked_at).where(_OF_KEY))
_KEEP_DEPARTMENT = Prepared(update(Contact).where(_OF_KEY), sets=["department"])
_ASKED = Prepared(update(Contact).where(_OF_KEY), sets=["department_asked_at"])
_REACHED = Prepared(lambda dialect: upsert(dialect, Contact, but=_LEARNED))


def person(person_id: str) -> str:
    """The key of a person, by their Entra object id."""
    return f"person:{person_id}"


@dataclass(frozen=True)
class Reached:
    """Where somebody, or a channel, can be reached, and by which name."""

    name: str
    teams_id: str
    address: Mapping[str, Any]


@dataclass(frozen=True)
class Known:
    """A contact as it is kept; `content` is what was sealed of it."""

    content: bytes
    updated_at: datetime
    dead: bool

    def stands(self, told: Reached, now: datetime) -> bool:
        """Whether nothing new would be kept of it."""
        return not self.dead and now - self.updated_at < FRESH and encoded(told) == self.content


def known(
    keys: Keyring, hashed: bytes, sealed: bytes, updated_at: datetime, dead_at: datetime | None
) -> Known | None:
    """A contact out of its row; none where that was spoiled, so that it is kept anew."""
    try:
        content = keys.open(bytes(sealed), place(hashed))
    except (Tampered, UnknownKey):
        return None
    return Known(content, updated_at, dead_at is not None)


def find(session: Session, key: str) -> Reached | None:
    """The contact, if it is known and alive."""
    row = _FIND.first(session, {"of_key": named(session, key)})
    return None if row is None or row[1] is not None else _opened(session, key, row[0])


def _opened(session: Session, key: str, sealed: bytes) -> Reached:
    where = place(named(session, key))
    return Reached(**loads(ring_of(session).open(bytes(sealed), where)))


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
    keys = ring_of(session)
    hashed = keys.hash(Hashed.CONTACT, key)
    sealed = keys.seal(encoded(Reached(name, teams_id, address)), place(hashed))
    row = {"key": hashed, "sealed": sealed, "updated_at": now, "dead_at": None}
    row |= dict.fromkeys(_LEARNED)
    _REACHED.run(session, row)
    _names_of(session).pop(key, None)
    session.info[key] = "kept anew"


def names(session: Session, people: Iterable[str], now: datetime) -> dict[str, str]:
    """The names that these people are known by, by their object ids; turns ask this."""
    known = {one: _name(session, person(one), now) for one in people}
    return {one: name for one, name in known.items() if name is not None}


def _name(session: Session, key: str, now: datetime) -> str | None:
    """The name of a contact as it was within the last minute; None where nobody is known."""
    read = _names_of(session)
    known = read.get(key)
    if known is None or now - known.at >= NAMED:
        row = _FIND.first(session, {"of_key": named(session, key)})
        known = _Name(None if row is None else _opened(session, key, row[0]).name, now)
        if key not in session.info:  # else it may be taken back with this transaction
            read[key] = known
    return known.said


@dataclass(frozen=True)
class _Name:
    """A name as it was read, None where there was none, and when."""

    said: str | None
    at: datetime


_NAMES: WeakKeyDictionary[Dialect, dict[str, _Name]] = WeakKeyDictionary()


def _names_of(session: Session) -> dict[str, _Name]:
    """What was read through the engine of this session, by the key of the contact."""
    return _NAMES.setdefault(session.get_bind().dialect, {})


def died(session: Session, key: str, now: datetime) -> None:
    """Keep that a contact cannot be reached any more; unknown ones are ignored."""
    _DIED.run(session, {"of_key": named(session, key), "dead_at": now})


def revived(session: Session, key: str) -> None:
    """Try a contact again that could not be reached; unknown ones are ignored."""
    _REVIVED.run(session, {"of_key": named(session, key), "dead_at": None})


# --- where somebody works ------------------------------------------------------------------------


def department(session: Session, key: str) -> str:
    """Where somebody works; empty where that is not known."""
    hashed = named(session, key)
    row = _WORKS.first(session, {"of_key": hashed})
    if row is None or row[0] is None:
        return ""
    return str(loads(ring_of(session).open(bytes(row[0]), department_place(hashed))))


def keep_department(session: Session, key: str, where: str) -> None:
    """Keep where somebody works; unknown ones are ignored."""
    hashed = named(session, key)
    sealed = ring_of(session).seal(encoded(where), department_place(hashed))
    _KEEP_DEPARTMENT.run(session, {"of_key": hashed, "department": sealed})


def may_ask(session: Session, key: str) -> bool:
    """Whether it is not known where somebody works, and they were never asked."""
    return _WORKS.first(session, {"of_key": named(session, key)}) == [None, None]


def asked(session: Session, key: str, now: datetime) -> None:
    """Keep that somebody was asked where they work; unknown ones are ignored."""
    _ASKED.run(session, {"of_key": named(session, key), "department_asked_at": now})


def silent(session: Session, before: datetime) -> Sequence[bytes]:
    """What names the people and channels that were not heard since a moment."""
    rows = select(Contact.key).where(col(Contact.updated_at) <= before)
    return session.exec(rows.order_by(col(Contact.key))).all()


def named(session: Session, key: str) -> bytes:
    """What names the contact with this key."""
    return ring_of(session).hash(Hashed.CONTACT, key)


def drop(session: Session, named: bytes) -> None:
    """Know a contact no more."""
    session.exec(delete(Contact).where(col(Contact.key) == named))
    _names_of(session).clear()


def department_place(hashed: bytes) -> Place:
    """Where the department of a contact stands."""
    return Place("contacts", "department", hashed.hex())


def place(hashed: bytes) -> Place:
    """Where a contact stands."""
    return Place("contacts", "sealed", hashed.hex())
