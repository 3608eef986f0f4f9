"""A document as ODT, the open format that governments in the Netherlands exchange."""

from __future__ import annotations

import io

from odfdo import Cell, Element, Header, List, Row, Span, Style, Table
from odfdo import Document as OpenDocument
from odfdo import Paragraph as OpenParagraph

from bot.documents.document import Answered, Block, Bullets, Document, Figures, Paragraph
from bot.documents.writers.cells import in_words
from bot.language import text

_FAINT = "faint"
_STRONG = "strong"


def draw(document: Document) -> bytes:
    """The document for LibreOffice and others."""
    made = OpenDocument("text")
    made.body.clear()
    _about(made, document)
    add = made.body.append
    add(Header(1, document.title))
    if document.subtitle:
        add(OpenParagraph(document.subtitle, style=_FAINT))
    for title, blocks in document.parts:
        if title:
            add(Header(2, title))
        for block in blocks:
            _add(made.body, block)
    for line in document.end:
        add(OpenParagraph(line, style=_FAINT))
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _about(made: OpenDocument, document: Document) -> None:
    made.meta.title = document.title
    made.meta.language = made.language = text("language-tag")
    made.meta.creator = document.organisation
    made.insert_style(Style("paragraph", name=_FAINT, area="text", color="#5c5c5c"))
    made.insert_style(Style("text", name=_STRONG, bold=True))


def _add(body: Element, block: Block) -> None:
    match block:
        case Paragraph(told, strong):
            body.append(_paragraph(told, strong=strong))
        case Bullets(items):
            body.append(List(list(items)))
        case Answered():
            _answered(body, block)
        case Figures():
            _figures(body, block)


def _paragraph(told: str, *, strong: bool = False) -> OpenParagraph:
    if not strong:
        return OpenParagraph(told)
    made = OpenParagraph()
    made.append(Span(told, style=_STRONG))
    return made


def _answered(body: Element, one: Answered) -> None:
    body.append(OpenParagraph(one.heading, style=_FAINT))
    for line in one.lines:
        body.append(_paragraph(line, strong=True))
    if one.below:
        body.append(OpenParagraph(one.below, style=_FAINT))


def _figures(body: Element, one: Figures) -> None:
    if one.title:
        body.append(Header(3, one.title))
    table = Table("Table")  # its title stands above it
    for row in (one.head, *one.rows):
        line = Row()
        for told in row:
            line.append_cell(Cell(in_words(told) if told is None else told))
        table.append_row(line)
    body.append(table)
    if one.note:
        body.append(OpenParagraph(one.note, style=_FAINT))
