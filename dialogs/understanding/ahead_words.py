"""Words for a span that is still to pass: "over 3 uur", "over een half uur", "in two weeks".

Only where they are all that is said: "kwart over drie" is a time of the day, and is read elsewhere.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from dialogs.understanding.number_words import spelled_number

_AHEAD = re.compile(
    r"(?:over|in) (?:een |an? )?(?P<many>\d{1,4}(?:[.,]\d)?|[a-z]+)(?: an?| of)? "
    r"(?P<unit>minu+t(?:en|es?)?|min|mins|kwartier|uur|uurtje|uren|hours?"
    r"|dag(?:en)?|days?|we+ke?n?|weeks?)[ .!]*"
)
_FEWER = {"half": 0.5, "anderhalf": 1.5, "anderhalve": 1.5, "paar": 2.0, "few": 2.0, "couple": 2.0}
_MINUTES = (("min", 1), ("kwart", 15), ("u", 60), ("hour", 60))


def find_ahead(said: str, now: datetime) -> datetime | None:
    """The end of the span that the plain text names, in UTC; None when it names none.

    `now` is in the zone of the place: a number of days later it is the same time on the clock.
    """
    found = _AHEAD.fullmatch(said)
    many = _number(found["many"]) if found else None
    if found is None or not many:
        return None
    unit = found["unit"]
    minutes = next((worth for begin, worth in _MINUTES if unit.startswith(begin)), None)
    if minutes is not None:
        return now.astimezone(UTC) + timedelta(minutes=many * minutes)
    days = 7 if unit.startswith("w") else 1
    return (now + timedelta(days=many * days)).astimezone(UTC)


def _number(many: str) -> float | None:
    """The number said; of "a few" the fewest."""
    if many[0].isdigit():
        return float(many.replace(",", "."))
    return _FEWER.get(many, spelled_number(many))
