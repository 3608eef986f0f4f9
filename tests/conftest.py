"""How the properties are tried: the same examples each time, so that a change is what turns a test.

Nor has an example a deadline: a busy machine is no fault of the code. `HYPOTHESIS_PROFILE=search`
looks for new ones; what it finds becomes a case of its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import settings

from bot.language import speaking

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
