"""Rotating keys: everything is sealed anew while turns go on, and nothing fails to open."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, make_url
from sqlmodel import Session, select

from store import attachments, cases, outbox, shown
from store.access.database import Database
from store.history import events
from store.models import Case, Contact, Notice, ShownCard, metadata
from store.models.columns import Sealed
from store.people import contacts, conversations
from store.people.conversations import Kept
from store.secrecy import keys, rotation
from tests.store.deeds import BY
from tests.store.given import NOW, answered_to, filed

HASHES = {
    "attachment_pieces.conversation_key",
    "cases.reporter",
    "contacts.key",
    "conversations.key",
    "notices.key",
    "imported_lines.key",
    "seen_activities.conversation_key",
}


def test_every_column_with_sealed_bytes_is_rotated() -> None:
    binary = {
        str(column)
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, LargeBinary | Sealed)
    }
    assert {str(one.column) for one in rotation.COLUMNS} == binary - HASHES


@pytest.fixture
def path(url: str, tmp_path: Path) -> Path:
    """A file of its own with the keys of this database."""
    file = tmp_path / "own.keys"
    host = make_url(url).query.get("host")
    file.write_bytes(
        Path(f"{host}/datalek.keys" if host else tmp_path / "store.db.keys").read_bytes()
    )
    return file


@pytest.fixture
def running(url: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """The database as a bot has it, which looks for another key all the time."""
    monkeypatch.setattr(keys, "LOOK_AGAIN", 0.05)
    monkeypatch.setattr(rotation, "PAUSE", 0.02)
    monkeypatch.setattr(rotation, "AT_ONCE", 3)
    database = Database(url, path)
    yield database
    database.close()


def fill(session: Session) -> None:
    """Something sealed in every column."""
    for number in range(5):
        case = filed(session, officer=BY)
        contacts.reached(session, f"person:{number}", {"conversation_id": "a:1"}, NOW)
        place = {"conversation_id": "a:1"}
        card = ShownCard(
            case_id=case.id, kind="alert", audience_key="x", address=place, activity_id="1", at=NOW
        )
        shown.place(session, card)
        message = outbox.OutboxMessage(
            f"alert:{number}", "alert", {"role": "officers"}, {"shown": True}
        )
        outbox.put(session, message, NOW)
        attachments.keep(session, case.id, 1, b"Gewist" * 300_000)
        session.add(Notice(kind="vulnerability", at=NOW, document={"title": "Let op"}))
        turn(session, number)


def turn(session: Session, number: int) -> None:
    """What a turn does: a conversation goes on, an activity is remembered, a case changes."""
    key = f"a:{number % 5}"
    kept = conversations.load(session, key) or Kept(key, "sanne", NOW)
    said = kept.state.get("said", 0)
    conversations.save(session, replace(kept, state={"said": said + 1}), NOW)
    conversations.remember(session, key, str(number), NOW, {"text": "Dank je"})
    case = cases.load(session, number % 5 + 1)
    cases.save(session, case, replace(case.file, department=f"KCC {number}"))


def everything(session: Session) -> None:
    """Open all there is."""
    for number in range(5):
        cases.load(session, number + 1)
        assert conversations.load(session, f"a:{number}")
        assert answered_to(session, f"a:{number}", str(number))
        assert contacts.find(session, f"person:{number}")
        assert shown.of_case(session, number + 1)
        assert outbox.find(session, f"alert:{number}")
    assert len(session.exec(select(Case.officer_name)).all()) == 5
    assert len({str(one.document) for one in session.exec(select(Notice))}) == 1
    assert events.verify(session) is None


async def test_while_turns_go_on(running: Database, url: str, path: Path) -> None:
    await running.transact(fill)
    keys.add(path, date(2026, 11, 29))
    file = keys.use_newest(path)
    other = Database(url, path)  # the command, beside the bot
    rotating = asyncio.ensure_future(rotation.rotate(other, path))
    number = 5
    while not rotating.done():
        await running.transact(partial(turn, number=number))
        await running.read(everything)
        number += 1
    done = await rotating
    other.close()
    assert number > 10
    assert done.resealed > 20  # what turns did not seal anew themselves
    assert done.spoiled == 0
    _drop_the_older(path, file)
    without_the_older = Database(url, path)
    without_the_older.check()
    await without_the_older.read(everything)
    without_the_older.close()


def _drop_the_older(path: Path, file: keys.KeyFile) -> None:
    path.write_text(file.model_copy(update={"keys": file.keys[-1:]}).model_dump_json())


async def test_one_that_was_broken_off_goes_on(
    running: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "LOOK_AGAIN", 0)
    await running.transact(fill)
    keys.add(path, date(2026, 11, 29))
    keys.use_newest(path)
    batch = partial(rotation._batch, column=rotation.COLUMNS[0], after=())
    done, after = await running.transact(batch)
    assert (done.resealed, after is None) == (3, False)
    whole = await rotation.rotate(running, path)
    assert whole.resealed == (await counted(running)) - 3
    assert (await rotation.rotate(running, path)).resealed == 0


async def counted(database: Database) -> int:
    """How many sealed values there are."""

    def count(session: Session) -> int:
        total = 0
        for one in rotation.COLUMNS:
            rows = session.execute(one.table.select()).mappings()
            total += sum(1 for row in rows if row[one.column.name] is not None)
        return total

    return await database.read(count)


async def test_a_spoiled_row_is_left_and_counted(running: Database, path: Path) -> None:
    await running.transact(fill)
    keys.add(path, date(2026, 11, 29))
    keys.use_newest(path)

    def spoil(session: Session) -> None:
        contact = session.exec(select(Contact)).first()
        assert contact is not None
        contact.sealed = contact.sealed[:-1] + bytes([contact.sealed[-1] ^ 1])

    await running.transact(spoil)
    assert (await rotation.rotate(running, path)).spoiled == 1
