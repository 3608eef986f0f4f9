"""One desk a test, with an empty database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store.database import Database
from tests.officer.desk import Desk


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk nobody has talked to yet; `await desk.open()` introduces everybody."""
    database = Database(f"sqlite:///{tmp_path / 'desk.sqlite3'}")
    database.upgrade()
    yield Desk(database)
    database.close()
