"""Tokens with which the bot speaks as itself: one msal client, renewed off the event loop.

The SDK's own credentials ask Entra for a token at every turn, on the event loop; here a token is
kept until five minutes before its end. The same client serves every scope (Teams, Graph).
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msal
import msal.exceptions
import requests

from bot.network import token_session
from bot.settings import Settings

BOT_SCOPE = "https://api.botframework.com/.default"
LOGIN = "https://login.microsoftonline.com"
EARLY = 300.0  # seconds before its end at which a token is renewed
_TEMPORARY = frozenset({"temporarily_unavailable", "server_error"})
_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----", re.S)
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.S)


class TokenError(Exception):
    """Entra gave no token; `temporary` where a later try may help."""

    def __init__(self, reason: str, *, temporary: bool) -> None:
        super().__init__(reason)
        self.temporary = temporary


class Credentials:
    """The bot's own tokens. `authority` and `http_client` differ only in tests."""

    def __init__(
        self,
        settings: Settings,
        *,
        authority: str = "",
        http_client: requests.Session | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._authority = authority
        self._http_client = http_client
        self._clock = clock
        self._lock = asyncio.Lock()
        self._kept: dict[str, tuple[str, float]] = {}
        self._client: msal.ConfidentialClientApplication | None = None

    async def token(self, scope: str = BOT_SCOPE, *, refused: str = "") -> str:
        """A bearer token for `scope`, other than the one that was `refused`. Raises TokenError."""
        if token := self._usable(scope, refused):
            return token
        async with self._lock:
            return self._usable(scope, refused) or await self._fetch(scope, refused)

    def _usable(self, scope: str, refused: str) -> str:
        """The kept token, unless it is old or the one that was refused."""
        token, until = self._kept.get(scope, ("", 0.0))
        return token if token != refused and self._clock() < until else ""

    async def _fetch(self, scope: str, refused: str) -> str:
        try:
            result = await asyncio.to_thread(self._ask, scope, afresh=bool(refused))
        except (requests.RequestException, msal.exceptions.MsalServiceError) as error:
            raise TokenError(f"Entra: {type(error).__name__}", temporary=True) from error
        except ValueError as error:  # msal's word for an unknown tenant and an unusable key
            raise TokenError("Entra: tenant or certificate is wrong", temporary=False) from error
        token = str(result["access_token"])
        self._kept[scope] = (token, self._clock() + float(result["expires_in"]) - EARLY)
        return token

    def _ask(self, scope: str, *, afresh: bool) -> Mapping[str, Any]:
        """Runs in a worker thread; the lock lets one in at a time."""
        client = self._client = self._client or self._build()
        if afresh:
            client.remove_tokens_for_client()  # msal keeps tokens as well
        result: Mapping[str, Any] = client.acquire_token_for_client(scopes=[scope])
        if "access_token" not in result:
            error = str(result.get("error", "no answer"))
            raise TokenError(f"Entra: {error}", temporary=error in _TEMPORARY)
        return result

    def _build(self) -> msal.ConfidentialClientApplication:
        settings = self._settings
        return msal.ConfidentialClientApplication(
            settings.app_id,
            client_credential=_client_credential(settings),
            authority=self._authority or f"{LOGIN}/{settings.tenant_id}",
            instance_discovery=False,  # a fixed authority: no question more than needed
            http_client=self._http_client or token_session(settings.ca_file),
        )


def _client_credential(settings: Settings) -> str | dict[str, str]:
    if settings.certificate is not None:
        return certificate_credential(settings.certificate)
    if settings.app_secret is None:
        raise TokenError("no secret and no certificate", temporary=False)
    return settings.app_secret.get_secret_value()


def certificate_credential(path: Path) -> dict[str, str]:
    """Private key and certificate out of one PEM file, in msal's form that signs with SHA-256.

    Raises TokenError where the file cannot be read or lacks one of both.
    """
    try:
        pem = path.read_text("ascii")
    except (OSError, UnicodeError) as error:
        raise TokenError(f"certificate: {type(error).__name__}", temporary=False) from error
    key, certificate = _KEY.search(pem), _CERTIFICATE.search(pem)
    if key is None or certificate is None:
        raise TokenError("certificate: needs a private key and a certificate", temporary=False)
    return {"private_key": key.group(), "public_certificate": certificate.group()}
