"""Kill the bot at random moments, and count what was lost or doubled: it must be nothing.

`python -m bench.chaos [KILLS] [SEED] [sqlite|postgresql] [INSTANCES]`. Employees report while one
of the bots that share a database is killed with -9 and started again, each time after some of their
turns: 100 kills are some 500 reports, on a slow machine too. What got no answer is sent again with
the same id, to whichever bot answers, and some of what got one as well, as Teams does. The clock of
the bots runs an hour a second, so every reminder of the 72 hours comes due on the way; where there
are several it stands ahead only after that, for they share leases. In the end it runs like any
other until all has left, and they are killed once more: only of dead bots the count is exact. Each
report that was confirmed must then be one case, and each alert and reminder that came due must have
been seen once (an alert may be seen more often), or be known to the officers as uncertain.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from sqlmodel import Session, col, select

from bench.hurried import moment
from bench.toll import Found, count, last_tick, table
from bot.demo import process
from bot.demo.chats import Chats, Participant
from bot.demo.people import OMAR, TEAM, Employee
from bot.demo.process import Bot
from bot.demo.reading import buttons
from store.models import Outbox, OutboxState
from tests.fakes.postgres import postgres, store_of

KILLS = 100
DESKS = 8  # at which somebody reports at the same time
REPEATED = 0.05  # of what the bot answered, that Teams sends a second time all the same
LIVES = (1, 100)  # turns the bots answer between two kills; a report is ten
PATIENCE = 120  # seconds in which bots must have answered those turns
SETTLING = 600  # seconds: a lease, the pauses of what may have arrived, and a notice minutes later
WORDS = ("ja", "gisteren", "weet ik niet", "naam en adres", "1", "weet ik niet", "weet ik niet")
SETTINGS = {"DATALEK_OFFICERS": OMAR.id, "DATALEK_OFFICERS_TEAM": TEAM}
BROKEN = (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, TimeoutError)


class PatientChats(Chats):
    """Chats that, like Teams, send an activity again until a bot has answered it, and some twice.

    `seen` tells when people saw each message that a bot sent by itself, by its key.
    """

    def __init__(self, urls: Sequence[str], chance: random.Random, epoch: float) -> None:
        super().__init__(urls[0])
        self.answered = 0
        self.seen: defaultdict[str, list[datetime]] = defaultdict(list)
        self._urls = urls
        self._chance = chance
        self._epoch = epoch

    async def _deliver(self, activity: Mapping[str, Any]) -> dict[str, Any] | None:
        answer = await self._insist(activity)
        if self._chance.random() < REPEATED:
            await self._insist(activity)
        return answer

    async def _insist(self, activity: Mapping[str, Any]) -> dict[str, Any] | None:
        while True:
            self.bot_url = self._chance.choice(self._urls)
            try:
                answer = await super()._deliver(activity)
            except BROKEN:
                await asyncio.sleep(0.05)
            else:
                self.answered += 1
                return answer

    async def _post(self, request: web.Request) -> web.Response:
        key = str((await request.json()).get("summary", ""))
        self.seen[key].append(moment(time.time(), self._epoch, float("inf")))
        return await super()._post(request)


@dataclass
class Storm:
    """Bots on one database, and those who report to them; `numbers` are what was confirmed."""

    url: str
    bots: Sequence[Bot]
    epoch: float
    chance: random.Random
    chats: PatientChats
    numbers: dict[str, str] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)

    async def rage(self, kills: int) -> None:
        """Let people report while one bot at a time is killed and started, so many times."""
        await self.chats.install(self.chats.chat(TEAM, "channel"), OMAR)
        reporting = [asyncio.create_task(self._report_on_and_on(n)) for n in range(DESKS)]
        for _ in range(kills):
            await self._live(self.chance.randint(*LIVES))
            bot = self.chance.choice(self.bots)
            await bot.kill()
            await bot.start()
        for task in reporting:
            task.cancel()
        ended = await asyncio.gather(*reporting, return_exceptions=True)
        broken = [one for one in ended if not isinstance(one, asyncio.CancelledError)]
        self.troubles += [f"a report broke off: {one!r}" for one in broken]

    async def _live(self, turns: int) -> None:
        """Let the bots answer so many turns; raises TimeoutError where they answer none."""
        until = self.chats.answered + turns
        async with asyncio.timeout(PATIENCE):
            while self.chats.answered < until:  # noqa: ASYNC110 - other processes work
                await asyncio.sleep(0.01)

    async def _report_on_and_on(self, desk: int) -> None:
        """One report after another, each by a person of its own."""
        for number in range(10_000):
            person = Participant(f"person-{desk}-{number}", f"Person {desk}-{number}")
            confirmed = await _report(Employee(self.chats, person))
            self.numbers[person.id] = confirmed if "DL-" in confirmed else ""

    async def settle(self) -> None:
        """Let all leave that was due, and kill the bots; what still waits after that is a fault.

        A bot at work may put reminders at any moment, so it is only believed once it is dead.
        """
        await self._kill()
        calm = time.time()
        for bot in self.bots:
            bot.module = ("bench.hurried", str(self.epoch), str(calm))
        database = store_of(self.url)
        resting = partial(at_rest, since=moment(calm, self.epoch, calm))
        try:
            async with asyncio.timeout(SETTLING):
                while not await database.read(resting):
                    await asyncio.gather(*(bot.start() for bot in self.bots))
                    while not await database.read(resting):  # noqa: ASYNC110 - others work
                        await asyncio.sleep(0.5)
                    await self._kill()
        except TimeoutError:
            await self._kill()
        finally:
            database.close()

    async def _kill(self) -> None:
        await asyncio.gather(*(bot.kill() for bot in self.bots))

    async def look(self) -> Found:
        """What became of everything."""
        database = store_of(self.url)
        try:
            counting = partial(count, people=self.numbers, shown=self.chats.seen)
            found = await database.read(counting)
        finally:
            database.close()
        found.faults += self.troubles
        return found


async def _report(employee: Employee) -> str:
    """One report, from the first words until the bot has confirmed it; gives what it said then."""
    await employee.say("Ik heb een brief over de bijstand naar het verkeerde adres gestuurd")
    answers = iter(WORDS)
    while not _offers(employee, "send"):
        await employee.say(next(answers, "weet ik niet"))
    return (await employee.tap("send")).words


def _offers(employee: Employee, verb: str) -> bool:
    return any(button.get("verb") == verb for button in buttons(employee.chat.last.card))


def at_rest(session: Session, since: datetime) -> bool:
    """Whether nothing waits, and a bot has looked what is due since then: before it did, nothing
    waits either."""
    ticked = last_tick(session)
    waiting = select(Outbox.id).where(col(Outbox.state) == OutboxState.WAITING)
    return ticked is not None and ticked >= since and session.exec(waiting).first() is None


# --- the run -----------------------------------------------------------------------------------


@contextmanager
def new_database(engine: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of an empty database, and what a bot that uses it has to be told."""
    with ExitStack() as stack:
        if engine == "postgresql":
            server = stack.enter_context(postgres())
            url, keys = server.url(server.new()), server.keys
        else:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="datalek-")))
            url, keys = f"sqlite:///{folder}/chaos.sqlite3", folder / "chaos.sqlite3.keys"
        database = store_of(url)
        database.upgrade()
        database.close()
        yield url, {"DATALEK_DATABASE_URL": url, "DATALEK_KEYS_FILE": str(keys)}


