"""How long people wait: `python -m bench.waiting`. Wall time, so let the machine do nothing else.

Three things: the slowest turns when messages come in at their own pace, whether the bot keeps up
or not (an open loop); what one person sees, from their message to the new card, with a Teams that
takes its time; and how soon `datalek serve` answers on a database that is there. Besides: what a
turn costs when one person is alone, what memory does over many turns, and several processes on
one PostgreSQL.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp

from bench.people import Line, Reporter
from bench.results import Aim, Section, table
from bench.servers import FLOOR, OURS, OURS_CHECKED, OURS_PG, Server, World, serving, world
from store.access.database import Database

PACE = 50.0  # turns a second
AT_ONCE = 100  # connections
SECONDS = 10.0  # that a load lasts
CROWD = 24  # people at once where the bot is to do all it can
DELAYS = (0.0, 0.1, 0.2)  # seconds that Teams takes for each request
MARCH = 20_000  # turns after which memory is looked at again
GROWTH = 5.0  # megabytes that are no growth
STARTS = 5
ROUND = 9  # messages of a typed report


@asynccontextmanager
async def connected() -> AsyncIterator[aiohttp.ClientSession]:
    """A client that keeps its connections, as Teams does."""
    connector = aiohttp.TCPConnector(limit=AT_ONCE, ssl=False)
    async with aiohttp.ClientSession(connector=connector) as session:
        yield session


# --- loads -------------------------------------------------------------------------------------


async def open_loop(line: Line, pace: float, seconds: float) -> list[float]:
    """Messages at moments of their own; milliseconds from each moment to its answer."""
    took: list[float] = []
    chance = random.Random(1)  # noqa: S311 - the same in every run
    people = [Reporter(line, 100_000 + number) for number in range(int(pace * 8))]
    began, at, running = time.perf_counter(), 0.0, []

    async def one(who: Reporter, turn: int, due: float) -> None:
        await who.type_on(turn)
        took.append((time.perf_counter() - due) * 1000)

    for number in range(int(pace * seconds)):
        at += chance.expovariate(pace)
        await asyncio.sleep(max(0.0, began + at - time.perf_counter()))
        turn, who = divmod(number, len(people))
        running.append(asyncio.create_task(one(people[who], turn, began + at)))
    await asyncio.gather(*running)
    return took


async def crowd(lines: Sequence[Line], seconds: float) -> float:
    """Turns a second when everybody goes on at once, spread over some servers."""
    until, began = time.perf_counter() + seconds, time.perf_counter()
    before = sum(line.answered for line in lines)

    async def one(number: int) -> None:
        who, turn = Reporter(lines[number % len(lines)], 200_000 + number), 0
        while time.perf_counter() < until:
            await who.type_on(turn)
            turn += 1

    await asyncio.gather(*(one(number) for number in range(CROWD)))
    return (sum(line.answered for line in lines) - before) / (time.perf_counter() - began)


async def alone(line: Line, number: int, turns: int) -> None:
    """One person types."""
    who = Reporter(line, number)
    for turn in range(turns):
        await who.type_on(turn)


# --- what is measured --------------------------------------------------------------------------


async def slowest(server: Server, session: aiohttp.ClientSession) -> tuple[str, Aim]:
    """The open loop at the pace that is asked for, and at half of the greatest load."""
    line = Line(server, session)
    most = await crowd([line], SECONDS / 2)
    rows = []
    for name, pace in ((f"{PACE:.0f} a second", PACE), (f"half of {most:.0f} a second", most / 2)):
        took = sorted(await open_loop(line, pace, SECONDS))
        rows.append((name, statistics.median(took), took[int(0.99 * len(took))]))
    text = table(("turns", "p50 ms", "p99 ms"), [(n, f"{a:.1f}", f"{b:.1f}") for n, a, b in rows])
    found = rows[0][2]
    return text, Aim("p99 at 50 turns a second", "under 50 ms", f"{found:.0f} ms", found < 50)


async def seen(
    server: Server, session: aiohttp.ClientSession, around: World
) -> tuple[list[float], list[Aim]]:
    """From a message to the new card, for each delay of Teams: the median, in milliseconds."""
    line, found, aims = Line(server, session), [], []
    for number, delay in enumerate(DELAYS):
        around.teams.delay, took = delay, []
        who = Reporter(line, 300_000 + number)
        for turn in range(3 * ROUND):
            began = time.perf_counter()
            await who.type_on(turn)
            took.append((around.teams.shown[who.chat.id] - began) * 1000)
        found.append(statistics.median(took))
        most = delay * 1000 + 20
        what = f"message to new card, Teams at {delay * 1000:.0f} ms"
        aims.append(Aim(what, f"at most {most:.0f} ms", f"{found[-1]:.0f} ms", found[-1] <= most))
    around.teams.delay = 0.0
    return found, aims


async def lone(servers: Sequence[Server], session: aiohttp.ClientSession) -> str:
    """Processor time of a turn, alone and in a crowd."""
    rows = []
    for server in servers:
        line, costs = Line(server, session), []
        for at_once in (1, CROWD):
            before, answered = server.processor, line.answered
            turns = 30 * ROUND // at_once
            await asyncio.gather(
                *(alone(line, 400_000 + 100 * at_once + n, turns) for n in range(at_once))
            )
            costs.append(1e6 * (server.processor - before) / (line.answered - answered))
        rows.append((server.variant.name, *(f"{one:,.0f}" for one in costs)))
    return table(("microseconds of processor time", "alone", "in a crowd"), rows)


async def memory(server: Server, session: aiohttp.ClientSession) -> Aim:
    """How much more the bot holds after many turns, once it has warmed up."""
    line = Line(server, session)
    while line.answered < MARCH / 10:
        await crowd([line], 1)
    before = server.memory
    while line.answered < MARCH * 1.1:
        await crowd([line], 5)
    more = server.memory - before
    told = f"{more:+.1f} MB on {before:.0f} MB"
    return Aim(f"memory over {MARCH:,} turns", "flat", told, more < GROWTH)


async def starts(around: World) -> tuple[str, Aim]:
    """How soon `datalek serve` answers, and the processor time that takes."""
    url, took, used = around.database("sqlite"), [], []
    made = Database(url, around.keys)
    made.upgrade()
    made.close()
    for _ in range(STARTS):
        async with serving(OURS, around, url) as server:
            took.append(server.ready_after)
            used.append(server.processor)
    ready = statistics.median(took)
    text = (
        f"`serve` used {statistics.median(used):.2f} seconds of processor time to its first turn."
    )
    return text, Aim("`serve` ready", "under 1.5 s", f"{ready:.2f} s", ready < 1.5)


async def several(around: World, session: aiohttp.ClientSession) -> str:
    """Turns a second of one, two and four processes on one PostgreSQL."""
    rows = []
    for number in (1, 2, 4):
        url = around.database("postgresql")
        made = Database(url, around.keys)
        made.upgrade()
        made.close()
        async with AsyncExitStack() as stack:
            servers = [
                await stack.enter_async_context(serving(OURS_PG, around, url))
                for _ in range(number)
            ]
            lines = [Line(server, session) for server in servers]
            rate = await crowd(lines, SECONDS / 2)
            used = sum(server.processor for server in servers)
        rows.append((str(number), f"{rate:.0f}", f"{used:.1f}"))
    return table(("processes on one PostgreSQL", "turns a second", "processor seconds"), rows)


async def measure() -> Section:
    """Everything."""
    async with world() as around, connected() as session:
        told, ready = await starts(around)
        async with serving(OURS_CHECKED, around) as server:
            loads, tail = await slowest(server, session)
            _, cards = await seen(server, session, around)
        async with serving(OURS, around) as server, serving(FLOOR, around) as floor:
            costs = await lone((server, floor), session)
            flat = await memory(server, session)
        processes = await several(around, session)
    words = (
        "Tokens are checked and Teams is spoken to over TLS, on SQLite, where nothing else is said."
    )
    text = "\n\n".join([words, loads, costs, told, processes])
    return Section("Waiting", text, (tail, *cards, flat, ready))


def main() -> None:
    """Measure and print."""
    print(asyncio.run(measure()))


if __name__ == "__main__":
    main()
