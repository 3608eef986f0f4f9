"""Which turns are the officers' desk's, and what becomes of them.

A tap on a case's card always is, whoever makes it: who has no role hears so. What is typed is
only when somebody with a role typed a command; otherwise they are an employee like any other, as
they are when they ask for help halfway a report of their own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.language import text
from bot.messages import Turn, TurnKind
from bot.officer.commands import UNSURE, Command, parse, run, welcome_card
from bot.officer.entering import enter
from bot.officer.nearest import nearest
from bot.officer.overview import LISTS, SAY, Overview, overview
from bot.officer.people import actor, listed, no_role
from bot.officer.refusing import refuse
from bot.officer.tapping import Tap, act, mend
from bot.officer.wording import plain, say
from bot.settings import Settings
from bot.turns.heard import Heard
from bot.turns.redacting import without_personal_numbers
from bot.turns.turn import Reaction
from dialogs.handling.casefile import READING
from dialogs.intake.conversation import Conversation
from dialogs.intake.route import IDLE, PAUSED
from store import cases
from store.history.chain import Actor, Provenance
from store.models import Source
from store.people import conversations
from store.people.meeting import Met

TAPS = ("case.", "entry.", "desk.", "message.")


def concerns(session: Session, turn: Turn, settings: Settings) -> bool:
    """Whether the desk hears this turn."""
    if turn.kind is TurnKind.TAP:
        return turn.verb.startswith(TAPS)
    if not listed(turn.person.id, settings):
        return False
    if turn.kind is TurnKind.INSTALLED:
        return turn.address.personal
    if turn.kind is not TurnKind.MESSAGE:
        return False
    if not turn.address.personal:
        return True
    command = parse(turn.text)
    if command is not None and command.name not in UNSURE:
        return True
    meant = command is not None or nearest(turn.text) is not None
    return meant and not _is_reporting(session, turn)


def may_look(turn: Turn, settings: Settings) -> bool:
    """Whether this may be somebody who asks for an overview: what `look` finds then."""
    if turn.kind is not TurnKind.MESSAGE and turn.verb != SAY:
        return False
    who = actor(turn.person, settings)
    return who is not None and who.role in READING and _command(turn).name in LISTS


def look(session: Session, turn: Turn, now: datetime, settings: Settings) -> Overview | None:
    """The overview that a turn asks for; None where it is something else after all."""
    who = actor(turn.person, settings)
    if who is None or not concerns(session, turn, settings):
        return None
    clean, _ = without_personal_numbers(turn, settings.language)
    command = _command(clean)
    if command.name not in LISTS:
        return None
    return overview(*command, Tap(session, clean, now, settings, Met(), who))


def hear(heard: Heard, looked: Overview | None) -> Reaction:
    """React to a tap or a command, in the transaction of the turn, and tell what was taken out.

    `looked` is the overview that it asks for, where that was read already.
    """
    clean, found = without_personal_numbers(heard.turn, heard.settings.language)
    reaction = _reaction(replace(heard, turn=clean), looked)
    if not found:
        return reaction
    told = plain(text("notice-redacted"))
    return replace(reaction, messages=(*reaction.messages, told))


def _reaction(heard: Heard, looked: Overview | None) -> Reaction:
    turn = heard.turn
    who = actor(turn.person, heard.settings)
    if who is None or who.role not in READING:
        return _turned_away(heard)
    tap = Tap(**vars(replace(heard, turn=_said(turn))), who=who)
    if turn.verb.startswith("entry."):
        return enter(tap)
    if turn.verb.startswith("message.") and "case" not in turn.data:
        return mend(tap)
    if turn.kind is TurnKind.INSTALLED:
        return Reaction((welcome_card(who.role),))
    if turn.kind is TurnKind.TAP and turn.verb != SAY:
        return act(tap)
    command = _command(turn)
    if command.name not in LISTS:
        return run(command, tap)
    return (looked or overview(*command, tap)).kept(command.name, tap)


def _said(turn: Turn) -> Turn:
    """A tap on a button that says something, as if that was typed."""
    return replace(turn, text=str(turn.data.get("said", ""))) if turn.verb == SAY else turn


def _command(turn: Turn) -> Command:
    said = _said(turn).text
    found = parse(said)
    if found is not None and found.name not in UNSURE:
        return found
    return nearest(said) or found or Command("help")


def _turned_away(heard: Heard) -> Reaction:
    """Whoever has no role here is told so, and that they tried is kept."""
    session, turn = heard.session, heard.turn
    case = cases.by_reference(session, str(turn.data.get("case", "")))
    source = Source.CARD if turn.address.personal else Source.CHANNEL
    by = Provenance(Actor(turn.person.id.lower(), turn.person.name), source, heard.now)
    why = no_role(heard.settings)
    refuse(session, case.id if case else None, turn.verb or "desk", why, by)
    return say(f"desk-{why}")


def _is_reporting(session: Session, turn: Turn) -> bool:
    """Whether their own conversation with the intake is under way in this chat."""
    row = conversations.load(session, turn.address.conversation_id)
    at_rest = row is None or Conversation.model_validate(row.state).screen in (IDLE, PAUSED)
    return not at_rest
