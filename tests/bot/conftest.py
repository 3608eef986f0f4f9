"""A real database, a speaker that remembers, and turns as the door makes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.access.database import Database
from tests.fakes.speaker import FakeSpeaker


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty SQLite database, up to date."""
    made = Database(f"sqlite:///{tmp_path / 'datalek.sqlite3'}")
    made.upgrade()
    yield made
    made.close()


@pytest.fixture
def speaker() -> FakeSpeaker:
    """A way out to which everything can be sent."""
    return FakeSpeaker()
