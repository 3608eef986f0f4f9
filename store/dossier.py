"""Everything that is kept of one case, read at once: for the officer's file and for its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlmodel import Session, col, select

from store import cases, events
from store.models import (
    Assessment,
    Case,
    Communication,
    Decision,
    Event,
    Measure,
    Note,
    Notification,
    Question,
    Snooze,
)

_Row = TypeVar(
    "_Row",
    Assessment,
    Communication,
    Decision,
    Measure,
    Note,
    Notification,
    Question,
    Snooze,
)


@dataclass(frozen=True)
class Dossier:
    """A case with all its rows, each list in the order in which it was written."""

    case: Case
    assessments: Sequence[Assessment]
    decisions: Sequence[Decision]
    notifications: Sequence[Notification]
    communications: Sequence[Communication]
    measures: Sequence[Measure]
    questions: Sequence[Question]
    notes: Sequence[Note]
    snoozes: Sequence[Snooze]
    events: Sequence[Event]
    merged: Sequence[str] = ()  # references of the cases that go on in this one


def new_dossier(case: Case, weighed: Assessment) -> Dossier:
    """The file of a case that was just filed: nothing was done with it yet."""
    nothing: tuple[()] = ()
    return Dossier(case, [weighed], *(nothing,) * 8)


def dossier(session: Session, case: Case) -> Dossier:
    """The whole file of a case. Showing it to somebody is an event: `events.case_read`."""
    return Dossier(
        case=case,
        assessments=_rows(session, Assessment, case),
        decisions=_rows(session, Decision, case),
        notifications=_rows(session, Notification, case),
        communications=_rows(session, Communication, case),
        measures=_rows(session, Measure, case),
        questions=_rows(session, Question, case),
        notes=_rows(session, Note, case),
        snoozes=_rows(session, Snooze, case),
        events=events.of_case(session, case.id),
        merged=cases.merged_into(session, case),
    )


def _rows(session: Session, table: type[_Row], case: Case) -> Sequence[_Row]:
    rows = select(table).where(col(table.case_id) == case.id).order_by(col(table.id))
    return session.exec(rows).all()
