"""The history: every event, sealed in a chain that shows where it was tampered with."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from store import events
from store.chain import Actor
from store.database import Database
from store.models import Case, Event, Notice
from tests.store import rows
from tests.store.given import HOUR, NOW, act, filed

LOTTE = Actor("lotte", "Lotte Bakker", "deputy")

Tell = Callable[[Session, Case], Event]


def _on(make: Callable[[Case], object], tell: Callable[..., Event]) -> Tell:
    """An event about a row of a case."""
    return lambda session, case: tell(session, make(case), act())


# Each event, with what its data must at least tell.
EVENTS: dict[str, tuple[Tell, dict[str, object]]] = {
    "case_filed": (
        lambda session, case: events.case_filed(session, case, act()),
        {"reference": "DL-2026-0001", "situation": "wrong_letter", "came_by": "chat"},
    ),
    "case_joined": (
        lambda session, case: events.case_joined(session, case, case, act()),
        {"merged": "DL-2026-0001"},
    ),
    "case_taken": (lambda session, case: events.case_taken(session, case, act()), {}),
    "case_handed_over": (
        lambda session, case: events.case_handed_over(session, case, LOTTE, "Vrij", act()),
        {"to_id": "lotte", "to_name": "Lotte Bakker", "reason": "Vrij"},
    ),
    "facts_corrected": (
        lambda session, case: events.facts_corrected(
            session, case, {"opened": {"from": "unknown", "to": "no"}}, "Brief terug", act()
        ),
        {"changes": {"opened": {"from": "unknown", "to": "no"}}, "reason": "Brief terug"},
    ),
    "case_weighed": (
        _on(rows.assessment, events.case_weighed),
        {"row": 1, "ruleset": "2018", "breach": "yes", "duty_to_notify": "yes"},
    ),
    "case_merged": (
        lambda session, case: events.case_merged(session, case, case, act()),
        {"into": "DL-2026-0001"},
    ),
    "case_stepped_back": (
        lambda session, case: events.case_stepped_back(session, case, "decided", "Fout", act()),
        {"from": "decided", "to": "reported", "reason": "Fout"},
    ),
    "case_closed": (
        lambda session, case: events.case_closed(session, case, act()),
        {"state": "reported", "reason": ""},
    ),
    "case_reopened": (
        lambda session, case: events.case_reopened(session, case, "Toch meer", act()),
        {"to": "reported", "reason": "Toch meer"},
    ),
    "drill_marked": (
        lambda session, case: events.drill_marked(session, case, act()),
        {"drill": False},
    ),
    "case_read": (lambda session, case: events.case_read(session, case, act()), {}),
    "case_exported": (
        lambda session, case: events.case_exported(session, case, "ap-form", act()),
        {"form": "ap-form"},
    ),
    "question_asked": (_on(rows.question, events.question_asked), {"row": 1}),
    "question_answered": (_on(rows.question, events.question_answered), {"row": 1, "files": 0}),
    "addition_received": (_on(rows.note, events.addition_received), {"row": 1, "files": 0}),
    "advice_given": (_on(rows.note, events.advice_given), {"row": 1}),
    "note_added": (_on(rows.note, events.note_added), {"row": 1, "note": "note"}),
    "duty_decided": (
        _on(rows.decision, events.duty_decided),
        {"row": 1, "duty": "notify", "outcome": "yes", "ground": ""},
    ),
    "decision_seconded": (_on(rows.decision, events.decision_seconded), {"duty": "notify"}),
    "decision_refused": (_on(rows.decision, events.decision_refused), {"duty": "notify"}),
    "notification_recorded": (
        _on(rows.notification, events.notification_recorded),
        {"row": 1, "stage": "final", "number": "", "late": False},
    ),
    "communication_recorded": (
        _on(rows.communication, events.communication_recorded),
        {"row": 1, "how": ["letter"], "people": 0, "ground": ""},
    ),
    "measure_added": (_on(rows.measure, events.measure_added), {"row": 1, "due_on": "2026-12-01"}),
    "measure_done": (_on(rows.measure, events.measure_done), {"row": 1, "dropped": False}),
    "alert_sent": (_on(rows.message, events.alert_sent), {"key": "alert:1", "attempts": 1}),
    "alert_undelivered": (
        _on(rows.message, events.alert_undelivered),
        {"key": "alert:1", "state": "waiting", "error": ""},
    ),
    "message_again": (_on(rows.message, events.message_again), {"key": "alert:1"}),
    "message_settled": (_on(rows.message, events.message_settled), {"key": "alert:1"}),
    "reminder_sent": (_on(rows.reminder, events.reminder_sent), {"reminder": "h48", "late": False}),
    "snoozed": (_on(rows.snooze, events.snoozed), {"row": 1, "of": ""}),
}


@pytest.mark.parametrize("kind", EVENTS)
async def test_an_event_tells_who_when_where_and_what(db: Database, kind: str) -> None:
    tell, told = EVENTS[kind]
    await db.transact(lambda session: tell(session, filed(session)))
    event = await db.read(lambda session: session.get_one(Event, 2))
    assert (event.kind, event.case_id, event.at) == (kind, 1, NOW)
    assert (event.who_id, event.who_name, event.who_role) == ("omar", "Omar Yilmaz", "officer")
    assert event.source == "card"
    assert event.data.items() >= told.items()
    assert await db.read(events.verify) is None


async def test_a_notice_is_an_event_of_no_case(db: Database) -> None:
    def record(session: Session) -> None:
        notice = Notice(kind="vulnerability", source="IBD", at=NOW)
        session.add(notice)
        events.notice_recorded(session, notice, act())

    await db.transact(record)
    event = await db.read(lambda session: session.get_one(Event, 1))
    assert (event.kind, event.case_id) == ("notice_recorded", None)
    assert event.data == {"row": 1, "notice": "vulnerability"}


OF_NO_CASE = {"notice_recorded", "cases_listed"}


def test_every_event_is_in_the_table() -> None:
    told = {
        name
        for name, function in inspect.getmembers(events, inspect.isfunction)
        if function.__module__ == "store.events" and "act" in inspect.signature(function).parameters
    }
    assert {name for name in told if not name.startswith("_")} == {*EVENTS} | OF_NO_CASE


async def test_the_history_of_a_case_is_its_own_and_in_order(db: Database) -> None:
    def live(session: Session) -> None:
        first, second = filed(session), filed(session)
        events.case_taken(session, second, act())
        events.case_taken(session, first, act(NOW + HOUR))

    await db.transact(live)
    history = await db.read(partial(events.of_case, case_id=1))
    assert [event.kind for event in history] == ["case_filed", "case_taken"]


# --- tampering ---------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["events", "assessments"])
@pytest.mark.parametrize("tamper", ["UPDATE {} SET id = id + 100", "DELETE FROM {}"])
async def test_the_database_itself_refuses_to_change_history(
    db: Database, table: str, tamper: str
) -> None:
    await db.transact(_three_events)
    with pytest.raises(DBAPIError, match=f"{table} are never changed"):
        await db.transact(partial(_run, statements=[tamper.format(table)]))
    assert await db.read(events.verify) is None


@pytest.mark.parametrize(
    ("tamper", "broken"),
    [
        ("UPDATE events SET who_name = 'Iemand anders' WHERE id = 2", 2),
        ("UPDATE events SET at = '2020-01-01 00:00:00' WHERE id = 1", 1),
        ('UPDATE events SET data = \'{"reference": "DL-2026-0009"}\' WHERE id = 1', 1),
        ("UPDATE events SET case_id = NULL WHERE id = 3", 3),
        ("UPDATE events SET previous = 'x' WHERE id = 2", 2),
        ("UPDATE events SET hash = 'x' WHERE id = 3", 3),
        ("DELETE FROM events WHERE id = 1", 1),
        ("DELETE FROM events WHERE id = 2", 2),
        ("DELETE FROM events WHERE id = 3", 3),
        ("DELETE FROM events", 1),
        ("UPDATE events SET id = 4 WHERE id = 3", 3),
        ("UPDATE chain SET length = 4", 4),
    ],
)
async def test_who_gets_round_that_still_breaks_the_chain(
    db: Database, engine: str, tamper: str, broken: int
) -> None:
    await db.transact(_three_events)
    assert await db.read(events.verify) is None
    await db.transact(partial(_run, statements=[*_without_guards(engine), tamper]))
    assert await db.read(events.verify) == broken


async def test_an_event_slipped_in_at_the_end_breaks_the_chain(db: Database) -> None:
    def slip_in(session: Session) -> None:
        _three_events(session)
        last = session.exec(select(Event).where(Event.id == 3)).one()
        session.add(Event(**last.model_dump() | {"id": 4, "previous": last.hash}))

    await db.transact(slip_in)
    assert await db.read(events.verify) == 4


async def test_a_long_chain_is_verified_page_by_page(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.chain.AT_ONCE", 2)
    await db.transact(_three_events)
    await db.transact(_three_events)
    assert await db.read(events.verify) is None


def _three_events(session: Session) -> None:
    case = filed(session)
    events.case_taken(session, case, act())
    events.case_read(session, case, act())
    session.add(rows.assessment(case))


def _without_guards(engine: str) -> list[str]:
    if engine == "sqlite":
        return ["DROP TRIGGER events_no_update", "DROP TRIGGER events_no_delete"]
    return ["DROP TRIGGER events_no_change ON events"]


def _run(session: Session, statements: list[str]) -> None:
    for statement in statements:
        session.connection().execute(text(statement))
