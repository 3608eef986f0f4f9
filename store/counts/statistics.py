"""The counts behind the weekly summary and the reports. Drills never count.

A week counts what was recorded in it and what stood open at its end; a period counts the cases that
were registered in it, each by how it ended, so that its parts add up. Once a case has ended, no
count of a period that is past changes any more: not by opening it again, nor by correcting it.
Nothing here names a person or a case. What is open now is read from `due.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from dialogs.law.terms import AMSTERDAM
from store import beside
from store.beside import BesideCounts
from store.counts import counting, durations, weekly
from store.counts.counting import Judged, Notified, Told
from store.counts.durations import Took
from store.counts.spans import Span
from store.models import Notice


@dataclass(frozen=True)
class Week:
    """What happened from `start` up to `end`, and how things stood at `end`."""

    start: datetime
    end: datetime
    new: int
    by_situation: Mapping[str, int]
    notified: Notified
    told: Told
    no_breach: int
    closed: int
    open: int
    discovery_to_report: timedelta | None  # median; none where nothing was measured
    report_to_decision: timedelta | None
    notices: Mapping[str, int]


@dataclass(frozen=True)
class Period:
    """The cases registered in a span, each by how it ended; `undecided` ones are still open."""

    span: Span
    reports: int
    breaches: int
    no_breach: int
    duplicates: int
    undecided: int
    by_situation: Mapping[str, int]
    breaches_by_situation: Mapping[str, int]
    by_kind: Mapping[str, int]
    by_regime: Mapping[str, int]
    by_people: Mapping[str, int]  # bands of the number of people, see `counted.BANDS`
    by_source: Mapping[str, int]
    by_department: Mapping[str, int]
    notified: Notified
    told: Told
    judged: Mapping[Judged, int]
    measures: int
    measures_done: int
    discovery_to_report: Took | None
    report_to_decision: Took | None
    awareness_to_notification: Took | None
    beside: Mapping[tuple[str, str], BesideCounts]  # by kind, and by sort within it

    @property
    def notices(self) -> Mapping[str, int]:
        """What was kept beside the cases, by kind."""
        return _of_kinds(self.beside)

    @property
    def year(self) -> int:
        """The year in which it begins."""
        return self.span.start.astimezone(AMSTERDAM).year


def weeks(session: Session, spans: Sequence[Span]) -> tuple[Week, ...]:
    """What happened in each of some spans, and how things stood at the end of each."""
    counts = zip(
        spans,
        weekly.filed(session, spans),
        weekly.ended(session, spans),
        weekly.notified(session, spans),
        weekly.told(session, spans),
        weekly.open_at(session, [span.end for span in spans]),
        weekly.to_report(session, spans),
        weekly.to_decision(session, spans),
        strict=True,
    )
    return tuple(
        Week(
            start=span.start,
            end=span.end,
            new=new.total(),
            by_situation=new,
            notified=notified,
            told=told,
            no_breach=ended["no_breach"],
            closed=ended["breach"],
            open=still_open,
            discovery_to_report=to_report,
            report_to_decision=to_decision,
            notices=_of_kinds(beside.by_sort(session, span.holds(Notice.at))),
        )
        for span, new, ended, notified, told, still_open, to_report, to_decision in counts
    )


def week(session: Session, start: datetime, end: datetime) -> Week:
    """The counts from `start` up to but not including `end`."""
    return weeks(session, [Span(start, end)])[0]


def year(session: Session, year: int) -> Period:
    """The counts of the cases of one calendar year, as Amsterdam counts it."""
    return period(session, Span.of_year(year))


def period(session: Session, span: Span) -> Period:
    """The counts of the cases that were registered in a span."""
    cases = counting.of_span(session, span)
    verdicts = cases.by("verdict")
    return Period(
        span=span,
        reports=verdicts.total(),
        breaches=verdicts["breach"],
        no_breach=verdicts["no_breach"],
        duplicates=verdicts["duplicate"],
        undecided=verdicts["undecided"],
        by_situation=cases.by("situation"),
        breaches_by_situation=cases.by("situation", verdict="breach"),
        by_kind=cases.by("kind"),
        by_regime=cases.by("regime"),
        by_people=cases.by("people"),
        by_source=cases.by("source"),
        by_department=cases.by("department"),
        notified=cases.notified,
        told=cases.told,
        judged=cases.judged,
        measures=cases.sum("measures"),
        measures_done=cases.sum("measures_done"),
        discovery_to_report=durations.of_cases(session, cases, "to_report"),
        report_to_decision=durations.of_cases(session, cases, "to_decision"),
        awareness_to_notification=durations.of_cases(session, cases, "to_notification"),
        beside=beside.by_sort(session, span.holds(Notice.at)),
    )


def _of_kinds(counted: Mapping[tuple[str, str], BesideCounts]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for (kind, _), found in counted.items():
        sums[kind] += found.times
    return sums
