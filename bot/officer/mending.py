"""What an officer does about a message that did not surely arrive: again, or it is settled.

Who taps second hears that it was done already; nothing is sent twice by two taps.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.cards.letters import AGAIN, SETTLED, mended_notice
from bot.cards.views import DeliveryView
from bot.language import has
from bot.messages import Turn
from bot.officer.people import PERSONAL
from bot.officer.wording import say
from bot.outgoing import again
from bot.turn import Reaction
from dialogs.handling.casefile import DECIDING, Actor
from store import events, outbox
from store.models import Case, Outbox, Source

_DEEDS = {
    AGAIN: (again.resend, events.message_again),
    SETTLED: (again.settle, events.message_settled),
}


def mend(session: Session, turn: Turn, who: Actor, now: datetime) -> Reaction:
    """Do what a button of a delivery notice says; the card then tells so, without its buttons."""
    deed = _DEEDS.get(turn.verb)
    row = outbox.numbered(session, turn.number("message"))
    if who.role not in DECIDING:
        return say("lack-role")
    if row is None or deed is None:
        return say("desk-no-message")
    view = about_message(row, now, _case(session, row))
    if row.state not in outbox.TROUBLE:
        return Reaction((mended_notice(view, "before", who.name),))
    do, tell = deed
    do(session, (row.key,), now)
    if row.case_id is not None:
        source = Source.CARD if turn.address.scope == PERSONAL else Source.CHANNEL
        tell(session, row, events.Act(who, source, now))
    done = turn.verb.partition(".")[2]
    return Reaction((mended_notice(view, done, who.name),))


def about_message(row: Outbox, at: datetime, case: Case | None) -> DeliveryView:
    """What is told of a message that did not surely arrive."""
    return DeliveryView(
        outcome=row.state,
        message=row.kind if has(f"message-{row.kind}") else "other",
        at=at,
        reference=case.reference if case else "",
        number=row.id,
    )


def _case(session: Session, row: Outbox) -> Case | None:
    return session.get(Case, row.case_id) if row.case_id else None
