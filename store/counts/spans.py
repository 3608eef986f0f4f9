"""A span of time that is counted over: a year, a month, any days; with the same span before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_
from sqlmodel import col

from dialogs.law.terms import AMSTERDAM


@dataclass(frozen=True)
class Span:
    """From `start` up to but not including `end`."""

    start: datetime
    end: datetime

    @classmethod
    def of_year(cls, year: int) -> Span:
        """A calendar year, as Amsterdam counts it."""
        return cls(
            datetime(year, 1, 1, tzinfo=AMSTERDAM), datetime(year + 1, 1, 1, tzinfo=AMSTERDAM)
        )

    def holds(self, moment: datetime | None) -> ColumnElement[bool]:
        """That a moment lies in it."""
        return and_(col(moment) >= self.start, col(moment) < self.end)
