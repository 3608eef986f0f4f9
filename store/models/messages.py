"""Messages to others: what is still to be sent, which cards stand where, and what was reminded."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

from store.models.columns import (
    CleanText,
    MaybeMoment,
    Moment,
    Sealed,
    UtcDateTime,
    Words,
)


def _sealed(table: str, column: str) -> Column[Any]:
    return Column(column, Sealed(table, column), nullable=False)


class OutboxState(StrEnum):
    """What became of a message."""

    WAITING = "waiting"  # to be sent at `due_at`, or being sent until `lease_until`
    SENT = "sent"
    UNREACHABLE = "unreachable"  # blocked or removed: the next channel gets it
    REFUSED = "refused"  # our fault; never repeated
    UNKNOWN = "unknown"  # it may have arrived
    CANCELLED = "cancelled"  # no longer needed


class Outbox(SQLModel, table=True):
    """A message that nobody waits for, written together with its cause."""

    __tablename__ = "outbox"
    __table_args__ = (Index(None, "state", "due_at"), Index(None, "case_id"))

    id: int = Field(default=None, primary_key=True)
    key: str = Field(unique=True, sa_type=CleanText)
    kind: Words
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    audience: dict[str, Any] = Field(sa_column=_sealed("outbox", "audience"))  # see bot/outgoing
    payload: dict[str, Any] = Field(sa_column=_sealed("outbox", "payload"))  # what is to be drawn
    due_at: Moment
    attempts: int = 0
    posting: bool = False  # it was about to leave: who takes it over cannot know whether it did
    lease_until: MaybeMoment = None
    owner: Words = ""
    state: Words = OutboxState.WAITING
    error: Words = ""
    activity_id: Words = ""
    created_at: Moment
    settled_at: MaybeMoment = None


class ShownCard(SQLModel, table=True):
    """Where a card of a case stands, so that it can be kept true."""

    __tablename__ = "shown_cards"

    case_id: int = Field(primary_key=True, foreign_key="cases.id")
    kind: str = Field(primary_key=True, sa_type=CleanText)
    audience_key: str = Field(
        primary_key=True, sa_type=CleanText
    )  # the address's conversation, or the person
    address: dict[str, Any] = Field(sa_column=_sealed("shown_cards", "address"))
    activity_id: Words
    at: Moment


class DueRow(SQLModel, table=True):
    """One thing that is open of a case: a `dialogs.handling.due.Due`, after what was reminded of.

    Every case that has not ended has rows, and no other has.
    """

    __tablename__ = "due"
    __table_args__ = (Index(None, "remind_at"),)

    case_id: int = Field(
        primary_key=True, foreign_key="cases.id", sa_column_kwargs={"autoincrement": False}
    )
    kind: str = Field(primary_key=True, sa_type=CleanText)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: Moment
    remind_at: MaybeMoment = None  # the clock looks at it then; empty where nobody is reminded
    every: int = 0  # seconds after which it comes back; 0: never
    waits_for: Words
    latest: MaybeMoment = None
    plan: Words  # the version of the plan it was derived with


class Reminder(SQLModel, table=True):
    """A reminder that was claimed: the key lets exactly one instance send it."""

    __tablename__ = "reminders"

    case_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})  # 0: no case
    kind: str = Field(primary_key=True, sa_type=CleanText)
    due_at: datetime = Field(primary_key=True, sa_type=UtcDateTime)
