"""Who the bot talks with: conversations, what was seen of them, and where people can be reached."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Column, Index, Integer
from sqlmodel import Field, SQLModel

from store.models.columns import CleanText, Json, MaybeJsonObject, MaybeMoment, Moment, Words

_conversation_version = Column("version", Integer, nullable=False)


class Conversation(SQLModel, table=True):
    """One chat: the state of its report and the card that is open in it.

    `version` guards against two turns at once: the second to save fails and runs again.
    """

    __tablename__ = "conversations"
    __table_args__ = (Index(None, "started_at", "updated_at"), Index(None, "person_id"))
    __mapper_args__: ClassVar[dict[str, Any]] = {"version_id_col": _conversation_version}

    key: str = Field(primary_key=True, sa_type=CleanText)  # the conversation id of Teams
    person_id: Words
    person_name: Words = ""
    address: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    language: Words = "nl"
    state: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    card_id: Words = ""  # the activity id of the open card
    started_at: MaybeMoment = None  # when the report under way began; none when there is none
    updated_at: Moment
    version: int = Field(default=None, sa_column=_conversation_version)


class SeenActivity(SQLModel, table=True):
    """An activity that was handled, with what was answered: Teams repeats itself."""

    __tablename__ = "seen_activities"
    __table_args__ = (Index(None, "at"),)

    conversation_key: str = Field(primary_key=True, sa_type=CleanText)
    activity_id: str = Field(primary_key=True, sa_type=CleanText)
    at: Moment
    answer: MaybeJsonObject = None


class Contact(SQLModel, table=True):
    """Where a person or a channel can be reached: `person:<entra id>`, `channel:officers`."""

    __tablename__ = "contacts"

    key: str = Field(primary_key=True, sa_type=CleanText)
    name: Words = ""
    teams_id: Words = ""
    address: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    updated_at: Moment
    dead_at: MaybeMoment = None
    dead_reason: Words = ""
