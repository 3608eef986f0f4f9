"""The aiohttp application: its routes, and the loops that start and stop with it.

Everything is put together here and nowhere else: the door, the turns, the delivery, the clock.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

import aiohttp
import structlog
from aiohttp import web

from bot.attachments.check import AttachmentCheck
from bot.attachments.receiving import Receiving
from bot.clock.heartbeat import Heartbeat
from bot.clock.sweeping import Sweeper, head_now
from bot.clock.tick import Clock
from bot.hearing import Hearing
from bot.messages import Handler
from bot.network.limits import Guard
from bot.network.outbound import open_session
from bot.network.serving import HTTP
from bot.officer.rendering import render
from bot.outgoing import routes
from bot.outgoing.channels import Voice, senders
from bot.outgoing.delivery import Delivery
from bot.outgoing.settling import Desk
from bot.register.address import ROOT, is_on
from bot.register.sign_in.session import Cookies, Seal
from bot.register.site import register
from bot.register.visit import Site
from bot.roster import Groups, Roster
from bot.settings import Settings
from bot.teams.adapter import Door
from bot.teams.connector import Connector
from bot.teams.credentials import LOGIN, Credentials
from bot.teams.files import SentFiles
from bot.teams.hosts import ServiceHosts
from bot.teams.keys import METADATA_URL, SigningKeys
from bot.turn import Turns
from bot.watching.health import Health
from bot.watching.loops import Loops
from bot.watching.metrics import CountingSpeaker, Metrics, served
from store.access.database import Database

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
    """The running parts of one instance."""

    turns: Handler
    delivery: Delivery
    clock: Clock
    roster: Roster
    health: Health
    door: Door
    loops: Loops
    metrics: Metrics
    runs: Mapping[str, Callable[[], Awaitable[None]]]  # what each loop does, by its name


def application(
    settings: Settings,
    database: Database,
    clock: Now = now,
    keys_at: str = METADATA_URL,
    login: str = LOGIN,
) -> web.Application:
    """The bot as a web application; the database must be up to date.

    `keys_at` is where the Bot Framework publishes the keys that it signs its requests with, and
    `login` is where people sign in.
    """
    guard = Guard(settings.strangers_a_minute, settings.proxies)
    app = web.Application(
        client_max_size=LARGEST_REQUEST, handler_args=HTTP, middlewares=[guard.middleware()]
    )
    app[KEYS_AT] = keys_at
    app.cleanup_ctx.append(partial(_running, settings=settings, database=database, clock=clock))
    app.router.add_post("/api/messages", _messages, expect_handler=_expected)
    app.router.add_get("/health", _health)
    app.router.add_get("/health/live", _live)
    app.router.add_get("/health/ready", _ready)
    if is_on(settings):
        app.add_subapp(ROOT, register(_site(app, settings, database, clock), login))
    return app


def _site(app: web.Application, settings: Settings, database: Database, clock: Now) -> Site:
    """What the pages rest on; what is done on them is told by the same delivery."""
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
    return Site(roster, database, cookies, clock, nudge, check)


PARTS = web.AppKey("parts", Parts)
KEYS_AT = web.AppKey("keys_at", str)


async def _messages(request: web.Request) -> web.Response:
    parts = request.app[PARTS]
    return await parts.door.process(request, parts.turns)


async def _expected(request: web.Request) -> None:
    """Nobody is asked for a body before the token is checked: that is the door's to do."""


async def _live(_request: web.Request) -> web.Response:
    """The process answers: it asks nobody else."""
    return web.json_response({"live": True})


async def _ready(request: web.Request) -> web.Response:
    ready = await request.app[PARTS].health.ready()
    return web.json_response({"ready": ready}, status=200 if ready else 503)


async def _health(request: web.Request) -> web.Response:
    report = await request.app[PARTS].health.report()
    return web.json_response(report.as_json(), status=200 if report.well else 503)


async def _running(
    app: web.Application, settings: Settings, database: Database, clock: Now
) -> AsyncIterator[None]:
    await database.transact(partial(routes.introduce, settings=settings, now=clock()))
    async with open_session(settings.ca_file, use_proxies=not settings.no_auth) as session:
        keys = None if settings.no_auth else SigningKeys(session, app[KEYS_AT])
        door = Door(settings, keys, clock)
        app[PARTS] = parts = assemble(settings, database, session, clock, door)
        await parts.roster.prepare()
        await parts.clock.prepare()
        async with _watched(settings, parts):
            tasks = [
                asyncio.create_task(parts.loops.keep(name, run), name=name)
                for name, run in parts.runs.items()
            ]
            yield
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await parts.clock.leave()


def _watched(settings: Settings, parts: Parts) -> AbstractAsyncContextManager[object]:
    """Its numbers on a port of their own, where the settings name one."""
    if settings.metrics_port is None:
        return nullcontext()
    return served(parts.metrics, parts.health, settings.host, settings.metrics_port)


def assemble(
    settings: Settings,
    database: Database,
    session: aiohttp.ClientSession,
    clock: Now,
    door: Door,
    pauses: Pauses = REAL_TIME,
) -> Parts:
    """The parts of one instance, none of which runs yet."""
    credentials = None if settings.no_auth else Credentials(settings, clock=pauses.seconds)
    metrics = Metrics()
    hosts = ServiceHosts.of(settings)
    connector = CountingSpeaker(Connector(session, credentials, hosts), metrics)
    voice = Voice(connector, senders(session, credentials) if credentials else {})
    worker = f"{socket.gethostname()}:{os.getpid()}"
    roster = Roster(settings, database, Groups(session, credentials), clock)
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
    files = SentFiles(session, credentials, hosts, ServiceHosts.of(settings, settings.file_hosts))
    check = AttachmentCheck(settings, metrics.came_in)
    receiving = Receiving(turns, files, check, settings.language)
    return Parts(receiving, delivery, ticking, roster, health, door, loops, metrics, runs)
