"""The outside of the bot on loopback, and everything in it that can be cut.

Teams, Entra, Graph and a proxy are the fakes of the tests, found under the names that the real ones
have, and there is a watchdog: looking up a name is cut in too. Each fault is a context: inside it
something is broken.
"""

from __future__ import annotations

import asyncio
import io
import os
import random
import socket
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
)
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiohttp
import psycopg
from aiohttp import ClientTimeout, TCPConnector, web
from aiohttp.test_utils import TestServer
from requests import PreparedRequest
from sqlmodel import Session, text

from bot.demo.process import free_port
from bot.network import outbound
from bot.teams import connector
from bot.turns import turn
from bot.watching.logs import LINES
from store.access.database import Database
from tests.fakes.activities import OFFICER
from tests.fakes.entra import SECRET, FakeEntra, tls_of
from tests.fakes.microsoft import FakeGraph
from tests.fakes.proxy import FakeProxy
from tests.fakes.teams import FakeTeams, Plan, Received

TEAMS, ENTRA = "smba.trafficmanager.net", "login.microsoftonline.com"
GRAPH, WATCHDOG = "graph.microsoft.com", "datalek.voorbeeldstad.example"
GROUPS = {"77777777-aaaa-4bbb-8ccc-000000000007": [OFFICER]}  # of whom Entra tells
PATIENCE = 0.3  # real seconds that the bot waits for an answer; in earnest fifteen
CLOSED = {"Connection": "close"}
UNSURE = 0.5  # of the messages after which Teams breaks off: those that arrived all the same
STATUSES = (401, 403, 404, 412, 429, 500, 502, 503, 504)
GRAVE = (403, 404)  # after these a chat is closed until somebody in it is heard of
ENOUGH = 1_000_000_000  # pages of a database that may grow


@dataclass
class Outside:
    """What is around one bot; `shown` tells when people saw each message, by its summary."""

    chance: random.Random
    now: Callable[[], datetime]
    folder: Path
    database: Database
    entra: FakeEntra
    proxy: FakeProxy | None = None
    plans: list[Plan] = field(default_factory=list)  # the last one holds
    places: dict[str, int] = field(default_factory=dict)  # the ports behind the names
    closed: list[str] = field(default_factory=list)  # where nobody listens, by name
    nameless: bool = False  # whether no name is found
    shown: defaultdict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    beats: int = 0  # of the heart, that the watchdog heard

    @property
    def secret(self) -> Path:
        """The file with the bot's secret."""
        return self.folder / "secret"

    def answer(self, received: Received) -> Plan:
        """How Teams answers, and whether the message is seen whatever it answers."""
        plan = self.plans[-1] if self.plans else Plan(headers=CLOSED)
        unsure = plan.status >= 500 or plan.cut or plan.hold
        arrives = plan.status < 300 and not unsure
        if received.method == "POST" and (arrives or (unsure and self.chance.random() < UNSURE)):
            self.shown[received.body["summary"]].append(self.now())
        return plan

    def mailed(self, mail: Mapping[str, Any]) -> None:
        """Somebody saw a mail, which has its summary for a subject."""
        self.shown[mail["message"]["subject"]].append(self.now())

    async def beat(self, _request: web.Request) -> web.Response:
        """The watchdog hears that all is well."""
        self.beats += 1
        return web.Response()


