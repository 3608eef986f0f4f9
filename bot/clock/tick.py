"""The tick: what is due is asked of the database every half minute, and put in the outbox.

Nothing is remembered between two ticks: a missed one is made good by the next. Each tick also
writes its moment, so that a database that takes nothing more is noticed when nobody reports.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlmodel import Session

from bot.clock.recounting import recount
from bot.clock.reminding import remind
from bot.settings import Settings
from bot.watching.logs import fault
from store.access import instances
from store.access.database import Database
from store.people import conversations

TICK = 30.0  # seconds
LEAVING = 2.0  # seconds that a stop waits for the database
REPEATS = timedelta(days=2)  # after which Teams no longer repeats an activity

log = structlog.get_logger(__name__)


class Clock:
    """The loop that lets no term pass unseen; every instance ticks, each reminder goes once."""

    def __init__(
        self,
        database: Database,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        worker: str,
        after: Callable[[], None],
    ) -> None:
        """`after` is called when a tick was stored: there may be messages to deliver."""
        self._database = database
        self._settings = settings
        self._now = now
        self._worker = worker
        self._after = after
        self.last_tick: datetime | None = None
        self.failures = 0  # reminders that the last tick could not send, and cases without any
        self._underived = 0

    async def prepare(self) -> None:
        """See that what is due is derived by today's rules and settings, before anybody asks."""
        await self._database.look_over()
        counted = await recount(self._database)
        self._underived = counted.failed
        log.info("due.recounted", cases=counted.done, failed=counted.failed)

    async def run(self) -> None:
        """Tick until cancelled; after a tick that failed the next one tries again."""
        while True:
            await self.tick()
            await asyncio.sleep(TICK)

    async def leave(self) -> None:
        """Tell that this instance stops; where that cannot be kept, its silence tells it later."""
        try:
            async with asyncio.timeout(LEAVING):
                await self._database.transact(partial(instances.left, worker=self._worker))
        except Exception as error:  # noqa: BLE001 - logged; the bot stops all the same
            log.warning("leave.failed", **fault(error))

    async def tick(self) -> bool:
        """Put what is due in the outbox; True when nothing went wrong."""
        now = self._now()
        try:
            failed = await self._database.transact(
                partial(_tick, worker=self._worker, now=now, settings=self._settings())
            )
        except Exception as error:  # noqa: BLE001 - logged; the loop must go on
            log.error("tick.failed", **fault(error))
            return False
        self.last_tick, self.failures = now, failed + self._underived
        self._after()
        return not self.failures


def _tick(session: Session, worker: str, now: datetime, settings: Settings) -> int:
    """The work of one tick; gives how many reminders failed, which are logged there."""
    instances.ticked(session, worker, now)
    conversations.forget(session, now - REPEATS)
    return remind(session, now, settings).failed
