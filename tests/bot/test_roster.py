"""Roles from groups in Entra: the whole bot with real msal, before fakes of Entra and Graph."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from http import HTTPStatus
from http.cookies import SimpleCookie
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.app import PARTS, application
from bot.entra.roster import EVERY, FRESH, KEPT, Graph, Roster, told_last
from bot.messages import Address, Person, Turn, TurnKind
from bot.officer.people import role_of
from bot.outgoing import routes
from bot.register.sign_in.session import Cookies, Entrance, Seal, SignedIn
from bot.settings import Settings
from dialogs.handling.casefile import Role
from store.access.database import Database
from store.people import contacts
from tests.bot.running import EMPLOYEE, OFFICER
from tests.fakes.activities import APP_ID, TENANT
from tests.fakes.entra import SECRET
from tests.fakes.microsoft import PUBLIC, FakeMicrosoft
from tests.register.visitor import DPO, SECOND, Browser, Served

OFFICERS, DPOS = "0ff1ce00-0000-4000-8000-000000000001", "d9000000-0000-4000-8000-000000000001"
REGISTER_SECRET = "a long secret that nobody can guess"
UNKNOWN = "Ik kan nu niet nagaan wie welke rol heeft"


@dataclass
class Office:
    """A bot that asks Entra who its officers are."""

    microsoft: FakeMicrosoft
    settings: Settings
    served: Served
    app: web.Application
    taps: int = 0

    async def tap(self, who: str) -> str:
        """What somebody hears who asks for the open cases in their own chat."""
        self.taps += 1
        address = Address(
            "https://smba.trafficmanager.net/emea/", "a:x", "personal", TENANT, "28:b"
        )
        turn = Turn(
            *(f"t{self.taps}", TurnKind.TAP, Person(who, "Iemand", "29:x"), address),
            verb="desk.say",
            data={"verb": "desk.say", "said": "openstaand"},
            wants_answer=True,
        )
        answer = await self.app[PARTS].turns(turn, self.served.now)
        assert answer is not None
        return "the list" if answer.card else answer.text

    async def page(self, who: str) -> str:
        """What somebody reads who opens the register and signed in before."""
        now = int(self.served.now.timestamp())
        session = SignedIn(who, "Iemand", Entrance.BROWSER, "nl", now, now)
        cookies, response = Cookies(Seal(REGISTER_SECRET), secure=True), web.Response()
        cookies.keep(response, session, self.served.now)
        kept = SimpleCookie(response.headers["Set-Cookie"])
        jar = {name: one.value for name, one in kept.items()}
        browser = Browser(self.served.session, self.served.url, jar)
        page = await browser.get("/register", Host=PUBLIC)
        assert page.status in {HTTPStatus.OK, HTTPStatus.FORBIDDEN}, page.words
        return "the list" if page.status == HTTPStatus.OK else page.words

    async def pass_by(self, span: timedelta) -> None:
        """Let time pass, at the end of which the bot asks Entra again."""
        self.served.now += span
        await self.app[PARTS].roster.refresh()

    async def role(self, who: str) -> Role | None:
        """The role of somebody for a command, which asks nobody."""
        read = partial(told_last, settings=self.settings, now=self.served.now)
        return role_of(who, await self.served.database.read(read))


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    """Two officers and a DPO, in groups of Entra."""
    async with FakeMicrosoft(tmp_path) as microsoft:
        groups = {OFFICERS: [OFFICER.id.upper(), SECOND, DPO], DPOS: [DPO]}
        microsoft.graph.groups.update(groups)
        for name in ("HTTPS_PROXY", "https_proxy"):
            monkeypatch.setitem(os.environ, name, microsoft.proxy.url)
        monkeypatch.setattr("bot.entra.roster.START", 60.0)  # a busy machine is not Entra away
        settings = Settings(
            app_id=APP_ID,
            tenant_id=TENANT,
            app_secret=SECRET,
            officers_group=OFFICERS,
            dpos_group=DPOS,
            ca_file=microsoft.entra.certificate,
            public_host=PUBLIC,
            register_secret=REGISTER_SECRET,
        )
        database = Database(f"sqlite:///{tmp_path / 'datalek.sqlite3'}")
        database.upgrade()
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
            served = Served("", database, session)
            app = application(settings, database, lambda: served.now)
            async with TestServer(app) as server:
                served.url = str(server.make_url("")).rstrip("/")
                yield Office(microsoft, settings, served, app)
        database.close()


async def test_who_leaves_the_group_can_do_nothing_within_five_minutes(office: Office) -> None:
    assert timedelta(seconds=2 * EVERY + 60) < FRESH  # one question may fail in between
    for who in (OFFICER.id, SECOND, DPO):
        assert await office.tap(who) == await office.page(who) == "the list"
    assert await office.role(OFFICER.id) is Role.OFFICER
    assert await office.role(DPO) is Role.DPO  # in both groups: who supervises does not decide
    assert "Alleen privacy officers" in await office.tap(EMPLOYEE.id)
    asked = len(office.microsoft.graph.asked)
    office.microsoft.graph.groups[OFFICERS] = [SECOND]
    await office.pass_by(FRESH)
    assert len(office.microsoft.graph.asked) > asked
    assert "Alleen privacy officers" in await office.tap(OFFICER.id)
    assert "Het register is niet voor jou" in await office.page(OFFICER.id)
    assert await office.role(OFFICER.id) is None
    assert await office.tap(SECOND) == await office.page(SECOND) == "the list"


async def test_while_entra_is_silent_the_last_known_holds_for_an_hour(office: Office) -> None:
    parts, moment = office.app[PARTS], timedelta(minutes=1)
    address = vars(Address("https://smba.example/", "a:y", "personal", TENANT, "28:b"))
    await office.served.database.transact(
        lambda session: contacts.reached(
            session, contacts.person(SECOND), address, office.served.now
        )
    )
    office.microsoft.graph.refuses = 503
    await office.pass_by(KEPT - moment)
    assert await office.tap(SECOND) == "the list"
    assert "Graph answered 503" in (await parts.health.report()).roles
    await office.pass_by(2 * moment)
    assert UNKNOWN in await office.tap(SECOND)
    assert "Even kan niemand in het register" in await office.page(SECOND)
    assert await office.role(SECOND) is None
    assert not (await parts.health.report()).well
    ways = partial(routes.circles, audience={"role": "officers"}, settings=parts.roster())
    assert [
        way.key
        for circle in await office.served.database.read(lambda session: list(ways(session)))
        for way in circle
    ] == [contacts.person(SECOND)] * 2  # a term goes on: alerts reach whom they reached before
    office.microsoft.graph.refuses = 0
    await office.pass_by(moment)
    assert await office.tap(SECOND) == "the list"
    assert (await parts.health.report()).roles == ""


async def test_a_bot_that_starts_while_entra_is_away_knows_whom_it_knew(office: Office) -> None:
    again = application(office.settings, office.served.database, lambda: office.served.now)
    office.microsoft.graph.refuses = 503
    async with TestServer(again):
        known = again[PARTS].roster()
    assert known.lapsed == frozenset()
    assert (known.officers, known.dpos) == ((OFFICER.id, SECOND), (DPO,))
    graph, later = Graph(office.served.session, None, "http://127.0.0.1:1"), 2 * KEPT
    roster = Roster(
        office.settings, office.served.database, graph, lambda: office.served.now + later
    )
    assert roster().officers == ()  # a turn that came before the database could be opened
    await roster.prepare()
    assert (roster().officers, "officers" in roster().lapsed) == ((OFFICER.id, SECOND), True)
