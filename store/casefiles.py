"""From the rows of a case to the one value the guards read. Nothing is decided or changed here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate
from operator import or_

from sqlmodel import Session

from dialogs.handling.casefile import (
    Actor,
    Advice,
    CaseFile,
    CaseState,
    Communication,
    Decision,
    Duty,
    Ground,
    Measure,
    Note,
    Notification,
    Outcome,
    Question,
    Role,
    Seconding,
    Snoozing,
    Stage,
    Way,
    Weighing,
)
from dialogs.law.facts import Answer, Facts
from dialogs.law.second import surely_takes_two
from dialogs.law.verdict import Verdict
from store import models
from store.dossier import Dossier
from store.models import NoteKind
from store.models.columns import Signed


def case_file(session: Session, dossier: Dossier) -> CaseFile:
    """The case as the guards know it; its lists are in the order of the rows."""
    case = dossier.case
    return CaseFile(
        reference=case.reference,
        state=CaseState(case.state),
        facts=Facts.model_validate(case.facts),
        registered_at=case.registered_at,
        acted_at=case.acted_at,
        reporter=_reporter(case),
        officer=_officer(case),
        drill=case.drill,
        weighings=_weighings(dossier.assessments),
        decisions=tuple(_decision(row) for row in dossier.decisions),
        notifications=tuple(_notification(row) for row in dossier.notifications),
        communications=tuple(_communication(row) for row in dossier.communications),
        measures=tuple(_measure(n, row) for n, row in enumerate(dossier.measures, 1)),
        questions=tuple(_question(n, row) for n, row in enumerate(dossier.questions, 1)),
        advices=tuple(_advice(row) for row in dossier.notes if row.kind == NoteKind.DPO_ADVICE),
        notes=tuple(_note(row) for row in dossier.notes if row.kind in _INTERNAL),
        snoozes=tuple(Snoozing(row.until, row.reason, _by(row), row.at) for row in dossier.snoozes),
        merged_into=_merged_into(session, case),
        merged=tuple(dossier.merged),
        closing_reason=case.closing_reason,
        lesson=case.lesson,
    )


_ANSWERS = {answer.value: answer for answer in Answer}
_INTERNAL = (NoteKind.NOTE, NoteKind.DELAY, NoteKind.ADDITION, NoteKind.HANDOVER)


def _by(row: Signed) -> Actor:
    return Actor(row.by_id, row.by_name, Role(row.by_role or Role.REPORTER))


def _reporter(case: models.Case) -> Actor | None:
    """Somebody who can be asked: a person with a chat, not one for whom a case was entered."""
    if not case.reporter_id or not case.reporter_address:
        return None
    return Actor(case.reporter_id, case.reporter_name, Role.REPORTER)


def _officer(case: models.Case) -> Actor | None:
    if not case.officer_id:
        return None
    return Actor(case.officer_id, case.officer_name, Role(case.officer_role or Role.OFFICER))


def _merged_into(session: Session, case: models.Case) -> str:
    if case.duplicate_of is None:
        return ""
    return session.get_one(models.Case, case.duplicate_of).reference


def _weighings(rows: Sequence[models.Assessment]) -> tuple[Weighing, ...]:
    """Every weighing, and whether danger was known by then; what is known stays known."""
    sure = accumulate((surely_takes_two(Facts.model_validate(row.facts)) for row in rows), or_)
    return tuple(
        _weighing(n, row, one) for n, (row, one) in enumerate(zip(rows, sure, strict=True), 1)
    )


def _weighing(number: int, row: models.Assessment, danger_known: bool) -> Weighing:
    return Weighing(
        number,
        row.at,
        _ANSWERS[row.breach],
        Verdict(row.duty_to_notify),
        Verdict(row.duty_to_communicate),
        danger_known,
    )


def _decision(row: models.Decision) -> Decision:
    return Decision(
        duty=Duty(row.duty),
        outcome=Outcome(row.outcome),
        reason=row.reason,
        by=_by(row),
        at=row.at,
        weighing=row.weighing,
        ground=row.ground,
        second=_seconding(row, row.second_at),
    )


def _seconding(row: models.Decision, at: datetime | None) -> Seconding | None:
    if at is None:
        return None
    by = Actor(row.second_id, row.second_name, Role(row.second_role))
    return Seconding(bool(row.second_agrees), row.second_reason, by, at)


def _notification(row: models.Notification) -> Notification:
    return Notification(
        stage=Stage(row.stage),
        number=row.number,
        at=row.at,
        by=_by(row),
        late=row.late,
        late_reason=row.late_reason,
        reason=row.reason,
    )


def _communication(row: models.Communication) -> Communication:
    return Communication(
        by=_by(row),
        at=row.at,
        how=tuple(Way(way) for way in row.how),
        people=row.people,
        remaining=row.remaining,
        ground=Ground(row.ground) if row.ground else None,
        reason=row.reason,
        until=row.until,
    )


def _measure(number: int, row: models.Measure) -> Measure:
    return Measure(number, row.text, row.owner, row.due_on, row.done_at, row.dropped_because)


def _question(number: int, row: models.Question) -> Question:
    files = tuple(row.files)
    return Question(number, row.text, _by(row), row.asked_at, row.answer, files, row.answered_at)


def _advice(row: models.Note) -> Advice:
    return Advice(row.text, _by(row), row.at)


def _note(row: models.Note) -> Note:
    """A note; what a reporter adds may have come with files, which are named after it."""
    words = " ".join([row.text, *(f"[{name}]" for name in row.files)]).strip()
    return Note(words, _by(row), row.at, on_delay=row.kind == NoteKind.DELAY)
