"""Signing in in a browser: msal's authorization-code flow with PKCE.

The browser takes a secret along in a sealed cookie, and only the one that left comes back in. The
answer comes as a form, so that its code stands in no address, log or history.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msal.exceptions
import requests

from bot.network.outbound import token_session
from bot.register.sign_in.entra_token import Identity, TokenCheck
from bot.settings import Settings
from bot.teams.credentials import client
from bot.teams.proof import TokenError, proof_of
from bot.teams.tokens import UnprovenError

Flow = dict[str, Any]


class SignInError(Exception):
    """Nobody was signed in; holds a word for the log."""


class CodeFlow:
    """Sends a browser to Entra, and takes it in when it comes back."""

    def __init__(self, settings: Settings, check: TokenCheck, login: str, back_at: str) -> None:
        """`back_at` is the address that Entra sends the browser back to: it knows no other."""
        self._settings = settings
        self._check = check
        self._login = login
        self._back_at = back_at

    async def begin(self) -> Flow:
        """What the browser has to bring back; its `auth_uri` is where to send it.

        Raises SignInError.
        """
        posted = {"redirect_uri": self._back_at, "response_mode": "form_post"}
        return await self._asked(lambda entra: entra.initiate_auth_code_flow([], **posted))

    async def finish(self, flow: Flow, answer: Mapping[str, str], now: datetime) -> Identity:
        """Who came back with this answer. Raises SignInError, or KeysUnavailableError."""
        result = await self._asked(
            lambda entra: entra.acquire_token_by_auth_code_flow(flow, dict(answer))
        )
        token = result.get("id_token")
        if token is None:
            raise SignInError(str(result.get("error", "no_token")))
        try:
            return await self._check.person(str(token), [self._settings.app_id], now)
        except UnprovenError as error:
            raise SignInError(str(error)) from error

    async def _asked(self, ask: Any) -> dict[str, Any]:  # noqa: ANN401 - msal has no types
        """What Entra answers, asked in a thread: msal waits for the network."""
        try:
            return await asyncio.to_thread(self._ask, ask)
        except (requests.RequestException, msal.exceptions.MsalServiceError, TokenError) as error:
            raise SignInError(type(error).__name__) from error
        except (ValueError, RuntimeError) as error:  # another state, another nonce, no such tenant
            raise SignInError(type(error).__name__) from error

    def _ask(self, ask: Any) -> dict[str, Any]:  # noqa: ANN401 - msal has no types
        """With a client of its own: a renewed secret needs no restart, and no token is kept."""
        settings, authority = self._settings, f"{self._login}/{self._settings.tenant_id}"
        with token_session(settings.ca_file) as http:
            result: dict[str, Any] = ask(client(settings, proof_of(settings), authority, http))
        return result
