"""The formats in which a document can be had: each with its writer, and what a browser is told."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

from bot.documents.document import Document, tidied
from bot.documents.writers import data, docx, odt, pdf, plain, separated, workbook
from bot.language import speaking


class Format(StrEnum):
    """A format, as the end of a file's name has it."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    TEXT = "txt"
    CSV = "csv"
    XLSX = "xlsx"
    ODS = "ods"
    JSON = "json"


class Writer(NamedTuple):
    """What draws a document in a format, and the media type of that."""

    draw: Callable[[Document], bytes]
    media: str


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_OPEN: Final = "application/vnd.oasis.opendocument"
WRITERS: Final[dict[Format, Writer]] = {
    Format.PDF: Writer(pdf.draw, "application/pdf"),
    Format.DOCX: Writer(docx.draw, f"{_OFFICE}.wordprocessingml.document"),
    Format.ODT: Writer(odt.draw, f"{_OPEN}.text"),
    Format.TEXT: Writer(plain.draw, "text/plain"),
    Format.CSV: Writer(separated.draw, "text/csv"),
    Format.XLSX: Writer(workbook.draw_xlsx, f"{_OFFICE}.spreadsheetml.sheet"),
    Format.ODS: Writer(workbook.draw_ods, f"{_OPEN}.spreadsheet"),
    Format.JSON: Writer(data.draw, "application/json"),
}
TO_READ: Final = (Format.PDF, Format.DOCX, Format.ODT, Format.TEXT)
TO_COUNT: Final = (Format.CSV, Format.XLSX, Format.ODS)


def drawn(document: Document, as_format: Format) -> bytes:
    """The document in a format, in its own language."""
    with speaking(document.language):
        return WRITERS[as_format].draw(tidied(document))


def file_name(document: Document, as_format: Format) -> str:
    """What the file is called."""
    return f"{document.name}.{as_format}"
