"""Cases: filed with a number, found back, weighed again without losing the earlier weighing."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect
from sqlmodel import Session, col, select

from dialogs.handling.due import Plan
from dialogs.law.facts import Count, DataKind, Facts, IncidentKind, Regime
from dialogs.situations import Situation
from store import cases, due
from store.cases import Page, Weighing
from store.chain import Actor
from store.database import Database
from store.models import Assessment, Case, Counter, Event
from tests.store.given import DAY, HOUR, NOW, OMAR, SANNE, act, filed, report


async def test_a_filed_case_holds_the_report_and_its_event(db: Database) -> None:
    what = report(
        Situation.TOO_MUCH,
        "Bijlage met te veel namen",
        signalled_at=NOW - HOUR,
        people=Count(least=10, most=20),
        happened_from=NOW - DAY,
        data=frozenset({DataKind.BSN}),
    )
    case = await db.transact(partial(filed, what=what, department="KCC", language="en"))
    assert (case.reference, case.state, case.source) == ("DL-2026-0001", "reported", "chat")
    assert (case.situation, case.kind, case.regime) == ("too_much", "sent_by_mistake", "avg")
    assert (case.people_least, case.people_most) == (10, 20)
    assert (case.reporter_id, case.reporter_name) == (SANNE.id, SANNE.name)
    assert (case.department, case.language) == ("KCC", "en")
    assert (case.happened_at, case.signalled_at) == (NOW - DAY, NOW - HOUR)
    assert (case.aware_at, case.registered_at, case.due_at) == (NOW, NOW, NOW + 72 * HOUR)
    assert Facts.model_validate(case.facts) == what.facts
    event = await db.read(lambda session: session.get_one(Event, 1))
    assert (event.kind, event.case_id, event.who_id) == ("case_filed", case.id, SANNE.id)


@pytest.mark.parametrize(
    ("moment", "reference"),
    [
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), "DL-2026-0001"),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), "DL-2027-0001"),
    ],
    ids=["a minute to midnight in Amsterdam", "New Year in Amsterdam"],
)
async def test_the_year_of_a_case_is_the_year_here(
    db: Database, moment: datetime, reference: str
) -> None:
    assert (await db.transact(partial(filed, now=moment))).reference == reference


async def test_numbers_start_again_each_year(db: Database) -> None:
    moments = (NOW, NOW + HOUR, NOW + 60 * DAY)
    references = [(await db.transact(partial(filed, now=at))).reference for at in moments]
    assert references == ["DL-2026-0001", "DL-2026-0002", "DL-2027-0001"]


async def test_the_ten_thousandth_case_of_a_year_has_a_longer_number(db: Database) -> None:
    assert await db.transact(_ten_thousandth) == "DL-2026-10000"


# --- weighing ----------------------------------------------------------------------------------


async def test_a_new_weighing_stands_beside_the_old_one(db: Database) -> None:
    def weigh_twice(session: Session) -> Case:
        case = filed(session)
        cases.weigh(session, case, _weighing("officer"), act())
        known = Facts(kind=IncidentKind.HACKING, regime=Regime.BOTH, people=Count.exactly(500))
        cases.weigh(session, case, _weighing("yes", known), act(NOW + HOUR))
        return case

    case = await db.transact(weigh_twice)
    assert (case.breach, case.duty_to_notify, case.duty_to_communicate) == ("yes", "yes", "no")
    assert (case.kind, case.regime, case.people_most) == ("hacking", "avg+wpg", 500)
    assert case.facts["kind"] == "hacking"
    first, second = await db.read(_assessments)
    assert (first.duty_to_notify, first.at) == ("officer", NOW)
    assert (second.duty_to_notify, second.at) == ("yes", NOW + HOUR)
    assert (second.by_id, second.by_role, second.ruleset) == ("omar", "officer", "2018")


# --- finding -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["DL-2026-0002", "dl-2026-0002", " DL-2026-2 ", "dl-2026-02", "DL-2026-00002"]
)
async def test_a_reference_is_found_as_people_type_it(db: Database, typed: str) -> None:
    await db.transact(_two_cases)
    case = await db.read(partial(cases.by_reference, reference=typed))
    assert case is not None
    assert case.number == 2


@pytest.mark.parametrize("typed", ["DL-2026-0003", "DL-2025-0002", "", "2", "DL-2026-²", "%"])
async def test_what_is_no_reference_finds_nothing(db: Database, typed: str) -> None:
    await db.transact(_two_cases)
    assert await db.read(partial(cases.by_reference, reference=typed)) is None


async def test_a_reporter_finds_own_cases_the_newest_first(db: Database) -> None:
    def three(session: Session) -> None:
        for hours in (0, 1):
            filed(session, NOW + hours * HOUR)
        filed(session, reporter=Actor("other", "Iemand anders"))

    await db.transact(three)
    own = await db.read(partial(cases.of_reporter, reporter_id="sanne"))
    assert [case.number for case in own] == [2, 1]


async def test_open_cases_come_first_due_first(db: Database) -> None:
    def many(session: Session) -> None:
        states = ("reported", "closed", "taken", "no_breach", "duplicate", "measures")
        for hours, state in enumerate(states):
            case = filed(session, NOW - hours * HOUR)
            case.state = state
            due.derive(session, case.id, Plan())

    await db.transact(many)
    running = await db.read(cases.open_cases)
    assert [case.state for case in running] == ["measures", "taken", "reported"]
    assert {"answers", "description"} <= inspect(running[0]).unloaded


@pytest.mark.parametrize(
    ("words", "states", "found"),
    [
        ("", (), [4, 3, 2, 1]),
        ("oude adres", (), [1]),
        ("ADRES oude", (), [1]),
        ("café", (), [3]),
        ("CAFÉ", (), [3]),
        ("sanne", (), [3, 2, 1]),
        ("kcc", (), [2]),
        ("0003", (), [3]),
        ("100%", (), [4]),
        ("_", (), []),
        ("", ("closed",), [2]),
        ("sanne", ("reported", "taken"), [3, 1]),
        ("niets", (), []),
    ],
)
async def test_searching_finds_each_word_anywhere(
    db: Database, words: str, states: tuple[str, ...], found: list[int]
) -> None:
    await db.transact(_four_cases)
    page = await db.read(partial(cases.search, words=words, states=states))
    assert [case.number for case in page.cases] == found
    assert not page.more


async def test_pages_follow_each_other_without_gaps(db: Database) -> None:
    await db.transact(_four_cases)

    def pages(session: Session) -> list[Page]:
        first = cases.search(session, limit=3)
        return [first, cases.search(session, before=first.cases[-1].id, limit=3)]

    first, second = await db.read(pages)
    assert [case.number for case in first.cases] == [4, 3, 2]
    assert [case.number for case in second.cases] == [1]
    assert (first.more, second.more) == (True, False)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=40))
def test_no_words_make_a_search_fail_or_find_too_much(db: Database, words: str) -> None:
    page = asyncio.run(db.read(partial(cases.search, words=f"zzz {words}")))
    assert page.cases == []


def _two_cases(session: Session) -> None:
    filed(session)
    filed(session)


def _four_cases(session: Session) -> None:
    filed(session)
    filed(session, what=report(description="Brief"), department="KCC").state = "closed"
    filed(session, what=report(description="Gesprek in het café"))
    filed(session, what=report(description="100% zeker"), reporter=OMAR)


def _ten_thousandth(session: Session) -> str:
    session.add(Counter(year=2026, last=9999))
    return filed(session).reference


def _weighing(duty_to_notify: str, facts: Facts | None = None) -> Weighing:
    return Weighing(
        facts=facts or report().facts,
        ruleset="2018",
        breach="yes",
        duty_to_notify=duty_to_notify,
        duty_to_communicate="no",
        severity="low",
        result={"reasons": []},
    )


def _assessments(session: Session) -> list[Assessment]:
    return list(session.exec(select(Assessment).order_by(col(Assessment.id))).all())
