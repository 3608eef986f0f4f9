"""What is kept beside the cases: each whole, as a sealed document, with the few columns of counts.

The document holds every field as a form hands it in, and who signed it when. The columns are
derived from it here and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from dialogs.beside import KINDS, Beside, NoticeKind
from dialogs.law.terms import AMSTERDAM, local_day
from store.history import events
from store.history.chain import Provenance
from store.models import Notice
from store.models.columns import storable
from store.secrecy.keys import ring_of
from store.secrecy.sealing import Hashed

PAGE: Final = 50
_DAY: Final = timedelta(days=1)
_ADAPTERS: Final[Mapping[NoticeKind, TypeAdapter[Beside]]] = {
    kind: TypeAdapter(what) for kind, what in KINDS.items()
}


class Signature(NamedTuple):
    """Who entered it or went on with it, and when."""

    name: str
    at: datetime


@dataclass(frozen=True)
class StoredBeside:
    """Something as it was read: its row, which version of it, the value, and who signed it."""

    id: int
    version: int
    value: Beside
    signed: tuple[Signature, ...]


class BesideCounts(NamedTuple):
    """How often something of a kind and sort was kept, and how many people it reached."""

    times: int
    people: int


def add(session: Session, value: Beside, by: Provenance, *, of_file: bool = False) -> int | None:
    """Keep something new; its number, or None where it is here already.

    It is known by its number; what came from a file without one, by all its fields.
    """
    key = _key(session, value, whole=of_file)
    known = select(Notice.id).where(col(Notice.key) == key)
    if key is not None and session.exec(known).first() is not None:
        return None
    document = _document(value, (), by)
    row = Notice(kind=value.kind, document=document, key=key, **_columns(value))
    session.add(row)
    session.flush()
    events.notice_recorded(session, row, by)
    return row.id


def save(session: Session, kept: StoredBeside, value: Beside, by: Provenance) -> bool:
    """Keep what became of it, in the transaction in which it was read; False where its number is
    that of another."""
    key = _key(session, value, whole=False)
    others = select(Notice.id).where(col(Notice.key) == key, col(Notice.id) != kept.id)
    if key is not None and session.exec(others).first() is not None:
        return False
    row = session.get_one(Notice, kept.id)
    row.version, row.document = kept.version + 1, _document(value, kept.signed, by)
    row.key = key or row.key  # of a line of a file, which is not to be taken again
    for name, is_now in _columns(value).items():
        setattr(row, name, is_now)
    events.notice_changed(session, row, by)
    return True


def find(session: Session, number: int) -> StoredBeside | None:
    """What has this number, locked until the transaction ends; None where its words are gone."""
    row = session.get(Notice, number, with_for_update=True)
    return _opened(row) if row and row.document else None


def read(session: Session, kept: StoredBeside, by: Provenance) -> None:
    """Somebody reads it whole."""
    events.notice_read(session, session.get_one(Notice, kept.id), by)


def listed(
    session: Session, kind: NoticeKind, *, open_only: bool, skip: int = 0, most: int = PAGE
) -> Sequence[StoredBeside]:
    """Those of a kind: what is open by its term, or all with the newest first."""
    there = [col(Notice.kind) == kind, col(Notice.document) != ""]
    newest = (col(Notice.at).desc(), col(Notice.id).desc())
    by_term = (col(Notice.due_at).is_(None), col(Notice.due_at), col(Notice.at), col(Notice.id))
    if open_only:
        there.append(col(Notice.open).is_(True))
    rows = select(Notice).where(*there).order_by(*(by_term if open_only else newest))
    return [_opened(row) for row in session.exec(rows.offset(skip).limit(most))]


def still_open(session: Session) -> Counter[str]:
    """How many of each kind are open."""
    rows = select(Notice.kind, func.count()).where(col(Notice.open).is_(True))
    return Counter(dict(session.exec(rows.group_by(col(Notice.kind))).all()))


class Waiting(NamedTuple):
    """Requests that wait for an answer: how many, and by when the first of them is due."""

    requests: int
    due_at: datetime


def waiting(session: Session) -> Waiting | None:
    """The requests that wait for an answer now; None where none does."""
    counted = select(func.count(), func.min(Notice.due_at)).where(col(Notice.open).is_(True))
    count, due_at = session.exec(counted.where(col(Notice.kind) == NoticeKind.REQUEST)).one()
    return Waiting(count, due_at) if count and due_at else None


class Unanswered(NamedTuple):
    """A request that waits for an answer: its number, what is asked for, and its last day."""

    number: int
    sort: str
    last_day: date


def unanswered(session: Session, before: datetime) -> list[Unanswered]:
    """The requests that wait for an answer, and whose term ends before this moment."""
    return _unanswered(session, col(Notice.due_at) < before)


def waiting_for_answer(session: Session, number: int) -> Unanswered | None:
    """This request, where it still waits for an answer."""
    return next(iter(_unanswered(session, col(Notice.id) == number)), None)


def _unanswered(session: Session, condition: ColumnElement[bool]) -> list[Unanswered]:
    columns = select(col(Notice.id), col(Notice.sort), col(Notice.due_at))
    waits = (col(Notice.kind) == NoticeKind.REQUEST, col(Notice.open).is_(True))
    rows = session.exec(columns.where(*waits, condition))
    return [Unanswered(number, sort, _last_day(end)) for number, sort, end in rows if end]


def _last_day(end: datetime) -> date:
    return local_day(end) - _DAY


def by_sort(
    session: Session, condition: ColumnElement[bool]
) -> Mapping[tuple[str, str], BesideCounts]:
    """What was kept, by kind and by sort within it."""
    what = (col(Notice.kind), col(Notice.sort))
    counted = select(*what, func.count(), func.sum(Notice.people)).where(condition)
    rows = session.exec(counted.group_by(*what).order_by(*what)).all()
    rows = sorted(rows, key=lambda row: [*NoticeKind].index(NoticeKind(row[0])))
    return {(kind, sort): BesideCounts(times, people or 0) for kind, sort, times, people in rows}


def _columns(value: Beside) -> dict[str, Any]:
    """What stands in the clear: for counts, and for the order of the list."""
    due = value.due
    return {
        "sort": str(value.sort or ""),
        "at": value.at,
        "open": value.open,
        "due_at": due and datetime.combine(due + _DAY, time(), AMSTERDAM),
        "people": value.people,
    }


def _document(value: Beside, signed: tuple[Signature, ...], by: Provenance) -> dict[str, Any]:
    fields = {name: storable(said) for name, said in value.typed().items() if said}
    everybody = (*signed, Signature(by.who.name, by.now))
    return {"fields": fields, "signed": [[one.name, one.at.isoformat()] for one in everybody]}


def _opened(row: Notice) -> StoredBeside:
    document: dict[str, Any] = row.document
    value = _ADAPTERS[NoticeKind(row.kind)].validate_python(document["fields"])
    signed = (Signature(name, datetime.fromisoformat(at)) for name, at in document["signed"])
    return StoredBeside(row.id, row.version, value, tuple(signed))


def _key(session: Session, value: Beside, *, whole: bool) -> bytes | None:
    """By what it is found again; None where nothing tells it from others."""
    fields = value.typed()
    number = "".join(fields["number"].split()).casefold()
    said = repr(sorted(fields.items())) if whole and not number else number
    told = f"{value.kind}\0{said}"
    return ring_of(session).hash(Hashed.NOTICE, told) if said else None
