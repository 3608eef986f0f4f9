"""Lists of cases: what is open and for whom each waits, and what a search finds.

For the officers' commands and for the weekly summary alike, so it knows neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import Session

from bot.cards.lists import MOST_ROWS
from bot.cards.views import CaseRow, OpenCases
from dialogs.handling.due import Due, DueKind, whose_turn
from dialogs.handling.states import ENDED
from store import cases, due
from store.lists import register
from store.lists.readers import Reader
from store.lists.register import Drills, Wanted
from store.models import Case


def open_cases(
    session: Session, now: datetime, reader: Reader | None = None, drills: Drills = Drills.ALSO
) -> OpenCases:
    """The open cases for this reader: first those with a running term, the first due first."""
    found = register.listed(session, Wanted(drills=drills), now, most=MOST_ROWS, reader=reader)
    return OpenCases(rows(found.cases, found.due, now), found.total)


def found_rows(session: Session, page: cases.Page, now: datetime) -> tuple[CaseRow, ...]:
    """The cases of a page of what was searched."""
    known = due.of_cases(session, {case.id for case in page.cases})
    return rows(page.cases, known, now)


def rows(
    found: Sequence[Case], known: Mapping[int, Sequence[Due]], now: datetime
) -> tuple[CaseRow, ...]:
    """The lines of some cases, with what is due of each."""
    return tuple(_row(case, known.get(case.id, ()), now) for case in found)


def _row(case: Case, found: Sequence[Due], now: datetime) -> CaseRow:
    """One line of a list; a case that ended waits for nothing."""
    end = next((one for one in found if one.kind is DueKind.TERM_72), None)
    return CaseRow(
        reference=case.reference,
        revision=case.revision,
        situation=case.situation,
        state=case.state,
        due=end.at if end else None,
        latest=end.latest if end else None,
        officer=case.officer_name,
        officer_id=case.officer_id,
        waiting_for="" if case.state in ENDED else whose_turn(found, now),
        drill=case.drill,
    )
