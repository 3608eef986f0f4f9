"""Engines for SQLite and PostgreSQL: a writing one and a reading one for each.

The settings are what makes a filed report survive a power cut and two writers not lose each
other's change; each says why. Nothing here knows a table.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from store.access import notation
from store.errors import BadUrl, Unusable

POOL = 8  # connections, and threads, for PostgreSQL; Teams reports come a few a day
_ROOM = 64  # MB for one step of a reading, where it needs them
PATIENCE = 10  # seconds to wait for another writer of the SQLite file, or for the server
_LOOKED_AT = 400  # rows of an index, as SQLite itself advises
_MAGIC = b"SQLite format 3\0"  # how a SQLite file begins
JSON: dict[str, Any] = {"json_serializer": notation.dumps, "json_deserializer": notation.loads}


@dataclass(frozen=True)
class Engines:
    """A way in for writing and one for reading, with the threads each may use at once.

    Nothing is opened before the first connection is made; that of SQLite raises Unusable.
    """

    writing: Engine
    reading: Engine
    writers: int
    readers: int

    made_private: Sequence[Path] = ()  # files that others could read until they were opened
    leaves_whole: bool = False  # whether a SQLite file is made whole at the end

    def dispose(self) -> None:
        """Close every connection; nothing stays behind in a file beside a SQLite database."""
        self.reading.dispose()
        if self.leaves_whole:
            self.clean()
        self.writing.dispose()

    def wipe(self) -> None:
        """Write everything anew, so that nothing is left of what was overwritten or removed."""
        sqlite = self.writing.dialect.name == "sqlite"
        connection = self.writing.raw_connection()
        try:
            if not sqlite:
                connection.driver_connection.autocommit = True  # type: ignore[union-attr]  # it is connected
            connection.cursor().execute("VACUUM" if sqlite else "VACUUM FULL")
        finally:
            connection.invalidate()  # it goes on to nobody as it was set here
            connection.close()
        self.clean()

    def look_over(self) -> None:
        """Let SQLite know how much stands in its tables, by which it chooses its way to a row.

        It looks at a few hundred rows of each index. PostgreSQL does so by itself.
        """
        if self.writing.dialect.name != "sqlite":
            return
        # Where it cannot be kept, what it knew before does as well, only slower.
        with suppress(DBAPIError), self.writing.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA analysis_limit = {_LOOKED_AT}")
            connection.exec_driver_sql("ANALYZE")

    def clean(self) -> None:
        """Bring everything into the SQLite file itself, and empty the log beside it."""
        if self.writing.dialect.name == "sqlite":
            _checkpoint(self.writing)


def engines(url: str, *, create: bool = True) -> Engines:
    """The engines of a database URL; without `create` looking makes no file. Raises BadUrl."""
    parsed = parse(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed, create=create)
    return _postgresql(parsed)


def parse(url: str) -> URL:
    """The URL of a database that this store can use; raises BadUrl, which hides the password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:  # ValueError: a port that is no number
        raise BadUrl from error
    if parsed.drivername == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return parsed
    if parsed.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        return parsed.set(drivername="postgresql+psycopg")
    # The password stays out of the message, and of every log it ends in.
    raise BadUrl(parsed.render_as_string(hide_password=True))


# --- SQLite ------------------------------------------------------------------------------------


def _sqlite(url: URL, *, create: bool) -> Engines:
    file = _File(Path(str(url.database)), create=create)
    # SQLAlchemy's own transactions begin too late on SQLite and silently lose updates; the lock
    # is taken when writing begins. A reader never waits for a writer: that is what WAL is for.
    writing = _sqlite_engine(url, "BEGIN IMMEDIATE", read_only=False)
    reading = _sqlite_engine(url, "BEGIN", read_only=True)
    for engine in (writing, reading):
        event.listen(engine, "do_connect", file.opening)
        event.listen(engine, "connect", file.opened)
    # Who only looks must not hold up a bot that runs, for making the file whole stops its writers.
    return Engines(writing, reading, 1, 2, file.made_private, leaves_whole=create)


