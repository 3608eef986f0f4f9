"""Who has which role at this moment: the lists of the settings, or the members of groups in Entra.

Groups are asked beside the turns, so that nobody who writes waits for Entra. Every turn, page,
command and message then asks here, and gets the settings with the people in them. What Entra told
counts for five minutes; while it does not answer, for an hour, and then nobody has that role any
more. Whom messages go to stays as it was: a term goes on while Entra is away.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

import aiohttp
import structlog
from sqlmodel import Session

from bot.outgoing.mail import GRAPH, SCOPE
from bot.settings import Settings
from bot.teams.credentials import Credentials
from bot.teams.proof import TokenError
from store.access.database import Database
from store.people import members
from store.people.members import Membership

EVERY: Final = 100.0  # seconds: an answer that fails can come again before five minutes are over
FRESH: Final = timedelta(minutes=5)
KEPT: Final = timedelta(hours=1)  # the last answer, while none comes
START: Final = 5.0  # seconds that a start waits for Entra
PAGES: Final = 20  # of a group; more are not those of officers
DECIDING: Final = ("officers", "deputies")
SOMETHING_ELSE: Final = "Graph answered something else"

log = structlog.get_logger(__name__)


class GraphError(Exception):
    """Graph did not tell it; `status` is what it answered, 0 where nothing came."""

    def __init__(self, why: str, status: int = 0) -> None:
        super().__init__(why)
        self.status = status


class Graph:
    """Asks Microsoft Graph, as the bot itself; `at` differs only in tests."""

    def __init__(
        self, session: aiohttp.ClientSession, credentials: Credentials | None, at: str = GRAPH
    ) -> None:
        self._session = session
        self._credentials = credentials
        self._at = at

    async def members(self, group: str) -> tuple[str, ...]:
        """The object ids of all people in it, and in the groups within it. Raises GraphError."""
        found: list[str] = []
        page = f"/groups/{group}/transitiveMembers?$select=id&$top=999"
        for _ in range(PAGES):
            said = await self.get(page)
            if not isinstance(said.get("value"), list):
                raise GraphError(SOMETHING_ELSE)
            found += [str(one["id"]).lower() for one in said["value"] if _is_person(one)]
            onward = str(said.get("@odata.nextLink", ""))
            if not onward.startswith(f"{self._at}/"):
                return tuple(sorted({*found}))
            page = onward.removeprefix(self._at)
        raise GraphError("a group of more people than a role can have")

    async def get(self, path: str) -> Mapping[str, Any]:
        """What stands there. Raises GraphError."""
        try:
            token = await self._credentials.token(SCOPE) if self._credentials else ""
            headers = {"Authorization": f"Bearer {token}"}
            async with self._session.get(f"{self._at}{path}", headers=headers) as answer:
                if answer.status != 200:
                    raise GraphError(f"Graph answered {answer.status}", answer.status)
                said = await answer.json()
        except TokenError as error:
            raise GraphError(str(error)) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:  # a time-out is an OSError too
            raise GraphError(type(error).__name__) from error
        if not isinstance(said, dict):
            raise GraphError(SOMETHING_ELSE)
        return said


def _is_person(member: Mapping[str, Any]) -> bool:
    return str(member.get("@odata.type", "")).endswith(".user")


class Roster:
    """Gives the settings with the people of this moment in them."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        graph: Graph,
        now: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._roles = settings.groups  # gathered once: every turn asks who has which role
        self._database = database
        self._graph = graph
        self._now = now
        self._told: dict[str, Membership] = {}
        self._made: tuple[Settings, frozenset[str]] | None = None  # what it gave, and lapsed then
        self._failed = ""

    def __call__(self) -> Settings:
        """The settings, with who has which role now."""
        lapsed = lapsed_at(self._now(), self._roles, self._told)
        if self._made is None or self._made[1] != lapsed:
            self._made = (peopled(self._settings, self._told, lapsed), lapsed)
        return self._made[0]

    @property
    def trouble(self) -> str:
        """Why nobody can tell who has which role; empty while what Entra told is fresh."""
        old = lapsed_at(self._now(), self._roles, self._told, FRESH)
        names = ", ".join(sorted(old))
        return f"Entra does not tell who are the {names}: {self._failed}" if old else ""

    async def prepare(self) -> None:
        """Begin with what was told last, and ask at once where that is not fresh."""
        kept = partial(members.kept, groups=self._roles.items())
        self._told, self._made = await self._database.read(kept), None
        if self.trouble:
            with suppress(TimeoutError):
                async with asyncio.timeout(START):
                    await self.refresh()

    async def run(self) -> None:
        """Ask again and again, until cancelled."""
        while True:
            await asyncio.sleep(EVERY)
            await self.refresh()

    async def refresh(self) -> None:
        """Ask who is in each group; one that is not told keeps who it had."""
        self._failed = ""
        await asyncio.gather(*(self._ask(role, group) for role, group in self._roles.items()))

    async def _ask(self, role: str, group: str) -> None:
        at = self._now()  # before the question: who leaves while it is asked has left since
        try:
            told = Membership(await self._graph.members(group), at)
        except GraphError as error:
            self._failed = str(error)
            log.warning("roster.not_told", role=role, why=str(error))
            return
        self._told[role], self._made = told, None
        await self._database.transact(partial(members.keep, role=role, group=group, told=told))


def lapsed_at(
    now: datetime, groups: Iterable[str], told: Mapping[str, Membership], life: timedelta = KEPT
) -> frozenset[str]:
    """The lists that Entra did not tell for as long as an answer counts."""
    return frozenset(role for role in groups if role not in told or now - told[role].at > life)


def peopled(
    settings: Settings, told: Mapping[str, Membership], lapsed: Collection[str]
) -> Settings:
    """The settings with what was told in them.

    Who is in the group of the DPO as well does not decide (AVG art. 38(6)).
    """
    if not settings.groups:
        return settings
    people = {role: told[role].people if role in told else () for role in settings.groups}
    dpos = {*people.get("dpos", settings.dpos)}
    for role in DECIDING:
        listed: Iterable[str] = people.get(role, getattr(settings, role))
        people[role] = tuple(one for one in listed if one not in dpos)
    return settings.with_people(people, lapsed)


def told_last(session: Session, settings: Settings, now: datetime) -> Settings:
    """The settings with the people that the running bot was told of last: for a command."""
    told = members.kept(session, settings.groups.items())
    return peopled(settings, told, lapsed_at(now, settings.groups, told))
