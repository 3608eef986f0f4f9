"""A world in which all is well with the bot, for a test to spoil."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store.access.database import Database
from tests.fakes.activities import APP_ID, CHANNEL, OFFICER, TENANT
from tests.fakes.entra import SECRET
from tests.fakes.microsoft import PUBLIC, FakeMicrosoft


@pytest.fixture(scope="session")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables, made once."""
    file = tmp_path_factory.mktemp("store") / "store.db"
    made = Database(f"sqlite:///{file}")
    made.upgrade()
    made.close()
    return file


@pytest.fixture
async def microsoft(
    tmp_path: Path, upgraded: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[FakeMicrosoft]:
    """A world in which all is well, and the settings of a bot in it."""
    async with FakeMicrosoft(tmp_path) as around:
        around.entra.roles = ("Mail.Send",)
        bare = {
            name: value
            for name, value in os.environ.items()
            if "DATALEK" not in name and not name.lower().endswith("_proxy")
        }
        monkeypatch.setattr(os, "environ", bare | around.environment | settings(tmp_path))
        shutil.copy(upgraded, tmp_path / "store.db")
        shutil.copy(f"{upgraded}.keys", tmp_path / "store.db.keys")
        yield around


def settings(folder: Path) -> dict[str, str]:
    """Everything that `check` can look at."""
    backups = folder / "backups"
    backups.mkdir()
    (backups / "copy").touch()
    given = {
        "APP_ID": APP_ID,
        "TENANT_ID": TENANT,
        "APP_SECRET": SECRET,
        "OFFICERS": OFFICER,
        "OFFICERS_CHANNEL": CHANNEL,
        "MAIL_FROM": "bot@gemeente.example",
        "MAIL_TO": "po@gemeente.example",
        "PUBLIC_HOST": PUBLIC,
        "BACKUPS": str(backups),
        "DATABASE_URL": f"sqlite:///{folder / 'store.db'}",
    }
    return {f"DATALEK_{name}": value for name, value in given.items()}
