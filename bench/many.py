"""A database with very many cases: a few dozen made as the bot makes them, and copies of these.

A copy takes every column of every row that belongs to a case as it is, moved in time and sealed in
its own place, so that no new column of a case is forgotten. The chain of events is whole.
"""

from __future__ import annotations

from collections import Counter as Counted
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Table, text
from sqlmodel import Session, SQLModel, delete, select

from dialogs.handling.casefile import Outcome
from dialogs.law.terms import AMSTERDAM
from dialogs.law.verdict import Verdict
from dialogs.situations import Situation
from store import documents
from store.access.database import Database
from store.documents import StoredCase
from store.history.chain import link, text_place
from store.models import Case, CaseWord, Chain, CountedCase, Counter, DueRow, Event, EventText
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Hashed
from tests.store import deeds, given

OPEN: Final = 2000  # cases, whatever the number in all
YEARS: Final = 3
RARE, COMMON = "kaasschaaf", "brief"  # words that one case has, and all cases
AT_ONCE: Final = 1000  # cases in one transaction
HOUR, DAY, YEAR = timedelta(hours=1), timedelta(days=1), timedelta(days=365)
SITUATIONS = (Situation.WRONG_LETTER, Situation.WRONG_MAIL, Situation.LOST_DEVICE)
TABLES = (Case, CaseWord, DueRow, CountedCase, Event, EventText)
Row = dict[str, Any]
_NEXT_ID = "SELECT setval(pg_get_serial_sequence('cases', 'id'), max(id)) FROM cases"


def fill(database: Database, number: int, now: datetime) -> str:
    """Make so many cases up to `now`; gives the reference of one that is open."""
    with Session(database.writing) as session, session.begin():
        made = list(_made(session, now))
    with Session(database.writing) as session, session.begin():
        copies = Copies(session, made, now)
    for done in range(len(made), number, AT_ONCE):
        with Session(database.writing) as session, session.begin():
            copies.write(session, min(AT_ONCE, number - done), number)
    if database.writing.dialect.name == "postgresql":
        with database.writing.begin() as connection:  # it did not give these ids out itself
            connection.execute(text(_NEXT_ID))
    return made[0].file.reference


def _made(session: Session, now: datetime) -> Iterator[StoredCase]:
    """Cases at every place of the road, as conversations and officers leave them."""
    for at in range(4 * len(SITUATIONS)):
        begun = now - at * DAY - HOUR
        told = RARE if at == 1 else f"Een {COMMON} ging naar de verkeerde straat {at}"
        what = given.report(SITUATIONS[at % len(SITUATIONS)], told)
        case = given.filed(session, begun, what)
        case = deeds.weighed(session, case, begun, Verdict.YES)
        yield _gone_on(session, case, begun, at % 4)


def _gone_on(session: Session, case: StoredCase, at: datetime, far: int) -> StoredCase:
    """Reported only, decided, notified with a measure, or at its end."""
    if far > 0:
        outcome = Outcome.NO if far == 3 else Outcome.YES
        case = deeds.decision(session, case, at + HOUR / 4, outcome=outcome)
    if far > 1:
        case = deeds.notification(session, case, at + HOUR / 2)
        case = deeds.communication(session, case, at + HOUR / 2, people=3)
        case = deeds.measure(session, case)
    return case if far < 3 else deeds.ending(session, case, at + HOUR * 3 / 4)


# --- copies ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Model:
    """Everything that is kept of one case."""

    case: Row
    document: bytes
    words: list[Row]
    due: list[Row]
    counted: list[Row]
    events: list[Row]
    texts: dict[int, bytes]  # what each event tells, opened

    @property
    def open(self) -> bool:
        """Whether it has not ended."""
        return self.case["closed_at"] is None


@dataclass
class End:
    """Where the chain of events ends."""

    length: int
    hash: str


