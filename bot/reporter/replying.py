"""A reporter's reply to an officer's question: into the case, and back to the officer.

A tapped reply names its question. A typed message counts as the reply when a question waits for
this person and no report is under way; the answer says so, and how to make a new report instead.
"""

from __future__ import annotations

from bot.attachments.keeping import put_all
from bot.attachments.receiving import told
from bot.cards.letters import answered_question
from bot.forms.handed_in import from_card
from bot.language import speaking, text
from bot.messages import Message, TurnKind
from bot.officer.acting import Doer, do
from bot.officer.telling import reach_surviving
from bot.officer.wording import plain, say, sentences
from bot.turns.heard import Heard
from bot.turns.turn import Reaction
from dialogs.exchange import Line
from dialogs.handling.acts.conferring import Reply
from dialogs.handling.casefile import Actor, Role
from dialogs.handling.lacks import Refusal
from dialogs.intake.answering import NAME_LIMIT, clean
from store import cases
from store.documents import StoredCase
from store.history import events
from store.models import Source

VERB = "reply"  # of the button on a question's card


def reporter_reply(heard: Heard) -> Reaction | None:
    """Take a turn as the reply to a question; None when it is none.

    The caller asks for typed messages only when no report is under way and no command was typed.
    """
    turn = heard.turn
    if turn.kind is TurnKind.TAP:
        return _tapped(heard) if turn.verb == VERB else None
    case = cases.asked(heard.session, turn.person.id) if turn.kind is TurnKind.MESSAGE else None
    if case is None:
        return None
    newest = next(one.number for one in reversed(case.file.questions) if one.open)
    return _reply(heard, case, Reply(newest, turn.text, turn.files))


def _tapped(heard: Heard) -> Reaction:
    turn = heard.turn
    case = cases.by_reference(heard.session, str(turn.data.get("reference", "")))
    number = turn.number("number")
    if case is None or case.file.reporter_id != turn.person.id or number is None:
        return say("reply-unknown")
    said = from_card(turn.data).get("text", "")
    return _reply(heard, case, Reply(number, said, turn.files))


def _reply(heard: Heard, case: StoredCase, said: Reply) -> Reaction:
    """Keep the reply without what must not be kept, and thank in the reporter's language."""
    with speaking(case.file.language):
        return _kept(heard, case, said)


def _kept(heard: Heard, case: StoredCase, said: Reply) -> Reaction:
    session, turn, settings = heard.session, heard.turn, heard.settings
    kept = clean(said.text, case.file.language)
    files = tuple(clean(name, case.file.language, NAME_LIMIT).text for name in said.files)
    reply = Reply(said.question, kept.text, files)
    who = Actor(turn.person.id, turn.person.name, Role.REPORTER)
    source = Source.CARD if turn.kind is TurnKind.TAP else Source.CHAT
    event = events.Provenance(who, source, heard.now)
    after = do(session, case, reply, Doer(who, event, settings))
    if isinstance(after, Refusal):
        return Reaction((plain(_refusal(after)),))
    reach_surviving(session, after, reply, event)
    put_all(session, cases.surviving(session, after), turn.sound, event)
    thanks = _thanks(case, (*told(turn, settings.attachment_mb), *kept.notices))
    if turn.kind is not TurnKind.TAP:
        return Reaction((thanks,))
    asked = after.file.questions[reply.question - 1]
    return Reaction((answered_question(after.file.reference, asked), thanks))


def _refusal(refusal: Refusal) -> str:
    return sentences(*(text(f"lack-{lack.key}") for lack in refusal.lacks))


def _thanks(case: StoredCase, notices: tuple[Line, ...]) -> Message:
    """Thanks, what became of the files, and what was taken out of the reply."""
    words = text("reply-thanks", reference=case.file.reference)
    return plain(sentences(words, *(text(one.key, **one.args) for one in notices)))
