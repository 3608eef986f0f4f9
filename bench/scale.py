"""What many cases cost: `python -m bench.scale [CASES [ENGINE ...]]`; without, as `make bench`.

Fills a database (`many.py`), starts the bot on it and asks for everything that an officer can look
through, over HTTP as Teams does, while an employee types a report beside it. The register's page,
the tick and the check of the history are asked of the store itself. Each is asked once before it
counts, for the first time a database reads its pages from the disk.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from sqlmodel import Session

from bench.many import COMMON, RARE, fill
from bench.people import Line, Officer, Reporter
from bench.results import Aim, Section, table
from bench.servers import OURS, OURS_PG, World, serving, world
from bench.waiting import connected
from bot.clock.reminding import remind
from bot.language import speaking
from bot.settings import Settings
from store.access.database import Database
from store.history import events
from store.lists import register
from tests.fakes.activities import OFFICER

T = TypeVar("T")
SIZES = (("sqlite", 10_000), ("sqlite", 100_000), ("postgresql", 100_000))
RUNS = 3
QUICK, YEAR, TICK, BESIDE = 200.0, 2000.0, 100.0, 50.0  # milliseconds at most
AIMS = {"jaaroverzicht": YEAR, "tick, nothing due": TICK}
UNJUDGED = frozenset({"verify"})
PAUSE = 0.05  # seconds between two messages of the employee
SETTINGS = Settings(no_auth=True, officers=(OFFICER,))

Found = dict[str, tuple[float, float]]  # milliseconds it takes, and how much longer others wait


class Employee:
    """Types a report, again and again; knows how long each answer took."""

    def __init__(self, line: Line) -> None:
        self._who = Reporter(line, 77)
        self._turn = 0
        self.took: list[float] = []
        self.answered = asyncio.Event()

    async def goes_on(self) -> None:
        """Until cancelled."""
        while True:
            began = time.perf_counter()
            await self._who.type_on(self._turn)
            self.took.append((time.perf_counter() - began) * 1000)
            self.answered.set()
            self._turn += 1
            await asyncio.sleep(PAUSE)

    async def slowest_beside(self, work: Callable[[], Awaitable[object]]) -> tuple[float, float]:
        """Milliseconds that the work takes, and the slowest answer that overlapped it."""
        typing = asyncio.create_task(self.goes_on())
        await asyncio.sleep(2 * PAUSE)
        self.took.clear()
        began = time.perf_counter()
        await work()
        took = (time.perf_counter() - began) * 1000
        self.answered.clear()
        await self.answered.wait()  # that of the one that was under way
        typing.cancel()
        with suppress(asyncio.CancelledError):
            await typing
        return took, max(self.took)


async def measure_one(around: World, engine: str, number: int) -> tuple[float, Found]:
    """Seconds to fill the database, and what everything on it takes."""
    url = around.database(engine)
    database = Database(url, around.keys)
    database.upgrade()
    began = time.perf_counter()
    reference = await asyncio.to_thread(fill, database, number, datetime.now(UTC))
    filled = time.perf_counter() - began
    try:
        variant = OURS if engine == "sqlite" else OURS_PG
        async with connected() as session, serving(variant, around, url) as server:
            return filled, await _asked(Line(server, session), database, reference)
    finally:
        database.close()


async def _asked(line: Line, database: Database, reference: str) -> Found:
    officer, employee = Officer(line), Employee(line)
    await officer.install()
    reporters = iter([await _at_the_end(line, number) for number in range(RUNS + 1)])
    quiet = [await employee.slowest_beside(partial(asyncio.sleep, 1.0)) for _ in range(RUNS)]
    calm = statistics.median(slowest for _, slowest in quiet)
    asks: dict[str, Callable[[], Awaitable[object]]] = {
        "file a report": lambda: next(reporters).go_on(),
        "openstaand": partial(officer.say, "openstaand"),
        f"zoek, one found ({RARE})": partial(officer.say, f"zoek {RARE}"),
        f"zoek, all found ({COMMON})": partial(officer.say, f"zoek {COMMON}"),
        "weekoverzicht": partial(officer.say, "weekoverzicht"),
        "jaaroverzicht": partial(officer.say, f"jaaroverzicht {datetime.now(UTC).year - 1}"),
        "a case drawn": partial(officer.see, reference),
        "register, a filtered page": partial(database.read, _page),
        "tick, nothing due": partial(database.transact, _tick),
    }
    found = {name: await _one(employee, ask, calm) for name, ask in asks.items()}
    began = time.perf_counter()
    assert await database.read(events.verify) is None
    return found | {"verify": ((time.perf_counter() - began) * 1000, 0.0)}


async def _one(
    employee: Employee, ask: Callable[[], Awaitable[object]], calm: float
) -> tuple[float, float]:
    """In the middle of some runs; the slowest answer beside it, less one of a quiet second."""
    runs = [await employee.slowest_beside(ask) for _ in range(RUNS + 1)][1:]
    took, beside = zip(*runs, strict=True)
    return statistics.median(took), statistics.median(beside) - calm


async def _at_the_end(line: Line, number: int) -> Reporter:
    """Somebody who has only to send their report."""
    who = Reporter(line, 500_000 + number)
    while "send" not in who.offered:
        await who.go_on()
    return who


def _page(session: Session) -> None:
    """What the register shows of a common kind of case that is open, and above it."""
    now = datetime.now(UTC)
    with speaking("nl"):
        wanted = register.Wanted(situation="wrong_letter", words=COMMON)
        register.listed(session, wanted, now)
        register.standing(session, now, now.year)


def _tick(session: Session) -> None:
    remind(session, datetime.now(UTC), SETTINGS)


# --- what is told ------------------------------------------------------------------------------


async def measure(sizes: tuple[tuple[str, int], ...] = SIZES) -> Section:
    """Every size, and the aims at the greatest of each engine."""
    found: dict[tuple[str, int], Found] = {}
    notes = []
    async with world() as around:
        for engine, number in sizes:
            filled, found[engine, number] = await measure_one(around, engine, number)
            notes.append(f"{engine} {number:,}: filled in {filled:.0f} seconds.")
    greatest = dict(sorted(sizes))
    aims = [
        aim
        for engine, number in greatest.items()
        for aim in _aims(f"{engine}, {number:,} cases", found[engine, number])
    ]
    head = ["milliseconds (an employee's slowest answer meanwhile, later by)"]
    head += [f"{engine} {number:,}" for engine, number in sizes]
    names = next(iter(found.values()))
    rows = [
        [name, *(f"{one[name][0]:,.0f} ({one[name][1]:+,.0f})" for one in found.values())]
        for name in names
    ]
    return Section("Many cases", "\n\n".join([table(head, rows), " ".join(notes)]), tuple(aims))


def _aims(where: str, found: Found) -> list[Aim]:
    aims = []
    for name, (took, _) in found.items():
        if name not in UNJUDGED:
            most = AIMS.get(name, QUICK)
            aims.append(Aim(f"{name}; {where}", f"{most:,.0f} ms", f"{took:,.0f} ms", took <= most))
    name, later = max(((name, later) for name, (_, later) in found.items()), key=lambda one: one[1])
    told = f"{later:.0f} ms ({name})"
    aims.append(Aim(f"an employee beside it; {where}", f"{BESIDE:.0f} ms", told, later <= BESIDE))
    return aims


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    engines = sys.argv[2:] or ["sqlite"]
    sizes = tuple((engine, number) for engine in engines) if number else SIZES
    print(asyncio.run(measure(sizes)))


if __name__ == "__main__":
    main()
