"""What is done in a case: notifications, communications, measures, questions and notes."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from store.models.columns import Day, MaybeMoment, Moment, Names, Words


class Stage(StrEnum):
    """The stage of a notification to the authority."""

    PRELIMINARY = "preliminary"
    SUPPLEMENT = "supplement"
    FINAL = "final"
    WITHDRAWN = "withdrawn"


class NoteKind(StrEnum):
    """What a note is."""

    NOTE = "note"
    DPO_ADVICE = "dpo_advice"
    ADDITION = "addition"  # by the reporter, after sending
    LESSON = "lesson"
    HANDOVER = "handover"


class Notification(SQLModel, table=True):
    """A notification to the authority as it was really made; late ones carry their reason."""

    __tablename__ = "notifications"
    __table_args__ = (Index(None, "case_id", "at"), Index(None, "at"))

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    stage: str  # Stage
    number: str = ""  # the number the authority gave
    at: Moment
    late_reason: Words = ""
    by_id: str
    by_name: Words
    registered_at: Moment


class Communication(SQLModel, table=True):
    """How and when the people concerned were told, or the ground on which they were not."""

    __tablename__ = "communications"
    __table_args__ = (Index(None, "case_id", "at"), Index(None, "at"))

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    at: Moment
    how: Words = ""
    people: int | None = None
    ground: str = ""  # an exception of art. 34(3) AVG; empty when people were told
    reason: Words = ""
    by_id: str
    by_name: Words
    registered_at: Moment


class Measure(SQLModel, table=True):
    """Something to be done so that it does not happen again, with an owner and a day."""

    __tablename__ = "measures"
    __table_args__ = (Index(None, "case_id"), Index(None, "done_at", "due_on"))

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    text: Words
    owner: Words
    due_on: Day
    done_at: MaybeMoment = None
    by_id: str
    by_name: Words
    at: Moment


class Question(SQLModel, table=True):
    """A question of the officer to the reporter, and the answer once it is there."""

    __tablename__ = "questions"
    __table_args__ = (Index(None, "case_id"), Index(None, "answered_at", "asked_at"))

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    text: Words
    asked_by_id: str
    asked_by_name: Words
    asked_at: Moment
    answered_at: MaybeMoment = None
    answer: Words = ""
    files: Names = []


class Note(SQLModel, table=True):
    """Something written in the file: an internal note, the DPO's advice, a reporter's addition."""

    __tablename__ = "notes"
    __table_args__ = (Index(None, "case_id", "at"),)

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    kind: str  # NoteKind
    text: Words
    files: Names = []
    by_id: str
    by_name: Words
    at: Moment
