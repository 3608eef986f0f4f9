"""When the way out is down: nothing is lost, and whoever can be reached otherwise hears of it."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from bot.messages import Address, Refused, SendOutcome, Sent, Unknown, Unreachable, Wait
from bot.outgoing.delivery import LEASE
from bot.outgoing.patience import (
    ALERT,
    JITTER,
    SURELY_NOT,
    TERM,
    UNSURE,
    Backoff,
    next_route_after,
    pause,
)
from store import outbox
from store.errors import Unusable
from store.models import OutboxState
from tests.fakes.speaker import EVERYWHERE, FakeSpeaker
from tests.outgoing.office import NOW, SETTINGS, Office

CHANNEL, OMAR, FATIMA, DIRK = (
    "a:channel:officers",
    "a:person:omar",
    "a:person:fatima",
    "a:person:dirk",
)
MAILBOX = "po@gemeente.example"
WITH_MAIL = SETTINGS.model_copy(update={"mail_from": "bot@gemeente.example", "mail_to": (MAILBOX,)})
DOWN = [
    Wait(5, "ClientConnectorDNSError"),
    Wait(5, "Entra: invalid_client"),
    Unknown("503"),
    Unknown("ServerDisconnectedError"),
]
STATES: dict[type[object], OutboxState] = {
    Sent: OutboxState.SENT,
    Unknown: OutboxState.UNKNOWN,
    Refused: OutboxState.REFUSED,
    Unreachable: OutboxState.UNREACHABLE,
}
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def heard(speaker: FakeSpeaker) -> set[str]:
    """Where was posted since the last look."""
    places = {address.conversation_id for address, _ in speaker.posted}
    speaker.posted.clear()
    return places


@pytest.mark.parametrize("fault", DOWN, ids=lambda fault: fault.reason)
@pytest.mark.parametrize(("down", "step"), [(30 * MINUTE, 3 * MINUTE), (4 * DAY, 8 * HOUR)])
async def test_an_alert_outlasts_an_outage(
    office: Office, speaker: FakeSpeaker, fault: SendOutcome, down: timedelta, step: timedelta
) -> None:
    await office.meet("channel:officers")
    await office.put({"role": "officers"}, kind="alert")
    speaker.faults[EVERYWHERE] = fault
    await office.run()
    await office.pass_time(down, step)
    assert (await office.oldest()) == NOW
    speaker.faults.clear()
    heard(speaker)
    await office.pass_time(HOUR, 30 * MINUTE)
    assert CHANNEL in heard(speaker)
    await office.pass_time(DAY, 6 * HOUR)
    assert not heard(speaker)  # it stands now
    assert await office.oldest() is None


async def test_any_message_that_certainly_did_not_arrive_outlasts_an_outage(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:sanne")
    await office.put({"person": "sanne"}, key="status:1")
    speaker.faults[EVERYWHERE] = Wait(5, "ClientConnectorDNSError")
    await office.pass_time(5 * DAY, 8 * HOUR)
    speaker.faults.clear()
    heard(speaker)
    await office.pass_time(10 * MINUTE)
    assert heard(speaker) == {"a:person:sanne"}


async def test_a_message_whose_term_passed_is_told_to_the_officers(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:sanne", "channel:officers")
    await office.put({"person": "sanne"}, key="status:1")
    speaker.faults["a:person:sanne"] = Wait(5, "429")
    await office.run()
    office.now += TERM
    await office.run()
    assert speaker.said[-1] == "undelivered:status:1"
    assert (await office.rows())[0].state == OutboxState.UNREACHABLE


@pytest.mark.parametrize(
    "fault", [*DOWN, Wait(5, "401"), Refused("400")], ids=lambda fault: fault.reason
)
async def test_what_teams_does_not_take_goes_by_mail(
    office: Office, speaker: FakeSpeaker, fault: SendOutcome
) -> None:
    office.settings = WITH_MAIL
    await office.meet("channel:officers", "person:omar", "person:dirk")
    await office.put({"role": "officers"}, kind="alert")
    speaker.faults |= dict.fromkeys((CHANNEL, OMAR, FATIMA, DIRK), fault)
    await office.pass_time(45 * MINUTE, 3 * MINUTE)
    assert [a.to for a, m in speaker.mailed if m.text == "alert:1"] == [(MAILBOX,)]


async def test_the_ways_are_taken_one_after_the_other(office: Office, speaker: FakeSpeaker) -> None:
    """A short failure of the channel wakes nobody else."""
    await office.meet("channel:officers", "person:omar", "person:dirk")
    await office.put({"role": "officers"}, kind="alert")
    speaker.faults[CHANNEL] = Unknown("503")
    await office.run()
    await office.pass_time(9 * MINUTE)
    assert heard(speaker) == {CHANNEL}
    await office.pass_time(2 * MINUTE)
    assert OMAR in heard(speaker)
    await office.pass_time(HOUR)
    assert DIRK not in heard(speaker)


async def test_an_alert_that_another_way_told_is_not_sent_again_for_ever(
    office: Office, speaker: FakeSpeaker
) -> None:
    """Teams may show each try, though it answers 504 to it."""
    await office.meet("channel:officers", "person:omar")
    await office.put({"role": "officers"}, kind="alert")
    speaker.faults[CHANNEL] = Unknown("504")
    await office.pass_time(DAY, 20 * MINUTE)
    tries = Counter(a.conversation_id for a, m in speaker.posted if m.text == "alert:1")
    assert tries[OMAR] == 1
    assert tries[CHANNEL] <= 10
    assert "undelivered:alert:1" in speaker.said


async def test_the_word_about_a_lost_message_goes_another_way_and_later(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("channel:officers", "person:omar")
    await office.put({"role": "officers"}, key="reminder:1", kind="reminder")
    speaker.faults[CHANNEL] = Unknown("503")
    await office.run()
    assert heard(speaker) == {CHANNEL}
    await office.pass_time(5 * MINUTE)
    assert heard(speaker) == {OMAR}


async def test_a_bot_that_is_added_again_gets_the_alert_that_waits(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("channel:officers")
    await office.put({"role": "officers"}, kind="alert")
    speaker.outcomes.append(Unreachable("403 BotNotInConversationRoster"))
    await office.pass_time(HOUR)
    assert len(speaker.posted) == 1
    assert await office.oldest() is not None
    await office.meet("channel:officers")
    await office.pass_time(MINUTE)
    assert [a.conversation_id for a, _ in speaker.posted] == [CHANNEL, CHANNEL]
    assert await office.oldest() is None


async def test_a_copy_for_who_left_the_role_goes_to_who_has_it_now(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar", "person:fatima")
    office.settings = SETTINGS.model_copy(update={"officers": ("omar",)})
    await office.put({"role": "officers"}, kind="alert")
    speaker.faults[EVERYWHERE] = Wait(5, "ClientConnectorDNSError")
    await office.run()
    speaker.faults.clear()
    heard(speaker)
    office.settings = SETTINGS.model_copy(update={"officers": ("fatima",)})
    await office.pass_time(5 * MINUTE)
    assert heard(speaker) == {FATIMA}


async def test_an_alert_that_was_leaving_when_the_bot_died_is_sent_again(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar")
    await office.put({"person": "omar"}, kind="alert")

    def died(session: Session) -> None:
        [row] = outbox.claim(session, "dead", NOW, 1, timedelta(seconds=30))
        outbox.mark_posting(session, row.id, "dead")

    await office.database.transact(died)
    await office.pass_time(2 * MINUTE)
    assert speaker.said == ["alert:1"]


@pytest.mark.parametrize("kind", [ALERT, "reminder"])
@pytest.mark.parametrize("outcome", [Sent("1"), Unknown("504"), Refused("400"), Unreachable("403")])
async def test_what_left_is_settled_once_the_disk_has_room_again(
    office: Office,
    speaker: FakeSpeaker,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    outcome: SendOutcome,
) -> None:
    """It is known what became of it: so it is neither sent once more, nor called uncertain."""
    await office.meet("person:omar")
    await office.put({"person": "omar"}, kind=kind)
    speaker.outcomes.append(outcome)

    def full(*_: object, **__: object) -> None:
        raise Unusable("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "settle", full)
        await office.pass_time(HOUR, 10 * MINUTE)
    assert speaker.said == ["alert:1"]
    await office.run()
    office.now += LEASE
    await office.run()
    row = (await office.rows())[0]
    assert speaker.said.count("alert:1") == 1
    may_follow = kind == ALERT and isinstance(outcome, Unknown)
    expected = OutboxState.WAITING if may_follow else STATES[type(outcome)]
    assert (row.state, row.error) == (expected, getattr(outcome, "reason", ""))


async def test_a_card_is_replaced_again_until_it_is(office: Office, speaker: FakeSpeaker) -> None:
    place: dict[str, object] = {
        "address": vars(Address("https://smba.example/", "a:1", "personal", "t", "28:b"))
    }
    await office.put(place, key="update:1", kind="update", replaces="card-7")
    speaker.outcomes.extend([Unknown("502"), Unknown("504")])
    await office.pass_time(5 * MINUTE)
    assert len(speaker.updated) == 3
    assert (await office.rows())[0].state == OutboxState.SENT


async def test_what_was_given_up_can_be_sent_anew(office: Office, speaker: FakeSpeaker) -> None:
    await office.meet("person:sanne")
    await office.put({"person": "sanne"}, key="status:1")
    speaker.outcomes.append(Refused("413"))
    await office.run()
    again = partial(outbox.again, key="status:1", now=office.now)
    assert await office.database.transact(again)
    await office.run()
    assert speaker.said.count("status:1") == 2
    assert not await office.database.transact(again)


@given(
    st.integers(1, 10_000),
    st.floats(0, 300),
    st.sampled_from([SURELY_NOT, UNSURE]),
    st.floats(0, 1),
)
def test_pauses_grow_keep_to_what_teams_asks_and_stay_bounded(
    tries: int, asked: float, backoff: Backoff, chance: float
) -> None:
    wait = pause(tries, asked, backoff, chance)
    assert max(asked, backoff.first * (1 - JITTER)) <= wait
    assert wait <= max(asked, backoff.longest * (1 + JITTER))
    assert pause(tries + 1, asked, backoff, chance) >= wait


def test_what_waits_does_not_come_back_all_at_once() -> None:
    assert pause(5, 0, SURELY_NOT, 0.0) < pause(5, 0, SURELY_NOT, 1.0)


def test_what_may_have_arrived_comes_back_a_few_times_before_the_next_way_and_no_more() -> None:
    pauses = [pause(tries, 0, UNSURE, 1.0) for tries in range(1, 5)]
    assert sum(pauses[:3]) < next_route_after(ALERT).total_seconds() < sum(pauses)
