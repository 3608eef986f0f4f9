"""A document as a value: title, sections and what stands in them, in the words of its language.

It knows no format, and a format knows no document: between them is nothing but this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from importlib.metadata import version
from typing import Any, Final, TypeVar

from pydantic import JsonValue

from bot.cards.elements import clean
from bot.cards.words import day, moment
from bot.language import text

Cell = str | int | float | date | None
# The marks of what is made for publication, and of what becomes public with a decision.
PUBLIC: Final = "public"
COUNTS_MARK: Final = "counts"
_NO_SIGNS: Final = re.compile("[\ufffe\uffff]")  # no XML may hold them
T = TypeVar("T")


class Readiness(StrEnum):
    """How far an answer can be used as it stands."""

    READY = "ready"
    CHECK = "check"
    OPEN = "open"
    OWN = "own"


@dataclass(frozen=True)
class Paragraph:
    """Running text; `strong` for what must not be missed."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list without an order."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Answered:
    """A question with its answer, a line for each part; `source` says where that comes from."""

    title: str
    lines: tuple[str, ...]
    number: str = ""
    readiness: Readiness = Readiness.READY
    source: str = ""
    remarks: tuple[str, ...] = ()
    key: str = ""  # for whoever leads to it

    @property
    def heading(self) -> str:
        """The question with its number."""
        return f"{self.number} {self.title}".strip()

    @property
    def below(self) -> str:
        """What stands below the answer: where it comes from, and what was remarked."""
        return " ".join(filter(None, (self.source, *self.remarks)))


@dataclass(frozen=True)
class Figures:
    """A table; the first cell of a row names it. One that is `charted` is drawn as bars as well."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    charted: bool = False
    note: str = ""

    @property
    def of_numbers(self) -> tuple[bool, ...]:
        """Which columns hold numbers."""
        columns = zip(*self.rows, strict=True)
        return tuple(any(isinstance(one, int | float) for one in column) for column in columns)

    @property
    def largest(self) -> float:
        """The longest bar."""
        return max((row[1] for row in self.rows if isinstance(row[1], int | float)), default=0.0)


Block = Paragraph | Bullets | Answered | Figures


@dataclass(frozen=True)
class DocumentSection:
    """A part of a document below its title."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Imprint:
    """By whom and when a document was made, from what, and how it may be used: in words."""

    mark: str  # of confidentiality
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A whole document. `name` is that of its file; `content` is the same for machines."""

    name: str
    title: str
    language: str
    made_at: datetime
    organisation: str
    sections: tuple[DocumentSection, ...]
    subtitle: str = ""
    lead: tuple[Block, ...] = ()
    imprint: Imprint | None = None  # a letter to people has none
    content: Mapping[str, JsonValue] | None = None

    @property
    def parts(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """The title of each part, with what stands in it; the lead has no title.

        A table that has the title of its part does not say it again.
        """
        yield "", self.lead
        for section in self.sections:
            yield section.title, tuple(_below(section.title, one) for one in section.blocks)

    @property
    def blocks(self) -> Iterator[Block]:
        """Everything in it, in its order."""
        yield from self.lead
        for section in self.sections:
            yield from section.blocks

    @property
    def end(self) -> tuple[str, ...]:
        """The lines of its imprint, the mark first."""
        return (self.imprint.mark, *self.imprint.lines) if self.imprint else ()

    @property
    def figures(self) -> tuple[Figures, ...]:
        """Its tables."""
        return tuple(one for one in self.blocks if isinstance(one, Figures))

    @property
    def answers(self) -> tuple[Answered, ...]:
        """Its questions."""
        return tuple(one for one in self.blocks if isinstance(one, Answered))


def _below(title: str, block: Block) -> Block:
    if isinstance(block, Figures) and block.title == title:
        return replace(block, title="")
    return block


@cache
def release() -> str:
    """The version of this bot."""
    return version("datalek-bot")


def imprint(mark: str, now: datetime, who: str = "", ruleset: str = "") -> Imprint:
    """The imprint of a document; `mark` is a key `document-mark-<mark>`.

    What is public, or may become so, names nobody and no hour.
    """
    lines = [
        text("document-made-on", day=day(now))
        if mark in {PUBLIC, COUNTS_MARK}
        else text("document-made", moment=moment(now), who=who),
        text("document-release", version=release()),
    ]
    if ruleset:
        lines.append(text("document-ruleset", ruleset=ruleset))
    return Imprint(text(f"document-mark-{mark}"), tuple(lines))


def tidied(value: T) -> T:
    """The same with words that every format can hold: no control signs, no halves of signs."""
    tidy: Any = _tidied(value)
    return tidy  # type: ignore[no-any-return]


def _tidied(value: Any) -> Any:  # noqa: ANN401 - whatever a document is made of
    match value:
        case StrEnum():
            return value
        case str():
            return clean(_NO_SIGNS.sub("", value))
        case tuple():
            return tuple(map(_tidied, value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            changed = {one.name: _tidied(getattr(value, one.name)) for one in fields(value)}
            return replace(value, **changed)
        case _:
            return value
