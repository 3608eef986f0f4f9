"""Prepared statements behave as SQLAlchemy's own on either engine, errors included."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import bindparam, insert
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import Session, col, select, update

from store import outbox
from store.access.database import Database
from store.access.prepared import Prepared
from store.models import Conversation, Outbox
from store.outbox import OutboxMessage
from tests.store.given import HOUR, NOW

OF_KEY = col(Conversation.key) == bindparam("of_key")
NEW = Prepared(insert(Conversation))
FIND = Prepared(
    select(Conversation.sealed, Conversation.updated_at, Conversation.started_at).where(OF_KEY)
)
RENAME = Prepared(update(Conversation).where(OF_KEY), sets=["card_id"])
ROW = {
    "key": b"sanne",
    "sealed": b"\x01",
    "updated_at": NOW,
    "started_at": None,
    "language": "nl",
    "version": 1,
    "card_id": "blocked\x00",
}


async def test_values_pass_their_columns_on_the_way_in_and_out(db: Database) -> None:
    assert await db.transact(partial(NEW.run, values=ROW)) == 1
    found = await db.read(partial(FIND.first, values={"of_key": b"sanne"}))
    assert found is not None
    assert [bytes(found[0]), *found[1:]] == [b"\x01", NOW, None]
    conversation = await db.read(lambda session: session.get_one(Conversation, b"sanne"))
    assert conversation.card_id == "blocked"


async def test_a_run_says_how_many_rows_it_changed(db: Database) -> None:
    await db.transact(partial(NEW.run, values=ROW))
    for key, changed in ((b"sanne", 1), (b"omar", 0)):
        renamed = {"of_key": key, "card_id": "removed"}
        assert await db.transact(partial(RENAME.run, values=renamed)) == changed
    assert await db.read(partial(FIND.first, values={"of_key": b"omar"})) is None


async def test_an_error_is_sqlalchemys_own_and_names_no_value(db: Database) -> None:
    def twice(session: Session) -> None:
        NEW.run(session, ROW)
        try:
            NEW.run(session, ROW | {"updated_at": NOW + HOUR})
        except IntegrityError as error:
            raise LookupError(str(error.params)) from error

    with pytest.raises(LookupError, match="None") as failed:
        await db.transact(twice)
    assert isinstance(failed.value.__cause__, DBAPIError)


async def test_one_run_for_several_changes_each_of_them_and_none_asks_nothing(db: Database) -> None:
    keys = (b"sanne", b"omar")
    await db.transact(partial(NEW.run_each, many=[ROW | {"key": key} for key in keys]))
    reasons = [{"of_key": key, "card_id": key.decode()} for key in keys]
    await db.transact(partial(RENAME.run_each, many=reasons))
    await db.transact(partial(RENAME.run_each, many=[]))
    for key in keys:
        assert (await db.read(partial(_conversation, key=key))).card_id == key.decode()


def _conversation(session: Session, key: bytes) -> Conversation:
    return session.get_one(Conversation, key)


async def test_an_error_in_one_of_several_names_no_value_and_leaves_nothing(db: Database) -> None:
    def twice(session: Session) -> None:
        try:
            NEW.run_each(session, [ROW, ROW])
        except IntegrityError as error:
            raise LookupError(str(error.params)) from error

    with pytest.raises(LookupError, match="None"):
        await db.transact(twice)
    assert await db.read(partial(FIND.first, values={"of_key": b"sanne"})) is None


async def test_each_database_seals_with_its_own_keys(tmp_path: Path) -> None:
    """Two organisations in one process: a statement made for the one never carries its keys on."""
    message = OutboxMessage("lost", "alert", {"role": "officers"}, {"case": "DL-2026-0001"})
    for name in ("here", "there"):
        database = Database(f"sqlite:///{tmp_path / name}.sqlite3")
        database.upgrade()
        await database.transact(partial(outbox.put, message=message, now=NOW))
        read = await database.read(lambda session: session.exec(select(Outbox.payload)).one())
        assert read == message.payload
        database.close()
