"""What is around the bot: Entra, the signing keys, Teams, Graph, and its own public address."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import quote

import aiohttp
import jwt

from bot.checking.findings import Finding, State, fault, ok, skipped, warning
from bot.checking.machine import SOON
from bot.checking.reaching import Barred, Response, ask
from bot.outgoing.mail import GRAPH
from bot.outgoing.mail import SCOPE as GRAPH_SCOPE
from bot.settings import PREFIX, Settings
from bot.teams.credentials import LOGIN, Credentials
from bot.teams.keys import KeysUnavailableError, SigningKeys
from bot.teams.proof import TokenError

TOO_FAR = timedelta(minutes=4)  # from the time of Entra; after five minutes tokens are refused
FAR = timedelta(seconds=30)
ROLES = {"Mail.Send": "mail_from"}  # each permission in Graph, and the setting that needs it


@dataclass(frozen=True)
class Outside:
    """With what it is asked."""

    settings: Settings
    session: aiohttp.ClientSession
    credentials: Credentials

    async def checked(self) -> list[Finding]:
        """Everything, at the same time."""
        asked = await asyncio.gather(
            self._entra(), self._keys(), self._teams(), self._graph(), self._public()
        )
        return [finding for findings in asked for finding in findings]

    async def _entra(self) -> list[Finding]:
        tenant = self.settings.tenant_id
        url = f"{LOGIN}/{tenant}/v2.0/.well-known/openid-configuration"
        answer = await ask(self.session, "GET", url)
        if isinstance(answer, Barred):
            return [answer.finding("entra")]
        if answer.status != 200:
            return [
                fault(
                    "entra",
                    f"it knows no tenant {tenant} ({answer.status}).",
                    f"Copy the directory (tenant) id from Entra into {PREFIX}TENANT_ID.",
                )
            ]
        clock = _clock(answer, datetime.now(UTC))
        return [ok("entra", "is reached and knows the tenant."), *clock, await self._token()]

    async def _token(self) -> Finding:
        try:
            await self.credentials.token()
        except TokenError as error:
            return fault("token", f"{error}.", _REPAIRS.get(_code(error), _NO_TOKEN))
        return ok("token", "Entra gives the bot a token for Teams.")

    async def _keys(self) -> list[Finding]:
        keys = SigningKeys(self.session)
        try:
            await keys.find("")
        except KeysUnavailableError as error:
            answer = await ask(self.session, "GET", str(error))
            if isinstance(answer, Barred):
                return [answer.finding("signing-keys")]
            said = f"the list of keys that Teams signs with is unusable ({answer.status})."
            return [fault("signing-keys", said, "Try again; if it stays, look at the proxy.")]
        return [ok("signing-keys", "the keys that Teams signs with are there.")]

    async def _teams(self) -> list[Finding]:
        answer = await ask(self.session, "GET", self.settings.officers_service_url)
        if isinstance(answer, Barred):
            return [answer.finding("teams")]
        return [ok("teams", "is reached."), await self._channel()]

    async def _channel(self) -> Finding:
        settings = self.settings
        if not settings.officers_channel:
            return _no_channel(settings)
        try:
            token = await self.credentials.token()
        except TokenError:
            return skipped("channel", "without a token it cannot be looked at.")
        url = settings.officers_service_url.rstrip("/")
        members = f"{url}/v3/conversations/{quote(settings.officers_channel, safe='')}/pagedmembers"
        headers = {"Authorization": f"Bearer {token}"}
        answer = await ask(self.session, "GET", members, headers=headers)
        return answer.finding("teams") if isinstance(answer, Barred) else _channel(answer)

    async def _graph(self) -> list[Finding]:
        needed = {role for role, name in ROLES.items() if getattr(self.settings, name)}
        if not needed:
            return [ok("graph", "no setting needs a permission in Microsoft Graph.")]
        answer = await ask(self.session, "GET", GRAPH)
        if isinstance(answer, Barred):
            return [answer.finding("graph")]
        try:
            roles = _roles(await self.credentials.token(GRAPH_SCOPE))
        except TokenError as error:
            return [fault("graph", f"{error}.", _REPAIRS.get(_code(error), _NO_TOKEN))]
        return list(_permissions(needed, roles))

    async def _public(self) -> list[Finding]:
        host = self.settings.public_host
        if not host:
            said = f"unknown: {PREFIX}PUBLIC_HOST can name it."
            return [skipped("public-address", said)]
        url = f"https://{host}/api/messages"
        answer = await ask(self.session, "POST", url, json={})
        if isinstance(answer, Barred):
            return [answer.finding("public-address")]
        found = _answers(url, answer)
        shown = list(public_certificate(answer.trusted_until, datetime.now(UTC)))
        if found.state is not State.OK:
            return [found, *shown]
        return [found, *shown, *await self._register()]

    async def _register(self) -> list[Finding]:
        """The officers' pages, where there are any."""
        if self.settings.register_secret is None:
            return []
        answer = await ask(self.session, "GET", f"https://{self.settings.public_host}/register")
        if isinstance(answer, Barred):
            return [answer.finding("register")]
        if "Content-Security-Policy" in answer.headers:
            return [ok("register", "the officers' pages answer over TLS.")]
        said = f"the officers' pages do not answer ({answer.status})."
        do = "Let the web server hand /register and /assets to the bot."
        return [fault("register", said, do)]


