"""Tokens with which the bot speaks as itself: one msal client, renewed off the event loop.

The SDK's own credentials ask Entra for a token at every turn, on the event loop; here a token is
kept until five minutes before its end. The same client serves every scope (Teams, Graph).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any, TypeVar

import msal
import msal.exceptions
import requests
import structlog

from bot.network.outbound import token_session
from bot.settings import Settings
from bot.teams.proof import Proof, TokenError, proof_of

BOT_SCOPE = "https://api.botframework.com/.default"
LOGIN = "https://login.microsoftonline.com"
EARLY = 300.0  # seconds before its end at which a token is renewed
HOLD = 5.0  # seconds in which a failure answers all who ask: one waits for Entra, not each
_TEMPORARY = frozenset({"temporarily_unavailable", "server_error"})

log = structlog.get_logger(__name__)
T = TypeVar("T")


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
        self._proof: Proof = ""  # with which the client was built
        self._failed: dict[str, tuple[TokenError, float]] = {}
        self.rejected = False  # whether Teams did not take the newest token

    @property
    def trouble(self) -> str:
        """What an administrator has to repair before the bot can speak; empty while it can."""
        lasting = [str(error) for error, _ in self._failed.values() if not error.temporary]
        return lasting[0] if lasting else "Teams rejects the bot's token" * self.rejected

    async def token(self, scope: str = BOT_SCOPE, *, refused: str = "") -> str:
        """A bearer token for `scope`, other than the one that was `refused`. Raises TokenError."""
        if token := self._usable(scope, refused):
            return token
        async with self._lock:
            return self._usable(scope, refused) or await self._tried(scope, refused)

    async def bearing(
        self, ask: Callable[[dict[str, str]], Awaitable[tuple[int, T]]]
    ) -> tuple[int, T]:
        """What is answered to a request with the bot's token, and with which status.

        Where the token is refused nothing was done, and a new one is tried. Raises TokenError.
        """
        token = await self.token()
        answer = await ask(_bearer(token))
        if answer[0] == HTTPStatus.UNAUTHORIZED:
            answer = await ask(_bearer(await self.token(refused=token)))
        return answer

    def _usable(self, scope: str, refused: str) -> str:
        """The kept token, unless it is old or the one that was refused."""
        token, until = self._kept.get(scope, ("", 0.0))
        return token if token != refused and self._clock() < until else ""

    async def _tried(self, scope: str, refused: str) -> str:
        """A new token; a failure is told to all who ask in the same breath."""
        failed, until = self._failed.get(scope, (None, 0.0))
        if failed is not None and self._clock() < until:
            raise failed
        try:
            token = await self._fetch(scope, refused)
        except TokenError as error:
            self._failed[scope] = (error, self._clock() + HOLD)
            if not error.temporary:
                log.error("credentials.rejected", why=str(error))
            raise
        self._failed.pop(scope, None)
        return token

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
        client = self._client = self._current()
        if afresh:
            client.remove_tokens_for_client()  # msal keeps tokens as well
        result: Mapping[str, Any] = client.acquire_token_for_client(scopes=[scope])
        if "access_token" not in result:
            error = str(result.get("error", "no answer"))
            raise TokenError(f"Entra: {error}", temporary=error in _TEMPORARY)
        return result

    def _current(self) -> msal.ConfidentialClientApplication:
        """The client of the newest proof: a renewed file needs no restart."""
        proof = proof_of(self._settings)
        if self._client is None or proof != self._proof:
            self._proof = proof
            self._client = client(self._settings, proof, self._authority, self._http_client)
        return self._client


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def client(
    settings: Settings,
    proof: Proof,
    authority: str = "",
    http_client: requests.Session | None = None,
) -> msal.ConfidentialClientApplication:
    """The bot before Entra, as it proves itself now. Raises ValueError for an unknown tenant."""
    return msal.ConfidentialClientApplication(
        settings.app_id,
        client_credential=proof,
        authority=authority or f"{LOGIN}/{settings.tenant_id}",
        instance_discovery=False,  # a fixed authority: no question more than needed
        http_client=http_client or token_session(settings.ca_file),
    )
