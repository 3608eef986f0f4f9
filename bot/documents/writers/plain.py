"""A document as plain text, for a mail or a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.documents.document import Answered, Block, Bullets, Document, Figures, Paragraph
from bot.documents.writers.cells import in_words


def draw(document: Document) -> bytes:
    """The document in UTF-8."""
    return words(document).encode()


def words(document: Document) -> str:
    """The document as text."""
    parts = [_head(document)]
    for title, blocks in document.parts:
        if title:
            parts.append(f"{title}\n{'-' * len(title)}")
        parts += map(_block, blocks)
    parts.append("\n".join(document.end))
    return "\n\n".join(filter(None, parts)) + "\n"


def _head(document: Document) -> str:
    return "\n".join(filter(None, (document.title, "=" * len(document.title), document.subtitle)))


def _block(block: Block) -> str:
    match block:
        case Paragraph(told):
            return told
        case Bullets(items):
            return "\n".join(f"- {one}" for one in items)
        case Answered():
            return "\n".join(_answered(block))
        case Figures():
            return "\n".join(_table(block))


def _answered(one: Answered) -> Iterator[str]:
    yield one.heading
    yield from (f"  {line}" for told in one.lines for line in told.splitlines())
    if one.below:
        yield f"  ({one.below})"


def _table(figures: Figures) -> Iterator[str]:
    rows = [figures.head, *(tuple(map(in_words, row)) for row in figures.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(figures.head))]
    if figures.title:
        yield figures.title
    for row in rows:
        yield _line(row, widths)
    if figures.note:
        yield figures.note


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    cells = [first[0].ljust(first[1]), *(told.rjust(width) for told, width in others)]
    return f"  {'  '.join(cells)}".rstrip()
