"""Cut the outside of the bot at random, for minutes to hours of its clock, and count what was lost.

`python -m bench.outside [DAYS] [SEED] [sqlite|postgresql]`; without a seed, or with `-`, one is
drawn, and told.
Everything of the bot is real but its
clock, which this holds and moves: the turns, the tick, the delivery, the way out through TLS,
perhaps a proxy, with tokens, and the database. While people report, Teams answers errors, breaks
off, hangs or is closed, Entra is closed or rejects the secret, no name is found, the proxy
refuses, the disk is full, the log is closed; several at once. In the end the outside works again,
and each report that was accepted must be one case, whose alert and reminders people have seen;
what only may have arrived the officers must have heard of. It leaves with 1 where anything is lost.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import event
from sqlmodel import Session, col, select

from bench.chaos import new_database
from bench.faults import FAULTS, Outside, around, teams_hangs
from bench.people import Reporter
from bench.toll import Found, count, table, with_key
from bot import app
from bot.demo.chats import CARD, Chats, Participant
from bot.network.outbound import open_session
from bot.outgoing import routes
from bot.settings import SERVICE_URL, Settings
from bot.teams.incoming import read, turn_of
from bot.watching.logs import LINES, configure
from store.access.database import Database
from store.errors import StoreError
from store.models import Outbox, OutboxState
from tests.fakes import activities
from tests.fakes.postgres import store_of

DAYS = 1.0
START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
STEP = timedelta(minutes=5)  # of the bot's clock between two looks
SETTLING = timedelta(days=2)  # at most, for what is left when the outside works again
REPORTS_A_DAY, FAULTS_A_DAY = 12, 24
LONGEST_FAULT, LONGEST_HANG = 180.0, 15.0  # minutes; what hangs costs real time
OMAR, DIRK, MARK = activities.OFFICER, *(f"33333333-aaaa-4bbb-8ccc-00000000000{n}" for n in "12")
ENOUGH = 100.0  # real seconds after which nothing new breaks
TAPS = 12  # that a report takes at most


@dataclass
class Clock:
    """The clock of the bot, which nothing but this moves."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        """The same, for what counts seconds."""
        return self.now.timestamp()

    async def sleep(self, _seconds: float) -> None:
        """A moment shorter than this clock knows."""


class Near(Chats):
    """Chats that hand what people do to the turns of a bot in this process."""

    def __init__(self, parts: app.Parts, now: Clock) -> None:
        super().__init__("")
        self.service_url = SERVICE_URL
        self._parts = parts
        self._now = now

    async def _deliver(self, activity: Mapping[str, Any]) -> dict[str, Any] | None:
        incoming = turn_of(read(json.dumps(activity).encode()))
        answer = await self._parts.turns(incoming, self._now())
        if answer is None or not answer.card:
            return {"value": answer.text} if answer else None
        return {"type": CARD, "value": answer.card}


# --- the run -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Broken:
    """A fault that lasts until then; closing `stack` ends it."""

    name: str
    until: datetime
    stack: AsyncExitStack


@dataclass
class Run:
    """One bot, those who report to it, and the faults around it."""

    database: Database
    outside: Outside
    parts: app.Parts
    clock: Clock
    chats: Near  # one for all, so that no two activities have the same id
    chance: random.Random
    reporters: list[Reporter] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    drawn: Counter[str] = field(default_factory=Counter)

    async def torment(self, days: float) -> None:
        """Let people report, and things break, for so long; on a slow machine shorter."""
        await self.meet()
        end, enough = self.clock.now + timedelta(days=days), time.perf_counter() + ENOUGH
        while self.clock.now < end and time.perf_counter() < enough:
            await self._repair()
            if self._happens(FAULTS_A_DAY):
                await self._break()
            if self._happens(REPORTS_A_DAY):
                self.reporters.append(Reporter(self.chats, len(self.reporters)))
            await self.report()
            await self.look()
            self.clock.now += STEP

    async def settle(self) -> None:
        """The outside works again: let everything leave that still can."""
        await self._repair(everything=True)
        end = self.clock.now + SETTLING
        for _ in range(TAPS):
            await self.report()
        await self.parts.clock.tick()
        while self.clock.now < end and await self.database.read(_waits):
            await self._deliver()
            self.clock.now += STEP

    def _happens(self, a_day: float) -> bool:
        return self.chance.random() < a_day * (STEP / timedelta(days=1))

    async def _break(self) -> None:
        """One fault that is not there yet begins; it ends by itself."""
        fault = self.chance.choice(FAULTS)
        longest = LONGEST_HANG if fault is teams_hangs else LONGEST_FAULT
        minutes = self.chance.uniform(3, longest)
        if all(one.name != fault.__name__ for one in self.broken):
            stack = AsyncExitStack()
            await stack.enter_async_context(fault(self.outside))
            until = self.clock.now + timedelta(minutes=minutes)
            self.broken.append(Broken(fault.__name__, until, stack))
            self.drawn[fault.__name__] += 1

    async def _repair(self, *, everything: bool = False) -> None:
        """End what was broken long enough; then somebody is heard of in each chat."""
        over = [one for one in self.broken if everything or one.until <= self.clock.now]
        for one in over:
            self.broken.remove(one)
            await one.stack.aclose()
        if over:
            await self.meet()

    async def meet(self) -> None:
        """The bot is in the officers' team, and in the chats of who may have to hear of a case."""
        chats = self.chats
        omar = Participant(OMAR, "Omar")
        await chats.install(chats.chat(activities.TEAM, "channel"), omar)
        for one in (OMAR, DIRK, MARK):
            await chats.install(chats.chat(f"a:{one}"), Participant(one, "Omar"))

    async def report(self) -> None:
        """Whoever is reporting goes on by a tap."""
        for one in self.reporters:
            if not one.number:
                await one.go_on()

    async def look(self) -> None:
        """What is due now, and all that leaves with it."""
        await self.parts.clock.tick()
        await self._deliver()

    async def _deliver(self) -> None:
        """All that is due, as far as the database lets itself be asked; as the loop does."""
        try:
            while await self.parts.delivery.round():
                continue
        except StoreError:
            return


