"""Conversations: resumed after a restart, never overwritten unseen, each activity once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest
from sqlmodel import Session

from store.access.database import Database
from store.people import conversations
from store.people.conversations import Kept, Spoken
from tests.fakes.postgres import store_of
from tests.store.given import DAY, HOUR, NOW, answered_to

KEY = "a:personal-chat"


async def test_a_conversation_goes_on_after_a_restart(url: str) -> None:
    before = store_of(url)
    await before.transact(partial(_say, number=1))
    before.close()
    after = store_of(url)
    conversation = await after.transact(partial(_say, number=2))
    after.close()
    assert conversation.state == {"said": [1, 2]}
    assert conversation.version == 2


async def test_the_second_of_two_turns_starts_again(db: Database) -> None:
    """A turn whose conversation was changed meanwhile is run again and sees that change."""
    await db.transact(partial(_say, number=1))
    stale = await db.read(_loaded)
    await db.transact(partial(_say, number=2))
    runs = []

    def late_turn(session: Session) -> Kept:
        runs.append(1)
        loaded = stale if len(runs) == 1 else _loaded(session)
        said = {"said": [*loaded.state["said"], 3]}
        conversations.save(session, replace(loaded, state=said), NOW)
        return _loaded(session)

    assert (await db.transact(late_turn)).state == {"said": [1, 2, 3]}
    assert len(runs) == 2


async def test_opening_a_card_does_not_disturb_a_turn(db: Database) -> None:
    first = await db.transact(partial(_say, number=1))
    await db.transact(partial(conversations.mark, those=[Spoken(KEY, "1", {}, "card-7")]))
    conversation = await db.read(partial(conversations.load, key=KEY))
    assert conversation is not None
    assert (conversation.card_id, conversation.version) == ("card-7", first.version)


async def test_an_activity_is_seen_with_its_answer(db: Database) -> None:
    await db.transact(partial(_remember, activity_id="1", answer={"text": "Dank je"}))
    await db.transact(partial(_remember, activity_id="2", answer=None))
    assert await db.read(partial(_answer, activity_id="1")) == {"text": "Dank je"}
    assert await db.read(partial(_answer, activity_id="2")) is None
    assert await db.read(partial(answered_to, key=KEY, activity_id="3")) is None
    assert await db.read(partial(answered_to, key="other", activity_id="1")) is None


async def test_what_was_spoken_takes_the_place_of_the_first_answer(db: Database) -> None:
    await db.transact(partial(_say, number=1))
    for activity in ("1", "2", "3"):
        await db.transact(partial(_remember, activity_id=activity, answer={"spoken": False}))
    marks = [Spoken(KEY, "2", {"spoken": True}), Spoken(KEY, "1", {"spoken": True}, "card-1")]
    await db.transact(partial(conversations.mark, those=marks))
    spoken = [await db.read(partial(_answer, activity_id=activity)) for activity in "123"]
    assert spoken == [{"spoken": True}, {"spoken": True}, {"spoken": False}]
    assert (await db.read(_loaded)).card_id == "card-1"


async def test_one_activity_handled_twice_at_once_is_kept_once(db: Database) -> None:
    runs = []

    def turn(session: Session) -> str:
        runs.append(1)
        if len(runs) > 1 and answered_to(session, KEY, "1"):
            return "seen"
        _remember(session, "1", None)
        return "handled"

    assert await db.transact(turn) == "handled"
    runs.clear()
    assert await db.transact(turn) == "seen"


async def test_old_activities_are_forgotten(db: Database) -> None:
    await db.transact(partial(_remember, activity_id="1", answer=None))
    assert await db.transact(partial(conversations.forget, before=NOW)) == 0
    assert await db.transact(partial(conversations.forget, before=NOW + HOUR)) == 1
    assert await db.read(partial(answered_to, key=KEY, activity_id="1")) is None


@pytest.mark.parametrize(
    ("started", "updated", "found"),
    [
        (NOW - 5 * HOUR, NOW - 4 * HOUR, True),
        (NOW - 5 * HOUR, NOW - 3 * HOUR, False),
        (None, NOW - DAY, False),
    ],
    ids=["quiet for four hours", "still going on", "nothing under way"],
)
async def test_unfinished_reports_are_found(
    db: Database, started: datetime | None, updated: datetime, found: bool
) -> None:
    def write(session: Session) -> None:
        conversations.save(session, Kept(KEY, "sanne", NOW, started_at=started), updated)

    await db.transact(write)
    quiet = await db.read(partial(conversations.unfinished, before=NOW - 4 * HOUR))
    assert [one.key for one in quiet] == ([KEY] if found else [])


def _loaded(session: Session) -> Kept:
    conversation = conversations.load(session, KEY)
    assert conversation is not None
    return conversation


def _say(session: Session, number: int) -> Kept:
    kept = conversations.load(session, KEY) or Kept(KEY, "sanne", NOW)
    said = {"said": [*kept.state.get("said", []), number]}
    conversations.save(session, replace(kept, state=said), NOW)
    return _loaded(session)


def _remember(session: Session, activity_id: str, answer: dict[str, object] | None) -> None:
    conversations.remember(session, KEY, activity_id, NOW, answer)


def _answer(session: Session, activity_id: str) -> object:
    seen = answered_to(session, KEY, activity_id)
    assert seen is not None
    return seen.answer
