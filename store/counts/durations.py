"""How long things took, over cases, leaving drills out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median
from typing import NamedTuple

from sqlalchemy import select as select_columns
from sqlmodel import Session, select

from store.counts.counting import COUNTS, Tallied, happened, within
from store.models import Case, CountedCase, Event


class Took(NamedTuple):
    """How long something took: in the middle, and at its slowest."""

    median: timedelta
    slowest: timedelta


def of_cases(session: Session, cases: Tallied, name: str) -> Took | None:
    """Of these cases, by the column that holds it in seconds.

    SQLite has no median: the one or two in the middle are asked for by their place.
    """
    if not (number := cases.sum(f"{name}_known")):
        return None
    seconds = CountedCase.__table__.c[name]  # type: ignore[attr-defined]  # SQLModel does not type its table
    ordered = select_columns(seconds).where(cases.which, seconds.is_not(None)).order_by(seconds)
    places = ordered.offset((number - 1) // 2).limit(2 - number % 2)
    middle = median(session.execute(places).scalars())
    slowest = max(filter(None, (getattr(one, f"{name}_slowest") for one in cases.sorts)), default=0)
    return Took(timedelta(seconds=middle), timedelta(seconds=slowest))


def discovery_to_report(session: Session, start: datetime, end: datetime) -> Took | None:
    """From the first signal, as it was told, to registration in a period."""
    spans = select(Event.signalled_at, Case.signalled_at, Case.registered_at)
    reports = spans.where(happened("case_filed"), within(Event.at, start, end))
    return _took((_began(then, now), registered) for then, now, registered in session.exec(reports))


def report_to_decision(session: Session, start: datetime, end: datetime) -> Took | None:
    """From registration to the first decision on notifying, or that it is no breach."""
    decided = within(Case.decided_at, start, end)
    spans = select(Case.registered_at, Case.decided_at).where(COUNTS, decided)
    return _took(session.exec(spans))


def _took(spans: Iterable[tuple[datetime | None, datetime | None]]) -> Took | None:
    seconds = [(end - start).total_seconds() for start, end in spans if start and end]
    return Took(*(timedelta(seconds=n(seconds)) for n in (median, max))) if seconds else None


def _began(then: str | None, now: datetime | None) -> datetime | None:
    """As an event told it, also that it was unknown; else, in a case without one, as it stands."""
    if then is None:
        return now
    return datetime.fromisoformat(then) if then else None
