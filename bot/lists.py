"""Lists of cases: what is open and for whom each waits, and what a search finds.

For the officers' commands and for the weekly summary alike, so it knows neither.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.cards.views import CaseRow
from bot.filing import latest_due
from dialogs.handling.reminders import Outline, waits_for
from store import cases
from store.models import Case
from store.outlines import outlines


def open_rows(session: Session, now: datetime) -> tuple[CaseRow, ...]:
    """All open cases: first those with a running term, the first due first."""
    known = outlines(session)
    rows = [_row(case, known.get(case.id), now) for case in cases.open_cases(session)]
    return tuple(sorted(rows, key=lambda row: (row.due is None, row.due or now)))


def found_rows(session: Session, page: cases.Page, now: datetime) -> tuple[CaseRow, ...]:
    """The cases of a page of what was searched."""
    known = outlines(session, {case.id for case in page.cases})
    return tuple(_row(case, known.get(case.id), now) for case in page.cases)


def _row(case: Case, known: Outline | None, now: datetime) -> CaseRow:
    """One line of a list; a case that ended waits for nothing."""
    return CaseRow(
        reference=case.reference,
        version=case.version,
        situation=case.situation,
        state=case.state,
        due=case.due_at if known and known.running else None,
        latest=latest_due(case) if known and known.running else None,
        officer=case.officer_name,
        officer_id=case.officer_id,
        waiting_for=waits_for(known, now) if known else "",
        drill=case.drill,
    )
