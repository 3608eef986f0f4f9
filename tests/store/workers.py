"""What other instances of the bot do in the tests of several on one database.

Each runs in a fresh process with several tasks at once; nothing is shared but the database.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import timedelta
from functools import partial
from multiprocessing import get_context
from typing import TypeVar

from sqlmodel import Session

from store import outbox, reminders
from store.access.database import Database
from store.models import OutboxState
from store.outbox import Outcome
from store.people import conversations
from store.people.conversations import Kept
from tests.fakes.postgres import store_of
from tests.store.given import HOUR, NOW, filed

T = TypeVar("T")
Task = Callable[[Database, str], Awaitable[T]]

TASKS = 4  # at once in each process
RAISES = 15  # of one number by each task
REPORTS = 5  # filed by each task
REMINDERS = 20  # tried by each task
KEY = "19:chat"


class GivenUpError(Exception):
    """Something went wrong after a case was written, before it was kept."""


def in_processes(number: int, work: Callable[[str], T], url: str) -> list[T]:
    """Run the same work in several processes at once."""
    with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as pool:
        return list(pool.map(work, [url] * number))


def count_up(url: str) -> None:
    """Raise one number in a conversation's state, again and again."""
    _at_once(url, _count_up)


def file_cases(url: str) -> list[str]:
    """File cases, and give some up half-way; the references of those that were kept."""
    return [reference for task in _at_once(url, _file_cases) for reference in task]


def send_all(url: str) -> list[str]:
    """Take messages until there are none; the keys of those that were settled."""
    return [key for task in _at_once(url, _send_all) for key in task]


def claim_all(url: str) -> int:
    """Try to claim what everybody else tries to claim; how many became ours."""
    return sum(_at_once(url, _claim_all))


def _at_once(url: str, task: Task[T]) -> list[T]:
    async def run() -> list[T]:
        database = store_of(url)
        try:
            names = (f"{os.getpid()}-{number}" for number in range(TASKS))
            return await asyncio.gather(*(task(database, name) for name in names))
        finally:
            database.close()

    return asyncio.run(run())


async def _count_up(database: Database, _name: str) -> None:
    for _ in range(RAISES):
        await database.transact(_raise)


def _raise(session: Session) -> None:
    kept = conversations.load(session, KEY) or Kept(KEY, "sanne", NOW)
    number = kept.state.get("number", 0)
    conversations.save(session, replace(kept, state={"number": number + 1}), NOW)


async def _file_cases(database: Database, _name: str) -> list[str]:
    kept = []
    for _ in range(REPORTS):
        try:
            await database.transact(_give_up)
        except GivenUpError:
            kept.append(await database.transact(_file))
    return kept


def _file(session: Session) -> str:
    return filed(session).file.reference


def _give_up(session: Session) -> None:
    filed(session)
    raise GivenUpError


async def _send_all(database: Database, name: str) -> list[str]:
    sent: list[str] = []
    while keys := await database.transact(partial(_take, name=name)):
        sent += keys
    return sent


def _take(session: Session, name: str) -> list[str]:
    rows = outbox.claim(session, name, NOW, limit=3, lease=HOUR)
    return [row.key for row in rows if _settled(session, row.id, name)]


def _settled(session: Session, row_id: int, name: str) -> bool:
    return outbox.settle(session, row_id, name, Outcome(OutboxState.SENT, "activity"), NOW)


async def _claim_all(database: Database, _name: str) -> int:
    ours = 0
    for number in range(REMINDERS):
        ours += await database.transact(partial(_claim, hours=number))
    return ours


def _claim(session: Session, hours: int) -> bool:
    due_at = NOW + timedelta(hours=hours)
    return reminders.claim(session, reminders.NO_CASE, "week", due_at)
