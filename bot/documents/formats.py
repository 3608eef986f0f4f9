"""The formats in which a document can be had: each with its writer, and what a browser is told."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import Final, NamedTuple

from bot.documents.document import Document, tidied
from bot.language import has, speaking, text


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

    @property
    def called(self) -> str:
        """Its name on the screen: as the texts have it, or else as files end."""
        named = f"format-{self}"
        return text(named) if has(named) else self.upper()


class Writer(NamedTuple):
    """The module that draws a document in a format, and the media type of that.

    It is imported when it is first asked for: together they would cost a start a second.
    """

    module: str
    media: str
    function: str = "draw"

    def draw(self, document: Document) -> bytes:
        """The bytes of a file."""
        writers = import_module(f"bot.documents.writers.{self.module}")
        drawn: bytes = getattr(writers, self.function)(document)
        return drawn


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_OPEN: Final = "application/vnd.oasis.opendocument"
WRITERS: Final[dict[Format, Writer]] = {
    Format.PDF: Writer("pdf", "application/pdf"),
    Format.DOCX: Writer("docx", f"{_OFFICE}.wordprocessingml.document"),
    Format.ODT: Writer("odt", f"{_OPEN}.text"),
    Format.TEXT: Writer("plain", "text/plain"),
    Format.CSV: Writer("separated", "text/csv"),
    Format.XLSX: Writer("workbook", f"{_OFFICE}.spreadsheetml.sheet", "draw_xlsx"),
    Format.ODS: Writer("workbook", f"{_OPEN}.spreadsheet", "draw_ods"),
    Format.JSON: Writer("data", "application/json"),
}
TO_READ: Final = (Format.PDF, Format.DOCX, Format.ODT, Format.TEXT)
TO_COUNT: Final = (Format.CSV, Format.XLSX, Format.ODS)
OF_LISTS: Final = (*TO_COUNT, Format.JSON, Format.PDF, Format.DOCX)


def drawn(document: Document, as_format: Format) -> bytes:
    """The document in a format, in its own language."""
    with speaking(document.language):
        return WRITERS[as_format].draw(tidied(document))


def file_name(document: Document, as_format: Format) -> str:
    """What the file is called."""
    return f"{document.name}.{as_format}"
