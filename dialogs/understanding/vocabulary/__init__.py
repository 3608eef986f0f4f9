"""Words as data: one file a language, and how what they say is found in a text.

A file has sections, and a line of it is a label, a colon, and what is said for it; `nl.txt` tells
in each section how words are written down there. Languages are read together, Dutch first, for
people use the words of one in the other. How words are put together stays with the rules in code.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from dialogs.understanding.wording import words

_FILES: Final = {file.stem: file for file in Path(__file__).parent.glob("*.txt")}
LANGUAGES: Final = tuple(sorted(_FILES, key=lambda one: (one != "nl", one)))

NONE, UNCLEAR = "-", "?"
"""Among the choices: what is none of them, and what says too little to be any."""
DENIES = 3  # words after a "not" that may be what is denied
_SENTENCE = re.compile(r"[.!?;]\s|\n")
_SHORTEST = 2  # letters of a word with a star

Said = Mapping[str, tuple[str, ...]]
"""For each choice of a question what people say for it."""


Line = tuple[str, str]
"""A label, and what is said for it."""


@cache
def _sections(language: str) -> Mapping[str, Sequence[Line]]:
    return parse(_FILES[language].read_text(encoding="utf-8"))


def parse(content: str) -> Mapping[str, Sequence[Line]]:
    """The lines of a file by section; raises ValueError naming a line that says nothing."""
    found: defaultdict[str, list[Line]] = defaultdict(list)
    section = ""
    for line in content.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            label, _, said = line.partition(": ")
            if not said.strip():
                raise ValueError(f"'{line}' needs a label, a colon, a blank, and what is said")
            found[section].append((label, said))
    return found


def lines(section: str, *languages: str) -> list[Line]:
    """Each line of a section, in all languages or in these."""
    return [line for one in languages or LANGUAGES for line in _sections(one).get(section, ())]


def gathered(section: str, joint: str, *languages: str) -> Mapping[str, str]:
    """The same with all that stands under a label together."""
    found: dict[str, list[str]] = {}
    for label, said in lines(section, *languages):
        found.setdefault(label, []).append(said)
    return {label: joint.join(said) for label, said in found.items()}


@cache
def _expressions(*languages: str) -> Mapping[str, str]:
    return gathered("expressions", " | ", *languages)


def within(label: str) -> re.Pattern[str]:
    """The expression for what stands under a label, anywhere in a word."""
    return re.compile(_expressions()[label].replace(" | ", "|"))


def stems(label: str, *languages: str) -> str:
    """The expression for what stands under a label of that name, each from a word's start."""
    return rf"(?<!\w)(?:{_expressions(*languages)[label].replace(' | ', '|')})"


def pattern(label: str, *languages: str) -> re.Pattern[str]:
    """The same, compiled."""
    return re.compile(stems(label, *languages))


def listed(label: str) -> frozenset[str]:
    """The words under a label that stands for words alone."""
    return frozenset(words(_expressions()[label]))


def ranges() -> tuple[tuple[re.Pattern[str], int, int], ...]:
    """The words for a number that has no digit, each with the fewest and the most it may be."""
    told = [(label, label.split()) for label in _expressions() if label[0].isdigit()]
    return tuple((pattern(label), int(least), int(most)) for label, (least, most) in told)


NEGATIONS: Final = listed("negations")
_YET: Final = listed("yet")


# --- the words for choices -----------------------------------------------------------------------


def said_for(question: str) -> Said:
    """What is said for each choice in an answer to the question, in both languages."""
    return _all().get(question, MappingProxyType({}))


@cache
def _all() -> Mapping[str, Said]:
    found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for name, said in gathered("choices", ", ").items():
        question, _, choice = name.partition(".")
        found[question][choice] = tuple(map(str.strip, said.split(",")))
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
    last = next((at for at in reversed(range(len(before))) if before[at] in NEGATIONS), None)
    return last is not None and _YET.isdisjoint(before[last:])


def once(values: Sequence[str]) -> tuple[str, ...]:
    """Each value once, in the order in which they came first."""
    return tuple(dict.fromkeys(values))
