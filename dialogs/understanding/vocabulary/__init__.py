"""Words as data: the tables in text files, and how what they say is found in a text.

A line of a table is a label, a colon, and what is said for it; a label may have several lines, and
a line that begins with "#" tells something to the reader. `choices.txt` tells in its first lines
how words are written down there. What grammar decides stands in `stems.txt`: regular expressions
for the plain form of `dialogs.understanding.wording`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from dialogs.understanding.wording import words

NONE, UNCLEAR = "-", "?"
"""Among the choices: what is none of them, and what says too little to be any."""
NEGATIONS = frozenset(["geen", "niet", "zonder", "nooit", "no", "not", "without", "never"])
DENIES = 3  # words after a "not" that may be what is denied
_YET = frozenset(["alleen", "wel", "maar", "only", "just", "but"])
_SENTENCE = re.compile(r"[.!?;]\s|\n")
_SHORTEST = 2  # letters of a word with a star

Said = Mapping[str, tuple[str, ...]]
"""For each choice of a question what people say for it."""


def lines(file: Path) -> list[tuple[str, str]]:
    """Each line of a table: its label and what stands after it."""
    said = file.read_text(encoding="utf-8").splitlines()
    parted = (line.partition(": ") for line in said if line and not line.startswith("#"))
    return [(label, words) for label, _, words in parted]


@cache
def _stems() -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for label, said in lines(Path(__file__).with_name("stems.txt")):
        found.setdefault(label, []).append(said)
    return {label: " | ".join(said) for label, said in found.items()}


def stems(label: str) -> str:
    """The expression for what stands under a label of `stems.txt`, each from a word's start."""
    return rf"(?<!\w)(?:{_stems()[label].replace(' | ', '|')})"


def pattern(label: str) -> re.Pattern[str]:
    """The same, compiled."""
    return re.compile(stems(label))


def listed(label: str) -> frozenset[str]:
    """The words under a label of `stems.txt` that stands for words alone."""
    return frozenset(words(_stems()[label]))


def ranges() -> tuple[tuple[re.Pattern[str], int, int], ...]:
    """The words for a number that has no digit, each with the fewest and the most it may be."""
    told = [(label, label.split()) for label in _stems() if label[0].isdigit()]
    return tuple((pattern(label), int(least), int(most)) for label, (least, most) in told)


# --- the words for choices -----------------------------------------------------------------------


def said_for(question: str) -> Said:
    """What is said for each choice in an answer to the question, in both languages."""
    return _all().get(question, MappingProxyType({}))


@cache
def _all() -> Mapping[str, Said]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, said in lines(Path(__file__).with_name("choices.txt")):
        question, _, choice = name.partition(".")
        found.setdefault(question, {})[choice] = tuple(map(str.strip, said.split(",")))
    return found


class Wordings:
    """The words for some choices, ready to be found at a place in a text."""

    def __init__(self, said: Said) -> None:
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}
        for choice, wordings in said.items():
            for wording in wordings:
                key = _key(wording.strip("()"))
                self._known[key] = once((*self._known.get(key, ()), choice))
        self._first = {key[0] for key in self._known if len(key) > 1}
        self._begins: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
        self._ends: dict[str, tuple[str, ...]] = {}
        for known, choices in self._known.items():
            before, last = known[:-1], "".join(known[-1:])
            if last.endswith("*"):
                self._begins.setdefault(before, {})[last[:-1]] = choices
            elif last.startswith("*") and not before:
                self._ends[last[1:]] = choices
        self._longest = max(map(len, self._known), default=0)

    def whole(self, said: tuple[str, ...]) -> tuple[str, ...]:
        """The choices of which these words are one wording, to the letter."""
        found = self._known.get(said, ())
        return found or (self._starred(said, len(said[-1])) if said else ())

    def at(self, said: Sequence[str], place: int) -> tuple[int, tuple[str, ...]]:
        """How many words from there name which choices, the longest wording first."""
        if said[place] in self._first:
            for size in range(min(self._longest, len(said) - place), 1, -1):
                found = self._found(tuple(said[place : place + size]))
                if found:
                    return size, found
        return 1, self._found((said[place],))

    def _found(self, said: tuple[str, ...]) -> tuple[str, ...]:
        return self._known.get(said) or self._starred(said, _SHORTEST)

    def walk(self, said: Sequence[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Each place of the text with how many words there name which choices; a word, or none."""
        place = 0
        while place < len(said):
            size, found = self.at(said, place)
            yield place, size, found
            place += size

    def _starred(self, said: tuple[str, ...], least: int) -> tuple[str, ...]:
        """The choices of a wording of which only the begin or the end is told, the longest."""
        before, last = said[:-1], said[-1]
        begins, ends = self._begins.get(before, {}), {} if before else self._ends
        if not (begins or ends):
            return ()
        for size in range(len(last), least - 1, -1):
            found = begins.get(last[:size], ()) + ends.get(last[-size:], ())
            if found:
                return once(found)
        return ()


def _key(wording: str) -> tuple[str, ...]:
    """The words of a wording; a star stands before the first or after the last."""
    said = [*words(wording)]
    if wording.startswith("*"):
        said[0] = f"*{said[0]}"
    if wording.endswith("*"):
        said[-1] = f"{said[-1]}*"
    return tuple(said)


@cache
def _in_stories(question: str) -> Wordings:
    told = said_for(question).items()
    return Wordings(
        {
            choice: tuple(one for one in said if not one.startswith("("))
            for choice, said in told
            if choice != UNCLEAR
        }
    )


def named_in(story: str, question: str) -> tuple[str, ...]:
    """The choices of a question that a story names by the way; what is denied is not named."""
    wordings = _in_stories(question)
    return once([choice for said in _sentences(story) for choice in _named(said, wordings)])


@lru_cache(maxsize=16)
def _sentences(story: str) -> tuple[tuple[str, ...], ...]:
    """Kept, for many questions are asked of one story."""
    return tuple(map(words, _SENTENCE.split(story)))


def _named(said: Sequence[str], wordings: Wordings) -> Iterator[str]:
    for place, _, found in wordings.walk(said):
        if found and not denied(said, place):
            yield from (choice for choice in found if choice != NONE)


def denied(said: Sequence[str], place: int) -> bool:
    """Whether the words from there follow closely on a "not", with no "only" or "but" between."""
    before = said[max(0, place - DENIES) : place]
    return not NEGATIONS.isdisjoint(before) and _YET.isdisjoint(before)


def once(values: Sequence[str]) -> tuple[str, ...]:
    """Each value once, in the order in which they came first."""
    return tuple(dict.fromkeys(values))
