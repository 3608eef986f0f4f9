"""How much one address, or one person, may ask of the bot, and what it answers beyond that.

Whoever is not recognised is counted by address: each request takes from an allowance that fills
again by itself; beyond it an answer waits a second, and a refused connection closes. Nothing
that came in is repeated in an answer or a log, and a flood does not fill the log.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import time
from collections.abc import Callable, Sequence

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.watching.logs import fault

RECOGNISED = web.RequestKey("recognised", bool)  # set by who knows the caller of a request
Clock = Callable[[], float]
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

MINUTE = 60.0  # seconds
REMEMBERED = 10_000  # addresses or persons that are counted at the same time
TAKEN_TOGETHER = 64  # bits of an IPv6 address: whoever has one has all that begin alike
SLOW = 1.0  # seconds that a refusal beyond the allowance takes

log = structlog.get_logger(__name__)


class Allowance:
    """So many in a minute for each key, all at once if need be; it fills again evenly."""

    def __init__(self, a_minute: int, clock: Clock = time.monotonic) -> None:
        """`a_minute` 0 allows everything."""
        self._full = float(a_minute)
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}  # what was left, and when that was

    def take(self, key: str) -> bool:
        """Take one; False when nothing is left."""
        if not self._full:
            return True
        now = self._clock()
        left, at = self._left.pop(key, (self._full, now))
        left = min(self._full, left + (now - at) * self._full / MINUTE)
        allowed = left >= 1
        self._left[key] = (left - 1 if allowed else left, now)
        if len(self._left) > REMEMBERED:
            del self._left[next(iter(self._left))]  # the one that was quiet longest
        return allowed


class Tally:
    """Log lines about what anybody can cause: one a minute of each kind, with how many it tells."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._told: dict[tuple[str, str], tuple[float, int]] = {}

    def note(self, event: str, why: str) -> None:
        """Count it, and log it unless the same was logged less than a minute ago."""
        now = self._clock()
        at, untold = self._told.get((event, why), (-MINUTE, 0))
        if now - at < MINUTE:
            self._told[event, why] = (at, untold + 1)
            return
        self._told[event, why] = (now, 0)
        log.warning(event, why=why, times=untold + 1)


def far_end(request: web.BaseRequest, proxies: Sequence[Network]) -> str:
    """The address that a request came from; of an IPv6 address the network.

    `X-Forwarded-For` is believed only as far as our own proxies wrote it: from the right, up to
    the first address that is none of them.
    """
    peer = request.remote or ""
    told = ",".join(request.headers.getall("X-Forwarded-For", ())).split(",")
    while (address := _address(peer)) is None or any(address in one for one in proxies):
        named = _address(told.pop()) if told else None
        if named is None:
            break
        peer = str(named)
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, TAKEN_TOGETHER), strict=False))
    return peer


def _address(written: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """An address, with or without a port behind it; an IPv4 address in IPv6 form is IPv4."""
    bare = written.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


class Guard:
    """Stands before every route: never a 500, and a limit to what strangers may ask."""

    def __init__(self, strangers_a_minute: int, proxies: Sequence[Network]) -> None:
        self._strangers = Allowance(strangers_a_minute)
        self._proxies = proxies
        self._tally = Tally()

    def middleware(self) -> Middleware:
        """What aiohttp calls around each request."""

        @web.middleware
        async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
            try:
                answer = await handler(request)
            except web.HTTPException as refusal:
                if not 400 <= refusal.status < 500 or RECOGNISED in request:
                    raise
                if await self._kept_waiting(request):
                    raise _too_many() from None
                refusal.force_close()
                raise
            except Exception as error:
                with contextlib.suppress(Exception):
                    log.error("request_failed", **fault(error))
                raise web.HTTPServiceUnavailable from error
            if RECOGNISED not in request:  # how it goes is told to all, but not without end
                await self._kept_waiting(request)
            return answer

        return guarded

    async def _kept_waiting(self, request: web.Request) -> bool:
        """Whether this address has nothing left; then a second has passed."""
        if self._strangers.take(far_end(request, self._proxies)):
            return False
        self._tally.note("too_many_requests", "address")
        await asyncio.sleep(SLOW)
        return True


def _too_many() -> web.HTTPTooManyRequests:
    slower = web.HTTPTooManyRequests(headers={"Retry-After": str(int(MINUTE))})
    slower.force_close()
    return slower
