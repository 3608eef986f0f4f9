"""The bot with its register on loopback, and somebody with a browser before it."""

from __future__ import annotations

import io
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from http.cookies import SimpleCookie
from pathlib import Path

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.app import application
from bot.settings import Settings
from bot.teams.credentials import LOGIN
from store.access.database import Database

OFFICER = "22222222-aaaa-4bbb-8ccc-000000000002"
SECOND = "22222222-aaaa-4bbb-8ccc-000000000003"
DEPUTY = "33333333-aaaa-4bbb-8ccc-000000000003"
DPO = "44444444-aaaa-4bbb-8ccc-000000000004"
ROLES = {"officer": OFFICER, "deputy": DEPUTY, "dpo": DPO, "employee": "employee"}
TRIAL = Settings(no_auth=True, officers=(OFFICER, SECOND), deputies=(DEPUTY,), dpos=(DPO,))

Sent = Mapping[str, str | list[str]]  # the fields of a form
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Page:
    """What a browser shows: the status, the headers, and the words of the page."""

    status: int
    headers: Mapping[str, str]
    html: str
    cookies: SimpleCookie
    body: bytes = b""

    @property
    def words(self) -> str:
        """What a person reads, without what a browser makes of it."""
        bare = re.sub(r"<(script|style)\b.*?</\1>", " ", self.html, flags=re.DOTALL)
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", bare)).split())

    @property
    def csrf(self) -> str:
        """The word that each form of this page holds."""
        found = re.search(r'name="csrf" value="([^"]+)"', self.html)
        assert found, self.words
        return found[1]

    @property
    def revision(self) -> str:
        """Which revision of the case a form was drawn for; empty where it is the first step."""
        found = re.search(r'name="revision" value="([^"]+)"', self.html)
        return found[1] if found else ""

    @property
    def goes_to(self) -> str:
        """Where it leads on to."""
        return self.headers.get("Location", "")


@dataclass
class Browser:
    """Keeps cookies, and follows nothing by itself."""

    session: aiohttp.ClientSession
    url: str
    jar: dict[str, str] = field(default_factory=dict)

    async def get(self, path: str, **headers: str) -> Page:
        """Go to a page."""
        return await self._asked("GET", path, headers=headers)

    async def post(
        self, path: str, fields: Mapping[str, str | list[str]] = {}, **headers: str
    ) -> Page:
        """Send a form."""
        sent = [
            (name, one)
            for name, said in fields.items()
            for one in ([said] if isinstance(said, str) else said)
        ]
        return await self._asked("POST", path, headers=headers, data=sent)

    async def send(self, path: str, form: aiohttp.FormData | bytes, **headers: str) -> Page:
        """Send a form with whatever is in it."""
        return await self._asked("POST", path, headers=headers, data=form)

    async def upload(self, reference: str, name: str, content: bytes, **fields: str) -> Page:
        """Put a file with a case, and see what the page then says."""
        page = await self.get(f"/register/cases/{reference}")
        form = aiohttp.FormData({"csrf": page.csrf, **fields}, quote_fields=False)
        form.add_field("file", io.BytesIO(content), filename=name, content_type="application/pdf")
        sent = await self.send(f"/register/cases/{reference}/attachments", form)
        return await self.get(sent.goes_to.partition("#")[0]) if sent.goes_to else sent

    async def sign_in(self, role: str) -> Page:
        """Choose who to be, where that can be chosen."""
        return await self.post("/register/sign-in/as", {"person": ROLES[role]})

    async def enter(self, what: str, fields: Sent) -> Page:
        """Fill in the form of a case, a drill, or something beside the cases."""
        form = await self.get(f"/register/enter/{what}")
        return await self.post(f"/register/enter/{what}", {"csrf": form.csrf, **fields})

    async def act(self, reference: str, act: str, /, **fields: str) -> Page:
        """Open the form of an act on a case, fill it in, and send it."""
        path = f"/register/cases/{reference}/acts/{act}"
        form = await self.get(path)
        hidden = {"csrf": form.csrf, "revision": form.revision}
        return await self.post(path, {**hidden, **fields})

    async def _asked(
        self,
        method: str,
        path: str,
        headers: dict[str, str],
        data: list[tuple[str, str]] | aiohttp.FormData | bytes | None = None,
    ) -> Page:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        kept = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.jar.items())} if self.jar else {}
        async with self.session.request(
            method, self.url + path, headers=kept | named, data=data, allow_redirects=False
        ) as response:
            for name, morsel in response.cookies.items():
                self.jar.pop(name, None)
                if morsel.value:
                    self.jar[name] = morsel.value
            body = await response.read()
            text = body.decode(errors="replace")  # a file is no text
            return Page(response.status, response.headers, text, response.cookies, body)


@dataclass
class Served:
    """The bot that serves the register, its database, and what time it is for it."""

    url: str
    database: Database
    session: aiohttp.ClientSession
    app: web.Application = field(default_factory=web.Application)
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def browser(self) -> Browser:
        """Somebody who was never here."""
        return Browser(self.session, self.url)

    def later(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)


@asynccontextmanager
async def served(
    folder: Path, settings: Settings = TRIAL, login: str = LOGIN
) -> AsyncIterator[Served]:
    """Start the bot on an empty database, and stop it afterwards."""
    database = Database(f"sqlite:///{folder / 'datalek.sqlite3'}")
    database.upgrade()
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        running = Served("", database, session)
        app = application(settings, database, lambda: running.now, login=login)
        running.app = app
        async with TestServer(app) as server:
            running.url = str(server.make_url("")).rstrip("/")
            yield running
    database.close()
