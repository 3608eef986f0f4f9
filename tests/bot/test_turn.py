"""A turn is stored once and spoken once, whatever Teams repeats and whatever breaks."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
from sqlmodel import Session

from bot.messages import Address, Message, Person, Sent, Turn, TurnKind, Wait
from bot.settings import Settings
from bot.turns.hearing import Hearing as OurHearing
from bot.turns.turn import Hear, Reaction, Turns
from store.access.database import Database
from store.errors import Unusable
from store.people import conversations
from store.people.conversations import Kept
from store.people.meeting import Met
from tests.fakes.speaker import FakeSpeaker

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SANNE = Person("sanne", "Sanne", "29:sanne")
CHAT = Address("https://smba.trafficmanager.net/emea/", "a:sanne", "personal", "tenant", "28:bot")
TYPED = Turn("f:1", TurnKind.MESSAGE, SANNE, CHAT, text="hallo")
TAPPED = Turn("f:2", TurnKind.TAP, SANNE, CHAT, verb="next", card_id="card-1", wants_answer=True)
CARD = Message("kaart", "kaart", card={"type": "AdaptiveCard"})
MORE = Message("nog iets", "nog iets")


class Hearing:
    """Counts how often it was asked, writes a row each time, and gives a fixed reaction."""

    def __init__(self, reaction: Reaction, error: Exception | None = None) -> None:
        self.reaction = reaction
        self.error = error
        self.times = 0
        self.looks: Callable[[Session], Hear] | None = None

    def __call__(self, session: Session, turn: Turn, now: datetime, met: Met) -> Reaction:
        self.times += 1
        kept = met.kept or Kept(turn.address.conversation_id, turn.person.id, now)
        conversations.save(session, replace(kept, state={"heard": self.times}), now)
        if self.error:
            raise self.error
        return self.reaction

    def ahead(self, _turn: Turn, _now: datetime) -> Callable[[Session], Hear] | None:
        return self.looks


def turns(
    database: Database,
    speaker: FakeSpeaker,
    hearing: Hearing,
    after: Callable[[], None] = lambda: None,
) -> Turns:
    """The handler under test."""
    return Turns(database, speaker, hearing, "nl", after)


async def state(database: Database) -> Kept | None:
    """The conversation as it is kept."""
    return await database.read(lambda session: conversations.load(session, "a:sanne"))


async def test_a_repeated_message_is_heard_once_and_answered_once(
    database: Database, speaker: FakeSpeaker
) -> None:
    hearing = Hearing(Reaction((CARD,), living=True))
    handle = turns(database, speaker, hearing)
    await handle(TYPED, NOW)
    await handle(TYPED, NOW)
    assert hearing.times == 1
    assert len(speaker.posted) == 1


async def test_who_writes_does_not_wait_for_who_looks_up_much(
    database: Database, speaker: FakeSpeaker
) -> None:
    looking, found = asyncio.Event(), threading.Event()
    loop, officer = asyncio.get_running_loop(), Hearing(Reaction((MORE,)))

    def look(_: Session) -> Hear:
        loop.call_soon_threadsafe(looking.set)
        assert found.wait(10)
        return officer

    officer.looks = look
    asks = replace(TYPED, id="f:9", address=replace(CHAT, conversation_id="a:omar"))
    asking = asyncio.create_task(turns(database, speaker, officer)(asks, NOW))
    await looking.wait()
    await turns(database, speaker, Hearing(Reaction((CARD,))))(TYPED, NOW)
    assert speaker.said == [CARD.text]
    found.set()
    await asking
    assert speaker.said == [CARD.text, MORE.text]


async def test_the_new_card_does_not_wait_until_the_old_one_is_closed(
    database: Database, speaker: FakeSpeaker
) -> None:
    speaker.hanging["card-0"] = asyncio.Event()
    reaction = Reaction((CARD,), closes=MORE, closes_card="card-0", living=True)
    running = asyncio.create_task(turns(database, speaker, Hearing(reaction))(TYPED, NOW))
    async with asyncio.timeout(10):
        await speaker.reached["a:sanne"].wait()
    assert [message for _, message in speaker.posted] == [CARD]
    assert speaker.updated == [("card-0", MORE)]
    speaker.hanging["card-0"].set()
    await running


async def test_a_turn_that_was_spoken_is_answered_though_that_cannot_be_marked(
    database: Database, speaker: FakeSpeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    hearing = Hearing(Reaction((CARD, MORE)))
    handle = turns(database, speaker, hearing)

    def full(*_: object, **__: object) -> None:
        raise Unusable("the disk is full")

    monkeypatch.setattr(conversations, "mark", full)
    assert await handle(TAPPED, NOW) == CARD
    assert len(speaker.posted) == 1
    assert await state(database) is not None


async def test_a_repetition_while_the_turn_runs_gets_the_same_answer(
    database: Database, speaker: FakeSpeaker
) -> None:
    hearing = Hearing(Reaction((CARD,)))
    handle = turns(database, speaker, hearing)
    answers = await asyncio.gather(*(handle(TAPPED, NOW) for _ in range(5)))
    assert answers == [CARD] * 5
    assert hearing.times == 1


async def test_a_repeated_tap_gets_the_stored_card(
    database: Database, speaker: FakeSpeaker
) -> None:
    hearing = Hearing(Reaction((CARD, MORE)))
    first = await turns(database, speaker, hearing)(TAPPED, NOW)
    again = await turns(database, speaker, hearing)(TAPPED, NOW)
    assert first == again == CARD
    assert speaker.said == ["nog iets"]


async def test_words_that_never_left_are_spoken_at_the_repetition(
    database: Database, speaker: FakeSpeaker
) -> None:
    hearing = Hearing(Reaction((CARD,), living=True))
    speaker.outcomes.append(RuntimeError("the bot died here"))
    with pytest.raises(RuntimeError):
        await turns(database, speaker, hearing)(TYPED, NOW)
    await turns(database, speaker, hearing)(TYPED, NOW)
    assert hearing.times == 1
    assert [message for _, message in speaker.posted] == [CARD, CARD]
    kept = await state(database)
    assert kept is not None
    assert kept.card_id == "posted-2"


async def test_the_open_card_is_closed_when_somebody_types(
    database: Database, speaker: FakeSpeaker
) -> None:
    closed = Message("beantwoord", "beantwoord")
    hearing = Hearing(Reaction((CARD,), closes=closed, closes_card="card-1", living=True))
    await turns(database, speaker, hearing)(TYPED, NOW)
    assert speaker.updated == [("card-1", closed)]


async def test_an_old_client_gets_its_card_replaced_by_an_update(
    database: Database, speaker: FakeSpeaker
) -> None:
    hearing = Hearing(Reaction((CARD,)))
    answer = await turns(database, speaker, hearing)(replace(TAPPED, wants_answer=False), NOW)
    assert answer is None
    assert speaker.updated == [("card-1", CARD)]


async def test_when_nothing_could_be_stored_the_person_hears_it(
    database: Database, speaker: FakeSpeaker
) -> None:
    hearing = Hearing(Reaction((CARD,)), error=ValueError("broken"))
    handle = turns(database, speaker, hearing)
    await handle(TYPED, NOW)
    assert "niet bewaard" in speaker.said[0]
    answer = await handle(TAPPED, NOW)
    assert answer is not None
    assert "niet bewaard" in answer.text
    assert await state(database) is None


async def test_a_reply_is_offered_again_when_teams_asks_to_wait(
    database: Database, speaker: FakeSpeaker
) -> None:
    speaker.outcomes.extend([Wait(0.0, "429"), Sent("after-waiting")])
    await turns(database, speaker, Hearing(Reaction((CARD,), living=True)))(TYPED, NOW)
    kept = await state(database)
    assert kept is not None
    assert kept.card_id == "after-waiting"


async def test_delivery_looks_after_a_turn_that_may_have_words_for_others(
    database: Database, speaker: FakeSpeaker
) -> None:
    looks: list[str] = []
    for for_others in (True, False):
        hearing = Hearing(Reaction((CARD,), for_others=for_others))
        handle = turns(database, speaker, hearing, partial(looks.append, str(for_others)))
        await handle(replace(TYPED, id=f"f:{for_others}"), NOW)
    assert looks == ["True"]


async def test_other_activities_are_forgotten(database: Database, speaker: FakeSpeaker) -> None:
    hearing = Hearing(Reaction((CARD,)))
    assert await turns(database, speaker, hearing)(replace(TYPED, kind=TurnKind.OTHER), NOW) is None
    assert hearing.times == 0


OURS = Settings(app_id="bot", tenant_id="tenant", no_auth=True, officers=("omar",))
HEARD = (
    "BEGIN",
    "SELECT seen_activities conversations contacts",
    "UPDATE conversations",
    "INSERT seen_activities",
    "COMMIT",
)
MARKED = ("BEGIN", "UPDATE seen_activities", "UPDATE conversations", "COMMIT")


async def test_a_turn_of_a_report_asks_the_database_no_more_than_it_needs(
    database: Database, speaker: FakeSpeaker
) -> None:
    """Each statement more is a round trip that everybody waits for, at every turn."""
    handle = Turns(database, speaker, OurHearing(lambda: OURS), "nl", lambda: None)
    begun = replace(
        TYPED, text="Ik heb een brief over de bijstand naar het verkeerde adres gestuurd"
    )
    await handle(begun, NOW)
    asked: list[str] = []
    await database.transact(partial(_traced, asked))
    for turn in (
        replace(TYPED, id="f:3", text="ja dat klopt"),
        replace(TYPED, id="f:4", text="gisteren om 4 uur"),
    ):
        asked.clear()
        await handle(turn, NOW)
        assert tuple(asked) == (*HEARD, *MARKED)


def _traced(asked: list[str], session: Session) -> None:
    """Note what the writing connection is asked from now on: the first word and the table."""
    driver = session.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.set_trace_callback(lambda said: asked.append(_short(said)))


def _short(said: str) -> str:
    tables = re.findall(r"\b(?:FROM|JOIN|INTO|UPDATE) (\w+)", said)
    return " ".join([said.split(maxsplit=1)[0], *tables])
