"""The counts behind the weekly summary and the yearly report. Drills never count.

A week counts what was recorded in it and what stood open at its end; a year counts the cases that
were registered in it, each by how it ended, so that its parts add up. Once a case has ended, no
count of a period that is past changes any more: not by opening it again, nor by correcting it.
Nothing here names a person or a case. What is open now is read from `due.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from dialogs.handling.casefile import CaseState
from dialogs.law.terms import AMSTERDAM
from store import counting, durations
from store.counting import Judged, Notified, Told, within
from store.models import Event, Notice


@dataclass(frozen=True)
class Week:
    """What happened from `start` up to `end`, and how things stood at `end`."""

    start: datetime
    end: datetime
    new: int
    by_situation: Mapping[str, int]
    by_kind: Mapping[str, int]
    notified: Notified
    told: Told
    no_breach: int
    closed: int
    open: int
    discovery_to_report: timedelta | None  # median; none where nothing was measured
    report_to_decision: timedelta | None
    notices: Mapping[str, int]


@dataclass(frozen=True)
class Year:
    """The cases with a reference of one year; `undecided` ones are still open."""

    year: int
    reports: int
    breaches: int
    no_breach: int
    duplicates: int
    undecided: int
    by_situation: Mapping[str, int]
    by_kind: Mapping[str, int]
    by_regime: Mapping[str, int]
    by_people: Mapping[str, int]  # bands of the number of people, see `counting.BANDS`
    notified: Notified
    told: Told
    judged: Mapping[Judged, int]
    measures: int
    measures_done: int
    discovery_to_report: timedelta | None
    report_to_decision: timedelta | None
    awareness_to_notification: timedelta | None
    notices: Mapping[str, int]


def week(session: Session, start: datetime, end: datetime) -> Week:
    """The counts from `start` up to but not including `end`."""
    new = counting.filed(session, start, end)
    ended = counting.ended(session, start, end)
    happened = within(Event.at, start, end)
    return Week(
        start=start,
        end=end,
        new=new.total(),
        by_situation=_sums((situation, times) for (situation, _), times in new.items()),
        by_kind=_sums((kind, times) for (_, kind), times in new.items()),
        notified=counting.notified(session, happened),
        told=counting.told(session, happened),
        no_breach=ended[CaseState.NO_BREACH],
        closed=ended[CaseState.CLOSED],
        open=counting.open_at(session, end),
        discovery_to_report=durations.discovery_to_report(session, start, end),
        report_to_decision=durations.report_to_decision(session, start, end),
        notices=counting.notices(session, within(Notice.at, start, end)),
    )


def year(session: Session, year: int) -> Year:
    """The counts of the cases of one calendar year, as Amsterdam counts it."""
    until = counting.until_ended(year)
    cases = counting.of_year(session, year)
    verdicts = counting.by(cases, "verdict")
    measures, done = counting.measures(session, year)
    took = durations.awareness_to_notification_of(session, year)
    return Year(
        year=year,
        reports=cases.total(),
        breaches=verdicts["breach"],
        no_breach=verdicts["no_breach"],
        duplicates=verdicts["duplicate"],
        undecided=verdicts["undecided"],
        by_situation=counting.by(cases, "situation"),
        by_kind=counting.by(cases, "kind"),
        by_regime=counting.by(cases, "regime"),
        by_people=counting.by(cases, "people"),
        notified=counting.notified(session, until),
        told=counting.told(session, until),
        judged=counting.judged(session, year),
        measures=measures,
        measures_done=done,
        discovery_to_report=durations.discovery_to_report_of(session, year),
        report_to_decision=durations.report_to_decision_of(session, year),
        awareness_to_notification=took and took.median,
        notices=counting.notices(session, within(Notice.at, *_bounds(year))),
    )


def _bounds(year: int) -> tuple[datetime, datetime]:
    return datetime(year, 1, 1, tzinfo=AMSTERDAM), datetime(year + 1, 1, 1, tzinfo=AMSTERDAM)


def _sums(counted: Iterable[tuple[str, int]]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for name, times in counted:
        sums[name] += times
    return sums
