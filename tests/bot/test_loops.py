"""The loops go on, and where something cannot go on, /health and the heartbeat tell."""

from __future__ import annotations

import asyncio
import re
import resource
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy.event import listen

from bot.clock.heartbeat import Heartbeat
from bot.clock.sweeping import head_now
from bot.clock.tick import Clock
from bot.outgoing.delivery import Delivery
from bot.watching import loops
from bot.watching.health import Health
from bot.watching.loops import RECENT, Loops
from store.access.database import Database
from tests.bot.running import EMPLOYEE, SETTINGS, Running, running

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LONG = "Ik heb een brief naar het verkeerde adres gestuurd. " * 60


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "PAUSE", 0.0)


async def until(holds: Callable[[], bool]) -> None:
    """Let the loops run until this holds; raises TimeoutError."""
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.001)


def dying(how: str, lives: list[str]) -> Callable[[], Awaitable[None]]:
    """A loop that ends twice in this way, and then stays."""

    async def run() -> None:
        lives.append(how)
        if len(lives) > 2:
            await asyncio.Event().wait()
        if how == "error":
            raise ValueError(how)
        if how == "cancelled":
            raise asyncio.CancelledError

    return run


@pytest.mark.parametrize("how", ["error", "cancelled", "returned"])
async def test_a_loop_that_ends_is_started_again_and_counted(how: str) -> None:
    kept, lives = Loops(lambda: NOW), list[str]()
    task = asyncio.create_task(kept.keep("a", dying(how, lives)))
    await until(lambda: len(lives) == 3)
    assert kept.ended == {"a": 2}
    assert kept.broken
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def health(bot: Running) -> tuple[int, dict[str, Any]]:
    """What the whole health check answers."""
    url = f"{bot.chats.bot_url}/health"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.json()


@pytest.mark.parametrize(("owner", "name"), [(Delivery, "delivery"), (Clock, "clock")])
async def test_a_dead_loop_is_told_and_its_work_goes_on(
    owner: type[Delivery | Clock], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lives, real = list[str](), owner.run

    async def dies_first(self: Any) -> None:
        lives.append(name)
        if len(lives) == 1:
            raise ValueError(name)
        await real(self)

    monkeypatch.setattr(owner, "run", dies_first)
    async with running(tmp_path) as bot:
        await until(lambda: len(lives) == 2)
        status, told = await health(bot)
        assert (status, told["loops_ended"]) == (503, {name: 1})
        bot.now += RECENT
        assert (await health(bot))[1]["loops_ended"] == {name: 1}


@dataclass
class Office:
    """The parts that look after one another, on a real database, without their loops."""

    database: Database
    loops: Loops
    clock: Clock
    health: Health
    beats: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    now: datetime = NOW

    async def well(self) -> bool:
        """What /health says, which the heartbeat must say as well."""
        report, before = await self.health.report(), len(self.beats)
        async with TestServer(self._watchdog()) as server, aiohttp.ClientSession() as session:
            url, head = str(server.make_url("/beat")), partial(head_now, self.database)
            await Heartbeat(url, self.health, session).beat()
            await Heartbeat(url, self.health, session, head).beat()
        assert report.well == (len(self.beats) > before)
        assert all(re.fullmatch(r"\d+:[0-9a-f]*", head) for head in self.heads)
        assert len(self.heads) == len(self.beats)
        return report.well

    def _watchdog(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/beat", self._beat)
        app.router.add_post("/beat", self._noted)
        return app

    async def _noted(self, request: web.Request) -> web.Response:
        self.heads.append(await request.text())
        return web.Response()

    async def _beat(self, _: web.Request) -> web.Response:
        self.beats.append("beat")
        return web.Response()


@pytest.fixture
async def office(database: Database) -> Office:
    """An office where the clock has ticked once."""
    at: list[Office] = []

    def now() -> datetime:
        return at[0].now if at else NOW

    kept = Loops(now)
    clock = Clock(database, lambda: SETTINGS, now, "here", lambda: None)
    at.append(Office(database, kept, clock, Health(database, clock, kept, now)))
    assert not await at[0].well()
    await clock.tick()
    assert await at[0].well()
    return at[0]


async def test_a_clock_that_stands_still_is_told(office: Office) -> None:
    office.now += timedelta(minutes=2)
    assert not await office.well()
    await office.clock.tick()
    assert await office.well()


async def test_a_loop_that_ended_is_told_for_some_minutes(office: Office) -> None:
    task = asyncio.create_task(office.loops.keep("a", dying("error", [])))
    await until(lambda: bool(office.loops.ended))
    assert not await office.well()
    office.now += RECENT
    await office.clock.tick()
    task.cancel()
    assert await office.well()


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow any more: what the system answers is what a full disk answers."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("log")
async def test_a_full_disk_is_noticed_by_the_next_tick(office: Office) -> None:
    office.now += timedelta(seconds=30)
    with full_disk():
        assert not await office.clock.tick()
    assert not await office.well()


def _no_more_than_there_is_now(connection: sqlite3.Connection, *_: object) -> None:
    """Whichever connection is written with: the file may not grow."""
    connection.execute("PRAGMA max_page_count = 1")


async def test_a_turn_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    async with running(tmp_path) as bot:
        listen(bot.database.writing, "checkout", _no_more_than_there_is_now)
        for number in range(50):
            await bot.chats.say(bot.chats.chat(f"a:{number}"), EMPLOYEE, LONG)
            if bot.database.failing:
                break
        status, told = await health(bot)
        assert (status, told["writes"]) == (503, False)
