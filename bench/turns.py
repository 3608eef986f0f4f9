"""What a turn costs: processor time of the server's process, beside the peers, in the same run.

`python -m bench.turns [ROUNDS]` lets each server run as a process of its own and speaks to one
after the other, round by round, so that what the machine does meanwhile strikes all alike. Four
kinds of turn: typed; tapped; the tap that files a report; an officer's act (taking a case, which
draws it whole). The peers only know a typed turn: theirs is what all of ours are held against.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Awaitable, Sequence
from contextlib import AsyncExitStack

import aiohttp

from bench.people import Line, Officer, Reporter
from bench.results import Aim, Section, table
from bench.servers import (
    AGENTS_ECHO,
    FLOOR,
    FLOOR_PG,
    OURS,
    OURS_PG,
    OWN,
    PEERS,
    STOCK,
    Server,
    Variant,
    serving,
    world,
)

ROUNDS = 5
PEOPLE = 24  # at once
TURNS = 9  # typed by each in a round: a whole report
FEW = 2  # of the stock echo, which takes eight times as long
KINDS = ("typed", "tapped", "filing", "officer")

Costs = dict[tuple[str, str], list[float]]  # by server and kind: microseconds a turn, by round


class Round:
    """One server, with the people who speak to it in a round."""

    def __init__(self, server: Server, session: aiohttp.ClientSession, costs: Costs) -> None:
        self._server = server
        self._line = Line(server, session)
        self._costs = costs
        self._officer = Officer(self._line)
        self._numbers = iter(range(10_000, 10_000_000))

    async def everything(self) -> None:
        """All kinds of turn that this server knows."""
        people = [Reporter(self._line, number) for number in range(PEOPLE)]
        stock = self._server.variant == STOCK
        await self._measure("typed", [self._types(one, FEW if stock else TURNS) for one in people])
        if self._server.variant in OWN:
            await self._report()

    async def _report(self) -> None:
        people = [Reporter(self._line, next(self._numbers)) for _ in range(2 * PEOPLE)]
        await self._measure("tapped", [self._taps(some) for some in _shares(people)])
        await self._measure("filing", [self._files(some) for some in _shares(people)])
        await self._officer.install()
        await self._measure("officer", [self._takes(some) for some in _shares(people)])

    async def _measure(self, kind: str, all_of_them: Sequence[Awaitable[None]]) -> None:
        before, answered = self._server.processor, self._line.answered
        await asyncio.gather(*all_of_them)
        used, turns = self._server.processor - before, self._line.answered - answered
        self._costs[self._server.variant.name, kind].append(1e6 * used / turns)

    async def _types(self, one: Reporter, turns: int) -> None:
        for turn in range(turns):
            await one.type_on(turn)

    async def _taps(self, people: Sequence[Reporter]) -> None:
        for one in people:
            while "send" not in one.offered:
                await one.go_on()

    async def _files(self, people: Sequence[Reporter]) -> None:
        for one in people:
            await one.go_on()
            assert one.number, one.chat.last.words

    async def _takes(self, people: Sequence[Reporter]) -> None:
        for one in people:
            await self._officer.take(one.number)


def _shares(people: Sequence[Reporter]) -> list[Sequence[Reporter]]:
    """So many people after each other, as there are at once."""
    return [people[number::PEOPLE] for number in range(PEOPLE)]


async def measure(rounds: int = ROUNDS) -> Section:
    """All rounds; the table, and which aims were met."""
    costs: Costs = defaultdict(list)
    async with world() as around, AsyncExitStack() as stack:
        session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, ssl=False))
        await stack.enter_async_context(session)
        servers, missing = [], []
        for variant in (*PEERS, *OWN):
            try:
                server = await stack.enter_async_context(serving(variant, around))
            except (OSError, subprocess.CalledProcessError, TimeoutError) as error:
                missing.append(f"{variant.name} could not be started: {type(error).__name__}.")
            else:
                servers.append(Round(server, session, costs))
        for number in range(rounds + 1):
            for one in servers:
                await one.everything()
            if number == 0:
                costs.clear()  # the first warms up
    return _section(costs, rounds, missing)


def _section(costs: Costs, rounds: int, missing: Sequence[str]) -> Section:
    rows = [[variant.name, *(_cell(costs, variant, kind) for kind in KINDS)] for variant in ALL]
    words = (
        "Microseconds of processor time of the server's process for a turn: the median of "
        f"{rounds} interleaved rounds (least – most), {PEOPLE} people at once. The processor time "
        f"of PostgreSQL is not counted. With tokens checked, Teams is also spoken to over TLS."
    )
    text = "\n\n".join([words, table(("", *KINDS), rows), *missing])
    return Section("A turn", text, tuple(_aims(costs)))


ALL = (*PEERS, *OWN)


def _cell(costs: Costs, variant: Variant, kind: str) -> str:
    found = costs.get((variant.name, kind))
    if not found:
        return ""
    return f"{statistics.median(found):,.0f} ({min(found):,.0f} – {max(found):,.0f})"


def _aims(costs: Costs) -> list[Aim]:
    def times(what: str, least: float, peer: Variant, ours: Variant, kind: str) -> Aim | None:
        pairs = zip(
            costs.get((peer.name, "typed"), ()), costs.get((ours.name, kind), ()), strict=False
        )
        ratios = [theirs / own for theirs, own in pairs]  # of the same round, so like with like
        if not ratios:
            return None
        found = statistics.median(ratios)
        spread = f"{min(ratios):.2f} – {max(ratios):.2f}"
        return Aim(what, f"at least {least:g}", f"{found:.2f} ({spread})", found >= least)

    wanted = (
        times("floor / typed turn", 0.5, FLOOR, OURS, "typed"),
        times("floor / typed turn, PostgreSQL", 0.5, FLOOR_PG, OURS_PG, "typed"),
        times("stock echo / typed turn", 8, STOCK, OURS, "typed"),
        times("stock echo / tap", 12, STOCK, OURS, "tapped"),
        times("Agents SDK's echo / tap", 1.5, AGENTS_ECHO, OURS, "tapped"),
    )
    return [aim for aim in wanted if aim]


def main() -> None:
    """Measure and print."""
    given = sys.argv[1:]
    print(asyncio.run(measure(int(given[0]) if given else ROUNDS)))


if __name__ == "__main__":
    main()
