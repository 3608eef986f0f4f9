"""The aiohttp application: its routes, and the loops that start and stop with it.

Everything is put together here and nowhere else: the door, the turns, the delivery, the clock.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

import aiohttp
import structlog
from aiohttp import web
from aiohttp.typedefs import Handler as Handled
from aiohttp.typedefs import Middleware

from bot.attachments.check import AttachmentCheck
from bot.attachments.receiving import Receiving
from bot.clock.heartbeat import Heartbeat
from bot.clock.sweeping import Sweeper, head_now
from bot.clock.tick import Clock
from bot.entra.profiles import Profiles
from bot.entra.roster import Graph, Roster
from bot.messages import Handler
from bot.network.limits import Guard
from bot.network.outbound import open_session
from bot.network.serving import HTTP
from bot.officer import refusing
from bot.officer.rendering import render
from bot.outgoing import routes
from bot.outgoing.channels import Voice, senders
from bot.outgoing.delivery import Delivery
from bot.outgoing.settling import Desk
from bot.register.address import ROOT, is_on
from bot.register.sign_in.session import Cookies, Seal
from bot.register.site import register
from bot.register.visit import Site
from bot.settings import Settings
from bot.teams.adapter import Admission, Door
from bot.teams.connector import Connector
from bot.teams.credentials import LOGIN, Credentials
from bot.teams.files import SentFiles
from bot.teams.hosts import ServiceHosts
from bot.teams.keys import METADATA_URL, SigningKeys
from bot.turns.hearing import Hearing
from bot.turns.turn import Turns
from bot.watching.health import Health
from bot.watching.logs import fault, logged_as
from bot.watching.loops import Loops
from bot.watching.metrics import Metrics, served
from store.access.database import Database

AGAIN = 10.0  # seconds after which a database that was away at the start is asked again
LARGEST_REQUEST = 1024 * 1024  # bytes; Teams itself stops at a tenth of it

log = structlog.get_logger(__name__)
Now = Callable[[], datetime]


def now() -> datetime:
    """The moment it is; the only place where the running bot reads the clock."""
    return datetime.now(UTC)


class Pauses(NamedTuple):
    """Seconds that pass, and are slept, for Teams' limits and as long as a token is kept."""

    seconds: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


REAL_TIME = Pauses()


@dataclass(frozen=True)
class Parts:
    """The running parts of one organisation in one instance."""

    turns: Handler
    delivery: Delivery
    clock: Clock
    roster: Roster
    health: Health
    loops: Loops
    metrics: Metrics
    runs: Mapping[str, Callable[[], Awaitable[None]]]  # what each loop does, by its name


class Organisation(NamedTuple):
    """One organisation that the bot works for; `name` is empty where there is only one."""

    settings: Settings
    database: Database
    name: str = ""


class _Home(NamedTuple):
    """An organisation with the application that has its pages and its running parts."""

    of: Organisation
    app: web.Application

    @property
    def parts(self) -> Parts:
        return self.app[PARTS]


def application(
    settings: Settings,
    database: Database,
    clock: Now = now,
    keys_at: str = METADATA_URL,
    login: str = LOGIN,
) -> web.Application:
    """The bot of one organisation as a web application; the database must be up to date.

    `keys_at` is where the Bot Framework publishes the keys that it signs its requests with, and
    `login` is where people sign in.
    """
    return together([Organisation(settings, database)], clock, keys_at, login)


def together(
    organisations: Sequence[Organisation],
    clock: Now = now,
    keys_at: str = METADATA_URL,
    login: str = LOGIN,
) -> web.Application:
    """The bot of one or more organisations, of which each has parts of its own.

    A database that has a name is brought up to date here, as soon as it answers.
    """
    process = organisations[0].settings  # what belongs to the process is the same in all
    guard = Guard(process.strangers_a_minute, process.proxies)
    app = web.Application(
        client_max_size=LARGEST_REQUEST, handler_args=HTTP, middlewares=[guard.middleware()]
    )
    app[KEYS_AT] = keys_at
    app.router.add_post("/api/messages", _messages, expect_handler=_expected)
    app.router.add_get("/health", _health)
    app.router.add_get("/health/live", _live)
    app.router.add_get("/health/ready", _ready)
    app[HOMES] = [_home(app, one, clock, login) for one in organisations]
    app.cleanup_ctx.append(partial(_running, clock=clock))
    return app


