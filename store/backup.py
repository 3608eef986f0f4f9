"""A backup: everything of one moment, in one sealed file, taken while the bot goes on.

It holds no keys: without the file with keys it is of no use to anybody. Of SQLite it holds the
database file as `VACUUM INTO` writes it, of PostgreSQL each table as COPY does. It is restored into
an empty place of the same engine, also by a later version of the program, which then upgrades it.
"""

from __future__ import annotations

import json
import os
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO, Final

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    MetaData,
    Table,
    func,
    inspect,
    literal,
    select,
)
from sqlalchemy.exc import DBAPIError

from store.access import migrating, schema
from store.access.database import Database
from store.errors import InUse, NoBackup, NoCopy, NotEmpty
from store.models import Instance
from store.secrecy.keys import ring_of
from store.secrecy.sealed_file import SealedWriter, unsealed

RUNS: Final = timedelta(minutes=2)  # a bot that ticked so lately runs
_PIECE: Final = 1024 * 1024
_FRAME: Final = struct.Struct(">I")
_VERSION = "alembic_version"
_CREATED: Final = 0o600  # for its owner alone


def back_up(kept: Database, to: Path, now: datetime) -> None:
    """Write a backup; it has its name only when it is whole. Raises NoCopy."""
    half = to.with_name(f"{to.name}.half")
    try:
        with _private(half) as file:
            writer = SealedWriter(file, ring_of(kept.writing.dialect))
            _write(kept.writing, writer, to.parent, now)
            writer.close()
            file.flush()
            os.fsync(file.fileno())
        half.replace(to)
    except OSError as error:
        raise NoCopy(f"{to}: {error.strerror}") from error
    except DBAPIError as error:
        raise NoCopy(str(error.orig)) from error
    finally:
        half.unlink(missing_ok=True)


def back_up_into(kept: Database, folder: Path, now: datetime, keep: int) -> Path:
    """Write a backup into a folder, and remove the oldest beyond the number to keep."""
    made = folder / f"datalek-{now:%Y-%m-%dT%H%M%S}.backup"
    back_up(kept, made, now)
    for old in _in(folder)[:-keep]:
        old.unlink()
    return made


def made_at(folder: Path) -> datetime | None:
    """When the newest backup in a folder was made."""
    found = _in(folder)
    return datetime.fromtimestamp(found[-1].stat().st_mtime, UTC) if found else None


def _in(folder: Path) -> list[Path]:
    """The backups in a folder, oldest first."""
    return sorted(folder.glob("datalek-*.backup"))


def restore(kept: Database, file: Path, now: datetime) -> None:
    """Fill an empty database from a backup, and bring its tables up to date.

    Raises InUse beside a running bot, NotEmpty where something is kept already, NoBackup for what
    is none or of another engine, and what opening it raises; nothing is kept then.
    """
    _refuse_used(kept.writing, now)
    try:
        with file.open("rb") as opened:
            body = _Body(unsealed(opened, ring_of(kept.writing.dialect)))
            head = json.loads(body.line())
            if head["engine"] != kept.writing.dialect.name:
                raise NoBackup(f"{file} is one of {head['engine']}")
            _FILLED[head["engine"]](kept, body, head["revision"])
    except OSError as error:
        raise NoBackup(f"{file}: {error.strerror}") from error
    kept.upgrade()


@contextmanager
def _private(path: Path) -> Iterator[BinaryIO]:
    descriptor = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, _CREATED)
    with os.fdopen(descriptor, "wb") as file:
        yield file


def _refuse_used(engine: Engine, now: datetime) -> None:
    with engine.connect() as connection:
        if not inspect(connection).get_table_names():
            return
        if _running(connection, now):
            raise InUse
        raise NotEmpty


def _running(connection: Connection, now: datetime) -> bool:
    """Whether a bot ticked just now."""
    if not inspect(connection).has_table(Instance.__tablename__):
        return False
    table = Instance.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
    recent = table.select().where(table.c.ticked_at > now - RUNS)
    return connection.execute(recent).first() is not None


# --- writing --------------------------------------------------------------------------------------


def _write(engine: Engine, writer: SealedWriter, beside: Path, now: datetime) -> None:
    with engine.connect() as connection:
        revision = next(iter(schema.present(connection)), None)
    head = {"engine": engine.dialect.name, "revision": revision, "made_at": now.isoformat()}
    writer.write(json.dumps(head).encode() + b"\n")
    if engine.dialect.name == "sqlite":
        _write_file(engine, writer, beside)
    else:
        _write_tables(engine, writer)


