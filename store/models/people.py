"""Who the bot talks with and works for: chats, where people are reached, roles, saved views."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import Column, Index, Integer
from sqlmodel import Field, SQLModel

from store.models.columns import CleanText, MaybeMoment, Moment, Sealed, Words

_conversation_version = Column("version", Integer, nullable=False)


class Conversation(SQLModel, table=True):
    """One chat: the state of its report and the card that is open in it.

    `version` guards against two turns at once: the second to save fails and runs again.
    """

    __tablename__ = "conversations"
    __table_args__ = (Index(None, "started_at", "updated_at"),)
    __mapper_args__: ClassVar[dict[str, Any]] = {"version_id_col": _conversation_version}

    key: bytes = Field(primary_key=True)  # a keyed hash of the conversation id of Teams
    sealed: bytes  # that id, the person, where they are reached, and the state of their report
    language: Words = "nl"
    card_id: Words = ""  # the activity id of the open card
    started_at: MaybeMoment = None  # when the report under way began; none when there is none
    updated_at: Moment
    version: int = Field(default=None, sa_column=_conversation_version)


class SeenActivity(SQLModel, table=True):
    """An activity that was handled, with what was answered: Teams repeats itself."""

    __tablename__ = "seen_activities"
    __table_args__ = (Index(None, "at"),)

    conversation_key: bytes = Field(primary_key=True)  # as in `conversations`
    activity_id: str = Field(primary_key=True, sa_type=CleanText)
    at: Moment
    answer: bytes | None = None  # sealed


class Contact(SQLModel, table=True):
    """Where a person or a channel can be reached."""

    __tablename__ = "contacts"

    key: bytes = Field(primary_key=True)  # a keyed hash of what `store.people.contacts` calls them
    sealed: bytes  # name, Teams id, address
    updated_at: Moment
    dead_at: MaybeMoment = None
    department: bytes | None = None  # sealed; where they work, once that is known
    department_asked_at: MaybeMoment = None


class Members(SQLModel, table=True):
    """The people of one list of the settings that is a group in Entra, as it was told last."""

    __tablename__ = "members"

    role: str = Field(primary_key=True, sa_type=CleanText)  # as the setting calls the list
    group_id: Words  # the group it was then
    people: list[str] = Field(
        sa_column=Column("people", Sealed("members", "people"), nullable=False)
    )
    told_at: Moment


class SavedView(SQLModel, table=True):
    """An address of the list that somebody keeps under a name; what is searched stands in it."""

    __tablename__ = "saved_views"

    id: int = Field(default=None, primary_key=True)
    person: str = Field(index=True, sa_type=CleanText)
    view: dict[str, Any] = Field(
        sa_column=Column("view", Sealed("saved_views", "view"), nullable=False)
    )  # its name and its address
    at: Moment
