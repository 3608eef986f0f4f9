"""A table out of a file that somebody made: CSV, or the first sheet of a workbook (XLSX).

Every cell becomes words. What cannot be read raises UnreadableError, with what to do about it.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final, NoReturn

LARGEST: Final = 50_000_000  # bytes of a workbook unpacked: a small file may hold an endless one
MOST: Final = 10_000  # lines
COLUMNS: Final = 200  # more hold no words of people
_SIGNATURE: Final = b"PK\x03\x04"  # of a ZIP, which a workbook is
_MARKS: Final = ";,\t|"


class UnreadableError(ValueError):
    """A file that cannot be taken over; its words are the text `import-<key>`."""

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key)
        self.key, self.args_of_words = f"import-{key}", args


@dataclass(frozen=True)
class TableLine:
    """A line of a table: where it stands in the file, and its cells by their heading."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """Headings, and the lines below them that are not empty."""

    head: Sequence[str]
    lines: Sequence[TableLine]


def read_table(content: bytes) -> Table:
    """The table in a file. Raises UnreadableError."""
    rows = _sheet(content) if content.startswith(_SIGNATURE) else _separated(content)
    numbered = ((number, [_words(cell) for cell in row]) for number, row in enumerate(rows, 1))
    filled = [(number, row) for number, row in numbered if any(row)]
    if len(filled) < 2:
        raise UnreadableError("empty")
    if len(filled) > MOST + 1:
        raise UnreadableError("too-long", most=MOST)
    head = filled[0][1]
    named = [one.casefold() for one in head if one]
    if double := next((one for one in named if named.count(one) > 1), ""):
        raise UnreadableError("heading-twice", heading=double)
    lines = [TableLine(number, dict(zip(head, row, strict=False))) for number, row in filled[1:]]
    return Table(tuple(filter(None, head)), lines)


def _separated(content: bytes) -> Iterator[Sequence[str]]:
    text = _text(content)
    first = text.partition("\n")[0]
    mark = max(_MARKS, key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    except csv.Error as error:
        raise UnreadableError("no-table") from error


def _text(content: bytes) -> str:
    """As UTF-8, or else as Windows in Western Europe writes it."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableError("no-table")


def _sheet(content: bytes) -> Sequence[Sequence[object]]:
    """The rows of the first sheet; formulas as the value that they had."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(one.file_size for one in packed.infolist())
        return _rows(content) if unpacked <= LARGEST else _too_large()
    except UnreadableError:
        raise
    except Exception as error:  # a workbook can be broken in as many ways as there are parts
        raise UnreadableError("broken-workbook") from error


def _rows(content: bytes) -> Sequence[Sequence[object]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - a start does not need it

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    return list(book.worksheets[0].iter_rows(values_only=True, max_row=MOST + 2, max_col=COLUMNS))


def _too_large() -> NoReturn:
    raise UnreadableError("too-large")


def _words(cell: object) -> str:
    match cell:
        case None:
            return ""
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return " ".join(str(cell).split()) if "\n" not in str(cell) else str(cell).strip()
