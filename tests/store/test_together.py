"""Works that wait at the same time share a commit, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlmodel import Session

from store.access.database import Database
from store.people import contacts
from tests.store.given import NOW


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A SQLite file, up to date."""
    made = Database(f"sqlite:///{tmp_path / 'together.sqlite3'}")
    made.upgrade()
    yield made
    made.close()


def _meet(session: Session, key: str) -> str:
    contacts.reached(session, key, {"key": key}, NOW)
    return key


def _break(session: Session, key: str) -> str:
    _meet(session, key)
    raise LookupError(key)


def _known(session: Session) -> set[str]:
    return {key for key in (f"p:{n}" for n in range(200)) if contacts.find(session, key)}


async def test_each_gets_its_own_value_and_a_broken_one_leaves_nothing(database: Database) -> None:
    works = [
        database.transact(partial(_meet if n % 5 else _break, key=f"p:{n}")) for n in range(50)
    ]
    results = await asyncio.gather(*works, return_exceptions=True)
    kept = {f"p:{n}" for n in range(50) if n % 5}
    assert {result for result in results if isinstance(result, str)} == kept
    assert sum(isinstance(result, LookupError) for result in results) == 10
    assert await database.read(_known) == kept


async def test_works_at_the_same_time_share_commits(database: Database) -> None:
    commits = 0

    def count(_connection: object) -> None:
        nonlocal commits
        commits += 1

    event.listen(database.writing, "commit", count)
    await asyncio.gather(*(database.transact(partial(_meet, key=f"p:{n}")) for n in range(200)))
    assert len(await database.read(_known)) == 200
    assert commits < 200


async def test_when_the_commit_fails_nobody_hears_of_success(database: Database) -> None:
    def fail(_connection: object) -> None:
        raise OSError("no space left on device")

    event.listen(database.writing, "commit", fail)
    works = (database.transact(partial(_meet, key=f"p:{n}")) for n in range(5))
    results = await asyncio.gather(*works, return_exceptions=True)
    event.remove(database.writing, "commit", fail)
    assert all(isinstance(result, OSError) for result in results)
    assert await database.read(_known) == set()


async def test_a_work_sees_what_the_one_before_it_did(database: Database) -> None:
    def add(session: Session) -> int:
        known = len(_known(session))
        _meet(session, f"p:{known}")
        return known

    assert sorted(await asyncio.gather(*(database.transact(add) for _ in range(30)))) == list(
        range(30)
    )


async def test_who_gives_up_waiting_breaks_nothing_for_the_others(database: Database) -> None:
    tasks = [
        asyncio.ensure_future(database.transact(partial(_meet, key=f"p:{n}"))) for n in range(100)
    ]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert results[1::2] == [f"p:{n}" for n in range(1, 100, 2)]
    assert await database.transact(partial(_meet, key="afterwards")) == "afterwards"