class Copies:
    """Copies of some cases, from the newest to the oldest."""

    def __init__(self, session: Session, made: list[StoredCase], now: datetime) -> None:
        models = [_model(session, case) for case in made if RARE not in case.file.description]
        self._open = [one for one in models if one.open]
        self._ended = [one for one in models if not one.open]
        self._now = now
        self._copied = 0
        self._last_id = max(case.id for case in made)
        # Numbers of this year that were given out stay; copies begin far beyond them.
        self._numbers = Counted({now.year - before: 10_000 for before in range(YEARS + 1)})

    def write(self, session: Session, some: int, number: int) -> None:
        """Some more, of `number` in all."""
        rows: dict[type[SQLModel], list[Row]] = {table: [] for table in TABLES}
        chain, keys = session.get_one(Chain, 1), ring_of(session)
        end = End(chain.length, chain.hash)
        for _ in range(some):
            self._copy(keys, number, rows, end)
        for table, those in rows.items():
            _write(session.connection(), _table(table), those)
        chain.length, chain.hash = end.length, end.hash
        session.exec(delete(Counter))
        session.add_all(Counter(year=year, last=last) for year, last in self._numbers.items())

    def _copy(
        self, keys: Keyring, number: int, rows: dict[type[SQLModel], list[Row]], end: End
    ) -> None:
        is_open = self._copied < OPEN
        models = self._open if is_open else self._ended
        model = models[self._copied % len(models)]
        reach, among = (20 * DAY, OPEN) if is_open else (YEARS * YEAR, number)
        back = reach * (self._copied / among)
        self._copied += 1
        self._last_id += 1
        case = self._case(keys, model, back)
        mine = {"case_id": case["id"]}
        rows[Case].append(case)
        rows[CaseWord] += [word | mine for word in model.words]
        rows[DueRow] += [self._due(row) | mine for row in model.due]
        rows[CountedCase] += [_moved(row, back) | mine for row in model.counted]
        for event in model.events:
            rows[Event].append(_linked(_moved(event, back) | mine, end))
            sealed = keys.seal(model.texts[event["id"]], text_place(end.length))
            rows[EventText].append({"event_id": end.length, "sealed": sealed})

    def _case(self, keys: Keyring, model: Model, back: timedelta) -> Row:
        moved = _moved(model.case, back)
        year = moved["registered_at"].astimezone(AMSTERDAM).year
        self._numbers[year] += 1
        reference = f"DL-{year}-{self._numbers[year]:04}"
        document = model.document.replace(moved["reference"].encode(), reference.encode())
        return moved | {
            "id": self._last_id,
            "year": year,
            "number": self._numbers[year],
            "reference": reference,
            "reporter": keys.hash(Hashed.REPORTER, f"reporter {self._copied // 5}"),
            "document": keys.seal(document, documents.place(reference, moved["version"])),
        }

    def _due(self, row: Row) -> Row:
        """Nobody is reminded today."""
        later = row["remind_at"] and self._now + DAY + timedelta(seconds=self._copied)
        return row | {"remind_at": later}


def _model(session: Session, case: StoredCase) -> Model:
    def rows(table: type[SQLModel], column: str) -> list[Row]:
        found = _table(table).select().where(_table(table).c[column] == case.id)
        return [dict(row) for row in session.execute(found).mappings()]

    [own] = rows(Case, "id")
    document = documents.to_document(case.file)
    words, due, counted = (rows(one, "case_id") for one in (CaseWord, DueRow, CountedCase))
    events = sorted(rows(Event, "case_id"), key=lambda row: row["id"])
    keys, found = ring_of(session), session.exec(select(EventText)).all()
    own_events = {row["id"] for row in events}
    texts = {
        one.event_id: keys.open(bytes(one.sealed), text_place(one.event_id))
        for one in found
        if one.event_id in own_events
    }
    return Model(own, document, words, due, counted, events, texts)


def _moved(row: Row, back: timedelta) -> Row:
    return {
        name: value - back if isinstance(value, datetime) else value for name, value in row.items()
    }


def _linked(row: Row, end: End) -> Row:
    """An event at the end of the chain."""
    end.length += 1
    event = row | {"id": end.length, "previous": end.hash}
    event["hash"] = end.hash = link(event)
    return event


def _write(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Many rows at once, as the driver takes them quickest."""
    dialect, names = connection.dialect, ", ".join(column.name for column in table.c)
    into = [
        (column.name, column.type.dialect_impl(dialect).bind_processor(dialect) or _as_it_is)
        for column in table.c
    ]
    values = [[through(row[name]) for name, through in into] for row in rows]
    cursor = connection.connection.cursor()
    if dialect.name == "sqlite":
        cursor.executemany(str(table.insert().compile(dialect=dialect)), values)
        return
    cursor.execute("SET LOCAL session_replication_role = replica")  # what they refer to is there
    with cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
        for one in values:
            copy.write_row(one)


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 - any column's value
    return value


def _table(model: type[SQLModel]) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
    return table
