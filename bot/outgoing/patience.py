"""How long is waited before a message is tried again, and until when: pure, in one table.

A message that certainly did not arrive is tried with growing pauses until its term has passed. A
role is not kept waiting for one route that long: after a while the next gets a copy beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Backoff:
    """Seconds before the second try, doubled for each one after, and at the most."""

    first: float
    longest: float


SURELY_NOT = Backoff(5.0, 300.0)  # of what certainly did not arrive
UNSURE = Backoff(60.0, 900.0)  # of what may have arrived: each try may be one more of the same card
JITTER = 0.25  # part by which a pause differs, so that all that waits does not come at once
LATER = timedelta(minutes=2)  # before it is told that a message failed: what failed may fail still
TERM = timedelta(days=30)  # after which a message is given up on its way

# What may arrive twice: a second alert, or a second word about a lost message, harms nobody, and
# one that is lost may cost a term.
ALERT, UNDELIVERED = "alert", "undelivered"
BLANK = "blank"  # takes the place of a card of which nothing is to be kept
MAY_COME_TWICE = frozenset({ALERT, UNDELIVERED})

NEXT_ROUTE = timedelta(hours=1)  # of trying one route, after which the next is taken as well
NEXT_ROUTE_OF_ALERT = timedelta(minutes=10)


def pause(tries: int, asked: float, backoff: Backoff, chance: float) -> float:
    """Seconds until the next try: at least what Teams asked, growing with each try.

    `chance` lies between 0 and 1 and spreads the moment.
    """
    grown = min(backoff.first * 2.0 ** min(tries - 1, 16), backoff.longest)
    return max(asked, grown * (1 + JITTER * (2 * chance - 1)))


def next_route_after(kind: str) -> timedelta:
    """How long one route of a role is tried alone."""
    return NEXT_ROUTE_OF_ALERT if kind in MAY_COME_TWICE else NEXT_ROUTE
