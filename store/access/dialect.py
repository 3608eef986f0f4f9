"""Inserts that do nothing, or update, when the row is there already: the same on both engines."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

Insert = postgresql.Insert | sqlite.Insert


def insert(dialect: str, table: type[SQLModel]) -> Insert:
    """An INSERT that knows ON CONFLICT, in the words of an engine."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def upsert(dialect: str, table: type[SQLModel], but: Collection[str] = ()) -> Insert:
    """An INSERT that takes the place of the row with the same key; give it every column.

    The columns `but` stay as they are in a row that is there already.
    """
    columns = table.__table__.c  # type: ignore[attr-defined]  # SQLModel does not type its table
    row = insert(dialect, table)
    keys = [column.name for column in columns if column.primary_key]
    stay = {*keys, *but}
    taken = {one.name: row.excluded[one.name] for one in columns if one.name not in stay}
    return row.on_conflict_do_update(index_elements=keys, set_=taken)
