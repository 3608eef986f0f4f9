"""A reporter's reply to an officer's question: into the case, and back to the officer.

A tapped reply names its question. A typed message counts as the reply when a question waits for
this person and no report is under way; the answer says so, and how to make a new report instead.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.attachments.keeping import Giver, put_all
from bot.attachments.receiving import told
from bot.cards.letters import answered_question
from bot.forms.handed_in import from_card
from bot.language import speaking, text
from bot.messages import Message, Turn, TurnKind
from bot.officer.acting import Doer, do
from bot.officer.alerting import reach_surviving
from bot.officer.wording import plain, sentences
from bot.settings import Settings
from bot.turns.turn import Reaction
from dialogs.exchange import Line
from dialogs.handling.acts.conferring import Reply
from dialogs.handling.casefile import Actor, Role
from dialogs.handling.lacks import Lack, Refusal
from dialogs.intake.answering import NAME_LIMIT, clean
from store import cases
from store.documents import StoredCase
from store.history import events
from store.models import Source

VERB = "reply"  # of the button on a question's card


def reporter_reply(
    session: Session, turn: Turn, now: datetime, settings: Settings
) -> Reaction | None:
    """Take a turn as the reply to a question; None when it is none.

    The caller asks for typed messages only when no report is under way and no command was typed.
    """
    if turn.kind is TurnKind.TAP:
        return _tapped(session, turn, now, settings) if turn.verb == VERB else None
    found = _waiting(session, turn.person.id)
    if turn.kind is not TurnKind.MESSAGE or found is None:
        return None
    case, number = found
    return _reply(session, case, Reply(number, turn.text, turn.files), turn, now, settings)


def _tapped(session: Session, turn: Turn, now: datetime, settings: Settings) -> Reaction:
    case = cases.by_reference(session, str(turn.data.get("reference", "")))
    number = turn.number("number")
    if case is None or case.file.reporter_id != turn.person.id or number is None:
        return Reaction((plain(text("reply-unknown")),))
    said = from_card(turn.data).get("text", "")
    return _reply(session, case, Reply(number, said, turn.files), turn, now, settings)


def _reply(
    session: Session, case: StoredCase, said: Reply, turn: Turn, now: datetime, settings: Settings
) -> Reaction:
    """Keep the reply without what must not be kept, and thank in the reporter's language."""
    with speaking(case.file.language):
        return _kept(session, case, said, turn, now, settings)


def _kept(
    session: Session, case: StoredCase, said: Reply, turn: Turn, now: datetime, settings: Settings
) -> Reaction:
    kept = clean(said.text, case.file.language)
    files = tuple(clean(name, case.file.language, NAME_LIMIT).text for name in said.files)
    reply = Reply(said.question, kept.text, files)
    who = Actor(turn.person.id, turn.person.name, Role.REPORTER)
    event = events.Provenance(who, Source.CARD if turn.kind is TurnKind.TAP else Source.CHAT, now)
    after = do(session, case, reply, Doer(who, event, settings))
    if isinstance(after, Refusal):
        return Reaction((plain(_refusal(after)),))
    reach_surviving(session, after, reply, event)
    giver = Giver(who, event)
    put_all(session, cases.surviving(session, after), turn.sound, giver)
    thanks = _thanks(case, (*told(turn, settings.attachment_mb), *kept.notices))
    if turn.kind is not TurnKind.TAP:
        return Reaction((thanks,))
    asked = after.file.questions[reply.question - 1]
    return Reaction((answered_question(after.file.reference, asked), thanks))


def _refusal(refusal: Refusal) -> str:
    lacks: tuple[Lack, ...] = refusal.lacks
    return sentences(*(text(f"lack-{lack.key}") for lack in lacks))


def _thanks(case: StoredCase, notices: tuple[Line, ...]) -> Message:
    """Thanks, what became of the files, and what was taken out of the reply."""
    words = text("reply-thanks", reference=case.file.reference)
    return plain(sentences(words, *(text(one.key, **one.args) for one in notices)))


def _waiting(session: Session, person_id: str) -> tuple[StoredCase, int] | None:
    """The newest question that waits for this person: its case, and its number there."""
    case = cases.asked(session, person_id)
    return (case, _newest_open(case)) if case else None


def _newest_open(case: StoredCase) -> int:
    return next(q.number for q in reversed(case.file.questions) if q.open)
