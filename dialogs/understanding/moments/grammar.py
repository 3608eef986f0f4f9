"""The grammar of a moment: which tokens together are a day, a time, a part of the day or a span.

Every rule is a pattern over tokens; at each place the rule that takes most tokens wins. A token
that no rule takes stays a `Word`, so that what was not understood can still be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from dialogs.understanding.moments import days, durations
from dialogs.understanding.moments.items import Item, Word
from dialogs.understanding.moments.tokens import REFUSED

_RULES = tuple(
    (re.compile(f"{said}(?= |$)"), rule) for said, rule in (*days.RULES, *durations.RULES)
)


def scan(tokens: list[str], now: datetime) -> Iterator[Item]:
    """The items that the tokens make, in their order."""
    said, place = " ".join(tokens), 0
    while place < len(said):
        item, end = _longest(said, place, now)
        yield item
        place = end + 1


def _longest(said: str, place: int, now: datetime) -> tuple[Item, int]:
    """The item of the rule that takes most; what fits a rule and cannot be is refused."""
    fits = [(found, rule) for pattern, rule in _RULES if (found := pattern.match(said, place))]
    if fits:
        found, rule = max(fits, key=lambda fit: fit[0].end())
        return rule(found, now) or Word(REFUSED), found.end()
    end = said.find(" ", place)
    end = len(said) if end < 0 else end
    return Word(said[place:end]), end
