"""Transactions: all or nothing, run again on a clash, and kept when the process is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session, select

from store.access.database import ATTEMPTS, Database
from store.errors import Busy, Clash, Unusable
from store.models import Case, Contact, ShownCard
from store.people import conversations
from store.people.conversations import Kept
from tests.fakes.postgres import store_of
from tests.store.given import NOW, filed


class BoomError(Exception):
    """A work that fails."""


async def test_what_failed_half_way_was_never_there(db: Database) -> None:
    def work(session: Session) -> None:
        filed(session)
        raise BoomError

    with pytest.raises(BoomError):
        await db.transact(work)
    assert await db.read(_cases) == []


async def test_a_row_can_be_read_after_its_transaction(db: Database) -> None:
    case = await db.transact(filed)
    assert case.file.reference == "DL-2026-0001"
    assert case.file.registered_at == NOW


async def test_reading_cannot_write(db: Database) -> None:
    with pytest.raises((Unusable, DBAPIError), match=r"read-?only"):
        await db.read(filed)
    assert await db.read(_cases) == []


@pytest.mark.parametrize("clash", [Clash, StaleDataError])
async def test_work_runs_again_on_a_clash(db: Database, clash: type[Exception]) -> None:
    work = _failing(clash, times=2)
    assert await db.transact(work) == "third run"


async def test_sqlite_is_told_how_much_stands_in_its_tables(db: Database, engine: str) -> None:
    """Without it a list of open cases went past all cases; a disk that is full stops nobody."""
    await db.transact(filed)
    await db.look_over()
    if engine == "postgresql":
        return
    told = text("SELECT stat FROM sqlite_stat1 WHERE tbl = 'cases'")
    assert await db.read(lambda session: session.connection().execute(told).all())
    with db.writing.begin() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 1")
    await db.look_over()


async def test_work_that_keeps_clashing_ends_in_a_plain_sentence(db: Database) -> None:
    with pytest.raises(Busy, match="try again in a moment"):
        await db.transact(_failing(Clash, times=ATTEMPTS))


async def test_the_loser_of_an_insert_runs_again(db: Database) -> None:
    """Two first messages at once: the second finds the row of the first."""
    runs = []

    def work(session: Session) -> str:
        runs.append(1)
        if len(runs) == 1:
            conversations.save(session, _conversation("second"), NOW)
        found = conversations.load(session, "19:chat")
        return found.person_id if found else "none"

    first = _conversation("first")
    await db.transact(lambda session: conversations.save(session, first, NOW))
    assert await db.transact(work) == "first"
    assert len(runs) == 2


async def test_a_broken_rule_is_not_tried_again(db: Database) -> None:
    runs = []

    def work(session: Session) -> None:
        runs.append(1)
        session.add(
            ShownCard(case_id=999, kind="case", audience_key="", address={}, activity_id="", at=NOW)
        )
        session.flush()

    with pytest.raises(IntegrityError):
        await db.transact(work)
    assert len(runs) == 1


async def test_a_database_that_takes_no_more_is_known_to_fail(db: Database, engine: str) -> None:
    assert not db.failing
    refuses = "PRAGMA max_page_count = 1"  # no more than there is now: a full disk
    if engine == "postgresql":  # what became a standby
        name = db.writing.url.database
        refuses = f"ALTER DATABASE {name} SET default_transaction_read_only = on"
    with db.writing.connect() as connection:
        connection.exec_driver_sql(refuses)
        connection.commit()
    if engine == "postgresql":
        db.writing.dispose()
    with pytest.raises(Unusable, match=r"full|read-only"):
        await db.transact(lambda session: [filed(session) for _ in range(50)])
    assert db.failing


KILLED_AFTER_COMMIT = """
import asyncio, os, signal, sys
from tests.fakes.postgres import store_of
from tests.store.given import filed
asyncio.run(store_of(sys.argv[1]).transact(filed))
os.kill(os.getpid(), signal.SIGKILL)
"""

KILLED_BEFORE_COMMIT = """
import asyncio, os, signal, sys
from tests.fakes.postgres import store_of
from tests.store.given import filed
def work(session):
    filed(session)
    os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(store_of(sys.argv[1]).transact(work))
"""


@pytest.mark.parametrize(
    ("script", "references"),
    [(KILLED_AFTER_COMMIT, ["DL-2026-0001"]), (KILLED_BEFORE_COMMIT, [])],
    ids=["after the commit", "before the commit"],
)
async def test_a_killed_bot_keeps_what_was_committed_and_no_more(
    url: str, script: str, references: list[str]
) -> None:
    _run_until_killed(script, url)
    restarted = store_of(url)
    assert [case.reference for case in await restarted.read(_cases)] == references
    next_case = await restarted.transact(filed)
    assert next_case.file.reference == f"DL-2026-{len(references) + 1:04}"
    restarted.close()


async def test_a_closed_database_takes_no_more_work(url: str) -> None:
    database = store_of(url)
    database.close()
    with pytest.raises(RuntimeError):
        await database.transact(filed)


def _cases(session: Session) -> list[Case]:
    return list(session.exec(select(Case)).all())


def _conversation(person_id: str) -> Kept:
    return Kept("19:chat", person_id, NOW)


def _run_until_killed(script: str, url: str) -> None:
    ended = subprocess.run([sys.executable, "-c", script, url], check=False)
    assert ended.returncode == -signal.SIGKILL


def _failing(error: type[Exception], times: int) -> Callable[[Session], str]:
    runs = []

    def work(session: Session) -> str:
        runs.append(1)
        session.add(Contact(key=bytes([len(runs)]), sealed=b"", updated_at=NOW))
        if len(runs) <= times:
            raise error
        assert len(session.exec(select(Contact)).all()) == 1
        return "third run"

    return work
