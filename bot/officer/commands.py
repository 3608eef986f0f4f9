"""What an officer can type: in their own chat, or in the channel by mentioning the bot.

A message is a command only when it is nothing else, so that an officer can report a breach like
everybody. Lists and counts may stand in a channel; a whole case goes to one's own chat.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from sqlmodel import Session

from bot import summary
from bot.cards.lists import list_card
from bot.cards.weekly import weekly, yearly
from bot.officer.acting import PERSONAL, Tap, open_case
from bot.officer.entering import entry_form
from bot.officer.lists import found_rows, open_rows
from bot.officer.wording import plain
from bot.turn import Reaction
from dialogs.texts import text
from store import cases

FIRST_YEAR = 2018  # the AVG applies from then on


class Command(NamedTuple):
    """A command and what was said after it."""

    name: str
    rest: str = ""


_PATTERNS: dict[str, str] = {
    "open": r"open(?:staand(?:e(?: zaken)?)?)?|open cases|zaken|cases",
    "case": r"(?:(?:zaak|dossier|case|file)\s+)?(?P<rest>DL-\d{4}-\d+)",
    "search": r"(?:zoek(?:en)?|search|find)\s+(?P<rest>\S.*)",
    "week": r"week ?overzicht|weekly(?: summary)?|week summary",
    "year": r"(?:jaar ?overzicht|yearly(?: report)?|year report)(?:\s+(?P<rest>\d{4}))?",
    "new": r"nieuwe zaak|zaak invoeren|new case|enter case",
    "drill": r"oefening|nieuwe oefening|drill|new drill",
    "notice": r"nieuwe kennisgeving|kennisgeving|inzageverzoek|new notice|notice",
    "help": r"help|hulp|uitleg",
}
_COMMANDS = {name: re.compile(said, re.IGNORECASE) for name, said in _PATTERNS.items()}


def parse(said: str) -> Command | None:
    """The command that the whole message is; None when it is something else."""
    words = " ".join(said.split()).strip(" .!?")
    for name, pattern in _COMMANDS.items():
        found = pattern.fullmatch(words)
        if found:
            return Command(name, (found.groupdict().get("rest") or "").strip())
    return None


def run(session: Session, command: Command, tap: Tap) -> Reaction:
    """Do what a command asks, in the transaction of the turn."""
    return _RUNS[command.name](session, command.rest, tap)


def _open(session: Session, _: str, tap: Tap) -> Reaction:
    title = text(tap.settings.language, "desk-open-title")
    rows = open_rows(session, tap.now)
    return Reaction((list_card(rows, title, tap.now, tap.settings.language),))


def _case(session: Session, reference: str, tap: Tap) -> Reaction:
    case = cases.by_reference(session, reference)
    if case is None:
        return tap.say("desk-no-case")
    reaction = open_case(session, case, tap)
    return reaction if tap.turn.address.scope != PERSONAL else Reaction()


def _search(session: Session, words: str, tap: Tap) -> Reaction:
    """The words are shown only to who typed them: a title in a channel stays bare."""
    title = text(tap.settings.language, "desk-found-title")
    rows = found_rows(session, words, tap.now)
    return Reaction((list_card(rows, title, tap.now, tap.settings.language),))


def _week(session: Session, _: str, tap: Tap) -> Reaction:
    return Reaction((weekly(summary.weekly_view(session, tap.now), tap.settings.language),))


def _year(session: Session, said: str, tap: Tap) -> Reaction:
    this = tap.now.astimezone(summary.HOME).year
    year = int(said or this)
    if not FIRST_YEAR <= year <= this:
        return tap.say("desk-no-year", first=str(FIRST_YEAR), last=str(this))
    return Reaction((yearly(summary.yearly_view(session, year, tap.now), tap.settings.language),))


def _new(_: Session, __: str, tap: Tap) -> Reaction:
    return _form(tap, "entry.case")


def _drill(_: Session, __: str, tap: Tap) -> Reaction:
    return _form(tap, "entry.drill")


def _notice(_: Session, __: str, tap: Tap) -> Reaction:
    return _form(tap, "entry.notice")


def _form(tap: Tap, verb: str) -> Reaction:
    """A form to fill in: free text, so only in one's own chat."""
    if tap.turn.address.scope != PERSONAL:
        return tap.say("desk-in-own-chat")
    return Reaction((entry_form(verb, tap.settings.language),))


def _help(_: Session, __: str, tap: Tap) -> Reaction:
    return Reaction((plain(text(tap.settings.language, "desk-help")),))


_RUNS: dict[str, Callable[[Session, str, Tap], Reaction]] = {
    "open": _open,
    "case": _case,
    "search": _search,
    "week": _week,
    "year": _year,
    "new": _new,
    "drill": _drill,
    "notice": _notice,
    "help": _help,
}
