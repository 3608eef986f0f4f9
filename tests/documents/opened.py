"""Documents opened again, as somebody else's program does it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import docx
import odfdo
import openpyxl
import pikepdf

from bot.documents.document import (
    Answered,
    Bullets,
    Document,
    DocumentSection,
    Figures,
    Imprint,
    Paragraph,
    Readiness,
)

AT = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)


def holding(*blocks: Any, language: str = "nl") -> Document:
    """A document with these blocks in one section."""
    return Document(
        name="stuk",
        title="Een stuk",
        language=language,
        made_at=AT,
        organisation="Gemeente Voorbeeld",
        sections=(DocumentSection("Deel één", blocks),),
        subtitle="Ter inzage",
        imprint=Imprint("Vertrouwelijk", ("Gemaakt op zaterdag.",)),
    )


EVERYTHING = holding(
    Paragraph("Gewone tekst."),
    Paragraph("Let op.", strong=True),
    Bullets(("een", "twee")),
    Answered("Wat gebeurde er?", ("Een brief", "en nog een"), "5.3", Readiness.CHECK, "Afgeleid."),
    Figures("Oorzaken", ("Soort", "Aantal"), (("Brief", 12), ("E-mail", 3)), charted=True),
)


def tags(pdf: bytes) -> set[str]:
    """The kinds of structure that a reading program finds in a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return set(_kinds(opened.Root.StructTreeRoot.K))


def _kinds(node: Any) -> Iterator[str]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _kinds(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S)
        if "/K" in node:
            yield from _kinds(node.K)


def about(pdf: bytes) -> dict[str, str]:
    """What a PDF says of itself: language, title, and the standards that it keeps to."""
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as kept:
        return {
            "language": str(opened.Root.Lang),
            "title": str(kept["dc:title"]),
            "ua": str(kept["pdfuaid:part"]),
            "a": str(kept["pdfaid:part"]),
            "marked": str(bool(opened.Root.MarkInfo.Marked)),
        }


def word_lines(content: bytes) -> list[str]:
    """The paragraphs and cells of a DOCX."""
    opened = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return [*(one.text for one in opened.paragraphs), *cells]


def odt_words(content: bytes) -> str:
    """Everything that stands in an ODT."""
    return str(odfdo.Document(io.BytesIO(content)).body.text_recursive)


def xlsx_cells(content: bytes) -> dict[str, list[list[Any]]]:
    """The sheets of an XLSX by name, with the type of each cell beside its value."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        sheet.title: [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]
        for sheet in book.worksheets
    }


def ods_cells(content: bytes) -> dict[str, list[list[Any]]]:
    """The sheets of an ODS by name."""
    book = odfdo.Document(io.BytesIO(content))
    return {str(table.name): table.get_values() for table in book.body.get_tables()}


def xml_of(content: bytes, name: str) -> str:
    """A part of an office file as it stands in it."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return opened.read(name).decode()
