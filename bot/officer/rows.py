"""The rows that an act adds to a case, made from what the case file became.

Only the values are put together here; storing them, with their event, is `keeping.py`'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from dialogs.handling.acts.act import Change
from dialogs.handling.casefile import CaseFile
from dialogs.handling.due import Plan
from store import events
from store.dossier import Dossier
from store.models import (
    Case,
    Communication,
    Decision,
    Measure,
    Note,
    NoteKind,
    Notification,
    Question,
    Snooze,
)


@dataclass(frozen=True)
class Desk:
    """Where an act is kept: the transaction, the rows as they were, and who did it from where."""

    session: Session
    dossier: Dossier
    change: Change
    event: events.Act
    plan: Plan

    @property
    def case(self) -> Case:
        """The row of the case."""
        return self.dossier.case

    @property
    def file(self) -> CaseFile:
        """The case as it became."""
        return self.change.file

    def signed(self) -> dict[str, Any]:
        """The columns that say who did it."""
        by = self.change.by
        return {"by_id": by.id, "by_name": by.name, "by_role": by.role.value}


def question(desk: Desk, asked: str) -> Question:
    """A question to the reporter."""
    return Question(case_id=desk.case.id, text=asked, asked_at=desk.event.now, **desk.signed())


def note(desk: Desk, kind: NoteKind, text: str) -> Note:
    """Something written in the file."""
    return Note(case_id=desk.case.id, kind=kind, text=text, at=desk.event.now, **desk.signed())


def decision(desk: Desk) -> Decision:
    """The decision that the act added; also one that takes another back."""
    made = desk.file.decisions[-1]
    return Decision(
        case_id=desk.case.id,
        duty=made.duty.value,
        outcome=made.outcome.value,
        reason=made.reason,
        ground=made.ground,
        weighing=made.weighing,
        at=made.at,
        **desk.signed(),
    )


def notification(desk: Desk) -> Notification:
    """The notification to the authority that was recorded."""
    made = desk.file.notifications[-1]
    return Notification(
        case_id=desk.case.id,
        stage=made.stage.value,
        number=made.number,
        at=made.at,
        late=made.late,
        late_reason=made.late_reason,
        reason=made.reason,
        registered_at=desk.event.now,
        **desk.signed(),
    )


def communication(desk: Desk) -> Communication:
    """The occasion on which people were told, or the ground on which not."""
    made = desk.file.communications[-1]
    return Communication(
        case_id=desk.case.id,
        at=made.at,
        how=[way.value for way in made.how],
        people=made.people,
        remaining=made.remaining,
        ground=made.ground.value if made.ground else "",
        reason=made.reason,
        until=made.until,
        registered_at=desk.event.now,
        **desk.signed(),
    )


def measure(desk: Desk) -> Measure:
    """The measure that was agreed."""
    made = desk.file.measures[-1]
    return Measure(
        case_id=desk.case.id,
        text=made.text,
        owner=made.owner,
        due_on=made.due,
        at=desk.event.now,
        **desk.signed(),
    )


def snooze(desk: Desk) -> Snooze:
    """The postponement of the reminders."""
    made = desk.file.snoozes[-1]
    return Snooze(
        case_id=desk.case.id,
        until=made.until,
        reason=made.reason,
        at=made.at,
        **desk.signed(),
    )
