"""How the bot reaches the outside: through which proxy, and whom it trusts.

Two libraries make its requests: aiohttp (Teams, signing keys, mail, heartbeat) and, within msal,
requests (tokens). Both get the same: the proxies of the environment, and the authorities of the
system with those of the settings beside them.
"""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any
from urllib.request import getproxies

import aiohttp
import requests
from requests.adapters import HTTPAdapter

from store.access import notation

TIMEOUT = aiohttp.ClientTimeout(total=15, sock_connect=5)
TOKEN_TIMEOUT = 10.0  # seconds for one request for a token

NOT_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
)
"""Errors after which nothing can have arrived: there was no way to the other side."""


def open_session(
    ca_file: Path | None = None,
    *,
    use_proxies: bool = True,
    answers: type[aiohttp.ClientResponse] = aiohttp.ClientResponse,
) -> aiohttp.ClientSession:
    """The session for all that aiohttp asks: kept connections, no cap, time limits.

    Without `use_proxies` everything is reached directly, as on a machine where one tries the bot.
    """
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0, ssl=_trust(ca_file)),
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=TIMEOUT,
        response_class=answers,
        json_serialize_bytes=notation.encoded,
        # aiohttp looks at the environment at every request, in a thread: only where it has to.
        trust_env=use_proxies and bool(getproxies()),
    )


def token_session(ca_file: Path | None = None) -> requests.Session:
    """The session with which msal asks for tokens; requests itself minds the proxies."""
    session = requests.Session()
    session.mount("https://", _Adapter(_trust(ca_file)))
    return session


def identity_session() -> requests.Session:
    """The session for the identity service of the machine itself: no proxy, and no TLS."""
    session = requests.Session()
    session.trust_env = False
    session.mount("http://", _Adapter(_trust(None)))
    return session


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if ca_file is not None:
        context.load_verify_locations(ca_file)
    return context


class _Adapter(HTTPAdapter):
    """Trusts our authorities too, directly and behind a proxy, and does not wait for ever."""

    def __init__(self, trust: ssl.SSLContext) -> None:
        self._trust = trust
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as requests has it
        """Connections without a proxy."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._trust)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:  # noqa: ANN401 - as requests has it
        """Connections through one."""
        return super().proxy_manager_for(proxy, **kwargs, ssl_context=self._trust)

    def send(self, *args: Any, **kwargs: Any) -> requests.Response:  # noqa: ANN401 - as requests has it
        """One request, within its time."""
        kwargs["timeout"] = kwargs.get("timeout") or TOKEN_TIMEOUT
        return super().send(*args, **kwargs)
