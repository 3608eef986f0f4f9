"""What happened in some spans of time, each question one statement over all of them.

It goes by the moment at which something was recorded, so that it counts the same for ever. All of
it stands in narrow indexes: see `counted.py` for cases, and the indexes of `Event` for the rest.
Drills are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, TextClause, and_, func, or_, select, text
from sqlmodel import Session, col

from store.counts.counted import IN_TIME, LATE
from store.counts.counting import Condition, Notified, Told
from store.counts.durations import middle
from store.counts.spans import Span
from store.models import Case, CountedCase, Event
from store.models.history import TOLD, WITHDRAWN

_ROWS: Table = CountedCase.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_LAST: Final = _ROWS.c.until.is_(None)
_EXERCISES: Final = select(col(Case.id)).where(text("drill"))  # in the words of their index

Sums = list[Counter[str]]  # of each span


def filed(session: Session, spans: Sequence[Span]) -> Sums:
    """How many reports came in, by situation."""
    within = [span.holds(CountedCase.registered_at) for span in spans]
    among = and_(_LAST, _all(spans).holds(CountedCase.registered_at))
    return _by(session, _ROWS.c.situation, within, among)


def ended(session: Session, spans: Sequence[Span]) -> Sums:
    """How many cases ended and had not been opened again at the end of the span, by verdict."""
    within = [
        and_(span.holds(CountedCase.ended_at), or_(_LAST, _ROWS.c.until >= span.end))
        for span in spans
    ]
    return _by(session, _ROWS.c.verdict, within, _all(spans).holds(CountedCase.ended_at))


def open_at(session: Session, moments: Sequence[datetime]) -> list[int]:
    """How many cases were registered before each moment and had not ended by then.

    Reckoned back from now: what is open, and what ended since.
    """
    still = [_ROWS.c.since < one for one in moments]
    since = [and_(_ROWS.c.since < one, _ROWS.c.ended_at >= one) for one in moments]
    now = _numbers(session, still, _ROWS.c.ended_at.is_(None))
    then = _numbers(session, since, _ROWS.c.ended_at >= min(moments))
    return [sum(both) for both in zip(now, then, strict=True)]


def notified(session: Session, spans: Sequence[Span]) -> Iterator[Notified]:
    """Cases that were notified for the first time; and those whose notification was withdrawn."""
    within = [span.holds(CountedCase.recorded_at) for span in spans]
    among = and_(_LAST, _all(spans).holds(CountedCase.recorded_at))
    firsts = _by(session, _ROWS.c.recorded, within, among)
    gone = [func.count(col(Event.case_id).distinct()).filter(one) for one in _at(spans)]
    withdrawn = _of_events(session, spans, text(WITHDRAWN), gone)
    for first, number in zip(firsts, withdrawn, strict=True):
        yield Notified(first[IN_TIME], first[LATE], number)


def told(session: Session, spans: Sequence[Span]) -> Iterator[Told]:
    """Cases in which people were told, and how many; a ground for not telling is none."""
    cases = [func.count(col(Event.case_id).distinct()).filter(one) for one in _at(spans)]
    people = [func.sum(col(Event.people)).filter(one) for one in _at(spans)]
    sums = _of_events(session, spans, text(TOLD), [*cases, *people])
    for number, of_people in zip(sums[: len(spans)], sums[len(spans) :], strict=True):
        yield Told(number, of_people or 0)


def to_report(session: Session, spans: Sequence[Span]) -> Iterator[timedelta | None]:
    """In the middle: from the first signal, as it was told, to registration in a span."""
    return _middles(session, spans, CountedCase.registered_at, "told_to_report")


def to_decision(session: Session, spans: Sequence[Span]) -> Iterator[timedelta | None]:
    """In the middle: from registration to the first decision, on notifying or that it is no
    breach, in a span."""
    return _middles(session, spans, CountedCase.decided_at, "first_to_decision")


def _middles(
    session: Session, spans: Sequence[Span], moment: datetime | None, name: str
) -> Iterator[timedelta | None]:
    among = and_(_LAST, _all(spans).holds(moment), _ROWS.c[name].is_not(None))
    known = _numbers(session, [span.holds(moment) for span in spans], among)
    for span, number in zip(spans, known, strict=True):
        which = and_(_LAST, span.holds(moment))
        yield middle(session, which, name, number) if number else None


def _all(spans: Sequence[Span]) -> Span:
    """From the first to the last."""
    return Span(min(one.start for one in spans), max(one.end for one in spans))


def _by(
    session: Session, sort: ColumnElement[str], within: Sequence[Condition], among: Condition
) -> Sums:
    """How many rows there are by their sort, for each condition."""
    numbers = [func.count().filter(one) for one in within]
    sums: Sums = [Counter() for _ in within]
    for name, *counts in session.execute(select(sort, *numbers).where(among).group_by(sort)):
        for one, number in zip(sums, counts, strict=True):
            one.update({name: number} if number else {})
    return sums


def _numbers(session: Session, within: Sequence[Condition], among: Condition) -> Sequence[int]:
    """How many rows there are, for each condition."""
    numbers = [func.count().filter(one) for one in within]
    return session.execute(select(*numbers).select_from(_ROWS).where(among)).one()


def _at(spans: Sequence[Span]) -> list[Condition]:
    return [span.holds(Event.at) for span in spans]


def _of_events(
    session: Session, spans: Sequence[Span], kind: TextClause, sums: Sequence[ColumnElement[Any]]
) -> Sequence[Any]:
    """What events of a kind add up to."""
    real = col(Event.case_id).not_in(_EXERCISES)
    made = select(*sums).where(kind, _all(spans).holds(Event.at), real)
    return session.execute(made).one()
