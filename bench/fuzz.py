"""Send activities of every kind with anything in any place, and see that the bot bears it.

`python -m bench.fuzz [NUMBER] [sqlite|postgresql]`. Each goes over HTTP to the whole bot. None may
fail (an invoke that nobody knows gets 501, as the protocol has it), tell what was sent in the log,
or leave the chat in which it was said stuck: every hundred, the same person asks for help and must
get an answer.
"""

from __future__ import annotations

import asyncio
import io
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp.test_utils import TestServer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.chaos import new_database
from bot.app import application
from bot.demo.chats import Chats
from bot.demo.people import OMAR, SANNE, TEAM
from bot.settings import Settings
from bot.watching.logs import LINES, configure
from dialogs.intake.verbs import ACTS
from tests.fakes import activities
from tests.fakes.postgres import store_of
from tests.teams.test_said import KINDS, anything, places, replaced

NUMBER = 10_000
PRIVATE = "Jan-de-Vries-111222333"  # what people send, and no log may tell
LOOK = 100  # activities between two looks whether the chat still answers
TAPS = tuple(activities.tap(verb, data={"revision": 1}) for verb in ACTS)


@dataclass
class Fuzzed:
    """What became of all that was sent."""

    chats: Chats
    statuses: Counter[int] = field(default_factory=Counter)
    sent: int = 0
    stuck: int = 0

    async def send(self, activity: dict[str, Any]) -> None:
        """One activity, with an id of its own where that still is one."""
        self.sent += 1
        if isinstance(activity, dict) and isinstance(activity.get("id"), str):
            activity = activity | {"id": f"f:fuzz{self.sent}"}
        session = self.chats._session
        assert session is not None
        url = f"{self.chats.bot_url}/api/messages"
        async with session.post(url, json=activity) as response:
            self.statuses[response.status] += 1
        if self.sent % LOOK == 0:
            await self._look()

    async def _look(self) -> None:
        chat = self.chats.chat("a:personal")
        before = len(chat.shown)
        await self.chats.say(chat, SANNE, "help")
        self.stuck += len(chat.shown) == before


def _fuzz(loop: asyncio.AbstractEventLoop, fuzzed: Fuzzed, number: int) -> None:
    """So many activities, each with something else in one place."""
    other = anything | st.just(PRIVATE)

    @given(kind=st.sampled_from((*KINDS, *TAPS)), where=st.integers(0, 200), other=other)
    @settings(
        max_examples=number, database=None, deadline=None, suppress_health_check=[*HealthCheck]
    )
    def send(kind: dict[str, Any], where: int, other: object) -> None:
        here = kind | {"serviceUrl": fuzzed.chats.service_url, "text": PRIVATE}
        known = places(here)
        loop.run_until_complete(fuzzed.send(replaced(here, known[where % len(known)], other)))

    send()


def main() -> int:
    """0 when none gave a 500, none is in the log, and the chat always answered."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    engine = sys.argv[2] if len(sys.argv) > 2 else "sqlite"
    began, log = time.perf_counter(), io.StringIO()
    configure(readable=False)
    LINES.stream = log
    loop = asyncio.new_event_loop()
    told = Settings(no_auth=True, officers=(OMAR.id,), officers_team=TEAM)
    with new_database(engine) as (url, _):
        database, chats = store_of(url), Chats("")
        server = TestServer(application(told, database, lambda: datetime.now(UTC)), loop=loop)
        loop.run_until_complete(chats.__aenter__())
        loop.run_until_complete(server.start_server())
        chats.bot_url = str(server.make_url("")).rstrip("/")
        fuzzed = Fuzzed(chats)
        _fuzz(loop, fuzzed, number)
        loop.run_until_complete(server.close())
        loop.run_until_complete(chats.__aexit__())
        database.close()
    failed = fuzzed.statuses[500] + log.getvalue().count("turn.failed")
    leaked = log.getvalue().count(PRIVATE)
    told_of = json.dumps(dict(sorted(fuzzed.statuses.items())))
    took = time.perf_counter() - began
    print(
        f"{fuzzed.sent} activities on {engine} in {took:.0f} seconds: answers {told_of}, "
        f"{failed} failed, {fuzzed.stuck} times stuck, {leaked} lines of the log that tell"
    )
    return 1 if failed or leaked or fuzzed.stuck else 0


if __name__ == "__main__":
    sys.exit(main())
