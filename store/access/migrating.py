"""Brings older tables up to date with Alembic, from the migrations inside this package."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

_ONE_AT_A_TIME: Final = Lock()  # Alembic keeps what it works on for the whole process


@contextmanager
def upgrading(engine: Engine) -> Iterator[Connection]:
    """A connection with one transaction, in which tables may be replaced."""
    with engine.connect() as connection, _replacing_tables(connection), connection.begin():
        yield connection
        _refuse_loose_ends(connection)


@contextmanager
def _replacing_tables(connection: Connection) -> Iterator[None]:
    """Let SQLite replace a table that others refer to: it can change most columns in no other way.

    It heeds this only outside a transaction; `_refuse_loose_ends` stands in for it inside.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        cursor.execute("PRAGMA foreign_keys = ON")


def _refuse_loose_ends(connection: Connection) -> None:
    """Raises RuntimeError, before the commit, where a row refers to one that is not there."""
    if connection.dialect.name != "sqlite":
        return
    if loose := connection.execute(text("PRAGMA foreign_key_check")).all():
        raise RuntimeError(f"rows that refer to nothing: {loose[:3]}")


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the tables to a revision, in a transaction that somebody else commits."""
    with _ONE_AT_A_TIME:
        command.upgrade(configuration(connection), to)


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for a connection."""
    config = Config()
    config.set_main_option("script_location", "store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