def _code(error: TokenError) -> str:
    return str(error).removeprefix("Entra: ")


_NO_TOKEN = "Look at what proves the bot, and at its registration in Entra."  # noqa: S105 - a sentence
_REPAIRS = {
    "invalid_client": "The secret or certificate is not that of the registration, or it ended: "
    "make a new one there.",
    "unauthorized_client": f"The registration {PREFIX}APP_ID is not in this tenant: compare both.",
    "invalid_request": "The federated credential of the registration names another subject: "
    "compare both.",
}


def _clock(answer: Response, now: datetime) -> Iterable[Finding]:
    """Entra's own time stands over each answer."""
    try:
        apart = abs(parsedate_to_datetime(answer.headers["Date"]) - now)
    except (KeyError, ValueError):
        return
    said = f"this machine is {apart.total_seconds():.0f} seconds from the time of Entra."
    do = "Let it follow a time server (NTP): beyond five minutes nobody is let in."
    if apart > TOO_FAR:
        yield fault("clock", said, do)
    elif apart > FAR:
        yield warning("clock", said, do)
    else:
        yield ok("clock", said)


def _no_channel(settings: Settings) -> Finding:
    if settings.officers_team:
        return ok("channel", "learned when the bot is added to the officers' team.")
    return warning(
        "channel",
        "none is named: alerts go to each officer apart.",
        f"A private channel of the officers' team is better: {PREFIX}OFFICERS_CHANNEL.",
    )


def _channel(answer: Response) -> Finding:
    if answer.status == 200:
        return ok("channel", "the bot is a member of the officers' channel.")
    if answer.status == 401:
        return fault(
            "channel",
            "Teams does not take the bot's token.",
            "Create the Azure Bot (or the bot in the Developer Portal) with this app id.",
        )
    said = f"the bot is no member of the officers' channel ({answer.status})."
    return fault(
        "channel", said, "Add the app to that team, and to the channel where it is private."
    )


def _roles(token: str) -> frozenset[str]:
    """The permissions that a token names; none where it cannot be read."""
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except jwt.DecodeError:
        return frozenset()
    return frozenset(claims.get("roles", ()))


def _permissions(needed: set[str], roles: frozenset[str]) -> Iterable[Finding]:
    for role in sorted(needed):
        name = f"{PREFIX}{ROLES[role].upper()}"
        if role in roles:
            yield ok("graph", f"{role} is granted, for {name}.")
        else:
            yield fault(
                "graph",
                f"{role} is not in the token, and {name} needs it.",
                "Grant it as application permission with admin consent; where Exchange limits it "
                "(RBAC), prove it with --send.",
            )
    for role in sorted(roles - set(ROLES)):
        said = f"{role} is granted, and no setting needs it."
        yield warning("graph", said, "Take it away in Entra.")


def public_certificate(until: datetime | None, now: datetime) -> Iterator[Finding]:
    """How long browsers and Teams still trust the public address; one that ended is not reached."""
    if until is None:
        return
    said = f"the public address shows a certificate that is good until {until:%Y-%m-%d}."
    if until - now < SOON:
        do = "Renew it; where that should go by itself, find out why it did not."
        yield warning("public-certificate", said, do)
    else:
        yield ok("public-certificate", said)


def _answers(url: str, answer: Response) -> Finding:
    """A request without a token must reach the bot, and be turned away by it."""
    if answer.status == 401 and "Bearer" in answer.headers.get("WWW-Authenticate", ""):
        return ok("public-address", f"{url} answers over TLS, and turns away who has no token.")
    if answer.status < 300:
        said = f"{url} lets in who has no token ({answer.status})."
        return fault("public-address", said, f"Another program answers, or {PREFIX}NO_AUTH is on.")
    if answer.status in (502, 503, 504):
        said = f"the web server answers, and the bot behind it does not ({answer.status})."
        return fault("public-address", said, "Start the bot; let the web server name its port.")
    said = f"{url} is not the bot's ({answer.status})."
    return fault("public-address", said, "Let the web server hand POST /api/messages to the bot.")
