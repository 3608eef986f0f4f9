"""Whether the bot really works: the database answers, messages leave, and the clock ticks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from bot.clock import Clock
from store import outbox
from store.database import Database
from store.errors import StoreError

STUCK = timedelta(minutes=5)  # a message that waits longer than it was due
SILENT = timedelta(minutes=2)  # a clock that did not tick


@dataclass(frozen=True)
class Report:
    """What the health check found; None where the database could not say."""

    database: bool
    oldest_message_seconds: float | None
    undelivered: int | None
    last_tick: datetime | None
    well: bool

    def as_json(self) -> dict[str, object]:
        """For the answer of `/health`: counts and moments only."""
        tick = self.last_tick.isoformat() if self.last_tick else None
        return asdict(self) | {"last_tick": tick}


class Health:
    """Looks at the parts of one running instance."""

    def __init__(self, database: Database, clock: Clock, now: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._now = now

    async def report(self) -> Report:
        """How it goes at this moment."""
        now, tick = self._now(), self._clock.last_tick
        try:
            waiting, undelivered = await self._database.read(partial(_messages, now=now))
        except StoreError:
            return Report(False, None, None, tick, False)
        ticks = tick is not None and now - tick < SILENT
        return Report(True, waiting, undelivered, tick, ticks and waiting < STUCK.total_seconds())


def _messages(session: Session, now: datetime) -> tuple[float, int]:
    """How long the oldest due message waits, in seconds, and how many did not arrive."""
    oldest = outbox.oldest_due(session, now)
    waiting = (now - oldest).total_seconds() if oldest else 0.0
    return waiting, len(outbox.troubled(session, since=now - timedelta(days=1)))
