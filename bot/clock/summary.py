"""The weekly summary, the yearly report and the awareness note: what they count, and when.

The summary that is sent covers the week up to a Monday 09:00 in Amsterdam, whatever the clocks do
in it; who asks for it gets the seven days up to now. The counts come from
`store/counts/statistics.py`; this module puts them beside each other.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Final

from sqlmodel import Session

from bot.cards.views import WeeklyView, YearlyView
from bot.cards.weekly import SMALLEST_GROUP, weekly
from dialogs.handling.due import UNFINISHED_AFTER
from dialogs.law.terms import AMSTERDAM
from store import beside, due, outbox
from store.counts import statistics
from store.counts.spans import Span
from store.lists import register
from store.lists.readers import Reader
from store.lists.register import Drills
from store.people import conversations

NINE: Final = time(9)
WEEK: Final = timedelta(days=7)
WEEKS_BEFORE: Final = 4
MOST_TIPS: Final = 3


def last_monday(now: datetime) -> datetime:
    """The newest Monday 09:00 in Amsterdam that is not later than now."""
    local = now.astimezone(AMSTERDAM)
    monday = datetime.combine(local.date() - timedelta(days=local.weekday()), NINE, AMSTERDAM)
    return monday if monday <= local else _weeks_earlier(monday, 1)


def _weeks_earlier(moment: datetime, weeks: int) -> datetime:
    """The same time on the wall, so many weeks earlier: a change of the clock moves nothing."""
    local = moment.astimezone(AMSTERDAM)
    return datetime.combine(local.date() - weeks * WEEK, local.time(), AMSTERDAM)


def weekly_view(
    session: Session, now: datetime, end: datetime | None = None, reader: Reader | None = None
) -> WeeklyView:
    """The week up to `end` (else up to now) beside the four weeks before it."""
    marks = [_weeks_earlier(end or now, n) for n in range(WEEKS_BEFORE + 2)]
    week, *before = statistics.weeks(session, [Span(a, b) for b, a in pairwise(marks)])
    return WeeklyView(
        week=week,
        before=tuple(before),
        now=now,
        open=register.open_cases(session, now, reader, Drills.NOT),
        pending=register.pending(session, now, reader),
        unfinished=len(conversations.unfinished(session, now - UNFINISHED_AFTER)),
        undelivered=len(outbox.troubled(session, since=marks[1])),
        requests=beside.waiting(session),
        measures_overdue=due.measures_overdue(session, now),
    )


def yearly_view(session: Session, year: int, now: datetime) -> YearlyView:
    """A year beside the one before it, where anything was reported in that."""
    before = statistics.year(session, year - 1)
    return YearlyView(
        year=statistics.year(session, year),
        before=before if before.reports or before.notices else None,
        so_far=now.astimezone(AMSTERDAM).year == year,
    )


def often(session: Session, end: datetime) -> tuple[str, ...]:
    """The situations that happened most in the weeks up to `end`, so often that none is traced."""
    start = _weeks_earlier(end, WEEKS_BEFORE)
    counted = statistics.week(session, start, end).by_situation
    enough = [(number, name) for name, number in counted.items() if number >= SMALLEST_GROUP]
    names = [name for _, name in sorted(enough, key=lambda one: (-one[0], one[1]))]
    return tuple(names[:MOST_TIPS])


def week_in_words(session: Session, now: datetime) -> str:
    """The summary of the seven days up to now, as the command line prints it."""
    return weekly(weekly_view(session, now)).text
