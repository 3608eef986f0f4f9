"""Sealing anew with the key in use what stands sealed with an older one, while turns go on.

A batch is a transaction of its own, so it can be broken off at any moment and begun again, and
several may do it at once. Which rows are left is seen by how their bytes begin.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column, LargeBinary, Row, Select, Table, func, select, tuple_, type_coerce
from sqlmodel import Session

from store import attachments, documents
from store.access.database import Database
from store.errors import Tampered
from store.history import chain
from store.models import metadata
from store.models.columns import Sealed
from store.people import contacts, conversations
from store.secrecy import key_check, keys
from store.secrecy.sealing import Place

AT_ONCE: Final = 50  # rows in one transaction: others wait for it
PAUSE: Final = 0.5  # seconds between two looks, until every bot has taken up the key


@dataclass(frozen=True)
class SealedColumn:
    """A column that holds sealed bytes, and which place a row of it is bound to."""

    column: Column[Any]
    place: Callable[[Row[Any]], Place]
    needs: tuple[str, ...] = ()  # to tell the place, beside the key of the row

    @property
    def table(self) -> Table:
        """The table it stands in."""
        return self.column.table


@dataclass(frozen=True)
class Pass:
    """What one look over everything did; `spoiled` could not be opened, and was left alone."""

    resealed: int
    spoiled: int


def _bound_to_the_row() -> Iterator[SealedColumn]:
    tables = metadata.tables
    yield SealedColumn(
        tables["cases"].c.document,
        lambda row: documents.place(row.reference, row.version),
        ("reference", "version"),
    )
    yield SealedColumn(
        tables["conversations"].c.sealed,
        lambda row: conversations.place(bytes(row.key), row.version),
        ("version",),
    )
    yield SealedColumn(
        tables["seen_activities"].c.answer,
        lambda row: conversations.answer_place(bytes(row.conversation_key), row.activity_id),
    )
    yield SealedColumn(tables["contacts"].c.sealed, lambda row: contacts.place(bytes(row.key)))
    yield SealedColumn(
        tables["contacts"].c.department, lambda row: contacts.department_place(bytes(row.key))
    )
    yield SealedColumn(tables["event_texts"].c.sealed, lambda row: chain.text_place(row.event_id))
    yield SealedColumn(
        tables["attachment_pieces"].c.sealed,
        attachments.place_of,
        ("case_id", "conversation_key", "number", "piece"),
    )
    yield SealedColumn(tables["key_check"].c.sealed, lambda _: key_check.PLACE)


def _bound_to_the_column() -> Iterator[SealedColumn]:
    for table in metadata.sorted_tables:
        for column in table.c:
            if isinstance(column.type, Sealed):
                yield SealedColumn(column, lambda _, kind=column.type: kind.place)  # type: ignore[misc]


COLUMNS: Final = (*_bound_to_the_row(), *_bound_to_the_column())


def everything(session: Session) -> Iterator[bytes]:
    """All that is kept sealed, opened: for who must be sure of what is not there."""
    ring = keys.ring_of(session)
    for column in COLUMNS:
        needed = (column.table.c[one] for one in column.needs)
        sealed = type_coerce(column.column, LargeBinary).label("sealed_bytes")
        for row in session.execute(select(*column.table.primary_key, *needed, sealed)):
            if row.sealed_bytes:
                yield ring.open(bytes(row.sealed_bytes), column.place(row))


async def rotate(database: Database, path: Path) -> Pass:
    """Seal everything anew, until nothing is left and every bot seals with the key in use.

    Raises UnknownKey where a key is missing with which something was sealed.
    """
    resealed = 0
    while True:
        settled = _age(path) > 2 * keys.LOOK_AGAIN
        done = await _pass(database)
        resealed += done.resealed
        if settled and not done.resealed:
            return Pass(resealed, done.spoiled)
        await asyncio.sleep(PAUSE)


def _age(path: Path) -> float:
    """For how many seconds the keys have been as they are."""
    return time.time() - path.stat().st_mtime


async def _pass(database: Database) -> Pass:
    resealed = spoiled = 0
    for column in COLUMNS:
        after: tuple[Any, ...] | None = ()
        while after is not None:
            began = time.monotonic()
            batch = partial(_batch, column=column, after=after)
            done, after = await database.transact(batch)
            resealed, spoiled = resealed + done.resealed, spoiled + done.spoiled
            await asyncio.sleep(time.monotonic() - began)  # as long for others as for this
    return Pass(resealed, spoiled)


def _batch(
    session: Session, column: SealedColumn, after: tuple[Any, ...]
) -> tuple[Pass, tuple[Any, ...] | None]:
    """Some rows, and behind which the next ones come; none where these were the last."""
    rows = session.execute(_older(session, column, after)).all()
    done = [_resealed(session, column, row) for row in rows]
    last = tuple(rows[-1][: len(column.table.primary_key)]) if len(rows) == AT_ONCE else None
    return Pass(sum(done), len(done) - sum(done)), last


def _older(session: Session, column: SealedColumn, after: tuple[Any, ...]) -> Select[Any]:
    """The rows that are not sealed with the key in use, locked."""
    head = keys.ring_of(session).head
    by, needed = list(column.table.primary_key), [column.table.c[one] for one in column.needs]
    sealed = type_coerce(column.column, LargeBinary)
    found = (
        select(*by, *needed, sealed.label("sealed_bytes"))
        .where(func.length(sealed) > 0, func.substr(sealed, 1, len(head)) != head)
        .order_by(*by)
        .limit(AT_ONCE)
        .with_for_update()
    )
    return found.where(tuple_(*by) > tuple_(*after)) if after else found


def _resealed(session: Session, column: SealedColumn, row: Row[Any]) -> bool:
    """Whether it could be opened, and so be sealed anew."""
    ring, place, table = keys.ring_of(session), column.place(row), column.table
    try:
        content = ring.open(bytes(row.sealed_bytes), place)
    except Tampered:
        return False
    mine = [one == value for one, value in zip(table.primary_key, row, strict=False)]
    anew = type_coerce(ring.seal(content, place), LargeBinary)
    session.execute(table.update().where(*mine).values({column.column.name: anew}))
    return True
