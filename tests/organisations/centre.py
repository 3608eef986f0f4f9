"""A service centre: one bot for two towns, each with its own Teams, Entra and chats before it."""

from __future__ import annotations

import os
import re
import socket
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlmodel import Session, select

from bot.app import HOMES, Organisation, Parts, together
from bot.configuration import settings_file
from bot.configuration.organisations import load_all
from bot.demo.chats import Chat, Participant, Shown
from bot.demo.people import Employee
from bot.demo.reading import buttons
from bot.demo.scenes import AFTER_THE_RESTART, BEFORE_THE_RESTART
from bot.register.sign_in.session import Cookies, Entrance, Seal, SignedIn
from bot.settings import ORGANISATIONS, Settings
from store import cases
from store.access.database import Database
from store.history.events import PastEvent, everything
from store.models import Case
from tests.fakes.entra import SECRET, tls_of
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.office import SERVICE, SignedChats
from tests.register.visitor import Browser

ANSWERS = {**BEFORE_THE_RESTART, **AFTER_THE_RESTART}


@dataclass(frozen=True)
class Town:
    """What is of one town alone.

    `word` stands in its settings, and `secret` in what its people report.
    """

    name: str
    word: str
    secret: str
    number: int
    service: str

    @property
    def tenant(self) -> str:
        return f"0000000{self.number}-51f0-4b8a-9d2c-6f4f0c0f2a11"

    @property
    def app_id(self) -> str:
        return f"0000000{self.number}-3a34-4f0e-9a63-5d0f5f0b1c22"

    @property
    def host(self) -> str:
        return f"datalek.{self.name}.example"

    @property
    def officer(self) -> Participant:
        officer = f"2222222{self.number}-aaaa-4bbb-8ccc-000000000002"
        return Participant(officer, "Omar")

    @property
    def employee(self) -> Participant:
        employee = f"1111111{self.number}-aaaa-4bbb-8ccc-000000000001"
        return Participant(employee, "Sanne")

    @property
    def channel(self) -> str:
        return f"19:kanaal-{self.word}@thread.tacv2"

    @property
    def register_secret(self) -> str:
        return f"a long secret of {self.word} that nobody can guess"

    @property
    def marks(self) -> tuple[str, ...]:
        """What would tell that something is of this town."""
        return (self.word, self.secret, self.tenant, self.app_id, self.host)

    def file(self, folder: Path) -> dict[str, str]:
        """Its settings."""
        return {
            "DATALEK_APP_ID": self.app_id,
            "DATALEK_TENANT_ID": self.tenant,
            "DATALEK_APP_SECRET": SECRET,
            "DATALEK_OFFICERS": self.officer.id,
            "DATALEK_OFFICERS_CHANNEL": self.channel,
            "DATALEK_OFFICERS_SERVICE_URL": self.service,
            "DATALEK_DATABASE_URL": f"sqlite:///{folder / self.name}.sqlite3",
            "DATALEK_PUBLIC_HOST": self.host,
            "DATALEK_REGISTER_SECRET": self.register_secret,
            "DATALEK_ORGANISATION": f"Gemeente {self.word}",
            "DATALEK_CONTACT_NAME": f"Petra {self.word}",
            "DATALEK_MAIL_FROM": f"bot@{self.word}.example",
            "DATALEK_MAIL_TO": f"privacy@{self.word}.example",
            "DATALEK_HEADS_MAIL": f"raad@{self.word}.example",
        }


ALPHA = Town("alphen", "zwanebloem", "kievitsei", 1, SERVICE)
BETA = Town("beemster", "duizendblad", "grutto", 2, "https://emea.teams.microsoft.com/emea/")
TOWNS = {town.name: town for town in (ALPHA, BETA)}


def other(town: Town) -> Town:
    """The one that must not notice this one."""
    return BETA if town is ALPHA else ALPHA


