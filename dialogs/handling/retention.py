"""How long what is kept: counted from the end of a case, and never past an open or a held one.

The terms are the house's own: the AVG gives none for the register of breaches (art. 33(5)), only
that nothing is kept longer than needed (art. 5(1)(e)). Which term a municipality has to follow
stands in its *selectielijst* (Archiefwet); until somebody names the place in it, the term counts
as not established.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

CASE_YEARS: Final = 5  # the time in which a fine can be imposed (Awb art. 5:45); not established
REPORTER_DAYS: Final = 365
CHAT_DAYS: Final = 30


@dataclass(frozen=True)
class Retention:
    """The terms. `source` is the place in the selectielijst that the first one comes from."""

    case_years: int = CASE_YEARS
    reporter_days: int = REPORTER_DAYS
    chat_days: int = CHAT_DAYS
    source: str = ""

    def destroyed_from(self, closed_at: datetime | None, *, drill: bool) -> datetime | None:
        """From when a case may be destroyed; None while it is open. A drill may be at once."""
        if closed_at is None or drill:
            return closed_at
        return years_later(closed_at, self.case_years)

    def ended_before(self, now: datetime) -> datetime:
        """Cases that ended up to this moment may be destroyed now, drills apart."""
        return years_later(now, -self.case_years)

    def nameless_before(self, now: datetime) -> datetime:
        """Of cases that ended up to this moment nobody needs to know who reported them."""
        return now - timedelta(days=self.reporter_days)

    def quiet_before(self, now: datetime) -> datetime:
        """What stands in a chat about a case that ended by then, or was left by then, goes."""
        return now - timedelta(days=self.chat_days)


def years_later(moment: datetime, years: int) -> datetime:
    """The same day so many years later; of a 29 February that is not there, the 1 March."""
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:
        return moment.replace(year=moment.year + years, month=3, day=1)


UNSET: Final = Retention()  # as it is where the house set nothing
