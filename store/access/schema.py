"""Brings the tables up to date with Alembic, from the migrations inside this package.

There is no alembic.ini and no path: the program upgrades its own database wherever it is
installed. A database that a newer program has upgraded is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from store.errors import NewerSchema, NotUpgraded

_LOCK = 20_221_116  # any fixed number: the instances of one program agree on it


# Before these nothing, or not everything, was sealed.
_OPEN: Final = frozenset(f"{number:04}" for number in range(1, 11))


def upgrade(engine: Engine) -> bool:
    """Bring the tables to the newest revision in one transaction; raises NewerSchema.

    Gives whether something stood open in them until now, of which traces may be left.
    """
    with engine.connect() as connection, _replacing_tables(connection), connection.begin():
        _wait_for_others(connection)
        config = configuration(connection)
        before = _refuse_newer(connection, config)
        command.upgrade(config, "head")
        _refuse_loose_ends(connection)
    return not before.isdisjoint(_OPEN)


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


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for a connection whose transaction somebody else commits."""
    config = Config()
    config.set_main_option("script_location", "store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _wait_for_others(connection: Connection) -> None:
    """Let one instance upgrade at a time; on SQLite beginning to write does that already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def check(engine: Engine) -> None:
    """Raises NotUpgraded or NewerSchema where the tables are not those of this program."""
    with engine.connect() as connection:
        config = configuration(connection)
        present = _refuse_newer(connection, config)
        if present != set(ScriptDirectory.from_config(config).get_heads()):
            raise NotUpgraded


def _refuse_newer(connection: Connection, config: Config) -> set[str]:
    """The revisions of this database; raises NewerSchema where one is unknown to this program."""
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    present = set(MigrationContext.configure(connection).get_current_heads())
    if not present <= known:
        raise NewerSchema(", ".join(sorted(present - known)))
    return present
