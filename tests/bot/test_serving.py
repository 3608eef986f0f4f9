"""Connections: idle and half-sent ones are limited and closed, and keep nobody out."""

from __future__ import annotations

import asyncio
import contextlib
import json
import resource
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.demo.process import Bot
from bot.network import serving
from bot.network.limits import RECOGNISED
from bot.network.serving import listening, most_lines

HALF = b"POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Length: 5\r\nAuthoriz"
Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _hello(request: web.Request) -> web.Response:
    """Knows who says so in the path."""
    if request.path == "/teams":
        request[RECOGNISED] = True
    return web.Response(text="hello")


@asynccontextmanager
async def served(most: int) -> AsyncIterator[int]:
    """A small application with so many connections at most; gives its port."""
    app = web.Application()
    app.router.add_get("/{tail:.*}", _hello)
    async with listening(app, "127.0.0.1", 0, most) as server:
        yield server.sockets[0].getsockname()[1]


async def connected(stack: AsyncExitStack, port: int, sent: bytes = b"") -> Ends:
    """A connection on which these bytes were sent."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    stack.callback(writer.close)
    writer.write(sent)
    return reader, writer


async def ended(reader: asyncio.StreamReader) -> bool:
    """Wait until the other side closed it."""
    async with asyncio.timeout(5):
        with contextlib.suppress(ConnectionError):
            await reader.read()
        return True


@pytest.mark.parametrize("sent", [b"", HALF], ids=["idle", "half a request"])
async def test_a_connection_must_bring_a_request_soon(
    monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(serving, "FIRST_REQUEST", 0.05)
    async with served(10) as port, AsyncExitStack() as stack:
        reader, _ = await connected(stack, port, sent)
        assert await ended(reader)


async def test_beyond_the_limit_the_oldest_stranger_makes_room() -> None:
    async with served(5) as port, AsyncExitStack() as stack, aiohttp.ClientSession() as session:
        lines = [await connected(stack, port, HALF) for _ in range(20)]
        with capture_logs() as logs:
            async with session.get(f"http://127.0.0.1:{port}/") as answer:
                assert await answer.text() == "hello"
        assert all([await ended(reader) for reader, _ in lines[:15]])
        assert len(logs) <= 1


async def test_a_connection_of_teams_outlives_those_of_strangers() -> None:
    async with served(5) as port, AsyncExitStack() as stack:
        reader, writer = await connected(stack, port)
        for _ in range(3):
            writer.write(b"GET /teams HTTP/1.1\r\nHost: bot\r\n\r\n")
            assert b"200 OK" in await reader.readuntil(b"hello")
            for _ in range(10):
                await connected(stack, port, HALF)


async def test_the_limit_stays_below_that_of_the_open_files() -> None:
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert most_lines(10**9) < files
    assert most_lines(3) == 3


async def test_with_every_file_taken_the_bot_is_reached_and_its_log_stays_short(
    tmp_path: Path,
) -> None:
    """The process may open 100 files, and 300 connections come."""
    log = tmp_path / "log"
    bot = Bot(tmp_path / "bot.sqlite3", {}, log, ("tests.bot.few_files",))
    await bot.start()
    try:
        async with AsyncExitStack() as stack:
            for _ in range(300):
                await connected(stack, bot.port, HALF)
            timeout = aiohttp.ClientTimeout(total=20)
            async with aiohttp.ClientSession(timeout=timeout) as session:
                for _ in range(3):
                    async with session.get(f"{bot.url}/health") as answer:
                        assert (await answer.json())["database"] is True
                url = f"{bot.url}/api/messages"
                async with session.post(url, data=json.dumps({}), headers=JSON) as refused:
                    assert refused.status == 400
    finally:
        await bot.kill()
    assert len(log.read_text("utf-8").splitlines()) < 30


JSON = {"Content-Type": "application/json"}
