"""Microsoft's side, started for one test each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.network.outbound import open_session
from bot.settings import Settings
from tests.fakes.activities import APP_ID, OFFICER, TENANT
from tests.fakes.entra import SECRET, FakeEntra
from tests.fakes.framework import FakeFramework
from tests.fakes.teams import FakeTeams


@pytest.fixture
def settings() -> Settings:
    return Settings(app_id=APP_ID, tenant_id=TENANT, app_secret=SECRET, officers=(OFFICER,))


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with open_session() as opened:
        yield opened


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    fake = await FakeTeams().start()
    yield fake
    await fake.stop()


@pytest.fixture
async def framework() -> AsyncIterator[FakeFramework]:
    fake = await FakeFramework().start()
    yield fake
    await fake.stop()


@pytest.fixture
async def entra(tmp_path: Path) -> AsyncIterator[FakeEntra]:
    fake = await FakeEntra(tmp_path).start()
    yield fake
    await fake.stop()
