"""The outbox: put once, taken by one, taken over from the dead, settled truthfully."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pytest
from sqlmodel import Session, select

from store import outbox
from store.access.database import Database
from store.models import Outbox, OutboxState
from store.outbox import OutboxMessage, Outcome
from tests.store.given import HOUR, NOW

LEASE = HOUR / 60
ALERT = OutboxMessage("alert:1", "alert", {"role": "officers"}, {"case": "DL-2026-0001"})
SENT = Outcome(OutboxState.SENT, activity_id="activity-1")


async def test_putting_twice_keeps_the_first(db: Database) -> None:
    other = OutboxMessage("alert:1", "alert", {"person": "omar"})
    assert await db.transact(partial(outbox.put, message=ALERT, now=NOW))
    assert not await db.transact(partial(outbox.put, message=other, now=NOW))
    (row,) = await db.read(_rows)
    assert (row.audience, row.payload) == (ALERT.audience, ALERT.payload)
    assert (row.state, row.due_at, row.created_at) == (OutboxState.WAITING, NOW, NOW)


async def test_a_message_is_not_taken_before_it_is_due(db: Database) -> None:
    later = OutboxMessage("later", "reminder", {"role": "officers"}, due_at=NOW + HOUR)
    await db.transact(partial(outbox.put, message=later, now=NOW))
    assert await _claim(db, "a", NOW) == []
    assert await _claim(db, "a", NOW + HOUR) == ["later"]


async def test_the_longest_due_goes_first_and_no_more_than_asked(db: Database) -> None:
    def put(session: Session) -> None:
        for key, hours in (("new", 1), ("old", 3), ("middle", 2)):
            message = OutboxMessage(key, "alert", {"role": "officers"}, due_at=NOW - hours * HOUR)
            outbox.put(session, message, NOW)

    await db.transact(put)
    assert await _claim(db, "a", NOW, limit=2) == ["old", "middle"]
    assert await _claim(db, "b", NOW, limit=2) == ["new"]


async def test_a_message_under_a_lease_is_left_alone_until_it_runs_out(db: Database) -> None:
    await db.transact(partial(outbox.put, message=ALERT, now=NOW))
    assert await _claim(db, "a", NOW) == ["alert:1"]
    assert await _claim(db, "b", NOW + LEASE / 2) == []
    assert await _claim(db, "b", NOW + LEASE) == ["alert:1"]
    (row,) = await db.read(_rows)
    assert (row.owner, row.attempts) == ("b", 2)


async def test_who_lost_the_lease_settles_nothing(db: Database) -> None:
    await db.transact(partial(outbox.put, message=ALERT, now=NOW))
    await _claim(db, "a", NOW)
    await _claim(db, "b", NOW + LEASE)
    assert not await _settle(db, "a", Outcome(OutboxState.REFUSED, error="too late"))
    assert await _settle(db, "b", SENT)
    (row,) = await db.read(_rows)
    assert (row.state, row.activity_id, row.error) == (OutboxState.SENT, "activity-1", "")
    assert row.settled_at == NOW


async def test_who_takes_over_sees_that_a_message_was_about_to_leave(db: Database) -> None:
    await db.transact(partial(outbox.put, message=ALERT, now=NOW))
    await _claim(db, "a", NOW)
    assert await db.transact(partial(outbox.mark_posting, row_id=1, worker="a"))
    await _claim(db, "b", NOW + LEASE)
    assert not await db.transact(partial(outbox.mark_posting, row_id=1, worker="a"))
    (row,) = await db.read(_rows)
    assert (row.owner, row.posting) == ("b", True)
    assert await _settle(db, "b", Outcome(OutboxState.WAITING, retry_at=NOW))
    (row,) = await db.read(_rows)
    assert not row.posting


async def test_a_settled_message_is_not_marked_again(db: Database) -> None:
    await db.transact(partial(outbox.put, message=ALERT, now=NOW))
    await _claim(db, "a", NOW)
    await _settle(db, "a", SENT)
    assert not await db.transact(partial(outbox.mark_posting, row_id=1, worker="a"))


async def test_how_long_the_outbox_waits_is_known(db: Database) -> None:
    assert await db.read(partial(outbox.oldest_due, now=NOW)) is None
    for key, due_at in (("old", NOW - 2 * HOUR), ("new", NOW - HOUR), ("later", NOW + HOUR)):
        message = OutboxMessage(key, "alert", {"role": "officers"}, due_at=due_at)
        await db.transact(partial(outbox.put, message=message, now=NOW))
    assert await db.read(partial(outbox.oldest_due, now=NOW)) == NOW - 2 * HOUR


async def test_a_settled_message_is_not_taken_or_settled_again(db: Database) -> None:
    await db.transact(partial(outbox.put, message=ALERT, now=NOW))
    await _claim(db, "a", NOW)
    assert await _settle(db, "a", SENT)
    assert not await _settle(db, "a", SENT)
    assert await _claim(db, "a", NOW + 100 * HOUR) == []


async def test_wait_makes_it_due_again_and_frees_it(db: Database) -> None:
    await db.transact(partial(outbox.put, message=ALERT, now=NOW))
    await _claim(db, "a", NOW)
    wait = Outcome(OutboxState.WAITING, error="429", retry_at=NOW + HOUR)
    assert await _settle(db, "a", wait)
    assert await _claim(db, "b", NOW + HOUR / 2) == []
    assert await _claim(db, "b", NOW + HOUR) == ["alert:1"]


@pytest.mark.parametrize(
    ("state", "trouble"),
    [
        (OutboxState.SENT, False),
        (OutboxState.WAITING, False),
        (OutboxState.UNREACHABLE, True),
        (OutboxState.REFUSED, True),
        (OutboxState.UNKNOWN, True),
    ],
)
async def test_trouble_is_what_did_not_arrive_or_may_not_have(
    db: Database, state: OutboxState, trouble: bool
) -> None:
    await db.transact(partial(outbox.put, message=ALERT, now=NOW))
    await _claim(db, "a", NOW)
    await _settle(db, "a", Outcome(state, error="why"))
    found = await db.read(outbox.troubled)
    assert [row.error for row in found] == (["why"] if trouble else [])
    assert list(await db.read(partial(outbox.troubled, since=NOW + HOUR))) == []


async def test_a_message_goes_with_its_cause_or_not_at_all(db: Database) -> None:
    def work(session: Session) -> None:
        outbox.put(session, ALERT, NOW)
        raise LookupError

    with pytest.raises(LookupError):
        await db.transact(work)
    assert await db.read(partial(outbox.find, key="alert:1")) is None


async def _claim(db: Database, worker: str, now: datetime, limit: int = 10) -> list[str]:
    def claim(session: Session) -> list[str]:
        return [row.key for row in outbox.claim(session, worker, now, limit, LEASE)]

    return await db.transact(claim)


async def _settle(db: Database, worker: str, outcome: Outcome) -> bool:
    def settle(session: Session) -> bool:
        row = outbox.find(session, "alert:1")
        assert row is not None
        return outbox.settle(session, row.id, worker, outcome, NOW)

    return await db.transact(settle)


def _rows(session: Session) -> list[Outbox]:
    return list(session.exec(select(Outbox)).all())
