"""Asking the outside: the answer, or why there was none and who can repair that."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import aiohttp
from aiohttp.connector import Connection

from bot.checking.findings import Finding, fault


class BarredError(Exception):
    """Nothing came back: why, as the Fluent files name it, with what stands in that sentence."""

    def __init__(self, key: str, **named: str) -> None:
        super().__init__(key)
        self.key = key
        self.named = named


class CertifiedResponse(aiohttp.ClientResponse):
    """An answer that remembers the certificate of who gave it: aiohttp lets the connection go."""

    trusted_until: datetime | None = None

    async def start(self, connection: Connection) -> aiohttp.ClientResponse:
        """Begin to read the answer."""
        transport = connection.transport
        if transport is not None and (shown := transport.get_extra_info("peercert")):
            ends = ssl.cert_time_to_seconds(shown["notAfter"])
            self.trusted_until = datetime.fromtimestamp(ends, UTC)
        return await super().start(connection)


async def ask(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    **how: Any,  # noqa: ANN401 - as aiohttp has it
) -> aiohttp.ClientResponse:
    """What one request gives, followed nowhere else. Raises BarredError."""
    try:
        async with session.request(method, url, allow_redirects=False, **how) as answer:
            await answer.read()
            return answer
    except (aiohttp.ClientError, OSError) as error:  # a time-out is an OSError too
        raise _barred(error, urlsplit(url).hostname or url) from error


async def reached(name: str, check: Awaitable[list[Finding]]) -> list[Finding]:
    """What a check finds; or, as a fault of this name, why nothing came back."""
    try:
        return await check
    except BarredError as error:
        return [fault(name, error.key, **error.named)]


def _barred(error: Exception, host: str) -> BarredError:
    if isinstance(error, aiohttp.ClientConnectorCertificateError | ssl.SSLCertVerificationError):
        return BarredError("untrusted", host=host)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return BarredError("proxy-refuses", host=host, status=str(error.status))
    if isinstance(error, aiohttp.ClientProxyConnectionError):
        return BarredError("proxy-away")
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return BarredError("name-unknown", host=host)
    key = "unreached-by-proxy" if getproxies().get("https") else "unreached"
    return BarredError(key, host=host, error=type(error).__name__)
