"""What an employee's turn does: take one step of the intake, keep it, and file a finished report.

The step itself is pure and stands in `dialogs/intake/`; here it gets its state from the store
and its outcome is written back, in the turn's transaction.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from sqlmodel import Session

from bot.attachments.keeping import Giver, hold, put_all, settle
from bot.attachments.receiving import told
from bot.cards.reporter import render
from bot.forms.handed_in import from_card
from bot.language import speaking
from bot.messages import Turn, TurnKind
from bot.officer.alerting import added, alert
from bot.officer.people import role_of
from bot.reporter.department import keep_department
from bot.reporter.filing import file
from bot.reporter.keeping_apart import keep_apart, people
from bot.reporter.replying import VERB as REPLY
from bot.reporter.replying import reporter_reply
from bot.settings import Settings
from bot.turns.turn import Reaction
from dialogs.contact import Contact, Desks
from dialogs.exchange import Arrived, Changed, Glance, Input, Line, Reply, Sent, Tapped, Typed
from dialogs.faq import Faq, looks_asked, read
from dialogs.handling.casefile import Actor as CaseActor
from dialogs.handling.casefile import CaseFile, Reporter, Role
from dialogs.handling.filing import Filing
from dialogs.intake import step
from dialogs.intake.conversation import Context, Conversation, StepOutcome
from dialogs.intake.stepping import waits_for_answer
from dialogs.situations import Situation
from dialogs.understanding.commands import command
from store import attachments, cases, contacts, conversations
from store.conversations import Kept
from store.history.chain import Actor, Provenance
from store.models import Source


def hear(
    session: Session, turn: Turn, now: datetime, known: Kept | None, settings: Settings
) -> Reaction:
    """Take one step with what was said or tapped, keep the new state, and say the replies.

    `known` is the conversation as it stood.
    """
    kept = known or _new(turn, settings, now)
    before = Conversation.model_validate(kept.state or {"language": settings.language})
    may_be_reply = _may_be_reply(turn, before, settings)
    if may_be_reply and (reply := reporter_reply(session, turn, now, settings)):
        return reply
    came_in = _came_in(turn, settings)
    outcome = step(before, came_in, _context(session, turn, now, settings))
    has_files = bool(before.files or turn.sound)  # what a chat holds is named in its conversation
    replies = _keep(session, turn, outcome, now, settings, has_files=has_files)
    conversations.save(session, _after(kept, turn, outcome), now)
    return _reaction(outcome, replies, kept.card_id)


def _context(session: Session, turn: Turn, now: datetime, settings: Settings) -> Context:
    """What a step may know: the reporter's cases, and what the organisation set for its people."""
    contact = Contact(settings.contact_name, settings.contact_phone, settings.contact_mail)
    desks = Desks(settings.desk_security, settings.desk_service, settings.desk_privacy)
    own, asks = partial(_glances, session, turn), partial(_asks_department, session, turn, settings)
    team = partial(people, session, settings)
    return Context(now, own, contact, desks, _faq(settings), asks, team)


def _asks_department(session: Session, turn: Turn, settings: Settings) -> bool:
    """Once, and not while an officer waits for what this person types next."""
    person = turn.person.id
    unknown = settings.department_asked and contacts.may_ask(session, contacts.person(person))
    return unknown and cases.asked(session, person) is None


def _faq(settings: Settings) -> Faq:
    return _read_faq(settings.faq_nl, settings.faq_en)


@cache
def _read_faq(dutch: Path | None, english: Path | None) -> Faq:
    """Read once: a changed file counts after a restart, as every setting does."""
    own = {"nl": dutch, "en": english}
    return read({lang: path.read_text("utf-8") for lang, path in own.items() if path})


def _may_be_reply(turn: Turn, conversation: Conversation, settings: Settings) -> bool:
    """Whether this can be the reply to an officer's question: nothing else is going on."""
    if turn.kind is TurnKind.TAP:
        return turn.verb == REPLY
    changed = turn.kind is not TurnKind.MESSAGE
    if changed or conversation.screen != "idle" or command(turn.text) is not None:
        return False
    return not (looks_asked(turn.text) and _faq(settings).find(turn.text))


