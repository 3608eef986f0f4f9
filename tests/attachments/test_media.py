"""What a file is follows from what is in it, and its name from what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.attachments.found import Declined
from bot.attachments.media import NAME, Medium, medium, named
from tests.attachments import files


def test_a_zip_with_a_list_without_end_is_not_read() -> None:
    """A million entries in a file that may come in would cost minutes, and all memory there is."""
    whole = files.packed("[Content_Types].xml", "word/document.xml")
    begin, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")

    def listing(times: int) -> bytes:
        entries = whole[begin:end] * times
        told = whole[end : end + 12] + len(entries).to_bytes(4, "little") + whole[end + 16 :]
        return whole[:begin] + entries + told

    assert medium(listing(4_000)) == medium(files.DOCX)
    assert medium(listing(6_000)) is Declined.UNKNOWN


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (files.PDF, ".pdf"),
        (files.PNG, ".png"),
        (files.JPEG, ".jpg"),
        (b"GIF89a\x01\x00", ".gif"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", ".webp"),
        (b"II*\x00\x08\x00\x00\x00", ".tif"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", ".heic"),
        (files.DOCX, ".docx"),
        (files.packed("[Content_Types].xml", "xl/workbook.xml"), ".xlsx"),
        (files.packed("[Content_Types].xml", "ppt/presentation.xml"), ".pptx"),
        (files.ODT, ".odt"),
        (files.packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), ".ods"),
        (files.MSG, ".msg"),
        (files.compound("WordDocument"), ".doc"),
        (files.compound("Workbook"), ".xls"),
        (files.MAIL, ".eml"),
        (b"MZ is ook een afkorting.", ".txt"),
        ("Gewist op 24 november, zei de ontvanger: \u2018ja\u2019".encode(), ".txt"),
        ("caf\u00e9".encode("cp1252"), ".txt"),
        ("caf\u00e9".encode("utf-16"), ".txt"),
        (b"Van: Jan\r\nIk heb het gewist.", ".txt"),
    ],
)
def test_what_is_of_use_as_evidence_is_known(content: bytes, ending: str) -> None:
    found = medium(content)
    assert isinstance(found, Medium), found
    assert found.endings[0] == ending


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Declined.EMPTY),
        (b" \r\n", Declined.EMPTY),
        (files.PROGRAM, Declined.PROGRAM),
        (b"\x7fELF\x02\x01\x01\x00", Declined.PROGRAM),
        (b"\xcf\xfa\xed\xfe\x07\x00\x00\x01", Declined.PROGRAM),
        (b"#!/bin/sh\nrm -rf /\n", Declined.PROGRAM),
        (files.XLSM, Declined.MACROS),
        (files.packed("Basic/Standard/Module1.xml", mimetype=files.ODT_TYPE), Declined.MACROS),
        (files.compound("WordDocument", "_VBA_PROJECT"), Declined.MACROS),
        (files.packed("setup.exe"), Declined.UNKNOWN),
        (files.compound("Installer"), Declined.UNKNOWN),
        (files.DOCX[:40], Declined.UNKNOWN),
        (b"\x00\x01\x02\x03", Declined.UNKNOWN),
    ],
)
def test_whatever_else_is_not(content: bytes, why: Declined) -> None:
    assert medium(content) is why


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Brief.PDF", "Brief.PDF"),
        ("factuur.exe", "factuur.exe.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        (r"C:\Users\sanne\brief.pdf", "brief.pdf"),
        ("brief\u202efdp.exe", "brieffdp.exe.pdf"),
        ('a<b>:"c|d?*.pdf', "a_b___c_d__.pdf"),
        (" .. ", "bijlage.pdf"),
        (".pdf", "pdf.pdf"),
        ("", "bijlage.pdf"),
    ],
)
def test_a_name_says_what_it_is(name: str, called: str) -> None:
    kind = medium(files.PDF)
    assert isinstance(kind, Medium)
    assert named(name, kind, "bijlage") == called


@given(st.text(max_size=400))
def test_a_name_is_one_that_any_disk_takes(name: str) -> None:
    kind = Medium("application/pdf", (".pdf",))
    called = named(name, kind, "bijlage")
    assert called.lower().endswith(".pdf")
    assert called.isprintable()
    assert not set(called) & set('/\\<>:"|?*\0')
    assert not called.startswith(".")
    assert len(called) <= NAME + len(".pdf")


@given(st.binary(max_size=400))
def test_whatever_comes_in_is_of_some_kind_or_of_none(content: bytes) -> None:
    assert isinstance(medium(content), Medium | Declined)
    assert isinstance(medium(b"PK\x03\x04" + content), Medium | Declined)
