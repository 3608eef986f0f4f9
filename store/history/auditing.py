"""Whether everything that is kept is as the program kept it: the history, and each case beside it.

The chain of events tells what was changed, dropped, slipped in or put in another order. A case must
open with its keys, be told of in the history, and stand in its columns as in its document; one that
the history tells of must be there. What nothing here can see is a chain that was made anew as a
whole, by somebody with the keys: that shows against a head that was noted elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import LargeBinary, Row, Table, select, type_coerce
from sqlmodel import Session, col

from dialogs.handling.casefile import CaseFile
from store import attachments, cases
from store.counts import counted
from store.documents import columns, opened
from store.errors import StoreError
from store.history import chain
from store.models import Case, Event
from store.models.columns import Sealed

AT_ONCE: Final = 500  # cases in memory
_CASES: Table = Case.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_MISCOUNTED: Final = "counts otherwise than the history tells; see `datalek db recount`"
# Sealed by itself: read as it is, for it may not open.
_NAME: Final = Sealed("cases", "officer_name")
_AS_IT_IS = type_coerce(_CASES.c.officer_name, LargeBinary).label("officer_name")
_COLUMNS = [_AS_IT_IS if one is _CASES.c.officer_name else one for one in _CASES.c]


class Fault(NamedTuple):
    """What is not as it was kept, and what is the matter with it."""

    where: str  # an event by its number, or a case by its reference
    what: str


@dataclass(frozen=True)
class Audit:
    """What was looked at, with the head of the chain, and everything that is wrong."""

    events: int
    cases: int
    head: str
    faults: tuple[Fault, ...]


def audit(session: Session, progress: Callable[[int], object] = abs) -> Audit:
    """Look at everything of one moment; `progress` is told of each event and case."""
    length, end = chain.head(session)
    broken = chain.verify(session, progress)
    faults = [] if broken is None else [_broken(session, broken)]
    known, looked = _filed(session), 0
    for row in _rows(session):
        looked += 1
        progress(length + looked)
        faults += _of_case(session, row, known)
    faults += [Fault(f"case row {number}", "is gone") for number in sorted(known)]
    if not faults:  # else it counts otherwise for what was changed
        faults += [Fault(f"case row {one}", _MISCOUNTED) for one in counted.otherwise(session)]
    return Audit(length, looked, shown_head(length, end), tuple(faults))


def shown_head(length: int, end: str) -> str:
    """A head as people note it."""
    return f"{length}:{end}"


def follows(session: Session, noted: str) -> bool:
    """Whether the chain goes on from a head that was noted before. Raises ValueError."""
    length, colon, end = noted.strip().partition(":")
    if not colon or not length.isdecimal() or len(end) not in {0, 64}:
        raise ValueError(noted)
    if int(length) == 0:
        return not end
    try:
        return chain.head(session, int(length)) == (int(length), end)
    except LookupError:
        return False


def _broken(session: Session, number: int) -> Fault:
    """The first broken link, with the case that it is of."""
    event = session.get(Event, number)
    row = session.get(Case, event.case_id) if event is not None and event.case_id else None
    of = f" of {row.reference}" if row is not None else ""
    kind = f" ({event.kind})" if event is not None else ""
    return Fault(f"event {number}{kind}{of}", "was changed, dropped, slipped in or moved")


def _filed(session: Session) -> dict[int, bool]:
    """Each case that the history tells of, and whether it tells that it was destroyed."""
    told = select(col(Event.case_id), col(Event.kind)).where(
        col(Event.kind).in_(("case_filed", "case_destroyed"))
    )
    known: dict[int, bool] = {}
    for case_id, kind in session.execute(told):
        known[case_id] = known.get(case_id, False) or kind == "case_destroyed"
    return known


def _rows(session: Session) -> Iterator[Row[Any]]:
    last = 0
    while page := session.execute(
        select(*_COLUMNS).where(_CASES.c.id > last).order_by(_CASES.c.id).limit(AT_ONCE)
    ).all():
        yield from page
        last = page[-1].id


def _of_case(session: Session, row: Row[Any], known: dict[int, bool]) -> Iterator[Fault]:
    """What is wrong with a case; it is taken out of what is known."""
    if row.id not in known:
        yield Fault(row.reference, "was slipped in: the history does not tell of it")
        return
    destroyed = known.pop(row.id)
    if destroyed is not (row.destroyed_at is not None):
        yield Fault(row.reference, "is destroyed where the history says otherwise, or the reverse")
    elif not destroyed:
        yield from _document(session, row)


def _document(session: Session, row: Row[Any]) -> Iterator[Fault]:
    try:
        file = opened(session, row.document, row.form, row.reference, row.version)
        name = _NAME.process_result_value(row.officer_name, session.connection().dialect)
    except StoreError as error:
        yield Fault(row.reference, f"does not open: {error}")
        return
    kept = {**row._mapping, "officer_name": name}
    yield from _attachments(session, row, file)
    wrong = [one for one, value in columns(file).items() if kept[one] != value]
    if kept["reporter"] != cases.hashed(session, file.reporter_id):
        wrong.append("reporter")
    if wrong:
        yield Fault(row.reference, f"stands otherwise in its columns: {', '.join(wrong)}")


def _attachments(session: Session, row: Row[Any], file: CaseFile) -> Iterator[Fault]:
    """What is in its files must be what came in."""
    for one in file.attachments:
        try:
            attachments.content(session, row.id, one)
        except StoreError as error:
            yield Fault(f"{row.reference}, attachment {one.number}", f"does not open: {error}")
