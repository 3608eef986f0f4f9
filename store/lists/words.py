"""Words as they are searched: however somebody types a letter, an apostrophe or a space."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile(r"[\u0300-\u036f]")
_APOSTROPHES = re.compile("[\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u0060\u00b4\uff07]")
_REFERENCE = re.compile(r"dl[ -]?(\d{4})[ /-]0*(\d+)")
_UNMARKED = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ĳ": "ij"})


def folded(text: str) -> str:
    """Small letters without marks, one kind of apostrophe, single blanks, a whole reference."""
    straight = _APOSTROPHES.sub("'", unicodedata.normalize("NFC", text))
    small = unicodedata.normalize("NFKD", straight.casefold())
    plain = _MARKS.sub("", small).translate(_UNMARKED)
    return _REFERENCE.sub(_whole, " ".join(plain.split()))


def _whole(found: re.Match[str]) -> str:
    """A reference with its four digits, as it was given out."""
    return f"dl-{found[1]}-{found[2]:0>4}"
