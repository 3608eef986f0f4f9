"""How long things took: medians over cases, leaving drills out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import and_, exists, not_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from dialogs.handling.casefile import Duty
from store.counting import COUNTS, Condition, first_notification
from store.models import Case, Decision, Notification

_DECIDING = (Duty.NOTIFY, Duty.BREACH)


def discovery_to_report(session: Session, condition: Condition) -> timedelta | None:
    """Median time from the first signal to registration."""
    spans = select(Case.signalled_at, Case.registered_at).where(
        COUNTS, condition, col(Case.signalled_at).is_not(None)
    )
    return _median(session.exec(spans))


def report_to_decision(session: Session, condition: Condition) -> timedelta | None:
    """Median time from registration to the first decision on notifying, or that it is no breach."""
    spans = (
        select(Case.registered_at, Decision.at)
        .join_from(Decision, Case, col(Case.id) == col(Decision.case_id))
        .where(COUNTS, condition, _first_decision())
    )
    return _median(session.exec(spans))


def awareness_to_notification(session: Session, condition: Condition) -> timedelta | None:
    """Median time from awareness to the first notification."""
    spans = (
        select(Case.aware_at, Notification.at)
        .join_from(Notification, Case, col(Case.id) == col(Notification.case_id))
        .where(COUNTS, condition, first_notification())
    )
    return _median(session.exec(spans))


def _first_decision() -> Condition:
    """Nothing was decided in this case before, but perhaps on telling people."""
    earlier = aliased(Decision)
    before = exists().where(
        col(earlier.case_id) == col(Decision.case_id),
        col(earlier.duty).in_(_DECIDING),
        col(earlier.id) < col(Decision.id),
    )
    return and_(col(Decision.duty).in_(_DECIDING), not_(before))


def _median(spans: Iterable[tuple[datetime | None, datetime]]) -> timedelta | None:
    """The median cannot be left to the database: SQLite has none."""
    seconds = [(end - start).total_seconds() for start, end in spans if start is not None]
    return timedelta(seconds=median(seconds)) if seconds else None
