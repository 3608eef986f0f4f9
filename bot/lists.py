"""Lists of cases: what is open and for whom each waits, and what a search finds.

For the officers' commands and for the weekly summary alike, so it knows neither.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.cards.views import CaseRow
from dialogs.handling import CaseState
from dialogs.handling.reminders import Outline
from store import cases
from store.models import Case
from store.outlines import outlines


def open_rows(session: Session, now: datetime) -> tuple[CaseRow, ...]:
    """All open cases: first those with a running term, the first due first."""
    known = outlines(session)
    rows = [
        _row(case, waiting_for(known[case.id], now), known[case.id].running)
        for case in cases.open_cases(session)
    ]
    return tuple(sorted(rows, key=lambda row: (row.due is None, row.due or now)))


def found_rows(session: Session, words: str, now: datetime) -> tuple[CaseRow, ...]:
    """The newest cases in which every word occurs."""
    known = outlines(session)
    idle = Outline(CaseState.CLOSED, now, None, now, running=False)
    page = cases.search(session, words)
    return tuple(
        _row(case, waiting_for(known[case.id], now) if case.id in known else "",
             known.get(case.id, idle).running)
        for case in page.cases
    )  # fmt: skip


def _row(case: Case, waits_for: str, running: bool) -> CaseRow:
    """One line of a list."""
    return CaseRow(
        reference=case.reference,
        version=case.version,
        situation=case.situation,
        state=case.state,
        due=case.due_at if running else None,
        officer=case.officer_name,
        waiting_for=waits_for,
        drill=case.drill,
    )


def waiting_for(case: Outline, now: datetime) -> str:
    """Whose turn it is: officer, reporter, second, authority or people, by the cards' keys."""
    if case.second_since:
        return "second"
    if case.asked:
        return "reporter"
    if case.state is CaseState.DECIDED and case.running:
        return "authority"
    if case.people_since and not (case.postponed_until and case.postponed_until > now):
        return "people"
    return "officer"