def _came_in(turn: Turn, settings: Settings) -> Input:
    match turn.kind:
        case TurnKind.INSTALLED:
            return Arrived()
        case TurnKind.TAP:
            return Tapped(turn.verb, _revision(turn), from_card(turn.data))
        case TurnKind.EDITED:
            return Changed(turn.about, turn.text)
        case TurnKind.DELETED:
            return Changed(turn.about, None)
        case _:
            files = tuple(told(turn, settings.attachment_mb))
            return Typed(turn.text, turn.files, turn.id, files)


def _revision(turn: Turn) -> int:
    """The card's revision; one that is no number never matches, so the card counts as old."""
    given = turn.number("revision")
    return -1 if given is None else given


def _new(turn: Turn, settings: Settings, now: datetime) -> Kept:
    return Kept(
        key=turn.address.conversation_id,
        person_id=turn.person.id,
        language=settings.language,
        updated_at=now,
    )


def _glances(session: Session, turn: Turn) -> tuple[Glance, ...]:
    """The reporter's own cases, which they may ask after or add to."""
    return tuple(
        Glance(case.reference, Situation(case.situation), case.state, case.registered_at)
        for case in cases.of_reporter(session, turn.person.id)
    )


def _keep(
    session: Session,
    turn: Turn,
    outcome: StepOutcome,
    now: datetime,
    settings: Settings,
    *,
    has_files: bool,
) -> tuple[Reply, ...]:
    """File what was sent or added, with its files; the replies then name the reference."""
    by = Provenance(Actor(turn.person.id, turn.person.name), Source.CHAT, now)
    chat, giver = turn.address.conversation_id, _giver(turn, by)
    if outcome.addition:
        put_all(session, added(session, outcome.addition, by), turn.sound, giver)
    elif turn.sound:
        hold(session, chat, turn.sound, giver)
    if outcome.department:
        keep_department(session, turn.person.id, outcome.department, by)
    if outcome.report is None:
        if has_files and not outcome.conversation.files:
            attachments.release(session, chat)
        return outcome.replies
    reporter = Reporter(turn.person.id, turn.person.name, vars(turn.address))
    who = contacts.person(turn.person.id)
    filing = Filing(
        outcome.conversation.language, reporter, department=contacts.department(session, who)
    )
    if outcome.conversation.department_asked:
        contacts.asked(session, who, now)
    filed = file(session, outcome.report, filing, by)
    case = keep_apart(session, filed, outcome.report, by, settings)
    settle(session, chat, case, giver)
    alert(session, case, now)
    own = role_of(turn.person.id, settings) is not None
    return tuple(_named(reply, case.file, own=own) for reply in outcome.replies)


def _giver(turn: Turn, by: Provenance) -> Giver:
    """Who sends files along: the reporter."""
    return Giver(CaseActor(turn.person.id, turn.person.name, Role.REPORTER), by)


def _named(reply: Reply, file: CaseFile, *, own: bool) -> Reply:
    """A receipt tells the number, and who does not see it: whom it is about, or made it."""
    if not isinstance(reply, Sent):
        return reply
    apart = (Line("concerns-own" if own else "concerns-kept"),) if file.restrictions else ()
    return replace(reply, reference=file.reference, notices=(*apart, *reply.notices))


def _after(kept: Kept, turn: Turn, outcome: StepOutcome) -> Kept:
    conversation = outcome.conversation
    return replace(
        kept,
        person_id=turn.person.id,
        person_name=turn.person.name,
        address=vars(turn.address),
        language=conversation.language,
        started_at=conversation.started_at,
        state=conversation.model_dump(mode="json"),
        card_id=_open_card(kept, turn, outcome),
    )


def _open_card(kept: Kept, turn: Turn, outcome: StepOutcome) -> str:
    """The card that stays open; one that is posted gets its id later, in `bot/turns/turn.py`."""
    if not outcome.conversation.card_open:
        return ""
    in_its_place = outcome.replies[:1] if turn.kind is TurnKind.TAP and not outcome.stays else ()
    return turn.card_id if any(map(waits_for_answer, in_its_place)) else kept.card_id


def _reaction(outcome: StepOutcome, replies: tuple[Reply, ...], closes_card: str) -> Reaction:
    with speaking(outcome.conversation.language):
        messages = tuple(render(reply) for reply in replies)
        closes = render(outcome.closes) if outcome.closes and closes_card else None
    return Reaction(
        messages=messages,
        closes=closes,
        closes_card=closes_card,
        living=bool(replies) and waits_for_answer(replies[-1]),
        beside=outcome.stays,
        for_others=bool(outcome.report or outcome.addition),
    )
