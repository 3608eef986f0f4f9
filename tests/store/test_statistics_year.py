"""The yearly counts: the year 2022 of the design comes out exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, func, select

from dialogs.handling.casefile import Stage
from dialogs.handling.entering import NoticeKind
from dialogs.law.facts import Count
from dialogs.situations import Situation
from store import statistics
from store.counting import Judged, Notified, Told
from store.database import Database
from store.models import Assessment, Case, Decision, Notice
from tests.store.given import DAY, HOUR, filed, report
from tests.store.rows import assessment, communication, decision, measure, notification

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ONE = Count.exactly(1)
IN_2022 = datetime(2022, 6, 1, tzinfo=AMSTERDAM)


@dataclass(frozen=True)
class Story:
    """One report of the year, and how it ended."""

    situation: Situation
    ends: str = "closed"
    people: Count = ONE
    notified: bool = False
    late: bool = False
    told: int = 0
    drill: bool = False


YEAR_2022 = (
    Story(Situation.WRONG_LETTER, notified=True, told=1),
    Story(Situation.WRONG_LETTER),
    Story(Situation.WRONG_MAIL, people=Count(least=2, most=10), notified=True, told=8),
    Story(Situation.WRONG_MAIL, people=Count.exactly(100)),
    Story(Situation.TOO_MUCH, people=Count.exactly(101), notified=True, late=True, told=101),
    Story(Situation.TOO_MUCH, people=Count(least=1001)),
    Story(Situation.WRONG_DOCUMENT, notified=True),
    Story(Situation.WRONG_DOCUMENT, people=Count()),
    Story(Situation.LOST_DEVICE, people=Count(least=5, most=1000)),
    Story(Situation.LOST_DEVICE, ends="no_breach"),
    Story(Situation.NEAR_MISS, ends="no_breach"),
    Story(Situation.NEAR_MISS, ends="no_breach"),
    Story(Situation.PHISHING, ends="no_breach"),
    Story(Situation.PHISHING, ends="no_breach"),
    Story(Situation.SNOOPING, ends="no_breach"),
    Story(Situation.OTHER, ends="no_breach"),
    Story(Situation.RANSOMWARE, people=Count.exactly(5000), notified=True, told=5000, drill=True),
)


async def test_the_year_2022_comes_out_exactly(db: Database) -> None:
    await db.transact(_year_2022)
    year = await db.read(partial(statistics.year, year=2022))
    assert (year.reports, year.breaches, year.no_breach) == (16, 9, 7)
    assert (year.duplicates, year.undecided) == (0, 0)
    assert year.notified == Notified(in_time=3, late=1, withdrawn=1)
    assert year.notified.total == 4
    assert year.told == Told(cases=3, people=110)
    assert year.notices == {"vulnerability": 185, "access_request": 1}
    assert year.by_situation["wrong_letter"] == 2
    assert year.by_situation["near_miss"] == 2
    assert "ransomware" not in year.by_situation
    assert sum(year.by_kind.values()) == 16
    assert year.by_regime == {"avg": 16}
    assert year.by_people == {
        "1": 10,
        "2-10": 1,
        "11-100": 1,
        "101-1000": 2,
        "1001+": 1,
        "unknown": 1,
    }
    assert (year.measures, year.measures_done) == (9, 8)
    assert year.discovery_to_report == 4 * HOUR
    assert year.report_to_decision == DAY
    assert year.awareness_to_notification == timedelta(hours=50)


async def test_the_neighbouring_years_are_empty(db: Database) -> None:
    await db.transact(_year_2022)
    for neighbour in (2021, 2023):
        year = await db.read(partial(statistics.year, year=neighbour))
        assert (year.reports, year.notified.total, year.told.cases) == (0, 0, 0)
        assert (dict(year.notices), year.measures) == ({}, 0)
        assert year.discovery_to_report is None


@pytest.mark.parametrize(
    ("state", "weighed", "counted"),
    [
        ("reported", "unknown", "undecided"),
        ("reported", "yes", "undecided"),
        ("weighed", "no", "undecided"),
        ("weighed", "yes", "undecided"),
        ("decided", "yes", "breaches"),
        ("closed", "unknown", "breaches"),
        ("no_breach", "yes", "no_breach"),
        ("duplicate", "yes", "duplicates"),
    ],
)
async def test_each_case_is_counted_as_one_thing(
    db: Database, state: str, weighed: str, counted: str
) -> None:
    def write(session: Session) -> None:
        case = filed(session)
        case.state, case.breach = state, weighed

    await db.transact(write)
    year = await db.read(partial(statistics.year, year=2026))
    kinds = ("breaches", "no_breach", "duplicates", "undecided")
    assert {kind: getattr(year, kind) for kind in kinds} == dict.fromkeys(kinds, 0) | {counted: 1}


def _year_2022(session: Session) -> None:
    moments = _through_the_year()
    for story in YEAR_2022:
        _play(session, story, next(moments))
    for number in range(185):
        at = datetime(2022, 1, 1, tzinfo=AMSTERDAM) + number * DAY
        session.add(Notice(kind=NoticeKind.VULNERABILITY, source="IBD", at=at))
    last_second = datetime(2022, 12, 31, 23, 59, 59, tzinfo=AMSTERDAM)
    session.add(Notice(kind=NoticeKind.ACCESS_REQUEST, source="Inwoner", at=last_second))


def _through_the_year() -> Iterator[datetime]:
    """From the first minute of the year, every three weeks."""
    moment = datetime(2022, 1, 1, 0, 0, tzinfo=AMSTERDAM)
    while True:
        yield moment
        moment += 21 * DAY


def _play(session: Session, story: Story, at: datetime) -> None:
    what = report(story.situation, signalled_at=at - 4 * HOUR, people=story.people)
    case = filed(session, at, what, drill=story.drill)
    case.state, case.closed_at = story.ends, at + 10 * DAY
    duty = "breach" if story.ends == "no_breach" else "notify"
    session.add(decision(case, at + DAY, duty=duty, outcome="yes" if story.notified else "no"))
    if story.notified:
        session.add(notification(case, at + (80 if story.late else 50) * HOUR, late=story.late))
    if story.late:
        session.add(notification(case, at + 9 * DAY, stage=Stage.WITHDRAWN))
    if story.told:
        session.add(communication(case, at + 3 * DAY, people=story.told))
    if story.ends == "closed":
        done = None if story.situation is Situation.LOST_DEVICE else at + 9 * DAY
        session.add(measure(case, (at + 5 * DAY).date(), done))


async def test_decisions_stand_beside_the_weighing_they_rest_on(db: Database) -> None:
    def lived(session: Session) -> None:
        case = filed(session, IN_2022, report(Situation.WRONG_MAIL))
        session.add_all([_weighing(case, "officer"), _weighing(case, "yes")])
        session.flush()
        last = session.exec(select(func.count()).where(Assessment.case_id == case.id)).one()
        session.add(_on(case, "notify", "no", last))
        session.add(_on(case, "notify", "no", last - 1))
        session.add(_on(case, "communicate", "yes", last))
        drill = filed(session, IN_2022, report(Situation.WRONG_MAIL), drill=True)
        session.add_all([_weighing(drill, "yes"), _on(drill, "notify", "no", 1)])

    await db.transact(lived)
    found = await db.read(lambda session: statistics.year(session, 2022).judged)
    assert found == {Judged("notify", "officer", "no"): 1, Judged("communicate", "no", "yes"): 1}


def _weighing(case: Case, notify: str) -> Assessment:
    one = assessment(case, IN_2022)
    one.duty_to_notify = notify
    return one


def _on(case: Case, duty: str, outcome: str, weighing: int) -> Decision:
    one = decision(case, IN_2022 + DAY, duty=duty, outcome=outcome)
    one.weighing = weighing
    return one