@asynccontextmanager
async def _storm(
    url: str, settings: Mapping[str, str], seed: int, instances: int
) -> AsyncIterator[Storm]:
    """Bots that serve, and chats with them; whatever happens, none of them lives on."""
    chance, epoch = random.Random(seed), time.time()  # noqa: S311 - repeatable, not secret
    process.PATIENCE = SETTLING  # several that start at once on a slow machine take minutes
    with tempfile.TemporaryDirectory(prefix="datalek-chaos-") as folder:
        log = Path(folder) / "bot.log"
        module: tuple[str, ...] = ("bench.hurried", str(epoch))
        if instances > 1:  # an hour a second, a lease would be over before anything is sent
            module = (*module, str(epoch))
        bots = [Bot(log, {**SETTINGS, **settings}, log, module) for _ in range(instances)]
        try:
            for bot in bots:
                await bot.start()
            chats = PatientChats([bot.url for bot in bots], chance, epoch)
            async with chats:
                yield Storm(url, bots, epoch, chance, chats)
        finally:
            await asyncio.gather(*(bot.kill() for bot in bots))


async def main() -> int:
    """0 when nothing was lost and nothing doubled."""
    kills, seed, instances = (
        int(sys.argv[at]) if len(sys.argv) > at else default
        for at, default in ((1, KILLS), (2, 1), (4, 1))
    )
    engine = sys.argv[3] if len(sys.argv) > 3 else "sqlite"
    began = time.perf_counter()
    with new_database(engine) as (url, settings):
        async with _storm(url, settings, seed, instances) as storm:
            await storm.rage(kills)
            await storm.settle()
            found = await storm.look()
    print(table(found, {}))
    took = time.perf_counter() - began
    print(f"{kills} kills of {instances} on {engine}, seed {seed}, {took:.0f} seconds")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
