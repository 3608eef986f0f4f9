"""Reminders: claimed once, found back by the tick, put off without moving the term."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pytest
from sqlmodel import Session

from store import reminders
from store.database import Database
from store.models import Event
from tests.store import rows
from tests.store.given import DAY, HOUR, NOW, act, filed


async def test_a_reminder_is_claimed_once(db: Database) -> None:
    assert await _claim(db, NOW, late=False)
    assert not await _claim(db, NOW, late=True)
    assert await _claim(db, NOW + DAY, late=True)
    first, second = await db.read(partial(reminders.of_case, case_id=1))
    assert (first.due_at, first.late) == (NOW, False)
    assert (second.due_at, second.late) == (NOW + DAY, True)
    assert first.outbox_key == reminders.key_of(1, "h48", NOW)


async def test_the_last_week_that_was_claimed_is_known(db: Database) -> None:
    def weeks(session: Session) -> None:
        for due_at in (NOW, NOW + 7 * DAY, NOW - 7 * DAY):
            reminders.claim(session, reminders.NO_CASE, "week", due_at, NOW, late=False)

    assert await db.read(partial(reminders.latest, kind="week")) is None
    await db.transact(weeks)
    assert await db.read(partial(reminders.latest, kind="week")) == NOW + 7 * DAY


@pytest.mark.parametrize(
    ("put_off", "asked", "until"),
    [
        ([("", NOW + HOUR)], "h48", NOW + HOUR),
        ([("h48", NOW + HOUR)], "h48", NOW + HOUR),
        ([("h24", NOW + HOUR)], "h48", None),
        ([("", NOW + HOUR), ("h48", NOW + DAY)], "h48", NOW + DAY),
        ([("", NOW)], "h48", None),
    ],
    ids=["all", "this kind", "another kind", "the longest counts", "over"],
)
async def test_reminders_wait_as_long_as_they_were_put_off(
    db: Database, put_off: list[tuple[str, datetime]], asked: str, until: datetime | None
) -> None:
    def snooze(session: Session) -> None:
        case = filed(session)
        for kind, end in put_off:
            reminders.snooze(session, rows.snooze(case, kind, end), act())
        assert case.due_at == NOW + 72 * HOUR

    await db.transact(snooze)
    waiting = await db.read(partial(reminders.snoozed_until, now=NOW, kind=asked))
    assert waiting == ({1: until} if until else {})


async def test_putting_off_is_an_event(db: Database) -> None:
    def snooze(session: Session) -> None:
        reminders.snooze(session, rows.snooze(filed(session)), act())

    await db.transact(snooze)
    event = await db.read(lambda session: session.get_one(Event, 2))
    assert (event.kind, event.who_id) == ("snoozed", "omar")


async def _claim(db: Database, due_at: datetime, *, late: bool) -> bool:
    return await db.transact(
        partial(reminders.claim, case_id=1, kind="h48", due_at=due_at, now=NOW, late=late)
    )
