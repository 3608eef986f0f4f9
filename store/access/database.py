"""The way from the event loop to the database: work runs as one transaction in a thread.

Only this and `together.py` know the event loop. A work function takes a session, does all its
reading and writing through it, and gives back plain values or rows; it may be run more than once,
so it has no other effects. It never commits: that is done here, once, when it has returned. What is
bound to the context of who asks, such as the language, is bound for the work as well.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session

from dialogs.handling.due import HOUSE, Plan
from store import due
from store.access import schema
from store.access.engines import engines
from store.access.together import Together
from store.errors import BadUrl, Busy, Clash, NoKeys, NoRight, NotUpgraded, StoreError, Unusable
from store.secrecy import key_check, keys

T = TypeVar("T")
Work = Callable[[Session], T]

ATTEMPTS = 12  # runs of one work; with ten writers on one row each run lets at least one through
FAILING = 60.0  # seconds for which a write that failed counts: two ticks, which write as well
PAUSE = 0.002  # seconds, at most, before the second run; doubled for each one after

# What two writers at once can give, as PostgreSQL and SQLite call it. The loser of an insert
# finds the winner's row in its next run.
_CLASHES = {
    "40001",  # serialization failure
    "40P01",  # deadlock
    "23505",  # unique violation
    "SQLITE_CONSTRAINT_UNIQUE",
    "SQLITE_CONSTRAINT_PRIMARYKEY",
}

# The database is there and takes nothing: what its driver does not call an operational error.
_UNUSABLE = {
    "25006",  # read-only: a standby, or a server that was set so
    "SQLITE_NOTADB",
    "SQLITE_CORRUPT",
}


class Database:
    """One database: SQLite with one writer at a time, or PostgreSQL with several."""

    def __init__(
        self, url: str, keys_file: Path | None = None, plan: Plan = HOUSE, *, create: bool = True
    ) -> None:
        """What is due of its cases is derived by `plan`.

        Raises BadUrl, or NoKeys for PostgreSQL without a file; whether it can be used shows when
        it is. Without `create` the file itself must be there then: looking into it makes none.
        """
        self._keys = keys.place(url, keys_file)
        self._own_keys = keys_file is None
        self._engines = engines(url, create=create)
        ring = keys.Keyring(self._keys)
        for engine in (self._engines.writing, self._engines.reading):
            keys.carry(engine, ring)
        self.follow(plan)
        self.made_keys: Path | None = None  # the file, where the first keys were made here
        self._together = Together(self._engines.writing) if self._engines.writers == 1 else None
        self._writers = ThreadPoolExecutor(self._engines.writers, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(self._engines.readers, thread_name_prefix="reader")
        self._failed_at = float("-inf")
        self._unfit: StoreError | None = None

    def follow(self, plan: Plan) -> None:
        """Let what is due be derived by this plan from now on."""
        for engine in (self._engines.writing, self._engines.reading):
            due.follow(engine, plan)

    @property
    def writing(self) -> Engine:
        """The engine that writes, for looking on."""
        return self._engines.writing

    @property
    def made_private(self) -> Sequence[Path]:
        """Files that others could read, until they were opened here."""
        return self._engines.made_private

    @property
    def failing(self) -> bool:
        """Whether the database refused to keep something just now: a full disk, a lost server."""
        return time.monotonic() - self._failed_at < FAILING

    async def transact(self, work: Work[T]) -> T:
        """Run the work as one transaction and give its value once it is safely kept.

        On a clash with another writer the work is run again. Raises Busy when that keeps
        happening, Unusable or NotUpgraded when the database fails, what the last `check` or
        `upgrade` raised, and what the work raises.
        """
        self._refuse_unfit()
        work = _in_context(work)
        last: Exception | None = None
        for attempt in range(ATTEMPTS):
            if last is not None:
                await asyncio.sleep(random.uniform(0, PAUSE * 2**attempt))  # noqa: S311 - parts two
            try:
                return await self._write(work)
            except (Clash, StaleDataError) as clash:
                last = clash
            except DBAPIError as failed:
                error = _first(failed)
                if _code(error) not in _CLASHES:
                    raise self._refused(error) from error
                last = error
        raise Busy from last

    async def read(self, work: Work[T]) -> T:
        """Run work that only reads, of one moment; writing in it fails. Raises as `transact`."""
        self._refuse_unfit()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self._once, _in_context(work))

    def check(self) -> None:
        """Raises NotUpgraded or NewerSchema where the tables are not those of this program.

        Raises NoKeys, BadKeys or UnknownKey where the keys are not those of this database.
        """
        with self._fit():
            self._explaining(schema.check)
            self._explaining(key_check.verify)

    def upgrade(self) -> None:
        """Bring the tables up to date; several instances may do so at once.

        Raises NewerSchema when a newer program has been here, Unusable when it cannot be reached,
        NoKeys, BadKeys or UnknownKey where the keys are not those of this database.
        """
        with self._fit():
            if self._own_keys:
                self.make_keys()
            if self._explaining(schema.upgrade):
                self._explaining(lambda _: self._engines.wipe())
            self._explaining(key_check.verify)

    def make_keys(self) -> None:
        """Make the first keys, where there are none and nothing is sealed yet.

        Raises NoKeys where something is sealed, KeysBusy, or BadKeys.
        """
        if not self._keys.exists():
            self._explaining(self._make_keys)

    async def clean(self) -> None:
        """Let nothing that was removed stay behind beside a SQLite file, in its log.

        Raises as `transact`, without running anything again.
        """
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._writers, self._engines.clean)

    async def look_over(self) -> None:
        """Let the database know how much stands in its tables, so that it finds its way quickly."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._writers, self._engines.look_over)

    def close(self) -> None:
        """Finish the running work, then close all connections."""
        if self._together:
            self._together.close()
        self._writers.shutdown()
        self._readers.shutdown()
        self._engines.dispose()

    @contextmanager
    def _fit(self) -> Iterator[None]:
        """Nothing is read or kept until this ends well: with other keys or tables it would spoil
        what is there."""
        self._unfit = Unusable("it is being opened")
        try:
            yield
        except StoreError as error:
            self._unfit = error
            raise
        self._unfit = None

    def _refuse_unfit(self) -> None:
        if self._unfit is not None:
            raise type(self._unfit)(self._unfit.detail)

    def _make_keys(self, engine: Engine) -> None:
        if key_check.present(engine):
            raise NoKeys(str(self._keys))
        keys.make(self._keys, datetime.now(UTC).date())
        self.made_keys = self._keys

    def _refused(self, error: DBAPIError) -> Exception:
        """What to raise for a write that failed; where the database is to blame it is noted."""
        explained = _explained(error)
        if isinstance(explained, StoreError):
            self._failed_at = time.monotonic()
        return explained

    def _explaining(self, work: Callable[[Engine], T]) -> T:
        try:
            return work(self._engines.writing)
        except DBAPIError as error:
            raise _explained(error) from error

    async def _write(self, work: Work[T]) -> T:
        """One run of the work: in a thread of its own, or on SQLite together with others."""
        if self._together:
            value: T = await self._together.submit(work)
            return value
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writers, _run, self._engines.writing, work)

    def _once(self, work: Work[T]) -> T:
        try:
            return _run(self._engines.reading, work)
        except DBAPIError as error:
            raise _explained(error) from error


