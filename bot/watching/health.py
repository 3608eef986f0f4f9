"""Whether the bot really works: the database answers and keeps, messages leave, its loops go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from bot.clock.tick import Clock
from bot.watching.logs import LINES
from bot.watching.loops import Loops
from store import due, outbox
from store.access.database import Database
from store.errors import StoreError
from store.models import OutboxState

STUCK = timedelta(minutes=5)  # a message that waits longer than it was due
SILENT = timedelta(minutes=2)  # a clock that did not tick


@dataclass(frozen=True)
class Report:
    """What the health check found; None where the database could not say."""

    database: bool
    waits: str  # what keeps it from beginning, by its kind; empty once it began
    writes: bool  # whether everything that was to be kept lately was kept
    oldest_message_seconds: float | None
    undelivered: int | None
    failed: int | None  # of these: refused, or unknown whether they arrived, in the last day
    credentials: str  # what keeps the bot from speaking; empty while nothing does
    roles: str  # why nobody can tell who has which role; empty while that is fresh
    last_tick: datetime | None
    reminders_overdue: int | None  # due since a while, and not sent
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
        self,
        database: Database,
        clock: Clock,
        loops: Loops,
        now: Callable[[], datetime],
        credentials: Callable[[], str] = str,
        roles: Callable[[], str] = str,
    ) -> None:
        """`credentials` tells what keeps the bot from speaking, and `roles` why nobody can tell who
        has which; both are empty while nothing does."""
        self._database = database
        self._clock = clock
        self._loops = loops
        self._now = now
        self._credentials = credentials
        self._roles = roles
        self.waits = ""  # what keeps it from beginning

    async def report(self) -> Report:
        """How it goes at this moment."""
        now = self._now()
        try:
            messages = await self._database.read(partial(_messages, now=now))
        except StoreError:
            return self._report(None, well=False)
        leave = messages.oldest < STUCK.total_seconds() and not messages.failed
        trouble = self._credentials() or self._roles()
        return self._report(messages, well=self._goes_on(now) and leave and not trouble)

    async def ready(self) -> bool:
        """Whether turns can be taken: the database answers, and keeps what is written."""
        try:
            await self._database.read(partial(outbox.oldest_due, now=self._now()))
        except StoreError:
            return False
        return not self._database.failing

    def _goes_on(self, now: datetime) -> bool:
        """Whether the clock ticks, what is written is kept, and no loop ended lately."""
        tick = self._clock.last_tick
        ticks = tick is not None and now - tick < SILENT and not self._clock.failures
        return ticks and not self._database.failing and not self._loops.broken

    def _report(self, messages: _Messages | None, *, well: bool) -> Report:
        return Report(
            database=messages is not None,
            waits=self.waits,
            writes=not self._database.failing,
            oldest_message_seconds=messages.oldest if messages else None,
            undelivered=messages.undelivered if messages else None,
            failed=messages.failed if messages else None,
            credentials=self._credentials(),
            roles=self._roles(),
            last_tick=self._clock.last_tick,
            reminders_overdue=messages.reminders if messages else None,
            reminders_failed=self._clock.failures,
            loops_ended=dict(self._loops.ended),
            log_lines_lost=LINES.lost,
            well=well,
        )


@dataclass(frozen=True)
class _Messages:
    """How long the oldest message waits, in seconds, and what did not arrive or leave."""

    oldest: float
    undelivered: int
    failed: int
    reminders: int


def _messages(session: Session, now: datetime) -> _Messages:
    oldest = outbox.oldest_due(session, now)
    waiting = (now - oldest).total_seconds() if oldest else 0.0
    troubled = outbox.troubled(session, since=now - timedelta(days=1))
    failed = sum(row.state != OutboxState.UNREACHABLE for row in troubled)
    return _Messages(waiting, len(troubled), failed, due.overdue(session, now - SILENT))
