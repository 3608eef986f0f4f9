"""A report becomes a case: weighed, numbered and stored, in one transaction."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import Session

from dialogs.exchange import Report
from dialogs.handling.acts.weighing import weighed
from dialogs.handling.filing import Filing, filed
from store import cases
from store.documents import StoredCase
from store.history import events
from store.history.chain import CLOCK, Provenance


def file(session: Session, report: Report, filing: Filing, by: Provenance) -> StoredCase:
    """Store a report as a case with its first weighing; gives the case with its reference."""
    reference = cases.next_reference(session, by.now)
    case = cases.add(session, filed(reference, report, filing, by.now))
    events.case_filed(session, case, by)
    by_itself = replace(by, who=CLOCK)  # the program weighs; an officer stands for it later
    events.tell(session, case.id, weighed(case.file), by_itself)
    return case
