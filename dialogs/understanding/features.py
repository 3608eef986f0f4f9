"""What is counted in a text to tell the kind of incident: pieces of words, words, and pairs.

Pieces of words make compounds and slips of the keyboard alike to what is known ("leerplichtbrief",
"breif"); pairs of words, beside each other or with one between, tell who did what to whom ("naar
verkeerde", "van een ander"). The first words count once more: people begin with what happened, and
then tell around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from dialogs.understanding.vocabulary import listed

SHORTEST, LONGEST = 3, 5  # letters of a piece, the border of a word counted as one
BEGINNING = 8  # words: 4, 6 and 10 were tried, and are less right
_GREETINGS = listed("greetings")


def pieces(word: str) -> Iterator[str]:
    """The pieces of one word of 3 to 5 letters, its borders shown as "_"."""
    bordered = f"_{word}_"
    for length in range(SHORTEST, LONGEST + 1):
        for start in range(max(1, len(bordered) - length + 1)):
            yield bordered[start : start + length]


def in_letters(said: Sequence[str]) -> list[str]:
    """The pieces of all words, each as often as it is there."""
    return [piece for word in said for piece in pieces(word)]


def in_words(said: Sequence[str]) -> list[str]:
    """The words, pairs and first words, marked so that none is taken for a piece or another."""
    beside = [f"={one}+{other}" for one, other in pairwise(said)]
    with_one_between = [f"={one}~{other}" for one, other in zip(said, said[2:], strict=False)]
    story = list(dropwhile(_GREETINGS.__contains__, said))
    first = [f"^{word}" for word in story[:BEGINNING]]
    return [f"={word}" for word in said] + beside + with_one_between + first
