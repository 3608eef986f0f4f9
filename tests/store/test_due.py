"""What is due is kept with its case, found by its moment, and derived anew for another plan."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import delete
from sqlmodel import Session, col, select

from bot.clock.recounting import recount
from dialogs.handling.casefile import CaseState
from dialogs.handling.due import HOUSE, Due, DueKind, Plan, WaitsFor
from store import due, reminders
from store.access.database import Database
from store.documents import StoredCase
from store.models import DueRow
from tests.store.deeds import changed, measure
from tests.store.given import DAY, HOUR, NOW, filed

K = DueKind
OTHER = Plan(follow_up_days=14)


def kept(session: Session, now: datetime = NOW) -> StoredCase:
    """A case with what is due of it."""
    return filed(session, now)


def of(session: Session, kind: DueKind) -> DueRow:
    return session.exec(select(DueRow).where(col(DueRow.kind) == kind)).one()


async def test_of_a_new_case_every_step_of_the_term_is_kept(db: Database) -> None:
    def write(session: Session) -> list[tuple[str, datetime, datetime | None]]:
        kept(session)
        rows = session.exec(select(DueRow).order_by(col(DueRow.at))).all()
        return [(row.kind, row.at, row.remind_at) for row in rows]

    hours = {"unassessed": 4, "escalated": 8, "term_24": 24, "term_48": 48, "term_60": 60}
    hours |= {"term_68": 68, "term_72": 72, "late": 96, "quiet": 168}
    moments = {kind: NOW + after * HOUR for kind, after in hours.items()}
    assert await db.transact(write) == [(kind, at, at) for kind, at in moments.items()]


async def test_a_row_is_the_value_it_keeps(db: Database) -> None:
    def write(session: Session) -> Due:
        kept(session)
        return due.value(of(session, K.LATE))

    at = NOW + 96 * HOUR
    assert await db.transact(write) == Due(K.LATE, at, at, DAY, 0, WaitsFor.OFFICER, None)


async def test_the_clock_finds_what_is_due_now_the_oldest_first(db: Database) -> None:
    await db.transact(kept)

    def ready(session: Session, now: datetime) -> list[str]:
        return [row.kind for row in due.to_remind(session, now)]

    assert await db.read(partial(ready, now=NOW + 4 * HOUR - timedelta(seconds=1))) == []
    assert await db.read(partial(ready, now=NOW + 8 * HOUR)) == ["unassessed", "escalated"]


async def test_what_was_reminded_of_comes_back_or_not(db: Database) -> None:
    def write(session: Session) -> list[datetime | None]:
        kept(session)
        once, again = of(session, K.TERM_24), of(session, K.LATE)
        due.reminded(once, once.at)
        due.reminded(again, again.at + 2 * DAY)
        return [once.remind_at, again.remind_at]

    assert await db.transact(write) == [None, NOW + 96 * HOUR + 3 * DAY]


async def test_a_change_leaves_alone_what_was_claimed(db: Database) -> None:
    """Nothing is sent twice, and what the change brings is not held back by what was sent."""

    def write(session: Session) -> dict[str, datetime | None]:
        case = kept(session)
        reminders.claim(session, case.id, K.TERM_24, NOW + 24 * HOUR)
        reminders.claim(session, case.id, K.QUIET, NOW + 7 * DAY)
        changed(session, case, state=CaseState.TAKEN, acted_at=NOW + 8 * DAY)
        return {row.kind: row.remind_at for row in session.exec(select(DueRow)).all()}

    found = await db.transact(write)
    assert "escalated" not in found
    assert found["term_24"] is None
    assert found["term_48"] == NOW + 48 * HOUR
    assert found["quiet"] == NOW + 15 * DAY


async def test_nothing_is_due_of_a_case_that_ended(db: Database) -> None:
    def write(session: Session) -> int:
        changed(session, kept(session), state=CaseState.CLOSED)
        return len(session.exec(select(DueRow)).all())

    assert await db.transact(write) == 0


async def test_a_list_asks_after_all_cases_or_some(db: Database) -> None:
    def write(session: Session) -> list[set[int]]:
        for _ in range(3):
            kept(session)
        return [set(due.of_cases(session, only)) for only in (None, {1, 3}, set[int]())]

    assert await db.transact(write) == [{1, 2, 3}, {1, 3}, set()]


@pytest.mark.parametrize(
    ("day", "drill", "number"),
    [(22, False, 1), (23, False, 0), (22, True, 0)],
    ids=["yesterday", "today", "of a drill"],
)
async def test_a_measure_is_overdue_from_the_day_after(
    db: Database, day: int, drill: bool, number: int
) -> None:
    def write(session: Session) -> int:
        case = filed(session, drill=drill)
        case = measure(session, case, date(2026, 11, day))
        measure(session, case, date(2026, 11, 1), NOW)
        return due.measures_overdue(session, datetime(2026, 11, 23, 0, 30, tzinfo=UTC))

    assert await db.transact(write) == number


async def test_what_another_plan_derived_or_nobody_is_outdated(db: Database) -> None:
    def write(session: Session) -> list[list[int]]:
        kept(session)
        other = filed(session)
        session.execute(delete(DueRow).where(col(DueRow.case_id) == other.id))  # not derived yet
        filed(session, state=CaseState.CLOSED)
        found = [list(due.outdated(session, 0, 9))]
        db.follow(OTHER)
        found.append(list(due.outdated(session, 0, 9)))
        found.append(list(due.outdated(session, after=1, most=9)))
        db.follow(HOUSE)
        due.derive(session, 2)
        found.append(list(due.outdated(session, 0, 9)))
        due.forget_plan(session)
        found.append(list(due.outdated(session, 0, most=1)))
        return found

    assert await db.transact(write) == [[2], [1, 2], [2], [], [1]]


async def test_two_bots_may_derive_anew_at_once(db: Database) -> None:
    def three(session: Session) -> None:
        for _ in range(3):
            kept(session)

    await db.transact(three)
    db.follow(OTHER)
    both = await asyncio.gather(recount(db), recount(db))
    assert sum(one.failed for one in both) == 0
    assert sum(one.done for one in both) >= 3
    assert await db.read(partial(due.outdated, after=0, most=9)) == []
    rows = await db.read(lambda session: session.exec(select(DueRow)).all())
    assert {(row.case_id, row.kind) for row in rows} == {
        (case_id, kind) for case_id in (1, 2, 3) for kind in [row.kind for row in rows]
    }
