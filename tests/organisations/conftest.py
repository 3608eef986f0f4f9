"""An environment without settings but those of a test, and a centre that serves two towns."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.organisations.centre import Centre, centre, write


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {name: value for name, value in os.environ.items() if "DATALEK" not in name}
    for name, value in kept.items():
        monkeypatch.setenv(name, value)
    for name in os.environ.keys() - kept:
        monkeypatch.delenv(name)
    for name in ("HTTPS_PROXY", "DATALEK_CA_FILE", "DATALEK_ORGANISATIONS"):
        monkeypatch.setenv(name, "")  # so that what a test sets is taken back after it


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Centre]:
    """Both towns, each with a case that their employee reported."""
    write(tmp_path)
    async with centre(tmp_path) as run:
        yield run
