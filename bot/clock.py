"""The tick: what is due is asked of the database every half minute, and put in the outbox.

Nothing is remembered between two ticks: a missed one is made good by the next. After a tick
without an error the outside heartbeat is pinged; its silence is the alarm.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import aiohttp
import structlog
from sqlmodel import Session

from bot.logs import fault
from bot.reminding import remind
from bot.settings import Settings
from store import conversations
from store.database import Database

TICK = 30.0  # seconds
REPEATS = timedelta(days=2)  # after which Teams no longer repeats an activity
PING_TIMEOUT = aiohttp.ClientTimeout(total=10)

log = structlog.get_logger(__name__)


class Clock:
    """The loop that lets no term pass unseen; every instance ticks, each reminder goes once."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        now: Callable[[], datetime],
        session: aiohttp.ClientSession,
        after: Callable[[], None],
    ) -> None:
        """`after` is called when a tick was stored: there may be messages to deliver."""
        self._database = database
        self._settings = settings
        self._now = now
        self._session = session
        self._after = after
        self.last_tick: datetime | None = None

    async def run(self) -> None:
        """Tick until cancelled; after a tick that failed the next one tries again."""
        while True:
            if await self.tick():
                await self._ping()
            await asyncio.sleep(TICK)

    async def tick(self) -> bool:
        """Put what is due in the outbox; True when nothing went wrong."""
        now = self._now()
        try:
            failures = await self._database.transact(
                partial(_tick, now=now, settings=self._settings)
            )
        except Exception as error:  # noqa: BLE001 - logged; the loop must go on
            log.error("tick.failed", **fault(error))
            return False
        self.last_tick = now
        self._after()
        return not failures

    async def _ping(self) -> None:
        if self._settings.heartbeat_url is None:
            return
        try:
            url = str(self._settings.heartbeat_url)
            async with self._session.get(url, timeout=PING_TIMEOUT) as answer:
                answer.raise_for_status()
        except (aiohttp.ClientError, TimeoutError) as error:
            log.warning("heartbeat.not_pinged", **fault(error))


def _tick(session: Session, now: datetime, settings: Settings) -> int:
    """The work of one tick; gives how many cases failed, which are logged there."""
    conversations.forget(session, now - REPEATS)
    return remind(session, now, settings).failed
