"""How many turns a second, and how long a turn takes, beside the two peers on this machine.

`python -m bench.turns [TURNS]` starts each server as a process of its own, with the same fake
Teams behind it and the same load before it, and prints one table. Ours is the whole bot: token
check off as with the peers, everything else on (dedupe, load, step, save, reply).
"""

from __future__ import annotations

import asyncio
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from bot.demo.process import free_port

USERS = 32
TURNS = 4000
# A turn is a typed message that moves a report on; one round of a user is one report, which ends
# where it began, so that the next round walks the same way.
ROUND = (
    "Ik heb een brief over de bijstand naar het verkeerde adres gestuurd",
    "ja",
    "gisteren half vier",
    "weet ik niet",
    "naam en adres",
    "1",
    "weet ik niet",
    "stop",
    "ja",
)


@dataclass(frozen=True)
class Result:
    """One server under one load."""

    name: str
    users: int
    per_second: float
    p50: float  # milliseconds
    p99: float


async def fake_teams() -> tuple[web.AppRunner, str]:
    """Takes every message and gives it an id, as fast as it can."""
    numbers = itertools.count(1)

    async def take(request: web.Request) -> web.Response:
        await request.read()
        return web.json_response({"id": f"1:{next(numbers)}"})

    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"


@contextmanager
def server(name: str) -> Iterator[str]:
    """One of the three as a process; gives its address."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(  # noqa: S603 - our own commands
            _command(name, port, folder),
            env=_environment(port, folder),
            stderr=subprocess.DEVNULL,
        )
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def _command(name: str, port: int, folder: str) -> list[str]:
    if name == "ours":
        return [sys.executable, "-m", "bot", "serve"]
    return [sys.executable, "-W", "ignore", "-m", "bench.peers", name, str(port), folder]


def _environment(port: int, folder: str) -> dict[str, str]:
    ours = {
        "DATALEK_NO_AUTH": "1",
        "DATALEK_PORT": str(port),
        "DATALEK_DATABASE_URL": f"sqlite:///{Path(folder) / 'bench.sqlite3'}",
    }
    return {**os.environ, **ours}


def activity(user: int, number: int, text: str, service_url: str) -> dict[str, Any]:
    """One typed message of one user."""
    return {
        "type": "message",
        "id": f"f:{user}-{number}",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": f"29:{user}", "name": f"User {user}", "aadObjectId": f"user-{user}"},
        "recipient": {"id": "28:bench", "name": "Datalek"},
        "conversation": {"id": f"a:{user}", "conversationType": "personal"},
        "text": text,
        "locale": "nl-NL",
    }


async def load(url: str, service_url: str, users: range, turns: int) -> tuple[float, list[float]]:
    """All users at once, each its own conversation; seconds in all, and seconds for each turn."""
    took: list[float] = []
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:

        async def user(who: int) -> None:
            for number in range(turns // len(users)):
                what = activity(who, number, ROUND[number % len(ROUND)], service_url)
                began = time.perf_counter()
                async with session.post(f"{url}/api/messages", json=what) as answer:
                    await answer.read()
                    answer.raise_for_status()
                took.append(time.perf_counter() - began)

        began = time.perf_counter()
        await asyncio.gather(*(user(who) for who in users))
        return time.perf_counter() - began, took


async def ready(url: str) -> None:
    """Wait until the server takes connections."""
    async with aiohttp.ClientSession() as session, asyncio.timeout(20):
        while True:
            try:
                async with session.get(url):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)


async def measure(name: str, users: int, turns: int) -> Result:
    """A fresh server, a short warm-up, and then the load."""
    runner, service_url = await fake_teams()
    try:
        with server(name) as url:
            await ready(url)
            await load(url, service_url, range(1000, 1008), 64)
            seconds, took = await load(url, service_url, range(users), turns)
    finally:
        await runner.cleanup()
    cuts = statistics.quantiles(took, n=100)
    return Result(name, users, turns / seconds, cuts[49] * 1000, cuts[98] * 1000)


async def main() -> None:
    """Measure the three under one and under many users."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else TURNS
    print(f"{'server':8}{'users':>6}{'turns/s':>10}{'p50 ms':>9}{'p99 ms':>9}")
    for users in (1, USERS):
        for name in ("stock", "bare", "ours"):
            amount = turns // 4 if name == "stock" or users == 1 else turns
            result = await measure(name, users, amount)
            print(
                f"{result.name:8}{result.users:6}{result.per_second:10.0f}"
                f"{result.p50:9.1f}{result.p99:9.1f}"
            )


if __name__ == "__main__":
    asyncio.run(main())
