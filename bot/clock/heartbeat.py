"""Tells a watchdog outside that all is well; its silence is the alarm.

The watchdog also notices what the bot cannot tell itself: a machine that is off.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import structlog

from bot.clock.tick import TICK
from bot.watching.health import Health
from bot.watching.logs import fault
from store.errors import StoreError

TIMEOUT = aiohttp.ClientTimeout(total=10)

log = structlog.get_logger(__name__)


class Heartbeat:
    """Fetches one address as often as the clock ticks, as long as all is well."""

    def __init__(
        self,
        url: str,
        health: Health,
        session: aiohttp.ClientSession,
        head: Callable[[], Awaitable[str]] | None = None,
    ) -> None:
        """`head` gives with what the history ends now, where the watchdog is to keep that too."""
        self._url = url
        self._health = health
        self._session = session
        self._head = head

    async def run(self) -> None:
        """Beat until cancelled."""
        while True:
            await self.beat()
            await asyncio.sleep(TICK)

    async def beat(self) -> bool:
        """Fetch the address once if all is well; False where it was not fetched."""
        report = await self._health.report()
        if not report.well:
            log.warning("heartbeat.withheld", **report.as_json())
            return False
        try:
            async with await self._request() as answer:
                answer.raise_for_status()
        except (aiohttp.ClientError, TimeoutError, StoreError) as error:
            log.warning("heartbeat.not_pinged", **fault(error))
            return False
        return True

    async def _request(self) -> aiohttp.ClientResponse:
        if self._head is None:
            return await self._session.get(self._url, timeout=TIMEOUT)
        return await self._session.post(self._url, data=await self._head(), timeout=TIMEOUT)
