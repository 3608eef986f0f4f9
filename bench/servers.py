"""The servers that are measured, each a process of its own, and what is around them.

Around them are Teams, Entra and the publisher of keys on loopback, in the process that measures.
What counts is the processor time of the server's process alone: it is the same whether the
machine is quiet or not.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

import aiohttp
import psutil
from aiohttp import web

from bench.peers import AGENTS, agents_python
from bot.demo.process import free_port
from store.access.database import Database
from store.secrecy.keys import make as make_keys
from tests.fakes.activities import APP_ID, OFFICER, SERVICE_URL, TENANT, message
from tests.fakes.entra import SECRET, FakeEntra, tls_of
from tests.fakes.framework import FakeFramework, token
from tests.fakes.postgres import Postgres, postgres

PATIENCE = 60.0  # seconds in which a server must answer
SILENT = ("-W", "ignore")


class Teams:
    """Takes every message and gives it an id, after a delay; knows when each chat last got one."""

    def __init__(self) -> None:
        self.delay = 0.0  # seconds
        self.shown: dict[str, float] = {}  # by chat: when its newest message stood there
        self._numbers = itertools.count(1)

    async def take(self, request: web.Request) -> web.Response:
        """A post or an update."""
        await request.read()
        if self.delay:
            await asyncio.sleep(self.delay)
        if request.method == "POST":
            self.shown[request.path.split("/conversations/")[-1].split("/")[0]] = (
                time.perf_counter()
            )
        return web.json_response({"id": f"1:{next(self._numbers)}"})

    @asynccontextmanager
    async def listening(self, tls: ssl.SSLContext | None = None) -> AsyncIterator[int]:
        """On a free port, which it gives."""
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", self.take)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
        try:
            yield runner.addresses[0][1]
        finally:
            await runner.cleanup()


@dataclass
class World:
    """What is around the servers."""

    folder: Path
    teams: Teams
    plain: int  # port of Teams without TLS
    places: Sequence[int]  # ports of Teams, Entra and the publisher of keys, with TLS
    certificate: Path
    secret: Path
    keys: Path
    stack: AsyncExitStack
    names: Iterator[int] = field(default_factory=itertools.count)

    @cached_property
    def postgres(self) -> Postgres:
        """A PostgreSQL server, started when it is first asked for."""
        return self.stack.enter_context(postgres())

    def database(self, engine: str) -> str:
        """The address of a new database without tables."""
        if engine == "postgresql":
            return self.postgres.url(self.postgres.new())
        return f"sqlite:///{self.folder}/bench-{next(self.names)}.sqlite3"


@asynccontextmanager
async def world() -> AsyncIterator[World]:
    """Everything around the servers."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="datalek-bench-")))
        entra = await FakeEntra(folder).start()
        stack.push_async_callback(entra.stop)
        tls = tls_of(entra.certificate)
        published = await FakeFramework().start(tls)
        stack.push_async_callback(published.stop)
        teams = Teams()
        plain = await stack.enter_async_context(teams.listening())
        closed = await stack.enter_async_context(teams.listening(tls))
        secret = folder / "secret"
        secret.write_text(SECRET)
        make_keys(folder / "keys", datetime.now(UTC).date())
        places = (closed, entra.port, published.port)
        yield World(folder, teams, plain, places, entra.certificate, secret, folder / "keys", stack)


# --- one server --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Variant:
    """A kind of server: whose, on which database, and whether it checks tokens."""

    name: str
    kind: str  # ours, stock, agents, bare or floor
    engine: str = "sqlite"
    checked: bool = False


STOCK, AGENTS_ECHO = Variant("stock echo", "stock"), Variant("Agents SDK's echo", "agents")
BARE, FLOOR = Variant("bare", "bare"), Variant("floor", "floor")
FLOOR_PG = Variant("floor, PostgreSQL", "floor", "postgresql")
OURS, OURS_CHECKED = Variant("ours", "ours"), Variant("ours, tokens checked", "ours", checked=True)
OURS_PG = Variant("ours, PostgreSQL", "ours", "postgresql")
OURS_PG_CHECKED = Variant("ours, PostgreSQL, tokens checked", "ours", "postgresql", checked=True)
PEERS = (STOCK, AGENTS_ECHO, BARE, FLOOR, FLOOR_PG)
OWN = (OURS, OURS_CHECKED, OURS_PG, OURS_PG_CHECKED)


