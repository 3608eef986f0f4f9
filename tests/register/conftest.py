"""The register in development, and in production beside a fake of Entra."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.fakes.activities import APP_ID, TENANT
from tests.fakes.entra import SECRET, FakeEntra
from tests.register.visitor import DEPUTY, DPO, OFFICER, Served, served


@pytest.fixture
async def trial(tmp_path: Path) -> AsyncIterator[Served]:
    """The register on loopback, where one chooses who to be."""
    async with served(tmp_path) as running:
        yield running


@pytest.fixture
async def entra(tmp_path: Path) -> AsyncIterator[FakeEntra]:
    """Entra, before which the officer stands."""
    fake = FakeEntra(tmp_path, person={"oid": OFFICER, "name": "Omar El Idrissi"})
    await fake.start()
    yield fake
    await fake.stop()


@pytest.fixture
async def office(tmp_path: Path, entra: FakeEntra) -> AsyncIterator[Served]:
    """The register as a municipality has it."""
    settings = Settings(
        app_id=APP_ID,
        tenant_id=TENANT,
        app_secret=SECRET,
        officers=(OFFICER,),
        deputies=(DEPUTY,),
        dpos=(DPO,),
        ca_file=entra.certificate,
        public_host="datalek.gemeente.example",
        register_secret="a long secret that nobody can guess",
    )
    async with served(tmp_path, settings, entra.login) as running:
        yield running
