"""A case, its weighings and its decisions."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Column, Index, Integer, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.models.columns import CleanText, Json, JsonObject, MaybeMoment, Moment, Signed, Words

_case_version = Column("version", Integer, nullable=False)


class Case(SQLModel, table=True):
    """One incident from report to closing; a case that ends as no breach is kept too.

    The four moments are four columns: when it happened, when somebody saw a first signal, when
    the municipality became aware (its term runs from there) and when it was registered here.
    """

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("year", "number"),
        Index(None, "state", "due_at"),
        Index(None, "registered_at"),
        Index(None, "closed_at"),
        Index(None, "reporter_id", "registered_at"),
    )
    __mapper_args__: ClassVar[dict[str, Any]] = {"version_id_col": _case_version}

    id: int = Field(default=None, primary_key=True)
    reference: str = Field(unique=True, sa_type=CleanText)  # DL-2026-0042
    year: int
    number: int
    state: Words = "reported"
    situation: Words  # dialogs.situations.Situation
    kind: Words  # dialogs.law.facts.IncidentKind
    regime: Words  # dialogs.law.facts.Regime
    source: Words  # "chat", or how a case came in that an officer entered
    drill: bool = False  # an exercise never counts

    # The verdicts of the latest weighing; the weighings themselves are rows of their own.
    breach: Words = "unknown"
    duty_to_notify: Words = "officer"
    duty_to_communicate: Words = "officer"
    people_least: int | None = None
    people_most: int | None = None

    words: Words = ""  # what is searched, folded: see `store.words`
    reporter_id: Words = ""
    reporter_name: Words = ""
    reporter_address: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    department: Words = ""
    language: Words = "nl"
    description: Words = ""
    answers: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    files: list[str] = Field(default_factory=list, sa_type=Json)

    happened_at: MaybeMoment = None
    signalled_at: MaybeMoment = None
    aware_at: Moment
    registered_at: Moment
    due_at: Moment  # the end of the strict term for notifying
    acted_at: Moment  # when somebody last did something with it

    officer_id: Words = ""
    officer_name: Words = ""
    officer_role: Words = ""
    taken_at: MaybeMoment = None
    duplicate_of: int | None = Field(default=None, foreign_key="cases.id")
    closed_at: MaybeMoment = None
    closing_reason: Words = ""
    lesson: Words = ""
    version: int = Field(default=None, sa_column=_case_version)


class Assessment(Signed, table=True):
    """One weighing: facts in, verdicts out. A new one stands beside the old, never in its place."""

    __tablename__ = "assessments"
    __table_args__ = (Index(None, "case_id", "id"),)

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    at: Moment
    ruleset: Words
    facts: JsonObject
    result: JsonObject
    breach: Words
    duty_to_notify: Words
    duty_to_communicate: Words
    severity: Words


class Decision(Signed, table=True):
    """What an officer decided on one duty, why, and what the second person said of it."""

    __tablename__ = "decisions"
    __table_args__ = (Index(None, "case_id", "duty", "id"),)

    id: int = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    duty: Words  # dialogs.handling.casefile.Duty
    outcome: Words  # "yes", "no", or "open": taken back
    reason: Words
    ground: Words = ""  # the exception or ground of the law, where one was chosen
    weighing: int = 0  # the number within the case of the weighing it rests on
    at: Moment
    second_id: Words = ""
    second_name: Words = ""
    second_role: Words = ""
    second_at: MaybeMoment = None
    second_agrees: bool | None = None
    second_reason: Words = ""


class Counter(SQLModel, table=True):
    """The last case number of a year; locked while a case is filed, so numbers have no gaps."""

    __tablename__ = "counters"

    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int