class _File:
    """A SQLite file, looked at until SQLite holds it: it may be well later than at the start.

    Then it is left alone. Who closes a file gives up each lock that this process has on it (POSIX);
    the next program to close the database would take it for the last one, and remove the log into
    which SQLite here goes on to write.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        self.made_private: list[Path] = []
        self._path = path
        self._create = create
        self._held = False

    def opening(self, *_: object) -> None:
        """Before each connection. Raises Unusable."""
        if not self._create and not self._path.exists():
            raise Unusable(f"{self._path}: there is no such file")
        if not self._held:
            self.made_private.extend(_make_private(self._path))

    def opened(self, *_: object) -> None:
        """After each connection, which holds the file from now on."""
        self._held = True


def _make_private(path: Path) -> list[Path]:
    """Make the file before SQLite does, readable by its owner alone: it holds personal data.

    Gives the files, those of SQLite beside it as well, that others could read before.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        _refuse_other(path)
        present = [one for one in (path, *_beside(path)) if one.exists()]
        open_to_others = [one for one in present if one.stat().st_mode & 0o077]
        for one in open_to_others:
            one.chmod(0o600)
    except OSError as error:
        raise Unusable(f"{path}: {error.strerror}") from error
    return open_to_others


def _refuse_other(path: Path) -> None:
    """SQLite itself takes a short file of something else for an empty database, and fills it."""
    with path.open("rb") as file:
        beginning = file.read(len(_MAGIC))
    if beginning not in (b"", _MAGIC):
        raise Unusable(f"{path}: file is not a database")


def _beside(path: Path) -> list[Path]:
    """The files in which SQLite keeps what is not in the database itself yet."""
    return [path.with_name(f"{path.name}-{ending}") for ending in ("wal", "shm", "journal")]


def _checkpoint(engine: Engine) -> None:
    """Bring what was written into the database file itself, so that a copy of it is whole."""
    # It is safe where it is: the next start brings it in.
    with suppress(DBAPIError, Unusable):
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()


def _sqlite_engine(url: URL, begin: str, *, read_only: bool) -> Engine:
    how = {"timeout": PATIENCE, "check_same_thread": False}
    engine = create_engine(url, connect_args=how, **JSON)
    event.listen(engine, "connect", _sqlite_settings(read_only=read_only))
    event.listen(engine, "begin", _begin_with(begin))
    return engine


def _sqlite_settings(*, read_only: bool) -> Callable[[sqlite3.Connection, object], None]:
    def settle(connection: sqlite3.Connection, _record: object) -> None:
        try:
            _settle(connection, read_only=read_only)
        except sqlite3.Error as error:  # a file that is no database, for one
            connection.close()
            raise DBAPIError.instance("PRAGMA", None, error, sqlite3.Error) from error

    return settle


def _settle(connection: sqlite3.Connection, *, read_only: bool) -> None:
    connection.isolation_level = None  # the "begin" event decides, not the driver
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # a committed report survives a power cut
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is removed is overwritten at once
    connection.execute(f"PRAGMA query_only = {int(read_only)}")
    # SQLite's own lower() knows no é: searching for "CAFÉ" must find "café".
    connection.create_function("lower", 1, _lower, deterministic=True)


def _lower(value: str | None) -> str | None:
    return value and value.lower()


def _begin_with(statement: str) -> Callable[[Connection], None]:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin


# --- PostgreSQL --------------------------------------------------------------------------------


def _postgresql(url: URL) -> Engines:
    how: dict[str, Any] = {
        # PgBouncer hands each transaction to any connection: what was prepared on one of them is
        # not there on the next.
        "prepare_threshold": None,
    }
    if "connect_timeout" not in url.query:
        how["connect_timeout"] = PATIENCE
    writing = create_engine(
        url,
        pool_size=POOL,
        max_overflow=POOL,
        pool_pre_ping=True,  # a restarted server must not cost a report
        connect_args=how,
        **JSON,
    )
    # A summary that reads several tables must see one moment.
    reading = writing.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    event.listen(reading, "begin", _begin_roomy)
    return Engines(writing, reading, writers=POOL, readers=POOL)


def _begin_roomy(connection: Connection) -> None:
    """Let a year of very many cases be gathered and sorted in memory, and few be looked up.

    With the 4 MB of a new server the year goes over the disk, and takes three times as long. A
    merge join is chosen by the greatest number that was there when the server last counted: one
    case that was filed since, and what is open was found by going through all cases there are.
    """
    connection.exec_driver_sql(
        f"SET LOCAL work_mem = '{_ROOM}MB'; SET LOCAL enable_mergejoin = off"
    )
