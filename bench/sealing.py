"""What sealing costs of a typed turn and of an officer's act, in processor time of one process.

`python -m bench.sealing [TURNS]` walks a report through the whole bot on SQLite without HTTP, then
lets an officer write notes, and prints for both the microseconds and how many of them went to
sealing, opening and hashing.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from sqlmodel import Session

from bench.people import ROUND
from bot.messages import Address, Person, Turn, TurnKind
from bot.turns.hearing import hear
from store.access.database import Database
from store.people import contacts, conversations
from store.people.meeting import meet
from store.secrecy.keys import Keyring
from tests.officer.desk import SETTINGS, Desk
from tests.officer.telling import Teller

TURNS = 900
NOTES = 60
BEGIN = '@ 2026-11-23 10:00\nreport wrong_mail people=1 data=name aware="2026-11-23 09:00"'
ADDRESS = Address("https://smba.trafficmanager.net/emea/", "a:1", "personal", "tenant", "28:bot")
SANNE = Person("sanne-id", "Sanne", "29:sanne")


class Stopwatch:
    """Counts the seconds that are spent in the keys."""

    def __init__(self) -> None:
        self.spent = 0.0
        for name in ("seal", "open", "hash"):
            setattr(Keyring, name, self._timed(getattr(Keyring, name)))

    def _timed(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:  # noqa: ANN401 - whatever the keys take and give
            began = time.thread_time()
            try:
                return work(*given)
            finally:
                self.spent += time.thread_time() - began

        return timed

    async def told(self, what: str, times: int, do: Callable[[int], Awaitable[object]]) -> None:
        """Do it so often, and print what one cost."""
        self.spent, began = 0.0, time.process_time()
        for number in range(times):
            await do(number)
        took = time.process_time() - began
        each, keys = took / times * 1e6, self.spent / times * 1e6
        print(f"{what:22}{each:10.0f} us, of which the keys{keys:8.0f} us ({keys / each:.1%})")


def _typed(session: Session, number: int, desk: Desk) -> None:
    """One message, heard as `bot/turns/turn.py` has it heard."""
    words = ROUND[number % len(ROUND)]
    turn = Turn(f"f:{number}", TurnKind.MESSAGE, SANNE, ADDRESS, text=words)
    met = meet(session, ADDRESS.conversation_id, turn.id, contacts.person(SANNE.id))
    hear(session, turn, desk.now, met, SETTINGS)
    conversations.remember(session, ADDRESS.conversation_id, turn.id, desk.now, {"text": words})


async def main() -> None:
    """Measure both on a new database."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else TURNS
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/bench.sqlite3")
        database.upgrade()
        desk, watch = Desk(database), Stopwatch()
        await desk.open()
        await watch.told(
            "a typed turn",
            turns,
            lambda number: database.transact(partial(_typed, number=number, desk=desk)),
        )
        await Teller(desk).play(BEGIN)
        await watch.told("a look and a note", NOTES, partial(_noted, desk))
        database.close()


async def _noted(desk: Desk, number: int) -> None:
    await desk.look("Olga")
    await desk.tap("Olga", "case.note", {"text": f"Notitie {number}"})


if __name__ == "__main__":
    asyncio.run(main())
