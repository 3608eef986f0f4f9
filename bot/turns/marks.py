"""Marks turns as spoken: one transaction for all whose words left while the last one ran.

A turn that is not marked speaks again at a repetition, so its activity is acknowledged to Teams
only when its mark is kept. There are as many marks as turns; together they cost little.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from sqlmodel import Session

from store.people import conversations
from store.people.conversations import Spoken

T = TypeVar("T")


class Keeps(Protocol):
    """What runs a work as one transaction: `store.access.database.Database`."""

    async def transact(self, work: Callable[[Session], T]) -> T:
        """The value of the work, once it is safely kept."""


class Marks:
    """The marks that wait, and the one transaction at a time that keeps them."""

    def __init__(self, database: Keeps) -> None:
        self._database = database
        self._waiting: list[Spoken] = []
        self._next: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()

    async def keep(self, mark: Spoken) -> None:
        """Return when the mark is kept; raises what the database raises."""
        self._waiting.append(mark)
        if self._next is None:
            self._next = asyncio.create_task(self._write())
        await asyncio.shield(self._next)  # others wait for it as well

    async def _write(self) -> None:
        async with self._one_at_a_time:
            marks, self._waiting, self._next = self._waiting, [], None
            await self._database.transact(partial(conversations.mark, those=marks))
