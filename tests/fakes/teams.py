"""A Teams service on loopback: keeps what the bot sends, and fails on command.

`FakeTeams.start()` listens; `service_url` goes into addresses and activities. The next answers
can be planned with `plan`: each plan is used for one request, after that everything succeeds.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

Json = dict[str, Any]


@dataclass(frozen=True)
class Received:
    """One request of the bot."""

    method: str
    conversation_id: str
    activity_id: str  # given out for a post, named by the bot for an update
    body: Json
    authorization: str

    @property
    def card(self) -> Json | None:
        """The card in it, if any."""
        attachments = self.body.get("attachments") or [{}]
        card: Json | None = attachments[0].get("content")
        return card


@dataclass(frozen=True)
class Plan:
    """How one request is answered: a status, an error code as Teams writes it, or a cut line."""

    status: int = 200
    code: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    blank: bool = False  # an answer without a body
    cut: bool = False  # the line breaks after the request was read
    hold: asyncio.Event | None = None  # answers only when this is set


class FakeTeams:
    """The connector's REST service as far as the bot uses it."""

    def __init__(self, otherwise: Callable[[Received], Plan] = lambda _: Plan()) -> None:
        """`otherwise` answers what no plan was made for."""
        self.received: list[Received] = []
        self._otherwise = otherwise
        self.arrived = asyncio.Condition()
        self._plans: deque[Plan] = deque()
        self._numbers = 0
        self._server = TestServer(self._application())

    async def start(self, tls: ssl.SSLContext | None = None) -> FakeTeams:
        """Listen on a free port of loopback."""
        await self._server.start_server(ssl=tls)
        return self

    async def stop(self) -> None:
        """Stop listening."""
        await self._server.close()

    @property
    def service_url(self) -> str:
        """What an activity would name as its service address."""
        return str(self._server.make_url("/emea/"))

    @property
    def port(self) -> int:
        """Where it listens."""
        port = self._server.port
        assert port is not None
        return port

    @property
    def posts(self) -> list[Received]:
        """New messages, in order."""
        return [one for one in self.received if one.method == "POST" and one.activity_id]

    @property
    def updates(self) -> list[Received]:
        """Replaced messages, in order."""
        return [one for one in self.received if one.method == "PUT"]

    def plan(self, *plans: Plan) -> None:
        """Answer the next requests like this."""
        self._plans.extend(plans)

    async def wait_for(self, count: int, seconds: float = 5.0) -> list[Received]:
        """Everything received, as soon as there are `count` requests."""
        async with asyncio.timeout(seconds), self.arrived:
            await self.arrived.wait_for(lambda: len(self.received) >= count)
        return self.received

    def _application(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/emea/v3/conversations", self._open)
        app.router.add_post("/emea/v3/conversations/{conversation}/activities", self._post)
        app.router.add_get("/emea/v3/conversations/{conversation}/pagedmembers", self._members)
        app.router.add_put("/emea/v3/conversations/{conversation}/activities/{id}", self._update)
        return app

    async def _open(self, request: web.Request) -> web.Response:
        body = await request.json()
        member = body["members"][0]["id"]
        return await self._answer(request, body, "", {"id": f"a:opened-{member}"})

    async def _members(self, request: web.Request) -> web.Response:
        return await self._answer(request, {}, "", {"members": []})

    async def _post(self, request: web.Request) -> web.Response:
        self._numbers += 1
        new = f"17000000{self._numbers:05d}"
        return await self._answer(request, await request.json(), new, {"id": new})

    async def _update(self, request: web.Request) -> web.Response:
        known = request.match_info["id"]
        return await self._answer(request, await request.json(), known, {"id": known})

    async def _answer(
        self, request: web.Request, body: Json, activity_id: str, success: Json
    ) -> web.Response:
        received = await self._keep(request, body, activity_id)
        plan = self._plans.popleft() if self._plans else self._otherwise(received)
        if plan.hold:
            await plan.hold.wait()
        if plan.cut and request.transport:
            request.transport.close()
        if plan.blank:
            return web.Response(status=plan.status)
        error = {"error": {"code": plan.code, "message": "planned"}}
        answer = success if plan.status < 300 else error
        return web.json_response(answer, status=plan.status, headers=plan.headers)

    async def _keep(self, request: web.Request, body: Json, activity_id: str) -> Received:
        received = Received(
            method=request.method,
            conversation_id=request.match_info.get("conversation", ""),
            activity_id=activity_id,
            body=body,
            authorization=request.headers.get("Authorization", ""),
        )
        async with self.arrived:
            self.received.append(received)
            self.arrived.notify_all()
        return received
