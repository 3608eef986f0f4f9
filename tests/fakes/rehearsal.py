"""A world to rehearse going live in: Microsoft and a web server on this machine, and an employee.

    python -m tests.fakes.rehearsal FOLDER        (`make rehearse`)

Everything of the bot is real and knows nothing of the rehearsal but the proxy and the authority.
What is typed is said by an employee in Teams; what the bot says to anybody is printed.
docs/in-een-middag.md walks through it.
"""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp

from bot.demo.chats import Chats, Participant
from bot.demo.people import Employee
from tests.fakes.activities import APP_ID, CHANNEL, EMPLOYEE, OFFICER, TENANT
from tests.fakes.entra import SECRET, tls_of
from tests.fakes.microsoft import PUBLIC, FakeMicrosoft
from tests.fakes.office import SignedChats

PORT = 3978  # where the bot listens unless it is told otherwise
REPORTER = Participant(EMPLOYEE, "Sanne")

HOW = f"""Microsoft staat op deze computer, tot je Ctrl-C drukt. Ga in een ander venster verder:

  export HTTPS_PROXY={{proxy}}
  .venv/bin/datalek setup

  Directory (tenant) id              {TENANT}
  Application (client) id            {APP_ID}
  Bewijs van de bot                  5
  Client secret                      {SECRET}
  Object-id van de privacy officer   {OFFICER}
  Kanaal van de privacy officers     {CHANNEL}
  Naam van de organisatie            zelf te kiezen
  Publieke naam van de bot           {PUBLIC}
  Geheim van het register            leeg: druk op Enter
  Database                           sqlite:///datalek.sqlite3
  Bestand met de sleutels            leeg
  De drie pagina's                   https://www.voorbeeldstad.example
  Map waar back-ups komen            leeg
  Eigen certificaten van uitgevers   {{authorities}}

Typ daarna hier wat een medewerker in Teams tegen de bot zegt."""

CHECK = ".venv/bin/datalek --settings datalek.env check"
NOT_THERE = f"De bot antwoordt niet. Draait hij? {CHECK} zegt wat er mist."


@asynccontextmanager
async def rehearsal(folder: Path, port: int = PORT) -> AsyncIterator[tuple[FakeMicrosoft, Chats]]:
    """Microsoft under its real names, and chats with the bot that listens on this port."""
    async with FakeMicrosoft(folder) as microsoft:
        tls, trust = tls_of(microsoft.entra.certificate), ssl.create_default_context()
        trust.load_verify_locations(microsoft.entra.certificate)
        trust.check_hostname = False  # the people stand inside: they need no proxy to the front
        front = f"https://127.0.0.1:{microsoft.public_port}"
        async with SignedChats(front, tls, trust) as chats:
            microsoft.proxy.places["smba.trafficmanager.net"] = chats.port
            microsoft.front.bot = f"http://127.0.0.1:{port}"
            yield microsoft, chats


async def main(folder: Path, tell: Callable[[str], None]) -> None:
    """Rehearse until nothing more is typed."""
    async with rehearsal(folder) as (microsoft, chats):
        authorities = microsoft.entra.certificate.resolve()
        tell(HOW.format(proxy=microsoft.proxy.url, authorities=authorities))
        watching = asyncio.create_task(_watch(chats, tell))
        sanne = Employee(chats, REPORTER)
        while (said := await asyncio.to_thread(_typed)) is not None:
            try:
                if said.strip():  # Enter alone is no message in Teams either
                    await sanne.say(said)
            except (aiohttp.ClientError, StopIteration):
                tell(NOT_THERE)
        watching.cancel()


def _typed() -> str | None:
    with suppress(EOFError):
        return input("\nSanne zegt: ")
    return None


async def _watch(chats: Chats, tell: Callable[[str], None]) -> None:
    """Print each message of the bot when it comes or changes."""
    seen: dict[str, str] = {}
    while True:
        async with chats.changed:
            await chats.changed.wait()
        for chat in list(chats.chats.values()):
            for shown in list(chat.shown.values()):
                if seen.get(shown.id) != shown.words:
                    seen[shown.id] = shown.words
                    tell(f"\n[{'kanaal' if chat.id == CHANNEL else 'chat'}] {shown.words}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name a folder to rehearse in: python -m tests.fakes.rehearsal FOLDER")
    with suppress(KeyboardInterrupt):
        world = Path(sys.argv[1])
        world.mkdir(mode=0o700, exist_ok=True)
        asyncio.run(main(world, lambda words: print(words, flush=True)))  # noqa: T201
