"""The files of two towns: what may stand where, what they may not share, and the commands."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from http import HTTPStatus
from pathlib import Path

import pytest

from bot import app
from bot.cli import main
from bot.configuration.organisations import PROCESS, load_all
from bot.settings import ORGANISATIONS, PREFIX, Settings, SettingsError
from store.access.database import Database
from store.secrecy import keys
from tests.organisations.centre import ALPHA, BETA, TOWNS, Centre, centre, free_port, write

SHARED = (
    "DATALEK_TENANT_ID",
    "DATALEK_DATABASE_URL",
    "DATALEK_KEYS_FILE",
    "DATALEK_REGISTER_SECRET",
    "DATALEK_PUBLIC_HOST",
    "DATALEK_HEADS_FILE",
    "DATALEK_BACKUPS",
    "DATALEK_HEARTBEAT_URL",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where their files are, as the environment names it."""
    monkeypatch.setenv(ORGANISATIONS, str(tmp_path / "organisations"))
    return tmp_path


def faults(folder: Path, **changes: dict[str, str]) -> str:
    write(folder, **changes)
    with pytest.raises(SettingsError) as told:
        load_all()
    return "\n".join(told.value.faults)


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code
    return "".join(capsys.readouterr())


def done(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    said = capsys.readouterr().out
    assert not ended.value.code, said
    return said


def test_each_has_its_own_and_the_process_is_of_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATALEK_PORT", "4000")
    write(folder)
    found = load_all()
    assert list(found) == list(TOWNS)
    for name, town in TOWNS.items():
        assert (found[name].tenant_id, found[name].port) == (town.tenant, 4000)
        assert found[name].officers == (town.officer.id,)


@pytest.mark.parametrize("name", SHARED)
def test_what_two_would_share_is_refused(folder: Path, name: str) -> None:
    same = ALPHA.file(folder).get(name, str(folder / "the-same"))
    same = "https://watch.example/1" if name.endswith("_URL") and "://" not in same else same
    told = faults(folder, alphen={name: same}, beemster={name: same})
    assert f"alphen en beemster hebben hetzelfde in {name}: geef elk een eigen." in told


def test_the_same_in_another_spelling_is_the_same(folder: Path) -> None:
    (folder / "link.sqlite3").symlink_to(folder / "alphen.sqlite3")
    told = faults(
        folder,
        alphen={"DATALEK_PUBLIC_HOST": "datalek.stad.example:8443"},
        beemster={
            "DATALEK_DATABASE_URL": f"sqlite:///{folder / 'link.sqlite3'}",
            "DATALEK_ALLOWED_TENANTS": f"{BETA.tenant},{ALPHA.tenant.upper()}",
            "DATALEK_PUBLIC_HOST": "datalek.stad.example",
        },
    )
    assert told.count("hebben hetzelfde in") == 3
    server = "postgresql://{}@db.example{}/zaken{}"
    schema = "?options=-csearch_path%3D"
    for one, other in (
        ("", ":5432"),
        ("?host=db.example", "?port=5432"),
        (f"{schema}alphen", f"{schema}beemster"),
    ):
        urls = [server.format(who, *_parts(tail)) for who, tail in (("a", one), ("b", other))]
        both = [{"DATALEK_DATABASE_URL": url, "DATALEK_KEYS_FILE": f"/k/{url[13]}"} for url in urls]
        assert "DATALEK_DATABASE_URL" in faults(folder, alphen=both[0], beemster=both[1])


def _parts(tail: str) -> tuple[str, str]:
    return ("", tail) if tail.startswith("?") else (tail, "")


def test_all_faults_of_all_files_are_told_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATALEK_APP_SECRET", "of everybody")
    told = faults(
        folder,
        alphen={"DATALEK_PORT": "4000", "DATALEK_APP_ID": "", "HTTPS_PROXY": "http://p"},
        beemster={"DATALEK_NO_AUTH": "1", "DATALEK_OFICERS": "x"},
    ).splitlines()
    assert "DATALEK_APP_SECRET hoort bij één organisatie" in told[0]
    assert [one.partition(": ")[0] for one in told[1:]] == ["alphen.env"] * 3 + ["beemster.env"] * 2
    assert "of everybody" not in "".join(told)


def test_every_setting_belongs_to_the_process_or_to_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_one = {PREFIX + name.upper() for name in Settings.model_fields.keys() - PROCESS}
    with monkeypatch.context() as environment:
        for name in of_one:
            environment.setenv(name, "1")
        told = faults(folder).splitlines()
        refused = {one.split()[0] for one in told if "hoort bij één organisatie" in one}
        assert refused == of_one
    every = {PREFIX + name.upper(): "1" for name in PROCESS}
    assert faults(folder, alphen=every).count("geldt voor alle organisaties samen") == len(PROCESS)


def test_a_folder_without_files_or_with_odd_names_is_refused(folder: Path) -> None:
    (folder / "organisations").mkdir()
    with pytest.raises(SettingsError, match=r"gemeente-a\.env"):
        load_all()
    (folder / "organisations" / "Gemeente A.env").touch()
    with pytest.raises(SettingsError, match="kleine letters"):
        load_all()


def test_a_command_works_for_one_and_some_for_all(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, beemster={"DATALEK_DATABASE_URL": f"sqlite:///{folder / 'none' / 'b.sqlite3'}"})
    assert "noem er één" in refused(capsys, "case", "DL-2026-0001")
    assert "noem er één" in refused(capsys, "outbox", "list")
    assert "alphen, beemster" in refused(capsys, "--organisation", "elders", "outbox", "list")
    told = refused(capsys, "db", "upgrade")
    assert "alphen: the database is up to date" in told
    assert "beemster: The database cannot be used" in told
    with monkeypatch.context() as one:
        one.setattr(os, "environ", os.environ.copy())
        assert "every message arrived" in done(capsys, "--organisation", "alphen", "outbox", "list")
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{free_port()}")  # nobody is asked
    told = refused(capsys, "check", "--json")
    checked = json.loads(told)["organisations"]
    database = {
        name: [one["state"] for one in of["findings"] if one["name"] == "database"]
        for name, of in checked.items()
    }
    assert database["alphen"] != database["beemster"]


async def test_one_whose_database_cannot_be_opened_stops_none_of_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One trouble after the other, until it begins by itself; nothing is spoiled meanwhile."""
    monkeypatch.setattr(app, "AGAIN", 0.1)
    folder.joinpath("made").mkdir()
    made, its_keys = folder / "made" / "b.sqlite3", folder / "its.keys"
    with closing(Database(f"sqlite:///{made}", its_keys)) as database:
        database.make_keys()
        database.upgrade()
    file = folder / "there" / "b.sqlite3"
    write(folder, beemster={"DATALEK_DATABASE_URL": f"sqlite:///{file}"})
    async with centre(folder) as both:
        await until(lambda: both.parts(ALPHA).clock.last_tick)
        await both.report(ALPHA)
        await waits(both, "Unusable")
        made.parent.rename(file.parent)
        await waits(both, "NoKeys")
        keys.make(Path(f"{file}.keys"), both.now.date())
        await waits(both, "UnknownKey")
        version = stands_at(file, "9999")
        its_keys.rename(f"{file}.keys")
        await waits(both, "NewerSchema")
        stands_at(file, version)
        await until(lambda: both.parts(BETA).clock.last_tick)
        assert await both.report(BETA) == "DL-2026-0001"


def stands_at(file: Path, version: str) -> str:
    """Let the tables say that they are of this version; gives the one before."""
    with closing(sqlite3.connect(file)) as database, database:
        [[before]] = database.execute("SELECT version_num FROM alembic_version").fetchall()
        database.execute("UPDATE alembic_version SET version_num = ?", (version,))
    return str(before)


async def until(true: Callable[[], object]) -> None:
    """Nothing tells when a part begins, so it is asked."""
    async with asyncio.timeout(30):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def waits(both: Centre, why: str) -> None:
    """It is told of, its people hear that nothing was kept, and the other goes on."""
    await until(lambda: both.parts(BETA).health.waits == why)
    async with both.session.get(f"{both.url}/health") as answer:
        told = (await answer.json())["organisations"]
    assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert (told["beemster"]["well"], told["beemster"]["database"]) == (False, False)
    assert told["alphen"]["database"] is True
    async with both.session.get(f"{both.url}/health/ready") as answer:
        assert answer.status == HTTPStatus.OK
    away = await both.browser(BETA, BETA.officer).get("/register", Host=BETA.host)
    assert away.status == HTTPStatus.SERVICE_UNAVAILABLE
    said = await both.say(BETA, BETA.employee, "ik wil iets melden")
    assert "Je bericht is niet bewaard" in said.words


def test_where_none_can_begin_the_process_ends(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that whoever looks after it starts it again, and sees that it does not stay up."""
    monkeypatch.setenv("DATALEK_PORT", str(free_port()))
    away = {name: f"sqlite:///{folder}/none/{name}.sqlite3" for name in TOWNS}
    write(folder, **{name: {"DATALEK_DATABASE_URL": url} for name, url in away.items()})
    told = refused(capsys, "serve")
    assert told.count('"organisation.waits"') == len(TOWNS)
    assert "The database cannot be used" in told
