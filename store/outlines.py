"""What is open of every case that has not ended: kept with the case, so that nobody works it out.

One pure function derives an outline from the case file (`reminders.outline`). It is written in the
transaction of every change, and read by the tick, the lists and the weekly summary alike. An
outline that a former version wrote, or never did, is worked out from the whole file when it is
asked for, and kept by the next tick.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, select

from dialogs.handling.casefile import CaseFile
from dialogs.handling.reminders import Outline, outline
from dialogs.handling.states import ENDED
from dialogs.law.ruleset import RULESETS
from store.casefiles import case_file
from store.dialect import upsert
from store.dossier import dossier
from store.models import Case, CaseOutline
from store.prepared import Prepared

FORM: Final = 1  # counts up when an outline gets another form, or is derived in another way
BASIS: Final = " ".join([str(FORM), *(rules.version for rules in RULESETS)])
AT_ONCE: Final = 500  # cases whose outline one tick makes anew

_OUTLINE = TypeAdapter(Outline)
_KEEP = Prepared(lambda dialect: upsert(dialect, CaseOutline))


def keep(session: Session, case_id: int, file: CaseFile) -> None:
    """Keep what is open of a case as it stands; nothing is once it has ended."""
    if file.state in ENDED:
        kept = session.get(CaseOutline, case_id)
        if kept is not None:
            session.delete(kept)
            session.flush()
        return
    value = _OUTLINE.dump_python(outline(file), mode="json")
    _KEEP.run(session, {"case_id": case_id, "basis": BASIS, "value": value})


def outlines(session: Session, only: Collection[int] | None = None) -> dict[int, Outline]:
    """The outline of every open case, by the id of its row; or of these cases alone."""
    kept = select(CaseOutline.case_id, col(CaseOutline.value)).where(CaseOutline.basis == BASIS)
    if only is not None:
        kept = kept.where(col(CaseOutline.case_id).in_(only))
    known = {case_id: _OUTLINE.validate_python(value) for case_id, value in session.exec(kept)}
    missing = (case for case in _stale(session) if only is None or case.id in only)
    return known | {case.id: outline(_file(session, case)) for case in missing}


def refresh(session: Session) -> int:
    """Keep outlines that are missing, or of another basis; gives how many, at most `AT_ONCE`."""
    stale = list(_stale(session, AT_ONCE))
    for case in stale:
        keep(session, case.id, _file(session, case))
    return len(stale)


def _stale(session: Session, most: int | None = None) -> Iterator[Case]:
    current: ColumnElement[bool] = and_(
        col(CaseOutline.case_id) == col(Case.id), col(CaseOutline.basis) == BASIS
    )
    missing = (
        select(Case)
        .outerjoin(CaseOutline, current)
        .where(col(Case.state).not_in(ENDED), col(CaseOutline.case_id).is_(None))
    )
    yield from session.exec(missing.order_by(col(Case.id)).limit(most)).all()


def _file(session: Session, case: Case) -> CaseFile:
    return case_file(session, dossier(session, case))
