"""Which kinds of incident a text tells of, the likeliest first.

What was learned from the examples gives each kind its share. A rule is only what grammar must
decide: whether it was done at all, or almost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.situations import Incident, Situation
from dialogs.understanding.values import Guess
from dialogs.understanding.vocabulary import listed, pattern, stems
from dialogs.understanding.weights import knows, shares
from dialogs.understanding.wording import words

LEAST = 0.00002
"""A smaller share is no reading that anybody would recognise."""
_CLEARLY = 3
"""So many times likelier than any other is "something else" where nothing was understood."""

_FAINT = 0.08
"""Where no kind has more than this share, nothing was understood either."""

_EMPTY = listed("empty") | listed("fillers") | listed("greetings")
_NOT_DONE = pattern("not_done")
_DONE = re.compile(f"{stems('regretted')}|{stems('doubted')}")
"""It was done and regretted, or nobody knows: then nothing may be thought to have gone well."""
_MORE, _LESS = 12.0, 0.03
"""How many times likelier a near miss is where grammar says so, and where it says otherwise."""


def _near_miss(said: str, part: float, likeliest: float) -> float:
    """How much speaks for a near miss; in doubt never more than for the likeliest other kind."""
    if _DONE.search(said):
        return min(_LESS * part, likeliest / 2)
    return _MORE * part if _NOT_DONE.search(said) else part


def telling(found: Sequence[str]) -> list[str]:
    """The words that may tell what happened: no number, greeting, title or "see there"."""
    return [word for word in found if word.isalpha() and len(word) > 1 and word not in _EMPTY]


def incidents(said: str) -> tuple[Guess, ...]:
    """The kinds a plain text fits, the surest first; those of one share in order of the menu."""
    found = words(said)
    parts: dict[Incident, float] = shares(found)
    likeliest = max(part for kind, part in parts.items() if kind is not Situation.NEAR_MISS)
    parts[Situation.NEAR_MISS] = _near_miss(said, parts[Situation.NEAR_MISS], likeliest)
    whole = sum(parts.values())
    most = max(part for kind, part in parts.items() if kind is not Situation.OTHER)
    if (
        most < _FAINT * whole
        or parts[Situation.OTHER] > _CLEARLY * most
        or not knows(telling(found))
    ):
        return ()
    guesses = [Guess(kind, round(part / whole, 6)) for kind, part in parts.items()]
    likely = [guess for guess in guesses if guess.certainty >= LEAST]
    return tuple(sorted(likely, key=lambda guess: -guess.certainty))
