"""Several bots on one database: nothing is lost, nothing is done twice."""

from __future__ import annotations

from functools import partial

from sqlmodel import Session, select

from store import outbox
from store.access.database import Database
from store.history import events
from store.models import Case, Outbox, OutboxState, Reminder
from store.outbox import OutboxMessage
from store.people import conversations
from tests.store import workers
from tests.store.given import NOW
from tests.store.workers import in_processes

BOTS = 2


async def test_no_change_of_a_conversation_is_lost(db: Database, url: str) -> None:
    in_processes(BOTS, workers.count_up, url)
    conversation = await db.read(partial(conversations.load, key=workers.KEY))
    assert conversation is not None
    assert conversation.state == {"number": BOTS * workers.TASKS * workers.RAISES}


async def test_case_numbers_have_no_gaps_and_no_doubles(db: Database, url: str) -> None:
    references = [one for kept in in_processes(BOTS, workers.file_cases, url) for one in kept]
    total = BOTS * workers.TASKS * workers.REPORTS
    assert sorted(references) == [f"DL-2026-{number:04}" for number in range(1, total + 1)]
    assert len(await db.read(_all_cases)) == total


async def test_the_chain_of_events_is_whole_after_parallel_filing(db: Database, url: str) -> None:
    in_processes(BOTS, workers.file_cases, url)
    assert await db.read(events.verify) is None


async def test_each_message_is_taken_once(db: Database, url: str) -> None:
    await db.transact(_put_sixty)
    sent = [key for keys in in_processes(BOTS, workers.send_all, url) for key in keys]
    assert sorted(sent) == sorted(f"message:{number}" for number in range(60))
    rows = await db.read(_all_messages)
    assert {(row.state, row.attempts) for row in rows} == {(OutboxState.SENT, 1)}


async def test_each_reminder_is_claimed_once(db: Database, url: str) -> None:
    assert sum(in_processes(BOTS, workers.claim_all, url)) == workers.REMINDERS
    assert len(await db.read(_all_reminders)) == workers.REMINDERS


def _put_sixty(session: Session) -> None:
    for number in range(60):
        outbox.put(session, OutboxMessage(f"message:{number}", "alert", {"role": "officers"}), NOW)


def _all_cases(session: Session) -> list[Case]:
    return list(session.exec(select(Case)).all())


def _all_messages(session: Session) -> list[Outbox]:
    return list(session.exec(select(Outbox)).all())


def _all_reminders(session: Session) -> list[Reminder]:
    return list(session.exec(select(Reminder)).all())
