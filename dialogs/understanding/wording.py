"""Typed text made comparable: one plain form that every reader of free text shares.

It cuts what is examined, so that a message of any size costs the same. It knows no meaning: what
words stand for is decided by the modules that read them; only how much alike two words are, for
slips of the keyboard.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

EXAMINED = 2000
"""Characters of a message that are read for meaning; people say what happened before that."""

ANSWER = 400
"""Characters of an answer to a question that are read."""

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


def likeness(one: str, other: str, least: float) -> float:
    """How much alike two words are, from 0 to 1; 0 where that is less than `least`.

    To compare is slow, and most words are far apart: the letters that both have tell so, sooner
    than `quick_ratio`, which wants the comparison prepared first.
    """
    both = len(one) + len(other)
    in_one = len(one) - len(set(one).difference(other))
    in_other = len(other) - len(set(other).difference(one))
    if 2 * min(in_one, in_other) / both < least:
        return 0
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio if ratio >= least else 0
