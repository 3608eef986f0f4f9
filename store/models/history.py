"""What happened and cannot be changed: the chain of events; and what is kept beside."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Final

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

from store.models.columns import CleanText, MaybeMoment, MaybeWords, Moment, Sealed, Words, only

MaybeCount = Annotated[int | None, Field(default=None)]

# Said in the words of their indexes, by which these are found. A ground is one for not telling.
TOLD: Final = "kind = 'communication_recorded' AND ground = ''"
WITHDRAWN: Final = "kind = 'notification_recorded' AND stage = 'withdrawn'"


class Source(StrEnum):
    """Where an act came from."""

    CHAT = "chat"
    CARD = "card"
    CHANNEL = "channel"
    TAB = "tab"
    CLOCK = "clock"
    COMMAND = "command"


class Event(SQLModel, table=True):
    """One thing that happened, with what counts need of it; what it tells stands in `EventText`.

    Its hash covers the one before, so a change breaks the chain. Ids are given by the chain,
    without gaps. Triggers refuse changing or deleting a row.
    """

    __tablename__ = "events"
    __table_args__ = (
        Index(None, "case_id", "id"),
        Index(None, "kind", "at"),
        # What weeks count of them, from an index alone.
        Index("ix_events_told", "at", "case_id", "people", **only(TOLD)),
        Index("ix_events_withdrawn", "at", "case_id", **only(WITHDRAWN)),
    )

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    at: Moment
    kind: Words
    source: Words  # Source

    # What is counted; empty where the event does not tell it. See `store.history.chain.COUNTED`.
    incident: MaybeWords  # dialogs.law.facts.IncidentKind
    regime: MaybeWords
    state: MaybeWords
    came_from: MaybeWords  # the state before
    stage: MaybeWords
    duty: MaybeWords
    outcome: MaybeWords
    ground: MaybeWords
    duty_to_notify: MaybeWords
    duty_to_communicate: MaybeWords
    signalled_at: MaybeWords  # as text, for "unknown" is told too: as nothing
    aware_at: MaybeWords
    late: bool | None = None
    people: MaybeCount
    people_least: MaybeCount
    people_most: MaybeCount

    digest: Words  # of the text, with its salt
    previous: Words
    hash: Words


class EventText(SQLModel, table=True):
    """What an event tells, and by whom, with a salt: without this row nobody can tell any more."""

    __tablename__ = "event_texts"

    event_id: int = Field(
        primary_key=True, foreign_key="events.id", sa_column_kwargs={"autoincrement": False}
    )
    sealed: bytes


class Chain(SQLModel, table=True):
    """The end of the chain of events: one row, locked while an event is added.

    It makes a missing last event visible, which the hashes alone would not.
    """

    __tablename__ = "chain"

    id: int = Field(default=1, primary_key=True)
    length: int
    hash: Words


class ImportedLine(SQLModel, table=True):
    """A line of an old register that was taken over: a keyed hash, so that none comes twice."""

    __tablename__ = "imported_lines"

    key: bytes = Field(primary_key=True)


class Notice(SQLModel, table=True):
    """Something beside the cases: a vulnerability, a request, an activity.

    `document` is the whole; what stands beside it is derived by `store.beside`.
    """

    __tablename__ = "notices"
    __table_args__ = (Index(None, "at"), Index(None, "kind", "open", "due_at"))

    id: int = Field(default=None, primary_key=True)
    version: int = 1
    kind: Words  # dialogs.beside.NoticeKind
    sort: str = Field(default="", sa_type=CleanText)  # within its kind
    at: Moment  # the day it counts on
    open: bool = False
    due_at: MaybeMoment = None  # the end of its term, while that runs
    people: int = 0  # how many it reached
    key: bytes | None = Field(default=None, unique=True)  # a keyed hash, so that none comes twice
    document: Any = Field(
        default="", sa_column=Column("document", Sealed("notices", "document"), nullable=False)
    )
