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
from typing import NamedTuple

from bench.people import Line
from bench.results import Section, table
from bench.servers import OURS, Server, serving, world
from bench.waiting import connected, crowd

FLAMES = Path("build/turn.svg")
SECONDS, A_SECOND = 15, 300


class Part(NamedTuple):
    """A part of a turn: a place in its stacks, and why it costs what it does."""

    place: str
    stays: str


# The innermost that is found in a stack counts.
PARTS = {
    "the step: understanding, weighing, what comes next": Part(
        r"\(dialogs/",
        "It is what the bot is for. Much of it reads what was said: the kind of incident, moments, "
        "people, kinds of data, and numbers that nobody may keep.",
    ),
    "drawing the cards": Part(
        r"\(bot/cards/",
        "Two cards a turn: the answered one closes, the next one opens, each with its text form.",
    ),
    "sealing": Part(
        r"\(store/secrecy/(sealing|keys)\.py",
        "The conversation, the contact and the answer are sealed; AES itself is a small part.",
    ),
    "SQL, sessions and commits": Part(
        r"\((store/|sqlalchemy/|sqlmodel/)",
        "Three prepared statements and a commit keep what was heard, two and another that the "
        "answer left: with fewer a repetition would be answered twice or not at all. A crowd "
        "shares the commits. Sessions and connections are SQLAlchemy's, which guards them.",
    ),
    "speaking to Teams": Part(
        r"\((bot/teams/connector|aiohttp/(client|connector|http_writer))",
        "Two requests a turn, side by side: one closes the old card, one posts the new. All of it "
        "is aiohttp's client; one of our own would have to be kept for years.",
    ),
    "reading the request and answering it": Part(
        r"\((bot/teams/|bot/network/|aiohttp/|core/|pydantic/)",
        "aiohttp's server, the check of the form of every activity, and the pipeline of the Bot "
        "Framework, which keeps the door the SDK's own.",
    ),
    "waiting for what comes, and waking": Part(
        r"\((asyncio/|selectors|threading|concurrent/)",
        "A turn passes from the loop to the writing thread and back, twice, and waits for Teams.",
    ),
}
DEAREST = 3  # of which is told why they stay
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
    return Section("Where a turn's time goes", _told(shares))


def _told(shares: Counter[str]) -> str:
    """The shares, and why the largest of them stay."""
    found = shares.most_common()
    rows = [(part, f"{100 * times / shares.total():.0f} %") for part, times in found]
    dearest = [(part, PARTS[part].stays) for part, _ in found if part in PARTS][:DEAREST]
    return "\n\n".join(
        [
            f"Of what holds the interpreter during typed turns. The flame graph: `{FLAMES}`.",
            table(("part", "share"), rows),
            f"The {DEAREST} largest, and why they stay:",
            "\n".join(f"- {part[0].upper()}{part[1:]}. {why}" for part, why in dearest),
        ]
    )


def _shares(stacks: Path) -> Counter[str]:
    shares: Counter[str] = Counter()
    for found in map(STACK.fullmatch, stacks.read_text("utf-8").splitlines()):
        if found is not None:
            shares[_part(found["frames"].split(";"))] += int(found["times"])
    return shares


def _part(frames: list[str]) -> str:
    for frame in reversed(frames):
        for name, part in PARTS.items():
            if re.search(part.place, frame):
                return name
    return "everything else"


if __name__ == "__main__":
    print(asyncio.run(measure()))
