"""A real database, a speaker that remembers, and turns as the door makes them."""

from __future__ import annotations

import io
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.watching.logs import LINES, configure
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


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log lines of this process as `serve` writes them; everything is put back afterwards."""
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    hooks = threading.excepthook, sys.unraisablehook
    LINES.stream, LINES.lost = io.StringIO(), 0
    configure(readable=False)
    yield LINES.stream
    LINES.stream, LINES.lost = None, 0
    structlog.reset_defaults()
    logging.captureWarnings(capture=False)
    root.handlers[:] = before
    threading.excepthook, sys.unraisablehook = hooks
