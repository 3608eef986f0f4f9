"""How long things took, over cases, leaving drills out.

Beginnings that an officer may correct are read from the event that tells how a case counts, where
there is one: see `counting.endings`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median
from typing import NamedTuple

from sqlalchemy import case, null
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from store.counts.counting import COUNTS, endings, happened, within
from store.counts.spans import Span
from store.models import Case, Event


class Took(NamedTuple):
    """How long something took: in the middle, and at its slowest."""

    median: timedelta
    slowest: timedelta


_Span = tuple[str | None, datetime | None, datetime | None]  # as told then, as it stands; the end


def discovery_to_report(session: Session, start: datetime, end: datetime) -> Took | None:
    """From the first signal, as it was told, to registration in a period."""
    spans = select(Event.signalled_at, Case.signalled_at, Case.registered_at)
    reports = spans.where(happened("case_filed"), within(Event.at, start, end))
    return _took(session.execute(reports))


def report_to_decision(session: Session, start: datetime, end: datetime) -> Took | None:
    """From registration to the first decision on notifying, or that it is no breach."""
    decided = within(Case.decided_at, start, end)
    spans = select(Case.registered_at, Case.decided_at).where(COUNTS, decided)
    return _took((None, start, end) for start, end in session.exec(spans))


def discovery_to_report_of(session: Session, span: Span) -> Took | None:
    """From the first signal to registration, of the cases of a span."""
    return _of_span(session, span, "signalled_at", Case.registered_at)


def awareness_to_notification_of(session: Session, span: Span) -> Took | None:
    """From awareness to the first notification, of the cases of a span."""
    return _of_span(session, span, "aware_at", Case.notified_at)


def report_to_decision_of(session: Session, span: Span) -> Took | None:
    """The same of the cases of a span."""
    return _of_span(session, span, "registered_at", Case.decided_at)


def _of_span(session: Session, span: Span, name: str, end: datetime | None) -> Took | None:
    """What took place only after the ending by which a case counts is of no span that is past."""
    told, ending = aliased(Event), endings(span)
    by_then = case((col(told.at) < col(end), None), else_=col(end))
    then = getattr(told, name, null())  # that it was registered never changes, so nothing tells it
    spans = (
        select_columns(then, getattr(Case, name), by_then)
        .select_from(Case)
        .outerjoin(ending, ending.c.case_id == col(Case.id))
        .outerjoin(told, col(told.id) == ending.c.event_id)
        .where(COUNTS, span.holds(Case.registered_at))
    )
    return _took(session.execute(spans))


def _took(spans: Iterable[_Span]) -> Took | None:
    """The median cannot be left to the database: SQLite has none."""
    known = ((_began(then, now), end) for then, now, end in spans)
    seconds = [(end - start).total_seconds() for start, end in known if start and end]
    return Took(*(timedelta(seconds=n(seconds)) for n in (median, max))) if seconds else None


def _began(then: str | None, now: datetime | None) -> datetime | None:
    """As an event told it, also that it was unknown; else, in a case without one, as it stands."""
    if then is None:
        return now
    return datetime.fromisoformat(then) if then else None
