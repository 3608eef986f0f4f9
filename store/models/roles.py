"""Who had which role when Entra was asked last."""

from __future__ import annotations

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from store.models.columns import CleanText, Moment, Sealed, Words


class Members(SQLModel, table=True):
    """The people of one list of the settings that is a group in Entra, as it was told last."""

    __tablename__ = "members"

    role: str = Field(primary_key=True, sa_type=CleanText)  # as the setting calls the list
    group_id: Words  # the group it was then
    people: list[str] = Field(
        sa_column=Column("people", Sealed("members", "people"), nullable=False)
    )
    told_at: Moment
