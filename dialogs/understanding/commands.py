"""The words that steer a conversation: a message is a command only when it is nothing else.

"Stop" is a command; "stop, ik heb de mail toch niet verstuurd" is an answer and stays one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from dialogs.understanding.vocabulary import lines, listed, stems
from dialogs.understanding.wording import words


@dataclass(frozen=True)
class Command:
    """A verb of the conversation, the same as a button carries, with its values."""

    verb: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


_LONGEST = 80

_POLITE = listed("polite")
_WISH = re.compile(rf"{stems('wish')} ")


def _table() -> dict[str, Command]:
    """Every phrase with its command, which may have a value: "language=nl"."""
    found: dict[str, Command] = {}
    for told, phrases in lines("commands"):
        verb, _, value = told.partition("=")
        values = MappingProxyType({verb: value} if value else {})
        found |= {phrase: Command(verb, values) for phrase in phrases.split(", ")}
    return found


_COMMANDS = _table()


def _without_politeness(said: str) -> str:
    """The message without "please" and its kin, and without "I want to" in front."""
    bare = " ".join(word for word in said.split() if word not in _POLITE)
    wish = _WISH.match(bare)
    return bare[wish.end() :] if wish else bare


def command(text: str) -> Command | None:
    """The command that the whole message is, in Dutch or English; None when it says more."""
    if len(text) > _LONGEST:
        return None
    said = " ".join(words(text))
    return _COMMANDS.get(said) or _COMMANDS.get(_without_politeness(said))
