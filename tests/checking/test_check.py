"""`datalek check`: each fault is made in turn, around the real bot's own way out, and named.

Microsoft stands on loopback under its real names, behind a proxy, with TLS of an authority that
only the settings know.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.checking.findings import Finding, State, as_json, well
from bot.language import speaking
from store.access.database import Database
from store.secrecy import keys
from tests.checking.found import check
from tests.fakes.activities import OFFICER
from tests.fakes.entra import SECRET
from tests.fakes.framework import published
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.postgres import postgres
from tests.fakes.teams import Plan

# The server's side of a handshake that was broken off is left to the collector by asyncio.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")

ALWAYS = {
    "settings": State.OK,
    "proof": State.OK,
    "keys": State.OK,
    "disk": State.OK,
    "backup": State.OK,
    "database": State.OK,
    "bot": State.WARNING,  # it does not run here
    "messages": State.OK,
    "officers": State.WARNING,  # nobody said hello yet
    "standing-in": State.WARNING,  # there is an officer alone
    "entra": State.OK,
    "clock": State.OK,
    "token": State.OK,
    "signing-keys": State.OK,
    "teams": State.OK,
    "channel": State.OK,
    "graph": State.OK,
    "public-address": State.OK,
    "public-certificate": State.OK,
}


def states(found: list[Finding]) -> dict[str, State]:
    return {one.name: one.state for one in found}


async def test_all_is_well(microsoft: FakeMicrosoft) -> None:
    found = await check()
    assert states(found) == ALWAYS, [one.line for one in found]
    assert well(found)
    with speaking("en"):
        assert all(len(one.line.splitlines()) == 1 for one in found)
    told = as_json(found)
    assert told["well"] is True
    assert json.loads(json.dumps(told))["findings"][0] == {
        "name": "settings",
        "state": "ok",
        "said": "complete, and read from the environment.",
        "do": "",
    }
    assert {place.partition(":")[0] for place in microsoft.proxy.asked} == set(
        microsoft.proxy.places
    )
    os.environ["DATALEK_DPOS_GROUP"] = OFFICER  # a group of which nothing was told yet
    assert states(await check())["standing-in"] is State.OK


Make = Callable[[FakeMicrosoft, Path], object]


def put(name: str, value: str) -> Make:
    def make(_microsoft: FakeMicrosoft, _folder: Path) -> None:
        os.environ[name] = value

    return make


def grouped(people: list[str] | None = None, *granted: str) -> Make:
    """The officers are a group in Entra; None: there is no such group."""
    group = "0ff1ce00-0000-4000-8000-000000000001"

    def make(microsoft: FakeMicrosoft, _folder: Path) -> None:
        os.environ |= {"DATALEK_OFFICERS": "", "DATALEK_OFFICERS_GROUP": group}
        microsoft.entra.roles = granted or ("Mail.Send", "GroupMember.Read.All")
        microsoft.graph.groups = {} if people is None else {group: people}

    return make


def plan(status: int, code: str = "") -> Make:
    """Everything in Teams is answered so."""
    return lambda microsoft, _: microsoft.teams.plan(*[Plan(status, code)] * 9)


def front(status: int) -> Make:
    def make(microsoft: FakeMicrosoft, _folder: Path) -> None:
        microsoft.front.status, microsoft.front.headers = status, {}

    return make


def closed(name: str) -> Make:
    return lambda microsoft, _: microsoft.proxy.places.update({name: 1})


def old_backup(_microsoft: FakeMicrosoft, folder: Path) -> None:
    os.utime(folder / "backups" / "copy", (0, 0))


def no_backup(_microsoft: FakeMicrosoft, folder: Path) -> None:
    (folder / "backups" / "copy").unlink()


def half_a_backup(microsoft: FakeMicrosoft, folder: Path) -> None:
    """The job was killed in the middle of each."""
    no_backup(microsoft, folder)
    (folder / "backups" / "datalek-2026-11-28T020000.backup.half").touch()


def other_database(_microsoft: FakeMicrosoft, folder: Path) -> None:
    (folder / "store.db").write_text("Geachte heer,")


def empty_database(_microsoft: FakeMicrosoft, folder: Path) -> None:
    os.environ["DATALEK_DATABASE_URL"] = f"sqlite:///{folder / 'empty.db'}"
    (folder / "empty.db").touch(0o600)


def server_away(_microsoft: FakeMicrosoft, folder: Path) -> None:
    os.environ["DATALEK_DATABASE_URL"] = "postgresql://u:hunter2@127.0.0.1:1/d"
    os.environ["DATALEK_KEYS_FILE"] = str(folder / "store.db.keys")


def other_keys(_microsoft: FakeMicrosoft, folder: Path) -> None:
    (folder / "store.db.keys").unlink()
    keys.make(folder / "store.db.keys", date(2026, 11, 28))


def lost_keys(_microsoft: FakeMicrosoft, folder: Path) -> None:
    (folder / "store.db.keys").unlink()


def late(hours: float) -> Make:
    return lambda microsoft, _: setattr(microsoft.entra, "late", timedelta(hours=hours))


def unknown_authority(_microsoft: FakeMicrosoft, _folder: Path) -> None:
    del os.environ["DATALEK_CA_FILE"]


FAULTS: dict[str, tuple[Make, str, str]] = {
    "no tenant of this id": (
        lambda microsoft, _: microsoft.entra.tenants.clear(),
        "entra",
        "knows no tenant",
    ),
    "a wrong secret": (put("DATALEK_APP_SECRET", "x"), "token", "make a new one there"),
    "an app of another tenant": (
        lambda microsoft, _: microsoft.entra.failures.extend([(400, "unauthorized_client")] * 3),
        "token",
        "is not in this tenant",
    ),
    "a clock that is far from the right time": (late(1), "clock", "nobody is let in"),
    "keys that cannot be fetched": (
        lambda microsoft, _: setattr(microsoft.framework, "broken", True),
        "signing-keys",
        "(503)",
    ),
    "keys behind a closed firewall": (
        closed("login.botframework.com"),
        "signing-keys",
        "allow login.botframework.com",
    ),
    "Entra behind a closed firewall": (
        closed("login.microsoftonline.com"),
        "entra",
        "allow login.microsoftonline.com",
    ),
    "Teams behind a closed firewall": (
        closed("smba.trafficmanager.net"),
        "teams",
        "allow smba.trafficmanager.net",
    ),
    "Graph behind a closed firewall": (
        closed("graph.microsoft.com"),
        "graph",
        "allow graph.microsoft.com",
    ),
    "an authority that nobody knows": (unknown_authority, "entra", "DATALEK_CA_FILE"),
    "a proxy that is away": (put("HTTPS_PROXY", "http://127.0.0.1:1"), "entra", "HTTPS_PROXY"),
    "a proxy that refuses": (
        lambda microsoft, _: setattr(microsoft.proxy, "refuses", 407),
        "teams",
        "407",
    ),
    "a bot that Teams does not know": (plan(401), "channel", "Create the Azure Bot"),
    "a bot outside the channel": (plan(403, "BotNotInConversationRoster"), "channel", "no member"),
    "a group chat for a channel": (
        put("DATALEK_OFFICERS_CHANNEL", "19:a1b2@thread.v2"),
        "channel",
        "a channel of a team",
    ),
    "a channel that is gone": (plan(404, "ConversationNotFound"), "channel", "no member"),
    "a permission that is not granted": (
        lambda microsoft, _: setattr(microsoft.entra, "roles", ()),
        "graph",
        "Mail.Send is not in the token",
    ),
    "a group that is not there": (grouped(), "roles", "there is no group"),
    "a group without anybody": (grouped([]), "roles", "nobody is in the group"),
    "profiles that may not be read": (
        put("DATALEK_DEPARTMENT_FROM_ENTRA", "true"),
        "graph",
        "User.Read.All is not in the token, and DATALEK_DEPARTMENT_FROM_ENTRA needs it",
    ),
    "groups that may not be read": (
        grouped([OFFICER], "Mail.Send"),
        "graph",
        "GroupMember.Read.All is not in the token, and DATALEK_OFFICERS_GROUP needs it",
    ),
    "an address where anybody is let in": (front(200), "public-address", "lets in"),
    "an address that is another's": (front(404), "public-address", "is not the bot's"),
    "an address without a bot behind it": (front(502), "public-address", "Start the bot"),
    "an address that nobody knows": (
        put("DATALEK_PUBLIC_HOST", "nobody.example"),
        "public-address",
        "nobody.example",
    ),
    "a register that the web server does not hand on": (
        put("DATALEK_REGISTER_SECRET", "a-secret-of-at-least-32-characters"),
        "register",
        "hand /register and /assets",
    ),
    "an old backup": (old_backup, "backup", "stopped"),
    "no backup": (no_backup, "backup", "there is none"),
    "a backup that was never whole": (half_a_backup, "backup", "there is none"),
    "a folder of backups that is not there": (
        put("DATALEK_BACKUPS", "no/such/folder"),
        "backup",
        "DATALEK_BACKUPS",
    ),
    "a database without tables": (empty_database, "database", "datalek db upgrade"),
    "a file that is no database": (other_database, "database", "not a database"),
    "a database that is not there": (
        put("DATALEK_DATABASE_URL", "sqlite:///no.sqlite3"),
        "database",
        "datalek db upgrade",
    ),
    "a server that is not there": (server_away, "database", "firewall"),
    "keys of another database": (other_keys, "database", "Put back the file that belongs"),
    "keys that are lost": (lost_keys, "keys", "DATALEK_KEYS_FILE"),
    "no tokens at all": (put("DATALEK_NO_AUTH", "1"), "tokens", "DATALEK_NO_AUTH"),
    "a secret that ended": (put("DATALEK_APP_SECRET_ENDS", "2026-01-31"), "expiry", "ended on"),
    "a certificate that is not there": (
        put("DATALEK_TLS_CERTIFICATE", "no.pem"),
        "expiry",
        "no certificate can be read in no.pem",
    ),
    "a missing setting": (put("DATALEK_OFFICERS", ""), "settings", "DATALEK_OFFICERS is missing"),
    "a misspelled setting": (put("DATALEK_OFICERS", "x"), "settings", "did you mean"),
}


@pytest.mark.parametrize("made", FAULTS)
async def test_each_fault_is_named(microsoft: FakeMicrosoft, tmp_path: Path, made: str) -> None:
    make, name, said = FAULTS[made]
    make(microsoft, tmp_path)
    found = await check()
    named = [one for one in found if one.name == name and one.state is State.FAULT]
    assert named, [one.line for one in found]
    assert any(said in one.line for one in named), [one.line for one in named]
    assert not well(found)
    everything = "\n".join(one.line for one in found)
    assert SECRET not in everything
    assert "hunter2" not in everything


def readable(_microsoft: FakeMicrosoft, folder: Path) -> None:
    file = folder / "datalek.env"
    file.touch()
    file.chmod(0o644)
    os.environ["DATALEK_SETTINGS_FILE"] = str(file)


def readable_keys(_microsoft: FakeMicrosoft, folder: Path) -> None:
    (folder / "store.db.keys").chmod(0o640)


WARNINGS: dict[str, tuple[Make, str, str]] = {
    "settings that others can read": (readable, "settings", "chmod 600"),
    "keys that others can read": (readable_keys, "keys", "chmod 600"),
    "a clock that runs a little behind": (late(1 / 60), "clock", "NTP"),
    "a secret that ends soon": (
        put("DATALEK_APP_SECRET_ENDS", f"{datetime.now(UTC) + timedelta(days=20):%Y-%m-%d}"),
        "expiry",
        "the secret of the bot ends on",
    ),
    "no channel": (put("DATALEK_OFFICERS_CHANNEL", ""), "channel", "DATALEK_OFFICERS_CHANNEL"),
    "a right that nobody needs": (
        lambda microsoft, _: setattr(microsoft.entra, "roles", ("Mail.Send", "User.Read.All")),
        "graph",
        "User.Read.All is granted, and no setting needs it. Take it away",
    ),
}


@pytest.mark.parametrize("made", WARNINGS)
async def test_each_warning_is_named_and_is_no_fault(
    microsoft: FakeMicrosoft, tmp_path: Path, made: str
) -> None:
    make, name, said = WARNINGS[made]
    make(microsoft, tmp_path)
    found = await check()
    assert any(
        one.name == name and one.state is State.WARNING and said in one.line for one in found
    ), [one.line for one in found]
    assert well(found)


@pytest.mark.parametrize(
    ("free", "state"), [(10**6, State.FAULT), (5 * 10**8, State.WARNING), (10**12, State.OK)]
)
async def test_a_full_disk_is_seen(
    microsoft: FakeMicrosoft, monkeypatch: pytest.MonkeyPatch, free: int, state: State
) -> None:
    usage = shutil.disk_usage(Path())._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert states(await check())["disk"] is state


async def test_a_name_that_is_not_found(
    microsoft: FakeMicrosoft, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a proxy, where there should be one."""

    def nowhere(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    del os.environ["HTTPS_PROXY"]
    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    [entra] = [one for one in await check() if one.name == "entra"]
    assert "is not found. Look at DNS, or set HTTPS_PROXY" in entra.line


async def test_a_fault_that_is_left_out_does_not_count(microsoft: FakeMicrosoft) -> None:
    microsoft.front.status = 502
    found = await check(without=frozenset({"public-address"}))
    assert states(found)["public-address"] is State.SKIPPED
    assert well(found)


async def test_keys_without_a_usable_one(microsoft: FakeMicrosoft) -> None:
    microsoft.framework.keys = [published("first") | {"kty": "EC"}]
    assert states(await check())["signing-keys"] is State.FAULT


async def test_a_postgresql_that_is_as_it_should_be_and_then_is_not(
    microsoft: FakeMicrosoft,
) -> None:
    with postgres() as server:
        name = server.new()
        os.environ["DATALEK_DATABASE_URL"] = url = server.url(name)
        os.environ["DATALEK_KEYS_FILE"] = str(server.keys)
        assert "datalek db upgrade" in await database_line()
        made = Database(url, server.keys)
        made.upgrade()
        made.close()
        assert states(await check()) == {
            **{name: state for name, state in ALWAYS.items() if name != "disk"},
            "database-clock": State.OK,
        }
        minute_off = await check(clock=lambda: datetime.now(UTC) + timedelta(minutes=1))
        assert states(minute_off)["database-clock"] is State.FAULT
        os.environ["DATALEK_DATABASE_URL"] = server.of_user_without_rights(name)
        assert "GRANT ALL ON SCHEMA public" in await database_line()


async def database_line() -> str:
    """What is said of the database, which is not well."""
    [found] = [one for one in await check() if one.name == "database"]
    assert found.state is State.FAULT
    return found.line