@dataclass(frozen=True)
class Server:
    """A running server, and how one speaks to it."""

    variant: Variant
    url: str
    process: psutil.Process
    service_url: str
    headers: Mapping[str, str]
    ready_after: float  # seconds from its start

    @property
    def processor(self) -> float:
        """Seconds of processor time that it has used."""
        used = self.process.cpu_times()
        return float(used.user + used.system)

    @property
    def memory(self) -> float:
        """Megabytes that it holds."""
        return float(self.process.memory_info().rss) / 2**20


@asynccontextmanager
async def serving(variant: Variant, around: World, url: str = "") -> AsyncIterator[Server]:
    """The server on a database, a new one unless its address is given."""
    port = free_port()
    database = url or around.database(variant.engine)
    if variant.kind == "ours" and not url:
        made = Database(database, around.keys)
        made.upgrade()
        made.close()
    checked = variant.checked
    service_url = SERVICE_URL if checked else f"http://127.0.0.1:{around.plain}/emea/{TENANT}/"
    headers = {"Authorization": f"Bearer {token()}"} if checked else {}
    address = f"http://127.0.0.1:{port}"
    began = time.perf_counter()
    settings = _settings(around, port, database) | ({} if checked else {"DATALEK_NO_AUTH": "1"})
    with _running(_command(variant, around, port, database), settings) as process:
        await _ready(address)
        took = time.perf_counter() - began
        await _heard(address, headers, service_url)
        yield Server(variant, address, process, service_url, headers, took)


def _command(variant: Variant, around: World, port: int, database: str) -> list[str]:
    if variant.kind == "agents":
        return [agents_python(), *SILENT, str(AGENTS / "echo.py"), str(port)]
    if variant.kind != "ours":
        return [sys.executable, *SILENT, "-m", "bench.peers", variant.kind, str(port), database]
    if variant.checked:
        return [sys.executable, "-m", "bench.checked", *map(str, around.places)]
    return [sys.executable, "-m", "bot", "serve"]


def _settings(around: World, port: int, database: str) -> dict[str, str]:
    # What is installed was compiled: who may not write what it compiled does so at each start.
    ours = ("DATALEK_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {
        "DATALEK_APP_ID": APP_ID,
        "DATALEK_TENANT_ID": TENANT,
        "DATALEK_APP_SECRET_FILE": str(around.secret),
        "DATALEK_CA_FILE": str(around.certificate),
        "DATALEK_PORT": str(port),
        "DATALEK_DATABASE_URL": database,
        "DATALEK_KEYS_FILE": str(around.keys),
        "DATALEK_OFFICERS": OFFICER,
        "DATALEK_TURNS_A_MINUTE": "0",
    }


@contextmanager
def _running(command: Sequence[str], settings: Mapping[str, str]) -> Iterator[psutil.Process]:
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, env=dict(settings), stdout=log, stderr=log)  # noqa: S603 - our own commands
        try:
            yield psutil.Process(process.pid)
        except TimeoutError:
            log.seek(0)
            print(log.read().decode(errors="replace")[-2000:], file=sys.stderr)
            raise
        finally:
            process.terminate()
            process.wait()


async def _heard(url: str, headers: Mapping[str, str], service_url: str) -> None:
    """Say something until it is heard: the keys of tokens are only fetched at the first one."""
    said = {**message("hallo"), "serviceUrl": service_url}
    async with aiohttp.ClientSession() as session, asyncio.timeout(PATIENCE):
        while True:
            async with session.post(f"{url}/api/messages", json=said, headers=headers) as answer:
                if answer.ok:
                    return
            await asyncio.sleep(1)


async def _ready(url: str) -> None:
    """Wait until the server takes connections. Raises TimeoutError."""
    async with aiohttp.ClientSession() as session, asyncio.timeout(PATIENCE):
        while True:
            try:
                async with session.get(f"{url}/health/live"):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.02)
