"""What becomes of a message: five outcomes, the next way, and never silence or two of the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session, col, select

from bot.messages import (
    Address,
    Message,
    Refused,
    Unknown,
    Unreachable,
    Wait,
)
from bot.outgoing import routes
from bot.outgoing.delivery import Delivery
from bot.outgoing.settling import Desk, Errand, result
from bot.settings import Settings
from store import contacts, outbox
from store.database import Database
from store.models import Outbox, OutboxState
from tests.fakes.speaker import FakeSpeaker

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
CHAT = Address("https://smba.trafficmanager.net/emea/", "a:chat", "personal", "tenant", "28:bot")
SETTINGS = Settings(no_auth=True, officers=("omar", "fatima"), deputies=("dirk",))


class Office:
    """A delivery with a clock that a test can move."""

    def __init__(self, database: Database, speaker: FakeSpeaker) -> None:
        self.database = database
        self.now = NOW
        self.settings = SETTINGS
        self.delivery = Delivery(database, speaker, render, self.desk)

    def desk(self) -> Desk:
        return Desk(self.settings, "here", self.now)

    async def put(self, audience: dict[str, object], key: str = "alert:1", **payload: str) -> None:
        """Write one message to be sent."""
        parcel = outbox.Parcel(key, "note", audience, payload)
        await self.database.transact(lambda session: outbox.put(session, parcel, self.now))

    async def meet(self, *people: str) -> None:
        """The bot knows where these contacts are."""
        await self.database.transact(lambda session: self._meet(session, people))

    def _meet(self, session: Session, people: Sequence[str]) -> None:
        for key in people:
            address = routes.stored_address(replace(CHAT, conversation_id=f"a:{key}"))
            contacts.reached(session, key, address, self.now)

    async def run(self) -> None:
        """Deliver until nothing is due."""
        while await self.delivery.round():
            pass

    async def rows(self) -> list[Outbox]:
        """All messages, in the order in which they were put."""
        return await self.database.read(
            lambda session: list(session.exec(select(Outbox).order_by(col(Outbox.id))))
        )


def render(_session: Session, row: Outbox, _now: datetime, _settings: Settings) -> Message | None:
    """A message that names its cause; nothing for a row that is no longer needed."""
    return None if "over" in row.payload else Message(re.split("[@/]", row.key)[0], row.kind)


@pytest.fixture
def office(database: Database, speaker: FakeSpeaker) -> Office:
    """The office under test."""
    return Office(database, speaker)


def where(speaker: FakeSpeaker) -> list[str]:
    """To which chats was posted."""
    return [address.conversation_id for address, _ in speaker.posted]


async def test_officers_without_a_channel_each_get_it_once(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar", "person:fatima")
    await office.put({"role": "officers"})
    await office.run()
    assert sorted(where(speaker)) == ["a:person:fatima", "a:person:omar"]
    states = [row.state for row in await office.rows()]
    assert sorted(states) == [OutboxState.CANCELLED, OutboxState.SENT, OutboxState.SENT]


async def test_their_channel_comes_before_their_own_chats(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar", "channel:officers")
    await office.put({"role": "officers"})
    await office.run()
    assert where(speaker) == ["a:channel:officers"]


async def test_a_closed_channel_gives_way_to_their_own_chats(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar", "person:fatima", "channel:officers")
    speaker.outcomes.append(Unreachable("removed"))
    await office.put({"role": "officers"})
    await office.run()
    first, *then = where(speaker)
    assert first == "a:channel:officers"
    assert sorted(then) == ["a:person:fatima", "a:person:omar"]


async def test_when_no_officer_can_be_reached_the_deputy_gets_it(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar", "person:dirk")
    speaker.outcomes.append(Unreachable("blocked"))
    await office.put({"role": "officers"})
    await office.run()
    assert where(speaker) == ["a:person:omar", "a:person:dirk"]


async def test_one_blocked_officer_gives_the_other_no_second_copy(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar", "person:fatima")
    speaker.outcomes.append(Unreachable("blocked"))
    await office.put({"role": "officers"})
    await office.run()
    assert len(where(speaker)) == 2


async def test_a_reporter_who_left_is_told_of_to_the_officers(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:sanne", "channel:officers")
    speaker.outcomes.append(Unreachable("blocked"))
    await office.put({"person": "sanne"}, key="status:1")
    await office.run()
    assert where(speaker) == ["a:person:sanne", "a:channel:officers"]
    assert speaker.said[1] == "undelivered:status:1"


async def test_an_alert_waits_until_somebody_of_the_role_can_be_reached(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.put({"role": "officers"})
    for _ in range(100):
        await office.run()
        office.now += timedelta(hours=1)
    assert not speaker.posted
    await office.meet("person:omar")
    await office.run()
    assert where(speaker) == ["a:person:omar"]


async def test_officers_who_all_left_are_waited_for_too(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar")
    speaker.outcomes.append(Unreachable("blocked"))
    await office.put({"role": "officers"})
    await office.run()
    await office.meet("person:fatima")
    office.now += timedelta(hours=1)
    await office.run()
    assert where(speaker) == ["a:person:omar", "a:person:fatima"]


async def test_wait_is_tried_again_when_teams_said_so(office: Office, speaker: FakeSpeaker) -> None:
    await office.meet("channel:officers")
    speaker.outcomes.append(Wait(30, "429"))
    await office.put({"role": "officers"})
    await office.run()
    assert len(speaker.posted) == 1
    office.now += timedelta(seconds=31)
    await office.run()
    assert len(speaker.posted) == 2
    assert [row.state for row in await office.rows()][1] == OutboxState.SENT


@pytest.mark.parametrize("outcome", [Unknown("time-out"), Refused("too big")])
async def test_unknown_and_refused_are_never_repeated_and_told(
    office: Office, speaker: FakeSpeaker, outcome: Unknown | Refused
) -> None:
    await office.meet("channel:officers")
    speaker.outcomes.append(outcome)
    await office.put({"role": "officers"})
    await office.run()
    office.now += timedelta(days=1)
    await office.run()
    assert speaker.said == ["alert:1", "undelivered:alert:1"]


async def test_a_row_that_was_being_posted_when_the_bot_died_is_unknown(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("channel:officers", "person:omar")
    await office.put({"person": "omar"})

    def died(session: Session) -> None:
        [row] = outbox.claim(session, "dead", NOW, 1, timedelta(seconds=30))
        outbox.mark_posting(session, row.id, "dead")

    await office.database.transact(died)
    office.now += timedelta(seconds=31)
    await office.run()
    assert speaker.said == ["undelivered:alert:1"]
    assert (await office.rows())[0].state == OutboxState.UNKNOWN


async def test_a_row_that_was_only_taken_when_the_bot_died_is_sent(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("channel:officers")
    await office.put({"role": "officers"})
    await office.database.transact(
        lambda session: len(outbox.claim(session, "dead", NOW, 1, timedelta(seconds=30)))
    )
    office.now += timedelta(seconds=31)
    await office.run()
    assert speaker.said == ["alert:1"]


async def test_a_card_is_replaced_where_it_stands(office: Office, speaker: FakeSpeaker) -> None:
    await office.put({"address": routes.stored_address(CHAT)}, key="update:1", replaces="card-7")
    await office.run()
    assert [activity for activity, _ in speaker.updated] == ["card-7"]
    assert not speaker.posted


async def test_what_is_no_longer_needed_is_called_off(office: Office, speaker: FakeSpeaker) -> None:
    await office.meet("channel:officers")
    await office.put({"role": "officers"}, over="yes")
    await office.run()
    assert not speaker.posted
    assert (await office.rows())[0].state == OutboxState.CANCELLED


async def test_a_broken_row_stops_no_other(office: Office, speaker: FakeSpeaker) -> None:
    await office.meet("channel:officers")
    await office.put({"nonsense": True}, key="broken:1")
    await office.put({"role": "officers"}, key="alert:2")
    await office.run()
    assert "alert:2" in speaker.said
    assert (await office.rows())[0].state == OutboxState.REFUSED


def test_teams_that_keeps_saying_wait_is_given_up_in_the_end() -> None:
    row = Outbox(
        attempts=48, key="k", kind="k", audience={}, payload={}, due_at=NOW, created_at=NOW
    )
    assert result(Errand(row, None, ()), Wait(1, "429"), NOW).state == OutboxState.REFUSED


async def test_the_last_way_is_a_mail(office: Office, speaker: FakeSpeaker) -> None:
    office.settings = SETTINGS.model_copy(
        update={"mail_from": "bot@gemeente.example", "mail_to": ("po@gemeente.example",)}
    )
    await office.meet("person:omar")
    speaker.outcomes.append(Unreachable("blocked"))
    await office.put({"role": "officers"})
    await office.run()
    assert where(speaker) == ["a:person:omar", "po@gemeente.example"]
