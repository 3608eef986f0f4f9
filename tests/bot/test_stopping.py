"""A bot that is asked to stop ends what it has in hand, and leaves its store whole."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from aiohttp import web

from bot.demo.chats import Chats, Participant
from bot.demo.process import Bot


async def test_a_bot_that_is_asked_to_stop_leaves_a_whole_file(tmp_path: Path) -> None:
    bot = Bot(tmp_path / "store.db", {}, tmp_path / "log")
    await bot.start()
    onlooker = sqlite3.connect(tmp_path / "store.db")  # as a backup: the last one out clears up
    onlooker.execute("SELECT count(*) FROM cases").fetchone()
    assert await bot.stop() == 0
    assert (tmp_path / "store.db-wal").stat().st_size == 0
    onlooker.close()
    assert "Traceback" not in (tmp_path / "log").read_text("utf-8")


async def _logged(log: Path, words: str) -> None:
    """Until the bot has logged these words."""
    while True:
        await asyncio.sleep(0.01)
        if words in await asyncio.to_thread(log.read_text, "utf-8"):
            return


class SlowChats(Chats):
    """A Teams that takes messages only when it is let."""

    def __init__(self, bot_url: str) -> None:
        super().__init__(bot_url)
        self.open, self.reached = asyncio.Event(), asyncio.Semaphore(0)

    async def _post(self, request: web.Request) -> web.Response:
        self.reached.release()
        await self.open.wait()
        return await super()._post(request)


async def test_a_bot_that_is_asked_to_stop_ends_the_turns_in_hand(tmp_path: Path) -> None:
    bot = Bot(tmp_path / "store.db", {}, tmp_path / "log")
    await bot.start()
    chats = SlowChats(bot.url)
    async with chats:
        people = [Participant(f"sanne-{number}", "Sanne") for number in range(6)]
        saying = [
            asyncio.create_task(chats.say(chats.chat(f"a:{who.id}"), who, "mail verkeerd gestuurd"))
            for who in people
        ]
        for _ in people:
            await chats.reached.acquire()
        stopping = asyncio.create_task(bot.stop())
        await _logged(tmp_path / "log", "stopping")  # while Teams still hangs
        chats.open.set()
        shown = await asyncio.gather(*saying)
        assert await stopping == 0
    assert all("Klopt het?" in str(one.body) for one in shown)
    with closing(sqlite3.connect(tmp_path / "store.db")) as store:
        assert store.execute("SELECT count(*) FROM conversations").fetchone() == (len(people),)
    assert "Traceback" not in (tmp_path / "log").read_text("utf-8")
