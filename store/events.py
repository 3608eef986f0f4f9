"""Everything that can happen to a case: one function an event, so that the list can be read.

Each is called in the transaction of the change it tells of. An event holds ids, codes and
numbers; what people wrote stands in the row the event points at, except the reason of a step
that has no row of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from pydantic import JsonValue
from sqlmodel import Session, col, select

from store.chain import CLOCK, Act, Actor, Who, append, verify
from store.models import (
    Assessment,
    Case,
    Communication,
    Decision,
    Event,
    Measure,
    Note,
    Notice,
    Notification,
    Outbox,
    Question,
    Reminder,
    Snooze,
    Source,
)

__all__ = ["CLOCK", "Act", "Actor", "Source", "Who", "of_case", "verify"]


class _CaseRow(Protocol):
    id: int
    case_id: int


def of_case(session: Session, case_id: int) -> Sequence[Event]:
    """What happened to a case, from the beginning."""
    events = select(Event).where(col(Event.case_id) == case_id)
    return session.exec(events.order_by(col(Event.id))).all()


# --- the case ----------------------------------------------------------------------------------


def case_filed(session: Session, case: Case, act: Act) -> Event:
    """A report became a case."""
    data = {"reference": case.reference, "situation": case.situation, "came_by": case.source}
    return append(session, "case_filed", act, case.id, data)


def case_taken(session: Session, case: Case, act: Act) -> Event:
    """An officer took the case in hand."""
    return append(session, "case_taken", act, case.id, {})


def case_handed_over(session: Session, case: Case, to: Who, reason: str, act: Act) -> Event:
    """The case went to another officer."""
    data = {"to_id": to.id, "to_name": to.name, "reason": reason}
    return append(session, "case_handed_over", act, case.id, data)


def facts_corrected(
    session: Session, case: Case, changes: Mapping[str, JsonValue], reason: str, act: Act
) -> Event:
    """Facts were corrected or completed; `changes` holds the old and new value of each."""
    data = {"changes": dict(changes), "reason": reason}
    return append(session, "facts_corrected", act, case.id, data)


def case_weighed(session: Session, assessment: Assessment, act: Act) -> Event:
    """The facts were weighed, by the program or with an officer standing for it."""
    verdicts = {
        "ruleset": assessment.ruleset,
        "breach": assessment.breach,
        "duty_to_notify": assessment.duty_to_notify,
        "duty_to_communicate": assessment.duty_to_communicate,
        "severity": assessment.severity,
    }
    return _of(session, "case_weighed", assessment, act, **verdicts)


def case_merged(session: Session, case: Case, into: Case, act: Act) -> Event:
    """The case turned out to be a duplicate of another."""
    return append(session, "case_merged", act, case.id, {"into": into.reference})


def case_joined(session: Session, case: Case, merged: Case, act: Act) -> Event:
    """Another case goes on in this one."""
    return append(session, "case_joined", act, case.id, {"merged": merged.reference})


def case_stepped_back(session: Session, case: Case, came_from: str, reason: str, act: Act) -> Event:
    """The case went back to an earlier state."""
    data = {"from": came_from, "to": case.state, "reason": reason}
    return append(session, "case_stepped_back", act, case.id, data)


def case_closed(session: Session, case: Case, act: Act) -> Event:
    """The case ended: closed, no breach, or a duplicate."""
    data = {"state": case.state, "reason": case.closing_reason}
    return append(session, "case_closed", act, case.id, data)


def case_reopened(session: Session, case: Case, reason: str, act: Act) -> Event:
    """A case that had ended was opened again."""
    return append(session, "case_reopened", act, case.id, {"to": case.state, "reason": reason})


def drill_marked(session: Session, case: Case, act: Act) -> Event:
    """The case was marked as an exercise, or no longer."""
    return append(session, "drill_marked", act, case.id, {"drill": case.drill})


def case_read(session: Session, case: Case, act: Act) -> Event:
    """Somebody opened the whole case."""
    return append(session, "case_read", act, case.id, {})


def case_exported(session: Session, case: Case, form: str, act: Act) -> Event:
    """Somebody took the case out of the register, as a form, a letter or a file."""
    return append(session, "case_exported", act, case.id, {"form": form})


def cases_listed(session: Session, which: str, cases: int, act: Act) -> Event:
    """Somebody looked through a list of cases, or searched; what for is not kept."""
    return append(session, "cases_listed", act, None, {"list": which, "cases": cases})


# --- questions, advice and notes ---------------------------------------------------------------


def question_asked(session: Session, question: Question, act: Act) -> Event:
    """The officer asked the reporter something."""
    return _of(session, "question_asked", question, act)


def question_answered(session: Session, question: Question, act: Act) -> Event:
    """The reporter answered."""
    return _of(session, "question_answered", question, act, files=len(question.files))


def addition_received(session: Session, note: Note, act: Act) -> Event:
    """The reporter added something of their own accord."""
    return _of(session, "addition_received", note, act, files=len(note.files))


def advice_given(session: Session, note: Note, act: Act) -> Event:
    """The data protection officer advised."""
    return _of(session, "advice_given", note, act)


def note_added(session: Session, note: Note, act: Act) -> Event:
    """Somebody wrote an internal note."""
    return _of(session, "note_added", note, act, note=note.kind)


# --- the duties --------------------------------------------------------------------------------


def duty_decided(session: Session, decision: Decision, act: Act) -> Event:
    """The officer decided on a duty."""
    return _of(session, "duty_decided", decision, act, **_verdict(decision))


def decision_seconded(session: Session, decision: Decision, act: Act) -> Event:
    """The second person agreed."""
    return _of(session, "decision_seconded", decision, act, **_verdict(decision))


def decision_refused(session: Session, decision: Decision, act: Act) -> Event:
    """The second person did not agree."""
    return _of(session, "decision_refused", decision, act, **_verdict(decision))


def notification_recorded(session: Session, notification: Notification, act: Act) -> Event:
    """A notification to the authority was recorded."""
    facts = {
        "stage": notification.stage,
        "number": notification.number,
        "notified_at": notification.at.isoformat(),
        "late": notification.late,
    }
    return _of(session, "notification_recorded", notification, act, **facts)


def communication_recorded(session: Session, communication: Communication, act: Act) -> Event:
    """It was recorded that people were told, or on which ground they were not."""
    facts = {
        "how": list(communication.how),
        "people": communication.people,
        "ground": communication.ground,
    }
    return _of(session, "communication_recorded", communication, act, **facts)


def measure_added(session: Session, measure: Measure, act: Act) -> Event:
    """Something is to be done."""
    return _of(session, "measure_added", measure, act, due_on=measure.due_on.isoformat())


def measure_done(session: Session, measure: Measure, act: Act) -> Event:
    """It was done, or dropped with a reason."""
    return _of(session, "measure_done", measure, act, dropped=bool(measure.dropped_because))


# --- messages and the clock --------------------------------------------------------------------


def alert_sent(session: Session, row: Outbox, act: Act) -> Event:
    """A message about the case arrived."""
    return append(session, "alert_sent", act, row.case_id, _message(row))


def alert_undelivered(session: Session, row: Outbox, act: Act) -> Event:
    """A message about the case did not arrive, or may not have."""
    data = _message(row) | {"state": row.state, "error": row.error}
    return append(session, "alert_undelivered", act, row.case_id, data)


def message_again(session: Session, row: Outbox, act: Act) -> Event:
    """Somebody has a message that did not arrive sent again."""
    return append(session, "message_again", act, row.case_id, _message(row))


def message_settled(session: Session, row: Outbox, act: Act) -> Event:
    """Somebody saw to a message that did not arrive in another way."""
    return append(session, "message_settled", act, row.case_id, _message(row))


def reminder_sent(session: Session, reminder: Reminder, act: Act) -> Event:
    """A reminder was claimed and written for sending."""
    data = {
        "reminder": reminder.kind,
        "due_at": reminder.due_at.isoformat(),
        "late": reminder.late,
    }
    return append(session, "reminder_sent", act, reminder.case_id or None, data)


def snoozed(session: Session, snooze: Snooze, act: Act) -> Event:
    """The officer put reminders off."""
    return _of(session, "snoozed", snooze, act, until=snooze.until.isoformat(), of=snooze.kind)


def notice_recorded(session: Session, notice: Notice, act: Act) -> Event:
    """A vulnerability notice or a request for access was recorded; it belongs to no case."""
    session.flush()
    return append(session, "notice_recorded", act, None, {"row": notice.id, "notice": notice.kind})


def _of(session: Session, kind: str, row: _CaseRow, act: Act, **data: Any) -> Event:  # noqa: ANN401 - JSON values
    """An event that points at a row of a case; the row gets its id here when it is new."""
    session.add(row)
    session.flush()
    return append(session, kind, act, row.case_id, {"row": row.id, **data})


def _verdict(decision: Decision) -> dict[str, str]:
    return {"duty": decision.duty, "outcome": decision.outcome, "ground": decision.ground}


def _message(row: Outbox) -> dict[str, JsonValue]:
    return {"message": row.kind, "key": row.key, "audience": row.audience, "attempts": row.attempts}