def _home(app: web.Application, of: Organisation, clock: Now, login: str) -> _Home:
    """Its pages: below the bot's own where it is alone, else under its public host."""
    own = web.Application() if of.name else app
    if is_on(of.settings):
        own.add_subapp(ROOT, register(_site(own, of, clock), login))
    if of.name and is_on(of.settings):
        own.middlewares.append(_named(of.name))
        app.add_domain(of.settings.public_host.partition(":")[0], own)
    return _Home(of, own)


def _named(organisation: str) -> Middleware:
    @web.middleware
    async def named(request: web.Request, handler: Handled) -> web.StreamResponse:
        with logged_as(organisation):
            return await handler(request)

    return named


def _site(app: web.Application, of: Organisation, clock: Now) -> Site:
    """What the pages rest on; what is done on them is told by the same delivery."""
    settings = of.settings
    secret = settings.register_secret
    cookies = Cookies(
        Seal(secret.get_secret_value() if secret else ""), secure=not settings.no_auth
    )

    def nudge() -> None:
        app[PARTS].delivery.nudge()

    def roster() -> Settings:
        return app[PARTS].roster()

    def came_in(outcome: str) -> None:
        app[PARTS].metrics.came_in(outcome)

    check = AttachmentCheck(settings, came_in)
    return Site(roster, of.database, cookies, clock, nudge, check)


PARTS = web.AppKey("parts", Parts)
KEYS_AT = web.AppKey("keys_at", str)
DOOR = web.AppKey("door", Door)
HOMES: web.AppKey[list[_Home]] = web.AppKey("homes", list)


async def _messages(request: web.Request) -> web.Response:
    return await request.app[DOOR].process(request)


async def _expected(request: web.Request) -> None:
    """Nobody is asked for a body before the token is checked: that is the door's to do."""


async def _live(_request: web.Request) -> web.Response:
    """The process answers: it asks nobody else."""
    return web.json_response({"live": True})


async def _ready(request: web.Request) -> web.Response:
    """One whose database is away does not keep the others from being served."""
    ready = any(await asyncio.gather(*(home.parts.health.ready() for home in request.app[HOMES])))
    return web.json_response({"ready": ready}, status=200 if ready else 503)


async def _health(request: web.Request) -> web.Response:
    """How it goes with each; the whole is well when all are."""
    homes = request.app[HOMES]
    found = await asyncio.gather(*(home.parts.health.report() for home in homes))
    well = all(one.well for one in found)
    each = {home.of.name: one.as_json() for home, one in zip(homes, found, strict=True)}
    told = each.get("") or {"well": well, "organisations": each}
    return web.json_response(told, status=200 if well else 503)


async def _running(app: web.Application, clock: Now) -> AsyncIterator[None]:
    """Everything that runs as long as the application does."""
    homes, process = app[HOMES], app[HOMES][0].of.settings
    async with open_session(process.ca_file, use_proxies=not process.no_auth) as session:
        keys = None if process.no_auth else SigningKeys(session, app[KEYS_AT])
        for of, own in homes:
            own[PARTS] = assemble(of.settings, of.database, session, clock)
        app[DOOR] = Door(
            [Admission(of.settings, own[PARTS].turns, of.name) for of, own in homes], keys, clock
        )
        begin = [asyncio.create_task(_begins(home, clock)) for home in homes]
        done, _ = await asyncio.wait(begin, timeout=AGAIN if homes[0].of.name else None)
        troubles = [trouble for one in done if (trouble := one.result())]
        if len(troubles) == len(homes):
            raise troubles[0]
        async with _watched(process, homes):
            tasks = [
                asyncio.create_task(_goes_on(home, first, clock))
                for home, first in zip(homes, begin, strict=True)
            ]
            yield
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def _begins(home: _Home, clock: Now) -> Exception | None:
    """Let it begin, or give what keeps it from that: it must not keep the others from beginning."""
    with logged_as(home.of.name):
        try:
            await _prepare(home, clock)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told of and tried again
            home.parts.health.waits = type(error).__name__
            log.error("organisation.waits", **fault(error))
            return error
    home.parts.health.waits = ""
    return None


