"""The counts behind the weekly summary and the yearly report. Drills never count.

A week counts what happened in it and what stood open at its end; a year counts the cases that
were registered in it, whatever happened to them later, so that its parts add up. Nothing here
names a person or a case. What is open now, and for whom it waits, is read from `due.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, col

from dialogs.handling.casefile import CaseState
from store import counting, durations
from store.counting import HOME, Judged, Notified, Told
from store.models import Case, Communication, Decision, Notice, Notification


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
    new = counting.cases(session, _within(Case.registered_at, start, end))
    ended = counting.cases(session, _within(Case.closed_at, start, end))
    standing = counting.cases(session, counting.open_at(end))
    return Week(
        start=start,
        end=end,
        new=new.total(),
        by_situation=counting.by(new, "situation"),
        by_kind=counting.by(new, "kind"),
        notified=counting.notified(session, _within(Notification.at, start, end)),
        told=counting.told(session, _within(Communication.at, start, end)),
        no_breach=counting.by(ended, "state").get(CaseState.NO_BREACH, 0),
        closed=counting.by(ended, "state").get(CaseState.CLOSED, 0),
        open=standing.total(),
        discovery_to_report=durations.discovery_to_report(
            session, _within(Case.registered_at, start, end)
        ),
        report_to_decision=durations.report_to_decision(session, _within(Decision.at, start, end)),
        notices=counting.notices(session, _within(Notice.at, start, end)),
    )


def year(session: Session, year: int) -> Year:
    """The counts of the cases of one calendar year, as Amsterdam counts it."""
    own = col(Case.year) == year
    cases = counting.cases(session, own)
    verdicts = counting.by(cases, "verdict")
    measures, done = counting.measures(session, own)
    return Year(
        year=year,
        reports=cases.total(),
        breaches=verdicts.get("breach", 0),
        no_breach=verdicts.get("no_breach", 0),
        duplicates=verdicts.get("duplicate", 0),
        undecided=verdicts.get("undecided", 0),
        by_situation=counting.by(cases, "situation"),
        by_kind=counting.by(cases, "kind"),
        by_regime=counting.by(cases, "regime"),
        by_people=counting.by(cases, "people"),
        notified=counting.notified(session, own),
        told=counting.told(session, own),
        judged=counting.judged(session, own),
        measures=measures,
        measures_done=done,
        discovery_to_report=durations.discovery_to_report(session, own),
        report_to_decision=durations.report_to_decision(session, own),
        awareness_to_notification=durations.awareness_to_notification(session, own),
        notices=counting.notices(session, _within(Notice.at, *_bounds(year))),
    )


def _bounds(year: int) -> tuple[datetime, datetime]:
    return datetime(year, 1, 1, tzinfo=HOME), datetime(year + 1, 1, 1, tzinfo=HOME)


def _within(moment: datetime | None, start: datetime, end: datetime) -> ColumnElement[bool]:
    return (col(moment) >= start) & (col(moment) < end)
