"""All of Microsoft that the bot speaks to, under its real names, over TLS, behind a real proxy.

A bot, or a command, needs to know two things to find it: HTTPS_PROXY and DATALEK_CA_FILE. So what
runs is the whole way out, with nothing of the product replaced.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.fakes.entra import FakeEntra, tls_of
from tests.fakes.framework import FakeFramework
from tests.fakes.proxy import FakeProxy
from tests.fakes.teams import FakeTeams

HANDED_BACK = {"Content-Type", "WWW-Authenticate", "Content-Security-Policy"}
PUBLIC = "datalek.voorbeeldstad.example"


@dataclass
class FakeGraph:
    """Takes mail, and tells who is in a group, as far as it may."""

    refuses: int = 0
    groups: dict[str, list[str]] = field(default_factory=dict)  # people by the id of their group
    departments: dict[str, str | None] = field(default_factory=dict)  # by the id of a person
    page: int = 2  # members in one answer: a group of more comes in parts
    asked: list[str] = field(default_factory=list)  # of which group
    mails: list[dict[str, object]] = field(default_factory=list)
    took: Callable[[dict[str, Any]], object] = bool  # what is done with a mail as well
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def until(self, mails: int, seconds: float = 30.0) -> None:
        """Wait until so many mails came; raises TimeoutError."""
        async with asyncio.timeout(seconds), self.arrived:
            await self.arrived.wait_for(lambda: len(self.mails) >= mails)

    def application(self) -> web.Application:
        """The part of Graph that the bot uses."""
        app = web.Application()
        app.router.add_post("/v1.0/users/{mailbox}/sendMail", self._mail)
        app.router.add_get("/v1.0/groups/{group}/transitiveMembers", self._members)
        app.router.add_get("/v1.0/users/{person}", self._person)
        app.router.add_get("/v1.0/users", self._person)
        return app

    async def _person(self, request: web.Request) -> web.Response:
        """A profile, of which nothing is told but what is asked for."""
        person = request.match_info.get("person", "")
        self.asked.append(person)
        assert request.query["$select"] == "department"
        if self.refuses:
            return web.json_response({"error": {"code": "Unavailable"}}, status=self.refuses)
        if person not in {"", *self.departments}:
            return web.json_response({"error": {"code": "Request_ResourceNotFound"}}, status=404)
        return web.json_response({"department": self.departments.get(person)})

    async def _members(self, request: web.Request) -> web.Response:
        """As Graph tells it to who may read groups and not people: ids and kinds alone."""
        group, begin = request.match_info["group"], int(request.query.get("$skiptoken", "0"))
        self.asked.append(group)
        if self.refuses:
            return web.json_response({"error": {"code": "Unavailable"}}, status=self.refuses)
        if group not in self.groups:
            return web.json_response({"error": {"code": "Request_ResourceNotFound"}}, status=404)
        kinds = {"group": ["of-a-group-within"], "user": self.groups[group]}
        everybody = [
            {"@odata.type": f"#microsoft.graph.{kind}", "id": one}
            for kind, ids in kinds.items()
            for one in ids
        ]
        told: dict[str, object] = {"value": everybody[begin : begin + self.page]}
        if begin + self.page < len(everybody):
            path = f"https://graph.microsoft.com/v1.0/groups/{group}/transitiveMembers"
            told["@odata.nextLink"] = f"{path}?$select=id&$skiptoken={begin + self.page}"
        return web.json_response(told)

    async def _mail(self, request: web.Request) -> web.Response:
        if self.refuses:
            return web.json_response({"error": {"code": "ErrorAccessDenied"}}, status=self.refuses)
        async with self.arrived:
            self.mails.append(mail := await request.json())
            self.took(mail)
            self.arrived.notify_all()
        return web.Response(status=202)


@dataclass
class Front:
    """What answers at the bot's public address: by itself, until it is told where the bot is."""

    status: int = 401
    headers: dict[str, str] = field(default_factory=lambda: {"WWW-Authenticate": "Bearer"})
    bot: str = ""  # where the bot itself listens, as a web server before it knows

    def application(self) -> web.Application:
        """Everything is answered alike."""
        app = web.Application()
        app.router.add_route("*", "/{any:.*}", self._answer)
        return app

    async def _answer(self, request: web.Request) -> web.Response:
        if not self.bot:
            return web.Response(status=self.status, headers=self.headers)
        kept = {"Authorization", "Content-Type"} & set(request.headers)
        headers = {name: request.headers[name] for name in kept}
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.post(
                    self.bot + request.path, data=await request.read(), headers=headers
                ) as answer,
            ):
                back = {"Content-Type", "WWW-Authenticate", "Content-Security-Policy"} & set(
                    answer.headers
                )
                return web.Response(
                    status=answer.status,
                    headers={name: answer.headers[name] for name in back},
                    body=await answer.read(),
                )
        except aiohttp.ClientConnectionError:
            return web.Response(status=502)


@dataclass
class FakeMicrosoft:
    """Entra, the Bot Framework, Teams and Graph, and the bot's own public address."""

    folder: Path
    graph: FakeGraph = field(default_factory=FakeGraph)
    front: Front = field(default_factory=Front)
    proxy: FakeProxy = field(default_factory=FakeProxy)

    async def __aenter__(self) -> FakeMicrosoft:
        self._stack = AsyncExitStack()
        self.entra = await FakeEntra(self.folder).start()
        tls = tls_of(self.entra.certificate)
        self.teams = await FakeTeams().start(tls)
        self.framework = await FakeFramework().start(tls)
        graph = TestServer(self.graph.application(), scheme="https", host="127.0.0.1")
        front = TestServer(self.front.application(), scheme="https", host="127.0.0.1")
        for server in (graph, front):
            await server.start_server(ssl=tls)
            self._stack.push_async_callback(server.close)
        self.public_port = front.port or 0
        self.proxy.places = {
            "login.microsoftonline.com": self.entra.port,
            "smba.trafficmanager.net": self.teams.port,
            "login.botframework.com": self.framework.port,
            "graph.microsoft.com": graph.port or 0,
            PUBLIC: front.port or 0,
        }
        await self.proxy.start()
        for part in (self.entra, self.teams, self.framework, self.proxy):
            self._stack.push_async_callback(part.stop)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    @property
    def environment(self) -> dict[str, str]:
        """How it is found."""
        return {"HTTPS_PROXY": self.proxy.url, "DATALEK_CA_FILE": str(self.entra.certificate)}
