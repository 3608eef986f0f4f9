"""An environment without settings but those of a test, and a centre that serves two towns."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from store.secrecy import keys
from tests.fakes.postgres import Postgres, postgres
from tests.organisations.centre import TOWNS, Centre, centre, write


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
    """Both towns, on one PostgreSQL server: each with a database and a user of its own."""
    with postgres() as server:
        write(tmp_path, **{name: _on(server, name, tmp_path) for name in TOWNS})
        async with centre(tmp_path) as run:
            yield run


def _on(server: Postgres, name: str, folder: Path) -> dict[str, str]:
    kept = folder / f"{name}.keys"
    keys.make(kept, date(2026, 11, 24))
    return {"DATALEK_DATABASE_URL": server.owned_by(name), "DATALEK_KEYS_FILE": str(kept)}
