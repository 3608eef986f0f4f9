"""Cases: filed with a number, found back, weighed again without losing the earlier weighing."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from dialogs.handling.casefile import CaseState, Reporter
from dialogs.law.facts import Count, DataKind, IncidentKind
from dialogs.law.verdict import Verdict
from dialogs.situations import Situation
from store import cases
from store.access.database import Database
from store.documents import StoredCase
from store.history import events
from store.lists.register import ALL
from store.models import Case, Counter
from tests.store.deeds import changed, weighed
from tests.store.given import DAY, HOUR, NOW, OMAR, SANNE, filed, report, search

GREW: dict[str, Any] = {"kind": IncidentKind.HACKING, "people": Count.exactly(500)}


async def test_a_filed_case_holds_the_report_and_its_event(db: Database) -> None:
    what = report(
        Situation.TOO_MUCH,
        "Bijlage met te veel namen",
        signalled_at=NOW - HOUR,
        aware_at=NOW,
        people=Count(least=10, most=20),
        happened_from=NOW - DAY,
        data=frozenset({DataKind.BSN}),
    )
    case = await db.transact(partial(filed, what=what, department="KCC", language="en"))
    assert case.file.facts == what.facts
    assert (case.file.reporter_id, case.file.told_by) == (SANNE.id, SANNE.name)
    row = await db.read(lambda session: session.get_one(Case, case.id))
    assert (row.reference, row.state, row.source) == ("DL-2026-0001", "reported", "chat")
    assert (row.situation, row.kind, row.regime) == ("too_much", "sent_by_mistake", "avg")
    assert (row.people_least, row.people_most) == (10, 20)
    assert row.department == "KCC"
    assert row.signalled_at == NOW - HOUR
    assert (row.aware_at, row.registered_at, row.due_at) == (NOW, NOW, NOW + 72 * HOUR)
    [event] = await db.read(partial(events.of_case, case_id=case.id))
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
    assert (await db.transact(partial(filed, now=moment))).file.reference == reference


async def test_numbers_start_again_each_year(db: Database) -> None:
    moments = (NOW, NOW + HOUR, NOW + 60 * DAY)
    references = [(await db.transact(partial(filed, now=at))).file.reference for at in moments]
    assert references == ["DL-2026-0001", "DL-2026-0002", "DL-2027-0001"]


async def test_the_ten_thousandth_case_of_a_year_has_a_longer_number(db: Database) -> None:
    assert await db.transact(_ten_thousandth) == "DL-2026-10000"


# --- saving ------------------------------------------------------------------------------------


async def test_what_a_case_became_is_read_back_with_its_columns(db: Database) -> None:
    case = await db.transact(filed)
    await db.transact(lambda session: weighed(session, case, NOW + HOUR, Verdict.YES, **GREW))
    after = await db.read(partial(cases.load, case_id=case.id))
    first, second = after.file.weighings
    assert (first, second.number, second.at) == (case.file.weighings[0], 2, NOW + HOUR)
    assert after.file.facts.people == GREW["people"]
    row = await db.read(lambda session: session.get_one(Case, case.id))
    assert (row.kind, row.people_most, row.duty_to_notify) == ("hacking", 500, "yes")


async def test_who_saves_a_case_that_changed_meanwhile_begins_again(db: Database) -> None:
    """Two read the same case; the second to save sees first what the other made of it."""
    old = await db.transact(filed)
    await db.transact(partial(changed, case=old, department="KCC"))
    runs: list[str] = []

    def work(session: Session) -> StoredCase:
        case = cases.load(session, old.id) if runs else old
        runs.append(case.file.department)
        return changed(session, case, lesson="Let op.")

    after = await db.transact(work)
    assert runs == ["", "KCC"]
    assert (after.file.department, after.file.lesson) == ("KCC", "Let op.")


# --- finding -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["DL-2026-0002", "dl-2026-0002", " DL-2026-2 ", "dl-2026-02", "DL-2026-00002"]
)
async def test_a_reference_is_found_as_people_type_it(db: Database, typed: str) -> None:
    await db.transact(_two_cases)
    case = await db.read(partial(cases.by_reference, reference=typed))
    assert case is not None
    assert case.file.reference == "DL-2026-0002"


@pytest.mark.parametrize("typed", ["DL-2026-0003", "DL-2025-0002", "", "2", "DL-2026-²", "%"])
async def test_what_is_no_reference_finds_nothing(db: Database, typed: str) -> None:
    await db.transact(_two_cases)
    assert await db.read(partial(cases.by_reference, reference=typed)) is None


async def test_a_reporter_finds_own_cases_the_newest_first(db: Database) -> None:
    def three(session: Session) -> None:
        for hours in (0, 1):
            filed(session, NOW + hours * HOUR)
        filed(session, reporter=Reporter("other", "Iemand anders"))

    await db.transact(three)
    own = await db.read(partial(cases.of_reporter, reporter_id="sanne"))
    assert [case.number for case in own] == [2, 1]


@pytest.mark.parametrize(
    ("words", "state", "found"),
    [
        ("", ALL, [4, 3, 2, 1]),
        ("oude adres", ALL, [1]),
        ("ADRES oude", ALL, [1]),
        ("café", ALL, [3]),
        ("CAFÉ", ALL, [3]),
        ("sanne", ALL, [3, 2, 1]),
        ("kcc", ALL, [2]),
        ("0003", ALL, [3]),
        ("3", ALL, [3]),
        ("2026-3", ALL, [3]),
        ("dl-2026", ALL, [4, 3, 2, 1]),
        ("2026", ALL, [4, 3, 2, 1]),
        ("2025-3", ALL, []),
        ("adre", ALL, []),
        ("adres, oude!", ALL, [1]),
        ("adres 2026 1", ALL, [1]),
        ("100%", ALL, [4]),
        ("_", ALL, []),
        ("", "closed", [2]),
        ("sanne", "reported", [3, 1]),
        ("niets", ALL, []),
    ],
)
async def test_searching_finds_each_whole_word_and_references(
    db: Database, words: str, state: str, found: list[int]
) -> None:
    await db.transact(_four_cases)
    page = await db.read(partial(search, words=words, state=state))
    assert [case.number for case in page.cases] == found
    assert not page.after


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=40))
def test_no_words_make_a_search_fail_or_find_too_much(db: Database, words: str) -> None:
    page = asyncio.run(db.read(partial(search, words=f"zzz {words}")))
    assert page.cases == []


def _two_cases(session: Session) -> None:
    filed(session)
    filed(session)


def _four_cases(session: Session) -> None:
    filed(session)
    filed(session, what=report(description="Brief"), department="KCC", state=CaseState.CLOSED)
    filed(session, what=report(description="Gesprek in het café"))
    filed(session, what=report(description="100% zeker"), reporter=Reporter(OMAR.id, OMAR.name))


def _ten_thousandth(session: Session) -> str:
    session.add(Counter(year=2026, last=9999))
    session.flush()
    return filed(session).file.reference
