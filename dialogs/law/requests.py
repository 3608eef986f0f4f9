"""The term for answering a request of a data subject: AVG art. 12(3).

A month of Regulation 1182/71 art. 3 ends on the same date of a later month, or on its last day
where that is shorter. That a term which ends on a day off runs on to the next working day (art.
3(4)) is left out, as for notifying: a term is never told too long.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

ANSWER_MONTHS: Final = 1  # AVG art. 12(3), first sentence
EXTENSION_MONTHS: Final = 2  # AVG art. 12(3), second sentence: complex, or many at once


def answer_due(received: date, *, extended: bool = False) -> date:
    """The last day on which a request is answered in time."""
    months = ANSWER_MONTHS + (EXTENSION_MONTHS if extended else 0)
    years, month = divmod(received.month - 1 + months, 12)
    first = received.replace(year=received.year + years, month=month + 1, day=1)
    length = ((first + timedelta(days=32)).replace(day=1) - timedelta(days=1)).day
    return first.replace(day=min(received.day, length))
