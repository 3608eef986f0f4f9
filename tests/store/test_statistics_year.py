"""The yearly counts: the year 2022 of the design comes out exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from dialogs.beside import NoticeKind
from dialogs.handling.casefile import CaseState, Matter, Outcome, Stage
from dialogs.handling.states import ENDED
from dialogs.law.facts import Answer, Count
from dialogs.law.verdict import Verdict
from dialogs.situations import Situation
from store.access.database import Database
from store.counts import statistics
from store.counts.counting import Judged, Notified, Told
from store.models import Notice
from tests.store.deeds import (
    changed,
    communication,
    decision,
    ending,
    measure,
    notification,
    step_back,
    weighed,
)
from tests.store.given import DAY, HOUR, NOW, filed, report

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ONE = Count.exactly(1)
IN_2022 = datetime(2022, 6, 1, tzinfo=AMSTERDAM)


@dataclass(frozen=True)
class Story:
    """One report of the year, and how it ended."""

    situation: Situation
    ends: CaseState = CaseState.CLOSED
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
    Story(Situation.LOST_DEVICE, ends=CaseState.NO_BREACH),
    Story(Situation.NEAR_MISS, ends=CaseState.NO_BREACH),
    Story(Situation.NEAR_MISS, ends=CaseState.NO_BREACH),
    Story(Situation.PHISHING, ends=CaseState.NO_BREACH),
    Story(Situation.PHISHING, ends=CaseState.NO_BREACH),
    Story(Situation.SNOOPING, ends=CaseState.NO_BREACH),
    Story(Situation.OTHER, ends=CaseState.NO_BREACH),
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
    assert year.notices == {"vulnerability": 185, "request": 1}
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
    took = (year.discovery_to_report, year.report_to_decision, year.awareness_to_notification)
    assert [one and one.median for one in took] == [4 * HOUR, DAY, timedelta(hours=50)]


async def test_the_neighbouring_years_are_empty(db: Database) -> None:
    await db.transact(_year_2022)
    for neighbour in (2021, 2023):
        year = await db.read(partial(statistics.year, year=neighbour))
        assert (year.reports, year.notified.total, year.told.cases) == (0, 0, 0)
        assert (dict(year.notices), year.measures) == ({}, 0)
        assert year.discovery_to_report is None


@pytest.mark.parametrize(
    ("state", "counted"),
    [
        (CaseState.REPORTED, "undecided"),
        (CaseState.WEIGHED, "undecided"),
        (CaseState.DECIDED, "breaches"),
        (CaseState.CLOSED, "breaches"),
        (CaseState.NO_BREACH, "no_breach"),
        (CaseState.DUPLICATE, "duplicates"),
    ],
)
@pytest.mark.parametrize("weighed", [Answer.YES, Answer.UNKNOWN])
async def test_each_case_is_counted_as_one_thing(
    db: Database, state: CaseState, weighed: Answer, counted: str
) -> None:
    """By what people made of it: what the bot weighed decides nothing."""

    def write(session: Session) -> None:
        what = report(personal_data=weighed)
        case = filed(session, what=what)
        if state in ENDED:
            ending(session, case, NOW + DAY, state)
        else:
            changed(session, case, state=state)

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
        session.add(Notice(kind=NoticeKind.VULNERABILITY, at=at))
    last_second = datetime(2022, 12, 31, 23, 59, 59, tzinfo=AMSTERDAM)
    session.add(Notice(kind=NoticeKind.REQUEST, sort="access", at=last_second))


def _through_the_year() -> Iterator[datetime]:
    """From the first minute of the year, every three weeks."""
    moment = datetime(2022, 1, 1, 0, 0, tzinfo=AMSTERDAM)
    while True:
        yield moment
        moment += 21 * DAY


def _play(session: Session, story: Story, at: datetime) -> None:
    what = report(story.situation, signalled_at=at - 4 * HOUR, aware_at=at, people=story.people)
    case = filed(session, at, what, drill=story.drill)
    duty = Matter.BREACH if story.ends is CaseState.NO_BREACH else Matter.NOTIFY
    outcome = Outcome.YES if story.notified else Outcome.NO
    case = decision(session, case, at + DAY, duty=duty, outcome=outcome)
    if story.notified:
        sent_at = at + (80 if story.late else 50) * HOUR
        case = notification(session, case, sent_at, late=story.late)
    if story.late:
        case = notification(session, case, at + 9 * DAY, stage=Stage.WITHDRAWN)
    if story.told:
        case = communication(session, case, at + 3 * DAY, people=story.told)
    if story.ends is CaseState.CLOSED:
        done = None if story.situation is Situation.LOST_DEVICE else at + 9 * DAY
        case = measure(session, case, (at + 5 * DAY).date(), done)
    ending(session, case, at + 10 * DAY, story.ends)


async def test_decisions_stand_beside_the_weighing_they_rest_on(db: Database) -> None:
    def lived(session: Session) -> None:
        case = filed(session, IN_2022, report(Situation.WRONG_MAIL))
        case = weighed(session, case, IN_2022, Verdict.OFFICER)
        case = decision(session, case, IN_2022 + DAY, outcome=Outcome.YES)
        case = decision(session, case, IN_2022 + DAY, outcome=Outcome.NO)
        case = decision(session, case, IN_2022 + DAY, duty=Matter.COMMUNICATE)
        weighed(session, case, IN_2022 + 2 * DAY, Verdict.YES)
        drill = filed(session, IN_2022, report(Situation.WRONG_MAIL), drill=True)
        drill = weighed(session, drill, IN_2022, Verdict.YES)
        decision(session, drill, IN_2022, outcome=Outcome.NO)

    await db.transact(lived)
    found = await db.read(lambda session: statistics.year(session, 2022).judged)
    assert found == {Judged("notify", "officer", "no"): 1, Judged("communicate", "no", "yes"): 1}


async def test_a_decision_that_was_taken_back_is_none(db: Database) -> None:
    def lived(session: Session) -> None:
        case = weighed(session, filed(session, IN_2022), IN_2022, Verdict.YES)
        case = decision(session, case, IN_2022)
        case = decision(session, case, IN_2022, duty=Matter.COMMUNICATE)
        case = changed(session, case, state=CaseState.DECIDED)
        step_back(session, case, IN_2022)

    await db.transact(lived)
    found = await db.read(lambda session: statistics.year(session, 2022).judged)
    assert found == {Judged("communicate", "no", "yes"): 1}
