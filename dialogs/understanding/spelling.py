"""Puts slips of the keyboard right in the words that carry the meaning: "vekeerde", "breif".

Only words close to one of a short list are touched, and only for reading: what is stored or shown
is what the person typed.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque

from dialogs.understanding.likeness import likeness

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


def _another_form(typed: str, word: str) -> bool:
    """Whether it is no slip: another ending is another form of the word."""
    return abs(len(typed) - len(word)) > 1 or typed[:-2] == word[: len(typed) - 2]


def _meant(typed: str) -> str:
    """The word that was meant, or what was typed when no word is close."""
    words = _INDEX.get(typed[0], ())
    if any(word in typed or typed in word for word in words):
        return typed
    least = _ALIKE_SHORT if len(typed) <= _SHORT else _ALIKE
    close = {w: likeness(typed, w, least) for w in words if not _another_form(typed, w)}
    best = max(close, key=close.__getitem__, default=typed)
    return best if close.get(best) else typed


def spelled_right(said: str) -> str:
    """The plain text with the first words that look like a slip replaced by what was meant."""
    meant = deque(_meant(word) for word in _TOKEN.findall(said)[:_MOST])
    return _TOKEN.sub(lambda found: meant.popleft() if meant else found[0], said)
