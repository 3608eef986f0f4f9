"""How the properties are tried: the same examples each time, so that a change is what turns a test.

Nor has an example a deadline: a busy machine is no fault of the code. `HYPOTHESIS_PROFILE=search`
looks for new ones; what it finds becomes a case of its own.
"""

from __future__ import annotations

import io
import logging
import os
import sys
import threading
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import settings

from bot.language import speaking
from bot.watching.logs import LINES, configure

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

UNCACHED = {"cache_logger_on_first_use": False}


@pytest.fixture(autouse=True)
def _spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    """Speak the language a test is tried in, where it is tried in several; Dutch elsewhere."""
    tried = getattr(request.node, "callspec", None)
    with speaking(tried.params.get("language", "nl") if tried else "nl"):
        yield


@pytest.fixture(autouse=True)
def _logging(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let no test log as another configured it: in tests no logger keeps how it first was."""
    configure = structlog.configure
    monkeypatch.setattr(structlog, "configure", lambda **how: configure(**how | UNCACHED))
    yield
    if structlog.is_configured():
        structlog.reset_defaults()


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
