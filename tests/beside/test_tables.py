"""Tables out of files that people made: CSV in every dress, workbooks, and what is neither."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from bot.importing import tables
from bot.importing.tables import UnreadableError, read_table
from dialogs.beside.lines import day_in, filled_in
from dialogs.beside.vulnerabilities import VulnerabilityNotice
from dialogs.texts import LANGUAGES, has

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def workbook(*rows: list[Any]) -> bytes:
    """The first sheet of a workbook with these rows."""
    made, written = Workbook(), io.BytesIO()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    made.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"Titel;Datum\r\nLek;3-1-2022\r\n",
        b"\xef\xbb\xbfTitel,Datum\nLek,3-1-2022\n",
        b"Titel\tDatum\n\nLek\t2022-01-03\n",
        workbook(["Titel", "Datum"], [], ["Lek", date(2022, 1, 3)]),
        workbook(["Titel", "Datum", None], ["Lek", datetime(2022, 1, 3)]),  # noqa: DTZ001 - a sheet knows no zone
    ],
    ids=["semicolons", "mark", "tabs", "workbook", "moment"],
)
def test_a_list_is_read_whatever_its_dress(content: bytes) -> None:
    table = read_table(content)
    assert list(table.head) == ["Titel", "Datum"]
    [line] = table.lines
    assert filled_in(VulnerabilityNotice, line.cells, NOW) == {"title": "Lek", "on": "2022-01-03"}


def test_words_of_windows_and_lines_within_a_cell_are_kept() -> None:
    table = read_table('Titel;Toelichting\r\nCafé;"regel 1\nregel 2"\r\n'.encode("cp1252"))
    assert dict(table.lines[0].cells) == {"Titel": "Café", "Toelichting": "regel 1\nregel 2"}


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("3-1-2022", "2022-01-03"),
        ("3 januari 2022", "2022-01-03"),
        ("31-12-2031", "2031-12-31"),
        ("2022", "2022"),
        ("ooit", "ooit"),
        ("", ""),
    ],
)
def test_a_day_as_people_write_it(said: str, day: str) -> None:
    assert day_in(said, NOW) == day


def test_choices_are_known_by_their_words_in_either_language() -> None:
    cells = {"SEVERITY": "Hoog", "bron": "NCSC", "Gaat ons aan": "nee", "Onbekend": "x"}
    known = filled_in(VulnerabilityNotice, cells, NOW)
    assert known == {"severity": "high", "source": "ncsc", "concerns": "no"}


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _packed(name: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        packed.writestr(name, "<x/>")
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty"),
        (b"Titel;Datum\n", "empty"),
        (b"Titel;titel\na;b\n", "heading-twice"),
        (b"\x00\x01\x02\xff" * 50, "no-table"),
        (b'Titel;Datum\n"' + b"x" * 200_000, "no-table"),
        (b"PK\x03\x04 and then nothing", "broken-workbook"),
        (_cut(workbook(["Titel"], ["Lek"])), "broken-workbook"),
        (_packed("word/document.xml"), "broken-workbook"),
    ],
)
def test_what_is_no_list_is_said_to_be_none(content: bytes, key: str) -> None:
    with pytest.raises(UnreadableError) as told:
        read_table(content)
    assert told.value.key == f"import-{key}"
    assert all(has(language, told.value.key) for language in LANGUAGES)


def test_an_endless_file_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "LARGEST", 100)
    with pytest.raises(UnreadableError, match="too-large"):
        read_table(workbook(["Titel"], ["Lek"]))
    monkeypatch.setattr(tables, "MOST", 1)
    with pytest.raises(UnreadableError, match="too-long"):
        read_table(b"Titel\na\nb\n")


@given(st.binary(max_size=200) | st.binary(max_size=60).map(lambda rest: b"PK\x03\x04" + rest))
def test_whatever_is_sent_is_a_list_or_said_to_be_none(content: bytes) -> None:
    with suppress(UnreadableError):
        assert read_table(content).lines
