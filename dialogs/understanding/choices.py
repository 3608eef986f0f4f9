"""A typed answer that means a button: its number, its label, or a word only that label has.

Typing and tapping are equal ways to answer. Where more than one choice fits and only one may be
given, nothing is returned: the question is asked again rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from dialogs.understanding.vocabulary import (
    NEGATIONS,
    UNCLEAR,
    Wordings,
    denied,
    listed,
    once,
    pattern,
    stems,
)
from dialogs.understanding.wording import ANSWER, likeness, plain, words

UNKNOWN = "unknown"

_ALIKE = 0.85
_SHORTEST_STEM = 3
_TELLING = 7  # letters of a word that, within a story, tells by itself

_UNKNOWN = re.compile(
    rf"(?:dat |ik |i )?(?:heb |have )?{stems('unknown')}"
    r"(?:,? (?:hoor|sorry|helaas|eigenlijk|yet|exactly|precies|nog))*[.!?]*"
)
_UNSURE, _DOUBTED, _RECALLED = pattern("unsure"), pattern("doubted"), pattern("recalled")
_YES, _NO = pattern("yes"), pattern("no")
_NUMBERS = re.compile(r"^(?:\D{0,12}\b)?\d{1,2}(?:(?:[\s,;/&+]|en|and|plus)+\d{1,2})*[.)!]?$")
_EVERY = re.compile(rf"{stems('every')}[.!]?")
_SMALL = listed("fillers") | listed("yes_or_no") | NEGATIONS
_ENDINGS = ("ingen", "eren", "heden", "en", "es", "je", "s", "e", "n")
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")

Synonyms = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Several:
    """The choices that an answer names, those it rules out, and its words that name none."""

    found: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def is_unknown(text: str) -> bool:
    """Whether the whole answer says "I don't know"."""
    return bool(_UNKNOWN.fullmatch(plain(text, ANSWER)))


def is_yes(text: str) -> bool:
    """Whether the answer begins with a yes."""
    said = plain(text, ANSWER)
    return bool(_YES.match(said)) and not is_no(text)


def is_no(text: str) -> bool:
    """Whether the answer begins with a no."""
    return bool(_NO.match(plain(text, ANSWER)))


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e)), "")
    bare = word[: len(word) - len(ending)]
    return bare if len(bare) >= _SHORTEST_STEM else word


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in words(text, ANSWER) if word not in _SMALL)


class _Choices:
    """The choices of one question, ready to be recognised in what is typed."""

    def __init__(self, labels: Mapping[str, str], synonyms: Synonyms) -> None:
        self._wordings = Wordings(
            {value: (label, value, *synonyms.get(value, ())) for value, label in labels.items()}
        )
        self._unclear = frozenset(words(said) for said in synonyms.get(UNCLEAR, ()))
        self.no_is_unclear = any(is_no(" ".join(said)) for said in self._unclear)
        self._single = {
            value: _stems("" if NEGATIONS & {*words(label)} else label)
            | _stems(value)
            | {_stem(one[0]) for one in map(words, synonyms.get(value, ())) if len(one) == 1}
            for value, label in labels.items()
        }

    def exact(self, text: str) -> tuple[str, ...]:
        """The choice of which the text is a whole label or synonym."""
        return self._wordings.whole(words(text, ANSWER))

    def unclear(self, text: str) -> bool:
        """Whether the text says too little to be any of the choices."""
        return words(text, ANSWER) in self._unclear

    def scan(self, text: str) -> Several:
        """Every choice that is named somewhere in the text, the longest wording first."""
        originals = _TOKEN.findall(text[:ANSWER])
        places = [(word, at) for at, one in enumerate(originals) for word in words(one)]
        said = [word for word, _ in places]
        found: list[str] = []
        without: list[str] = []
        left: list[int] = []
        for at, _, named in self._wordings.walk(said):
            small = said[at] in _SMALL
            values = named or (() if small else self._alike(said[at]))
            (without if at and said[at - 1] in NEGATIONS else found).extend(values)
            if not values and not small:
                left.append(places[at][1])
        return Several(once(found), once(without), _runs(originals, left))

    def phrases(self, text: str) -> tuple[str, ...]:
        """The choices named by words that mean nothing else: some together, or a long one."""
        said = words(text, ANSWER)
        named = [
            values
            for at, size, values in self._wordings.walk(said)
            if (size > 1 or len(said[at]) >= _TELLING) and not denied(said, at)
        ]
        return once([value for values in named for value in values])

    def _alike(self, word: str) -> tuple[str, ...]:
        """The one choice of whose label or wordings this word is a part, a slip or a compound."""
        stem = _stem(word)
        near = {
            value: max((_nearness(stem, own) for own in stems), default=0.0)
            for value, stems in self._single.items()
        }
        top = max(near.values(), default=0.0)
        best = tuple(value for value, likely in near.items() if likely == top)
        return best if top >= _ALIKE and len(best) == 1 else ()


def _runs(tokens: Sequence[str], places: Sequence[int]) -> tuple[str, ...]:
    """The tokens at these places, those that stand beside each other together."""
    runs: list[list[int]] = []
    for place in dict.fromkeys(places):
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return tuple(" ".join(tokens[place] for place in run) for run in runs)


def _nearness(one: str, other: str) -> float:
    """1 for the same word or a compound that begins or ends with it; else how alike they are."""
    shortest = min(len(one), len(other))
    if one == other or (shortest > _SHORTEST_STEM and one.startswith(other)):
        return 1.0
    if shortest > _SHORTEST_STEM + 1 and one.endswith(other):
        return 1.0
    return likeness(one, other, _ALIKE) if shortest > _SHORTEST_STEM else 0.0


@lru_cache(maxsize=256)
def _choices(
    labels: tuple[tuple[str, str], ...], synonyms: tuple[tuple[str, tuple[str, ...]], ...]
) -> _Choices:
    """The choices with these labels, kept: a question has the same ones each time it is asked."""
    return _Choices(dict(labels), dict(synonyms))


def _made(labels: Mapping[str, str], synonyms: Synonyms) -> _Choices:
    more = tuple((value, tuple(said)) for value, said in synonyms.items())
    return _choices(tuple(labels.items()), more)


def _numbered(text: str, values: Sequence[str]) -> tuple[str, ...] | None:
    """The choices of these positions, counted from one; None when the text is no such list."""
    if not _NUMBERS.match(text):
        return None
    asked = [int(number) for number in re.findall(r"\d+", text)]
    if not all(1 <= number <= len(values) for number in asked):
        return ()
    return once([values[number - 1] for number in asked])


def _yes_or_no(text: str, labels: Mapping[str, str], choices: _Choices) -> tuple[str, ...]:
    """Yes or no, where the bare word says enough: "no" may be less than "no, that is certain"."""
    if "yes" in labels and is_yes(text):
        return ("yes",)
    sure = "no" in labels and not choices.no_is_unclear
    return ("no",) if sure and is_no(text) else ()


_NO_SYNONYMS: Synonyms = MappingProxyType({})


def match_several(
    text: str, labels: Mapping[str, str], synonyms: Synonyms = _NO_SYNONYMS
) -> Several:
    """The values that a typed answer names, in the order said, and the words that name none.

    `labels` maps each value to the words on its button, in the order shown; `synonyms` to what
    else people say for it. "I don't know" gives ("unknown",), whether or not it is a button.
    """
    said = plain(text, ANSWER)
    if is_unknown(said):
        return Several((UNKNOWN,))
    numbered = _numbered(said, list(labels))
    if numbered is not None:
        return Several(numbered)
    if _EVERY.fullmatch(said):
        return Several(tuple(value for value in labels if value not in {UNKNOWN, "other"}))
    choices = _made(labels, synonyms)
    exact = choices.exact(said)
    return Several(exact) if exact else choices.scan(text)


def match_one(
    text: str, labels: Mapping[str, str], synonyms: Synonyms = _NO_SYNONYMS
) -> tuple[str, ...]:
    """The value that a typed answer means; empty when it means none, or more than one."""
    said = plain(text, ANSWER)
    choices = _made(labels, synonyms)
    if choices.unclear(said):
        return ()
    if exact := choices.exact(said):
        return exact if len(exact) == 1 and not _RECALLED.search(said) else ()
    if is_unknown(said):
        return (UNKNOWN,)
    numbered = _numbered(said, list(labels))
    if numbered is not None:
        return numbered if len(numbered) == 1 else ()
    named = choices.phrases(said)
    if len(named) == 1:
        return () if _DOUBTED.search(said) or _RECALLED.search(said) else named
    return _yes_or_no(said, labels, choices) or _the_one(choices.scan(said))


def _the_one(named: Several) -> tuple[str, ...]:
    """The one choice that is named, where no word names anything else."""
    return named.found if len(named.found) == 1 and not (named.without or named.left) else ()


def perhaps(text: str, labels: Mapping[str, str], synonyms: Synonyms) -> str:
    """The value to ask about where an answer names one in passing; "" where it names none.

    Of several the last: choices go from harmless to serious.
    """
    choices = _made(labels, synonyms)
    found = () if choices.unclear(text) else choices.scan(text).found
    unsure = UNKNOWN if _UNSURE.match(plain(text, ANSWER)) else ""
    return max(found, key=[*labels].index, default=unsure)


def match_choices(text: str, labels: Mapping[str, str], *, many: bool) -> tuple[str, ...]:
    """The values that a typed answer means; empty when not all of it is clear."""
    if not many:
        return match_one(text, labels)
    several = match_several(text, labels)
    return () if several.left or several.without else several.found
