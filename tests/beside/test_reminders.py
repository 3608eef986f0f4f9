"""The officers hear of a request while its month runs out, and until it is answered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from bot.clock.requests import remind_of_requests
from dialogs.beside.requests import Answered, Right, SubjectRequest, remind_on
from store import beside
from store.access.database import Database
from store.history.chain import Actor, Provenance
from store.models import Source
from tests.officer.desk import CHANNEL, Desk

DAYS = st.dates(date(2001, 1, 1), date(2090, 1, 1))
ASKED = SubjectRequest(
    title="Dossier van mevrouw Kaasschaaf", right=Right.ERASURE, on=date(2026, 10, 1)
)
LAST_DAY = date(2026, 11, 1)  # a Sunday
MORNING = datetime(2026, 10, 1, 8, tzinfo=UTC)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    database = Database(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    database.upgrade()
    yield Desk(database, now=MORNING)
    database.close()


def by(desk: Desk) -> Provenance:
    return Provenance(Actor("olga-id", "Olga"), Source.TAB, desk.now)


async def keep(desk: Desk, value: SubjectRequest) -> int:
    number = await desk.work(lambda session: beside.add(session, value, by(desk)))
    assert number is not None
    return number


async def becomes(desk: Desk, number: int, value: SubjectRequest) -> None:
    def save(session: Session) -> None:
        kept = beside.find(session, number)
        assert kept is not None
        beside.save(session, kept, value, by(desk))

    await desk.work(save)


async def told_until(desk: Desk, end: date) -> list[tuple[date, str]]:
    """On which days the channel hears something, and what; two bots look, twice a day."""
    told = []
    while desk.now.date() < end:
        for _ in range(2):
            await desk.work(partial(remind_of_requests, now=desk.now))
        await desk.deliver()
        told += [(one.at.date(), one.message.text) for one in desk.inbox.pop(CHANNEL, [])]
        desk.now += timedelta(hours=12)
    assert not any(desk.inbox.values())
    return told


async def test_officers_hear_of_it_until_it_is_answered(desk: Desk) -> None:
    await desk.open()
    number = await keep(desk, ASKED)
    told = await told_until(desk, date(2026, 11, 17))
    assert [(LAST_DAY - day).days for day, _ in told] == [14, 7, 2, 0, -7, -14]
    said = [text for _, text in told]
    assert all(f"Verzoek {number} · verwijdering" in text for text in said)
    assert not any("Kaasschaaf" in text for text in said)
    assert "De laatste dag is 1 november 2026. Dat is over 14 dagen." in said[0]
    assert "Verlengen kan één keer" in said[0]
    assert "Vandaag is de laatste dag." in said[3]
    assert "De laatste dag was 1 november 2026." in said[4]
    answered = replace(ASKED, answered=date(2026, 11, 16), answer=Answered.GRANTED)
    await becomes(desk, number, answered)
    assert await told_until(desk, date(2027, 1, 10)) == []


async def test_an_extended_request_is_told_of_by_its_new_term(desk: Desk) -> None:
    await desk.open()
    number = await keep(desk, ASKED)
    assert len(await told_until(desk, date(2026, 10, 20))) == 1
    longer = replace(ASKED, extended=date(2026, 10, 20), extended_because="Veel dossiers.")
    await becomes(desk, number, longer)
    told = [day for day, _ in await told_until(desk, date(2027, 1, 2))]
    assert [(date(2027, 1, 1) - day).days for day in told] == [14, 7, 2, 0]


async def test_what_is_answered_before_it_is_sent_is_not_told(desk: Desk) -> None:
    await desk.open()
    number = await keep(desk, ASKED)
    desk.now = datetime(2026, 12, 1, 12, tzinfo=UTC)  # it stood still: one of all that passed
    assert await desk.work(partial(remind_of_requests, now=desk.now)) == 1
    await becomes(desk, number, replace(ASKED, answer=Answered.ELSEWHERE))
    await desk.deliver()
    assert not any(desk.inbox.values())


@given(DAYS, DAYS)
def test_the_newest_day_is_never_ahead_nor_long_ago_near_the_end(due: date, today: date) -> None:
    day = remind_on(due, today)
    if day is None:
        assert today < due - timedelta(days=14)
    else:
        assert timedelta() <= today - day <= timedelta(days=6)
        assert remind_on(due, day) == day
