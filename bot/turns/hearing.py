"""Who hears a turn: the intake, the officers' desk, or only the address book.

It decides the way and nothing else; what is done stands in `reporter/` and `officer/`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlmodel import Session

from bot.language import speaking, text
from bot.messages import Turn, TurnKind
from bot.officer import hearing as officer
from bot.officer.overview import Overview
from bot.officer.wording import plain, say
from bot.reporter import reporting
from bot.settings import Settings
from bot.turns.heard import Heard
from bot.turns.redacting import with_a_clean_name
from bot.turns.turn import Hear, Reaction
from store.people import contacts
from store.people.contacts import Reached
from store.people.meeting import Met


class Hearing:
    """Hears each turn, under the settings as they are then: people come and leave."""

    def __init__(self, settings: Callable[[], Settings]) -> None:
        self._settings = settings

    def __call__(self, session: Session, turn: Turn, now: datetime, met: Met) -> Reaction:
        """Keep where the turn came from, and let the right part answer it."""
        return hear(session, turn, now, met, self._settings())

    def ahead(self, turn: Turn, now: datetime) -> Callable[[Session], Hear] | None:
        """What a turn reads before anything of it is kept: an officer's overview."""
        settings = self._settings()
        if not officer.may_look(turn, settings):
            return None
        return partial(_looked, turn=turn, now=now, settings=settings)


def _looked(session: Session, turn: Turn, now: datetime, settings: Settings) -> Hear:
    with speaking(settings.language):
        found = officer.look(session, turn, now, settings)
    return partial(hear, settings=settings, looked=found)


def hear(
    session: Session,
    turn: Turn,
    now: datetime,
    met: Met,
    settings: Settings,
    looked: Overview | None = None,
) -> Reaction:
    """Keep where the turn came from, and let the right part answer it."""
    with speaking(settings.language):
        clean = with_a_clean_name(turn, settings.language)
        return _answered(Heard(session, clean, now, settings, met), looked)


def _answered(heard: Heard, looked: Overview | None) -> Reaction:
    session, turn, settings = heard.session, heard.turn, heard.settings
    if turn.kind is TurnKind.REMOVED:
        contacts.died(session, _contact(turn, settings), heard.now)
        return Reaction()
    _keep_address(heard)
    if officer.concerns(session, turn, settings):
        reaction = officer.hear(heard, looked)
        if not (turn.sound or turn.declined):
            return reaction
        return replace(reaction, messages=(plain(text("desk-file")), *reaction.messages))
    if turn.address.personal:
        return reporting.hear(heard)
    if turn.kind is TurnKind.DELETED:
        return Reaction()
    if turn.kind is TurnKind.EDITED:
        return say("change-unseen-here")
    return say("channel-ready" if _is_officers_channel(turn, settings) else "only-in-private")


def _keep_address(heard: Heard) -> None:
    """The newest activity knows best where a person or channel is reached."""
    turn, kept = heard.turn, heard.met.contact
    key = _contact(turn, heard.settings)
    if not key:
        return
    name = teams_id = ""
    address = {**vars(turn.address), "conversation_id": turn.address.root}
    if turn.address.personal:
        name, teams_id = turn.person.name, turn.person.teams_id
        if kept and kept.stands(Reached(name, teams_id, address), heard.now):
            return
    contacts.reached(heard.session, key, address, heard.now, name=name, teams_id=teams_id)


def _contact(turn: Turn, settings: Settings) -> str:
    """Whom this conversation reaches; empty for a chat that no message ever has to go to."""
    if turn.address.personal:
        return contacts.person(turn.person.id)
    return contacts.OFFICERS if _is_officers_channel(turn, settings) else ""


def _is_officers_channel(turn: Turn, settings: Settings) -> bool:
    """The channel that the settings name, or the one where the bot joined the officers' team.

    Never one of a team that somebody else invited the bot to.
    """
    if settings.officers_channel:
        return turn.address.root == settings.officers_channel
    joins = turn.kind in (TurnKind.INSTALLED, TurnKind.REMOVED)
    return joins and turn.address.team_id == settings.officers_team != ""
