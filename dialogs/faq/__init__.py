"""Questions that a reporter asks along the way, and their answers: `nl.md`, `en.md`, or a file
of the municipality's own that replaces and adds to them.

A question is found by its likeness to the ways of asking that stand in the files: by parts of
words, weighed by how rare they are, so that a slip of the keyboard costs little. Which screen a
question is asked on makes no difference. A story of what happened is no question: what is
not nearly one of these is not taken for one.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dialogs.texts import LANGUAGES
from dialogs.understanding.vocabulary import listed, stems
from dialogs.understanding.wording import words

ASKED = 0.48  # likeness from which what is asked is one of the questions
SAID = 0.72  # and from which what is not clearly asked is
_LONGEST = 18  # words of a question; more is a story
_SHORTEST = 3  # words of what is not clearly asked; fewer is an answer

_ASKS = re.compile(
    rf"^(?:{stems('before_question')}[ ,:]+)*{stems('begins_question')}\b|\?\s*$", re.IGNORECASE
)
_TELLS = re.compile(stems("tells_without_subject"), re.IGNORECASE)
_HEADING = re.compile(r"^## +(\w+) *$", re.MULTILINE)
_SMALL = listed("of_question")
"""Words that ask or join, and do not say what a question is about."""
_GRAM = 4  # signs of a part of a word


class FaqError(ValueError):
    """A file of questions and answers that cannot be read; tells what to repair."""


@dataclass(frozen=True)
class Entry:
    """One question in one language: its ways of asking, and its answer with `{contact}` in it."""

    key: str
    language: str
    asked: tuple[str, ...]
    answer: str


@dataclass(frozen=True)
class Found:
    """A question that was asked, and how like it the words were: 1 is to the letter."""

    entry: Entry
    likeness: float


def looks_asked(said: str) -> bool:
    """Whether a sentence has the form of a question; "is nog bezig" leaves out who or what is."""
    return _ASKS.search(said) is not None and ("?" in said or not _TELLS.match(said))


def parse(content: str, language: str) -> tuple[Entry, ...]:
    """The entries of a file; what stands before the first heading is for its readers.

    Raises FaqError where an entry has no way of asking, or no answer.
    """
    _, *parts = _HEADING.split(content)
    return tuple(
        _entry(key, language, body) for key, body in zip(parts[::2], parts[1::2], strict=True)
    )


def _entry(key: str, language: str, body: str) -> Entry:
    lines = [line.strip() for line in body.strip().splitlines()]
    asked = tuple(line.removeprefix("- ") for line in lines if line.startswith("- "))
    answer = "\n".join(line for line in lines if not line.startswith("- ")).strip()
    if not asked or not answer:
        raise FaqError(f"'## {key}' needs a line that begins with '- ', and an answer below it")
    return Entry(key, language, asked, answer)


def read(own: Mapping[str, str] | None = None) -> Faq:
    """The questions of the bot; `own` holds, by language, a text whose entries replace them."""
    entries: dict[tuple[str, str], Entry] = {}
    for language in LANGUAGES:
        given = (Path(__file__).with_name(f"{language}.md")).read_text(encoding="utf-8")
        for content in (given, (own or {}).get(language, "")):
            entries |= {(entry.key, language): entry for entry in parse(content, language)}
    return Faq(tuple(entries.values()))


def _grams(said: str) -> Iterator[str]:
    """The words of a sentence, and of those that say what it is about the parts, edges and all."""
    for word in words(said):
        yield word
        if word in _SMALL:
            continue
        edged = f"_{word}_"
        yield from (edged[at : at + _GRAM] for at in range(max(1, len(edged) - _GRAM + 1)))


class Faq:
    """All questions and answers, ready to be asked."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        asked = [(entry, Counter(_grams(way))) for entry in entries for way in entry.asked]
        seen = Counter(gram for _, grams in asked for gram in grams)
        self._rare = {gram: math.log(len(asked) / times) + 1 for gram, times in seen.items()}
        self._unseen = math.log(len(asked)) + 1
        self._asked: list[Entry] = []
        self._ways: dict[str, list[tuple[int, float]]] = {}  # for each part, who has it how much
        for entry, grams in asked:
            for gram, weight in self._weighed(grams).items():
                self._ways.setdefault(gram, []).append((len(self._asked), weight))
            self._asked.append(entry)

    def find(self, said: str) -> Found | None:
        """The question that is asked, in the language in which it is; None when none is."""
        length, is_asked = len(said.split()), looks_asked(said)
        if not (1 if is_asked else _SHORTEST) <= length <= _LONGEST:
            return None
        found = self._most_alike(said)
        return found if found and found.likeness >= (ASKED if is_asked else SAID) else None

    def _most_alike(self, said: str) -> Found | None:
        """The way of asking that shares most with what was said, by the cosine of their parts."""
        likeness: defaultdict[int, float] = defaultdict(float)
        for gram, weight in self._weighed(Counter(_grams(said))).items():
            for way, own in self._ways.get(gram, ()):
                likeness[way] += weight * own
        if not likeness:
            return None
        best = max(likeness, key=lambda way: likeness[way])
        return Found(self._asked[best], likeness[best])

    def _weighed(self, grams: Mapping[str, int]) -> dict[str, float]:
        """A vector of length one."""
        weighed = {gram: n * self._rare.get(gram, self._unseen) for gram, n in grams.items()}
        length = math.sqrt(sum(value * value for value in weighed.values())) or 1.0
        return {gram: value / length for gram, value in weighed.items()}


@lru_cache(maxsize=8)
def default() -> Faq:
    """The questions of the bot alone."""
    return read()
