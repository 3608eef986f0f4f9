"""Who is let in: the table of tokens, addresses, channels and tenants, over real HTTP."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import jwt
import pytest

from bot.settings import Settings
from bot.teams.adapter import Admission, Door
from bot.teams.keys import KEEP, LOOKS, PAUSE, RETRY, SigningKeys
from bot.teams.tokens import LEEWAY
from tests.fakes import activities
from tests.fakes.framework import FakeFramework, private_key, published, token
from tests.teams.door import Listener, OpenDoor, open_door


class Clock:
    """Seconds that pass when a test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def door(
    settings: Settings,
    session: aiohttp.ClientSession,
    framework: FakeFramework,
    clock: Clock,
) -> AsyncIterator[OpenDoor]:
    async with open_door(settings, SigningKeys(session, framework.metadata_url, clock)) as opened:
        yield opened


async def test_a_signed_request_of_our_teams_is_let_in(door: OpenDoor) -> None:
    response = await door.knock(activities.message("hallo"), token())
    assert response.status == 202
    assert [turn.text for turn in door.listener.turns] == ["hallo"]


def unsigned() -> str:
    return jwt.encode({"aud": activities.APP_ID}, "", algorithm="none", headers={"kid": "first"})


def signed_with_the_public_key() -> str:
    """The old trick: the published key as the secret of a symmetric signature."""
    secret = str(published("first")["n"])
    return jwt.encode({"aud": activities.APP_ID}, secret, "HS256", headers={"kid": "first"})


STRANGERS: dict[str, Callable[[], str]] = {
    "no token": str,
    "garbage": lambda: "garbage",
    "three parts of garbage": lambda: "a.b.c",
    "not signed": unsigned,
    "signed symmetrically": signed_with_the_public_key,
    "signed by another": lambda: token("other", kid="first"),
    "key that nobody published": lambda: token("other"),
    "expired": lambda: token(exp=int(time.time()) - 301),
    "not valid yet": lambda: token(nbf=int(time.time()) + 400),
    "without an end": lambda: token(exp=None),
    "for another bot": lambda: token(aud="99999999-0000-4000-8000-000000000000"),
    "for nobody": lambda: token(aud=None),
    "another issuer": lambda: token(iss="https://sts.windows.net/tenant/"),
    "without an issuer": lambda: token(iss=None),
    "another address": lambda: token(serviceurl="https://smba.trafficmanager.net/amer/"),
    "without an address": lambda: token(serviceurl=None),
}


@pytest.mark.parametrize("stranger", STRANGERS)
async def test_a_stranger_gets_401(door: OpenDoor, stranger: str) -> None:
    response = await door.knock(activities.message(), STRANGERS[stranger]())
    assert response.status == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"
    assert not door.listener.turns


async def test_another_scheme_gets_401(door: OpenDoor) -> None:
    response = await door.client.post(
        "/api/messages", json=activities.message(), headers={"Authorization": f"Basic {token()}"}
    )
    assert response.status == 401


async def test_clocks_may_differ_a_little(door: OpenDoor) -> None:
    response = await door.knock(activities.message(), token(exp=int(time.time()) - 200))
    assert response.status == 202


