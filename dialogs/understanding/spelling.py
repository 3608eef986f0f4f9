"""Puts slips of the keyboard right in the words that carry the meaning: "vekeerde", "breif".

Only words close to one of a short list are touched, and only for reading: what is stored or shown
is what the person typed.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from difflib import SequenceMatcher

_TOKEN = re.compile(r"[a-z]{5,20}")
_WORDS = frozenset(
    _TOKEN.findall(
        """
    verkeerde verkeerd adres mailadres persoon inwoner collega medewerker ontvanger geadresseerde
    gestuurd verstuurd verzonden gemaild doorgestuurd meegestuurd bezorgd terechtgekomen gekregen
    brief brieven envelop bijlage dossier document bestand beschikking uittreksel formulier paspoort
    rijbewijs gestolen verloren kwijtgeraakt vergeten achtergelaten laptop telefoon tablet papieren
    gepubliceerd website openbaar geplaatst bekeken opgezocht geraadpleegd toegang iedereen
    versleuteld gegijzeld losgeld geklikt wachtwoord ingevuld phishing gehackt leverancier verwerker
    gemeld datalek chatgpt copilot opgeslagen gekoppeld verwijderd vernietigd verdwenen verteld
    telefonisch meegegeven overhandigd uitgereikt ongeluk zichtbaar retour geopend aangekomen
    wrong recipient address letter envelope attachment received accidentally stolen published
    website password clicked supplier colleague passport deleted encrypted counter
    """
    )
)
_ALIKE_SHORT, _ALIKE = 0.79, 0.86
_SHORT = 6
_MOST = 80


def _by_first_letter() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(_WORDS):
        found[word[0]].append(word)
    return {letter: tuple(words) for letter, words in found.items()}


_INDEX = _by_first_letter()
_LETTERS = {word: frozenset(word) for word in _WORDS}


def _alike(typed: str, word: str) -> float:
    """How much alike two words are, from 0 to 1."""
    return SequenceMatcher(None, typed, word, autojunk=False).ratio()


def _comparable(typed: str, word: str, least: float) -> bool:
    """Whether it is worth comparing two words, which is slow.

    Another ending is another form of the word and no slip; and letters that only one of them has
    already tell that they cannot be alike enough.
    """
    if abs(len(typed) - len(word)) > 1 or typed[:-2] == word[: len(typed) - 2]:
        return False
    shared = len(word) - len(_LETTERS[word].difference(typed))
    return 2 * shared / (len(typed) + len(word)) >= least


def _meant(typed: str) -> str:
    """The word that was meant, or what was typed when no word is close."""
    words = _INDEX.get(typed[0], ())
    if any(word in typed or typed in word for word in words):
        return typed
    least = _ALIKE_SHORT if len(typed) <= _SHORT else _ALIKE
    close = [word for word in words if _comparable(typed, word, least)]
    best = max(close, key=lambda word: _alike(typed, word), default=typed)
    return best if _alike(typed, best) >= least else typed


def spelled_right(said: str) -> str:
    """The plain text with the first words that look like a slip replaced by what was meant."""
    meant = deque(_meant(word) for word in _TOKEN.findall(said)[:_MOST])
    return _TOKEN.sub(lambda found: meant.popleft() if meant else found[0], said)
