"""A backup of everything while somebody writes, and a restore into an empty place: both engines."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import MetaData
from sqlmodel import Session

from store import cases, outbox
from store.access import instances, migrating
from store.access.database import Database
from store.backup import back_up, back_up_into, restore
from store.errors import InUse, NoBackup, NoCopy, NoKeys, NotEmpty, StoreError, Tampered, UnknownKey
from store.history import events
from store.lists import searching
from store.outbox import OutboxMessage
from store.people import conversations
from store.people.conversations import Kept
from store.secrecy import keys
from store.secrecy.keys import ring_of
from tests.store.given import NOW, act, filed, search


@dataclass
class Places:
    """Where a backup comes from and where it goes, with the same keys."""

    source: Database
    target: Database
    file: Path


@pytest.fixture
def places(
    db: Database, engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Places]:
    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    if engine == "postgresql":
        server = request.getfixturevalue("server")
        url = server.url(server.new())
    target = Database(url, ring_of(db.writing.dialect).path)
    yield Places(db, target, tmp_path / "all.backup")
    target.close()


def lived(session: Session) -> None:
    """Something in every kind of table."""
    for _ in range(3):
        case = filed(session, description="Een brief met \t tabs, 'quotes' en één €.")
    events.case_read(session, case, act())
    outbox.put(
        session, OutboxMessage("a", "alert", {"role": "officers"}, {"x": None}, case.id), NOW
    )
    conversations.save(session, Kept("19:chat", "sanne", NOW, state={"a": [1]}), NOW)


def rows(database: Database) -> dict[str, list[str]]:
    """Every row of every table, as the engine gives it."""
    known = MetaData()
    with database.writing.connect() as connection:
        known.reflect(connection)
        return {
            name: sorted(map(repr, connection.execute(table.select()).all()))
            for name, table in known.tables.items()
        }


async def test_everything_comes_back_and_goes_on(places: Places) -> None:
    await places.source.transact(lived)
    back_up(places.source, places.file, NOW)
    before = rows(places.source)
    await places.source.transact(filed)  # of after the backup
    assert stat.S_IMODE(places.file.stat().st_mode) == 0o600
    assert list(places.file.parent.glob("*.half")) == []
    restore(places.target, places.file, NOW)
    assert rows(places.target) == before
    assert await places.target.read(events.verify) is None
    found = await places.target.read(partial(search, words="quotes"))
    assert found.total == 3
    await places.target.transact(filed)  # numbers go on where they were
    assert (await places.target.read(partial(cases.load, case_id=4))).file.reference[-4:] == "0004"
    assert searching.words_of((await places.target.read(partial(cases.load, case_id=1))).file)


async def test_nothing_of_it_can_be_read_without_the_keys(places: Places) -> None:
    await places.source.transact(lived)
    back_up(places.source, places.file, NOW)
    content = places.file.read_bytes()
    assert not any(one in content for one in (b"DL-2026", b"brief", b"SQLite format", b"cases"))


async def test_beside_a_running_bot_it_is_refused(places: Places) -> None:
    back_up(places.source, places.file, NOW)
    with pytest.raises(NotEmpty):
        restore(places.source, places.file, NOW)
    await places.source.transact(partial(instances.ticked, worker="w", now=NOW))
    with pytest.raises(InUse):
        restore(places.source, places.file, NOW + timedelta(seconds=60))
    with pytest.raises(NotEmpty):
        restore(places.source, places.file, NOW + timedelta(hours=1))


async def test_a_spoiled_backup_is_refused_and_leaves_the_place_empty(places: Places) -> None:
    await places.source.transact(lived)
    back_up(places.source, places.file, NOW)
    whole = places.file.read_bytes()
    spoiled: list[tuple[bytes, type[StoreError]]] = [
        (whole[:-10], Tampered),
        (whole[:60], Tampered),
        (whole[:100] + bytes([whole[100] ^ 1]) + whole[101:], Tampered),
        (b"SQLite format 3\0", NoBackup),
        (b"", NoBackup),
    ]
    for content, refused in spoiled:
        places.file.write_bytes(content)
        with pytest.raises(refused):
            restore(places.target, places.file, NOW)
    with pytest.raises(NoBackup, match="No such file"):
        restore(places.target, places.file.with_name("none"), NOW)
    places.file.write_bytes(whole)
    restore(places.target, places.file, NOW)


async def test_other_keys_or_none_open_nothing(places: Places, engine: str, tmp_path: Path) -> None:
    back_up(places.source, places.file, NOW)
    if engine == "postgresql":
        return  # the keys are looked at before the engine is
    other = Database(f"sqlite:///{tmp_path / 'other.db'}", tmp_path / "none.keys")
    with pytest.raises(NoKeys):
        restore(other, places.file, NOW)
    shutil.copy(_new_keys(tmp_path), tmp_path / "none.keys")
    with pytest.raises(UnknownKey):
        restore(other, places.file, NOW)
    other.close()


def _new_keys(folder: Path) -> Path:
    keys.make(folder / "new.keys", NOW.date())
    return folder / "new.keys"


async def test_of_a_folder_the_newest_stay(places: Places, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with pytest.raises(NoCopy, match="No such file"):
        back_up_into(places.source, folder, NOW, 2)
    folder.mkdir()
    made = [back_up_into(places.source, folder, NOW + timedelta(days=day), 2) for day in range(4)]
    assert sorted(folder.iterdir()) == made[2:]


async def test_a_backup_of_an_older_version_is_upgraded(
    places: Places, empty_url: str, engine: str, tmp_path: Path
) -> None:
    older = Database(f"{empty_url}.older" if engine == "sqlite" else empty_url, _keys(places))
    with older.writing.begin() as connection:
        migrating.upgrade(connection, "0008")
    back_up(older, places.file, NOW)
    older.close()
    restore(places.target, places.file, NOW)
    places.target.check()
    await places.target.transact(filed)


def _keys(places: Places) -> Path:
    return ring_of(places.source.writing.dialect).path
