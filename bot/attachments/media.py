"""What a file is, by what is in it: a name, and what a browser says of it, can be anything.

Only kinds that are of use as evidence are in the table; whatever else is not kept, programs and
documents with macros among them. How a file is called follows from its kind: who opens it later
never starts what only claims to be a picture.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from email.parser import BytesHeaderParser
from typing import Final, NamedTuple

from bot.attachments.found import Declined


class Medium(NamedTuple):
    """A kind of file: its media type, and what its name may end with, the usual ending first."""

    type: str
    endings: tuple[str, ...]


NAME: Final = 120  # characters of a name
_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_OPEN: Final = "application/vnd.oasis.opendocument."
_TEXT: Final = Medium("text/plain", (".txt", ".csv", ".log"))
_MAIL: Final = Medium("message/rfc822", (".eml",))

# How files of a kind begin: ISO 32000-1 7.5.2, RFC 2083 3.1, JFIF, GIF89a, RFC 9649, TIFF 6.0.
_BEGINS: Final[tuple[tuple[re.Pattern[bytes], Medium], ...]] = (
    (re.compile(rb"%PDF-\d"), Medium("application/pdf", (".pdf",))),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), Medium("image/png", (".png",))),
    (re.compile(rb"\xff\xd8\xff"), Medium("image/jpeg", (".jpg", ".jpeg"))),
    (re.compile(rb"GIF8[79]a"), Medium("image/gif", (".gif",))),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), Medium("image/webp", (".webp",))),
    (re.compile(rb"II\*\0|MM\0\*"), Medium("image/tiff", (".tif", ".tiff"))),
    (re.compile(rb".{4}ftyp(?:heic|heix|mif1)", re.DOTALL), Medium("image/heic", (".heic",))),
)
_PROGRAMS: Final = re.compile(
    rb"MZ|\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf]|#!"
)

# Office's files in a ZIP (ECMA-376), by the folder of their main part.
_PARTS: Final = {
    "word/": Medium(f"{_OFFICE}wordprocessingml.document", (".docx",)),
    "xl/": Medium(f"{_OFFICE}spreadsheetml.sheet", (".xlsx",)),
    "ppt/": Medium(f"{_OFFICE}presentationml.presentation", (".pptx",)),
}
# Those of OpenDocument (1.3, part 2, 3.3), by what they say in their first entry.
_NAMED: Final = {
    f"{_OPEN}text": Medium(f"{_OPEN}text", (".odt",)),
    f"{_OPEN}spreadsheet": Medium(f"{_OPEN}spreadsheet", (".ods",)),
    f"{_OPEN}presentation": Medium(f"{_OPEN}presentation", (".odp",)),
}
# Microsoft's older ones (MS-CFB), by the name of a stream in them.
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS: Final = {
    "__properties_version1.0": Medium("application/vnd.ms-outlook", (".msg",)),
    "WordDocument": Medium("application/msword", (".doc",)),
    "Workbook": Medium("application/vnd.ms-excel", (".xls",)),
    "PowerPoint Document": Medium("application/vnd.ms-powerpoint", (".ppt",)),
}
_ENTRY: Final = b"PK\x01\x02"  # before each entry in the list of a ZIP
_MOST_ENTRIES: Final = 10_000  # no document has as many, and to read a million takes minutes
_VBA: Final = "_VBA_PROJECT"
_MACROS: Final = re.compile(r"(?:^|/)vbaProject\.bin$|^(?:Basic|Scripts)/", re.IGNORECASE)

_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # in no text that people write
_HEADER: Final = re.compile(rb"[!-9;-~]+:[ \t]")  # RFC 5322, 2.2
_ODD: Final = re.compile(r'[<>:"|?*]')  # in no name of a file under Windows


def medium(content: bytes) -> Medium | Declined:
    """What kind of file this is, or why it is of none that is kept.

    Takes time in proportion to the content.
    """
    if not content.strip():
        return Declined.EMPTY
    for begins, known in _BEGINS:
        if begins.match(content):
            return known
    if content.startswith(b"PK\x03\x04"):
        return _in_zip(content)
    if content.startswith(_COMPOUND):
        return _in_compound(content)
    text = _is_text(content)
    if _PROGRAMS.match(content) and not (text and content.startswith(b"MZ")):
        return Declined.PROGRAM
    if not text:
        return Declined.UNKNOWN
    return _MAIL if _is_mail(content) else _TEXT


def named(name: str, kind: Medium, unnamed: str) -> str:
    """What a file of a kind is called: without a path, and with an ending of its kind."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(one for one in last if unicodedata.category(one)[0] != "C")
    plain = _ODD.sub("_", " ".join(seen.split())).strip(" .") or unnamed
    stem, dot, ending = plain.rpartition(".")
    if dot and f".{ending.lower()}" in kind.endings:
        return f"{stem[:NAME]}.{ending}"
    return f"{plain[:NAME]}{kind.endings[0]}"


def _in_zip(content: bytes) -> Medium | Declined:
    if content.count(_ENTRY) > _MOST_ENTRIES:
        return Declined.UNKNOWN
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _packed(packed)
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
        return Declined.UNKNOWN


def _packed(packed: zipfile.ZipFile) -> Medium | Declined:
    names = packed.namelist()
    if any(_MACROS.search(name) for name in names):
        return Declined.MACROS
    return next(_kinds(packed, names), Declined.UNKNOWN)


def _kinds(packed: zipfile.ZipFile, names: list[str]) -> Iterator[Medium]:
    if names[:1] == ["mimetype"]:
        with packed.open("mimetype") as said:
            kind = _NAMED.get(said.read(100).decode("ascii", "replace"))
        if kind is not None:
            yield kind
    if "[Content_Types].xml" in names:
        yield from (
            kind for part, kind in _PARTS.items() if any(one.startswith(part) for one in names)
        )


def _in_compound(content: bytes) -> Medium | Declined:
    if _VBA.encode("utf-16-le") in content:
        return Declined.MACROS
    found = (kind for name, kind in _STREAMS.items() if name.encode("utf-16-le") in content)
    return next(found, Declined.UNKNOWN)


def _is_text(content: bytes) -> bool:
    """Whether people could read it: in UTF-8, in UTF-16 that says so, or as Windows wrote it."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for coding in ("utf-16",) if wide else ("utf-8", "cp1252"):
        try:
            return _CONTROL.search(content.decode(coding)) is None
        except UnicodeDecodeError:
            continue
    return False


def _is_mail(content: bytes) -> bool:
    """Whether it begins with the headers of a mail."""
    if not _HEADER.match(content):
        return False
    headers = BytesHeaderParser().parsebytes(content[:100_000])
    return "From" in headers and any(name in headers for name in ("Date", "Received", "Message-ID"))
