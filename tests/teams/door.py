"""A door on loopback with a handler that remembers its turns, for the tests beside this file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from bot.messages import Message, Turn
from bot.settings import Settings
from bot.teams.adapter import Admission, Door
from bot.teams.keys import SigningKeys

Client = TestClient[web.Request, web.Application]


@dataclass
class Listener:
    """The handler: keeps the turns, answers what it was told, or breaks."""

    answer: Message | None = None
    failure: Exception | None = None
    turns: list[Turn] = field(default_factory=list)

    async def __call__(self, turn: Turn, received_at: datetime) -> Message | None:
        assert received_at.tzinfo is not None
        self.turns.append(turn)
        if self.failure:
            raise self.failure
        return self.answer


@dataclass(frozen=True)
class OpenDoor:
    """What knocks at a door, and who listens behind it."""

    client: Client
    listener: Listener

    async def knock(self, activity: Any, token: str = "") -> ClientResponse:
        """One request of Teams."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return await self.client.post("/api/messages", json=activity, headers=headers)


@asynccontextmanager
async def open_door(settings: Settings, keys: SigningKeys | None = None) -> AsyncIterator[OpenDoor]:
    """A door with these settings, listening on a free port."""
    listener = Listener()
    door = Door([Admission(settings, listener)], keys, lambda: datetime.now(UTC))

    app = web.Application()
    app.router.add_post("/api/messages", door.process)
    async with TestClient(TestServer(app)) as client:
        yield OpenDoor(client, listener)
