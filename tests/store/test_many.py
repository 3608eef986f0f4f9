"""The database of very many cases that speed is measured on holds what a real one does."""

from __future__ import annotations

from sqlmodel import Session

from bench.many import COMMON, RARE, fill
from store import cases
from store.access.database import Database
from store.counts import counted
from store.history import events
from tests.store import given
from tests.store.given import NOW

MANY = 40


async def test_copies_of_cases_are_whole_and_so_is_their_history(db: Database) -> None:
    reference = fill(db, MANY, NOW)

    def look(session: Session) -> None:
        assert events.verify(session) is None
        assert list(counted.otherwise(session)) == []
        assert given.search(session, COMMON).total == MANY - 1
        assert given.search(session, RARE).total == 1
        newest = given.search(session, COMMON).cases[0]
        for one in (reference, newest.reference):  # their documents open
            case = cases.by_reference(session, one)
            assert case is not None
            assert case.file.reference == one

    await db.read(look)
    filed = await db.transact(given.filed)
    assert filed.id > MANY - 1
