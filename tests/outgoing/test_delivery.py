"""What becomes of a message: five outcomes, the next way, and never silence or two of the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import pytest
from sqlmodel import Session

from bot.messages import (
    Refused,
    Sent,
    Unknown,
    Unreachable,
    Wait,
)
from bot.outgoing import routes
from bot.outgoing.delivery import AT_ONCE
from store import outbox, shown
from store.models import OutboxState
from tests.fakes.speaker import FakeSpeaker
from tests.outgoing.office import CHAT, NOW, SETTINGS, Office
from tests.store.given import filed


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
async def test_unknown_and_refused_are_never_repeated_and_told_later(
    office: Office, speaker: FakeSpeaker, outcome: Unknown | Refused
) -> None:
    await office.meet("channel:officers")
    speaker.outcomes.append(outcome)
    await office.put({"role": "officers"})
    await office.run()
    assert speaker.said == ["alert:1"]
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
    office.now += timedelta(seconds=91)
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


async def test_the_last_way_is_a_mail(office: Office, speaker: FakeSpeaker) -> None:
    office.settings = SETTINGS.model_copy(
        update={"mail_from": "bot@gemeente.example", "mail_to": ("po@gemeente.example",)}
    )
    await office.meet("person:omar")
    speaker.outcomes.append(Unreachable("blocked"))
    await office.put({"role": "officers"})
    await office.run()
    assert where(speaker) == ["a:person:omar"]
    assert [address.to for address, _ in speaker.mailed] == [("po@gemeente.example",)]


async def test_a_mail_is_no_card_that_is_kept_true(office: Office, speaker: FakeSpeaker) -> None:
    """Else each act on the case would be mailed as well."""
    office.settings = SETTINGS.model_copy(
        update={"mail_from": "bot@gemeente.example", "mail_to": ("po@gemeente.example",)}
    )
    case = await office.database.transact(filed)
    alert = outbox.OutboxMessage("alert:1", "alert", {"role": "officers"}, {"shown": True}, case.id)
    await office.database.transact(lambda session: outbox.put(session, alert, NOW))
    speaker.outcomes.append(Sent("mail-1"))  # Graph names none today
    await office.run()
    assert len(speaker.mailed) == 1
    assert speaker.posted == []
    assert await office.database.read(partial(shown.of_case, case_id=case.id)) == []


MANY = 24  # of one conversation: more than may be under way, and than Teams takes in a second


@asynccontextmanager
async def delivering(office: Office) -> AsyncIterator[None]:
    """The loop of the bot itself."""
    loop = asyncio.create_task(office.delivery.run())
    try:
        yield
    finally:
        loop.cancel()
        await asyncio.gather(loop, return_exceptions=True)


@pytest.mark.parametrize("hanging", ["one chat", "as many chats as there is room for"])
async def test_chats_that_hang_hold_up_no_alert(
    office: Office, speaker: FakeSpeaker, hanging: str
) -> None:
    people = [f"p{number}" for number in range(1 if hanging == "one chat" else AT_ONCE)]
    await office.meet("channel:officers", *(f"person:{one}" for one in people))
    for number in range(100):
        await office.put({"person": people[number % len(people)]}, key=f"status:{number}")
    speaker.hanging |= {f"a:person:{one}": asyncio.Event() for one in people}
    async with delivering(office), asyncio.timeout(10):
        await speaker.reached[f"a:person:{people[-1]}"].wait()
        await office.put({"role": "officers"}, key="alert:9", kind="alert")
        office.delivery.nudge()
        await speaker.reached["a:channel:officers"].wait()
        for chat in speaker.hanging.values():
            chat.set()


async def test_many_messages_of_one_person_hold_up_nobody(
    office: Office, speaker: FakeSpeaker
) -> None:
    """They fill the officers' channel as far as Teams allows; the alert and others go first."""
    await office.meet("channel:officers", "person:sanne")
    for number in range(MANY):
        await office.put({"role": "officers"}, key=f"added:{number}", kind="reminder")
    await office.put({"person": "sanne"}, key="status:1")
    await office.put({"role": "officers"}, key="alert:9", kind="alert")
    await office.delivery.round()
    await office.delivery.round()
    assert "alert:9" in speaker.said
    async with delivering(office), asyncio.timeout(10):
        await speaker.reached["a:person:sanne"].wait()
    await office.pass_time(timedelta(seconds=30), timedelta(seconds=5))
    assert sorted(speaker.said) == sorted(
        ["alert:9", "status:1", *(f"added:{number}" for number in range(MANY))]
    )


async def test_messages_to_one_chat_keep_their_order(office: Office, speaker: FakeSpeaker) -> None:
    await office.meet("person:sanne")
    keys = [f"status:{number}" for number in range(5)]
    for key in keys:
        await office.put({"person": "sanne"}, key=key)
    await office.run()
    assert speaker.said == keys
