"""Takes due outbox rows, sends them, and settles what became of each.

Nothing else in the bot sends a message that nobody is waiting for. A row is taken under a lease,
rendered as late as possible (a late alert shows the present state), sent, and settled in one
transaction with what follows from it. Whereto stands in `routes.py`, what a row says in `officer`,
what follows in `settling.py`; this module decides nothing about a case.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import structlog
from sqlmodel import Session

from bot.logs import fault
from bot.messages import Address, Message, Refused, Speaker, Unknown, Wait
from bot.messages import Delivery as Outcome
from bot.outgoing import routes
from bot.outgoing.pace import Pace
from bot.outgoing.settling import Desk, Errand, Render, settle
from store import outbox
from store.database import Database
from store.models import Outbox

AT_ONCE = 20  # rows one worker takes in a go
LEASE = timedelta(seconds=30)  # after which another instance may take the row of a dead one
POLL = 1.0  # seconds between looks at the outbox when nothing nudges

log = structlog.get_logger(__name__)


class Delivery:
    """The loop that empties the outbox; one for each instance of the bot."""

    def __init__(
        self, database: Database, speaker: Speaker, render: Render, desk: Callable[[], Desk]
    ) -> None:
        """`render` says what a row says now; `desk` who settles, when, under which settings."""
        self._database = database
        self._speaker = speaker
        self._render = render
        self._desk = desk
        self._pace = Pace()
        self._nudged = asyncio.Event()

    def nudge(self) -> None:
        """There may be something to send: look now, not at the next poll."""
        self._nudged.set()

    async def run(self) -> None:
        """Deliver until cancelled; after a round that failed the next one tries again."""
        while True:
            self._nudged.clear()
            if not await self._guarded_round():
                await self._rest()

    async def round(self) -> int:
        """Take what is due, send it, and say how many rows were taken.

        The rows go side by side: a chat that answers slowly keeps no alert waiting.
        """
        desk = self._desk()
        take = partial(outbox.claim, worker=desk.worker, now=desk.now, limit=AT_ONCE, lease=LEASE)
        rows = await self._database.transact(take)
        await asyncio.gather(*(self._deliver(row) for row in rows))
        return len(rows)

    async def _guarded_round(self) -> int:
        try:
            return await self.round()
        except Exception as error:  # noqa: BLE001 - logged; the loop must go on
            # The outbox is the memory: what was not settled is taken again after its lease.
            log.error("delivery.round_failed", **fault(error))
            return 0

    async def _rest(self) -> None:
        # Not wait_for: it may swallow the word to stop when it comes together with a nudge.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(POLL):
                await self._nudged.wait()

    async def _deliver(self, row: Outbox) -> None:
        """One row, from what it says to what became of it; a row that breaks stops no other."""
        try:
            errand = await self._database.read(partial(self._errand, row=row))
            outcome = await self._sent(errand)
        except Exception as error:  # noqa: BLE001 - logged; the loop must go on
            log.error("delivery.row_failed", kind=row.kind, **fault(error))
            errand, outcome = Errand(row, None, ()), Refused(type(error).__name__)
        await self._database.transact(
            partial(settle, errand=errand, outcome=outcome, desk=self._desk())
        )

    def _errand(self, session: Session, row: Outbox) -> Errand:
        desk = self._desk()
        message = self._render(session, row, desk.now, desk.settings)
        return Errand(row, message, tuple(routes.ways(session, row.audience, desk.settings)))

    async def _sent(self, errand: Errand) -> Outcome | None:
        """The outcome of sending; None when there is nothing to send by this row itself."""
        if errand.way is None or errand.message is None:
            return errand.unsent
        address = errand.way.address
        await self._keep_pace(address.conversation_id)
        if errand.replaces:
            return await self._speaker.update(address, errand.replaces, errand.message)
        return await self._post(errand.row, address, errand.message)

    async def _post(self, row: Outbox, address: Address, message: Message) -> Outcome:
        """Post once: the row is marked first, so that a restart in between is not a second post."""
        if row.posting:
            return Unknown("the bot stopped while this was being sent")
        mark = partial(outbox.mark_posting, row_id=row.id, worker=self._desk().worker)
        if not await self._database.transact(mark):
            return Wait(0, "another instance took this over")
        return await self._speaker.post(address, message)

    async def _keep_pace(self, conversation: str) -> None:
        wait = self._pace.reserve(conversation, asyncio.get_running_loop().time())
        await asyncio.sleep(wait)
