"""Teams clients for the bot on this machine: Microsoft's Agents Playground, as an employee and as
two privacy officers, so that four eyes can be tried too.

For trying the bot (`make run`) and for the tests in the browser. One Playground has one user, so
there is one for each, with a configuration of its own. Nothing here opens a browser or knows what
the bot says.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from rich.console import Console
from rich.panel import Panel

from bot.demo.process import Bot

HOME = Path(__file__).resolve().parents[2]
PACKAGE = HOME / "node_modules" / "@microsoft" / "m365agentsplayground"
LOOPBACK_ONLY = Path(__file__).with_name("loopback.cjs")
PORTS = (56150, 56151, 56152)  # of the employee and the officers; others when these are in use
PATIENCE = 60.0  # seconds until a Playground must listen
GRACE = 3.0  # seconds between asking it to stop and ending it
_LISTENING = re.compile(rb"Listening on (\d+)")


class PlaygroundError(Exception):
    """The Playground cannot run here; the message says what to do."""


@dataclass(frozen=True)
class Colleague:
    """Somebody with a Teams client; the id is their object id in Entra."""

    id: str
    given_name: str
    surname: str

    @property
    def name(self) -> str:
        """The name that Teams shows."""
        return f"{self.given_name} {self.surname}"

    def as_user(self) -> dict[str, str]:
        """The form in which the Playground's configuration has a user."""
        mail = f"{self.given_name}.{self.surname}@gemeente.example".lower().replace(" ", "")
        return {
            "id": f"29:{self.id}",
            "name": self.name,
            "userPrincipleName": mail,  # spelled as the Playground spells it
            "aadObjectId": self.id,
            "givenName": self.given_name,
            "surname": self.surname,
            "email": mail,
        }


EMPLOYEE = Colleague("00000000-0000-4000-8000-000000000001", "Sanne", "Jansen")
OFFICER = Colleague("00000000-0000-4000-8000-000000000002", "Omar", "El Idrissi")
SECOND = Colleague("00000000-0000-4000-8000-000000000003", "Olga", "de Wit")
# The Playground wants exactly five others in the tenant.
OTHERS = tuple(
    Colleague(f"00000000-0000-4000-8000-00000000001{number}", given, surname)
    for number, (given, surname) in enumerate(
        [
            ("Fatima", "Bakker"),
            ("Joris", "Visser"),
            ("Mei", "Smit"),
            ("Daan", "Mulder"),
            ("Roos", "Bos"),
        ]
    )
)
SETTINGS = {
    "DATALEK_OFFICERS": f"{OFFICER.id},{SECOND.id}",
    "DATALEK_DEPUTIES": OTHERS[0].id,
    "DATALEK_DPOS": OTHERS[1].id,
    "DATALEK_ORGANISATION": "Gemeente Voorbeeld",
}


def configuration(who: Colleague) -> dict[str, Any]:
    """What the Playground is told: its user, the others, and one chat of each scope."""
    tenant = "00000000-0000-4000-8000-0000000000ff"
    return {
        "version": "0.1.1",
        "tenantId": tenant,
        "bot": {"id": "28:datalek", "name": "Datalek"},
        "currentUser": who.as_user(),
        "users": [other.as_user() for other in OTHERS],
        "personalChat": {"id": f"a:personal-{who.id}"},
        "groupChat": {"id": f"19:group-{who.id}@thread.v2", "name": "Groepschat"},
        "team": {
            "id": "19:privacy@thread.tacv2",
            "name": "Privacy",
            "aadGroupId": "00000000-0000-4000-8000-0000000000aa",
            "channels": [{"id": "19:meldingen@thread.tacv2", "name": "Meldingen"}],
        },
    }


@dataclass(frozen=True)
class Playground:
    """A running Playground: where its page is, and the process behind it."""

    who: Colleague
    url: str
    process: asyncio.subprocess.Process


@asynccontextmanager
async def playground(
    who: Colleague, bot_url: str, folder: Path, port: int = 0
) -> AsyncIterator[Playground]:
    """One person's Playground, with its configuration and log in the folder.

    Takes another port where the given one is in use, and any free one for 0. Raises
    PlaygroundError.
    """
    process = await _start(who, bot_url, folder, port)
    try:
        url = f"http://localhost:{await _listening(process)}"
        await _answers(url)
        yield Playground(who, url, process)
    finally:
        await _stop(process)


@dataclass(frozen=True)
class Office:
    """The bot with the clients of the employee and the officers; a test may do without a second."""

    bot: Bot
    employee: Playground
    officer: Playground
    second: Playground | None = None

    @property
    def clients(self) -> tuple[Playground, ...]:
        """All clients that run."""
        return tuple(filter(None, (self.employee, self.officer, self.second)))


