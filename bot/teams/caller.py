"""Is the caller the Bot Framework? The check of the token that comes with every request.

The SDK's own check answers 500 to an expired token, refuses a rotated key for a day and lets an
activity without an address pass; this one stands in its place, behind the SDK's own interface.
Only the channel's issuer is trusted: the Emulator's tokens name no service address.
"""

from __future__ import annotations

from typing import Any

import jwt
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AuthenticationConstants,
    BotFrameworkAuthentication,
    ClaimsIdentity,
)
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.connector_factory import ConnectorFactory

from bot.settings import Settings
from bot.teams.keys import SigningKey, SigningKeys

ISSUER = AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER
SERVICE_URL_CLAIM = AuthenticationConstants.SERVICE_URL_CLAIM
LEEWAY = 300  # seconds of difference between clocks; the protocol's own allowance


class StrangerError(Exception):
    """The request does not prove that the Bot Framework sent it; holds a word for the log."""


class _NoReplies(ConnectorFactory):  # type: ignore[misc]  # the SDK carries no types
    """A turn has no voice of its own: messages leave through `connector.py`, after the commit."""

    async def create(self, service_url: str, audience: str) -> _NoReplies:  # noqa: ARG002  # the SDK's signature
        return self


class CallerCheck(BotFrameworkAuthentication):  # type: ignore[misc]  # the SDK carries no types
    """Checks tokens with the published keys; without keys (no_auth) everyone is accepted."""

    def __init__(self, settings: Settings, keys: SigningKeys | None) -> None:
        if keys is None and not settings.no_auth:
            raise ValueError("without signing keys only the development switch can be served")
        self._app_id = settings.app_id
        self._keys = None if settings.no_auth else keys

    async def authenticate_request(
        self, activity: Activity, auth_header: str
    ) -> AuthenticateRequestResult:
        """Raises StrangerError, or KeysUnavailableError while nobody can be recognised."""
        claims = await self._claims(activity, auth_header) if self._keys else {}
        result = AuthenticateRequestResult()
        result.claims_identity = ClaimsIdentity(claims, bool(claims))
        result.connector_factory = self.create_connector_factory(result.claims_identity)
        return result

    async def authenticate_streaming_request(
        self,
        auth_header: str,  # noqa: ARG002  # the SDK's signature
        channel_id_header: str,  # noqa: ARG002  # the SDK's signature
    ) -> AuthenticateRequestResult:
        """Streaming is not offered: Teams does not use it."""
        raise StrangerError("streaming")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:  # noqa: ARG002  # the SDK's signature
        """No voice within the turn; see _NoReplies."""
        return _NoReplies()

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """The bot signs nobody in: Teams already says who speaks."""

    async def _claims(self, activity: Activity, auth_header: str) -> dict[str, Any]:
        token = _bearer(auth_header)
        key = await self._key(token)
        if activity.channel_id not in key.endorsements:
            raise StrangerError("channel_not_endorsed")
        claims = _verified(token, key, self._app_id)
        if claims.get(SERVICE_URL_CLAIM) != activity.service_url:
            raise StrangerError("service_url_differs")
        return claims

    async def _key(self, token: str) -> SigningKey:
        key_id = _key_id(token)
        key = await self._keys.find(key_id) if self._keys else None
        if key is None:
            raise StrangerError("unknown_key")
        return key


def _bearer(header: str) -> str:
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise StrangerError("no_token")
    return token


def _key_id(token: str) -> str:
    try:
        key_id = jwt.get_unverified_header(token).get("kid")
    except jwt.InvalidTokenError as error:
        raise StrangerError(type(error).__name__) from error
    if not isinstance(key_id, str):
        raise StrangerError("no_key_id")
    return key_id


def _verified(token: str, key: SigningKey, audience: str) -> dict[str, Any]:
    try:
        return jwt.decode(
            token,
            key.key,
            algorithms=["RS256"],
            audience=audience,
            issuer=ISSUER,
            leeway=LEEWAY,
            options={"require": ["exp", "iss", "aud"]},
        )
    except jwt.InvalidTokenError as error:
        raise StrangerError(type(error).__name__) from error
