"""A whole bot on loopback with a clock that a test holds, and chats before it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aiohttp.test_utils import TestServer

from bot.app import application
from bot.demo.chats import Chat, Chats, Participant
from bot.settings import Settings
from store.access.database import Database

EMPLOYEE = Participant("11111111-aaaa-4bbb-8ccc-000000000001", "Sanne")
OFFICER = Participant("22222222-aaaa-4bbb-8ccc-000000000002", "Omar")
TEAM = "19:privacyteam@thread.tacv2"
SETTINGS = Settings(no_auth=True, officers=(OFFICER.id,), officers_team=TEAM)


@dataclass
class Running:
    """The bot, its database, the chats with it, and what time it is for it."""

    chats: Chats
    database: Database
    now: datetime = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    @property
    def chat(self) -> Chat:
        """The employee's own chat with the bot."""
        return self.chats.chat("a:personal")


@asynccontextmanager
async def running(folder: Path, settings: Settings = SETTINGS) -> AsyncIterator[Running]:
    """Start the bot on an empty database, and stop it afterwards."""
    database = Database(f"sqlite:///{folder / 'datalek.sqlite3'}")
    database.upgrade()
    async with Chats("") as chats:
        bot = Running(chats, database)
        async with TestServer(application(settings, database, lambda: bot.now)) as server:
            chats.bot_url = str(server.make_url("")).rstrip("/")
            yield bot
    database.close()
