"""The public keys with which the Bot Framework signs its requests, fetched and kept.

Microsoft rotates these keys: a request signed with a key we do not know yet causes a look at the
published list at once, unless the last one was a few seconds ago. Who makes up keys cannot cause
more than so many looks a minute, and the old keys stay when a look fails.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
import structlog

from bot.network.limits import Allowance

METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
KEEP = 24 * 3600.0  # seconds; the protocol asks for a look at least once a day
PAUSE = 5.0  # seconds between two looks caused by unknown keys
LOOKS = 6  # of those in a minute
RETRY = 10.0  # seconds after a look that failed
TIMEOUT = aiohttp.ClientTimeout(total=5)

log = structlog.get_logger(__name__)


class KeysUnavailableError(Exception):
    """No key list could be fetched yet: nobody can be recognised at this moment."""


@dataclass(frozen=True)
class SigningKey:
    """One published RSA key, and the channels it may speak for."""

    key: Any
    endorsements: frozenset[str]


class SigningKeys:
    """The caller's published keys by their id."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        metadata_url: str = METADATA_URL,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._session = session
        self._metadata_url = metadata_url
        self._clock = clock
        self._lock = asyncio.Lock()
        self._keys: Mapping[str, SigningKey] = {}
        self._fresh_until = -1.0
        self._next_look = -1.0
        self._looks = Allowance(LOOKS, clock)

    async def find(self, key_id: str) -> SigningKey | None:
        """The key with this id, None where nobody published it.

        Raises KeysUnavailableError while no list was ever fetched.
        """
        comes = self._lock.locked() and key_id not in self._keys  # perhaps, with a look under way
        if comes or self._wants_look(key_id):
            async with self._lock:
                if self._wants_look(key_id) and self._may_look():
                    await self._look()
        if not self._keys:
            raise KeysUnavailableError(self._metadata_url)
        return self._keys.get(key_id)

    def _wants_look(self, key_id: str) -> bool:
        now = self._clock()
        known = key_id in self._keys and now < self._fresh_until
        return not known and now >= self._next_look

    def _may_look(self) -> bool:
        """Keys that nobody published are limited; a list that is old or was never there is not."""
        return self._clock() >= self._fresh_until or self._looks.take("unknown keys")

    async def _look(self) -> None:
        """Fetch the list; a failure keeps what we have and is tried again soon."""
        self._next_look = self._clock() + RETRY
        try:
            keys = await self._fetch()
        except (aiohttp.ClientError, TimeoutError, ValueError, LookupError, TypeError) as error:
            log.warning(
                "signing_keys_unavailable", error=type(error).__name__, kept=len(self._keys)
            )
            return
        self._keys = keys
        self._next_look = self._clock() + PAUSE
        self._fresh_until = self._clock() + KEEP

    async def _fetch(self) -> Mapping[str, SigningKey]:
        metadata = await self._json(self._metadata_url)
        listed = await self._json(metadata["jwks_uri"])
        keys = dict(_signing_keys(listed["keys"]))
        if not keys:
            raise ValueError("a list without usable keys")
        return keys

    async def _json(self, url: str) -> dict[str, Any]:
        async with self._session.get(url, timeout=TIMEOUT, allow_redirects=False) as response:
            response.raise_for_status()
            content: dict[str, Any] = await response.json(content_type=None)
            return content


def _signing_keys(entries: Iterable[object]) -> Iterator[tuple[str, SigningKey]]:
    """The usable RSA keys by id; one spoiled entry must not take the others along."""
    for entry in entries:
        if not isinstance(entry, dict) or entry.get("kty") != "RSA" or "kid" not in entry:
            continue
        try:
            key = jwt.PyJWK.from_dict({**entry, "alg": "RS256"})
        except jwt.PyJWTError as error:
            log.warning("signing_key_unusable", error=type(error).__name__)
            continue
        yield entry["kid"], SigningKey(key.key, frozenset(entry.get("endorsements", ())))
