"""The command that an officer meant who typed one with a slip, or called it by another name.

Only a message that is little else is taken for one: a short story of a breach is never eaten.
"""

from __future__ import annotations

import difflib
from typing import Final

from bot.officer.commands import Command, bare, parse
from dialogs.understanding.commands import command as of_employee
from dialogs.understanding.intent import is_greeting

# What each command is called besides, as people in this work call it.
_CALLED: Final[dict[str, tuple[str, ...]]] = {
    "openstaand": (
        *("openstaand", "openstaande zaken", "open zaken", "register", "datalekregister"),
        *("lijst", "alle zaken", "lopende zaken", "werkvoorraad", "open cases", "case list"),
        *("mijn zaken", "welke zaken heb ik", "welke zaken staan open", "wat staat er open"),
        *("wat staat open", "wat moet ik doen", "wat moet ik nog doen", "stand van zaken"),
        *("openstaande meldingen", "my cases", "what is open", "what do i have to do"),
    ),
    "weekoverzicht": (
        *("weekoverzicht", "weekrapport", "weekrapportage", "weekverslag", "weekcijfers"),
        *("weekly report", "weekly summary", "week report"),
    ),
    "jaaroverzicht": (
        *("jaaroverzicht", "jaarrapport", "jaarrapportage", "jaarverslag", "jaarcijfers"),
        *("annual report", "yearly report", "year report"),
    ),
    "nieuwe zaak": ("nieuwe zaak", "zaak invoeren", "zaak aanmaken", "new case", "add case"),
    "oefening": ("oefening", "oefenen", "exercise"),
    "kwetsbaarheid": ("kwetsbaarheid", "kennisgeving", "vulnerability"),
    "inzageverzoek": ("inzageverzoek", "access request"),
    "bewustwording": ("bewustwording", "awareness"),
    "help": ("help", "commando", "commando's", "opdrachten", "commands"),
}
_NAMES: Final = {name: said for said, names in _CALLED.items() for name in names}
_WITH_MORE: Final = ("zoek", "zaak", "dossier", "feit", "search", "case", "jaaroverzicht")
_ALIKE: Final = 0.8  # of 1.0; two letters in ten may differ
_SHORTEST: Final = 4  # letters; of a shorter word a slip cannot be told from another word
_MOST_WORDS: Final = 6


def nearest(said: str) -> Command | None:
    """The command that a message comes nearest to; None where it says something else."""
    words = bare(said).casefold()
    if is_greeting(words):
        return Command("help")
    if not words or len(words.split()) > _MOST_WORDS or of_employee(said) is not None:
        return None
    return _first_word(words) or _called(words)


def _called(words: str) -> Command | None:
    if len(words) < _SHORTEST:
        return None
    near = difflib.get_close_matches(words, _NAMES, n=1, cutoff=_ALIKE)
    return parse(_NAMES[near[0]]) if near else None


def _first_word(words: str) -> Command | None:
    """What begins with a command with a slip in it: "zoke jansen", "zaka 2026-3"."""
    first, _, rest = words.partition(" ")
    meant = next((name for name in _WITH_MORE if _slip(first, name)), None)
    found = parse(f"{meant} {rest}") if meant and rest else None
    return found if found is not None and found.rest else None


def _slip(typed: str, name: str) -> bool:
    """Whether a word is another one with letters swapped, one too many, or one in another place."""
    if len(typed) < _SHORTEST or typed == name:
        return False
    swapped = sorted(typed) == sorted(name)
    return swapped or difflib.SequenceMatcher(None, typed, name).ratio() >= _ALIKE
