"""A delivery with a clock that a test can move, on a SQLite file and on a real PostgreSQL."""

from __future__ import annotations

import pytest

from store.access.database import Database
from tests.bot.conftest import speaker
from tests.fakes.speaker import FakeSpeaker
from tests.outgoing.office import Office
from tests.store.conftest import db, engine, postgres_template, server, sqlite_template, url

__all__ = ["db", "engine", "postgres_template", "server", "speaker", "sqlite_template", "url"]


@pytest.fixture
def office(db: Database, speaker: FakeSpeaker) -> Office:
    """The office under test."""
    return Office(db, speaker)
