"""What follows from sending a message: one of five outcomes, and never silence.

A message to a role becomes a copy for each way the role is reached. *Sent* is kept, with where a
card stands. *Wait* is tried again. *Unreachable* closes that way and takes the next. *Refused* is
our own fault and *Unknown* may have arrived: neither is repeated, both are told to the officers.
All of it happens in the transaction that settles the row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from bot.messages import Delivery as Outcome
from bot.messages import Message, Refused, Sent, Unknown, Unreachable, Wait
from bot.outgoing import routes
from bot.outgoing.routes import Way
from bot.settings import Settings
from store import contacts, events, outbox, shown
from store.models import Outbox, OutboxState, ShownCard, Source

GIVE_UP = 48  # tries of a message that Teams keeps asking to wait with
NOBODY = 30.0  # seconds until it is looked again whether somebody of a role can be reached
NOBODY_YET = "nobody of this role has a chat with the bot yet"  # waited for without end
UNDELIVERED = "undelivered"  # the kind of a message about a message

log = structlog.get_logger(__name__)

Render = Callable[[Session, Outbox, datetime, Settings], Message | None]


@dataclass(frozen=True)
class Errand:
    """A claimed row, what it says now, and the ways it goes; no message: no longer needed."""

    row: Outbox
    message: Message | None
    ways: tuple[Way, ...]

    @property
    def replaces(self) -> str:
        """The activity this message takes the place of; empty for a new message."""
        return str(self.row.payload.get("replaces", ""))

    @property
    def way(self) -> Way | None:
        """Where this row itself goes: a message to a role goes by its copies."""
        if self.message is None or not self.ways or "role" in self.row.audience:
            return None
        return self.ways[0]

    @property
    def unsent(self) -> Outcome | None:
        """What becomes of a row that goes nowhere itself; None: called off, or done by copies.

        A role without a way is waited for: somebody of it may still install the bot.
        """
        if self.message is None:
            return None
        if "role" in self.row.audience:
            return None if self.ways else Wait(NOBODY, NOBODY_YET)
        return Unreachable("no chat with this person")


@dataclass(frozen=True)
class Desk:
    """Who settles, when, and under which settings."""

    settings: Settings
    worker: str
    now: datetime


def settle(session: Session, errand: Errand, outcome: Outcome | None, desk: Desk) -> None:
    """Keep the outcome and what follows from it, unless another worker took the row over."""
    kept = result(errand, outcome, desk.now)
    if not outbox.settle(session, errand.row.id, desk.worker, kept, desk.now):
        return
    match outcome:
        case None if errand.message is not None:
            _spread(session, errand, desk)
        case Sent(activity_id):
            _arrived(session, errand, activity_id, desk)
        case Unreachable(reason):
            _take_next_way(session, errand, reason, desk)
        case Unknown(reason) | Refused(reason):
            _tell_officers(session, errand.row, reason, desk)
        case _:
            return


def result(errand: Errand, outcome: Outcome | None, now: datetime) -> outbox.Outcome:
    """What the row becomes."""
    match outcome:
        case None:
            return outbox.Outcome(OutboxState.CANCELLED)
        case Sent(activity_id):
            return outbox.Outcome(OutboxState.SENT, activity_id=activity_id)
        case Wait(seconds, reason) if errand.row.attempts < GIVE_UP or reason == NOBODY_YET:
            again = now + timedelta(seconds=seconds)
            return outbox.Outcome(OutboxState.WAITING, error=reason, retry_at=again)
        case Unreachable(reason):
            return outbox.Outcome(OutboxState.UNREACHABLE, error=reason)
        case Unknown(reason):
            return outbox.Outcome(OutboxState.UNKNOWN, error=reason)
        case Wait(_, reason) | Refused(reason):
            return outbox.Outcome(OutboxState.REFUSED, error=reason)


def _spread(session: Session, errand: Errand, desk: Desk) -> None:
    """Put a copy for each way a role is reached; the keys make spreading twice harmless."""
    row = errand.row
    for way in errand.ways:
        key = f"{row.key.partition('@')[0]}@{way.key}"
        audience = routes.narrowed(row.audience, way)
        outbox.put(
            session, outbox.Parcel(key, row.kind, audience, row.payload, row.case_id), desk.now
        )


def _arrived(session: Session, errand: Errand, activity_id: str, desk: Desk) -> None:
    """Remember where a card of a case stands, so that it can be kept true."""
    row, way = errand.row, errand.ways[0]
    if row.kind == "alert":
        events.alert_sent(session, row, _clock(desk))
    if row.case_id is None or errand.replaces or not row.payload.get("shown"):
        return
    card = ShownCard(
        case_id=row.case_id,
        kind=row.kind,
        audience_key=way.key or way.address.conversation_id,
        address=routes.stored_address(way.address),
        activity_id=activity_id,
        at=desk.now,
    )
    shown.place(session, card)


def _take_next_way(session: Session, errand: Errand, reason: str, desk: Desk) -> None:
    """Close this way. A role is then reached by the next way, or waited for; of a message to one
    person the officers are told."""
    row = errand.row
    log.warning("message.unreachable", kind=row.kind, reason=reason)
    for way in errand.ways:
        contacts.died(session, way.key, reason, desk.now)
    if errand.replaces:
        return
    meant = routes.meant(row.audience)
    if "role" in meant:
        key = f"{row.key.partition('@')[0]}@after:{row.id}"
        again = outbox.Parcel(key, row.kind, dict(meant), row.payload, row.case_id)
        outbox.put(session, again, desk.now)
    else:
        _tell_officers(session, row, reason, desk)


def _tell_officers(session: Session, row: Outbox, reason: str, desk: Desk) -> None:
    """A message did not arrive, or may not have: a person has to know. Said once a message."""
    log.error("message.troubled", kind=row.kind, reason=reason)
    if row.case_id is not None:
        events.alert_undelivered(session, row, _clock(desk))
    if row.kind == UNDELIVERED:
        return
    payload = {"kind": row.kind, "reason": reason}
    notice = outbox.Parcel(
        notice_key(row.key), UNDELIVERED, {"role": "officers"}, payload, row.case_id
    )
    outbox.put(session, notice, desk.now)


def notice_key(key: str) -> str:
    """The key of the message about a message; a copy's mark would be taken for its own."""
    return f"{UNDELIVERED}:{key.replace('@', '/')}"


def _clock(desk: Desk) -> events.Act:
    return events.Act(events.CLOCK, Source.CLOCK, desk.now)
