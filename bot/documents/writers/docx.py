"""A document as DOCX, for Word: with its own headings, lists and heads of tables, to go on with."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph

from bot.documents.document import Answered, Block, Bullets, Document, Figures, Paragraph
from bot.documents.writers.cells import in_words
from bot.language import text

_FAINT = RGBColor(0x5C, 0x5C, 0x5C)


def draw(document: Document) -> bytes:
    """The document for Word."""
    made = docx.Document()
    _about(made, document)
    made.add_heading(document.title, level=0)
    if document.subtitle:
        made.add_paragraph(document.subtitle, style="Subtitle")
    for title, blocks in document.parts:
        if title:
            made.add_heading(title, level=1)
        for block in blocks:
            _add(made, block)
    _imprint(made, document)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _about(made: WordDocument, document: Document) -> None:
    """What a reader with a screen reader hears first: language, title, whose it is."""
    properties = made.core_properties
    properties.title, properties.author = document.title, document.organisation
    properties.language = text("language-tag")
    properties.created = properties.modified = document.made_at
    normal: Any = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), text("language-tag"))
    normal.element.get_or_add_rPr().append(spoken)


def _add(made: WordDocument, block: Block) -> None:
    match block:
        case Paragraph(told, strong):
            made.add_paragraph().add_run(told).bold = strong
        case Bullets(items):
            for item in items:
                made.add_paragraph(item, style="List Bullet")
        case Answered():
            _answered(made, block)
        case Figures():
            _figures(made, block)


def _answered(made: WordDocument, one: Answered) -> None:
    _small(made.add_paragraph(), one.heading, Pt(11)).paragraph_format.keep_with_next = True
    for line in one.lines:
        made.add_paragraph().add_run(line).bold = True
    if one.below:
        _small(made.add_paragraph(), one.below, Pt(9))


def _small(paragraph: WordParagraph, told: str, size: Pt) -> WordParagraph:
    run = paragraph.add_run(told)
    run.font.size, run.font.color.rgb = size, _FAINT
    return paragraph


def _figures(made: WordDocument, one: Figures) -> None:
    if one.title:
        made.add_heading(one.title, level=2)
    table = made.add_table(rows=1, cols=len(one.head), style="Light Grid Accent 1")
    _repeated_head(table)
    for cell, name in zip(table.rows[0].cells, one.head, strict=True):
        cell.text = name
    for row in one.rows:
        for cell, told in zip(table.add_row().cells, row, strict=True):
            cell.text = in_words(told)
    if one.note:
        _small(made.add_paragraph(), one.note, Pt(9))


def _repeated_head(table: Table) -> None:
    """The first row is the head: read as such, and repeated on each page."""
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)


def _imprint(made: WordDocument, document: Document) -> None:
    if document.imprint:
        made.sections[0].footer.paragraphs[0].text = document.imprint.mark
    for line in document.end:
        _small(made.add_paragraph(), line, Pt(9))