def _write_file(engine: Engine, writer: SealedWriter, beside: Path) -> None:
    """The database as one file, which stands beside the backup while it is made."""
    with tempfile.TemporaryDirectory(dir=beside, prefix=".datalek-") as folder:
        copy = Path(folder) / "copy"
        copy.touch(_CREATED)  # SQLite fills an empty file, and leaves its mode
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM INTO ?", (str(copy),))
        finally:
            connection.close()
        with copy.open("rb") as file:
            while piece := file.read(_PIECE):
                writer.write(piece)


def _write_tables(engine: Engine, writer: SealedWriter) -> None:
    """Each table, those first that others refer to; all of one moment."""
    reading = engine.execution_options(isolation_level="REPEATABLE READ")
    with reading.connect() as connection, connection.begin():
        for table in _ordered(connection):
            columns = [column["name"] for column in inspect(connection).get_columns(table)]
            writer.write(json.dumps({"table": table, "columns": columns}).encode() + b"\n")
            copying = _copied(table, columns, "TO STDOUT")
            with _cursor(connection) as cursor, cursor.copy(copying) as out:
                for piece in out:
                    writer.write(_FRAME.pack(len(piece)) + bytes(piece))
            writer.write(_FRAME.pack(0))
        writer.write(b"{}\n")


def _ordered(connection: Connection) -> list[str]:
    names = [name for name, _ in inspect(connection).get_sorted_table_and_fkc_names() if name]
    return [name for name in names if name != _VERSION]


def _copied(table: str, columns: list[str], way: str) -> str:
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f'COPY "{table}" ({quoted}) {way}'


def _cursor(connection: Connection) -> Any:  # noqa: ANN401 - psycopg's own, which knows COPY
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - it is connected
    return driver.cursor()


# --- reading --------------------------------------------------------------------------------------


class _Body:
    """The content of a backup, read by lines and by numbers of bytes."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._held = pieces, bytearray()

    def line(self) -> bytes:
        """Up to the next line end. Raises NoBackup where there is none."""
        while b"\n" not in self._held:
            self._more()
        end = self._held.index(b"\n") + 1
        return self.take(end)

    def take(self, length: int) -> bytes:
        """So many bytes. Raises NoBackup where there are fewer."""
        while len(self._held) < length:
            self._more()
        taken = bytes(self._held[:length])
        del self._held[:length]
        return taken

    def rest(self) -> Iterator[bytes]:
        """All that is left."""
        yield bytes(self._held)
        yield from self._pieces

    def _more(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            raise NoBackup("it ends too early")
        self._held += piece


def _fill_file(kept: Database, body: _Body, _revision: str) -> None:
    """Put the file in the place of the empty one, once it is whole and its keys are those here."""
    place = Path(str(kept.writing.url.database))
    half = place.with_name(f"{place.name}.half")
    try:
        with _private(half) as file:
            for piece in body.rest():
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        _take_place(kept.writing, half, place)
    finally:
        half.unlink(missing_ok=True)


def _take_place(engine: Engine, half: Path, place: Path) -> None:
    engine.dispose()  # nobody has the empty file open any more
    half.replace(place)
    for ending in ("wal", "shm"):
        place.with_name(f"{place.name}-{ending}").unlink(missing_ok=True)


def _fill_tables(kept: Database, body: _Body, revision: str) -> None:
    """Make the tables as they were then, and fill them, in one transaction."""
    with kept.writing.begin() as connection:
        migrating.upgrade(connection, revision)
        _empty(connection)
        while head := json.loads(body.line()):
            copying = _copied(head["table"], head["columns"], "FROM STDIN")
            with _cursor(connection) as cursor, cursor.copy(copying) as into:
                while length := _FRAME.unpack(body.take(_FRAME.size))[0]:
                    into.write(body.take(length))
            _count_on(connection, head["table"], head["columns"])


def _empty(connection: Connection) -> None:
    """Take out the rows that a migration begins with; a table without rows is left alone."""
    for table in reversed(_ordered(connection)):
        kept = Table(table, MetaData())
        if connection.execute(select(literal(1)).select_from(kept).limit(1)).first():
            connection.execute(kept.delete())


def _count_on(connection: Connection, table: str, columns: list[str]) -> None:
    """Let the next row of a table get the number after the last."""
    if "id" not in columns:
        return
    sequence = func.pg_get_serial_sequence(f'"{table}"', "id")
    if connection.execute(select(sequence)).scalar() is None:
        return
    kept = Table(table, MetaData(), Column("id", Integer))
    last = select(func.coalesce(func.max(kept.c.id), 1)).scalar_subquery()
    any_kept = select(func.count() > 0).select_from(kept).scalar_subquery()
    connection.execute(select(func.setval(sequence, last, any_kept)))


_FILLED: Final = {"sqlite": _fill_file, "postgresql": _fill_tables}
