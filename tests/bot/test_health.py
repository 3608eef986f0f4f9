"""What an administrator and a load balancer read over HTTP of how the bot goes."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlmodel import Session

from bot.outgoing import again
from bot.settings import Settings
from bot.teams.credentials import Credentials
from store import outbox
from store.history import events
from store.models import OutboxState
from tests.bot.running import OFFICER, Running, running
from tests.fakes.activities import APP_ID, TENANT
from tests.fakes.entra import FakeEntra

Answer = tuple[int, dict[str, Any]]
WRONG = Settings(app_id=APP_ID, tenant_id=TENANT, app_secret="verlopen", officers=(OFFICER.id,))
CHAT = {"service_url": "https://smba.trafficmanager.net/emea/", "conversation_id": "a:x"}
CHAT |= {"scope": "personal", "tenant_id": TENANT, "bot_id": "28:bot"}


async def asked(bot: Running, path: str) -> Answer:
    """What the bot answers at an address."""
    url = f"{bot.chats.bot_url}{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.json()


async def health_with(bot: Running, fact: str) -> Answer:
    """The health as soon as it tells this; raises TimeoutError."""
    async with asyncio.timeout(60):
        while not (answer := await asked(bot, "/health"))[1][fact]:  # noqa: ASYNC110 - only asking tells
            await asyncio.sleep(0.01)
    return answer


def refuse_one(session: Session, bot: Running, key: str) -> None:
    """A message that Teams refused."""
    outbox.put(session, outbox.OutboxMessage(key, "status", {"person": "x"}), bot.now)
    row = outbox.find(session, key)
    assert row is not None
    row.state, row.settled_at = OutboxState.REFUSED, bot.now


async def test_a_message_that_was_refused_counts_until_somebody_settles_it(tmp_path: Path) -> None:
    async with running(tmp_path) as bot:
        status, told = await health_with(bot, "last_tick")
        assert (status, told["failed"], told["credentials"]) == (200, 0, "")
        await bot.database.transact(partial(refuse_one, bot=bot, key="status:1"))
        status, told = await asked(bot, "/health")
        assert (status, told["failed"], told["undelivered"]) == (503, 1, 1)
        assert await asked(bot, "/health/live") == (200, {"live": True})
        assert await asked(bot, "/health/ready") == (200, {"ready": True})
        act = events.Provenance(events.Actor("omar", "Omar"), events.Source.CARD, bot.now)
        await bot.database.transact(partial(again.settle, keys=("status:1",), by=act))
        status, told = await asked(bot, "/health")
        assert (status, told["failed"]) == (200, 0)


async def test_a_database_that_is_lost_makes_the_bot_not_ready_but_alive(tmp_path: Path) -> None:
    async with running(tmp_path) as bot:
        await health_with(bot, "last_tick")
        with bot.database.writing.connect() as connection:
            connection.exec_driver_sql("DROP TABLE outbox")
            connection.commit()
        assert await asked(bot, "/health/ready") == (503, {"ready": False})
        assert await asked(bot, "/health/live") == (200, {"live": True})
        status, told = await asked(bot, "/health")
        assert (status, told["database"], told["failed"]) == (503, False, None)


async def test_a_secret_that_ran_out_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entra = await FakeEntra(tmp_path).start()
    real = partial(Credentials, authority=entra.authority, http_client=entra.session)
    monkeypatch.setattr("bot.app.Credentials", real)
    try:
        async with running(tmp_path, WRONG) as bot:
            await health_with(bot, "last_tick")
            message = outbox.OutboxMessage(
                "status:1", "weekly", {"address": CHAT}, {"end": bot.now.isoformat()}
            )
            await bot.database.transact(partial(outbox.put, message=message, now=bot.now))
            status, told = await health_with(bot, "credentials")
            assert status == 503
            assert "invalid_client" in told["credentials"]
            assert told["failed"] == 0  # it waits for the repair, it is not refused
            assert (await asked(bot, "/health/ready"))[0] == 200
    finally:
        await entra.stop()
