"""The desk on PostgreSQL: a whole story, and two instances that tick at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from functools import partial

import pytest

from bot.clock.reminding import remind
from dialogs.situations import Situation
from tests.fakes.postgres import Postgres, postgres, store_of
from tests.fakes.thief import read_by_a_thief
from tests.officer.desk import SETTINGS, Desk
from tests.officer.telling import Teller, facts
from tests.officer.test_reminding import reminders_sent
from tests.officer.test_stories import STORIES, typed


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A running PostgreSQL."""
    with postgres() as running:
        yield running


@pytest.fixture
async def desk(server: Postgres) -> AsyncIterator[Desk]:
    """A desk on a new database."""
    database = store_of(server.url(server.new()))
    database.upgrade()
    yield Desk(database)
    database.close()


@pytest.mark.parametrize("name", ["op_tijd_gemeld", "te_laat_gemeld", "twee_officers"])
async def test_a_story_goes_the_same_way(name: str, desk: Desk) -> None:
    await Teller(desk).play(STORIES[name])
    assert read_by_a_thief(desk.database, typed(STORIES[name])) == []


async def test_two_instances_that_tick_at_once_remind_once(desk: Desk) -> None:
    await desk.open()
    for _ in range(5):
        known = facts({"people": "2"}).model_copy(update={"aware_at": desk.now})
        await desk.report(Situation.WRONG_MAIL, known)
    desk.now += timedelta(hours=26)
    tick = partial(remind, now=desk.now, settings=SETTINGS)
    counts = await asyncio.gather(*(desk.database.transact(tick) for _ in range(4)))
    assert sum(count.reminded for count in counts) == 15
    sent = await desk.work(reminders_sent)
    assert set(sent.values()) == {1}
    assert len(sent) == 20  # the escalation also goes to the deputy
