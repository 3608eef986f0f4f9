"""A week, a quiet week and a year, full of numbers, as the summaries get them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from store.beside import BesideCounts
from store.counts.counting import Judged, Notified, Told
from store.counts.durations import Took
from store.counts.spans import Span
from store.counts.statistics import Period, Week

HOUR = timedelta(hours=1)
REFERENCE = "DL-2026-0042"


def week(number: int = 0, **more: Any) -> Week:
    """A week with a bit of everything, so many weeks ago."""
    start = datetime(2026, 11, 15, 23, tzinfo=UTC) - number * timedelta(weeks=1)
    whole = Week(
        start=start,
        end=start + timedelta(weeks=1),
        new=3,
        by_situation={"too_much": 2, "wrong_mail": 1},
        notified=Notified(1, 1, 0),
        told=Told(1, 12),
        no_breach=1,
        closed=2,
        open=3,
        discovery_to_report=4.5 * HOUR,
        report_to_decision=20 * HOUR,
        notices={"vulnerability": 4, "request": 1},
    )
    return replace(whole, **more)


def quiet_week() -> Week:
    """A week in which nothing happened and nothing stands open."""
    nothing: dict[str, Any] = dict.fromkeys(("new", "no_breach", "closed", "open"), 0)
    return week(
        **nothing,
        by_situation={},
        notices={},
        notified=Notified(0, 0, 0),
        told=Told(0, 0),
        discovery_to_report=None,
        report_to_decision=None,
    )


def year() -> Period:
    """The year 2022 of one municipality."""
    return Period(
        span=Span.of_year(2022),
        reports=16,
        breaches=9,
        no_breach=6,
        duplicates=1,
        undecided=0,
        by_situation={"wrong_mail": 6, "too_much": 5, "wrong_document": 3, "lost_device": 2},
        breaches_by_situation={"wrong_mail": 2, "wrong_letter": 3, "too_much": 3, "ransomware": 1},
        by_source={"chat": 14, "supplier": 2},
        by_department={"Burgerzaken": 9, "Sociaal domein": 6, "Griffie": 1},
        by_kind={},
        by_regime={"avg": 15, "wpg": 1},
        by_people={"1": 10, "2-10": 4, "unknown": 2},
        notified=Notified(3, 1, 1),
        told=Told(4, 20),
        judged={
            Judged("notify", "yes", "yes"): 3,
            Judged("notify", "no", "no"): 4,
            Judged("notify", "officer", "yes"): 1,
            Judged("notify", "officer", "no"): 2,
            Judged("notify", "yes", "no"): 1,
            Judged("communicate", "no", "yes"): 1,
            Judged("communicate", "no", "no"): 5,
        },
        measures=7,
        measures_done=5,
        discovery_to_report=Took(4 * HOUR, 90 * HOUR),
        report_to_decision=Took(30 * HOUR, 200 * HOUR),
        awareness_to_notification=Took(44 * HOUR, 100 * HOUR),
        beside={
            ("vulnerability", "high"): BesideCounts(185, 0),
            ("request", "access"): BesideCounts(1, 0),
        },
    )
