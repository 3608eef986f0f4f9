"""Files as people send them: the smallest of each kind."""

from __future__ import annotations

import io
import zipfile

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00This program cannot be run in DOS mode"
MAIL = (
    b"Received: from mail.example by mx.example; Tue, 24 Nov 2026 09:00:00 +0100\r\n"
    b"From: Jan <jan@example.org>\r\nTo: sanne@gemeente.example\r\nSubject: Gewist\r\n"
    b"Date: Tue, 24 Nov 2026 09:00:00 +0100\r\n\r\nIk heb de brief vernietigd.\r\n"
)


def packed(*names: str, mimetype: str = "") -> bytes:
    """A ZIP with these entries, the same in every process: a test is named by what it tries."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        if mimetype:
            made.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name in names:
            made.writestr(zipfile.ZipInfo(name), "<x/>")
    return held.getvalue()


def compound(*streams: str) -> bytes:
    """One of Microsoft's older documents, as far as it tells what it is."""
    told = b"".join(name.encode("utf-16-le") + b"\0\0" for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + told


DOCX = packed("[Content_Types].xml", "word/document.xml")
XLSM = packed("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")
ODT_TYPE = "application/vnd.oasis.opendocument.text"
ODT = packed("content.xml", mimetype=ODT_TYPE)
MSG = compound("__nameid_version1.0", "__properties_version1.0")