async def _prepare(home: _Home, clock: Now) -> None:
    """Its tables up to date, and what it rests on as it was when it last ran."""
    (settings, database, name), parts = home.of, home.parts
    if name:
        await asyncio.to_thread(database.upgrade)
    _tell_what_was_made(database)
    await database.transact(partial(routes.introduce, settings=settings, now=clock()))
    await parts.roster.prepare()
    await parts.clock.prepare()


async def _goes_on(home: _Home, first: asyncio.Task[Exception | None], clock: Now) -> None:
    """Its loops, once it has begun, the first time it tries or later."""
    with logged_as(home.of.name):
        trouble = await first
        while trouble:
            await asyncio.sleep(AGAIN)
            trouble = await _begins(home, clock)
        keep, runs = home.parts.loops.keep, home.parts.runs
        try:
            await asyncio.gather(*(keep(name, run) for name, run in runs.items()))
        finally:
            await home.parts.clock.leave()


def _tell_what_was_made(database: Database) -> None:
    """Say in the log what an administrator must know of: new keys, files that others could read."""
    for path in database.made_private:
        log.warning("database.made_private", file=path.name)
    if database.made_keys:
        log.warning("keys.made", file=database.made_keys.name)


def _watched(settings: Settings, homes: Sequence[_Home]) -> AbstractAsyncContextManager[object]:
    """Their numbers on a port of their own, where the settings name one."""
    if settings.metrics_port is None:
        return nullcontext()
    watched = {home.of.name: (home.parts.metrics, home.parts.health) for home in homes}
    return served(watched, settings.host, settings.metrics_port)


def assemble(
    settings: Settings,
    database: Database,
    session: aiohttp.ClientSession,
    clock: Now,
    pauses: Pauses = REAL_TIME,
) -> Parts:
    """The parts of one organisation, none of which runs yet."""
    credentials = None if settings.no_auth else Credentials(settings, clock=pauses.seconds)
    metrics = Metrics()
    refusing.count(database.writing, metrics.refused)
    hosts = ServiceHosts.of(settings)
    connector = Connector(session, credentials, hosts, metrics.posted)
    voice = Voice(connector, senders(session, credentials) if credentials else {})
    worker = f"{socket.gethostname()}:{os.getpid()}"
    graph = Graph(session, credentials)
    roster = Roster(settings, database, graph, clock)
    delivery = Delivery(database, voice, render, lambda: Desk(roster(), worker, clock()), *pauses)
    ticking = Clock(database, roster, clock, worker, delivery.nudge)
    loops = Loops(clock)
    trouble = (lambda: credentials.trouble) if credentials else str
    health = Health(database, ticking, loops, clock, trouble, lambda: roster.trouble)
    sweeper = Sweeper(database, roster, clock, delivery.nudge)
    runs = {"delivery": delivery.run, "clock": ticking.run, "retention": sweeper.run}
    if settings.heartbeat_url is not None:
        head = partial(head_now, database) if settings.heartbeat_head else None
        runs["heartbeat"] = Heartbeat(str(settings.heartbeat_url), health, session, head).run
    if settings.groups:
        runs["roster"] = roster.run
    turns = metrics.counting(
        Turns(database, connector, Hearing(roster), settings.language, delivery.nudge)
    )
    if settings.department_from_entra:
        turns = profiles = Profiles(turns, database, graph, clock)
        runs["profiles"] = profiles.run
    files = SentFiles(session, credentials, hosts, ServiceHosts.of(settings, settings.file_hosts))
    check = AttachmentCheck(settings, metrics.came_in)
    receiving = Receiving(turns, files, check, settings.language)
    return Parts(receiving, delivery, ticking, roster, health, loops, metrics, runs)
