"""Whether a token is one that Entra signed for this bot, for somebody of this organisation.

Two kinds come by: the id token at the end of signing in in a browser, which msal hands over without
looking at it, and the token that Teams gives to a tab.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from jwt.types import Options

from bot.teams.keys import SigningKeys
from bot.teams.tokens import LEEWAY, UnprovenError, key_id, unverified, verified

SCOPE: Final = "access_as_user"  # what the tab's token lets: to know who somebody is
_OWN_CLOCK: Options = {"verify_exp": False, "verify_nbf": False, "verify_iat": False}


@dataclass(frozen=True)
class Identity:
    """Somebody as Entra knows them: their object id and the name they go by."""

    id: str
    name: str


def metadata_url(login: str, tenant: str) -> str:
    """Where a tenant announces the keys that its tokens are signed with."""
    return f"{login}/{tenant}/v2.0/.well-known/openid-configuration"


class TokenCheck:
    """Checks tokens of one tenant."""

    def __init__(self, keys: SigningKeys, login: str, tenant: str) -> None:
        self._keys = keys
        self._tenant = tenant
        # What a token says of who gave it depends on the version that the registration asks for.
        self._issuers = (f"{login}/{tenant}/v2.0", f"https://sts.windows.net/{tenant}/")

    async def person(
        self, token: str, audiences: Collection[str], now: datetime, *, scope: str = ""
    ) -> Identity:
        """Who the token speaks of. Raises UnprovenError, or KeysUnavailableError.

        It must be for one of these audiences and, where one is asked, of this scope.
        """
        self._look_at(unverified(token), audiences, now)
        key = await self._keys.find(key_id(token))
        if key is None:
            raise UnprovenError("unknown_key")
        claims = verified(token, key.key, audiences, _OWN_CLOCK)
        _in_time(claims, now)
        if scope and scope not in str(claims.get("scp", "")).split():
            raise UnprovenError("scope")
        return _person(claims)

    def _look_at(self, said: Mapping[str, Any], audiences: Collection[str], now: datetime) -> None:
        """Whether it would be a token for us at all if its signature were good."""
        if said.get("tid") != self._tenant:
            raise UnprovenError("tenant")
        if said.get("iss") not in self._issuers or said.get("aud") not in audiences:
            raise UnprovenError("for_another")
        _in_time(said, now)


def _in_time(claims: Mapping[str, Any], now: datetime) -> None:
    try:
        begins, ends = float(claims.get("nbf", 0)), float(claims["exp"])
    except (KeyError, TypeError, ValueError) as error:
        raise UnprovenError("no_times") from error
    if not begins - LEEWAY <= now.timestamp() <= ends + LEEWAY:
        raise UnprovenError("expired")


def _person(claims: Mapping[str, Any]) -> Identity:
    person = str(claims.get("oid") or "")
    if not person:
        raise UnprovenError("nobody")
    return Identity(
        person.lower(), str(claims.get("name") or claims.get("preferred_username") or "")
    )
