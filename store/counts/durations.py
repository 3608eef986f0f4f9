"""How long things took, over cases, leaving drills out."""

from __future__ import annotations

from datetime import timedelta
from statistics import median
from typing import NamedTuple

from sqlalchemy import ColumnElement, select
from sqlmodel import Session

from store.counts.counting import Tallied
from store.models import CountedCase


class Took(NamedTuple):
    """How long something took: in the middle, and at its slowest."""

    median: timedelta
    slowest: timedelta


def of_cases(session: Session, cases: Tallied, name: str) -> Took | None:
    """Of these cases, by the column that holds it in seconds."""
    if not (number := cases.sum(f"{name}_known")):
        return None
    slowest = max(filter(None, (getattr(one, f"{name}_slowest") for one in cases.sorts)), default=0)
    return Took(middle(session, cases.which, name, number), timedelta(seconds=slowest))


def middle(session: Session, which: ColumnElement[bool], name: str, number: int) -> timedelta:
    """The median of a column, in seconds, of the rows in which it is known: so many.

    SQLite has no median: the one or two in the middle are asked for by their place.
    """
    seconds = CountedCase.__table__.c[name]  # type: ignore[attr-defined]  # SQLModel does not type its table
    ordered = select(seconds).where(which, seconds.is_not(None)).order_by(seconds)
    places = ordered.offset((number - 1) // 2).limit(2 - number % 2)
    return timedelta(seconds=median(session.execute(places).scalars()))
