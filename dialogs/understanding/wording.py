"""Typed text made comparable: one plain form that every reader of free text shares.

It cuts what is examined, so that a message of any size costs the same. It knows no meaning: what
words stand for is decided by the modules that read them.
"""

from __future__ import annotations

import re
import unicodedata

EXAMINED = 2000
"""Characters of a message that are read for meaning; people say what happened before that."""

_MARKUP = re.compile(r"<[^<>]{0,200}>|[*_`#|~>]+")
_WORD = re.compile(r"[a-z0-9]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def plain(text: str, limit: int = EXAMINED) -> str:
    """Lower case, without accents, markup, or repeated spaces; at most `limit` characters read."""
    bare = _MARKUP.sub(" ", text[:limit].translate(_QUOTES))
    letters = bare.lower() if bare.isascii() else _without_accents(bare)
    return " ".join(letters.split())


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join([c for c in parts if not unicodedata.combining(c)])


def words(text: str, limit: int = EXAMINED) -> tuple[str, ...]:
    """The words and numbers of a text in their plain form, in order."""
    return tuple(_WORD.findall(plain(text, limit)))
