"""The weekly counts: what happened in a week, and how things stood at its end."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from dialogs.handling.casefile import (
    CaseState,
    Stage,
)
from dialogs.law.exceptions import Exemption
from dialogs.law.facts import IncidentKind, Regime
from dialogs.situations import Situation
from store.access.database import Database
from store.counts import statistics
from store.counts.counting import Notified, Told
from store.counts.statistics import Week
from tests.store.deeds import communication, decision, ending, measure, notification
from tests.store.given import DAY, HOUR, filed, report

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=AMSTERDAM)
NEXT_MONDAY = MONDAY + 7 * DAY


async def _week(db: Database) -> Week:
    return await db.read(partial(statistics.week, start=MONDAY, end=NEXT_MONDAY))


async def test_a_week_in_which_nothing_happened_is_all_noughts(db: Database) -> None:
    week = await _week(db)
    assert (week.new, week.open, week.closed, week.no_breach) == (0, 0, 0, 0)
    assert week.notified == Notified(0, 0, 0)
    assert week.told == Told(0, 0)
    assert (week.discovery_to_report, week.report_to_decision) == (None, None)
    assert (dict(week.by_situation), dict(week.notices)) == ({}, {})


@pytest.mark.parametrize(
    ("at", "new"),
    [
        (MONDAY - timedelta(microseconds=1), 0),
        (MONDAY, 1),
        (NEXT_MONDAY - timedelta(microseconds=1), 1),
        (NEXT_MONDAY, 0),
    ],
    ids=["just before", "the first moment", "the last moment", "just after"],
)
async def test_a_report_belongs_to_one_week(db: Database, at: datetime, new: int) -> None:
    await db.transact(partial(filed, now=at))
    week = await _week(db)
    assert week.new == new
    assert week.by_situation == ({"wrong_letter": 1} if new else {})


async def test_a_drill_is_in_no_count(db: Database) -> None:
    def drill(session: Session) -> None:
        case = filed(session, MONDAY, drill=True)
        case = decision(session, case, MONDAY + DAY)
        case = notification(session, case, MONDAY + DAY)
        case = communication(session, case, MONDAY + DAY, people=9)
        case = measure(session, case, MONDAY.date(), None)
        ending(session, case, MONDAY + 2 * DAY)

    empty = await _week(db)
    await db.transact(drill)
    assert await _week(db) == empty


async def test_open_and_ended_are_as_they_were_at_the_end_of_the_week(db: Database) -> None:
    def write(session: Session) -> None:
        closed, no_breach = CaseState.CLOSED, CaseState.NO_BREACH
        for state, after in ((closed, -1), (closed, 1), (no_breach, 2), (closed, 8)):
            ending(session, filed(session, MONDAY - 20 * DAY), MONDAY + after * DAY, state)
        filed(session, NEXT_MONDAY + HOUR)
        filed(session, MONDAY)

    await db.transact(write)
    week = await _week(db)
    assert (week.closed, week.no_breach) == (1, 1)
    assert week.open == 2


async def test_a_case_is_notified_once_whatever_follows(db: Database) -> None:
    def write(session: Session) -> None:
        case = filed(session, MONDAY)
        case = notification(session, case, MONDAY + DAY, stage=Stage.PRELIMINARY)
        case = notification(session, case, MONDAY + 2 * DAY, stage=Stage.SUPPLEMENT, late=True)
        notification(session, case, MONDAY + 3 * DAY, stage=Stage.FINAL)
        case = filed(session, MONDAY - 10 * DAY)
        case = notification(session, case, MONDAY - 9 * DAY, stage=Stage.PRELIMINARY)
        case = notification(session, case, MONDAY + DAY, stage=Stage.FINAL)
        notification(session, case, MONDAY + 2 * DAY, stage=Stage.WITHDRAWN)

    await db.transact(write)
    assert (await _week(db)).notified == Notified(in_time=1, late=0, withdrawn=1)


async def test_a_ground_for_not_telling_is_no_communication(db: Database) -> None:
    def write(session: Session) -> None:
        case = filed(session, MONDAY)
        case = communication(session, case, MONDAY + DAY, people=3)
        communication(session, case, MONDAY + DAY, people=4)
        other = filed(session, MONDAY)
        communication(session, other, MONDAY + DAY, ground=Exemption.PROTECTED)

    await db.transact(write)
    assert (await _week(db)).told == Told(cases=1, people=7)


@pytest.mark.parametrize(
    ("hours", "median"),
    [((4,), 4), ((1, 9), 5), ((1, 4, 90), 4), ((), None)],
    ids=["one", "two", "three", "none known"],
)
async def test_medians(db: Database, hours: tuple[int, ...], median: int | None) -> None:
    def write(session: Session) -> None:
        filed(session, MONDAY, report(signalled_at=None))
        for number in hours:
            case = filed(session, MONDAY, report(signalled_at=MONDAY - number * HOUR))
            case = decision(session, case, MONDAY + number * HOUR)
            decision(session, case, MONDAY + 5 * DAY)

    await db.transact(write)
    week = await _week(db)
    expected = None if median is None else median * HOUR
    assert week.discovery_to_report == expected
    assert week.report_to_decision == expected


async def test_causes_are_counted_by_situation_and_by_kind(db: Database) -> None:
    def write(session: Session) -> None:
        filed(session, MONDAY, report(Situation.NO_BCC, kind=IncidentKind.NO_BCC))
        filed(session, MONDAY, report(Situation.WRONG_MAIL))
        filed(session, MONDAY, report(Situation.WRONG_LETTER, regime=Regime.WPG))

    await db.transact(write)
    week = await _week(db)
    assert week.by_situation == {"no_bcc": 1, "wrong_mail": 1, "wrong_letter": 1}
    year = await db.read(partial(statistics.year, year=2026))
    assert year.by_kind == {"no_bcc": 1, "sent_by_mistake": 2}
    assert year.by_regime == {"avg": 2, "wpg": 1}
