"""The words that steer a conversation: a message is a command only when it is nothing else.

"Stop" is a command; "stop, ik heb de mail toch niet verstuurd" is an answer and stays one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from dialogs.understanding.wording import words


@dataclass(frozen=True)
class Command:
    """A verb of the conversation, the same as a button carries, with its values."""

    verb: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


_LONGEST = 80

_POLITE = frozenset(
    [
        "aub",
        "alsjeblieft",
        "alstublieft",
        "ajb",
        "svp",
        "graag",
        "even",
        "maar",
        "nu",
        "please",
        "pls",
        "now",
        "bot",
        "hey",
        "he",
        "hoi",
    ]
)

_WISHES = ("ik wil graag", "ik wil", "wil", "kan ik", "laat me", "i want to", "i would like to")

_PHRASES: Mapping[str, tuple[str, ...]] = {
    "help": ("help", "hulp", "uitleg", "info", "wat kan je", "wat kun je", "what can you do"),
    "back": (
        *("terug", "ga terug", "vorige", "vorige vraag", "een terug", "stap terug"),
        *("back", "go back", "previous", "previous question"),
    ),
    "stop": (
        *("stop", "stoppen", "annuleer", "annuleren", "afbreken", "breek af", "ermee stoppen"),
        *("stop ermee", "melding annuleren", "stop de melding", "quit", "exit", "cancel", "abort"),
        *("stop it", "cancel report", "cancel the report"),
    ),
    "later": (
        *("later", "later verder", "straks", "straks verder", "morgen verder", "pauze", "pauzeer"),
        *("later verder gaan", "later afmaken", "ga later verder", "pauzeren", "bewaar", "bewaren"),
        *("continue later", "finish later", "pause", "save", "save for later"),
    ),
    "resume": (
        *("verder", "ga verder", "verder gaan", "verdergaan", "doorgaan", "ga door", "hervat"),
        *("hervatten", "afmaken", "melding afmaken", "verder met mijn melding"),
        *("continue", "resume", "go on", "carry on"),
    ),
    "restart": (
        *("opnieuw", "opnieuw beginnen", "begin opnieuw", "herstart", "overnieuw", "reset"),
        *("restart", "start over", "start again", "begin again"),
    ),
    "reports": (
        *("mijn meldingen", "meldingen", "mijn melding", "status", "status van mijn melding"),
        *("overzicht", "my reports", "reports", "my report"),
    ),
    "add": ("aanvullen", "vul aan", "aanvulling", "iets aanvullen", "add", "add information"),
    "start": (
        *("datalek melden", "meld datalek", "melden", "een datalek melden", "datalek", "melding"),
        *("nieuwe melding", "melding maken", "melding doen", "iets melden", "een melding doen"),
        *("een melding maken", "lek melden", "start", "report", "report a data breach"),
        *("report a breach", "report data breach", "data breach", "new report", "make a report"),
    ),
    "menu": ("menu", "hoofdmenu", "opties", "home", "options", "main menu"),
}

_LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "nl": ("nl", "nederlands", "in het nederlands", "dutch", "in dutch", "taal nl", "language nl"),
    "en": ("en", "engels", "in het engels", "english", "in english", "taal en", "language en"),
}


def _table() -> dict[str, Command]:
    """Every phrase with its command."""
    verbs = {phrase: Command(verb) for verb, said in _PHRASES.items() for phrase in said}
    languages = {
        phrase: Command("language", MappingProxyType({"language": language}))
        for language, said in _LANGUAGES.items()
        for phrase in said
    }
    return verbs | languages


_COMMANDS = _table()


def _without_politeness(said: str) -> str:
    """The message without "please" and its kin, and without "I want to" in front."""
    bare = " ".join(word for word in said.split() if word not in _POLITE)
    wish = next((w for w in _WISHES if bare.startswith(f"{w} ")), "")
    return bare.removeprefix(f"{wish} ") if wish else bare


def command(text: str) -> Command | None:
    """The command that the whole message is, in Dutch or English; None when it says more."""
    if len(text) > _LONGEST:
        return None
    said = " ".join(words(text))
    return _COMMANDS.get(said) or _COMMANDS.get(_without_politeness(said))
