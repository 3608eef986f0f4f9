"""A document as CSV: one table as it is; of several, a line for each cell, named by its table.

With semicolons and a mark of UTF-8, as a spreadsheet in the Netherlands opens it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from bot.documents.document import Document, Figures
from bot.documents.writers.cells import harmless, in_words, tables
from bot.language import text


def draw(document: Document) -> bytes:
    """The tables in UTF-8."""
    written = io.StringIO(newline="")
    lines = csv.writer(written, delimiter=";", lineterminator="\r\n")
    lines.writerows(map(_safe, _lines(tables(document))))
    return written.getvalue().encode("utf-8-sig")


def _lines(found: Sequence[Figures]) -> Iterator[Sequence[str]]:
    if len(found) == 1:
        yield found[0].head
        yield from (tuple(map(in_words, row)) for row in found[0].rows)
        return
    yield tuple(text(f"document-{name}") for name in ("part", "row", "column", "value"))
    for one in found:
        for first, *others in one.rows:
            for name, cell in zip(one.head[1:], others, strict=True):
                yield one.title, in_words(first), name, in_words(cell)


def _safe(row: Sequence[str]) -> Sequence[str]:
    return tuple(map(harmless, row))