def _in_context(work: Work[T]) -> Work[T]:
    """The work as it would run here: to a thread nothing comes along by itself."""
    context = copy_context()
    return lambda session: context.run(work, session)


def _run(engine: Engine, work: Work[T]) -> T:
    """Run the work in one transaction; rows it gives back stay readable after the commit."""
    with Session(engine, expire_on_commit=False) as session, session.begin():
        return work(session)


def _first(error: DBAPIError) -> DBAPIError:
    """The error that began it: a full disk undoes a work by itself, and undoing it again fails."""
    while isinstance(error.__context__, DBAPIError):
        error = error.__context__
    return error


def _code(error: DBAPIError) -> str:
    """What the engine calls the error: an SQLSTATE, or the name of a SQLite error code."""
    if isinstance(error.orig, sqlite3.Error):
        return getattr(error.orig, "sqlite_errorname", "")
    return getattr(error.orig, "sqlstate", None) or ""


def _explained(error: DBAPIError) -> Exception:
    """The sentence for a person, where it is the database that fails and not our statement."""
    detail, code = str(error.orig).strip().partition("\n")[0], _code(error)
    if code == "SQLITE_BUSY":
        return Busy(detail)
    if code in ("42P01", "42703") or detail.startswith(("no such table", "no such column")):
        return NotUpgraded(detail)
    if code == "42501":
        return NoRight(detail)
    if not code and detail.startswith(("invalid dsn", "invalid connection option")):
        return BadUrl(detail)
    if isinstance(error, OperationalError) or code in _UNUSABLE:
        return Unusable(detail)
    return error
