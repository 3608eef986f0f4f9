"""Inserts that do nothing, or update, when the row is there already: the same on both engines."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import literal
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel

Insert = postgresql.Insert | sqlite.Insert


def insert(session: Session, table: type[SQLModel]) -> Insert:
    """An INSERT that knows ON CONFLICT, in the words of the engine of this session."""
    return new(session.get_bind().dialect.name, table)


def new(dialect: str, table: type[SQLModel]) -> Insert:
    """The same, by the name of the engine."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def inserted(session: Session, statement: Insert) -> bool:
    """Run an INSERT; False when a row with its key was there already, which then stays as it is."""
    # Counting the returned rows: the number of rows that the driver gives differs between engines.
    returning = statement.on_conflict_do_nothing().returning(literal(1))
    return session.exec(returning).first() is not None


def upsert(dialect: str, table: type[SQLModel], but: Collection[str] = ()) -> Insert:
    """An INSERT that takes the place of the row with the same key; give it every column.

    The columns `but` stay as they are in a row that is there already.
    """
    columns = table.__table__.c  # type: ignore[attr-defined]  # SQLModel does not type its table
    row = new(dialect, table)
    keys = [column.name for column in columns if column.primary_key]
    stay = {*keys, *but}
    taken = {one.name: row.excluded[one.name] for one in columns if one.name not in stay}
    return row.on_conflict_do_update(index_elements=keys, set_=taken)
