"""Whole stories of officers, as files that a privacy officer can read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store.database import Database
from tests.officer.desk import Desk
from tests.officer.telling import Teller

STORIES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "stories").glob("*.story"))
}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk with an empty database."""
    database = Database(f"sqlite:///{tmp_path / 'desk.sqlite3'}")
    database.upgrade()
    yield Desk(database)
    database.close()


@pytest.mark.parametrize("name", STORIES)
async def test_story(name: str, desk: Desk) -> None:
    await Teller(desk).play(STORIES[name])


def test_there_are_enough_stories() -> None:
    assert len(STORIES) >= 15
