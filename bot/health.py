"""Whether the bot really works: the database answers and keeps, messages leave, its loops go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from bot.clock import Clock
from bot.logs import LINES
from bot.loops import Loops
from store import outbox
from store.database import Database
from store.errors import StoreError

STUCK = timedelta(minutes=5)  # a message that waits longer than it was due
SILENT = timedelta(minutes=2)  # a clock that did not tick


@dataclass(frozen=True)
class Report:
    """What the health check found; None where the database could not say."""

    database: bool
    writes: bool  # whether everything that was to be kept lately was kept
    oldest_message_seconds: float | None
    undelivered: int | None
    last_tick: datetime | None
    reminders_failed: int
    loops_ended: dict[str, int]  # how often each was started again
    log_lines_lost: int
    well: bool

    def as_json(self) -> dict[str, object]:
        """For the answer of `/health`: counts and moments only."""
        tick = self.last_tick.isoformat() if self.last_tick else None
        return asdict(self) | {"last_tick": tick}


class Health:
    """Looks at the parts of one running instance."""

    def __init__(
        self, database: Database, clock: Clock, loops: Loops, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._clock = clock
        self._loops = loops
        self._now = now

    async def report(self) -> Report:
        """How it goes at this moment."""
        now = self._now()
        try:
            waiting, undelivered = await self._database.read(partial(_messages, now=now))
        except StoreError:
            return self._report(database=False, waiting=None, undelivered=None, well=False)
        well = self._goes_on(now) and waiting < STUCK.total_seconds()
        return self._report(database=True, waiting=waiting, undelivered=undelivered, well=well)

    def _goes_on(self, now: datetime) -> bool:
        """Whether the clock ticks, what is written is kept, and no loop ended lately."""
        tick = self._clock.last_tick
        ticks = tick is not None and now - tick < SILENT and not self._clock.failures
        return ticks and not self._database.failing and not self._loops.broken

    def _report(
        self, *, database: bool, waiting: float | None, undelivered: int | None, well: bool
    ) -> Report:
        return Report(
            database=database,
            writes=not self._database.failing,
            oldest_message_seconds=waiting,
            undelivered=undelivered,
            last_tick=self._clock.last_tick,
            reminders_failed=self._clock.failures,
            loops_ended=dict(self._loops.ended),
            log_lines_lost=LINES.lost,
            well=well,
        )


def _messages(session: Session, now: datetime) -> tuple[float, int]:
    """How long the oldest due message waits, in seconds, and how many did not arrive."""
    oldest = outbox.oldest_due(session, now)
    waiting = (now - oldest).total_seconds() if oldest else 0.0
    return waiting, len(outbox.troubled(session, since=now - timedelta(days=1)))