@asynccontextmanager
async def office(folder: Path, ports: tuple[int, ...] = (0, 0)) -> AsyncIterator[Office]:
    """The bot, keeping its database in the folder, and a Playground for each port.

    The first is the employee's, the others are the officers'; all end together.
    """
    bot = Bot(folder / "datalek.sqlite3", SETTINGS, folder / "bot.log")
    people = zip((EMPLOYEE, OFFICER, SECOND), ports, strict=False)
    async with contextlib.AsyncExitStack() as open_ones:
        open_ones.push_async_callback(bot.kill)
        await bot.start()
        starting = [playground(who, bot.url, folder, port) for who, port in people]
        yield Office(bot, *[await open_ones.enter_async_context(one) for one in starting])


def main() -> int:
    """Run all of them until Ctrl-C; 1 when one of them could not start or stopped by itself."""
    console = Console(highlight=False)
    folder = HOME / "artefacts" / "playground"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return asyncio.run(_run(console, folder))
    except (PlaygroundError, TimeoutError) as error:
        console.print(f"datalek: {error}", markup=False)
        return 1


async def _run(console: Console, folder: Path) -> int:
    asked = _stop_asked()
    async with office(folder, PORTS) as running:
        console.print(Panel(_introduction(running, folder), title="Datalek-bot", expand=False))
        stop = asyncio.create_task(asked.wait())
        ended = [asyncio.create_task(one.process.wait()) for one in running.clients]
        await asyncio.wait([stop, *ended], return_when=asyncio.FIRST_COMPLETED)
        return 0 if asked.is_set() else 1


def _stop_asked() -> asyncio.Event:
    """Set when Ctrl-C is pressed or the process is asked to end."""
    asked = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, asked.set)
    return asked


def _introduction(running: Office, folder: Path) -> str:
    roles = ("Employee", "Privacy officer", "His colleague")
    people = "\n".join(
        f"{role:16} {one.url}   {one.who.name}"
        for role, one in zip(roles, running.clients, strict=True)
    )
    return (
        f"{people}\n"
        f"{'Register':16} {running.bot.url}/register   the officers' page of all cases\n\n"
        "Open them in a browser, the officers' first. As the employee, tell the bot\n"
        "what happened: ik heb een brief naar het verkeerde adres gestuurd\n"
        "The colleague can be the second pair of eyes on a decision not to notify.\n\n"
        "For trying only: tokens are not checked. Nobody else can reach it.\n"
        f"Database and logs: {folder.relative_to(HOME)}      Stop: Ctrl-C"
    )


async def _start(
    who: Colleague, bot_url: str, folder: Path, port: int
) -> asyncio.subprocess.Process:
    node, script = shutil.which("node"), PACKAGE / "cli.js"
    if node is None or not script.exists():
        raise PlaygroundError("the Agents Playground is not installed: use make run (Node.js 18+)")
    name = who.given_name.lower()
    settings = folder / f"{name}.yml"
    settings.write_text(json.dumps(configuration(who), indent=2), encoding="utf-8")
    return await asyncio.create_subprocess_exec(
        *(node, "--require", str(LOOPBACK_ONLY), str(script), "start"),
        *("--app-endpoint", f"{bot_url}/api/messages", "--channel-id", "msteams"),
        *("--port", str(port), "--disable-telemetry"),
        env=_environment(settings, folder / f"{name}.log"),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for us; we then stop it in order
    )


def _environment(settings: Path, log: Path) -> dict[str, str]:
    return {
        **os.environ,
        "TEAMSAPPTESTER_BROWSER": "none",
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(settings),
        "M365_AGENTS_PLAYGROUND_LOGFILE": str(log),
    }


async def _listening(process: asyncio.subprocess.Process) -> int:
    """The port it chose; it says so in its first line."""
    if process.stdout is None:
        raise PlaygroundError("the Playground was started without a way to hear it")
    try:
        async with asyncio.timeout(PATIENCE):
            said = await process.stdout.readline()
    except TimeoutError:
        raise PlaygroundError(f"the Playground did not start in {PATIENCE:.0f} seconds") from None
    found = _LISTENING.search(said)
    if not found:
        raise PlaygroundError("the Playground stopped at once: run npm ci and try again")
    return int(found[1])


async def _answers(url: str) -> None:
    """Wait until its back end is there too, which comes just after the port."""
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
        while True:
            async with session.get(f"{url}/_debug/ping") as response:
                if await response.text() == "pong":
                    return
            await asyncio.sleep(0.05)


async def _stop(process: asyncio.subprocess.Process) -> None:
    """Ask it to end, and end it when it does not."""
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), GRACE)
    except TimeoutError:
        process.kill()
        await process.wait()
