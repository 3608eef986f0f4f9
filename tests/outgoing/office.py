"""A delivery over a real database, with a speaker that remembers and a clock that a test moves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from sqlmodel import Session, col, select

from bot.messages import Address, Message
from bot.outgoing import routes
from bot.outgoing.channels import Voice
from bot.outgoing.delivery import Delivery
from bot.outgoing.mail import MAIL
from bot.outgoing.settling import Desk
from bot.settings import Settings
from store import outbox
from store.access.database import Database
from store.models import Outbox
from store.people import contacts
from tests.fakes.speaker import FakeSpeaker

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
CHAT = Address("https://smba.trafficmanager.net/emea/", "a:chat", "personal", "tenant", "28:bot")
SETTINGS = Settings(no_auth=True, officers=("omar", "fatima"), deputies=("dirk",))


class Office:
    """A delivery with a clock that a test can move."""

    def __init__(self, database: Database, speaker: FakeSpeaker) -> None:
        self.database = database
        self.now = NOW
        self.settings = SETTINGS
        voice = Voice(speaker, {MAIL: speaker})
        self.delivery = Delivery(database, voice, render, self.desk, self.seconds)

    def seconds(self) -> float:
        """What time it is for Teams' limits."""
        return self.now.timestamp()

    async def sleep(self, seconds: float) -> None:
        """Time passes, in no time."""
        self.now += timedelta(seconds=seconds)

    def desk(self) -> Desk:
        return Desk(self.settings, "here", self.now)

    async def put(
        self, audience: dict[str, object], key: str = "alert:1", kind: str = "note", **payload: str
    ) -> None:
        """Write one message to be sent."""
        message = outbox.OutboxMessage(key, kind, audience, payload)
        await self.database.transact(lambda session: outbox.put(session, message, self.now))

    async def meet(self, *people: str) -> None:
        """The bot knows where these contacts are."""
        await self.database.transact(lambda session: self._meet(session, people))

    def _meet(self, session: Session, people: Sequence[str]) -> None:
        for key in people:
            address = routes.stored_address(replace(CHAT, conversation_id=f"a:{key}"))
            contacts.reached(session, key, address, self.now)

    async def run(self) -> None:
        """Deliver until nothing is due."""
        while await self.delivery.round():
            pass

    async def pass_time(self, span: timedelta, step: timedelta = timedelta(minutes=1)) -> None:
        """Let time pass, delivering what comes due on the way."""
        end = self.now + span
        while self.now < end:
            self.now = min(self.now + step, end)
            await self.run()

    async def oldest(self) -> datetime | None:
        """Since when the oldest message waits."""
        return await self.database.read(partial(outbox.oldest_due, now=self.now))

    async def rows(self) -> list[Outbox]:
        """All messages, in the order in which they were put."""
        return await self.database.read(
            lambda session: list(session.exec(select(Outbox).order_by(col(Outbox.id))))
        )


def render(_session: Session, row: Outbox, _now: datetime, _settings: Settings) -> Message | None:
    """A message that names its cause; nothing for a row that is no longer needed."""
    return None if "over" in row.payload else Message(re.split("[@/]", row.key)[0], row.kind)
