"""Takes due outbox rows, sends them, and settles what became of each.

Nothing else in the bot sends a message that nobody is waiting for. A row is taken under a lease,
rendered as late as possible (a late alert shows the present state), sent, and settled in one
transaction with what follows from it. Rows go side by side, one at a time for each conversation:
a chat that answers slowly holds up nobody else. Alerts wait for nothing but Teams' own limits.
Whereto stands in `routes.py`, what a row says in `officer`, what follows in `settling.py`; this
module decides nothing about a case.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from bot.messages import Message, Refused, SendOutcome, Unknown, Wait
from bot.outgoing import routes
from bot.outgoing.channels import Voice
from bot.outgoing.pace import Pace
from bot.outgoing.patience import ALERT
from bot.outgoing.settling import Desk, Dispatch, Render, settle
from bot.watching.logs import fault
from store import outbox
from store.access.database import Database
from store.models import Outbox

URGENT = (ALERT,)
AT_ONCE = 40  # rows under way at a time, beside as many urgent ones
QUEUE = 8  # rows of one conversation that are under way or wait in memory for their turn
SHORT = 1.0  # seconds that a row waits in memory for Teams' limits; longer: it is put back
SOON = 1.0  # seconds until a row is due again that found its conversation occupied
LEASE = timedelta(seconds=90)  # after which another instance may take the row of a dead one
STALE = 30.0  # seconds after which a row of ours is not posted any more: the lease must outlast it
GRACE = 5.0  # seconds that a stop waits for what is being sent
POLL = 1.0  # seconds between looks at the outbox when nothing nudges

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Later:
    """Not tried: others go first. To be taken again after so many seconds."""

    seconds: float


@dataclass
class _Queue:
    """The rows of one conversation: one is posted at a time."""

    rows: int = 0
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Delivery:
    """The loop that empties the outbox; one for each instance of the bot."""

    def __init__(
        self,
        database: Database,
        voice: Voice,
        render: Render,
        desk: Callable[[], Desk],
        seconds: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`render` says what a row says now; `desk` who settles, when, under which settings;
        `seconds` pass, and are slept, for Teams' limits."""
        self._database = database
        self._voice = voice
        self._render = render
        self._desk = desk
        self._seconds = seconds
        self._sleep = sleep
        self._pace = Pace()
        self._nudged = asyncio.Event()
        self._under_way: dict[asyncio.Task[None], str] = {}
        self._queues: defaultdict[str, _Queue] = defaultdict(_Queue)
        self._unsettled: dict[tuple[int, datetime], tuple[Dispatch, SendOutcome]] = {}

    def nudge(self) -> None:
        """There may be something to send: look now, not at the next poll."""
        self._nudged.set()

    async def run(self) -> None:
        """Deliver until cancelled; after a round that failed the next one tries again."""
        try:
            while True:
                self._nudged.clear()
                if not await self._guarded_start():
                    await self._rest()
        finally:
            await self._stop()

    async def round(self) -> int:
        """Take what is due, send it, and say how many rows were taken once all are settled."""
        taken = await self._start()
        await self._finish()
        return taken

    async def _stop(self) -> None:
        """Let what is under way arrive; what takes too long may or may not."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=GRACE)
        for task in self._under_way:
            task.cancel()
        await self._finish()

    async def _finish(self) -> None:
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _guarded_start(self) -> int:
        try:
            return await self._start()
        except Exception as error:  # noqa: BLE001 - logged; the loop must go on
            # The outbox is the memory: what was not settled is taken again after its lease.
            log.error("delivery.round_failed", **fault(error))
            return 0

    async def _start(self) -> int:
        """Take as many due rows as there is room for, and let each go its way."""
        rows = await self._database.transact(partial(self._claim, desk=self._desk()))
        dispatches = await self._database.read(partial(self._dispatches, rows=rows)) if rows else []
        for dispatch in dispatches:
            task = asyncio.create_task(self._guarded(dispatch), name=f"deliver {dispatch.row.kind}")
            self._under_way[task] = dispatch.row.kind
            task.add_done_callback(self._done)
        return len(rows)

    def _claim(self, session: Session, desk: Desk) -> list[Outbox]:
        """Urgent rows first, which have room of their own."""
        claim = partial(outbox.claim, session, desk.worker, desk.now, lease=LEASE)
        urgent = sum(kind in URGENT for kind in self._under_way.values())
        rows = claim(limit=max(0, AT_ONCE - urgent), kinds=URGENT)
        others = claim(limit=max(0, AT_ONCE - len(self._under_way) + urgent))
        return [*rows, *others]

    def _done(self, task: asyncio.Task[None]) -> None:
        del self._under_way[task]
        if len(self._under_way) == AT_ONCE - 1:  # there may be more that found no room
            self.nudge()

    async def _rest(self) -> None:
        # Not `wait_for`, which in Python 3.11 may swallow that the bot stops.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(POLL):
                await self._nudged.wait()

    async def _guarded(self, dispatch: Dispatch) -> None:
        """Deliver one row; what the database did not keep is taken again after its lease."""
        try:
            dispatch, outcome = await self._delivered(dispatch)
            await self._database.transact(self._settling(dispatch, outcome))
            self._unsettled.pop(_life(dispatch), None)
        except Exception as error:  # noqa: BLE001 - logged; a row that breaks stops no other
            log.error("delivery.not_settled", kind=dispatch.row.kind, **fault(error))

    async def _delivered(self, dispatch: Dispatch) -> tuple[Dispatch, SendOutcome | Later | None]:
        """What became of a row. One that has left is not sent again because the disk was full: it
        is settled by what is remembered of it."""
        if remembered := self._unsettled.get(_life(dispatch)):
            return remembered
        outcome = dispatch.broken or await self._sent(dispatch)
        if outcome is not None and not isinstance(outcome, Later):
            self._unsettled[_life(dispatch)] = dispatch, outcome
        return dispatch, outcome

    def _settling(
        self, dispatch: Dispatch, outcome: SendOutcome | Later | None
    ) -> Callable[[Session], None]:
        desk = self._desk()
        if isinstance(outcome, Later):
            until = desk.now + timedelta(seconds=outcome.seconds)
            return partial(outbox.postpone, row_id=dispatch.row.id, worker=desk.worker, until=until)
        return partial(settle, dispatch=dispatch, outcome=outcome, desk=desk)

    def _dispatches(self, session: Session, rows: Sequence[Outbox]) -> list[Dispatch]:
        """The rows as dispatches, in their order: what goes to one conversation keeps it."""
        return [self._dispatch(session, row) for row in rows]

    def _dispatch(self, session: Session, row: Outbox) -> Dispatch:
        desk = self._desk()
        try:
            message = self._render(session, row, desk.now, desk.settings)
            route = routes.of(session, row.audience, desk.settings) if message else None
        except SQLAlchemyError:
            raise  # the database's trouble, not the row's
        except Exception as error:  # noqa: BLE001 - logged, and settled as our own fault
            log.error("delivery.row_failed", kind=row.kind, **fault(error))
            return Dispatch(row, None, None, Refused(type(error).__name__))
        return Dispatch(row, message, route)

    async def _sent(self, dispatch: Dispatch) -> SendOutcome | Later | None:
        """The outcome of sending; None when there is nothing to send by this row itself."""
        if dispatch.route is None:
            return dispatch.unsent
        place = dispatch.route.place
        if dispatch.row.kind in URGENT:
            return await self._paced(dispatch, place)
        return await self._in_turn(dispatch, place)

    async def _in_turn(self, dispatch: Dispatch, conversation: str) -> SendOutcome | Later:
        """Send behind what goes to the same conversation, unless that takes too long."""
        queue = self._queues[conversation]
        if queue.rows >= QUEUE:
            return Later(SOON)
        queue.rows += 1
        try:
            return await self._behind_others(dispatch, conversation, queue.turn)
        finally:
            queue.rows -= 1
            if not queue.rows:
                self._queues.pop(conversation, None)

    async def _behind_others(
        self, dispatch: Dispatch, conversation: str, turn: asyncio.Lock
    ) -> SendOutcome | Later:
        since = self._seconds()
        async with turn:
            if self._seconds() - since > STALE:
                return Later(SOON)
            return await self._paced(dispatch, conversation)

    async def _paced(self, dispatch: Dispatch, conversation: str) -> SendOutcome | Later:
        """Send as soon as Teams' limits allow it; a long wait is not waited here."""
        urgent = dispatch.row.kind in URGENT
        wait = self._pace.reserve(conversation, self._seconds(), urgent=urgent, longest=SHORT)
        if wait > SHORT:
            return Later(wait)
        await self._sleep(wait)
        return await self._spoken(dispatch)

    async def _spoken(self, dispatch: Dispatch) -> SendOutcome:
        if dispatch.route is None or dispatch.message is None:
            raise ValueError("this row goes nowhere itself")
        if dispatch.replaces:
            return await self._voice.update(
                dispatch.route.address, dispatch.replaces, dispatch.message
            )
        return await self._post(dispatch, dispatch.route, dispatch.message)

    async def _post(self, dispatch: Dispatch, route: routes.Route, message: Message) -> SendOutcome:
        """Post once: the row is marked first, so that a restart in between is not a second post
        of what must not come twice."""
        row = dispatch.row
        if row.posting and not dispatch.may_come_twice:
            return Unknown("the bot stopped while this was being sent")
        mark = partial(outbox.mark_posting, row_id=row.id, worker=self._desk().worker)
        if not await self._database.transact(mark):
            return Wait(0, "another instance took this over")
        return await self._voice.post(route.address, message)


def _life(dispatch: Dispatch) -> tuple[int, datetime]:
    """A row until a person lets it be sent anew."""
    return dispatch.row.id, dispatch.row.created_at
