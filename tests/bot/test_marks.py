"""Marks of turns that spoke at the same time are kept together, and nobody goes on before that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from sqlmodel import Session

from bot.turns.marks import Marks
from store.access.database import Database
from store.people import conversations
from store.people.conversations import Spoken
from tests.store.given import answered_to

T = TypeVar("T")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Counting:
    """A database that counts its transactions, and may break."""

    def __init__(self, database: Database, error: Exception | None = None) -> None:
        self._database = database
        self._error = error
        self.times = 0

    async def transact(self, work: Callable[[Session], T]) -> T:
        """One transaction more."""
        self.times += 1
        if self._error:
            raise self._error
        return await self._database.transact(work)


def _mark(number: int) -> Spoken:
    return Spoken("a:chat", str(number), {"spoken": True})


def _remember(session: Session) -> None:
    for number in range(50):
        conversations.remember(session, "a:chat", str(number), NOW, {"spoken": False})


def _unmarked(session: Session) -> int:
    seen = (answered_to(session, "a:chat", str(number)) for number in range(50))
    return sum(one is not None and one.answer == {"spoken": False} for one in seen)


async def test_marks_at_the_same_time_share_a_transaction(database: Database) -> None:
    await database.transact(_remember)
    counting = Counting(database)
    marks = Marks(counting)
    await asyncio.gather(*(marks.keep(_mark(number)) for number in range(50)))
    assert await database.read(_unmarked) == 0
    assert counting.times < 5


async def test_a_mark_is_kept_when_its_turn_goes_on(database: Database) -> None:
    await database.transact(_remember)
    marks = Marks(database)

    async def marked(number: int) -> object:
        await marks.keep(_mark(number))
        seen = await database.read(lambda session: answered_to(session, "a:chat", "7"))
        return number == 7 and seen

    answers = await asyncio.gather(*(marked(number) for number in range(50)))
    assert answers[7] == conversations.Answered({"spoken": True})


async def test_when_the_database_breaks_everyone_who_waits_hears_it(database: Database) -> None:
    marks = Marks(Counting(database, OSError("no space left on device")))
    waiting = (marks.keep(_mark(number)) for number in range(5))
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(result) for result in results] == [OSError] * 5
    with pytest.raises(OSError, match="no space"):
        await marks.keep(_mark(6))
