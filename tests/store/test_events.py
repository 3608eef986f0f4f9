"""The history: every event, sealed in a chain that shows where it was tampered with."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from dialogs.handling.casefile import Attachment, Decision, Evidence, Matter, Measure, Outcome
from store.access.database import Database
from store.documents import StoredCase
from store.history import events
from store.history.chain import Actor, append, forget
from store.history.events import PastEvent
from store.models import Event, EventText, Notice, Outbox
from tests.store.deeds import (
    BY,
    FIRST_OF_DECEMBER,
    decision,
    message,
    reminder,
)
from tests.store.given import HOUR, NOW, act, filed

LOTTE = Actor("lotte", "Lotte Bakker", "deputy")
DECIDED = Decision(Matter.NOTIFY, Outcome.NO, "Klein", BY, NOW, 1)
PROOF = Attachment(1, "mail.eml", "message/rfc822", 3, "ab", Evidence.DELETED, BY, NOW)
DONE = Measure(1, "Cursus", "HR", FIRST_OF_DECEMBER, NOW, "Vervallen")

Tell = Callable[[Session, StoredCase], object]


def _message(tell: Callable[..., int]) -> Tell:
    """An event about a message."""
    return lambda session, case: tell(session, _added(session, message(case)), act())


def _added(session: Session, row: Outbox) -> Outbox:
    session.add(row)
    session.flush()
    return row


# Each event, with what its data must at least tell.
EVENTS: dict[str, tuple[Tell, dict[str, object]]] = {
    "case_filed": (
        lambda session, case: events.case_filed(session, case, act()),
        {"reference": "DL-2026-0001", "situation": "wrong_letter", "came_by": "chat"},
    ),
    "department_told": (lambda session, case: events.department_told(session, case, act()), {}),
    "case_imported": (lambda session, case: events.case_imported(session, case, act()), {}),
    "case_joined": (
        lambda session, case: events.case_joined(session, case, case, act()),
        {"merged": "DL-2026-0001"},
    ),
    "case_closed": (
        lambda session, case: events.case_closed(session, case, act()),
        {"state": "reported", "kind": "sent_by_mistake", "people_most": 1},
    ),
    "case_read": (lambda session, case: events.case_read(session, case, act()), {}),
    "case_exported": (
        lambda session, case: events.case_exported(session, case, "ap-form", act()),
        {"form": "ap-form"},
    ),
    "access_refused": (
        lambda session, case: events.access_refused(session, case.id, "destroy", act()),
        {"what": "destroy"},
    ),
    "reporter_forgotten": (
        lambda session, case: events.reporter_forgotten(session, case, act()),
        {},
    ),
    "attachment_added": (
        lambda session, case: events.attachment_added(session, case, PROOF, act()),
        {"number": 1, "digest": "ab", "evidence": "deleted"},
    ),
    "attachment_opened": (
        lambda session, case: events.attachment_opened(session, case, 1, act()),
        {"number": 1},
    ),
    "addition_received": (
        lambda session, case: events.addition_received(session, case, (), act()),
        {"files": 0},
    ),
    "alert_sent": (_message(events.alert_sent), {"key": "alert:1", "attempts": 1}),
    "alert_undelivered": (
        _message(events.alert_undelivered),
        {"key": "alert:1", "state": "waiting", "error": ""},
    ),
    "message_again": (_message(events.message_again), {"key": "alert:1"}),
    "message_settled": (_message(events.message_settled), {"key": "alert:1"}),
    "reminder_sent": (
        lambda session, case: events.reminder_sent(session, reminder(case), act(), late=False),
        {"reminder": "h48", "late": False},
    ),
}


@pytest.mark.parametrize("kind", EVENTS)
async def test_an_event_tells_who_when_where_and_what(db: Database, kind: str) -> None:
    tell, told = EVENTS[kind]
    await db.transact(lambda session: tell(session, filed(session)))
    event = await _told(db, 2)
    assert (event.kind, event.case_id, event.at) == (kind, 1, NOW)
    assert (event.who_id, event.who_name, event.who_role) == ("omar", "Omar Yilmaz", "officer")
    assert event.source == "card"
    assert event.data.items() >= told.items()
    assert await db.read(events.verify) is None


async def _told(db: Database, number: int) -> PastEvent:
    return (await db.read(lambda session: list(events.everything(session))))[number - 1]


async def test_what_an_act_tells_is_an_event(db: Database) -> None:
    await db.transact(lambda session: decision(session, filed(session), NOW + HOUR))
    event = await _told(db, 2)
    assert (event.kind, event.at, event.who_id) == ("duty_decided", NOW + HOUR, "omar")
    assert event.data == {"duty": "notify", "outcome": "yes", "ground": ""}


async def test_a_notice_is_an_event_of_no_case(db: Database) -> None:
    def record(session: Session) -> None:
        notice = Notice(kind="vulnerability", at=NOW)
        session.add(notice)
        session.flush()
        events.notice_recorded(session, notice, act())

    await db.transact(record)
    event = await _told(db, 1)
    assert (event.kind, event.case_id) == ("notice_recorded", None)
    assert event.data == {"notice": "vulnerability", "number": 1}


OF_NOTICES = {"notice_recorded", "notice_changed", "notice_read"}
OF_NO_CASE = {*OF_NOTICES, "cases_listed", "cases_exported", "counts_exported"}
OF_ACTS = {"tell"}  # what acts tell of themselves


def test_every_event_is_in_the_table() -> None:
    told = {
        name
        for name, function in inspect.getmembers(events, inspect.isfunction)
        if function.__module__ == "store.history.events"
        and "by" in inspect.signature(function).parameters
    }
    assert {name for name in told if not name.startswith("_")} == {*EVENTS} | OF_NO_CASE | OF_ACTS


async def test_the_history_of_a_case_is_its_own_and_in_order(db: Database) -> None:
    def live(session: Session) -> None:
        first, second = filed(session), filed(session)
        events.case_read(session, second, act())
        events.case_read(session, first, act(NOW + HOUR))

    await db.transact(live)
    history = await db.read(partial(events.of_case, case_id=1))
    assert [event.kind for event in history] == ["case_filed", "case_read"]


# --- tampering ---------------------------------------------------------------------------------


@pytest.mark.parametrize("tamper", ["UPDATE events SET id = id + 100", "DELETE FROM events"])
async def test_the_database_itself_refuses_to_change_history(db: Database, tamper: str) -> None:
    await db.transact(_three_events)
    with pytest.raises(DBAPIError, match="events are never changed"):
        await db.transact(partial(_run, statements=[tamper]))
    assert await db.read(events.verify) is None


@pytest.mark.parametrize(
    ("tamper", "broken"),
    [
        ("UPDATE event_texts SET sealed = (SELECT sealed FROM event_texts WHERE event_id = 1)", 2),
        ("DELETE FROM event_texts WHERE event_id = 2", 2),
        ("UPDATE events SET digest = 'x' WHERE id = 2", 2),
        ("UPDATE events SET outcome = 'no' WHERE id = 2", 2),
        ("UPDATE events SET at = '2020-01-01 00:00:00' WHERE id = 1", 1),
        ("UPDATE events SET case_id = NULL WHERE id = 3", 3),
        ("UPDATE events SET previous = 'x' WHERE id = 2", 2),
        ("UPDATE events SET hash = 'x' WHERE id = 3", 3),
        ("DELETE FROM event_texts WHERE event_id = 1; DELETE FROM events WHERE id = 1", 1),
        ("DELETE FROM event_texts WHERE event_id = 2; DELETE FROM events WHERE id = 2", 2),
        ("DELETE FROM event_texts WHERE event_id = 3; DELETE FROM events WHERE id = 3", 3),
        ("DELETE FROM event_texts WHERE event_id > 0; DELETE FROM events", 1),
        ("DELETE FROM event_texts WHERE event_id = 3; UPDATE events SET id = 4 WHERE id = 3", 3),
        ("UPDATE chain SET length = 4", 4),
    ],
)
async def test_who_gets_round_that_still_breaks_the_chain(
    db: Database, engine: str, tamper: str, broken: int
) -> None:
    await db.transact(_three_events)
    assert await db.read(events.verify) is None
    await db.transact(partial(_run, statements=[*_without_guards(engine), *tamper.split("; ")]))
    assert await db.read(events.verify) == broken


async def test_an_event_slipped_in_at_the_end_breaks_the_chain(db: Database) -> None:
    def slip_in(session: Session) -> None:
        _three_events(session)
        last = session.exec(select(Event).where(Event.id == 3)).one()
        session.add(Event(**last.model_dump() | {"id": 4, "previous": last.hash}))

    await db.transact(slip_in)
    assert await db.read(events.verify) == 4


async def test_a_destroyed_text_leaves_the_chain_whole_where_it_is_told(db: Database) -> None:
    await db.transact(_three_events)
    await db.transact(partial(forget, case_id=1, of="sanne"))
    assert await db.read(events.verify) == 1
    await db.transact(lambda session: append(session, "reporter_forgotten", act(), 1, {}))
    assert await db.read(events.verify) is None
    told = await db.read(partial(events.of_case, case_id=1))
    assert [one.who_name for one in told] == ["", *["Omar Yilmaz"] * 3]
    await db.transact(partial(forget, case_id=1))  # nobody may destroy the proof
    assert await db.read(events.verify) == 4
    await db.transact(lambda session: append(session, "case_destroyed", act(), 1, {}))
    assert await db.read(events.verify) is None


async def test_nothing_of_a_text_can_be_read_or_tried_out(db: Database) -> None:
    await db.transact(_three_events)

    def kept(session: Session) -> tuple[bytes, list[str]]:
        texts = session.exec(select(EventText.sealed).order_by(col(EventText.event_id))).all()
        return b"".join(map(bytes, texts)), list(session.exec(select(Event.digest)).all())

    sealed, digests = await db.read(kept)
    assert not any(word in sealed for word in (b"Omar", b"Sanne", b"DL-2026"))
    await db.transact(_three_events)  # the same once more: with another salt
    assert not {*digests} & {*(await db.read(kept))[1][3:]}


async def test_a_long_chain_is_verified_page_by_page(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.history.chain.AT_ONCE", 2)
    await db.transact(_three_events)
    await db.transact(_three_events)
    assert await db.read(events.verify) is None


def _three_events(session: Session) -> None:
    case = filed(session)
    decision(session, case)
    events.case_read(session, case, act())


def _without_guards(engine: str) -> list[str]:
    if engine == "sqlite":
        return ["DROP TRIGGER events_no_update", "DROP TRIGGER events_no_delete"]
    return ["DROP TRIGGER events_no_change ON events"]


def _run(session: Session, statements: list[str]) -> None:
    for statement in statements:
        session.connection().execute(text(statement))
