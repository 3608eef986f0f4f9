"""Who is not Teams costs little, is told nothing, and keeps nobody else out; over real HTTP."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import jwt
import pytest
from structlog.testing import capture_logs

from bot.app import application
from bot.network.limits import Allowance, Guard, far_end
from bot.network.serving import listening
from bot.settings import Settings
from store.access.database import Database
from tests.fakes import activities
from tests.fakes.activities import APP_ID, OFFICER, TENANT
from tests.fakes.entra import SECRET
from tests.fakes.framework import FakeFramework, token

MARK = "geheim-111222333"  # stands in whatever is sent, and may come back nowhere
AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@dataclass
class CheckedBot:
    """A whole bot that checks tokens, on a port of loopback."""

    port: int
    session: aiohttp.ClientSession

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/messages"

    async def post(self, body: Any, headers: dict[str, str]) -> tuple[int, str]:
        """The status and the words of the answer."""
        typed = {"Content-Type": "application/json"} | headers
        async with self.session.post(self.url, data=body, headers=typed) as answer:
            return answer.status, await answer.text()

    async def tap(self, key: str = "first", **headers: str) -> int:
        """A person of our Teams presses a button; the answer comes with the request."""
        body = json.dumps(activities.tap("start"))
        signed = {"Authorization": f"Bearer {token(key)}"}
        status, words = await self.post(body, signed | headers)
        assert status != 200 or "AdaptiveCard" in words
        return status

    async def raw(self, sent: bytes, seconds: float = 5.0) -> bytes:
        """Bytes on a connection of their own, and what came back until it was closed."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(sent)
            async with asyncio.timeout(seconds):
                return await reader.read()
        finally:
            writer.close()


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[CheckedBot]:
    async with checking(tmp_path) as one:
        yield one


FEW = 4  # refused requests, so that the next is allowed after a quarter of a minute, not a second


@pytest.fixture
async def wary_bot(tmp_path: Path) -> AsyncIterator[CheckedBot]:
    """One that slows strangers down soon, however long their requests take on a busy machine."""
    async with checking(tmp_path, strangers_a_minute=FEW) as one:
        yield one


@asynccontextmanager
async def checking(tmp_path: Path, **otherwise: Any) -> AsyncIterator[CheckedBot]:
    settings = Settings(
        app_id=APP_ID, tenant_id=TENANT, app_secret=SECRET, officers=(OFFICER,), **otherwise
    )
    framework = await FakeFramework().start()
    database = Database(f"sqlite:///{tmp_path / 'datalek.sqlite3'}")
    database.upgrade()
    app = application(settings, database, lambda: AT, framework.metadata_url)
    async with (
        listening(app, "127.0.0.1", 0, 20) as server,
        aiohttp.ClientSession() as session,
    ):
        yield CheckedBot(server.sockets[0].getsockname()[1], session)
    database.close()
    await framework.stop()


