"""What `make chaos` counts: only what was due, only once all of it left, and each place apart."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from bench import toll
from bench.chaos import at_rest
from store.access import instances
from tests.fakes.speaker import FakeSpeaker
from tests.outgoing.office import NOW, Office

MINUTE = timedelta(minutes=1)


async def ticked(office: Office) -> None:
    await office.database.transact(partial(instances.ticked, worker="here", now=office.now))


async def test_a_bot_that_did_not_look_yet_what_is_due_is_not_at_rest(
    office: Office, speaker: FakeSpeaker
) -> None:
    """It was started again: nothing waits, and all that fell due meanwhile is still to come."""
    await office.meet("person:omar")
    resting = partial(at_rest, since=NOW)
    assert not await office.database.read(resting)
    office.now = NOW - MINUTE
    await ticked(office)
    assert not await office.database.read(resting)
    office.now = NOW
    await ticked(office)
    assert await office.database.read(resting)
    await office.put({"person": "omar"})
    assert not await office.database.read(resting)
    await office.run()
    assert speaker.said == ["alert:1"]
    assert await office.database.read(resting)


@pytest.mark.parametrize(
    ("shown", "again", "most"),
    [
        ({"alert:1@channel": [NOW], "alert:1@omar": [NOW]}, 0, 1),
        ({"alert:1@channel": [NOW] * 3, "alert:1@omar": [NOW] * 2}, 1, 3),
        ({}, 0, 0),
    ],
)
def test_a_message_comes_again_where_it_came_twice_in_one_place(
    shown: toll.Shown, again: int, most: int
) -> None:
    """Copies for several people are no repetition."""
    kept = toll.Count()
    toll.judge(kept, "alert:1", NOW, {"alert:1": ["alert:1", *shown]}, shown)
    assert (kept.due, kept.again, kept.most) == (1, again, most)
    assert kept.lost == ([] if shown else ["alert:1"])
