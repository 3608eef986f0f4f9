"""How the properties are tried: the same examples each time, so that a change is what turns a test.

Nor has an example a deadline: a busy machine is no fault of the code. `HYPOTHESIS_PROFILE=search`
looks for new ones; what it finds becomes a case of its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from bot.language import speaking

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(autouse=True)
def _spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    """Speak the language a test is tried in, where it is tried in several; Dutch elsewhere."""
    tried = getattr(request.node, "callspec", None)
    with speaking(tried.params.get("language", "nl") if tried else "nl"):
        yield
