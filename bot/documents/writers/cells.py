"""A document as tables, for formats that hold nothing else; and cells that no program carries out.

A spreadsheet takes what begins with = + - @ for a formula. Words of a reporter may begin so, and
a formula can send a sheet elsewhere; so such words get an apostrophe before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from babel.numbers import format_decimal

from bot.documents.document import Answered, Cell, Document, Figures
from bot.language import spoken, text

_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r|%]|\s*[＝＋－＠]")
NUMBER: Final = re.compile(r"[+-]?[\d.,]+%?")


def harmless(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    if _FORMULA.match(words) and not NUMBER.fullmatch(words.strip()):
        return f"'{words}"
    return words


def in_words(cell: Cell) -> str:
    """A cell as text, its decimals as the language that is spoken has them."""
    match cell:
        case None:
            return ""
        case date():
            return cell.isoformat()
        case float():
            return format_decimal(cell, "0.##", locale=spoken())
        case _:
            return str(cell)


def tables(document: Document) -> tuple[Figures, ...]:
    """Everything that can stand in tables: its own, and its answers as one."""
    return (*document.figures, *_answers(document.answers))


def _answers(answers: tuple[Answered, ...]) -> Iterator[Figures]:
    if not answers:
        return
    names = ("number", "question", "answer", "readiness", "source")
    head = tuple(text(f"document-{name}") for name in names)
    yield Figures(text("document-answers"), head, tuple(map(_row, answers)))


def _row(one: Answered) -> tuple[Cell, ...]:
    told = "\n".join(one.lines)
    return one.number, one.title, told, text(f"document-{one.readiness}"), one.source


def about(document: Document) -> tuple[str, ...]:
    """What stands above the tables: title, mark, and how it came to be."""
    return tuple(filter(None, (document.title, document.subtitle, *document.end)))
