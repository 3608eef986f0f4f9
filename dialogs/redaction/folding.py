"""A copy of a text in which every spelling of a sign is one sign, and where each came from.

Dashes, spaces, line breaks and digits of any script fold together, as Unicode's compatibility form
says; signs without width are left out. Ids of machines and our own references are blotted out in
the copy: their digits are nobody's number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_GUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_OURS = re.compile(rf"(?<![0-9a-z])(?:{_GUID}|dl-\d{{4}}-\d{{1,6}})(?![0-9a-z])", re.IGNORECASE)
_BLANKS = re.compile(r"[\t\n\v\f\r]")
_UNSEEN = {"Cf", "Mn", "Me"}  # without a width of their own: joiners, soft hyphens, accents
_ALSO_DASHES = "\u2043\u2212\u30fc\uff0d"
_DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb"


@dataclass(frozen=True)
class Folded:
    """A text, its folded copy, and for each sign of the copy its place in the text."""

    text: str
    copy: str
    places: Sequence[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the copy, which is not empty, stands in the text."""
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=4096)
def _sign(sign: str) -> str:
    """What one sign becomes in the copy: nothing, or one or more signs."""
    kind = unicodedata.category(sign)
    if kind in _UNSEEN:
        return ""
    if kind in {"Zs", "Zl", "Zp", "Cc"}:
        return " "
    if kind == "Pd" or sign in _ALSO_DASHES:
        return "-"
    if sign in _DOTS:
        return "."
    digit = unicodedata.decimal(sign, None)
    return unicodedata.normalize("NFKC", sign) if digit is None else str(digit)


def fold(text: str) -> Folded:
    """The text with its folded copy."""
    if text.isascii():
        return Folded(text, _blotted(_BLANKS.sub(" ", text)), range(len(text)))
    signs = [(place, one) for place, sign in enumerate(text) for one in _sign(sign)]
    copy = "".join(one for _, one in signs)
    return Folded(text, _blotted(copy), [place for place, _ in signs])


def _blotted(copy: str) -> str:
    return _OURS.sub(lambda found: "x" * len(found[0]), copy)