@dataclass
class Centre:
    """The bot that serves both, and everything around it."""

    folder: Path
    microsoft: FakeMicrosoft
    session: aiohttp.ClientSession
    chats: dict[str, SignedChats]
    app: web.Application = field(default_factory=web.Application)
    url: str = ""
    now: datetime = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    def parts(self, town: Town) -> Parts:
        """What runs for one of them."""
        return next(home.parts for home in self.app[HOMES] if home.of.name == town.name)

    def database(self, town: Town) -> Database:
        """Where its cases are."""
        return next(home.of.database for home in self.app[HOMES] if home.of.name == town.name)

    def chat(self, town: Town, who: Participant) -> Chat:
        """The chat of somebody with the bot of this town."""
        return self.chats[town.name].chat(f"a:personal-{who.id}")

    async def say(self, town: Town, who: Participant, words: str) -> Shown:
        """Type something to the bot of this town; what was shown last where it says nothing."""
        chat = self.chat(town, who)
        chat.shown.setdefault("", Shown("", {}))
        return await self.chats[town.name].say(chat, who, words)

    async def report(self, town: Town) -> str:
        """Somebody reports, and the officers' channel hears it; gives the reference."""
        chats = self.chats[town.name]
        sanne = Employee(chats, town.employee)
        said = f"brief over een {town.secret} naar het verkeerde adres"
        await self.say(town, town.employee, said)
        for _ in range(12):
            offered = [one["verb"] for one in buttons(sanne.chat.last.card) if one.get("verb")]
            if "send" in offered:
                break
            if "answer" in offered:
                await sanne.fill_in({key: ANSWERS.get(key, "unknown") for key in sanne.asked()})
            else:
                await sanne.tap(offered[0])
        receipt = await sanne.tap("send")
        channel = chats.chat(town.channel, "channel")
        alert = await chats.until(lambda: channel.last if channel.shown else None)
        [reference] = set(re.findall(r"DL-\d{4}-\d+", receipt.words))
        assert reference in alert.words
        return str(reference)

    async def tap(self, town: Town, who: Participant, data: Mapping[str, Any], card: str) -> str:
        """Press a button that may stand nowhere; gives what the bot answers."""
        action = {"type": "Action.Execute", "verb": data["verb"], "data": dict(data)}
        stands = Shown(card, {"attachments": [{"content": {"actions": [action]}}]})
        chat = self.chat(town, who)
        became = await self.chats[town.name].tap(chat, who, stands, data["verb"])
        return str(became.body)

    def pressable(self, town: Town) -> list[tuple[str, Mapping[str, Any]]]:
        """Every button that stands before the people of this town, with the card it stands on."""
        chats = self.chats[town.name].chats.values()
        return [
            (one.id, button["data"] | {"verb": button["verb"]})
            for chat in chats
            for one in chat.shown.values()
            for button in buttons(one.card)
            if button.get("verb")
        ]

    async def kept(self, town: Town) -> str:
        """All that people did in this town, opened with its own keys."""
        return await self.database(town).read(
            lambda session: repr([*by_people(session), *documents(session)])
        )

    def shown(self, town: Town) -> str:
        """Everything that the people of this town have before them, also what cannot be read."""
        chats = self.chats[town.name].chats.values()
        return repr([one.body for chat in chats for one in chat.shown.values()])

    def cookies(self, town: Town, who: Participant) -> dict[str, str]:
        """What a browser holds in which this person signed in at this town."""
        seconds = int(self.now.timestamp())
        session = SignedIn(who.id, who.name, Entrance.BROWSER, "nl", seconds, seconds)
        cookies, response = Cookies(Seal(town.register_secret), secure=True), web.Response()
        cookies.keep(response, session, self.now)
        name, _, value = response.headers["Set-Cookie"].partition(";")[0].partition("=")
        return {name: value}

    def browser(self, town: Town, who: Participant) -> Browser:
        """A browser in which somebody signed in at this town."""
        return Browser(self.session, self.url, self.cookies(town, who))

    async def later(self, **span: float) -> None:
        """Let time pass, both clocks tick, and what is due then leave."""
        self.now += timedelta(**span)
        for town in TOWNS.values():
            await self.parts(town).clock.tick()
            await self.parts(town).delivery.round()


def by_people(session: Session) -> list[PastEvent]:
    """What happened, but for what the clock did meanwhile."""
    return [one for one in everything(session) if one.who_id]


def documents(session: Session) -> list[str]:
    """Every case, whole."""
    references = session.exec(select(Case.reference)).all()
    found = (cases.by_reference(session, one) for one in references)
    return [repr(one.file) for one in found if one]


def write(folder: Path, **changes: dict[str, str]) -> None:
    """The files of both towns, changed as asked; an empty value leaves a setting out."""
    (folder / "organisations").mkdir(exist_ok=True)
    for name, town in TOWNS.items():
        settings_file.write(
            folder / "organisations" / f"{name}.env", town.file(folder) | changes.get(name, {})
        )


@asynccontextmanager
async def centre(folder: Path) -> AsyncIterator[Centre]:
    """Start the bot for both towns; the environment must name where their files are."""
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        microsoft = await enter(FakeMicrosoft(folder))
        microsoft.entra.tenants = {town.tenant for town in TOWNS.values()}
        os.environ["HTTPS_PROXY"] = microsoft.proxy.url
        os.environ["DATALEK_CA_FILE"] = str(microsoft.entra.certificate)
        os.environ[ORGANISATIONS] = str(folder / "organisations")
        os.environ["DATALEK_STRANGERS_A_MINUTE"] = "0"
        os.environ["DATALEK_METRICS_PORT"] = str(free_port())
        tls, trust = tls_of(microsoft.entra.certificate), ssl.create_default_context()
        chats = {
            town.name: await enter(
                SignedChats(
                    "", tls, trust, tenant=town.tenant, app_id=town.app_id, service=town.service
                )
            )
            for town in TOWNS.values()
        }
        for town in TOWNS.values():
            host = town.service.split("/")[2]
            microsoft.proxy.places[host] = chats[town.name].port
        session = await enter(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))
        run = Centre(folder, microsoft, session, chats)
        settings = load_all()
        served = [Organisation(one, opened(one), name) for name, one in settings.items()]
        for one in served:
            stack.callback(one.database.close)
        run.app = together(served, lambda: run.now)
        server = await enter(TestServer(run.app))
        run.url = str(server.make_url("")).rstrip("/")
        for those in chats.values():
            those.bot_url = run.url
        yield run


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def opened(settings: Settings) -> Database:
    """As the command opens it: not brought up to date yet."""
    return Database(settings.database_url, settings.keys_file, settings.plan)
