"""A copy while somebody writes: whole, private, and never half."""

from __future__ import annotations

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, func, select

from store.backup import KEPT, back_up
from store.database import Database
from store.errors import NoCopy, OwnTools
from store.models import Case
from tests.store.given import NOW, filed


def counted(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Case)) or 0


async def test_a_copy_holds_what_was_kept_until_then(
    db: Database, engine: str, tmp_path: Path
) -> None:
    if engine == "postgresql":
        with pytest.raises(OwnTools, match="pg_dump"):
            back_up(db, tmp_path, NOW)
        return
    await db.transact(filed)
    copy = back_up(db, tmp_path, NOW)
    await db.transact(filed)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    restored = Database(f"sqlite:///{copy}", tmp_path / "store.db.keys", create=False)
    restored.check()
    assert await restored.read(counted) == 1
    assert await db.read(counted) == 2
    restored.close()


async def test_the_oldest_copies_are_removed(db: Database, engine: str, tmp_path: Path) -> None:
    if engine == "postgresql":
        return
    made = [back_up(db, tmp_path, NOW + timedelta(days=day)) for day in range(KEPT + 2)]
    assert [one for one in made if one.exists()] == made[2:]


async def test_a_folder_that_is_not_there(db: Database, engine: str, tmp_path: Path) -> None:
    if engine == "sqlite":
        with pytest.raises(NoCopy, match="No such file"):
            back_up(db, tmp_path / "none", NOW)
