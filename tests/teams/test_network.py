"""Every way out goes by the proxy and trusts the organisation's own authority."""

from __future__ import annotations

import asyncio
import gc
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.app import application
from bot.clock import heartbeat
from bot.messages import Address, Message, Sent, Wait
from bot.network.outbound import open_session
from bot.outgoing.mail import Mail, mail_address
from bot.settings import Settings
from bot.teams.connector import Connector
from bot.teams.credentials import Credentials
from bot.teams.hosts import ServiceHosts
from bot.teams.keys import KeysUnavailableError, SigningKey, SigningKeys
from store.access.database import Database
from tests.fakes.activities import APP_ID, OFFICER, TENANT
from tests.fakes.entra import SECRET, FakeEntra, write_pem
from tests.fakes.framework import published
from tests.fakes.proxy import FakeProxy

# The server's side of a handshake that was broken off is left to the collector by asyncio.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")

SAID = Message("Nieuwe zaak", "Nieuwe zaak")


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
async def proxy(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeProxy]:
    """The proxy that the environment names."""
    started = await FakeProxy().start()
    monkeypatch.setenv("HTTPS_PROXY", started.url)
    yield started
    await started.stop()


@dataclass
class Outside:
    """Teams, Graph, the watchdog and the signing keys, over TLS of an authority nobody knows."""

    server: TestServer
    entra: FakeEntra
    ca_file: Path
    arrived: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where all of them are."""
        return str(self.server.make_url("")).rstrip("/")

    @property
    def host(self) -> str:
        """The same as a proxy sees it."""
        return f"127.0.0.1:{self.server.port}"

    def settings(self, ca_file: Path | None) -> Settings:
        """A bot that mails and beats."""
        return Settings(
            app_id=APP_ID,
            tenant_id=TENANT,
            app_secret=SECRET,
            officers=(OFFICER,),
            service_hosts=("127.0.0.1",),
            mail_from="bot@gemeente.example",
            mail_to=("po@gemeente.example",),
            heartbeat_url=f"{self.url}/beat",
            ca_file=ca_file,
        )


@pytest.fixture
async def outside(tmp_path: Path) -> AsyncIterator[Outside]:
    """All of them, started."""
    pem = write_pem(tmp_path / "outside.pem", "outside")
    entra = await FakeEntra(tmp_path).start()
    ca_file = tmp_path / "ca.pem"
    ca_file.write_bytes(pem.read_bytes() + (tmp_path / "entra.pem").read_bytes())
    app = web.Application()
    started = Outside(TestServer(app, scheme="https", host="127.0.0.1"), entra, ca_file)

    async def take(request: web.Request) -> web.Response:
        started.arrived.append(request.path)
        if request.path == "/keys":
            return web.json_response({"jwks_uri": f"{started.url}/list"})
        if request.path == "/list":
            return web.json_response({"keys": [published("first")]})
        return web.json_response({"id": "1"}, status=202 if "sendMail" in request.path else 200)

    app.router.add_route("*", "/{any:.*}", take)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    await started.server.start_server(ssl=context)
    yield started
    await started.server.close()
    await entra.stop()
    gc.collect()


Way = Callable[[Outside, Settings, aiohttp.ClientSession], Awaitable[object]]


async def teams(outside: Outside, settings: Settings, session: aiohttp.ClientSession) -> object:
    address = Address(f"{outside.url}/emea/", "a:1", "personal", TENANT, "28:bot")
    connector = Connector(session, None, ServiceHosts.teams(["127.0.0.1"]))
    del settings
    return await connector.post(address, SAID)


async def keys(outside: Outside, settings: Settings, session: aiohttp.ClientSession) -> object:
    del settings
    return await SigningKeys(session, f"{outside.url}/keys").find("first")


async def mail(outside: Outside, settings: Settings, session: aiohttp.ClientSession) -> object:
    address = mail_address(settings)
    assert address
    credentials = Credentials(settings, authority=outside.entra.authority)
    return await Mail(session, credentials, outside.url).send(address, SAID)


WAYS = {"teams": teams, "keys": keys, "mail": mail}


@pytest.fixture(params=list(WAYS))
def way(request: pytest.FixtureRequest) -> Way:
    """Each way out."""
    return WAYS[str(request.param)]


async def gone(way: Way, outside: Outside, ca_file: Path | None) -> object:
    """What came of going this way."""
    settings = outside.settings(ca_file)
    async with open_session(ca_file) as session:
        return await way(outside, settings, session)


async def test_every_way_goes_by_the_proxy_to_a_host_of_our_own_authority(
    way: Way, outside: Outside, proxy: FakeProxy
) -> None:
    assert isinstance(await gone(way, outside, outside.ca_file), (Sent, SigningKey))
    assert outside.arrived
    token = urlsplit(outside.entra.authority).netloc
    assert set(proxy.asked) == {outside.host} | ({token} if way is mail else set())


async def test_no_proxy_is_asked_for_what_is_excepted(
    way: Way, outside: Outside, proxy: FakeProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert isinstance(await gone(way, outside, outside.ca_file), (Sent, SigningKey))
    assert proxy.asked == []


async def test_nobody_else_is_trusted(way: Way, outside: Outside) -> None:
    if way is keys:
        with pytest.raises(KeysUnavailableError):
            await gone(way, outside, None)
    else:
        assert isinstance(await gone(way, outside, None), Wait)
    assert outside.arrived == []


@pytest.mark.parametrize("status", [407, 502, 503])
async def test_what_a_proxy_refuses_was_not_sent(
    outside: Outside, proxy: FakeProxy, status: int
) -> None:
    proxy.refuses = status
    assert isinstance(await gone(teams, outside, outside.ca_file), Wait)
    assert isinstance(await gone(mail, outside, outside.ca_file), Wait)
    assert outside.arrived == []


async def test_a_proxy_that_is_away_loses_nothing(outside: Outside, proxy: FakeProxy) -> None:
    await proxy.stop()
    assert isinstance(await gone(teams, outside, outside.ca_file), Wait)
    assert isinstance(await gone(mail, outside, outside.ca_file), Wait)


async def test_the_heartbeat_of_a_whole_bot_goes_the_same_way(
    outside: Outside, proxy: FakeProxy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(heartbeat, "TICK", 0.1)
    database = Database(f"sqlite:///{tmp_path / 'datalek.sqlite3'}")
    database.upgrade()
    async with TestServer(application(outside.settings(outside.ca_file), database)):
        async with asyncio.timeout(60):
            while "/beat" not in outside.arrived:  # noqa: ASYNC110 - nobody is told
                await asyncio.sleep(0.01)
    assert outside.host in proxy.asked
    database.close()


async def test_on_a_machine_where_one_tries_the_bot_no_proxy_is_asked(proxy: FakeProxy) -> None:
    async with open_session(use_proxies=False) as session:
        with pytest.raises(aiohttp.ClientConnectorError):
            await session.get("https://127.0.0.1:1/")
    assert proxy.asked == []
