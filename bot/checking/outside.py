"""What is around the bot: Entra, the signing keys, Teams, Graph, and its own public address."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import quote

import aiohttp
import jwt

from bot.attachments.scanner import Scanner, ScannerError
from bot.checking.findings import Finding, State, fault, ok, skipped, warning
from bot.checking.reaching import CertifiedResponse, ask, reached
from bot.configuration.together import PEOPLE
from bot.entra.roster import Graph, GraphError
from bot.network.expiring import SOON
from bot.outgoing.mail import GRAPH
from bot.outgoing.mail import SCOPE as GRAPH_SCOPE
from bot.settings import PREFIX, Settings
from bot.teams.credentials import LOGIN, Credentials
from bot.teams.keys import KeysUnavailableError, SigningKeys
from bot.teams.proof import TokenError

PATIENCE = 5.0  # seconds for a scanner to answer
TOO_FAR = timedelta(minutes=4)  # from the time of Entra; after five minutes tokens are refused
FAR = timedelta(seconds=30)
GROUP_CHAT = "@thread.v2"  # how the id of a group chat ends, to which the app cannot be added
ROLES = {  # each permission in Graph, and the settings that need it
    "Mail.Send": ("mail_from",),
    "User.Read.All": ("department_from_entra",),
    "GroupMember.Read.All": tuple(f"{name}_group" for name in PEOPLE),
}


@dataclass(frozen=True)
class Outside:
    """With what it is asked."""

    settings: Settings
    session: aiohttp.ClientSession
    credentials: Credentials

    async def checked(self) -> list[Finding]:
        """Everything, at the same time."""
        asked = await asyncio.gather(
            reached("entra", self._entra()),
            reached("signing-keys", self._keys()),
            reached("teams", self._teams()),
            reached("graph", self._graph()),
            reached("public-address", self._public()),
            scanned(self.settings.scanner),
        )
        return [finding for findings in asked for finding in findings]

    async def _entra(self) -> list[Finding]:
        tenant = self.settings.tenant_id
        url = f"{LOGIN}/{tenant}/v2.0/.well-known/openid-configuration"
        answer = await ask(self.session, "GET", url)
        if answer.status != 200:
            return [fault("entra", "entra-no-tenant", tenant=tenant, status=str(answer.status))]
        clock = _clock(answer, datetime.now(UTC))
        return [ok("entra", "entra-well"), *clock, await self._token()]

    async def _token(self) -> Finding:
        try:
            await self.credentials.token()
        except TokenError as error:
            return _refused("token", error)
        return ok("token", "token-well")

    async def _keys(self) -> list[Finding]:
        keys = SigningKeys(self.session)
        try:
            await keys.find("")
        except KeysUnavailableError as error:
            answer = await ask(self.session, "GET", str(error))
            return [fault("signing-keys", "signing-keys-unusable", status=str(answer.status))]
        return [ok("signing-keys", "signing-keys-well")]

    async def _teams(self) -> list[Finding]:
        await ask(self.session, "GET", self.settings.officers_service_url)
        return [ok("teams", "teams-well"), *await reached("teams", self._channel())]

    async def _channel(self) -> list[Finding]:
        settings = self.settings
        if not settings.officers_channel:
            return [_no_channel(settings)]
        if settings.officers_channel.endswith(GROUP_CHAT):
            return [fault("channel", "channel-group-chat")]
        try:
            token = await self.credentials.token()
        except TokenError:
            return [skipped("channel", "channel-without-token")]
        url = settings.officers_service_url.rstrip("/")
        members = f"{url}/v3/conversations/{quote(settings.officers_channel, safe='')}/pagedmembers"
        headers = {"Authorization": f"Bearer {token}"}
        return [_channel(await ask(self.session, "GET", members, headers=headers))]

    async def _graph(self) -> list[Finding]:
        needed = {
            role: next(name for name in names if getattr(self.settings, name))
            for role, names in ROLES.items()
            if any(getattr(self.settings, name) for name in names)
        }
        if not needed:
            return [ok("graph", "graph-unneeded")]
        await ask(self.session, "GET", GRAPH)
        try:
            roles = _roles(await self.credentials.token(GRAPH_SCOPE))
        except TokenError as error:
            return [_refused("graph", error)]
        graph = Graph(self.session, self.credentials)
        asked = [_group(graph, *one) for one in self.settings.groups.items()]
        if self.settings.department_from_entra:
            asked.append(_profiles(graph))
        return [*_permissions(needed, roles), *await asyncio.gather(*asked)]

    async def _public(self) -> list[Finding]:
        host = self.settings.public_host
        if not host:
            return [skipped("public-address", "public-unknown")]
        url = f"https://{host}/api/messages"
        answer = await ask(self.session, "POST", url, json={})
        found = _answers(url, answer)
        until = answer.trusted_until if isinstance(answer, CertifiedResponse) else None
        shown = list(public_certificate(until, datetime.now(UTC)))
        if found.state is not State.OK:
            return [found, *shown]
        return [found, *shown, *await reached("register", self._register())]

    async def _register(self) -> list[Finding]:
        """The officers' pages, where there are any."""
        if self.settings.register_secret is None:
            return []
        answer = await ask(self.session, "GET", f"https://{self.settings.public_host}/register")
        if "Content-Security-Policy" in answer.headers:
            return [ok("register", "register-well")]
        return [fault("register", "register-away", status=str(answer.status))]


