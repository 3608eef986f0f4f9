"""What goes into a column comes out of it, on both engines, whatever people type."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import StatementError
from sqlmodel import Session

from store.access.database import Database
from store.models import Notice
from store.people import conversations
from store.people.conversations import Kept
from tests.store.given import answered_to

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
        datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM),  # the first time it is half past two
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=AMSTERDAM),  # and the second
        datetime(2026, 12, 31, 23, 59, 59, 999999, tzinfo=AMSTERDAM),
        datetime(2024, 2, 29, 12, 0, tzinfo=timezone(timedelta(hours=-11))),
    ],
    ids=str,
)
async def test_a_moment_comes_back_as_the_same_moment_in_utc(
    db: Database, moment: datetime
) -> None:
    back = await _through(db, Notice(kind="vulnerability", at=moment))
    assert back.at == moment.astimezone(UTC)
    assert back.at.tzinfo is UTC


async def test_a_moment_without_a_zone_is_refused(db: Database) -> None:
    naive = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 - that is the point
    with pytest.raises(StatementError, match="needs a time zone"):
        await _through(db, Notice(kind="vulnerability", at=naive))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Beëdiging café – ‘dossier’ 👩‍👧", "Beëdiging café – ‘dossier’ 👩‍👧"),
        ("nul\x00teken", "nulteken"),
        ("half \ud83d emoji", "half ? emoji"),
        ("'; DROP TABLE cases; --", "'; DROP TABLE cases; --"),
        ("x" * 200_000, "x" * 200_000),
    ],
    ids=["Dutch", "NUL", "half an emoji", "SQL", "200 kB"],
)
async def test_text_is_kept_as_typed_where_it_can_be_kept(
    db: Database, typed: str, kept: str
) -> None:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    back = await _through(db, Notice(kind="vulnerability", at=at, document=typed))
    assert back.document == kept


@pytest.mark.parametrize("text", ["café", "nul\x00teken", "half \ud83d emoji"], ids=ascii)
async def test_json_holds_whatever_people_type(db: Database, text: str) -> None:
    state = {"answers": {"what": text}, "count": {"least": 1, "most": None}, "none": None}
    at = datetime(2026, 11, 24, tzinfo=UTC)
    kept = Kept("19:chat", "sanne", at, state=state)
    await db.transact(partial(conversations.save, kept=kept, now=at))
    back = await db.read(partial(conversations.load, key="19:chat"))
    assert back is not None
    assert back.state == state


@pytest.mark.parametrize("key", ["nul\x00", "half \ud83d emoji", "x" * 2000], ids=ascii)
async def test_no_id_from_outside_makes_a_turn_fail(db: Database, key: str) -> None:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    assert await db.read(partial(answered_to, key=key, activity_id=key)) is None
    await db.transact(
        partial(conversations.remember, key=key, activity_id=key, now=at, answer=None)
    )
    assert await db.read(partial(answered_to, key=key, activity_id=key))


async def _through(db: Database, notice: Notice) -> Notice:
    def write(session: Session) -> int:
        session.add(notice)
        session.flush()
        return notice.id

    row_id = await db.transact(write)
    return await db.read(lambda session: session.get_one(Notice, row_id))
