"""How hard a Dutch text is to read: Flesch-Douma, with a counter of Dutch syllables.

Douma (1960): 206.84 - 77 x syllables a word - 0.93 x words a sentence. 60 is plain for people of
about fourteen, which is what B1 asks. Syllables are counted as groups of vowels: Dutch writes
long vowels and diphthongs as such groups, and a diaeresis or a doubled group begins a new one.
"""

from __future__ import annotations

import re

_VOWELS = re.compile(
    r"eeuw|ieuw|aai|ooi|oei|ëi|ai|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyäëïöüéèêáó]",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
# Letters said one by one, and names that are not Dutch words.
_SPELLED = {"bsn": 3, "ict": 3, "usb": 3, "id": 2, "ai": 2, "wmo": 3, "woz": 1, "bcc": 3, "dna": 3}


def syllables(word: str) -> int:
    """The number of syllables of a Dutch word; at least one."""
    parts = re.split(r"['’-]", word.lower())
    return sum(_SPELLED.get(part) or max(1, len(_VOWELS.findall(part))) for part in parts if part)


def sentences(text: str) -> list[str]:
    """The sentences of a running text; a line of its own is one."""
    return [part.strip() for part in _SENTENCE.split(text) if _WORD.search(part)]


def words(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def flesch_douma(text: str) -> float:
    """The reading ease of a text: higher is easier."""
    told = words(text)
    per_word = sum(map(syllables, told)) / len(told)
    per_sentence = len(told) / len(sentences(text))
    return 206.84 - 77 * per_word - 0.93 * per_sentence
