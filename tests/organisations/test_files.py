"""The files of two towns: what may stand where, what they may not share, and the commands."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from contextlib import closing
from http import HTTPStatus
from pathlib import Path

import pytest

from bot import app
from bot.cli import main
from bot.configuration.organisations import PROCESS, load_all
from bot.settings import ORGANISATIONS, PREFIX, Settings, SettingsError
from tests.organisations.centre import ALPHA, BETA, TOWNS, centre, free_port, write

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
    for one, other in (("", ":5432"), ("?host=db.example", "?port=5432")):
        urls = [server.format(who, *_parts(tail)) for who, tail in (("a", one), ("b", other))]
        keys = [{"DATALEK_DATABASE_URL": url, "DATALEK_KEYS_FILE": f"/k/{url[13]}"} for url in urls]
        assert "DATALEK_DATABASE_URL" in faults(folder, alphen=keys[0], beemster=keys[1])


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


async def test_one_whose_database_is_away_stops_none_of_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "AGAIN", 0.1)
    write(folder)
    newer = folder / "beemster.sqlite3"  # than this program: it cannot be used yet
    with closing(sqlite3.connect(newer)) as database, database:
        database.execute("CREATE TABLE alembic_version (version_num TEXT)")
        database.execute("INSERT INTO alembic_version VALUES ('9999')")
    async with centre(folder) as both:
        await both.report(ALPHA)
        async with both.session.get(f"{both.url}/health") as answer:
            told = await answer.json()
        assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
        assert told["organisations"]["beemster"]["well"] is False
        assert told["organisations"]["alphen"]["database"] is True
        async with both.session.get(f"{both.url}/health/ready") as answer:
            assert answer.status == HTTPStatus.OK
        away = await both.browser(BETA, BETA.officer).get("/register", Host=BETA.host)
        assert away.status == HTTPStatus.SERVICE_UNAVAILABLE
        with closing(sqlite3.connect(newer)) as database, database:
            database.execute("DROP TABLE alembic_version")
        async with asyncio.timeout(30):
            while both.parts(BETA).clock.last_tick is None:  # noqa: ASYNC110 - nothing tells it
                await asyncio.sleep(0.05)
        assert await both.report(BETA) == "DL-2026-0001"
