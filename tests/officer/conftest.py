"""One desk a test, with an empty database."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store.access.database import Database
from tests.officer.desk import Desk


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all tables and nothing in them, to be copied."""
    path = tmp_path_factory.mktemp("officer") / "template.sqlite3"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    database.close()
    return path


@pytest.fixture
async def desk(template: Path, tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk nobody has talked to yet; `await desk.open()` introduces everybody."""
    path = shutil.copy(template, tmp_path / "desk.sqlite3")
    shutil.copy(f"{template}.keys", f"{path}.keys")
    database = Database(f"sqlite:///{path}")
    yield Desk(database)
    database.close()
