"""The installation itself: its running bots, and which keys are those of its database."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from store.models.columns import CleanText, Moment


class Instance(SQLModel, table=True):
    """One running bot, and when its clock ticked last."""

    __tablename__ = "instances"

    worker: str = Field(primary_key=True, sa_type=CleanText)  # machine and process
    ticked_at: Moment


class KeyCheck(SQLModel, table=True):
    """One row: a value that only the keys of this database open."""

    __tablename__ = "key_check"

    id: int = Field(default=1, primary_key=True)
    sealed: bytes
