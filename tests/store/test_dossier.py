"""The whole file of a case, and nothing of another one."""

from __future__ import annotations

from sqlmodel import Session

from store import cases
from store.database import Database
from store.dossier import Dossier, dossier
from tests.store import rows
from tests.store.given import filed

ROWS = (
    rows.assessment,
    rows.communication,
    rows.decision,
    rows.measure,
    rows.note,
    rows.notification,
    rows.question,
    rows.snooze,
)
LISTS = (
    "assessments",
    "communications",
    "decisions",
    "measures",
    "notes",
    "notifications",
    "questions",
    "snoozes",
)


async def test_a_dossier_holds_everything_of_its_case_in_order(db: Database) -> None:
    await db.transact(_two_cases_with_everything)
    mine = await db.read(_first_dossier)
    assert mine.case.reference == "DL-2026-0001"
    for name in LISTS:
        assert [(row.case_id, row.id) for row in getattr(mine, name)] == [(1, 1), (1, 2)], name
    assert [event.kind for event in mine.events] == ["case_filed"]


def _two_cases_with_everything(session: Session) -> None:
    mine, other = filed(session), filed(session)
    for case in (mine, mine, other):
        session.add_all([make(case) for make in ROWS])
        session.flush()


def _first_dossier(session: Session) -> Dossier:
    case = cases.by_reference(session, "DL-2026-0001")
    assert case is not None
    return dossier(session, case)
