"""Somebody with the database, its log and a dump, and without the keys: what they can read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import text
from sqlmodel import Session

from store.access.database import Database


def read_by_a_thief(database: Database, said: Iterable[str]) -> list[str]:
    """What of this stands open, however it is written."""
    held = _of_file(database) if database.writing.dialect.name == "sqlite" else _dump(database)
    assert b"alembic_version" in held or b"cases" in held  # it was looked at
    low = held.lower()
    return [one for one in said if any(form in low for form in _forms(one))]


def _of_file(database: Database) -> bytes:
    path = Path(str(database.writing.url.database))
    return b"".join(one.read_bytes() for one in (path, path.with_name(f"{path.name}-wal")))


def _dump(database: Database) -> bytes:
    """Every row of every table as text; what is binary in hexadecimal."""
    tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    with Session(database.writing) as session:
        names = session.connection().scalars(text(tables)).all()
        rows = [
            row
            for name in names
            for row in session.connection().scalars(text(f'SELECT t::text FROM "{name}" t'))  # noqa: S608 - our own names
        ]
    return "\n".join([*names, *rows]).encode()


def _forms(said: str) -> set[bytes]:
    """As it was typed, in JSON, in hexadecimal; all in small letters."""
    plain = said.casefold().encode("utf-8", "replace")
    return {plain, json.dumps(said.casefold())[1:-1].encode(), plain.hex().encode()}
