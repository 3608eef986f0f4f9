"""From nothing to a first report, as docs/in-een-middag.md tells it: setup, check, serve, report.

Everything of the product is real and runs as processes of their own; Microsoft stands on loopback
under its real names, and the bot is reached at its public address through a web server.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import stat
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.demo.chats import Chats
from bot.demo.people import Employee
from bot.demo.process import free_port
from bot.demo.scenes import AFTER_THE_RESTART, BEFORE_THE_RESTART, FIRST_WORDS, REFERENCE
from tests.checking.terminal import CTRL_C, answered
from tests.fakes.activities import APP_ID, CHANNEL, OFFICER, TENANT
from tests.fakes.entra import SECRET
from tests.fakes.microsoft import PUBLIC, FakeMicrosoft
from tests.fakes.rehearsal import REPORTER, rehearsal
from tests.house.files import HOME

pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")

ANSWERS = {**BEFORE_THE_RESTART, **AFTER_THE_RESTART}
PAGE = "https://www.voorbeeldstad.example/datalek"


@dataclass
class Afternoon:
    """An empty folder, and a world around it."""

    folder: Path
    microsoft: FakeMicrosoft
    chats: Chats
    port: int

    @property
    def environment(self) -> Mapping[str, str]:
        """Nothing but the way out, as an administrator's shell has it."""
        path = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(HOME),
            "TERM": "dumb",
            "COLUMNS": "200",
        }
        return path | {"HTTPS_PROXY": self.microsoft.proxy.url}

    @property
    def authorities(self) -> str:
        """The file of the authority that the world trusts."""
        return str(self.microsoft.entra.certificate)

    async def command(self, *arguments: str) -> tuple[int, str]:
        """Run `datalek` in the folder, without a terminal."""

        def run() -> tuple[int, str]:
            done = subprocess.run(
                [sys.executable, "-m", "bot", *arguments],
                cwd=self.folder,
                env=self.environment,
                capture_output=True,
                text=True,
                check=False,
            )
            return done.returncode, done.stdout + done.stderr

        return await asyncio.to_thread(run)


@pytest.fixture
async def afternoon(tmp_path: Path) -> AsyncIterator[Afternoon]:
    """It begins."""
    world = tmp_path / "world"
    world.mkdir()
    folder = tmp_path / "datalek"
    folder.mkdir()
    port = free_port()
    async with rehearsal(world, port) as (microsoft, chats):
        yield Afternoon(folder, microsoft, chats, port)


FIRST = [  # what an administrator types; a slip is asked again
    ("Directory (tenant) id", TENANT),
    ("Application (client) id", "mijn bot"),
    ("is geen id van Entra", APP_ID),
    ("Nummer", "5"),
    ("Client secret: ", SECRET),  # the blank comes when what is typed is hidden
]


def last(afternoon: Afternoon) -> list[tuple[str, str]]:
    """What they type after they were called away."""
    return [
        ("Object-id's van de privacy officers", OFFICER),
        ("Kanaal van de privacy officers", CHANNEL),
        ("Naam van de organisatie", "Gemeente Voorbeeldstad"),
        ("Publieke naam van de bot", PUBLIC),
        ("Geheim van het register: ", "nieuw"),
        ("Database", "sqlite:///datalek.sqlite3"),
        ("Bestand met de sleutels", "sleutels"),
        ("Pagina over de bot", PAGE),
        ("Pagina over wat er met gegevens gebeurt", PAGE),
        ("Pagina met de gebruiksvoorwaarden", PAGE),
        ("Map waar back-ups komen", ""),
        ("Bestand met jullie eigen certificaten", afternoon.authorities),
    ]


async def test_from_an_empty_folder_to_a_first_report(afternoon: Afternoon) -> None:
    def setup(typed: list[tuple[str, str]]) -> tuple[int, str]:
        return answered(["setup"], typed, afternoon.folder, afternoon.environment)

    broken_off = [*FIRST, ("Object-id's van de privacy officers", CTRL_C)]
    code, screen = await asyncio.to_thread(setup, broken_off)
    assert code == 2
    assert "Doe setup opnieuw om verder te gaan" in screen
    assert_only_a_draft(afternoon.folder)
    code, screen = await asyncio.to_thread(setup, last(afternoon))
    assert "Je gaat verder waar je gebleven was" in screen
    assert "Directory (tenant) id" not in screen  # it was answered
    assert "de bot erachter niet (502)" in screen  # it does not run yet: that is all
    assert screen.count("\nfout ") == 1, screen
    assert code == 1
    assert SECRET not in screen
    assert_written(afternoon.folder)
    serving = await started(afternoon)
    try:
        code, told = await afternoon.command(
            *["--settings", "datalek.env", "check", "--json", "--package", "datalek-teams.zip"],
            *("--send", OFFICER),
        )
        assert code == 0, told
        assert json.loads(told)["well"] is True
        await assert_a_report_arrives(afternoon.chats)
    finally:
        serving.terminate()
        assert await serving.wait() == 0
    _, told = await afternoon.command("--settings", "datalek.env", "check", "--language", "en")
    assert re.search(r"^warning +bot +no bot runs", told, re.M), told  # at once, not in a while


