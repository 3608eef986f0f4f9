"""Views of the register's list that people keep for themselves."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from store.models.columns import CleanText, Moment, Sealed


class SavedView(SQLModel, table=True):
    """An address of the list that somebody keeps under a name; what is searched stands in it."""

    __tablename__ = "saved_views"

    id: int = Field(default=None, primary_key=True)
    person: str = Field(index=True, sa_type=CleanText)
    view: dict[str, Any] = Field(
        sa_column=Column("view", Sealed("saved_views", "view"), nullable=False)
    )  # its name and its address
    at: Moment
