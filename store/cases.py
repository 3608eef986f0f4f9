"""Cases: kept whole, found and listed. What may be done with one stands in `dialogs`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    UpdateBase,
    and_,
    bindparam,
    literal_column,
)
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from dialogs.handling.casefile import CaseFile
from dialogs.law.terms import AMSTERDAM
from store import due
from store.access.dialect import insert
from store.access.prepared import Prepared
from store.counts import counted
from store.documents import FORM, StoredCase, columns, opened, sealed
from store.errors import Clash
from store.lists import readers, searching
from store.models import Case, Counter
from store.secrecy.keys import ring_of
from store.secrecy.sealing import Hashed

OWN = 20  # cases of a reporter that are listed
_TABLE: Table = Case.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_KEPT = and_(_TABLE.c.id == bindparam("kept_id"), _TABLE.c.version == bindparam("kept_version"))
_UPDATE = _TABLE.update().where(_KEPT)
_SEALED = (_TABLE.c.document, _TABLE.c.form, _TABLE.c.reference, _TABLE.c.version)
_THERE = col(Case.destroyed_at).is_(None)
_WHOLE = _TABLE.select().with_only_columns(_TABLE.c.id, *_SEALED).where(_THERE)

# Made once: whoever types while no report is under way may reply to a question.
_ASKED = Prepared(
    select(_TABLE.c.id)
    .where(_TABLE.c.reporter == bindparam("of_reporter"), _TABLE.c.asked_at.is_not(None))
    .order_by(_TABLE.c.asked_at.desc())
)


# --- one case ----------------------------------------------------------------------------------


def next_reference(session: Session, now: datetime) -> str:
    """The reference of the next case; others who file wait until this transaction ends."""
    year = now.astimezone(AMSTERDAM).year  # as people here count it
    return f"DL-{year}-{_next_number(session, year):04}"


def add(session: Session, file: CaseFile) -> StoredCase:
    """Keep a new case, and what is due of it."""
    added = session.connection().execute(_TABLE.insert(), _row(session, file, version=1))
    [case_id] = cast(tuple[int], added.inserted_primary_key)
    searching.replace(session, case_id, searching.words_of(file), ())
    due.begin(session, case_id, file)
    readers.replace(session, case_id, file)
    counted.derive(session, case_id)
    return StoredCase(case_id, 1, file)


def save(session: Session, kept: StoredCase, file: CaseFile) -> StoredCase:
    """Keep what a case became: its document, its columns, and what is due of it.

    Raises Clash when somebody saved it since it was read: the whole work is then run again.
    """
    version = kept.version + 1
    row = {"kept_id": kept.id, "kept_version": kept.version, **_row(session, file, version)}
    if session.connection().execute(_UPDATE, row).rowcount != 1:
        raise Clash
    searching.replace(session, kept.id, searching.words_of(file), searching.words_of(kept.file))
    due.replace(session, kept.id, file)
    readers.replace(session, kept.id, file, kept.file)
    if _counts(file) != _counts(kept.file):
        counted.derive(session, kept.id)
    return StoredCase(kept.id, version, file)


def _row(session: Session, file: CaseFile, version: int) -> dict[str, Any]:
    document = sealed(session, file, version)
    kept = {"version": version, "form": FORM, "document": document, **columns(file)}
    return kept | {"reporter": hashed(session, file.reporter_id)}


def _counts(file: CaseFile) -> list[Any]:
    """What of a case it is counted by."""
    known = columns(file)
    return [known[name] for name in counted.COLUMNS]


def hashed(session: Session, reporter_id: str) -> bytes | None:
    """By what the cases of a reporter are found; None where nobody reported it themselves."""
    keys = ring_of(session)
    return keys.hash(Hashed.REPORTER, reporter_id) if reporter_id else None


def load(session: Session, case_id: int) -> StoredCase:
    """The whole case of this row. Raises LookupError where there is none."""
    case = find(session, case_id)
    if case is None:
        raise LookupError(case_id)
    return case


def find(session: Session, case_id: int | None) -> StoredCase | None:
    """The whole case of this row, if there is one."""
    return None if case_id is None else _one(session, col(Case.id) == case_id)


def reference_of(session: Session, case_id: int) -> str:
    """The number of a case, also of one that was destroyed."""
    return session.exec(select(Case.reference).where(Case.id == case_id)).one()


def by_reference(session: Session, reference: str) -> StoredCase | None:
    """The case with this reference, as people type it: "dl-2026-42" finds DL-2026-0042."""
    return _one(session, col(Case.reference) == _canonical(reference))


class Destroyed(NamedTuple):
    """A case that was destroyed, and when."""

    reference: str
    at: datetime


def destroyed(session: Session, reference: str) -> Destroyed | None:
    """The case with this reference, as people type it, if it was destroyed."""
    gone = select(Case.reference, Case.destroyed_at).where(
        col(Case.reference) == _canonical(reference), col(Case.destroyed_at).is_not(None)
    )
    row = session.exec(gone).first()
    return Destroyed(row[0], row[1]) if row and row[1] else None


def asked(session: Session, reporter_id: str) -> StoredCase | None:
    """The case with the newest question that waits for this person."""
    found = _ASKED.first(session, {"of_reporter": hashed(session, reporter_id)})
    return find(session, found[0]) if found else None


def surviving(session: Session, case: StoredCase) -> StoredCase:
    """The case in which this one goes on, however often they were merged; itself if it was not."""
    while case.file.merged_into and (into := by_reference(session, case.file.merged_into)):
        case = into
    return case


def whole(session: Session, ids: Collection[int] | Select[int]) -> Sequence[StoredCase]:
    """The whole cases of these rows, as far as there are."""
    rows = session.execute(_WHOLE.where(_THERE, col(Case.id).in_(ids))).all()
    return [StoredCase(row.id, row.version, opened(session, *row[1:])) for row in rows]


def _one(session: Session, condition: ColumnElement[bool]) -> StoredCase | None:
    row = session.execute(_WHOLE.where(condition)).first()
    return None if row is None else StoredCase(row.id, row.version, opened(session, *row[1:]))


# --- lists, which read columns alone -----------------------------------------------------------


def of_reporter(session: Session, reporter_id: str, limit: int = OWN) -> Sequence[Case]:
    """A reporter's own cases, the newest first."""
    own = _listed().where(col(Case.reporter) == hashed(session, reporter_id))
    return session.exec(own.order_by(col(Case.registered_at).desc()).limit(limit)).all()


def _next_number(session: Session, year: int) -> int:
    """The next number; others who file wait until this transaction ends, so none is skipped."""
    [number] = cast(list[int], _NUMBER.first(session, {"year": year, "last": 1}))
    return number


def _numbering(dialect: str) -> UpdateBase:
    first, one_more = insert(dialect, Counter), col(Counter.last) + literal_column("1")
    taken = first.on_conflict_do_update(index_elements=["year"], set_={"last": one_more})
    return taken.returning(col(Counter.last))


_NUMBER = Prepared(_numbering)


_LONGEST_NUMBER = 12  # digits; what is longer was not given out, and takes long to read


def _canonical(reference: str) -> str:
    parts = reference.strip().upper().split("-")
    if len(parts) == 3 and len(parts[2]) <= _LONGEST_NUMBER and parts[2].isdecimal():
        parts[2] = f"{int(parts[2]):04}"
    return "-".join(parts)


def _listed() -> SelectOfScalar[Case]:
    """Cases without their documents."""
    return select(Case).options(defer(col(Case.document)))  # type: ignore[arg-type]  # an attribute as SQLModel types it
