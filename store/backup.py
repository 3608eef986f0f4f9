"""A copy of a SQLite database while the bot writes to it; PostgreSQL has its own tools for that."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from store.database import Database
from store.errors import NoCopy, OwnTools

KEPT = 14  # copies; older ones are removed


def back_up(kept: Database, folder: Path, now: datetime) -> Path:
    """Copy the database into the folder and remove the oldest copies beyond a fortnight's.

    The copy is whole at one moment, for its owner alone, and has its name only when it is done.
    """
    if kept.writing.dialect.name != "sqlite":
        raise OwnTools
    copy = folder / f"datalek-{now:%Y-%m-%dT%H%M%S}.sqlite3"
    half = copy.with_suffix(".half")
    try:
        half.unlink(missing_ok=True)
        half.touch(0o600)  # SQLite fills an empty file, and leaves its mode
        _copy(kept, half)
        half.rename(copy)
        for old in sorted(folder.glob("datalek-*.sqlite3"))[:-KEPT]:
            old.unlink()
    except OSError as error:
        raise NoCopy(f"{folder}: {error.strerror}") from error
    except DBAPIError as error:
        raise NoCopy(str(error.orig)) from error
    return copy


def _copy(kept: Database, to: Path) -> None:
    connection = kept.writing.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(to),))
    finally:
        connection.close()
