"""Several incidents told in one message: which part tells of which.

Most stories of several sentences tell of one incident. So a message is only taken apart where it
says that there is more ("daarnaast", "twee dingen", "2."), or where three parts surely differ. Two
incidents of one kind are told apart only where the message announces the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.situations import Situation
from dialogs.understanding.incident import incidents
from dialogs.understanding.number_words import words_for
from dialogs.understanding.vocabulary import stems
from dialogs.understanding.wording import plain

_SURELY, _AS_COUNTED = 0.5, 0.3
"""The share a part needs by itself, and where the message said how many there are."""
_A_STORY = 3  # words
_SECOND = stems("second")
_ANOTHER = rf"(?:{_SECOND}|ook nog|also)"
_MANY = {said: many for many in range(2, 6) for said in (str(many), *words_for(many))}
_COUNTED = re.compile(
    rf"\b({'|'.join(_MANY)}|meerdere|een paar|several) (?:\w+ )?{stems('incidents')}\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(rf"\b(?:{_ANOTHER})\b|(?:^|\s)2[.)]\s", re.IGNORECASE)
_SENTENCES = (
    rf"(?<=[^\d][.!?;:])\s+|\n+|[\s,]+(?=(?:en |and )?(?:{_ANOTHER})\b)"
    r"|(?:^|\s)(?=[1-5][.)]\s)"
)
_PARTS = re.compile(_SENTENCES, re.IGNORECASE)
_LISTED = re.compile(rf"{_SENTENCES}|,\s*(?:en |and )?|\s+(?:en|and)\s+", re.IGNORECASE)
_ANEW = re.compile(
    rf"[2-5][.)]\s|(?:en |and )?(?:{_SECOND})\b.{{0,40}}?\b(?:een|weer|andere|an?|another)\b",
    re.IGNORECASE,
)
"""Announces an incident that may be of the kind that was told before."""
_NO_STORY = frozenset({Situation.OTHER, Situation.NEAR_MISS})


_REFERS = re.compile(
    rf"(?:(?:en|maar|daarna|and|but|then|{_ANOTHER}) )?(?:hij|zij|ze|die|deze|dat|dit|het|hem|haar"
    r"|daar(?:in|bij|op)|(?:zat|zaten|stond|stonden) er|he|she|they|it|this|that)\b"
)
"""What is said of somebody or something named before goes on with that story."""

_ADDS = re.compile(
    r"(?:en |and )?(?:ook nog|ook|also) "
    r"(?!.*\b(?:ge\w{2,}(?:d|t|en)|(?:ver|be)\w{2,}[dt]|verloren|kwijt|weg|lost|sent)\b)"
)
"""One thing more of the same story, with nothing that was done to it: "en ook nog een map"."""
Told = tuple[tuple[Situation, str], ...]


def several(text: str) -> Told:
    """The incidents of a message with the words of each, in order; none where it tells of one."""
    counted = _COUNTED.search(text)
    parts = (_LISTED if counted else _PARTS).split(text)
    said_so = counted or _SAYS_SO.search(text)
    if len(parts) < _fewest(said_so):  # as most are: then no part has to be understood
        return ()
    if counted is None:
        return _apart(tuple(_gathered(parts, _SURELY)), said_so)
    each = tuple(_gathered(parts, _AS_COUNTED, each=True))
    if len(each) == _MANY.get(counted[1].lower()):
        return each
    return _apart(tuple(_gathered(parts, _AS_COUNTED)), counted)


def _apart(found: Told, said_so: object) -> Told:
    """What was found, where it surely is more than one story: no kind goes on after another."""
    first = {kind: place for place, (kind, _) in reversed([*enumerate(found)])}
    apart = all(
        first[kind] == place or _ANEW.match(words) for place, (kind, words) in enumerate(found)
    )
    return found if apart and len(found) >= _fewest(said_so) else ()


def _fewest(said_so: object) -> int:
    """How many parts must surely tell of an incident of their own."""
    return 2 if said_so else 3


def _gathered(
    parts: list[str], least: float, *, each: bool = False
) -> Iterator[tuple[Situation, str]]:
    """What surely tells of another incident begins a part; the rest belongs to what goes before.

    `each`: every part that tells of one begins one, also of the kind that went before.
    """
    kind: Situation | None = None
    words: list[str] = []
    for part in filter(None, map(str.strip, parts)):
        told = _told(part, least)
        if told and (told is not kind or each or _ANEW.match(part)):
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
    if len(part.split()) < _A_STORY or _REFERS.match(said) or _ADDS.match(said):
        return None
    best = next(iter(incidents(said)), None)
    if best is None or best.certainty < least:
        return None
    kind = best.situation
    return kind if isinstance(kind, Situation) and kind not in _NO_STORY else None