async def scanned(address: str) -> list[Finding]:
    """The scanner of files, where there is one."""
    if not address:
        return []
    try:
        await Scanner(address, patience=PATIENCE).answers()
    except ScannerError as error:
        return [fault("scanner", "scanner-away", address=address, why=str(error))]
    return [ok("scanner", "scanner-well")]


_KNOWN = ("invalid_client", "unauthorized_client", "invalid_request")


def _refused(name: str, error: TokenError) -> Finding:
    """What Entra said, with the repair where that is known."""
    code = str(error).removeprefix("Entra: ")
    key = f"token-{code}" if code in _KNOWN else "token-refused"
    return fault(name, key, said=str(error))


def _clock(answer: aiohttp.ClientResponse, now: datetime) -> Iterable[Finding]:
    """Entra's own time stands over each answer."""
    try:
        apart = abs(parsedate_to_datetime(answer.headers["Date"]) - now)
    except (KeyError, ValueError):
        return
    state = fault if apart > TOO_FAR else warning if apart > FAR else ok
    yield state("clock", "clock", seconds=f"{apart.total_seconds():.0f}")


def _no_channel(settings: Settings) -> Finding:
    if settings.officers_team:
        return ok("channel", "channel-learned")
    return warning("channel", "channel-none")


def _channel(answer: aiohttp.ClientResponse) -> Finding:
    if answer.status == 200:
        return ok("channel", "channel-well")
    if answer.status == 401:
        return fault("channel", "channel-unknown-bot")
    return fault("channel", "channel-no-member", status=str(answer.status))


def _roles(token: str) -> frozenset[str]:
    """The permissions that a token names; none where it cannot be read."""
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except jwt.DecodeError:
        return frozenset()
    return frozenset(claims.get("roles", ()))


async def _group(graph: Graph, name: str, group: str) -> Finding:
    """Whether a group is there and has somebody in it."""
    setting = f"{PREFIX}{name.upper()}_GROUP"
    try:
        people = await graph.members(group)
    except GraphError as error:
        if error.status == HTTPStatus.NOT_FOUND:
            return fault("roles", "group-away", setting=setting)
        return fault("roles", "group-unknown", setting=setting, why=str(error))
    if not people:
        return fault("roles", "group-empty", setting=setting)
    return ok("roles", "group-well", setting=setting, people=str(len(people)))


async def _profiles(graph: Graph) -> Finding:
    """Whether profiles of people can be read."""
    try:
        await graph.get("/users?$select=department&$top=1")
    except GraphError as error:
        return fault("graph", "profiles-unknown", why=str(error))
    return ok("graph", "profiles-well")


def _permissions(needed: Mapping[str, str], roles: frozenset[str]) -> Iterable[Finding]:
    for role in sorted(needed):
        named = {"role": role, "setting": f"{PREFIX}{needed[role].upper()}"}
        yield (
            ok("graph", "graph-well", **named)
            if role in roles
            else fault("graph", "graph-lacks", **named)
        )
    for role in sorted(roles - set(needed)):
        yield warning("graph", "graph-needless", role=role)


def public_certificate(until: datetime | None, now: datetime) -> Iterator[Finding]:
    """How long browsers and Teams still trust the public address; one that ended is not reached."""
    if until is None:
        return
    state = warning if until - now < SOON else ok
    yield state("public-certificate", "public-certificate", day=f"{until:%Y-%m-%d}")


def _answers(url: str, answer: aiohttp.ClientResponse) -> Finding:
    """A request without a token must reach the bot, and be turned away by it."""
    told = {"url": url, "status": str(answer.status)}
    if answer.status == 401 and "Bearer" in answer.headers.get("WWW-Authenticate", ""):
        return ok("public-address", "public-well", **told)
    if answer.status < 300:
        return fault("public-address", "public-open", **told)
    if answer.status in (502, 503, 504):
        return fault("public-address", "public-no-bot", **told)
    return fault("public-address", "public-other", **told)
