"""Everything outside is away for three days of the bot's clock, while people go on reporting.

`python -m bench.away [sqlite|postgresql]`. Nobody listens where Teams, Entra, Graph with its mail
and groups, and the watchdog were; what people tap still comes in, and is answered in the answer to
the tap. All terms of the law come due meanwhile. Then everything is back: each report that was
accepted must be one case, whose alert and reminders people see; nothing may come twice that must
not; who has a role counts again, and the heart beats. It leaves with 1 where anything is lost.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from bench.chaos import new_database
from bench.faults import GROUPS, WATCHDOG, all_is_away
from bench.outside import OMAR, REPORTS_A_DAY, Run, opened, running
from bench.people import Reporter
from bench.toll import Found, count, table
from bot.clock.heartbeat import Heartbeat
from bot.network.outbound import open_session
from bot.officer.people import role_of
from bot.watching.logs import LINES, configure

BEFORE, AWAY = timedelta(hours=6), timedelta(days=3)
AFTER = timedelta(hours=26)  # what may not have arrived is told of for a day
STRIDE = timedelta(hours=1)  # of the bot's clock between two looks
[GROUP] = GROUPS
SETTINGS: Final[dict[str, Any]] = {
    "officers": (),
    "officers_group": GROUP,
    "mail_from": "bot@gemeente.example",
    "mail_to": ("privacy@gemeente.example",),
    "heartbeat_url": f"https://{WATCHDOG}/beat",
}


@dataclass(frozen=True)
class Stretch:
    """What was seen over some days: how often the heart was heard, and whether roles counted."""

    beats: int
    roles: bool

    @property
    def all_is_well(self) -> bool:
        """As it is while everything outside is there."""
        return self.beats > 0 and self.roles


async def _go_on(run: Run, heart: Heartbeat, span: timedelta) -> Stretch:
    """So long of the bot's clock, in which people report."""
    before, end = run.outside.beats, run.clock.now + span
    while run.clock.now < end:
        if run.chance.random() < REPORTS_A_DAY * (STRIDE / timedelta(days=1)):
            run.reporters.append(Reporter(run.chats, len(run.reporters)))
        await run.report()
        await run.parts.roster.refresh()
        await run.look()
        await heart.beat()
        run.clock.now += STRIDE
    counts = role_of(OMAR, run.parts.roster()) is not None
    return Stretch(run.outside.beats - before, counts)


async def away(url: str, span: timedelta = AWAY) -> tuple[Found, str]:
    """One run over this database, which is up to date and empty; what was found, as a table too."""
    chance, database = random.Random(1), opened(url)  # noqa: S311 - repeatable, not secret
    async with AsyncExitStack() as stack:
        stack.callback(database.close)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="datalek-away-")))
        run = await stack.enter_async_context(running(database, folder, chance, **SETTINGS))
        session = await stack.enter_async_context(open_session(run.outside.entra.certificate))
        heart = Heartbeat(SETTINGS["heartbeat_url"], run.parts.health, session)
        await run.meet()
        before = await _go_on(run, heart, BEFORE)
        async with all_is_away(run.outside):
            meanwhile = await _go_on(run, heart, span)
        await run.parts.roster.refresh()
        await run.settle()
        after = await _go_on(run, heart, AFTER)
        await run.settle()
        people = {one.who.id: one.number for one in run.reporters}
        found = await database.read(partial(count, people=people, shown=run.outside.shown))
    if not (before.all_is_well and after.all_is_well) or meanwhile.beats or meanwhile.roles:
        found.faults.append("the heart or the roles were otherwise than they should be")
    heard = (
        f"heartbeats heard: {before.beats} before, {meanwhile.beats} meanwhile, {after.beats} after"
    )
    return found, f"{table(found, {})}\n{heard}"


def main() -> int:
    """0 when nothing was lost."""
    engine = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
    configure(readable=False)
    began = time.perf_counter()
    with new_database(engine) as (url, _), Path(os.devnull).open("w") as LINES.stream:
        found, told = asyncio.run(away(url))
    print(told)
    print(f"everything away for {AWAY}, {engine}, {time.perf_counter() - began:.0f} seconds")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
