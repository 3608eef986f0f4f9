"""How what was measured is told: a section for each part of the bench, with its aims met or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Aim:
    """What was to be reached, and what was found."""

    what: str
    aim: str
    found: str
    met: bool


@dataclass(frozen=True)
class Section:
    """A part of the bench in Markdown, and its aims."""

    title: str
    text: str
    aims: tuple[Aim, ...] = ()

    def __str__(self) -> str:
        return "\n\n".join(filter(None, [f"## {self.title}", self.text, judged(self.aims)]))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown: its first column holds words, the others numbers."""
    rule = ["---", *["--:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def judged(aims: Sequence[Aim]) -> str:
    """Each aim, met or not met."""
    if not aims:
        return ""
    rows = [(one.what, one.aim, one.found, "met" if one.met else "**not met**") for one in aims]
    return table(("aim", "wanted", "found", ""), rows)
