"""What is done in a case: notifications, communications, measures, questions and notes."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field

from store.models.columns import Day, Json, MaybeMoment, Moment, Signed, Words


class NoteKind(StrEnum):
    """What a note is."""

    NOTE = "note"
    DPO_ADVICE = "dpo_advice"
    ADDITION = "addition"  # by the reporter, after sending
    DELAY = "delay"  # why it took long between awareness and report
    LESSON = "lesson"
    HANDOVER = "handover"


class Notification(Signed, table=True):
    """A notification to the authority as it was really made, on the authority's own form."""

    __tablename__ = "notifications"
    __table_args__ = (Index(None, "case_id", "id"), Index(None, "at"))

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    stage: Words  # dialogs.handling.casefile.Stage
    number: Words = ""  # the number the authority gave
    at: Moment
    late: bool = False
    late_reason: Words = ""
    reason: Words = ""  # of a withdrawal
    registered_at: Moment


class Communication(Signed, table=True):
    """How and when the people concerned were told, or the ground on which they were not."""

    __tablename__ = "communications"
    __table_args__ = (Index(None, "case_id", "at"), Index(None, "at"))

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    at: Moment
    how: list[str] = Field(default_factory=list, sa_type=Json)
    people: int = 0
    remaining: int = 0  # people still to be told
    ground: Words = ""  # a ground of the law for not telling; empty when people were told
    reason: Words = ""
    until: MaybeMoment = None  # postponed until then, not omitted
    registered_at: Moment


class Measure(Signed, table=True):
    """Something to be done so that it does not happen again, with an owner and a day."""

    __tablename__ = "measures"
    __table_args__ = (Index(None, "case_id"), Index(None, "done_at", "due_on"))

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    text: Words
    owner: Words
    due_on: Day
    done_at: MaybeMoment = None
    dropped_because: Words = ""  # a measure that is done by leaving it, and why
    at: Moment


class Question(Signed, table=True):
    """A question of the officer to the reporter, and the answer once it is there."""

    __tablename__ = "questions"
    __table_args__ = (Index(None, "case_id"), Index(None, "answered_at", "asked_at"))

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    text: Words
    asked_at: Moment
    answered_at: MaybeMoment = None
    answer: Words = ""
    files: list[str] = Field(default_factory=list, sa_type=Json)


class Note(Signed, table=True):
    """Something written in the file: an internal note, the DPO's advice, a reporter's addition."""

    __tablename__ = "notes"
    __table_args__ = (Index(None, "case_id", "at"),)

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    kind: Words  # NoteKind
    text: Words
    files: list[str] = Field(default_factory=list, sa_type=Json)
    at: Moment