async def test_a_token_that_was_good_is_not_for_ever(
    door: OpenDoor, framework: FakeFramework, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    long, short = token(), token(exp=int(time.time()) + 60)
    for one in (long, long, short, short):
        assert (await door.knock(activities.message(), one)).status == 202
    later = time.time() + 60 + LEEWAY + 1
    monkeypatch.setattr("bot.teams.caller.time.time", lambda: later)
    assert (await door.knock(activities.message(), short)).status == 401
    assert (await door.knock(activities.message(), long)).status == 202
    framework.keys = [published("second")]  # its key is withdrawn, which shows the next day
    clock.now += KEEP
    assert (await door.knock(activities.message(), long)).status == 401


async def test_a_key_that_may_not_speak_for_teams_gets_401(
    door: OpenDoor, framework: FakeFramework
) -> None:
    framework.keys = [published("first", endorsements=("webchat",))]
    assert (await door.knock(activities.message(), token())).status == 401


FOREIGN = "https://evil.example.org/"
UNWANTED: dict[str, dict[str, Any]] = {
    "foreign host": {"serviceUrl": FOREIGN},
    "host that only begins well": {"serviceUrl": "https://smba.trafficmanager.net.example.org/"},
    "host behind a name": {"serviceUrl": "https://smba.trafficmanager.net@example.org/"},
    "no TLS": {"serviceUrl": "http://smba.trafficmanager.net/emea/"},
    "web chat": {"channelId": "webchat"},
    "foreign tenant": {"channelData": {"tenant": {"id": "another"}}},
    "conversation of another tenant": {"conversation": {"id": "c", "tenantId": "another"}},
    "sender of another tenant": {"from": {"id": "29:x", "tenantId": "another"}},
    "no tenant": {"channelData": {}, "conversation": {"id": "c"}},
}
KINDS = ("message", "invoke", "installationUpdate", "conversationUpdate", "typing")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("unwanted", UNWANTED)
async def test_who_is_not_of_our_teams_gets_403(door: OpenDoor, unwanted: str, kind: str) -> None:
    activity = activities.message() | UNWANTED[unwanted] | {"type": kind}
    response = await door.knock(activity, token(serviceurl=activity["serviceUrl"]))
    assert response.status == 403
    assert not door.listener.turns


async def test_a_rotated_key_is_accepted_after_one_look(
    door: OpenDoor, framework: FakeFramework, clock: Clock
) -> None:
    assert (await door.knock(activities.message(), token())).status == 202
    framework.keys = [published("second")]
    clock.now += PAUSE
    for _ in range(3):
        assert (await door.knock(activities.message(), token("second"))).status == 202
    assert framework.looks == 2


async def test_a_new_key_is_accepted_a_few_seconds_after_the_last_look(
    door: OpenDoor, framework: FakeFramework, clock: Clock
) -> None:
    assert (await door.knock(activities.message(), token())).status == 202
    framework.keys = [published("second")]
    assert (await door.knock(activities.message(), token("second"))).status == 401
    clock.now += 5
    assert (await door.knock(activities.message(), token("second"))).status == 202


async def test_unknown_keys_cause_no_storm_of_looks(
    door: OpenDoor, framework: FakeFramework, clock: Clock
) -> None:
    for _ in range(5):
        assert (await door.knock(activities.message(), token("other"))).status == 401
        clock.now += PAUSE / 10
    assert framework.looks == 1
    minutes = 2
    for _ in range(round(minutes * 60 / PAUSE)):
        assert (await door.knock(activities.message(), token("other"))).status == 401
        clock.now += PAUSE
    assert framework.looks <= 1 + LOOKS + minutes * LOOKS


async def test_old_keys_stay_while_the_list_is_away(
    door: OpenDoor, framework: FakeFramework, clock: Clock
) -> None:
    assert (await door.knock(activities.message(), token())).status == 202
    framework.broken = True
    clock.now += 48 * 3600
    assert (await door.knock(activities.message(), token())).status == 202
    assert framework.looks == 2


async def test_without_any_key_the_caller_is_asked_to_come_back(
    door: OpenDoor, framework: FakeFramework, clock: Clock
) -> None:
    framework.broken = True
    response = await door.knock(activities.message(), token())
    assert response.status == 503
    assert float(response.headers["Retry-After"]) == RETRY
    framework.broken = False
    clock.now += RETRY
    assert (await door.knock(activities.message(), token())).status == 202


@pytest.mark.parametrize(
    "keys",
    [[], [{"kid": "first", "kty": "RSA"}], [{"kid": "first", "kty": "EC"}], [{"x": 1}], ["first"]],
    ids=["no keys", "half a key", "another kind of key", "no key at all", "a word"],
)
async def test_a_broken_key_list_is_a_list_that_is_away(
    door: OpenDoor, framework: FakeFramework, keys: list[Any]
) -> None:
    framework.keys = keys
    assert (await door.knock(activities.message(), token())).status == 503


async def test_who_comes_while_the_keys_are_fetched_waits_for_them(
    door: OpenDoor, framework: FakeFramework
) -> None:
    """As after a start, or when Teams changed its key: several come at once with the new one."""
    knocks = [door.knock(activities.message(), token()) for _ in range(3)]
    assert [one.status for one in await asyncio.gather(*knocks)] == [202] * 3
    assert framework.looks == 1


async def test_one_spoiled_key_does_not_take_the_others_along(
    door: OpenDoor, framework: FakeFramework
) -> None:
    framework.keys.insert(0, {"kid": "spoiled", "kty": "RSA"})
    assert (await door.knock(activities.message(), token())).status == 202


async def test_a_door_that_checks_tokens_needs_keys(settings: Settings) -> None:
    with pytest.raises(ValueError, match="development switch"):
        Door([Admission(settings, Listener())], None, lambda: datetime.now(UTC))


def test_the_keys_of_this_test_differ() -> None:
    """Else the tokens of strangers would be good ones."""
    assert private_key("first") is not private_key("other")


@pytest.fixture
async def unchecked() -> AsyncIterator[OpenDoor]:
    async with open_door(Settings(no_auth=True)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("http://localhost:56150/_connector", 202),
        ("http://127.0.0.1:56150/_connector", 202),
        ("http://[::1]:56150/_connector", 202),
        (activities.SERVICE_URL, 403),
        ("http://localhost.example.org/", 403),
        ("ftp://localhost/", 403),
        ("http://[::1", 403),
    ],
)
async def test_without_tokens_only_this_machine_is_answered(
    unchecked: OpenDoor, address: str, status: int
) -> None:
    activity = activities.message(serviceUrl=address, channelId="emulator")
    assert (await unchecked.knock(activity)).status == status
