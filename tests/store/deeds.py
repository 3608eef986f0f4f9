"""What is done in a case, each thing kept and told as an officer's act keeps and tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from dialogs.handling.acts.act import Act, Change
from dialogs.handling.acts.deciding import Decide, StepBack
from dialogs.handling.acts.ending import Reopen
from dialogs.handling.acts.following import AddMeasure, MeasureDone
from dialogs.handling.acts.notifying import RecordCommunication, RecordNotification
from dialogs.handling.acts.weighing import Weigh
from dialogs.handling.casefile import (
    Actor,
    CaseState,
    Communication,
    Decision,
    Matter,
    Measure,
    Notification,
    Outcome,
    Role,
    Stage,
    Weighing,
)
from dialogs.law.exceptions import Exemption, Way
from dialogs.law.verdict import Verdict
from store import cases
from store.documents import StoredCase
from store.history import events
from store.models import Outbox, Reminder
from tests.store.given import NOW, OMAR, act

BY = Actor(OMAR.id, OMAR.name, Role.OFFICER)
FIRST_OF_DECEMBER = date(2026, 12, 1)


def changed(session: Session, case: StoredCase, **changes: Any) -> StoredCase:
    """The case with something different in it."""
    return cases.save(session, case, replace(case.file, **changes))


def weighed(
    session: Session, case: StoredCase, at: datetime, notify: Verdict, **facts: Any
) -> StoredCase:
    """The case weighed anew, whatever the law says of its facts."""
    last = case.file.weighings[-1]
    found = replace(last.assessment, duty_to_notify=notify, duty_to_communicate=Verdict.NO)
    known = last.facts.model_copy(update=facts)
    anew = Weighing(last.number + 1, at, known, found)
    return _done(session, case, Weigh(), at, weighings=(*case.file.weighings, anew))


def decision(
    session: Session,
    case: StoredCase,
    at: datetime = NOW,
    *,
    duty: Matter = Matter.NOTIFY,
    outcome: Outcome = Outcome.YES,
) -> StoredCase:
    made = Decision(duty, outcome, "BSN", BY, at, len(case.file.weighings))
    decisions = (*case.file.decisions, made)
    return _done(session, case, Decide(duty, outcome, "BSN"), at, decisions=decisions)


def step_back(session: Session, case: StoredCase, at: datetime) -> StoredCase:
    return _done(session, case, StepBack("Vergist"), at)


def notification(
    session: Session,
    case: StoredCase,
    at: datetime = NOW,
    *,
    stage: Stage = Stage.FINAL,
    late: bool = False,
) -> StoredCase:
    made = Notification(stage, "", at, BY, late)
    notifications = (*case.file.notifications, made)
    deed = RecordNotification(stage, "", at)
    return _done(session, case, deed, at, notifications=notifications)


def communication(
    session: Session,
    case: StoredCase,
    at: datetime = NOW,
    *,
    people: int = 0,
    ground: Exemption | None = None,
) -> StoredCase:
    made = Communication(BY, at, (Way.LETTER,), people, ground=ground)
    deed = RecordCommunication(moment=at, how=made.how, people=people, ground=ground)
    communications = (*case.file.communications, made)
    return _done(session, case, deed, at, communications=communications)


def measure(
    session: Session,
    case: StoredCase,
    due_on: date = FIRST_OF_DECEMBER,
    done_at: datetime | None = None,
) -> StoredCase:
    """A measure that was agreed when the case came in, and perhaps done."""
    made = Measure(len(case.file.measures) + 1, "Sjabloon aanpassen", "KCC", due_on)
    earlier, at = case.file.measures, case.file.registered_at
    deed = AddMeasure(made.text, made.owner, due_on)
    case = _done(session, case, deed, at, measures=(*earlier, made))
    if done_at is None:
        return case
    done = (*earlier, replace(made, done_at=done_at))
    return _done(session, case, MeasureDone(made.number), done_at, measures=done)


def ending(
    session: Session, case: StoredCase, at: datetime, state: CaseState = CaseState.CLOSED
) -> StoredCase:
    """The case ended, in whichever way."""
    case = changed(session, case, state=state, closed_at=at)
    events.case_closed(session, case, act(at))
    return case


def reopening(session: Session, case: StoredCase, at: datetime) -> StoredCase:
    return _done(session, case, Reopen("Toch meer"), at, state=CaseState.TAKEN, closed_at=None)


def _done(
    session: Session, case: StoredCase, deed: Act, at: datetime, **changes: Any
) -> StoredCase:
    """The case with these changes, and what the act that made them tells of itself."""
    after = changed(session, case, **changes)
    for told in deed.told(Change(deed, BY, at, case.file, after.file)):
        events.tell(session, case.id, told, act(at))
    return after


def reminder(case: StoredCase) -> Reminder:
    return Reminder(case_id=case.id, kind="h48", due_at=NOW)


def message(case: StoredCase) -> Outbox:
    return Outbox(
        key="alert:1",
        kind="alert",
        case_id=case.id,
        audience={"role": "officers"},
        payload={},
        due_at=NOW,
        created_at=NOW,
        attempts=1,
    )
