"""Puts the parts of an understanding together."""

from __future__ import annotations

import re
from datetime import datetime

from dialogs.understanding.details import data_in, groups_in, hints_in, people_in, recipient_in
from dialogs.understanding.incident import incidents
from dialogs.understanding.intent import intent_of, language_of
from dialogs.understanding.moments import Moment, find_moment
from dialogs.understanding.values import Understanding
from dialogs.understanding.vocabulary import pattern
from dialogs.understanding.wording import plain

_NOTICED = pattern("noticed")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\s*,\s*(?:en |maar )?|\s+(?:en|and|maar|but)\s+(?!\d)")


def _moments(said: str, now: datetime) -> tuple[Moment | None, Moment | None]:
    """When it happened and when it was noticed: by the words around each moment."""
    happened = signalled = None
    for part in _SENTENCE.split(said):
        moment = find_moment(part, now)
        if moment is None:
            continue
        if _NOTICED.search(part):
            signalled = signalled or moment
        else:
            happened = happened or moment
    return happened, signalled


def understand(text: str, now: datetime) -> Understanding:
    """What a first message tells, each part a suggestion; `now` must be aware.

    Only its first characters are read for meaning (`dialogs.understanding.wording.EXAMINED`).
    """
    said = plain(text)
    guesses = incidents(said)
    best = guesses[0].situation if guesses else None
    happened, signalled = _moments(said, now)
    return Understanding(
        language=language_of(said),
        intent=intent_of(said, guesses[0] if guesses else None),
        length=len(said.split()),
        situations=guesses,
        data=data_in(said, best),
        groups=groups_in(said),
        people=people_in(said),
        recipient=recipient_in(said),
        happened=happened,
        signalled=signalled,
        hints=hints_in(said, best),
    )
