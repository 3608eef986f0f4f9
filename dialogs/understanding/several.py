"""Several incidents told in one message: which part tells of which.

Most stories of several sentences tell of one incident. So a message is only taken apart where it
says that there is more ("daarnaast", "twee dingen", "2."), or where three parts surely differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.situations import Situation
from dialogs.understanding.incident import incidents
from dialogs.understanding.wording import plain

_SURELY, _AS_COUNTED = 0.5, 0.3
"""The share a part needs by itself, and where the message said how many there are."""
_A_STORY = 3  # words
_ANOTHER = (
    r"daarnaast|verder|bovendien|ook nog|tot slot|ten (?:tweede|derde)|nog iets|nog een ding"
    r"|nog wat anders|iets anders|los daarvan|also|besides|secondly|another thing|separately"
)
_COUNTED = re.compile(
    r"\b(?:twee|drie|vier|vijf|meerdere|een paar|[2-5]|two|three|four|several) (?:\w+ )?"
    r"(?:dingen|zaken|incidenten|meldingen|datalekken|things|incidents|reports|breaches)\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(rf"\b(?:{_ANOTHER})\b|(?:^|\s)2[.)]\s", re.IGNORECASE)
_SENTENCES = (
    rf"(?<=[^\d][.!?;:])\s+|\n+|[\s,]+(?=(?:en |and )?(?:{_ANOTHER})\b)"
    r"|(?:^|\s)(?=[1-5][.)]\s)"
)
_PARTS = re.compile(_SENTENCES, re.IGNORECASE)
_LISTED = re.compile(rf"{_SENTENCES}|,\s*(?:en |and )?|\s+(?:en|and)\s+", re.IGNORECASE)
_NO_STORY = frozenset({Situation.OTHER, Situation.NEAR_MISS})


_REFERS = re.compile(
    r"(?:en |maar |daarna |and |but |then )?"
    r"(?:hij|zij|ze|die|deze|dat|dit|het|hem|haar|he|she|they|it|this|that)\b"
)
"""What is said of somebody or something named before goes on with that story."""


def several(text: str) -> tuple[tuple[Situation, str], ...]:
    """The incidents of a message with the words of each, in order; none where it tells of one."""
    counted = bool(_COUNTED.search(text))
    parts = (_LISTED if counted else _PARTS).split(text)
    found = tuple(_gathered(parts, _AS_COUNTED if counted else _SURELY))
    kinds = {kind for kind, _ in found}
    enough = 2 if counted or _SAYS_SO.search(text) else 3
    return found if len(kinds) == len(found) >= enough else ()


def _gathered(parts: list[str], least: float) -> Iterator[tuple[Situation, str]]:
    """What surely tells of another incident begins a part; the rest belongs to what goes before."""
    kind: Situation | None = None
    words: list[str] = []
    for part in filter(None, map(str.strip, parts)):
        told = _told(part, least)
        if told and told is not kind:
            if kind:
                yield kind, " ".join(words)
            kind, words = told, []
        if kind:
            words.append(part)
    if kind:
        yield kind, " ".join(words)


def _told(part: str, least: float) -> Situation | None:
    """The incident that a part surely tells of by itself."""
    said = plain(part)
    best = None if _REFERS.match(said) else next(iter(incidents(said)), None)
    if best is None or best.certainty < least or len(part.split()) < _A_STORY:
        return None
    kind = best.situation
    return kind if isinstance(kind, Situation) and kind not in _NO_STORY else None
