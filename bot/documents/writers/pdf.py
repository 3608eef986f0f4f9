"""A document as PDF/UA-1 and PDF/A-2a: tagged, so that it can be read aloud, and kept for years.

Typst refuses to write a file that is not so. It finds its fonts here and looks for none elsewhere;
signs that no font of ours has are shown as a square.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from bot.documents.document import Answered, Block, Document, Figures
from bot.documents.writers.cells import in_words
from bot.language import text

_HERE: Final = Path(__file__).parent
_FONTS: Final = _HERE.parent / "fonts"
_STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]
SQUARE: Final = "\u25a1"
# All but Latin with its marks, Greek, Cyrillic, and the punctuation and signs of those.
_UNDRAWN: Final = re.compile(
    "[^\n\u0020-\u007e\u00a0-\u017f\u0192\u0218-\u021b\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce"
    "\u0400-\u045f\u1e80-\u1e85\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a"
    "\u20ac\u2122\u2190-\u2193\u2212\u25a1]"
)


def draw(document: Document) -> bytes:
    """The document as PDF."""
    words = {name: text(f"document-{name}") for name in ("page", "of")}
    told = _drawable({"document": _told(document), "words": words})
    made = typst.compile(
        _HERE / "document.typ",
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"told": json.dumps(told)},
        pdf_standards=_STANDARDS,
        timestamp=document.made_at.replace(microsecond=0),
    )
    assert isinstance(made, bytes)  # noqa: S101 - one document is one file
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[_FONTS])


def _told(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": document.language,
        "organisation": document.organisation,
        "made": [document.made_at.year, document.made_at.month, document.made_at.day],
        "imprint": asdict(document.imprint) if document.imprint else None,
        "sections": [
            {"title": title, "blocks": list(map(_block, blocks))}
            for title, blocks in document.parts
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    told = {"kind": type(block).__name__.lower(), **asdict(block)}
    if isinstance(block, Answered):
        told["heading"] = block.heading
    if isinstance(block, Figures):
        told["numbers"] = block.of_numbers
        told["rows"] = [list(map(in_words, row)) for row in block.rows]
        told["bars"] = [_part(row[1], block.largest) for row in block.rows] if block.charted else []
    return told


def _part(cell: object, largest: float) -> float:
    """How long a bar is, as a part of the longest."""
    return cell / largest if isinstance(cell, int | float) and largest else 0.0


def _drawable(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    match value:
        case str():
            return _UNDRAWN.sub(SQUARE, value.expandtabs())
        case dict():
            return {name: _drawable(one) for name, one in value.items()}
        case list() | tuple():
            return [_drawable(one) for one in value]
        case _:
            return value
