"""A database server that goes away and comes back: nobody's report is lost, and none is doubled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlmodel import func, select

from bot.clock.tick import Clock
from bot.messages import Address, Person, Turn, TurnKind
from bot.settings import Settings
from bot.turns.hearing import Hearing
from bot.turns.turn import Turns
from dialogs.texts import text
from store.access.database import Database
from store.models import Conversation
from store.people import conversations
from tests.fakes.postgres import Postgres, postgres, store_of
from tests.fakes.speaker import FakeSpeaker

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = Settings(no_auth=True, officers=("olga-id",))
SANNE = Person("sanne", "Sanne", "29:sanne")
CHAT = Address("https://smba.trafficmanager.net/emea/", "a:sanne", "personal", "tenant", "28:bot")
TOLD = Turn("f:1", TurnKind.MESSAGE, SANNE, CHAT, text="mail naar de verkeerde gestuurd")


@pytest.fixture
async def away() -> AsyncIterator[tuple[Postgres, Database]]:
    """A server of its own, which may be stopped, and the store on it."""
    with postgres() as server:
        database = store_of(server.url(server.new()))
        database.upgrade()
        yield server, database
        database.close()


async def test_a_server_that_goes_away_and_comes_back_loses_nothing(
    away: tuple[Postgres, Database],
) -> None:
    server, database = away
    speaker = FakeSpeaker()
    turns = Turns(database, speaker, Hearing(lambda: SETTINGS), "nl", lambda: None)
    clock = Clock(database, lambda: SETTINGS, lambda: NOW, "one", lambda: None)
    await turns(TOLD, NOW)
    said = len(speaker.said)
    server.stop()
    await turns(replace(TOLD, id="f:2", text="ja"), NOW)
    assert text("nl", "error-not-stored") in speaker.said[said]
    assert turns.failed == 1
    assert not await clock.tick()
    server.start()
    for _ in range(2):  # said once more, and repeated by Teams
        await turns(replace(TOLD, id="f:3", text="ja"), NOW + timedelta(minutes=1))
    assert await clock.tick()
    assert turns.failed == 1
    kept = await database.read(partial(conversations.load, key="a:sanne"))
    assert kept is not None
    assert kept.state["screen"] == "discovered"  # the question that follows on "ja"
    assert len(speaker.said) == said + 2


async def test_a_restart_between_two_turns_is_noticed_by_nobody(
    away: tuple[Postgres, Database],
) -> None:
    server, database = away
    turns = Turns(database, FakeSpeaker(), Hearing(lambda: SETTINGS), "nl", lambda: None)
    await turns(TOLD, NOW)
    server.stop()
    server.start()
    await turns(replace(TOLD, id="f:2", text="ja"), NOW)
    assert turns.failed == 0
    count = select(func.count()).select_from(Conversation)
    assert await database.read(lambda session: session.exec(count).one()) == 1
