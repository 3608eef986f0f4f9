"""What was destroyed is gone: from lists, from the file and its log; what is counted stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, select

from bot.clock.sweeping import Sweeper
from dialogs.handling.casefile import CaseState
from dialogs.handling.retention import Retention
from store import cases, retention
from store.access.database import Database
from store.backup import back_up
from store.counts import statistics
from store.documents import StoredCase
from store.errors import Unusable
from store.history import chain, events
from store.lists import register
from store.lists.register import Wanted
from store.models import Case, Notice, Outbox, OutboxState
from store.people import conversations
from store.people.conversations import Kept
from store.secrecy.keys import ring_of
from store.secrecy.sealed_file import unsealed
from tests.officer.desk import SETTINGS
from tests.store.given import DAY, NOW, SANNE, act, filed, search

TERMS = Retention()
LATER = NOW + timedelta(days=6 * 366)
_NAMELESS = select(Case.nameless).order_by(col(Case.id))


def ended(session: Session, **changes: Any) -> StoredCase:
    """A case that ended, with an event of that."""
    case = filed(session, state=CaseState.CLOSED, closed_at=NOW, **changes)
    events.case_closed(session, case, act())
    return case


def gone(session: Session, case_id: int = 1) -> StoredCase:
    return retention.destroy(session, cases.load(session, case_id), LATER)


async def test_of_a_destroyed_case_its_number_and_its_counts_are_left(db: Database) -> None:
    await db.transact(ended)
    await db.transact(ended)
    before = await db.read(lambda s: (statistics.year(s, 2026), statistics.week(s, NOW, LATER)))
    await db.transact(gone)
    after = await db.read(lambda s: (statistics.year(s, 2026), statistics.week(s, NOW, LATER)))
    assert after == before
    row = await db.read(lambda session: session.get_one(Case, 1))
    assert (row.reference, row.document, row.destroyed_at) == ("DL-2026-0001", b"", LATER)
    assert (row.reporter, row.department, row.officer_id) == (None, "", "")
    assert not any(one.who_name for one in await db.read(partial(events.of_case, case_id=1)))


async def test_no_list_shows_it_and_nothing_opens_it(db: Database) -> None:
    await db.transact(ended)
    await db.transact(gone)
    assert await db.read(partial(cases.find, case_id=1)) is None
    assert await db.read(partial(cases.by_reference, reference="dl-2026-1")) is None
    assert (await db.read(partial(search, words="dl-2026-0001"))).total == 0
    everything = partial(register.listed, wanted=Wanted(state=register.ALL), now=LATER)
    assert (await db.read(everything)).total == 0
    assert await db.read(partial(cases.of_reporter, reporter_id=SANNE.id)) == []
    told = await db.read(partial(cases.destroyed, reference="dl-2026-1"))
    assert told == ("DL-2026-0001", LATER)


async def test_nothing_of_it_is_in_the_file_nor_in_its_log_nor_in_a_backup_made_after_it(
    db: Database, engine: str, tmp_path: Path
) -> None:
    await db.transact(partial(ended, description="Een lang verhaal. " * 400))
    document = await db.read(lambda session: session.get_one(Case, 1).document)
    pieces = [document[at : at + 24] for at in range(500, len(document) - 24, 500)]
    backup = tmp_path / "all.backup"
    assert any(_kept(db, pieces, engine))
    assert all(_backed_up(db, pieces, backup))
    await db.transact(gone)
    await db.clean()
    assert not any(_kept(db, pieces, engine))
    assert not any(_backed_up(db, pieces, backup))


def _backed_up(db: Database, pieces: Iterable[bytes], backup: Path) -> list[bool]:
    """Which pieces a backup of this moment holds, once it is opened with the keys."""
    back_up(db, backup, LATER)
    with backup.open("rb") as file:
        held = b"".join(unsealed(file, ring_of(db.writing.dialect)))
    return [piece in held or piece.hex().encode() in held for piece in pieces]


def _kept(db: Database, pieces: Iterable[bytes], engine: str) -> list[bool]:
    """Which pieces stand in the files of a SQLite database, or in a row of PostgreSQL."""
    if engine == "sqlite":
        path = Path(str(db.writing.url.database))
        files = [path, *path.parent.glob(f"{path.name}-*")]
        held = b"".join(one.read_bytes() for one in files)
    else:
        with Session(db.writing) as session:
            held = b"".join(session.exec(select(Case.document)).all())
    return [piece in held for piece in pieces]


async def test_the_list_holds_what_ended_long_enough_ago_and_drills_at_once(db: Database) -> None:
    def live(session: Session) -> None:
        ended(session)
        ended(session, drill=True)
        filed(session)

    await db.transact(live)

    async def listed(now: datetime) -> list[int]:
        rows = await db.read(partial(retention.to_destroy, retention=TERMS, now=now))
        return [row.id for row in rows]

    assert await listed(NOW + DAY) == [2]
    assert await listed(LATER) == [1, 2]
    await db.transact(gone)
    assert await listed(LATER) == [2]
    assert [row.id for row in await db.read(retention.destroyed)] == [1]


async def test_what_the_clock_has_to_do_is_found_a_page_at_a_time(db: Database) -> None:
    def live(session: Session) -> None:
        for _ in range(3):
            case = ended(session)
            session.add(_message(case.id, OutboxState.SENT))
        session.add(_message(ended(session, nameless=True).id, OutboxState.WAITING))
        filed(session)

    await db.transact(live)
    named = partial(retention.named, before=LATER, most=2)
    assert await db.read(partial(named, after=0)) == [1, 2]
    assert await db.read(partial(named, after=2)) == [3]
    spoken_of = partial(retention.spoken_of, before=LATER, most=9)
    assert await db.read(partial(spoken_of, after=0)) == [1, 2, 3]
    assert await db.read(partial(spoken_of, after=0, before=NOW - DAY)) == []


def _message(case_id: int | None, state: OutboxState) -> Outbox:
    return Outbox(
        key=f"{case_id}:{state}",
        kind="alert",
        case_id=case_id,
        audience={},
        payload={},
        due_at=NOW,
        created_at=NOW,
        state=state,
        settled_at=NOW,
    )


async def test_old_messages_of_no_case_and_words_of_notices_go(db: Database) -> None:
    def live(session: Session) -> None:
        session.add(_message(None, OutboxState.SENT))
        session.add(_message(None, OutboxState.WAITING))
        session.add(_message(ended(session).id, OutboxState.SENT))
        session.add(Notice(kind="vulnerability", at=NOW, document="Een zwakke plek."))
        conversations.save(session, Kept("19:chat", SANNE.id, NOW), NOW)

    await db.transact(live)
    forget = partial(retention.forget_others, retention=TERMS)
    assert await db.transact(partial(forget, now=NOW + DAY)) == 0
    assert await db.transact(partial(forget, now=LATER)) == 2
    assert len(await db.read(lambda s: s.exec(select(Outbox)).all())) == 2
    assert await db.read(lambda s: s.exec(select(col(Notice.document))).all()) == [""]
    quiet = partial(conversations.quiet, after=b"", most=5)
    assert await db.read(partial(quiet, before=NOW - DAY)) == []
    [named] = await db.read(partial(quiet, before=NOW + DAY))
    dropped = await db.transact(partial(conversations.drop, named=named))
    assert dropped is not None
    assert dropped.key == "19:chat"
    assert await db.read(partial(conversations.load, key="19:chat")) is None


async def test_each_case_is_forgotten_by_itself_so_that_nobody_waits_for_all(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        await db.transact(ended)
    forget = chain.forget

    def disk_is_full_at_the_second(session: Session, case_id: int, of: str = "") -> None:
        if case_id == 2:
            raise OperationalError("DELETE", None, sqlite3.OperationalError("disk is full"))
        forget(session, case_id, of)

    monkeypatch.setattr(chain, "forget", disk_is_full_at_the_second)
    sweeper = Sweeper(db, lambda: SETTINGS, lambda: LATER, lambda: None)
    with pytest.raises(Unusable, match="disk is full"):
        await sweeper.sweep()
    assert await db.read(lambda session: session.exec(_NAMELESS).all()) == [True, False, False]
    monkeypatch.undo()
    assert (await sweeper.sweep()).reporters == 2
