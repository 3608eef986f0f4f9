"""What Microsoft's validation of an app tries, before a store or an administrator lets it in.

A bot answers hi, hello, help, every command that it lists and any other text, welcomes once, and
says each time what can be done next.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from bot.demo.chats import Chat, Participant, Shown
from bot.demo.reading import buttons
from tests.bot.running import EMPLOYEE, OFFICER, TEAM, Running, running

GREETED = ("hi", "Hi", "hello", "Hello!", "hallo", "help", "Help", "hulp", "?")
ANYTHING = ("asdfgh", "take a tour", "1234", "bla bla bla", "👍", "What can you do?")
WAY_ON = re.compile(r"\b(typ|type|klik|click|stuur|send|zeg|say|vertel|tell)\b", re.IGNORECASE)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Running]:
    """A running bot on an empty database."""
    async with running(tmp_path) as started:
        yield started


def listed(scope: str) -> Iterator[str]:
    """The commands that Teams shows in a personal chat or a team, in both languages."""
    bots = json.loads((files("manifest") / "manifest.json").read_bytes())["bots"]
    english = json.loads((files("manifest") / "en.json").read_bytes())
    for number, one in enumerate(bots[0]["commandLists"]):
        if one["scopes"] == [scope]:
            for place, command in enumerate(one["commands"]):
                yield command["title"]
                yield english[f"bots[0].commandLists[{number}].commands[{place}].title"]


async def answered(bot: Running, chat: Chat, who: Participant, said: str) -> Shown:
    """What the bot shows after this was said; it must be something new."""
    before = {key: shown.words for key, shown in chat.shown.items()}
    shown = await bot.chats.say(chat, who, said)
    assert {key: shown.words for key, shown in chat.shown.items()} != before, said
    assert shown.words.strip(), said
    return shown


async def test_who_gets_the_app_is_welcomed_once_and_told_what_it_does(bot: Running) -> None:
    await bot.chats.install(bot.chat, EMPLOYEE)
    [welcome] = bot.chat.shown.values()
    assert "datalek" in welcome.words.lower()
    assert any(buttons(welcome.card))


@pytest.mark.parametrize("halfway", [False, True], ids=["at-rest", "in-a-report"])
async def test_hi_help_and_every_listed_command_are_answered_with_a_way_on(
    bot: Running, halfway: bool
) -> None:
    for said in (*GREETED, *ANYTHING, *listed("personal")):
        if halfway:
            await bot.chats.say(bot.chat, EMPLOYEE, "ik heb een brief verkeerd verstuurd")
        shown = await answered(bot, bot.chat, EMPLOYEE, said)
        assert any(buttons(shown.card)) or WAY_ON.search(shown.words), (said, shown.words)


@pytest.mark.parametrize("who", [OFFICER, EMPLOYEE], ids=["officer", "colleague"])
async def test_every_command_listed_in_a_team_is_answered_there(
    bot: Running, who: Participant
) -> None:
    channel = bot.chats.chat(TEAM, "channel")
    await bot.chats.install(channel, OFFICER)
    await bot.chats.install(bot.chats.chat("a:officer"), OFFICER)
    for said in (*GREETED[:4], *ANYTHING, *listed("team")):
        await answered(bot, channel, who, said)
