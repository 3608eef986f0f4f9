"""Is the caller the Bot Framework? The check of the token that comes with every request.

The SDK's own check answers 500 to an expired token, refuses a rotated key for a day and lets an
activity without an address pass; this one stands in its place, behind the SDK's own interface.
Only the channel's issuer is trusted: the Emulator's tokens name no service address.

The token is checked before anything else of a request is read.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from botbuilder.schema import Activity
from botframework.connector.auth import (
    AuthenticationConstants,
    BotFrameworkAuthentication,
    ClaimsIdentity,
)
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.connector_factory import ConnectorFactory
from jwt.types import Options

from bot.teams.keys import SigningKey, SigningKeys
from bot.teams.tokens import LEEWAY, UnprovenError, key_id, unverified, verified

ISSUER = AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER
SERVICE_URL_CLAIM = AuthenticationConstants.SERVICE_URL_CLAIM
REMEMBERED = 100  # good tokens; Teams sends few at a time
_REQUIRED: Options = {"require": ["exp", "iss", "aud"]}


class _NoReplies(ConnectorFactory):  # type: ignore[misc]  # the SDK carries no types
    """A turn has no voice of its own: messages leave through `connector.py`, after the commit."""

    async def create(self, service_url: str, audience: str) -> _NoReplies:  # noqa: ARG002  # the SDK's signature
        return self


@dataclass(frozen=True)
class Caller:
    """Who sent a request: what the token says, and the channels that its key may speak for."""

    claims: dict[str, Any]
    endorsements: frozenset[str]


@dataclass(frozen=True)
class _Known:
    """A token that was found good, and the key by which."""

    caller: Caller
    key_id: str
    key: SigningKey

    @property
    def ends(self) -> float:
        """Seconds since 1970."""
        return float(self.caller.claims["exp"])


class CallerCheck(BotFrameworkAuthentication):  # type: ignore[misc]  # the SDK carries no types
    """Checks tokens with the published keys; without keys (no_auth) everyone is accepted."""

    def __init__(self, app_ids: Collection[str], keys: SigningKeys | None) -> None:
        """A token must be for one of these apps."""
        self._app_ids = frozenset(app_ids)
        self._keys = keys
        self._known: dict[str, _Known] = {}

    async def recognise(self, header: str) -> Caller | None:
        """Who sends this Authorization header; None where nobody is checked.

        Raises UnprovenError, or KeysUnavailableError while nobody can be recognised.
        """
        if self._keys is None:
            return None
        token = _bearer(header)
        if caller := await self._known_caller(token, self._keys):
            return caller
        _look_at(token, self._app_ids)
        named = key_id(token)
        key = await self._keys.find(named)
        if key is None:
            raise UnprovenError("unknown_key")
        claims = verified(token, key.key, self._app_ids, _REQUIRED)
        caller = Caller(claims, key.endorsements)
        self._remember(token, _Known(caller, named, key))
        return caller

    async def _known_caller(self, token: str, keys: SigningKeys) -> Caller | None:
        """Who was recognised by this token before, until it ends or its key is withdrawn.

        Teams sends the same token for hours; to check its signature each time takes 0.2 ms of
        processor time, a tenth of a turn.
        """
        known = self._known.get(token)
        if known is None or known.ends < time.time() - LEEWAY:
            return None
        return known.caller if await keys.find(known.key_id) is known.key else None

    def _remember(self, token: str, known: _Known) -> None:
        if len(self._known) >= REMEMBERED:
            del self._known[next(iter(self._known))]  # the oldest
        self._known[token] = known

    def vouch(
        self, caller: Caller | None, channel_id: str, service_url: str, app_id: str = ""
    ) -> None:
        """That the token is one for this channel, address and app. Raises UnprovenError."""
        if caller is None:
            return
        if app_id and caller.claims["aud"] != app_id:
            raise UnprovenError("for_another")
        if channel_id not in caller.endorsements:
            raise UnprovenError("channel_not_endorsed")
        if caller.claims.get(SERVICE_URL_CLAIM) != service_url:
            raise UnprovenError("service_url_differs")

    def identity(self, caller: Caller | None) -> AuthenticateRequestResult:
        """The caller in the SDK's own form."""
        result = AuthenticateRequestResult()
        result.claims_identity = ClaimsIdentity(caller.claims if caller else {}, caller is not None)
        result.connector_factory = self.create_connector_factory(result.claims_identity)
        return result

    async def authenticate_request(
        self, activity: Activity, auth_header: str
    ) -> AuthenticateRequestResult:
        """The three steps at once, as the SDK asks for them; the door takes them one by one."""
        caller = await self.recognise(auth_header)
        self.vouch(caller, activity.channel_id, activity.service_url)
        return self.identity(caller)

    async def authenticate_streaming_request(
        self,
        auth_header: str,  # noqa: ARG002  # the SDK's signature
        channel_id_header: str,  # noqa: ARG002  # the SDK's signature
    ) -> AuthenticateRequestResult:
        """Streaming is not offered: Teams does not use it."""
        raise UnprovenError("streaming")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:  # noqa: ARG002  # the SDK's signature
        """No voice within the turn; see _NoReplies."""
        return _NoReplies()

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """The bot signs nobody in: Teams already says who speaks."""


def _bearer(header: str) -> str:
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise UnprovenError("no_token")
    return token


def _look_at(token: str, audiences: frozenset[str]) -> None:
    """Whether it would be a token for us at all if its signature were good: no key is needed."""
    claims = unverified(token)
    audience = claims.get("aud")
    if claims.get("iss") != ISSUER or not (isinstance(audience, str) and audience in audiences):
        raise UnprovenError("for_another")
    try:
        ends = float(claims.get("exp", 0))
    except (TypeError, ValueError) as error:
        raise UnprovenError(type(error).__name__) from error
    if ends < time.time() - LEEWAY:
        raise UnprovenError("expired")
