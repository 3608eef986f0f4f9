"""A typed answer that means a button: its number, its label, or a word only that label has.

Typing and tapping are equal ways to answer. Where more than one choice fits and only one may be
given, nothing is returned: the question is asked again rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from dialogs.understanding.likeness import likeness
from dialogs.understanding.wording import plain, words

UNKNOWN = "unknown"

_READ = 400
_ALIKE = 0.85
_SHORTEST_STEM = 3

_UNKNOWN = re.compile(
    r"^(?:dat |ik |i )?(?:heb |have )?"
    r"(?:weet (?:dat |het )?(?:ik )?(?:het |dat )?(?:nog |echt )*niet(?: meer)?(?: zeker| precies)?"
    r"|geen (?:idee|flauw idee)|onbekend|(?:don'?t|do not) know|dont know|no (?:idea|clue)|unknown"
    r"|not sure|unsure|onzeker|weet niet|wnt|idk|niet bekend|nog niet bekend|\?+)"
    r"(?:,? (?:hoor|sorry|helaas|eigenlijk|yet|exactly|precies|nog))*[.!?]*$"
)
_YES = re.compile(
    r"^(?:ja+|jawel|jazeker|jep|yep|yes+|yeah|zeker|inderdaad|klopt|dat klopt|correct|oke|ok|okay"
    r"|j|y|sure|right|akkoord|prima|goed|is goed|👍)\b(?! niet| not)"
)
_NO = re.compile(r"^(?:nee+|neen|nope|no+|n|niet|klopt niet|dat klopt niet|helaas niet|👎)\b")
_PARTS = re.compile(r"[,;/&+\n]|\ben\b|\band\b|\bplus\b|\bof\b|\bor\b")
_NUMBERS = re.compile(r"^(?:\D{0,12}\b)?\d{1,2}(?:(?:[\s,;/&+]|en|and|plus)+\d{1,2})*[.)!]?$")
_EVERY = re.compile(r"^(?:alles|allemaal|alle|all|all of them|everything)[.!]?$")
_FILLERS = frozenset(
    [
        "de",
        "het",
        "een",
        "van",
        "voor",
        "aan",
        "met",
        "en",
        "of",
        "is",
        "dat",
        "die",
        "in",
        "op",
        "te",
        "er",
        "ik",
        "heb",
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "to",
        "it",
    ]
)
_ENDINGS = ("ingen", "eren", "heden", "en", "es", "je", "s", "e", "n")


def is_unknown(text: str) -> bool:
    """Whether the whole answer says "I don't know"."""
    return bool(_UNKNOWN.match(plain(text, _READ)))


def is_yes(text: str) -> bool:
    """Whether the answer begins with a yes."""
    said = plain(text, _READ)
    return bool(_YES.match(said) or said == "👍") and not is_no(text)


def is_no(text: str) -> bool:
    """Whether the answer begins with a no."""
    said = plain(text, _READ)
    return bool(_NO.match(said) or said == "👎")


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e)), "")
    bare = word[: len(word) - len(ending)]
    return bare if len(bare) >= _SHORTEST_STEM else word


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in words(text, _READ) if word not in _FILLERS)


def _like(one: str, other: str) -> bool:
    """Whether two stems are one word: equal, one the start of the other, or a slip of the key."""
    shortest = min(len(one), len(other))
    if one == other or (shortest > _SHORTEST_STEM and (one in other or other in one)):
        return True
    return shortest > _SHORTEST_STEM and likeness(one, other, _ALIKE) > 0


class _Choices:
    """The choices of one question, ready to be recognised."""

    def __init__(self, labels: Mapping[str, str], synonyms: Mapping[str, Sequence[str]]) -> None:
        self._said = {
            value: [" ".join(words(said)) for said in (label, value, *synonyms.get(value, ()))]
            for value, label in labels.items()
        }
        self._stems = {
            value: frozenset(stem for said in phrases for stem in _stems(said))
            for value, phrases in self._said.items()
        }

    def exact(self, text: str) -> tuple[str, ...]:
        """The choice of which the text is a whole label or synonym."""
        said = " ".join(words(text, _READ))
        return tuple(value for value, phrases in self._said.items() if said and said in phrases)[:1]

    def best(self, text: str) -> tuple[str, ...]:
        """The one choice that shares more words with the text than any other."""
        asked = _stems(text)
        scores = {
            value: sum(any(_like(word, own) for own in stems) for word in asked)
            for value, stems in self._stems.items()
        }
        top = max(scores.values(), default=0)
        best = [value for value, score in scores.items() if score == top and score > 0]
        return tuple(best) if len(best) == 1 else ()


@lru_cache(maxsize=256)
def _choices(
    labels: tuple[tuple[str, str], ...], synonyms: tuple[tuple[str, tuple[str, ...]], ...]
) -> _Choices:
    """The choices with these labels, kept: a question has the same ones each time it is asked."""
    return _Choices(dict(labels), dict(synonyms))


def _numbered(text: str, values: Sequence[str]) -> tuple[str, ...] | None:
    """The choices of these positions, counted from one; None when the text is no such list."""
    if not _NUMBERS.match(text):
        return None
    asked = [int(number) for number in re.findall(r"\d+", text)]
    if not all(1 <= number <= len(values) for number in asked):
        return ()
    return tuple(dict.fromkeys(values[number - 1] for number in asked))


def _yes_or_no(text: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    if "yes" in labels and is_yes(text):
        return ("yes",)
    return ("no",) if "no" in labels and is_no(text) else ()


def _several(said: str, choices: _Choices) -> tuple[str, ...]:
    """Every choice that some part of the answer names; all parts must be understood."""
    found: list[str] = []
    for part in filter(str.strip, _PARTS.split(said)):
        chosen = choices.exact(part) or choices.best(part)
        if not chosen:
            return ()
        found.extend(chosen)
    return tuple(dict.fromkeys(found))


def match_choices(
    text: str,
    labels: Mapping[str, str],
    *,
    many: bool,
    synonyms: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> tuple[str, ...]:
    """The values that a typed answer means, in the order said; empty when it is not clear.

    `labels` maps each value to the words on its button, in the order shown. "I don't know" gives
    ("unknown",), whether or not it is a button.
    """
    said = plain(text, _READ)
    more = tuple((value, tuple(said)) for value, said in synonyms.items())
    choices = _choices(tuple(labels.items()), more)
    if exact := choices.exact(said):
        return exact
    if is_unknown(said):
        return (UNKNOWN,)
    numbered = _numbered(said, list(labels))
    if numbered is not None:
        return numbered if many or len(numbered) == 1 else ()
    if many and _EVERY.match(said):
        return tuple(value for value in labels if value not in {UNKNOWN, "other"})
    if many:
        return _several(said, choices) or choices.best(said)
    return _yes_or_no(said, labels) or choices.best(said)
