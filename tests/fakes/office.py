"""People in Teams as the Bot Framework hands them on: signed, over TLS, at the public address.

The chats are those of the demonstration; here each activity is signed as Microsoft signs it, and
the bot's messages come back under Teams' real name.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
from aiohttp.typedefs import Handler

from bot.demo.chats import Chats
from bot.demo.reading import Json
from tests.fakes.activities import APP_ID, TENANT
from tests.fakes.framework import token

SERVICE = "https://smba.trafficmanager.net/emea/"


class SignedChats(Chats):
    """Chats of one tenant with a bot that checks who speaks; `bot_url` is its public address."""

    def __init__(
        self,
        bot_url: str,
        tls: ssl.SSLContext,
        trust: ssl.SSLContext,
        *,
        tenant: str = TENANT,
        app_id: str = APP_ID,
        service: str = SERVICE,
    ) -> None:
        super().__init__(bot_url)
        self.tenant, self.app_id, self.service = tenant, app_id, service
        self.tokens: set[str] = set()  # with which the bot spoke
        self._tls, self._trust = tls, trust
        teams = web.Application(middlewares=[self._noted])
        teams.router.add_get("/emea/v3/conversations/{chat}/pagedmembers", self._members)
        teams.add_subapp("/emea/", self.application())
        self._teams = TestServer(teams, scheme="https", host="127.0.0.1")

    async def __aenter__(self) -> SignedChats:
        await super().__aenter__()
        await self._teams.start_server(ssl=self._tls)
        return self

    async def __aexit__(self, *how: object) -> None:
        await self._teams.close()
        await super().__aexit__(*how)

    @property
    def port(self) -> int:
        """Where Teams stands."""
        return self._teams.port or 0

    @web.middleware
    async def _noted(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        self.tokens.add(request.headers.get("Authorization", ""))
        return await handler(request)

    async def _members(self, _request: web.Request) -> web.Response:
        return web.json_response({"members": []})

    async def _deliver(self, activity: Mapping[str, Any]) -> Json | None:
        signed = {
            **activity,
            "serviceUrl": self.service,
            "recipient": {"id": f"28:{self.app_id}", "name": "Datalek"},
            "conversation": {**activity["conversation"], "tenantId": self.tenant},
            "channelData": {**activity["channelData"], "tenant": {"id": self.tenant}},
        }
        headers = {"Authorization": f"Bearer {token(aud=self.app_id, serviceurl=self.service)}"}
        connector = aiohttp.TCPConnector(ssl=self._trust)
        async with (
            aiohttp.ClientSession(connector=connector, headers=headers) as session,
            session.post(f"{self.bot_url}/api/messages", json=signed) as response,
        ):
            response.raise_for_status()
            if response.content_type != "application/json":
                return None
            answer: Json = await response.json()
            return answer
