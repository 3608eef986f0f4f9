"""Asking the outside: the answer, or why there was none and who can repair that."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import aiohttp
from aiohttp.connector import Connection

from bot.checking.findings import Finding, fault


@dataclass(frozen=True)
class Response:
    """What came back."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    trusted_until: datetime | None = None  # when the certificate ends that the host showed


@dataclass(frozen=True)
class Barred:
    """Why nothing came back, as the Fluent files name it."""

    key: str
    args: Mapping[str, str] = field(default_factory=dict)

    def finding(self, name: str) -> Finding:
        """The same as a fault, with what to do."""
        return fault(name, self.key, **self.args)


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
) -> Response | Barred:
    """One request, followed nowhere else."""

    async def request() -> Response:
        async with session.request(method, url, allow_redirects=False, **how) as answer:
            body = await answer.text(errors="replace")
            until = answer.trusted_until if isinstance(answer, CertifiedResponse) else None
            return Response(answer.status, answer.headers, body, until)

    return await reached(request, urlsplit(url).hostname or url)


async def reached(request: Callable[[], Awaitable[Response]], host: str) -> Response | Barred:
    """What the request gives, or in words why it failed."""
    try:
        return await request()
    except (aiohttp.ClientError, OSError) as error:  # a time-out is an OSError too
        return _barred(error, host)


def _barred(error: Exception, host: str) -> Barred:
    named = {"host": host}
    if isinstance(error, aiohttp.ClientConnectorCertificateError | ssl.SSLCertVerificationError):
        return Barred("untrusted", named)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return Barred("proxy-refuses", named | {"status": str(error.status)})
    if isinstance(error, aiohttp.ClientProxyConnectionError):
        return Barred("proxy-away")
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return Barred("name-unknown", named)
    key = "unreached-by-proxy" if getproxies().get("https") else "unreached"
    return Barred(key, named | {"error": type(error).__name__})
