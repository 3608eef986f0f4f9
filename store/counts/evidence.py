"""What is counted for who accounts for a norm: beside the counts of a period, drills and care."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, func, not_
from sqlmodel import Session, col, select

from dialogs.law.kinds import Regime
from store import beside
from store.counts import statistics
from store.counts.spans import Span
from store.counts.statistics import Period
from store.models import Case, Event

CARE: Final = ("case_read", "decision_seconded", "decision_refused", "access_refused")
_WPG: Final = (Regime.WPG, Regime.BOTH)


class OfWpg(NamedTuple):
    """Cases under the Wpg, and what was done about them."""

    cases: int
    notified: int
    late: int
    told: int


@dataclass(frozen=True)
class Evidence:
    """The counts of a period, and beside them what shows that procedures are kept and tried."""

    period: Period
    drills: int
    care: Counter[str]  # events of the kinds of CARE
    wpg: OfWpg
    open_beside: Counter[str]  # by kind, as it stands now


def evidence(session: Session, span: Span) -> Evidence:
    """Everything that is counted for a sheet."""
    registered = span.holds(Case.registered_at)
    drills = select(func.count()).where(col(Case.drill), registered)
    care = select(Event.kind, func.count()).where(col(Event.kind).in_(CARE), span.holds(Event.at))
    return Evidence(
        period=statistics.period(session, span),
        drills=session.exec(drills).one(),
        care=Counter(dict(session.exec(care.group_by(col(Event.kind))).all())),
        wpg=_of_wpg(session, registered),
        open_beside=beside.still_open(session),
    )


def _of_wpg(session: Session, registered: ColumnElement[bool]) -> OfWpg:
    """As the cases stand now: a correction of the regime counts."""
    cases = select(Case.notified_at, Case.late, Case.told_at)
    of_wpg = (not_(col(Case.drill)), registered, col(Case.regime).in_(_WPG))
    rows = session.exec(cases.where(*of_wpg)).all()
    notified, told = (sum(row[place] is not None for row in rows) for place in (0, 2))
    return OfWpg(len(rows), notified, sum(row[1] for row in rows), told)