def bearer(word: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {word}"}


def forged(header: dict[str, Any], claims: object) -> str:
    """A token with any header and any claims, and no good signature."""
    parts = (json.dumps({"typ": "JWT", **header}), json.dumps(claims), MARK)
    return ".".join(encoded(part) for part in parts)


def encoded(part: str) -> str:
    return jwt.utils.base64url_encode(part.encode()).decode()


DEEP = "[" * 3000 + "]" * 3000
STRANGE = {
    "no token": {},
    "garbage": bearer(MARK),
    "deep header": bearer(f"{encoded(DEEP)}.e30.e30"),
    "deep claims": bearer(f"eyJhbGciOiJub25lIn0.{encoded(DEEP)}."),
    "no object": bearer(forged({"alg": "RS256", "kid": "first"}, [MARK])),
    "odd end": bearer(forged({"alg": "RS256", "kid": "first"}, {"exp": [MARK], "aud": APP_ID})),
    "odd kid": bearer(forged({"alg": "RS256", "kid": [MARK]}, {"aud": APP_ID})),
    "odd algorithm": bearer(forged({"alg": MARK, "kid": "first"}, {"aud": APP_ID})),
    "letters": bearer("é.ü.ö"),
}


async def test_a_stranger_is_refused_before_the_body_is_read(bot: CheckedBot) -> None:
    """The body is promised and never sent: whoever waited for it would not answer."""
    head = "POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Length: 900000\r\n"
    with capture_logs() as logs:
        for strange, headers in STRANGE.items():
            lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
            answer = await bot.raw(f"{head}Content-Type: application/json\r\n{lines}\r\n".encode())
            assert answer.startswith(b"HTTP/1.1 401 "), strange
            assert MARK not in answer.decode(), strange
    assert MARK not in json.dumps(logs)


async def test_half_a_million_compressed_entries_cost_a_stranger_nothing(bot: CheckedBot) -> None:
    bomb = gzip.compress(json.dumps({"entities": [0] * 500_000}).encode())
    packed = {"Content-Encoding": "gzip"}
    assert (await bot.post(bomb, packed))[0] == 401
    assert (await bot.post(bomb, packed | bearer(token())))[0] == 415
    assert (await bot.post(b"no gzip", packed | bearer(token())))[0] == 415


WIDE: dict[str, Any] = {
    "entities": [0] * 100_000,
    "attachments": [{"contentType": MARK}] * 10_000,
    "value": [[MARK]] * 20_000,
    "conversation": {"id": MARK * 10_000},
    "from": {"id": "29:x", "name": MARK * 10_000, "aadObjectId": OFFICER},
    "text": [MARK] * 20_000,
    MARK: MARK,
}


async def test_nothing_of_a_wide_activity_comes_back(bot: CheckedBot) -> None:
    with capture_logs() as logs:
        for field, wide in WIDE.items():
            body = json.dumps(activities.message(type="typing") | {field: wide})
            status, words = await bot.post(body, bearer(token()))
            assert status in {202, 400}, field
            assert len(words) < 500, field
            assert MARK not in words, field
    assert MARK not in json.dumps(logs)


async def test_an_activity_nested_too_deep_is_refused(bot: CheckedBot) -> None:
    body = json.dumps(activities.tap("x")).replace('"manual"', DEEP)
    assert (await bot.post(body, bearer(token())))[0] == 400


ODD_BYTES = [
    b"Authorization: Bearer \xff\xfe",
    b"Content-Type: application/json; charset=\xff",
    b"Content-Type: \xff",
    b"Content-Encoding: \xff",
    b"X-Forwarded-For: \xff, 1.2.3.4",
    b"User-Agent: \xff",
    b"Cookie: \xff=\xfe",
    b"Expect: " + MARK.encode(),
    b"Expect: \xff",
    b"Host: \xff",
    b"If-Modified-Since: \xff",
    b"\xff: 1",
    b"Content-Length: 9",
    b"Transfer-Encoding: gzip",
    b"no header " + MARK.encode(),
]


@pytest.mark.parametrize("known", [False, True], ids=["stranger", "teams"])
async def test_no_byte_in_a_header_gives_a_500(bot: CheckedBot, known: bool) -> None:
    with capture_logs() as logs:
        for odd in ODD_BYTES:
            answer = await bot.raw(with_header(odd, known=known))
            assert answer.startswith((b"HTTP/1.1 2", b"HTTP/1.1 4", b"HTTP/1.0 4")), odd
            assert MARK not in answer.decode(), odd
    assert MARK not in json.dumps(logs)


def with_header(odd: bytes, *, known: bool) -> bytes:
    """A whole request with one header changed or added."""
    named = odd.partition(b":")[0].lower()
    given = {b"Host": b"bot", b"Content-Type": b"application/json", b"Connection": b"close"}
    if known:
        given[b"Authorization"] = f"Bearer {token()}".encode()
    lines = [b": ".join(pair) for pair in given.items() if pair[0].lower() != named]
    body = json.dumps(activities.message(type="typing")).encode()
    if named not in {b"content-length", b"transfer-encoding"}:
        lines.append(b"Content-Length: %d" % len(body))
    head = b"\r\n".join([b"POST /api/messages HTTP/1.1", *lines, odd])
    return head + b"\r\n\r\n" + body


NO_REQUESTS = [
    f"GET /{MARK} HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n".encode(),
    f"{MARK} / HTTP/1.1\r\n\r\n".encode(),
    f"GET / HTTP/{MARK}\r\n\r\n".encode(),
    f"{MARK}\r\n\r\n".encode(),
    b"GET /\xff\xfe HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n",
    f"GET //{MARK}:x@/ HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n".encode(),
    f"GET http://[{MARK}/ HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n".encode(),
    f"GET / HTTP/1.1\r\nX: {MARK * 2000}\r\n\r\n".encode(),
    b"GET / HTTP/1.1\r\n" + f"X: {MARK}\r\n".encode() * 500 + b"\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"\x00" * 100 + b"\r\n\r\n",
]


async def test_what_is_no_request_is_not_repeated(bot: CheckedBot) -> None:
    with capture_logs() as logs:
        for sent in NO_REQUESTS:
            answer = await bot.raw(sent)
            assert answer.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4")), sent
            assert MARK not in answer.decode(), sent
    assert MARK not in json.dumps(logs)


async def test_who_waits_to_be_asked_for_the_body_is_asked_after_the_token(bot: CheckedBot) -> None:
    body = json.dumps(activities.tap("start"))
    wanted = {"Content-Type": "application/json", "Expect": "100-continue"}
    async with bot.session.post(
        bot.url, data=body, headers=wanted | bearer(token()), expect100=True
    ) as answer:
        assert answer.status == 200
    head = "POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Length: 9\r\nExpect: 100-continue"
    assert (await bot.raw(f"{head}\r\n\r\n".encode())).startswith(b"HTTP/1.1 401 ")


async def test_a_flood_of_strangers_is_slowed_down_and_tells_little(wary_bot: CheckedBot) -> None:
    """From one address, as behind a web server that names nobody: Teams comes in all the same."""
    with capture_logs() as logs:
        answers = [(await wary_bot.post(b"{}", {}))[0] for _ in range(FEW + 1)]
        assert answers == [401] * FEW + [429]
        assert await wary_bot.tap() == 200
    assert len(logs) <= 3


async def test_how_it_goes_is_told_as_often_as_asked_but_slower(
    wary_bot: CheckedBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A flood must not make a watchdog think that the bot is down."""
    monkeypatch.setattr("bot.network.limits.SLOW", 0.001)
    url = f"http://127.0.0.1:{wary_bot.port}/health"
    with capture_logs() as logs:
        for _ in range(FEW + 2):
            async with wary_bot.session.get(url) as answer:
                assert (await answer.json())["database"] is True
    told = [log["event"] for log in logs if log["event"] != "swept"]  # by the clock, whenever
    assert told == ["too_many_requests"]


async def test_strangers_of_one_address_take_nothing_from_another(wary_bot: CheckedBot) -> None:
    from_one, from_other = ({"X-Forwarded-For": f"198.51.100.{n}"} for n in (1, 2))
    for _ in range(FEW):
        assert (await wary_bot.post(b"{}", from_one))[0] == 401
    assert (await wary_bot.post(b"{}", from_one))[0] == 429
    assert (await wary_bot.post(b"{}", from_other))[0] == 401


@dataclass(frozen=True)
class Seen:
    """A request, as far as its address goes."""

    remote: str | None
    told: Sequence[str] = ()

    @property
    def headers(self) -> Any:
        return self

    def getall(self, name: str, default: Sequence[str]) -> Sequence[str]:
        assert name == "X-Forwarded-For"
        return self.told or default


@pytest.mark.parametrize(
    ("remote", "told", "address"),
    [
        ("192.0.2.7", [], "192.0.2.7"),
        ("192.0.2.7", ["10.0.0.1"], "192.0.2.7"),  # no proxy of ours: it can say what it likes
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", ["192.0.2.7"], "192.0.2.7"),
        ("127.0.0.1", ["192.0.2.7:5123"], "192.0.2.7"),
        ("127.0.0.1", ["10.9.9.9, 192.0.2.7"], "192.0.2.7"),  # the left was there already
        ("127.0.0.1", ["10.9.9.9", "192.0.2.7"], "192.0.2.7"),
        ("127.0.0.1", ["192.0.2.7, 127.0.0.1"], "192.0.2.7"),  # two proxies of ours
        ("127.0.0.1", ["192.0.2.7, unknown"], "127.0.0.1"),
        ("127.0.0.1", ["\udcff"], "127.0.0.1"),
        ("::1", ["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::/64"),
        ("::1", ["[2001:db8:1:2::9]:443"], "2001:db8:1:2::/64"),
        ("::ffff:127.0.0.1", ["::ffff:192.0.2.7"], "192.0.2.7"),
        (None, ["192.0.2.7"], "192.0.2.7"),  # a Unix socket: only a proxy comes that way
        (None, [], ""),
    ],
)
def test_the_far_end(remote: str | None, told: list[str], address: str) -> None:
    request: Any = Seen(remote, told)
    assert far_end(request, Settings(no_auth=True).proxies) == address


def test_an_allowance_fills_again_evenly() -> None:
    now = 0.0
    allowance = Allowance(3, lambda: now)
    assert [allowance.take("a") for _ in range(4)] == [True, True, True, False]
    assert allowance.take("b")
    now = 19.9
    assert not allowance.take("a")
    now = 20.1
    assert allowance.take("a")
    assert not allowance.take("a")


async def test_what_nobody_foresaw_is_no_500() -> None:
    guard = Guard(10, ())

    async def broken(_request: object) -> Any:
        raise RuntimeError(MARK)

    request: Any = {}
    with capture_logs() as logs, pytest.raises(aiohttp.web.HTTPServiceUnavailable) as refusal:
        await guard.middleware()(request, broken)
    assert MARK not in json.dumps(logs) + str(refusal.value.text)


async def test_what_is_too_big_gets_413_and_holds_nothing_up(bot: CheckedBot) -> None:
    body = BytesIO(json.dumps(activities.message("a" * 1_100_000)).encode())
    status, _ = await bot.post(body, bearer(token()))
    assert status == 413
    assert await bot.tap() == 200
