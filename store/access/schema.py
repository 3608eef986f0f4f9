"""Whether the tables are those of this program; where they are older, they are brought up to date.

There is no alembic.ini and no path: the program upgrades its own database wherever it is
installed. A database that a newer program has upgraded is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from store.counts import counted
from store.errors import NewerSchema, NotUpgraded

_LOCK = 20_221_116  # any fixed number: the instances of one program agree on it


# Before these nothing, or not everything, was sealed.
_OPEN: Final = frozenset(f"{number:04}" for number in range(1, 11))
# Before this it was not kept, or not all of it, how a case counts.
_COUNTED: Final = "0019"


def upgrade(engine: Engine) -> bool:
    """Bring the tables to the newest revision in one transaction; raises NewerSchema.

    Gives whether something stood open in them until now, of which traces may be left.
    """
    with engine.connect() as connection:
        if _is_newest(connection):
            return False
    from store.access import migrating  # noqa: PLC0415 - Alembic is a tenth of the start, and rarely needed

    with migrating.upgrading(engine) as connection:
        _wait_for_others(connection)
        before = present(connection)
        migrating.upgrade(connection)
        if before and max(before) < _COUNTED:
            counted.derive_all(connection)
    return not before.isdisjoint(_OPEN)


def check(engine: Engine) -> None:
    """Raises NotUpgraded or NewerSchema where the tables are not those of this program."""
    with engine.connect() as connection:
        if not _is_newest(connection):
            raise NotUpgraded


def present(connection: Connection) -> set[str]:
    """The revisions of this database, none where it has no tables.

    Raises NewerSchema where one is unknown to this program.
    """
    if not inspect(connection).has_table("alembic_version"):
        return set()
    found = set(connection.execute(text("SELECT version_num FROM alembic_version")).scalars())
    if unknown := found.difference(known()):
        raise NewerSchema(", ".join(sorted(unknown)))
    return found


@cache
def known() -> Sequence[str]:
    """Every revision of this program, the newest last: the numbers that name its migrations."""
    migrations = Path(__file__).parents[1] / "migrations" / "versions"
    return sorted(one.name.partition("_")[0] for one in migrations.glob("[0-9]*.py"))


def _is_newest(connection: Connection) -> bool:
    return present(connection) == {known()[-1]}


def _wait_for_others(connection: Connection) -> None:
    """Let one instance upgrade at a time; on SQLite beginning to write does that already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