Fault = Callable[[Outside], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def around(
    folder: Path, database: Database, now: Callable[[], datetime], chance: random.Random
) -> AsyncIterator[Outside]:
    """Everything stands and works; half of the bots go by a proxy."""
    async with AsyncExitStack() as stack:
        entra = await FakeEntra(folder, lifetime=300).start()  # a token is used once
        stack.push_async_callback(entra.stop)
        outside = Outside(chance, now, folder, database, entra)
        teams = await FakeTeams(outside.answer).start(tls_of(entra.certificate))
        stack.push_async_callback(teams.stop)
        others = FakeGraph(groups=GROUPS, took=outside.mailed).application()
        others.router.add_get("/beat", outside.beat)
        server = TestServer(others, scheme="https", host="127.0.0.1")
        await server.start_server(ssl=tls_of(entra.certificate))
        stack.push_async_callback(server.close)
        outside.places |= {TEAMS: teams.port, ENTRA: entra.port}
        outside.places |= dict.fromkeys((GRAPH, WATCHDOG), server.port or 0)
        outside.secret.write_text(SECRET)
        stack.enter_context(_named(outside))
        if chance.random() < 0.5:
            outside.proxy = await FakeProxy().start()
            stack.push_async_callback(outside.proxy.stop)
        stack.enter_context(_environment(outside.proxy))
        yield outside


@contextmanager
def _environment(proxy: FakeProxy | None) -> Iterator[None]:
    """The way out that the environment names, and a patience that fits a clock in a hurry.

    Nothing is kept of the way: seconds here are hours there, and what is cut must be noticed.
    """
    anew = partial(TCPConnector, force_close=True, use_dns_cache=False)
    kept = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
    named = {"HTTPS_PROXY": proxy.url} if proxy else {}
    with (
        patch.dict(os.environ, kept | named, clear=True),
        patch.object(connector, "TIMEOUT", ClientTimeout(total=PATIENCE)),
        patch.object(outbound, "TOKEN_TIMEOUT", PATIENCE),
        patch.object(turn, "LONGEST_WAIT", 0.0),
        patch.object(aiohttp, "TCPConnector", anew),
        patch.object(outbound._Adapter, "add_headers", _close_after),
    ):
        yield


def _close_after(_: object, request: PreparedRequest, **_more: object) -> None:
    request.headers.update(CLOSED)


@contextmanager
def _named(outside: Outside) -> Iterator[None]:
    """Let the names of the outside be found on loopback, or not at all."""
    really, nobody = socket.getaddrinfo, free_port()

    def find(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as socket
        name = host.decode() if isinstance(host, bytes) else host
        if name in outside.places:
            if outside.nameless:
                raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
            host, port = "127.0.0.1", nobody if name in outside.closed else outside.places[name]
        return really(host, port, *args, **kwargs)

    with patch.object(socket, "getaddrinfo", find):
        yield


# --- faults ------------------------------------------------------------------------------------


@asynccontextmanager
async def teams_answers(outside: Outside, plan: Plan | None = None) -> AsyncIterator[None]:
    """Teams answers each request with the same error, or breaks off."""
    plan = plan or Plan(status=outside.chance.choice(STATUSES), headers=CLOSED)
    outside.plans.append(plan)
    yield
    outside.plans.remove(plan)


@asynccontextmanager
async def teams_breaks_off(outside: Outside) -> AsyncIterator[None]:
    """The line is cut when Teams has read the message."""
    async with teams_answers(outside, Plan(cut=True)):
        yield


@asynccontextmanager
async def teams_hangs(outside: Outside) -> AsyncIterator[None]:
    """Teams reads the message and says nothing."""
    silent = asyncio.Event()
    async with teams_answers(outside, Plan(hold=silent, headers=CLOSED)):
        yield
    silent.set()


@asynccontextmanager
async def teams_is_closed(outside: Outside) -> AsyncIterator[None]:
    """Nobody listens where Teams did."""
    outside.closed.append(TEAMS)
    yield
    outside.closed.remove(TEAMS)


@asynccontextmanager
async def entra_is_closed(outside: Outside) -> AsyncIterator[None]:
    """Nobody listens where Entra did."""
    outside.closed.append(ENTRA)
    yield
    outside.closed.remove(ENTRA)


@asynccontextmanager
async def secret_expired(outside: Outside) -> AsyncIterator[None]:
    """Entra does not accept the secret, until the file holds a new one."""
    outside.secret.write_text("of last year")
    yield
    outside.secret.write_text(SECRET)


@asynccontextmanager
async def no_names(outside: Outside) -> AsyncIterator[None]:
    """No name can be looked up."""
    outside.nameless = True
    yield
    outside.nameless = False


@asynccontextmanager
async def all_is_away(outside: Outside) -> AsyncIterator[None]:
    """Nobody listens anywhere: Teams, Entra, Graph with its mail, the watchdog."""
    outside.closed += outside.places
    yield
    outside.closed.clear()


@asynccontextmanager
async def proxy_refuses(outside: Outside) -> AsyncIterator[None]:
    """The proxy lets nobody through; where there is none it is Teams that is closed."""
    if outside.proxy is None:
        async with teams_is_closed(outside):
            yield
        return
    with patch.object(outside.proxy, "refuses", outside.chance.choice((407, 502, 503))):
        yield


@asynccontextmanager
async def disk_full(outside: Outside) -> AsyncIterator[None]:
    """The database keeps nothing that needs room; PostgreSQL keeps nothing at all."""
    if outside.database.writing.dialect.name == "sqlite":
        await outside.database.transact(_allow_pages(1))
        yield
        await outside.database.transact(_allow_pages(ENOUGH))
    else:
        _read_only(outside.database, "on")
        yield
        _read_only(outside.database, "off")


@asynccontextmanager
async def log_closed(_outside: Outside) -> AsyncIterator[None]:
    """Whoever read the log is gone."""
    gone = io.StringIO()
    gone.close()
    with patch.object(LINES, "stream", gone):
        yield


FAULTS: tuple[Fault, ...] = (
    teams_answers,
    teams_answers,  # of so many kinds that it may come twice as often
    teams_breaks_off,
    teams_hangs,
    teams_is_closed,
    entra_is_closed,
    secret_expired,
    no_names,
    proxy_refuses,
    disk_full,
    log_closed,
)


def _allow_pages(most: int) -> Callable[[Session], None]:
    """SQLite takes fewer pages than there are for as many as there are: no one more."""

    def allow(session: Session) -> None:
        session.connection().execute(text(f"PRAGMA max_page_count = {most}")).fetchall()

    return allow


def _read_only(database: Database, value: str) -> None:
    """All transactions of the server, those of connections that are open as well."""
    url = database.writing.url.set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as connection:
        connection.execute("SET default_transaction_read_only = off")
        connection.execute(f"ALTER SYSTEM SET default_transaction_read_only = {value}")
        connection.execute("SELECT pg_reload_conf()")
