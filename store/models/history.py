"""What happened and cannot be changed: the chain of events; and notices that are counted."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

from store.models.columns import JsonObject, Moment, Sealed, Words


class Source(StrEnum):
    """Where an act came from."""

    CHAT = "chat"
    CARD = "card"
    CHANNEL = "channel"
    TAB = "tab"
    CLOCK = "clock"
    COMMAND = "command"


class Event(SQLModel, table=True):
    """One thing that happened; its hash covers the one before, so a change breaks the chain.

    Ids are given by the chain, without gaps. Triggers refuse changing or deleting a row.
    """

    __tablename__ = "events"
    __table_args__ = (Index(None, "case_id", "id"), Index(None, "kind", "at"))

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    at: Moment
    kind: Words
    who_id: Words
    who_name: Words
    who_role: Words = ""
    source: Words  # Source
    data: JsonObject
    previous: Words
    hash: Words


class Chain(SQLModel, table=True):
    """The end of the chain of events: one row, locked while an event is added.

    It makes a missing last event visible, which the hashes alone would not.
    """

    __tablename__ = "chain"

    id: int = Field(default=1, primary_key=True)
    length: int
    hash: Words


class Notice(SQLModel, table=True):
    """A vulnerability notice (of the IBD, say) or a request for access: counted, not handled."""

    __tablename__ = "notices"
    __table_args__ = (Index(None, "at"),)

    id: int = Field(default=None, primary_key=True)
    kind: Words  # dialogs.handling.acts.NoticeKind
    source: Words
    at: Moment
    text: str = Field(
        default="", sa_column=Column("text", Sealed("notices", "text"), nullable=False)
    )
