"""Logging: it never stops the bot, and no line holds what a person sent, whoever writes it."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import pytest
import structlog
from yarl import URL

from bot.watching.logs import LINES, Lines, configure
from tests.bot.running import EMPLOYEE, OFFICER, TEAM, Running, running

FIRST = "Ik heb een brief over de bijstand naar het verkeerde adres gestuurd"
PRIVATE = "Jan-de-Vries-111222333"


def lines(log: io.StringIO) -> list[dict[str, object]]:
    """What was logged."""
    return [json.loads(line) for line in log.getvalue().splitlines()]


def without_a_reader() -> TextIO:
    """A pipe whose other end is gone, as when the program that collects logs has died."""
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "w", encoding="utf-8")


def ascii_only() -> TextIO:
    """A terminal that knows no é."""
    return io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="strict")


def closed() -> TextIO:
    """A stream that was closed already."""
    stream = io.StringIO()
    stream.close()
    return stream


@pytest.mark.parametrize("broken", [without_a_reader, ascii_only, closed])
def test_a_line_that_cannot_be_written_is_counted(broken: type[TextIO]) -> None:
    target = Lines()
    target.stream = broken()
    target.write("één regel")
    target.write("nog één")
    assert target.lost == 2
    with suppress(OSError):
        target.stream.close()


@pytest.mark.usefixtures("log")
def test_a_process_without_standard_error_logs_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    LINES.stream = None
    monkeypatch.setattr(sys, "stderr", None)
    configure(readable=True)
    structlog.get_logger().warning("odd")
    assert LINES.lost == 1


class Unshowable:
    """A value that breaks whoever wants to show it."""

    def __repr__(self) -> str:
        raise RuntimeError(PRIVATE)


def test_a_value_that_cannot_be_shown_costs_the_values_alone(log: io.StringIO) -> None:
    structlog.get_logger().warning("odd", value=Unshowable())
    [line] = lines(log)
    assert (line["event"], line["kind"]) == ("unprintable", "odd")
    assert PRIVATE not in log.getvalue()


@pytest.mark.usefixtures("log")
async def test_reports_go_on_without_a_log(tmp_path: Path) -> None:
    LINES.stream = without_a_reader()
    async with running(tmp_path) as bot:
        channel = bot.chats.chat(TEAM, "channel")
        await bot.chats.install(channel, OFFICER)
        await spoiled(bot, b"\x00\r\n\r\n")
        assert (await bot.chats.say(bot.chat, EMPLOYEE, FIRST)).words
        structlog.get_logger().info("said")
    assert LINES.lost > 0
    with suppress(OSError):
        LINES.stream.close()


SPOILED = [
    b"POST /api/messages HTTP/1.1\r\n" + PRIVATE.encode() + b"\r\n\r\n",
    PRIVATE.encode() + b"\r\n\r\n",
    b"POST /" + PRIVATE.encode() + b" HTTP/9.x\r\n\r\n",
    b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: " + PRIVATE.encode() + b"\r\n\r\n",
    b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    b"Content-Encoding: gzip\r\nContent-Length: 22\r\n\r\n" + PRIVATE.encode(),
    b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n" + PRIVATE.encode() + b"\r\n\r\n",
]


@pytest.mark.parametrize("request_bytes", SPOILED)
async def test_a_spoiled_request_leaves_nothing_in_the_log(
    log: io.StringIO, tmp_path: Path, request_bytes: bytes
) -> None:
    async with running(tmp_path) as bot:
        await spoiled(bot, request_bytes)
    assert all("event" in line for line in lines(log))
    assert "111222333" not in log.getvalue()


async def spoiled(bot: Running, request_bytes: bytes) -> None:
    """Send these bytes to the bot as they are, and wait until it has done with them."""
    url = URL(bot.chats.bot_url)
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(request_bytes)
    writer.write_eof()
    await asyncio.wait_for(reader.read(), 10)
    writer.close()


async def test_what_libraries_log_goes_without_their_words(log: io.StringIO) -> None:
    for name in ("aiohttp.server", "asyncio", "urllib3", "msal", "sqlalchemy.pool"):
        library = logging.getLogger(name)
        library.error("Error handling request from %s", PRIVATE, exc_info=ValueError(PRIVATE))
        library.warning(f"Exception in callback {PRIVATE}")
    logged = lines(log)
    assert [line["level"] for line in logged] == ["error", "warning"] * 5
    assert logged[0]["template"] == "Error handling request from %s"
    assert logged[0]["error"] == "ValueError"
    assert PRIVATE not in log.getvalue()


def test_an_error_in_a_thread_is_a_line_as_well(log: io.StringIO) -> None:
    def fails() -> None:
        raise ValueError(PRIVATE)

    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    [line] = lines(log)
    assert (line["event"], line["error"]) == ("uncaught", "ValueError")
    assert PRIVATE not in log.getvalue()
