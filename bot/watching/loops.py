"""Keeps the bot's loops going: one that ends is started again, and counted.

A loop looks after its own errors. What gets past that is a fault of ours, and must not stop the
alerts until somebody happens to restart the bot.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from bot.watching.logs import fault

PAUSE = 1.0  # seconds before a loop is started again the first time
LONGEST = 60.0  # seconds; the pause doubles as long as the loop keeps ending
RECENT = timedelta(minutes=2)  # how long a loop that ended is news

log = structlog.get_logger(__name__)


class Loops:
    """The loops of one instance, and how often each of them ended."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._ended_at: datetime | None = None
        self.ended: Counter[str] = Counter()

    @property
    def broken(self) -> bool:
        """Whether a loop ended lately."""
        return self._ended_at is not None and self._now() - self._ended_at < RECENT

    async def keep(self, name: str, run: Callable[[], Awaitable[None]]) -> None:
        """Run a loop until this is cancelled, however often it ends."""
        pause, clock = PAUSE, asyncio.get_running_loop().time
        while True:
            began = clock()
            await self._run(name, run)
            pause = PAUSE if clock() - began > LONGEST else pause
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST)

    async def _run(self, name: str, run: Callable[[], Awaitable[None]]) -> None:
        """One life of a loop; a cancellation that was not meant for us ends it like an error."""
        told: dict[str, object] = {}
        try:
            await run()
        except asyncio.CancelledError as error:
            task = asyncio.current_task()
            if task is None or task.cancelling():
                raise
            told = fault(error)
        except Exception as error:  # noqa: BLE001 - logged and counted
            told = fault(error)
        self.ended[name] += 1
        self._ended_at = self._now()
        log.error("loop.ended", loop=name, times=self.ended[name], **told)
