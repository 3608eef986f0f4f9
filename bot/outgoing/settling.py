"""What follows from sending a message: one of five outcomes, and never silence.

A message to a role becomes a copy for each route the role is reached. *Sent* is kept, with where a
card stands. *Wait* is tried again with growing pauses; a role is then told by its next route as
well. *Unreachable* closes that route and takes the next. *Refused* is our own fault: it is told,
and the next route is tried. *Unknown* may have arrived: what may come twice is sent again until it
is known to stand, the rest is told to the officers. All of it happens in the transaction that
settles the row.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from bot.messages import Address, Message, Refused, SendOutcome, Sent, Unknown, Unreachable, Wait
from bot.officer.people import LISTS, kept_to
from bot.officer.telling import update_cards
from bot.outgoing import routes
from bot.outgoing.patience import (
    ALERT,
    LATER,
    MAY_COME_TWICE,
    SURELY_NOT,
    TERM,
    UNDELIVERED,
    UNSURE,
    Backoff,
    next_route_after,
    pause,
)
from bot.outgoing.routes import Route
from bot.settings import Settings
from dialogs.handling.casefile import CaseState
from store import cases, outbox, shown
from store.history import events
from store.models import Outbox, OutboxState, ShownCard, Source
from store.people import contacts

NOBODY = timedelta(seconds=30)  # until it is looked again whether somebody can be reached
NOBODY_YET = "nobody of this role can be reached yet"  # waited for without end

log = structlog.get_logger(__name__)

Render = Callable[[Session, Outbox, datetime, Settings], Message | None]


@dataclass(frozen=True)
class Dispatch:
    """A claimed row, what it says now, and where it goes itself; no message: no longer needed."""

    row: Outbox
    message: Message | None
    route: Route | None
    broken: Refused | None = None  # our own fault, found before anything was sent

    @property
    def replaces(self) -> str:
        """The activity this message takes the place of; empty for a new message."""
        return str(self.row.payload.get("replaces", ""))

    @property
    def may_come_twice(self) -> bool:
        """Whether it may be sent again though it may have arrived."""
        return bool(self.replaces) or self.row.kind in MAY_COME_TWICE

    @property
    def is_shared(self) -> bool:
        """Whether it goes by copies."""
        return routes.is_shared(self.row.audience)

    @property
    def unsent(self) -> SendOutcome | None:
        """What becomes of a row that goes nowhere itself; None: called off, or done by copies."""
        if self.message is None or self.is_shared:
            return None
        return Unreachable("no chat with this person")


@dataclass(frozen=True)
class Desk:
    """Who settles, when, and under which settings."""

    settings: Settings
    worker: str
    now: datetime


def settle(session: Session, dispatch: Dispatch, outcome: SendOutcome | None, desk: Desk) -> None:
    """Keep the outcome and what follows from it, unless another worker took the row over."""
    if outcome is None and dispatch.message is not None:
        outcome = None if spread(session, dispatch.row, desk) else Wait(0, NOBODY_YET)
    kept = result(session, dispatch, outcome, desk)
    if not outbox.settle(session, dispatch.row.id, desk.worker, kept, desk.now):
        return
    match kept.state:
        case OutboxState.SENT:
            _arrived(session, dispatch, kept.activity_id, desk)
        case OutboxState.WAITING if _is_overdue(dispatch.row, desk.now):
            spread(session, dispatch.row, desk)
        case OutboxState.UNREACHABLE | OutboxState.REFUSED | OutboxState.UNKNOWN:
            _failed(session, dispatch, outcome, desk)


def result(
    session: Session, dispatch: Dispatch, outcome: SendOutcome | None, desk: Desk
) -> outbox.Outcome:
    """What the row becomes."""
    if again := _tried_again(session, dispatch, outcome, desk):
        return again
    match outcome:
        case None:
            return outbox.Outcome(OutboxState.CANCELLED)
        case Sent(activity_id):
            return outbox.Outcome(OutboxState.SENT, activity_id=activity_id)
        case Unreachable(reason) | Wait(_, reason):
            return outbox.Outcome(OutboxState.UNREACHABLE, error=reason)
        case Unknown(reason):
            return outbox.Outcome(OutboxState.UNKNOWN, error=reason)
        case Refused(reason):
            return outbox.Outcome(OutboxState.REFUSED, error=reason)


def _tried_again(
    session: Session, dispatch: Dispatch, outcome: SendOutcome | None, desk: Desk
) -> outbox.Outcome | None:
    """That the row waits for its next try, where there is one."""
    row, now = dispatch.row, desk.now
    match outcome:
        case Wait(_, reason) if reason == NOBODY_YET:
            return outbox.Outcome(OutboxState.WAITING, error=reason, retry_at=now + NOBODY)
        case Wait(seconds, reason) if now - row.created_at < TERM:
            return _once_more(row, seconds, reason, SURELY_NOT, now)
        case Unknown(reason) if dispatch.may_come_twice and not _is_known(session, dispatch, desk):
            backoff = SURELY_NOT if dispatch.replaces else UNSURE  # replacing adds no card
            return _once_more(row, 0, reason, backoff, now)
        case _:
            return None


def _once_more(
    row: Outbox, asked: float, reason: str, backoff: Backoff, now: datetime
) -> outbox.Outcome:
    """The next try; one falls on the moment from which the next route is taken as well."""
    chance = random.random()  # noqa: S311 - spreads what waits, guards nothing
    again = now + timedelta(seconds=pause(row.attempts, asked, backoff, chance))
    overdue = row.created_at + next_route_after(row.kind)
    retry_at = min(again, overdue) if now < overdue else again
    return outbox.Outcome(OutboxState.WAITING, error=reason, retry_at=retry_at)


def _is_known(session: Session, dispatch: Dispatch, desk: Desk) -> bool:
    """Whether what may have arrived need not be sent again: somebody took the case, or the next
    route told it, or its term has passed."""
    row = dispatch.row
    if desk.now - row.created_at >= TERM:
        return True
    case = cases.find(session, row.case_id) if row.kind == ALERT else None
    if case is not None and case.file.state is not CaseState.REPORTED:
        return True
    return _is_overdue(row, desk.now) and _is_told(session, row, desk)


def _is_told(session: Session, row: Outbox, desk: Desk) -> bool:
    """Whether a copy of a message to a role arrived by any of its routes."""
    keys = [key for circle in _circles(session, row, desk) for key in _keys(row, circle)]
    copies = outbox.named(session, keys).values()
    return any(copy.state == OutboxState.SENT for copy in copies)


# --- copies ------------------------------------------------------------------------------------


def spread(session: Session, row: Outbox, desk: Desk) -> bool:
    """See that a message to a role is under way: a copy for each route of the first circle in which
    none failed. False where there is none. Doing it again is harmless.
    """
    if not routes.is_shared(routes.meant(row.audience)):
        return False
    for circle in _circles(session, row, desk):
        there = outbox.named(session, _keys(row, circle))
        if any([_carry(session, row, route, there, desk.now) for route in circle]):  # noqa: C419 - all
            return True
    return False


def _circles(session: Session, row: Outbox, desk: Desk) -> Iterator[list[Route]]:
    """The routes of a message to a role; of a case that is kept from others its readers first."""
    audience, case = routes.meant(row.audience), cases.find(session, row.case_id)
    to_team = audience.get("role") in LISTS.values()
    first = kept_to(case.file, desk.settings) if case and to_team else ()
    return routes.circles(session, audience, desk.settings, first)


def _keys(row: Outbox, circle: Iterable[Route]) -> list[str]:
    """The keys of the copies of a message that go these routes."""
    return [routes.copy_key(routes.origin(row), route.key) for route in circle]


def _carry(
    session: Session, row: Outbox, route: Route, there: Mapping[str, Outbox], now: datetime
) -> bool:
    """Whether this route carries the message: its copy is put, freed, under way or arrived."""
    message = routes.copy_of(row, route)
    copy = there.get(message.key)
    if copy is None:
        return outbox.put(session, message, now)
    if copy.state == OutboxState.UNREACHABLE:  # the route was closed, and is open again
        return outbox.again(session, copy.key, now)
    if copy.state == OutboxState.WAITING:
        return not _is_overdue(copy, now)
    return copy.state != OutboxState.REFUSED


def _is_overdue(row: Outbox, now: datetime) -> bool:
    """Whether the copy of a message was tried so long that the next route is to be taken too."""
    return "by" in row.audience and now - row.created_at >= next_route_after(row.kind)


# --- what follows ------------------------------------------------------------------------------


def _arrived(session: Session, dispatch: Dispatch, activity_id: str, desk: Desk) -> None:
    """Remember where a card stands, so that it can be kept true; a mail stands nowhere."""
    row, route = dispatch.row, dispatch.route
    if row.kind == ALERT:
        events.alert_sent(session, row, _clock(desk))
    stands = activity_id and row.payload.get("shown") and not dispatch.replaces
    if row.case_id is None or not stands or not route or not isinstance(route.address, Address):
        return
    card = ShownCard(
        case_id=row.case_id,
        kind=row.kind,
        audience_key=route.key or route.address.conversation_id,
        address=routes.stored_address(route.address),
        activity_id=activity_id,
        at=desk.now,
    )
    shown.place(session, card)


def _failed(session: Session, dispatch: Dispatch, outcome: SendOutcome | None, desk: Desk) -> None:
    """A message did not arrive, or may not have: the next route, and a word to the officers."""
    row, reason = dispatch.row, getattr(outcome, "reason", "")
    log.error("message.troubled", kind=row.kind, outcome=type(outcome).__name__, reason=reason)
    if isinstance(outcome, Unreachable) and dispatch.route is not None:
        contacts.died(session, dispatch.route.key, desk.now)
    if dispatch.replaces and isinstance(outcome, Unreachable):
        return
    goes_on = not isinstance(outcome, Unknown) and _take_next_route(session, row, desk)
    if not goes_on or isinstance(outcome, Refused):
        _tell_officers(session, dispatch, reason, desk)


def _take_next_route(session: Session, row: Outbox, desk: Desk) -> bool:
    """Whether a role is still told: by its next route, or as soon as somebody can be reached."""
    if not routes.is_shared(routes.meant(row.audience)):
        return False
    if not spread(session, row, desk):
        outbox.again(session, routes.origin(row), desk.now, NOBODY)
    return True


def _tell_officers(session: Session, dispatch: Dispatch, reason: str, desk: Desk) -> None:
    """A person has to know. By another route than the one that failed, and not in the same breath.

    No message is sent about such a message: it takes the next route itself.
    """
    row = dispatch.row
    if row.case_id is not None:
        events.alert_undelivered(session, row, _clock(desk))
    if row.kind == UNDELIVERED:
        return
    avoid = dispatch.route.key if dispatch.route else ""
    notice = outbox.OutboxMessage(
        key=f"{notice_key(row.key)}/{desk.now.isoformat()}",
        kind=UNDELIVERED,
        audience={"role": "officers", "avoid": avoid},
        payload={"kind": row.kind, "reason": reason, "of": row.key},
        case_id=row.case_id,
        due_at=desk.now + LATER if routes.is_shared(routes.meant(row.audience)) else desk.now,
    )
    outbox.put(session, notice, desk.now)
    case = cases.find(session, row.case_id)
    if case is not None and not dispatch.replaces:  # what cannot be drawn is not drawn for it
        update_cards(session, case, desk.now, kind="case")


def notice_key(key: str) -> str:
    """How the keys of the messages about a message begin."""
    return f"{UNDELIVERED}:{key}"


def _clock(desk: Desk) -> events.Provenance:
    return events.Provenance(events.CLOCK, Source.CLOCK, desk.now)
