"""A case is kept so that only who has the keys reads it, and nobody changes it unseen."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlmodel import Session, col, select

from store import cases
from store.access.database import Database
from store.documents import to_document
from store.errors import NoKeys, Tampered, UnknownKey
from store.models import Case
from store.secrecy import keys
from store.secrecy.sealing import FORM
from tests.store.given import filed

TODAY = date(2026, 11, 28)


def documents(session: Session) -> list[bytes]:
    """Each document as it stands in its row."""
    return [bytes(one) for one in session.exec(select(Case.document).order_by(col(Case.id)))]


def write(session: Session, case_id: int, document: bytes) -> None:
    """Change a row behind the program's back."""
    session.execute(update(Case).where(col(Case.id) == case_id).values(document=document))


def kept(session: Session) -> bytes:
    """The first case as it is read."""
    return to_document(cases.load(session, 1).file)


async def test_no_field_of_a_document_can_be_read_in_its_row(db: Database) -> None:
    case = await db.transact(filed)
    [document] = await db.read(documents)
    assert document.startswith(FORM)
    assert case.file.reference.encode() not in document
    assert case.file.description.encode() not in document
    assert await db.read(kept) == to_document(case.file)


async def test_a_document_of_another_case_is_found(db: Database) -> None:
    for _ in range(2):
        await db.transact(filed)
    _, other = await db.read(documents)
    await db.transact(lambda session: write(session, 1, other))
    with pytest.raises(Tampered, match="cases, document"):
        await db.read(kept)


async def test_an_older_document_of_the_same_case_is_found(db: Database) -> None:
    case = await db.transact(filed)
    [older] = await db.read(documents)
    await db.transact(lambda session: cases.save(session, case, case.file))
    await db.transact(lambda session: write(session, 1, older))
    with pytest.raises(Tampered):
        await db.read(kept)


async def test_a_document_that_somebody_wrote_is_found(db: Database) -> None:
    case = await db.transact(filed)
    await db.transact(lambda session: write(session, 1, to_document(case.file)))
    with pytest.raises(Tampered):
        await db.read(kept)


@pytest.fixture
def folder(sqlite_template: Path, tmp_path: Path) -> Path:
    """The folder of a trial: a file `store.db` with all tables, and its keys beside it."""
    for name in ("store.db", "store.db.keys"):
        shutil.copy(sqlite_template.with_name(name), tmp_path / name)
    return tmp_path


async def test_a_trial_gets_its_keys_beside_it_once(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'store.db'}"
    path = tmp_path / "store.db.keys"
    for made in (path, None):
        database = Database(address)
        database.upgrade()
        assert database.made_keys == made
        await database.transact(filed)
        database.close()
    assert path.stat().st_mode & 0o777 == 0o600


async def test_lost_keys_are_told_at_the_start_and_never_made_anew(folder: Path) -> None:
    database = Database(f"sqlite:///{folder / 'store.db'}")
    await database.transact(filed)
    database.close()
    (folder / "store.db.keys").unlink()
    again = Database(f"sqlite:///{folder / 'store.db'}")
    with pytest.raises(NoKeys, match=r"store\.db\.keys"):
        again.upgrade()
    again.close()
    assert not (folder / "store.db.keys").exists()


async def test_keys_of_another_installation_do_not_open(folder: Path) -> None:
    database = Database(f"sqlite:///{folder / 'store.db'}")
    await database.transact(filed)
    database.close()
    keys.make(folder / "other", TODAY)
    wrong = Database(f"sqlite:///{folder / 'store.db'}", folder / "other")
    for start in (wrong.check, wrong.upgrade):
        with pytest.raises(UnknownKey, match="DATALEK_KEYS_FILE"):
            start()
    with pytest.raises(UnknownKey):
        await wrong.read(kept)
    wrong.close()


def test_another_key_for_hashes_is_told_at_the_start(folder: Path) -> None:
    path = folder / "store.db.keys"
    other = keys.make(folder / "other", TODAY).hashing
    path.write_text(keys.read(path).model_copy(update={"hashing": other}).model_dump_json())
    wrong = Database(f"sqlite:///{folder / 'store.db'}")
    with pytest.raises(UnknownKey, match="hashes"):
        wrong.check()
    wrong.close()


async def test_a_key_that_another_bot_took_into_use_is_found_while_running(folder: Path) -> None:
    path = folder / "store.db.keys"
    here = Database(f"sqlite:///{folder / 'store.db'}")
    await here.transact(filed)
    newer = keys.add(path, TODAY)
    path.write_text(newer.model_copy(update={"current": newer.keys[-1].name}).model_dump_json())
    there = Database(f"sqlite:///{folder / 'store.db'}")
    await there.transact(filed)
    assert await here.read(lambda session: cases.load(session, 2).id) == 2
    assert await there.read(lambda session: cases.load(session, 1).id) == 1
    here.close()
    there.close()
