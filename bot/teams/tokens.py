"""What a signed token says, and whether its signature is good: for every token that comes in.

Nothing here decides what a token must say: of the Bot Framework's that is `caller.py`, of Entra's
`bot/register/sign_in/entra_token.py`. Both look at what it says first and at its signature last, so
that a stranger costs neither a signature nor a look for a key.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final

import jwt
from jwt.types import Options

LEEWAY: Final = 300  # seconds of difference between clocks
_ALGORITHM: Final = "RS256"
# What no token may do: a spoiled one, one of bytes that are no text, one nested too deep.
_UNREADABLE = (jwt.PyJWTError, ValueError, RecursionError, TypeError, AttributeError)


class UnprovenError(Exception):
    """The token does not prove who sends it; holds a word for the log."""


def unverified(token: str) -> Mapping[str, Any]:
    """What it says, whoever signed it. Raises UnprovenError."""
    try:
        said: Mapping[str, Any] = jwt.decode(token, options={"verify_signature": False})
    except _UNREADABLE as error:
        raise UnprovenError(type(error).__name__) from error
    return said


def key_id(token: str) -> str:
    """By which key it says to be signed. Raises UnprovenError."""
    try:
        header = jwt.get_unverified_header(token)
    except _UNREADABLE as error:
        raise UnprovenError(type(error).__name__) from error
    named = header.get("kid")
    if header.get("alg") != _ALGORITHM or not isinstance(named, str):
        raise UnprovenError("no_key_id")
    return named


def verified(token: str, key: Any, audiences: Collection[str], options: Options) -> dict[str, Any]:  # noqa: ANN401 - as PyJWT has keys
    """What it says, now that its signature is good. Raises UnprovenError."""
    try:
        return jwt.decode(
            token,
            key,
            algorithms=[_ALGORITHM],
            audience=[*audiences],
            leeway=LEEWAY,
            options=options,
        )
    except _UNREADABLE as error:
        raise UnprovenError(type(error).__name__) from error
