"""Which keys belong to this database."""

from __future__ import annotations

from sqlmodel import Field, SQLModel


class KeyCheck(SQLModel, table=True):
    """One row: a value that only the keys of this database open."""

    __tablename__ = "key_check"

    id: int = Field(default=1, primary_key=True)
    sealed: bytes
