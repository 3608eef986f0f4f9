"""A moment to come in a person's words: until when something is put off.

It is read as an answer is, by who looks ahead: a bare weekday is the next one, and a whole day
begins in the morning, so that nobody is woken at midnight.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, time

from dialogs.understanding.moments.clock import ZONE
from dialogs.understanding.moments.parsing import parse_moment
from dialogs.understanding.moments.values import InFuture
from dialogs.understanding.wording import plain

_WEEKDAY = re.compile(
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_MIDNIGHT = re.compile(r"\b0?0[:.u]|\b(?:0|24) uur|middernacht|midnight")
_MORNING = 9
_READ = 400


def parse_ahead(text: str, now: datetime) -> datetime | None:
    """The moment to come, in UTC; None when the words name none, or one that has passed."""
    said = text[:_READ]
    found = parse_moment(said, now)
    if not isinstance(found, InFuture) and _WEEKDAY.match(plain(said)):
        found = parse_moment(f"komende {said}", now)
    return _begin(found.from_, plain(said)) if isinstance(found, InFuture) else None


def _begin(moment: datetime, said: str) -> datetime:
    """The moment itself; of a day of which no time was said, its morning."""
    local = moment.astimezone(ZONE)
    bare = local.time() == time() and not _MIDNIGHT.search(said)
    return local.replace(hour=_MORNING).astimezone(UTC) if bare else moment
