"""What a flood of the worst anonymous requests costs a person who taps a button meanwhile.

`python -m bench.flood [SECONDS]` starts the bot with its token check on, as a process of its own,
and a flood of each kind as another, bounded in number and on loopback. Prints a table: requests
that the flood got rid of, and the time of a person's turn without and with it. It leaves with 1
when a turn in the middle takes 100 ms longer.
"""

from __future__ import annotations

import asyncio
import gzip
import itertools
import json
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bot.app import application
from bot.demo.process import free_port
from bot.network.serving import serve
from bot.settings import Settings
from bot.watching.logs import configure
from store.access.database import Database
from tests.fakes import activities
from tests.fakes.entra import SECRET
from tests.fakes.framework import FakeFramework, token

SECONDS = 4.0  # that each flood lasts
AT_ONCE = 64  # connections of a flood
MOST = 20_000  # requests of a flood
ALLOWED = 100.0  # milliseconds more

BOMB = gzip.compress(json.dumps({"entities": [0] * 500_000}).encode())


def _post(*lines: str, body: bytes = b"", length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    head = ("POST /api/messages HTTP/1.1", "Host: bot", f"Content-Length: {size}", *lines)
    return "\r\n".join([*head, "", ""]).encode() + body


def _bearer(word: str) -> str:
    return f"Authorization: Bearer {word}"


PLAIN, PACKED = "Content-Type: application/json", "Content-Encoding: gzip"
KINDS: dict[str, Callable[[], bytes]] = {
    "half a million entries, compressed": lambda: _post(PLAIN, PACKED, body=BOMB),
    "a token forged with a known key": lambda: _post(PLAIN, _bearer(token("other", kid="first"))),
    "a token with a key of nobody": lambda: _post(PLAIN, _bearer(token("other", kid="made up"))),
    "a token nested a thousand deep": lambda: _post(PLAIN, _bearer("W1tb" * 2000 + ".e30.e30")),
    "sixty large headers": lambda: _post(*(f"X-{n}: {'x' * 8000}" for n in range(60))),
    "a megabyte that is no JSON": lambda: _post(PLAIN, body=b"[" * 1_000_000),
    "no HTTP": lambda: b"\x16\x03\x01" * 2000 + b"\r\n\r\n",
    "half a request": lambda: _post(PLAIN, length=900_000)[:-4],
    "no such page": lambda: b"GET /wp-login.php HTTP/1.1\r\nHost: bot\r\n\r\n",
    "health": lambda: b"GET /health HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n",
}


async def flood(kind: str, port: int, seconds: float) -> int:
    """As many requests as go, each on a connection of its own; how many were answered or cut."""
    sent, until, left = KINDS[kind](), time.perf_counter() + seconds, iter(range(MOST))
    done = itertools.count()

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(sent)
            async with asyncio.timeout(max(0.0, until - time.perf_counter())):
                await reader.read()
        finally:
            writer.transport.abort()

    async def many() -> None:
        while time.perf_counter() < until and next(left, None) is not None:
            try:
                await one()
            except (OSError, TimeoutError):
                await asyncio.sleep(0)
            next(done)

    await asyncio.gather(*(many() for _ in range(AT_ONCE)))
    return next(done)


async def turns(port: int, seconds: float) -> list[float]:
    """A person taps a button, again and again; milliseconds for each."""
    took, until = [], time.perf_counter() + seconds
    url, signed = f"http://127.0.0.1:{port}/api/messages", {"Authorization": f"Bearer {token()}"}
    async with aiohttp.ClientSession() as session:
        while time.perf_counter() < until:
            began = time.perf_counter()
            tap = activities.tap("start")
            async with session.post(url, json=tap, headers=signed) as answer:
                assert (await answer.json())["statusCode"] == 200
            took.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(0.02)
    return took


@asynccontextmanager
async def _process(*words: object) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.flood",
        *map(str, words),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def measure(seconds: float) -> float:
    """Print the table; gives the most that a flood added to a turn in the middle."""
    port, framework = free_port(), await FakeFramework().start()
    with tempfile.TemporaryDirectory() as folder:
        async with _process("serve", port, framework.metadata_url, folder):
            await _ready(port)
            await turns(port, 1.0)
            calm = statistics.quantiles(await turns(port, seconds), n=20)
            print(f"{'a flood of':36}{'requests/s':>11}{'p50 ms':>8}{'p95 ms':>8}{'more':>7}")
            print(f"{'nothing':36}{'':11}{calm[9]:8.1f}{calm[18]:8.1f}")
            more = [await _beside(kind, port, seconds, calm[9]) for kind in KINDS]
    await framework.stop()
    return max(more)


async def _beside(kind: str, port: int, seconds: float, calm: float) -> float:
    async with _process("flood", kind, port, seconds) as flooding:
        assert flooding.stdout is not None
        await flooding.stdout.readline()  # it begins
        took = statistics.quantiles(await turns(port, seconds * 0.9), n=20)
        answered = int(await flooding.stdout.readline() or 0)
    more = took[9] - calm
    print(f"{kind:36}{answered / seconds:11.0f}{took[9]:8.1f}{took[18]:8.1f}{more:7.1f}")
    return more


async def _ready(port: int) -> None:
    async with aiohttp.ClientSession() as session, asyncio.timeout(60):
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/health"):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)


def bot(port: int, keys_at: str, folder: str) -> None:
    """The bot itself, with its token check on and limits as they are, but none for the person."""
    configure(readable=False)
    settings = Settings(
        app_id=activities.APP_ID,
        tenant_id=activities.TENANT,
        app_secret=SECRET,
        officers=(activities.OFFICER,),
        turns_a_minute=0,
    )
    database = Database(f"sqlite:///{Path(folder) / 'flood.sqlite3'}")
    database.upgrade()
    app = application(settings, database, lambda: datetime.now(UTC), keys_at)
    serve(app, "127.0.0.1", port, settings.connections)


def main() -> None:
    """Measure, or be one of the two other processes."""
    match sys.argv[1:]:
        case ["serve", port, keys_at, folder]:
            bot(int(port), keys_at, folder)
        case ["flood", kind, port, seconds]:
            print(kind, flush=True)
            print(asyncio.run(flood(kind, int(port), float(seconds))), flush=True)
        case given:
            most = asyncio.run(measure(float(given[0]) if given else SECONDS))
            print(f"the worst flood costs a person's turn {most:.1f} ms more")
            sys.exit(most >= ALLOWED)


if __name__ == "__main__":
    main()
