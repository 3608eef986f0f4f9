"""What a browser is told to refuse, whatever a page or another site tries; and forms of our own.

No script or style but our files, no frame but Teams', nothing kept on the disk of the reader.
"""

from __future__ import annotations

import hmac
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web

from bot.register.address import ROOT
from bot.register.sign_in.session import SignedIn
from bot.settings import LOOPBACK, Settings

TEAMS: Final = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft"
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
)
_ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_YEAR: Final = 365 * 24 * 3600  # seconds
_OWN_SITE: Final = frozenset({"same-origin", "none"})  # of Sec-Fetch-Site


def protect(response: web.StreamResponse, settings: Settings, *, lasting: bool) -> None:
    """Put the headers on a response; a `lasting` file may be kept, a page never."""
    frames = "'none'" if settings.no_auth else TEAMS
    response.headers.update(_ALWAYS)
    response.headers["Content-Security-Policy"] = _POLICY.format(frames=frames)
    if not settings.no_auth:
        response.headers["Strict-Transport-Security"] = f"max-age={_YEAR}; includeSubDomains"
    kept = f"public, max-age={_YEAR}, immutable" if lasting else "no-store"
    response.headers["Cache-Control"] = kept


def is_our_form(request: web.Request, session: SignedIn, sent: str) -> bool:
    """Whether a form was filled in on a page that this session was given."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    return site in _OWN_SITE and hmac.compare_digest(sent.encode(), session.csrf.encode())


def is_our_host(request: web.Request, settings: Settings) -> bool:
    """In development only loopback by its own name: else any site could point its name here."""
    return not settings.no_auth or urlsplit(f"//{request.host}").hostname in LOOPBACK


def own_address(asked: str) -> str:
    """The page of ours that somebody wanted to go to; the list for anything else."""
    plain = asked.isprintable() and "\\" not in asked and "//" not in asked.partition("?")[0]
    ours = asked == ROOT or asked.startswith((f"{ROOT}/", f"{ROOT}?"))
    return asked if plain and ours else ROOT
