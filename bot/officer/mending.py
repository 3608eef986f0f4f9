"""What an officer does about a message that did not surely arrive: again, or it is settled.

The buttons stand on the notice about it and on the card of its case. Who taps second hears that
it was done already; nothing is sent twice by two taps.
"""

from __future__ import annotations

from sqlmodel import Session

from bot.cards.letters import AGAIN, SETTLED, mended_notice
from bot.messages import Turn
from bot.officer.reading import seen, withheld
from bot.officer.views import about_message
from bot.officer.wording import say
from bot.outgoing import again
from bot.settings import Settings
from bot.turn import Reaction
from dialogs.handling.casefile import DECIDING
from store import cases, outbox
from store.history import events

_DEEDS = {AGAIN: again.resend, SETTLED: again.settle}
_DONE = {AGAIN: "mended-again", SETTLED: "mended-settled"}


def mend(session: Session, turn: Turn, by: events.Provenance, settings: Settings) -> Reaction:
    """Do what a button of a delivery notice says; the notice then tells so, without its buttons."""
    number = turn.number("message")
    row = outbox.numbered(session, number)
    case = cases.find(session, row.case_id) if row else None
    if case is not None and not seen(session, case, by, settings):
        return Reaction((withheld(case.file.reference),))
    said = see_to(session, number, turn.verb, by)
    if row is None or not said.startswith("mended-"):
        return say(said)
    about = about_message(row, by.now, case.file if case else None)
    return Reaction((mended_notice(about, said, by.who.name),))


def see_to(session: Session, number: int | None, verb: str, by: events.Provenance) -> str:
    """Do what a button says about a message; gives the sentence that tells what came of it."""
    row, deed = outbox.numbered(session, number), _DEEDS.get(verb)
    if by.who.role not in DECIDING:
        return "lack-role"
    if row is None or deed is None:
        return "desk-no-message"
    if row.state not in outbox.TROUBLE:
        return "mended-before"
    deed(session, (row.key,), by)
    return _DONE[verb]
