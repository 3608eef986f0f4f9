"""What an employee's turn does: take one step of the intake, keep it, and file a finished report.

The step itself is pure and stands in `dialogs/intake/`; here it gets its state from the store
and its outcome is written back, in the turn's transaction.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from bot.attachments.keeping import hold, put_all, settle
from bot.attachments.receiving import told
from bot.cards.reporter import render
from bot.forms.handed_in import from_card
from bot.language import speaking
from bot.messages import Turn, TurnKind
from bot.officer.people import role_of
from bot.officer.telling import added, alert
from bot.reporter.department import keep_department
from bot.reporter.filing import file
from bot.reporter.keeping_apart import keep_apart, people, seen_to
from bot.reporter.replying import VERB as REPLY
from bot.reporter.replying import reporter_reply
from bot.settings import Settings
from bot.turns.heard import Heard
from bot.turns.turn import Reaction
from dialogs.contact import Contact, Desks
from dialogs.exchange import (
    Arrived,
    Changed,
    Input,
    Line,
    OwnCase,
    Reply,
    Report,
    Sent,
    Tapped,
    Typed,
)
from dialogs.faq import Faq, looks_asked, read
from dialogs.handling.casefile import CaseFile, Reporter
from dialogs.handling.filing import Filing
from dialogs.intake import step
from dialogs.intake.acts import concerning
from dialogs.intake.conversation import Context, Conversation, StepOutcome
from dialogs.intake.stepping import waits_for_answer
from dialogs.situations import Situation
from dialogs.understanding.commands import command
from dialogs.understanding.team import SeenTo
from store import attachments, cases
from store.documents import StoredCase
from store.history.chain import Actor, Provenance
from store.models import Source
from store.people import contacts, conversations
from store.people.conversations import Kept


def hear(heard: Heard) -> Reaction:
    """Take one step with what was said or tapped, keep the new state, and say the replies."""
    turn, settings = heard.turn, heard.settings
    kept = heard.met.kept or _new(heard)
    before = Conversation.model_validate(kept.state or {"language": settings.language})
    if _may_be_reply(turn, before, settings) and (reply := reporter_reply(heard)):
        return reply
    outcome = step(before, _came_in(turn, settings), _context(heard))
    has_files = bool(before.files or turn.sound)  # what a chat holds is named in its conversation
    replies = _keep(heard, outcome, has_files=has_files)
    conversations.save(heard.session, _after(kept, turn, outcome), heard.now)
    return _reaction(outcome, replies, kept.card_id)


def _context(heard: Heard) -> Context:
    """What a step may know: the reporter's cases, and what the organisation set for its people."""
    session, settings = heard.session, heard.settings
    contact = Contact(settings.contact_name, settings.contact_phone, settings.contact_mail)
    desks = Desks(settings.desk_security, settings.desk_service, settings.desk_privacy)
    own, asks = partial(_own_cases, heard), partial(_asks_department, heard)
    team, who = partial(people, session, settings, heard.now), heard.turn.person.id
    left = partial(seen_to, session, reporter=who, settings=settings)
    return Context(heard.now, own, contact, desks, _faq(settings), asks, team, left)


def _asks_department(heard: Heard) -> bool:
    """Once, and not while an officer waits for what this person types next."""
    session, person = heard.session, heard.turn.person.id
    asks = heard.settings.department_asked
    unknown = asks and contacts.may_ask(session, contacts.person(person))
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


def _new(heard: Heard) -> Kept:
    return Kept(
        key=heard.turn.address.conversation_id,
        person_id=heard.turn.person.id,
        language=heard.settings.language,
        updated_at=heard.now,
    )


def _own_cases(heard: Heard) -> tuple[OwnCase, ...]:
    """The reporter's own cases, which they may ask after or add to."""
    return tuple(
        OwnCase(case.reference, Situation(case.situation), case.state, case.registered_at)
        for case in cases.of_reporter(heard.session, heard.turn.person.id)
    )


def _keep(heard: Heard, outcome: StepOutcome, *, has_files: bool) -> tuple[Reply, ...]:
    """Keep what was said of oneself and added, with files; file what was sent."""
    session, turn, chat = heard.session, heard.turn, heard.turn.address.conversation_id
    by = Provenance(Actor(turn.person.id, turn.person.name), Source.CHAT, heard.now)
    if outcome.addition:
        put_all(session, added(session, outcome.addition, by), turn.sound, by)
    elif turn.sound:
        hold(session, chat, turn.sound, by)
    if outcome.department:
        keep_department(session, turn.person.id, outcome.department, by)
    if outcome.report:
        case = _filed(heard, outcome, outcome.report, by)
        apart = _apart(heard, case.file, outcome.report)
        return tuple(_named(reply, case.file, apart) for reply in outcome.replies)
    if has_files and not outcome.conversation.files:
        attachments.release(session, chat)
    return outcome.replies


def _filed(heard: Heard, outcome: StepOutcome, report: Report, by: Provenance) -> StoredCase:
    """The case that a report became, with its files; the officers are alerted."""
    session, turn, conversation = heard.session, heard.turn, outcome.conversation
    reporter = Reporter(turn.person.id, turn.person.name, vars(turn.address))
    who = contacts.person(turn.person.id)
    department = contacts.department(session, who)
    if conversation.department_asked:
        contacts.asked(session, who, heard.now)
    filing = Filing(conversation.language, reporter, department=department)
    filed = file(session, report, filing, by)
    case = keep_apart(session, filed, report, by, heard.settings)
    settle(session, turn.address.conversation_id, case, by)
    alert(session, case, heard.now)
    return case


def _apart(heard: Heard, file: CaseFile, report: Report) -> tuple[Line, ...]:
    """Who does not see the case: whom it is about, or made it; and who sees to it then."""
    reporter, settings = heard.turn.person.id, heard.settings
    by = seen_to(heard.session, report.about, reporter, settings)
    if by is SeenTo.NOBODY:
        return (Line("concerns-seen"),)
    own = role_of(reporter, settings) is not None
    key = "concerns-own" if own else "concerns-kept"
    return (Line(key), *concerning.seen_to(by)) if file.restrictions else ()


def _named(reply: Reply, file: CaseFile, apart: tuple[Line, ...]) -> Reply:
    """A receipt tells the number, and who does not see it."""
    if not isinstance(reply, Sent):
        return reply
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
        state=conversation,
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
