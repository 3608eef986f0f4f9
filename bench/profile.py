"""Where the time of a turn goes: `python -m bench.profile`, or `make profile`.

A sampling profiler (py-spy) looks at the server's process while people type, a few hundred times a
second, and counts what holds the interpreter. It writes a flame graph to `build/turn.svg`, and
tells the share of each part; a part holds what it calls, except what stands in the table itself.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bench.people import Line
from bench.results import Section, table
from bench.servers import OURS, Server, serving, world
from bench.waiting import connected, crowd

FLAMES = Path("build/turn.svg")
SECONDS, A_SECOND = 15, 300
# The parts of a turn, by a place in their stacks; the innermost that is found counts.
PARTS = {
    "the step: understanding, weighing, what comes next": r"\(dialogs/",
    "drawing the cards": r"\(bot/cards/",
    "sealing": r"\(store/(sealing|keys)\.py",
    "SQL, sessions and commits": r"\((store/|sqlalchemy/|sqlmodel/)",
    "speaking to Teams": r"\((bot/teams/connector|aiohttp/(client|connector|http_writer))",
    "reading the request and answering it": r"\((bot/teams/|bot/network/|aiohttp/|core/|pydantic/)",
    "waiting for what comes, and waking": r"\((asyncio/|selectors|threading|concurrent/)",
}
STACK = re.compile(r"(?P<frames>.*) (?P<times>\d+)")


async def recorded(server: Server, form: str, to: Path) -> None:
    """Look at the server for a while."""
    words = ("record", "--gil", "--pid", server.process.pid, "--duration", SECONDS)
    more = ("--rate", A_SECOND, "--format", form, "--output", to)
    spy = Path(sys.executable).with_name("py-spy")
    process = await asyncio.create_subprocess_exec(
        spy, *map(str, (*words, *more)), stdout=asyncio.subprocess.DEVNULL
    )
    if await process.wait():
        raise OSError("py-spy may not look at another process here; try it as root")


async def measure() -> Section:
    """The shares, in a table."""
    FLAMES.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile() as raw:
        async with world() as around, connected() as session, serving(OURS, around) as server:
            line = Line(server, session)
            for form, to in (("flamegraph", FLAMES), ("raw", Path(raw.name))):
                await asyncio.gather(recorded(server, form, to), crowd([line], SECONDS + 2))
        shares = _shares(Path(raw.name))
    rows = [(part, f"{100 * found / shares.total():.0f} %") for part, found in shares.most_common()]
    words = f"Of what holds the interpreter during typed turns. The flame graph: `{FLAMES}`."
    return Section("Where a turn's time goes", f"{words}\n\n{table(('part', 'share'), rows)}")


def _shares(stacks: Path) -> Counter[str]:
    shares: Counter[str] = Counter()
    for found in map(STACK.fullmatch, stacks.read_text("utf-8").splitlines()):
        if found is not None:
            shares[_part(found["frames"].split(";"))] += int(found["times"])
    return shares


def _part(frames: list[str]) -> str:
    for frame in reversed(frames):
        for part, place in PARTS.items():
            if re.search(place, frame):
                return part
    return "everything else"


if __name__ == "__main__":
    print(asyncio.run(measure()))
