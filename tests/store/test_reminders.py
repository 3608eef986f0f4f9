"""Reminders: claimed once, and found back by the tick."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from sqlmodel import Session, col, select

from store import reminders
from store.access.database import Database
from store.models import Reminder
from tests.store.given import DAY, NOW

_BY_DUE = select(Reminder).order_by(col(Reminder.due_at))


async def test_a_reminder_is_claimed_once(db: Database) -> None:
    assert await _claim(db, NOW)
    assert not await _claim(db, NOW)
    assert await _claim(db, NOW + DAY)
    claimed = await db.read(lambda session: list(session.exec(_BY_DUE).all()))
    assert [one.due_at for one in claimed] == [NOW, NOW + DAY]


async def test_the_last_week_that_was_claimed_is_known(db: Database) -> None:
    def weeks(session: Session) -> None:
        for due_at in (NOW, NOW + 7 * DAY, NOW - 7 * DAY):
            reminders.claim(session, reminders.NO_CASE, "week", due_at)

    assert await db.read(partial(reminders.latest, kind="week")) is None
    await db.transact(weeks)
    assert await db.read(partial(reminders.latest, kind="week")) == NOW + 7 * DAY


async def _claim(db: Database, due_at: datetime) -> bool:
    return await db.transact(partial(reminders.claim, case_id=1, kind="h48", due_at=due_at))
