"""The demo: one breach from the first words to the officer's desk, played for real.

The bot runs as a process of its own on SQLite in a temporary folder; chats with it go over HTTP
on loopback. Every scene is checked where it counts: in the chats and in the database. The exit
code is 0 only when everything was really found there.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console

from bot.demo.chats import Chats
from bot.demo.people import OMAR, TEAM
from bot.demo.process import Bot
from bot.demo.proof import Proof
from bot.demo.scenes import (
    Stage,
    everyone_installs,
    the_case,
    the_officer,
    the_register,
    the_report,
    the_week,
)
from bot.demo.shelf import what_is_kept

SETTINGS = {
    "DATALEK_OFFICERS": OMAR.id,
    "DATALEK_OFFICERS_TEAM": TEAM,
    "DATALEK_ORGANISATION": "Gemeente Voorbeeld",
}


async def main(*, full: bool = False) -> int:
    """Play the story; 0 when everything it claims was found, 1 otherwise.

    `full` prints every card to its end, and what is kept of it in the store.
    """
    console = Console(highlight=False, soft_wrap=True)
    with tempfile.TemporaryDirectory(prefix="datalek-demo-") as name:
        folder = Path(name)
        bot = Bot(folder / "datalek.sqlite3", SETTINGS, folder / "bot.log")
        try:
            await bot.start()
            proof = await _play(console, bot, full=full)
        finally:
            await bot.kill()
        kept = console if full else Console(quiet=True)
        await what_is_kept(kept, folder / "datalek.sqlite3", proof)
    proof.print(console, full=full)
    return 0 if proof.complete else 1


async def _play(console: Console, bot: Bot, *, full: bool) -> Proof:
    async with Chats(bot.url) as chats:
        stage = Stage(console, chats, bot, full=full)
        await everyone_installs(stage)
        await the_report(stage)
        await the_officer(stage)
        await the_case(stage)
        await the_register(stage)
        await the_week(stage)
        return stage.proof
