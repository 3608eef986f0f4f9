"""A document as a workbook: a sheet for each of its tables, and last one on the document itself.

So it opens at what it was taken along for.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Final

from odfdo import Cell as OpenCell
from odfdo import Document as OpenDocument
from odfdo import Row, Table
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.documents.document import Cell, Document, Figures
from bot.documents.writers.cells import about, harmless, tables
from bot.language import text

_NOT_IN_A_NAME: Final = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME: Final = 31
_LONGEST_CELL: Final = 32_000  # letters that a cell of a workbook holds
_WIDEST: Final = 60


def draw_xlsx(document: Document) -> bytes:
    """The tables as a workbook of Excel."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)  # noqa: S101 - a new book has one
    for number, (name, rows) in enumerate(_sheets(document)):
        sheet = first if not number else book.create_sheet()
        sheet.title = name
        _fill(sheet, rows)
        if name != text("document-about"):
            _as_table(sheet)
    book.properties.title, book.properties.language = document.title, document.language
    book.properties.creator = document.organisation
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, rows: list[tuple[Cell, ...]]) -> None:
    """Words stay words: no cell is taken for a formula."""
    for down, row in enumerate(rows, 1):
        for along, value in enumerate(row, 1):
            cell = sheet.cell(down, along, value)
            if isinstance(value, str):
                cell.data_type = "s"
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    for along in range(1, 1 + max(map(len, rows), default=0)):
        longest = max(len(str(row[along - 1])) for row in rows if len(row) >= along)
        sheet.column_dimensions[get_column_letter(along)].width = min(longest + 2, _WIDEST)


def _as_table(sheet: Worksheet) -> None:
    """A head that stays in sight, and a filter."""
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def draw_ods(document: Document) -> bytes:
    """The tables as a workbook of LibreOffice."""
    book = OpenDocument("spreadsheet")
    book.body.clear()
    for name, rows in _sheets(document):
        table = Table(name)
        for row in rows:
            line = Row()
            for value in row:
                line.append_cell(OpenCell(value))
            table.append_row(line)
        book.body.append(table)
    book.meta.title, book.meta.language = document.title, document.language
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _sheets(document: Document) -> Iterator[tuple[str, list[tuple[Cell, ...]]]]:
    """The name and rows of each sheet."""
    names = {text("document-about")}
    for one in tables(document):
        yield _name(one, names), [_row(one.head), *map(_row, one.rows)]
    yield text("document-about"), [(harmless(line),) for line in about(document)]


def _row(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(harmless(one)[:_LONGEST_CELL] if isinstance(one, str) else one for one in row)


def _name(one: Figures, taken: set[str]) -> str:
    """A name that a sheet may have, once in the book."""
    bare = _NOT_IN_A_NAME.sub(" ", one.title).strip() or "1"
    tried = (bare[: _LONGEST_NAME - 3] + (f" {n}" if n else "") for n in range(len(taken) + 1))
    name = next(one for one in tried if one not in taken)
    taken.add(name)
    return name
