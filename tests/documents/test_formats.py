"""Each format holds the whole document, and no program carries out what somebody typed."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.documents.document import Answered, Figures, Paragraph
from bot.documents.formats import Format, drawn
from bot.language import speaking
from tests.documents import opened
from tests.documents.opened import EVERYTHING, holding

FORMULAS = ('=cmd|"/C calc"!A0', "+31 6 1", "-1+1", "@SUM(A1)", "\t=1", " =1", "=1", "%0A=1")


def test_a_format_is_called_as_its_files_end_or_as_the_texts_have_it() -> None:
    with speaking("en"):
        assert [one.called for one in (Format.PDF, Format.XLSX)] == ["PDF", "Excel (XLSX)"]


def test_a_pdf_is_tagged_and_says_its_language_title_and_standards() -> None:
    pdf = drawn(EVERYTHING, Format.PDF)
    assert opened.about(pdf) == {
        "language": "nl",
        "title": "Een stuk",
        "ua": "1",
        "a": "2",
        "marked": "True",
    }
    kinds = opened.tags(pdf)
    assert {"/Document", "/H1", "/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD"} <= kinds


def test_a_docx_holds_every_line_with_real_headings_and_heads() -> None:
    content = drawn(EVERYTHING, Format.DOCX)
    lines = opened.word_lines(content)
    for line in ("Een stuk", "Deel één", "Let op.", "twee", "5.3 Wat gebeurde er?", "E-mail", "12"):
        assert line in lines
    told = opened.xml_of(content, "word/document.xml")
    assert 'w:val="Heading1"' in told
    assert "w:tblHeader" in told
    assert 'w:lang w:val="nl-NL"' in opened.xml_of(content, "word/styles.xml")


def test_an_odt_holds_every_line() -> None:
    told = opened.odt_words(drawn(EVERYTHING, Format.ODT))
    for line in ("Een stuk", "Deel één", "Let op.", "twee", "5.3 Wat gebeurde er?", "E-mail", "12"):
        assert line in told


def test_sheets_hold_numbers_as_numbers() -> None:
    book = opened.xlsx_cells(drawn(EVERYTHING, Format.XLSX))
    assert list(book) == ["Oorzaken", "Antwoorden", "Over dit document"]
    assert book["Oorzaken"][1] == [("Brief", "s"), (12, "n")]
    assert opened.ods_cells(drawn(EVERYTHING, Format.ODS))["Oorzaken"][1] == ["Brief", 12]


def test_one_table_is_a_plain_csv_and_several_tell_which_each_cell_is_of() -> None:
    one = holding(Figures("Zaken", ("Nummer", "Mensen"), (("DL-1", 3),)))
    assert drawn(one, Format.CSV).decode("utf-8-sig") == "Nummer;Mensen\r\nDL-1;3\r\n"
    lines = drawn(EVERYTHING, Format.CSV).decode("utf-8-sig").splitlines()
    assert lines[0] == "Onderdeel;Wat;Kolom;Waarde"
    assert "Oorzaken;Brief;Aantal;12" in lines


def test_text_and_json_hold_it_all() -> None:
    told = drawn(EVERYTHING, Format.TEXT).decode()
    assert "5.3 Wat gebeurde er?\n  Een brief\n  en nog een\n  (Afgeleid.)" in told
    content = json.loads(drawn(EVERYTHING, Format.JSON))
    assert content["content"]["sections"][0]["blocks"][3]["lines"] == ["Een brief", "en nog een"]
    assert content["imprint"]["mark"] == "Vertrouwelijk"


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_sheet_carries_out_what_somebody_typed(formula: str) -> None:
    sheet = holding(Figures("T", (formula, "B"), ((formula, formula),)))
    for row in csv.reader(io.StringIO(drawn(sheet, Format.CSV).decode("utf-8-sig")), delimiter=";"):
        assert [cell for cell in row if cell.lstrip()[:1] in set("=+-@%")] == []
    for rows in opened.xlsx_cells(drawn(sheet, Format.XLSX)).values():
        assert [cell for row in rows for cell in row if cell[1] == "f"] == []
    assert "of:=" not in opened.xml_of(drawn(sheet, Format.ODS), "content.xml")


def test_a_number_with_a_sign_is_no_formula() -> None:
    sheet = holding(Figures("T", ("A", "B"), (("-12,5", -3),)))
    assert "-12,5;-3" in drawn(sheet, Format.CSV).decode()


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=60))
@example("\x00\x07\x1b[31m\ud800 \u202egnp.exe \ufffe")
@example("#set page(fill: red) $x$ *b* @ref <label> \\ `raw` https://a.example")
@example("😀 漢字 العربية Ελληνικά Кириллица ŵ ǆ ½")
@example("]]>&lt;script>'\"{{ 7*7 }}{% raw %}")
@example("x" * 3000 + " " + "woord " * 500)
def test_any_words_can_be_written_in_every_format(words: str) -> None:
    document = holding(
        Paragraph(words),
        Answered(words, (words,), source=words),
        Figures(words[:80], (words[:80], "Aantal"), ((words, 1), (words, 2)), charted=True),
    )
    for form in Format:
        assert drawn(document, form)