def _waits(session: Session) -> bool:
    waiting = select(Outbox.id).where(col(Outbox.state) == OutboxState.WAITING)
    return session.exec(waiting).first() is not None


@asynccontextmanager
async def running(
    database: Database,
    folder: Path,
    chance: random.Random,
    **more: Any,  # noqa: ANN401 - as a setting is
) -> AsyncIterator[Run]:
    """A bot with the outside around it; each message carries its key where its summary was.

    `more` are settings beside the usual ones.
    """
    clock = Clock()
    weather = random.Random(chance.random())  # noqa: S311 - what is drawn in between moves no plan
    async with around(folder, database, clock, weather) as outside:
        settings = _settings(outside, more)
        await database.transact(partial(routes.introduce, settings=settings, now=clock()))
        async with open_session(settings.ca_file) as session:
            with patch.object(app, "render", with_key):
                pauses = app.Pauses(clock.seconds, clock.sleep)
                parts = app.assemble(settings, database, session, clock, pauses)
            yield Run(database, outside, parts, clock, Near(parts, clock), chance)


def _settings(outside: Outside, more: Mapping[str, Any]) -> Settings:
    usual: dict[str, Any] = {
        "app_id": activities.APP_ID,
        "tenant_id": activities.TENANT,
        "app_secret_file": outside.secret,
        "ca_file": outside.entra.certificate,
        "officers": (OMAR,),
        "deputies": (DIRK,),
        "management": (MARK,),
        "officers_team": activities.TEAM,
    }
    return Settings(**{**usual, **more})


async def torment(url: str, days: float, seed: int) -> tuple[Found, str]:
    """One run over this database, which is up to date and empty; what was found, as a table too."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    database = opened(url)
    try:
        with tempfile.TemporaryDirectory(prefix="datalek-outside-") as folder:
            async with running(database, Path(folder), chance) as run:
                await run.torment(days)
                await run.settle()
                people = {one.who.id: one.number for one in run.reporters}
                counting = partial(count, people=people, shown=run.outside.shown)
                found = await database.read(counting)
                return found, table(found, run.drawn)
    finally:
        database.close()


def opened(url: str) -> Database:
    """The database at this address, on SQLite without waiting for the disk."""
    database = store_of(url)
    if database.writing.dialect.name == "sqlite":
        event.listen(database.writing, "connect", _forget_power_cuts)
    return database


def _forget_power_cuts(connection: sqlite3.Connection, _record: object) -> None:
    """Leave writing to the disk to the system; as the PostgreSQL of the tests does."""
    connection.execute("PRAGMA synchronous = OFF")


def main() -> int:
    """0 when nothing was lost."""
    given = sys.argv[1:]
    days = float(given[0]) if given else DAYS
    drawn = given[1:2] in ([], ["-"])
    seed = int(given[1]) if not drawn else random.SystemRandom().randrange(1_000_000)
    engine = given[2] if len(given) > 2 else "sqlite"
    configure(readable=False)
    began = time.perf_counter()
    with new_database(engine) as (url, _), Path(os.devnull).open("w") as LINES.stream:
        found, told = asyncio.run(torment(url, days, seed))
    print(told)
    took = time.perf_counter() - began
    print(f"{days:g} days of the bot's clock, seed {seed}, {engine}, {took:.0f} seconds")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
