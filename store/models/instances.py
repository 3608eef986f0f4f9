"""The running bots themselves."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from store.models.columns import CleanText, Moment


class Instance(SQLModel, table=True):
    """One running bot, and when its clock ticked last."""

    __tablename__ = "instances"

    worker: str = Field(primary_key=True, sa_type=CleanText)  # machine and process
    ticked_at: Moment