def assert_only_a_draft(folder: Path) -> None:
    """Nothing half is written as settings; the answers are for their owner alone."""
    [draft] = folder.iterdir()
    assert draft.name == "datalek.env.draft"
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600


def assert_written(folder: Path) -> None:
    """The settings are for their owner alone, and the app package is this bot's."""
    assert not (folder / "datalek.env.draft").exists()
    assert stat.S_IMODE((folder / "datalek.env").stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "sleutels").stat().st_mode) == 0o600
    with zipfile.ZipFile(folder / "datalek-teams.zip") as package:
        manifest = json.loads(package.read("manifest.json"))
    assert manifest["bots"][0]["botId"] == APP_ID
    assert manifest["validDomains"] == [PUBLIC]


async def started(afternoon: Afternoon) -> asyncio.subprocess.Process:
    """The bot, as a service manager starts it: with the file as its whole environment."""
    log = afternoon.folder / "log"
    with log.open("wb") as to:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "--settings", "datalek.env", "serve"),
            cwd=afternoon.folder,
            env={**afternoon.environment, "DATALEK_PORT": str(afternoon.port)},
            stdout=to,
            stderr=to,
        )
    async with asyncio.timeout(60):
        while '"listening"' not in log.read_text():  # which it says itself
            assert process.returncode is None, log.read_text()
            await asyncio.sleep(0.05)
    return process


async def assert_a_report_arrives(chats: Chats) -> None:
    """An employee reports, and the officers' channel has the alert."""
    sanne = Employee(chats, REPORTER)
    await chats.install(sanne.chat, REPORTER)
    await sanne.say(FIRST_WORDS)
    await sanne.tap("confirm")
    while any(key in ANSWERS for key in sanne.asked()):
        await sanne.fill_in(ANSWERS)
    receipt = await sanne.tap("send")
    [reference] = set(REFERENCE.findall(receipt.words))
    channel = chats.chat(CHANNEL)
    alert = await chats.until(lambda: channel.last if channel.shown else None)
    assert reference in alert.words


async def test_the_same_without_questions(afternoon: Afternoon) -> None:
    given = {
        "app_id": APP_ID,
        "DATALEK_TENANT_ID": TENANT,
        "app_secret": SECRET,
        "officers": "piet",
        "public_host": PUBLIC,
        "ca_file": afternoon.authorities,
    }
    code, told = await afternoon.command(*setup(given))
    assert code == 2
    assert "DATALEK_OFFICERS klopt niet: 'piet' is geen id van Entra" in told
    assert list(afternoon.folder.iterdir()) == []  # nothing half is left
    code, told = await afternoon.command(*setup({**given, "officers": OFFICER}))
    assert "nog geen app-pakket:\nThe website address" in told
    assert "geschreven: datalek.env" in told
    pages = dict.fromkeys(("website", "privacy", "terms"), PAGE)
    code, told = await afternoon.command(*setup(pages))  # what is there already stays
    assert "geschreven: datalek-teams.zip" in told
    assert APP_ID in (afternoon.folder / "datalek.env").read_text()
    away = {"database_url": "postgresql://u@127.0.0.1:1/d", "keys_file": "sleutels"}
    code, told = await afternoon.command(*setup(away))  # as where compose will run it
    assert "geschreven: datalek-teams.zip" in told
    assert "de database is niet te bereiken" in told
    code, told = await afternoon.command("setup")
    assert code == 2
    assert "Zonder terminal gebruik je --no-questions en --set NAAM=WAARDE" in told


def setup(given: Mapping[str, str]) -> list[str]:
    """The command without questions."""
    return ["setup", "--no-questions", *(f"--set={name}={value}" for name, value in given.items())]


async def test_a_rehearsal_tells_how_it_is_begun_and_that_the_bot_is_not_there(
    tmp_path: Path,
) -> None:
    """What a person sees first, with the values to type."""
    done = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.fakes.rehearsal", str(tmp_path / "world")),
        cwd=HOME,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    told, _ = await asyncio.wait_for(done.communicate(b"\nhallo\n"), 60)
    assert all(one in told.decode() for one in (TENANT, APP_ID, OFFICER, CHANNEL, PUBLIC))
    assert "export HTTPS_PROXY=http://127.0.0.1:" in told.decode()
    assert "De bot antwoordt niet" in told.decode()
    assert done.returncode == 0
