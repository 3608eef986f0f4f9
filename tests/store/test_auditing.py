"""Whatever is changed behind the program's back, in the history or in a case, is found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, text
from sqlmodel import Session

from dialogs.handling.casefile import CaseState
from store import cases, retention
from store.access.database import Database
from store.history import auditing, events
from store.history.auditing import Fault, audit, follows
from store.history.chain import append
from store.models import Case, CountedCase, Event, EventText
from tests.store.deeds import changed, decision
from tests.store.given import DAY, NOW, act, filed

EVENTS: Table = Event.__table__  # type: ignore[attr-defined]
TEXTS: Table = EventText.__table__  # type: ignore[attr-defined]
COUNTED: Table = CountedCase.__table__  # type: ignore[attr-defined]
CASES: Table = Case.__table__  # type: ignore[attr-defined]
Tamper = Callable[[Session], object]


def lived(session: Session) -> None:
    """An open case with a history, one that ended, and one that was destroyed."""
    decision(session, filed(session))
    events.case_closed(session, filed(session, state=CaseState.CLOSED, closed_at=NOW), act())
    gone = filed(session, state=CaseState.CLOSED, closed_at=NOW)
    retention.destroy(session, gone, NOW)
    append(session, "case_destroyed", act(), gone.id, {})


@pytest.fixture
async def kept(db: Database) -> Database:
    await db.transact(lived)
    return db


def other(value: Any) -> Any:
    """Another value of the same kind."""
    match value:
        case bool():
            return not value
        case int():
            return value + 7
        case str():
            return f"{value}x"
        case bytes():
            return value[:-1] + bytes([value[-1] ^ 1]) if value else b"x"
        case datetime():
            return value - timedelta(days=1)
        case _:
            return None


def change(table: Table, column: str, number: int) -> Tamper:
    def tamper(session: Session) -> bool:
        key = table.primary_key.columns[0]
        row = session.execute(table.select().where(key == number)).first()
        now = None if row is None else other(row._mapping[column])
        if row is None or now is None:
            return False  # nothing stands there
        session.execute(table.update().where(key == number).values({column: now}))
        return True

    return tamper


def drop(number: int) -> Tamper:
    def tamper(session: Session) -> None:
        session.execute(TEXTS.delete().where(TEXTS.c.event_id == number))
        session.execute(EVENTS.delete().where(EVENTS.c.id == number))

    return tamper


def swap(session: Session) -> None:
    """Two events change places."""
    session.execute(TEXTS.delete().where(TEXTS.c.event_id.in_([1, 2])))
    for was, becomes in ((1, 99), (2, 1), (99, 2)):
        session.execute(EVENTS.update().where(EVENTS.c.id == was).values(id=becomes))


# Not what a case is: counted up by each save, or bound to nothing.
FREE = {"id", "version", "form"}
TAMPERS = st.one_of(
    st.builds(
        partial(change, EVENTS),
        st.sampled_from([one.name for one in EVENTS.c if one.name != "case_id"]),
        st.integers(1, 6),
    ),
    st.builds(partial(change, TEXTS), st.just("sealed"), st.integers(1, 6)),
    st.builds(
        partial(change, CASES),
        st.sampled_from([one.name for one in CASES.c if one.name not in FREE]),
        st.integers(1, 2),
    ),
    st.builds(drop, st.integers(1, 6)),
    st.just(swap),
)


async def test_what_was_kept_by_the_program_is_whole(kept: Database) -> None:
    seen: list[int] = []
    found = await kept.read(partial(audit, progress=seen.append))
    assert (found.events, found.cases, found.faults) == (6, 3, ())
    assert seen == list(range(1, 10))
    assert found.head.startswith("6:")


@given(TAMPERS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_changed_is_found(kept: Database, engine: str, tamper: Tamper) -> None:
    with Session(kept.writing) as session, session.begin() as undone:
        for guard in _guards(engine):
            session.execute(text(guard))
        if tamper(session) is not False:
            session.expire_all()
            assert audit(session).faults
        undone.rollback()


def _guards(engine: str) -> list[str]:
    if engine == "sqlite":
        return [
            "PRAGMA defer_foreign_keys = ON",
            "DROP TRIGGER events_no_update",
            "DROP TRIGGER events_no_delete",
        ]
    return [
        "DROP TRIGGER events_no_change ON events",
        "ALTER TABLE event_texts DROP CONSTRAINT fk_event_texts_event_id",
    ]


async def test_a_fault_says_where_and_what(kept: Database) -> None:
    def tampered(session: Session, tamper: Tamper) -> tuple[Fault, ...]:
        tamper(session)
        return audit(session).faults

    def slipped_in(session: Session) -> None:
        row = session.execute(CASES.select().where(CASES.c.id == 1)).one()._mapping
        new = {**row, "id": 9, "reference": "DL-2026-0009", "number": 9}
        session.execute(CASES.insert(), new)

    def older(session: Session) -> None:
        row = session.execute(CASES.select().where(CASES.c.id == 1)).one()
        changed(session, cases.load(session, 1), lesson="Anders.")
        mine = CASES.update().where(CASES.c.id == 1)
        session.execute(mine.values(document=row.document))

    said = {
        "DL-2026-0001 stands otherwise in its columns: state": change(CASES, "state", 1),
        "DL-2026-0009 was slipped in: the history does not tell of it": slipped_in,
        "case row 2 counts otherwise than the history tells; see `datalek db recount`": change(
            COUNTED, "verdict", 2
        ),
    }
    for words, tamper in said.items():
        with Session(kept.writing) as session, session.begin() as undone:
            assert [" ".join(one) for one in tampered(session, tamper)] == [words]
            undone.rollback()
    with Session(kept.writing) as session, session.begin() as undone:
        [fault] = tampered(session, older)
        assert fault.where == "DL-2026-0001"
        assert fault.what.startswith("does not open")
        undone.rollback()


async def test_a_chain_that_was_built_anew_does_not_follow_from_what_was_noted(
    kept: Database, db: Database
) -> None:
    noted = (await kept.read(audit)).head
    await kept.transact(filed)
    assert await kept.read(partial(follows, noted=noted))
    assert await kept.read(partial(follows, noted="0:"))
    assert not await kept.read(partial(follows, noted="999:" + "a" * 64))
    assert not await kept.read(partial(follows, noted=f"3:{noted.partition(':')[2]}"))
    with pytest.raises(ValueError, match="nonsense"):
        await db.read(partial(follows, noted="nonsense"))


async def test_many_cases_are_read_page_by_page(
    kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditing, "AT_ONCE", 2)
    assert (await kept.read(audit)).cases == 3
    await kept.transact(partial(filed, now=NOW + DAY))
    assert (await kept.read(audit)).faults == ()
