"""The severity score of ENISA (2013): SE = DPC x EI + CB."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """The four words of the AP's question 9.3, from light to grave."""

    NEGLIGIBLE = "negligible"
    LIMITED = "limited"
    CONSIDERABLE = "considerable"
    VERY_GREAT = "very_great"


class Flag(StrEnum):
    """What ENISA shows beside the score without changing it."""

    MANY_PEOPLE = "many_people"
    UNINTELLIGIBLE = "unintelligible"


class Part(StrEnum):
    """A part or adjustment of the score."""

    DPC = "dpc"
    EI = "ei"
    CB = "cb"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the score: which part it moved, why (a text key), by how much."""

    part: Part
    key: str
    points: float


@dataclass(frozen=True, slots=True)
class Severity:
    """The score with its parts; `most` is what it becomes if every unknown turns out worst.

    `score` and `level` are None while the kinds of data are not known at all.
    """

    score: float | None
    most: float
    dpc: int | None
    ei: float | None
    cb: float
    level: Level | None
    steps: tuple[Step, ...]
    flags: tuple[Flag, ...]
