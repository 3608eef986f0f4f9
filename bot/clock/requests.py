"""The officers hear of requests of data subjects that wait while their month runs out.

Of a bot that stood still only the newest of the days is told. What is answered by the time the
message leaves is not told at all.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlmodel import Session

from bot.clock.reminding import Once, once
from dialogs.beside.requests import REMIND_BEFORE, remind_on
from dialogs.law.terms import AMSTERDAM
from store import beside
from store.beside import Unanswered

REQUEST = "request"
_MORNING = timedelta(hours=9)
_FIRST = timedelta(days=max(REMIND_BEFORE) + 2)  # the term ends at midnight; days have 23 to 25 h


def remind_of_requests(session: Session, now: datetime) -> int:
    """Put in the outbox what is to be told by now; gives of how many requests."""
    return sum(_remind(session, one, now) for one in beside.unanswered(session, now + _FIRST))


def _remind(session: Session, one: Unanswered, now: datetime) -> bool:
    """A day begins at nine, as far as this is concerned."""
    day = remind_on(one.last_day, (now.astimezone(AMSTERDAM) - _MORNING).date())
    if day is None:
        return False
    moment = datetime.combine(day, time(9), AMSTERDAM)
    told = Once(
        f"{REQUEST}:{one.number}", moment, REQUEST, {"role": "officers"}, {"number": one.number}
    )
    return once(session, told, now)
