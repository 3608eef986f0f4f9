"""Files that people send along in Teams: fetched from where it keeps them, and from nowhere else.

A file of OneDrive stands under an address that opens by itself for some minutes; a pasted picture
stands with the service of Teams, which asks for the bot's own token.
"""

from __future__ import annotations

from functools import partial

import aiohttp
import structlog

from bot.attachments.found import Declined
from bot.messages import FileLink
from bot.teams.credentials import Credentials
from bot.teams.hosts import ServiceHosts
from bot.teams.proof import TokenError

PATIENCE = aiohttp.ClientTimeout(total=8)  # seconds; Teams waits 15 for the turn as a whole
CHUNK = 64 * 1024  # bytes
log = structlog.get_logger(__name__)


class SentFiles:
    """Fetches them; without credentials (no_auth) it sends no token."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        credentials: Credentials | None,
        teams: ServiceHosts,
        drives: ServiceHosts,
    ) -> None:
        """`teams` get the token; from `drives` files of OneDrive may come."""
        self._session = session
        self._credentials = credentials
        self._teams = teams
        self._drives = drives

    async def fetch(self, link: FileLink, largest: int) -> bytes | Declined:
        """What is in a file that may have so many bytes; or why it is not there."""
        hosts = self._teams if link.ours else self._drives
        if not hosts.allow(link.url):
            return _not_fetched("foreign host")
        try:
            return await self._fetched(link, largest)
        except (aiohttp.ClientError, TokenError, TimeoutError, ValueError) as error:
            return _not_fetched(type(error).__name__)

    async def _fetched(self, link: FileLink, largest: int) -> bytes | Declined:
        ask = partial(self._asked, link.url, largest)
        if self._credentials is None or not link.ours:
            return (await ask({}))[1]
        return (await self._credentials.bearing(ask))[1]

    async def _asked(
        self, url: str, largest: int, headers: dict[str, str]
    ) -> tuple[int, bytes | Declined]:
        async with self._session.get(
            url, headers=headers, timeout=PATIENCE, allow_redirects=False
        ) as response:
            if response.status != 200:
                return response.status, _not_fetched(str(response.status))
            return 200, await _content(response, largest)


async def _content(response: aiohttp.ClientResponse, largest: int) -> bytes | Declined:
    content = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > largest:
            return Declined.TOO_LARGE
    return bytes(content)


def _not_fetched(why: str) -> Declined:
    log.warning("attachment.not_fetched", why=why)
    return Declined.NOT_FETCHED
