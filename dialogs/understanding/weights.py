"""What was learned from the examples: how much each feature of a text speaks for each kind.

The file beside this module is written by `bench/learn.py` and read here with plain Python. Its
first line is JSON; each other line is a feature, how telling it is by itself, and its weights as
pairs of characters: the kind, and the level of the weight.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from math import exp, log, sqrt
from pathlib import Path
from typing import Final

from dialogs.situations import Incident, OtherMatter, Situation
from dialogs.understanding.features import in_letters, in_words, pieces

EXAMPLES: Final = Path(__file__).with_name("examples")
"""One file a kind, named after its key: a sentence on each line."""
FILE: Final = Path(__file__).with_name("weights.tsv")
KINDS: Final[tuple[Incident, ...]] = (*Situation, *OtherMatter)
"""What can be learned; one of which nothing was learned yet is never proposed, only chosen."""

_SIGNS: Final = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWYZ"
LEVELS: Final = (len(_SIGNS) - 1) // 2
"""The steps from 0 to the largest weight, or as far below 0; they are narrow near 0."""


@dataclass(frozen=True)
class Feature:
    """`telling`: the rarer in the examples, the higher; `weights`: the kinds it speaks for."""

    telling: float
    weights: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Learned:
    """The weights, for kinds by their place among `kinds`, and where each kind starts."""

    examples: str
    kinds: tuple[Incident, ...]
    start: tuple[float, ...]
    features: Mapping[str, Feature]


def fingerprint() -> str:
    """What the examples are together: any change of them gives another."""
    files = sorted(EXAMPLES.glob("*.txt"))
    return sha256(b"".join(f.name.encode() + f.read_bytes() for f in files)).hexdigest()


def encoded(levels: Iterable[tuple[int, int]]) -> str:
    """Kinds with their levels, from -LEVELS to LEVELS, as the file has them."""
    return "".join(_SIGNS[kind] + _SIGNS[level + LEVELS] for kind, level in levels)


def weight_of(level: int, largest: float) -> float:
    """The weight that a level stands for."""
    return largest * level * abs(level) / LEVELS**2


@cache
def learned() -> Learned:
    """The weights of the file, read once."""
    return read(FILE.read_text(encoding="utf-8"))


def read(content: str) -> Learned:
    """The weights of a file; raises ValueError where it has a kind that there is no more."""
    head, *lines = content.splitlines()
    told = json.loads(head)
    known = {kind.value: kind for kind in KINDS}
    if gone := [kind for kind in told["kinds"] if kind not in known]:
        raise ValueError(f"what was learned of {', '.join(gone)} is of no use: run make learn")
    pairs = {
        kind + sign: (place, weight_of(level - LEVELS, told["largest"]))
        for place, kind in enumerate(_SIGNS[: len(told["kinds"])])
        for level, sign in enumerate(_SIGNS)
    }
    split = (line.split("\t") for line in lines)
    return Learned(
        examples=told["examples"],
        kinds=tuple([known[kind] for kind in told["kinds"]]),
        start=tuple(told["start"]),
        features={name: _feature(telling, signs, pairs) for name, telling, signs in split},
    )


def _feature(telling: str, signs: str, pairs: Mapping[str, tuple[int, float]]) -> Feature:
    weights = tuple([pairs[signs[at : at + 2]] for at in range(0, len(signs), 2)])
    return Feature(float(telling), weights)


def _parts(found: Sequence[str]) -> dict[str, float]:
    """The part of each known feature in a text; their squares add up to 1."""
    known = learned().features
    counted = {
        name: (1 + log(times)) * known[name].telling
        for name, times in Counter(found).items()
        if name in known
    }
    length = sqrt(sum(part * part for part in counted.values()))
    return {name: part / length for name, part in counted.items()}


def _features(said: Sequence[str]) -> dict[str, float]:
    return _parts(in_letters(said)) | _parts(in_words(said))


def shares(said: Sequence[str]) -> dict[Incident, float]:
    """How likely each kind is for the words of a text; together 1."""
    known = learned()
    totals = [*known.start]
    for name, part in _features(said).items():
        for kind, weight in known.features[name].weights:
            totals[kind] += part * weight
    most = max(totals)
    odds = [exp(total - most) for total in totals]
    whole = sum(odds)
    return {kind: odd / whole for kind, odd in zip(known.kinds, odds, strict=True)}


def knows(said: Sequence[str]) -> bool:
    """Whether any of the words was in the examples."""
    return any(f"={word}" in learned().features for word in said)


def telling_words(said: Sequence[str], kind: Incident, most: int) -> tuple[str, ...]:
    """The words that spoke most for a kind, in the order in which they were said."""
    place = learned().kinds.index(kind)
    speaks = {
        name: part * dict(learned().features[name].weights).get(place, 0)
        for name, part in _features(said).items()
    }
    total = {
        word: sum(speaks.get(name, 0) for name in (*pieces(word), f"={word}", f"^{word}"))
        for word in dict.fromkeys(said)
    }
    best = sorted((word for word in total if total[word] > 0), key=lambda word: -total[word])
    return tuple(word for word in total if word in best[:most])
