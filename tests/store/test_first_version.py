"""What the first version kept comes over: every case reads as it was, and the year counts the same.

`data/first_version.json` was made by that version: its tables, row by row, after a small year in
which everything was done that can be done with a case; and how it read the cases, and counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlmodel import Session, select

from dialogs.handling.casefile import CaseFile
from dialogs.law.facts import Facts
from store import cases, due
from store.access import migrating
from store.access.database import Database
from store.access.engines import engines
from store.counts import statistics
from store.counts.counting import Notified, Told
from store.counts.durations import Took
from store.history import events
from store.models import Case
from tests.fakes.postgres import store_of
from tests.store.given import search

FIRST = json.loads((Path(__file__).parent / "data" / "first_version.json").read_text("utf-8"))
CHANGED = {"facts", "notes", "reporter", "row", "weighings"}  # what stands elsewhere, or otherwise

Json = dict[str, Any]
_AS_JSON = TypeAdapter(CaseFile)


@pytest.fixture
def came_over(empty_url: str) -> Iterator[Database]:
    """The database of the first version, after an upgrade."""
    with _made_by_first_version(empty_url) as connection:
        tables = sa.MetaData()
        tables.reflect(connection)
        for name in [table.name for table in tables.sorted_tables if table.name in FIRST["tables"]]:
            _fill(connection, tables.tables[name], FIRST["tables"][name])
    database = store_of(empty_url)
    database.upgrade()
    yield database
    database.close()


@pytest.mark.parametrize("engine", ["sqlite"])  # files of PostgreSQL are the server's
def test_nothing_that_people_wrote_is_left_in_the_file(came_over: Database) -> None:
    """Nor in the log beside it: what stood open there before was written over."""
    wrote = {row["description"] for row in FIRST["tables"]["cases"]}
    wrote |= {
        row["text"] for name in ("notes", "questions", "measures") for row in FIRST["tables"][name]
    }
    wrote |= {row["reason"] for row in FIRST["tables"]["decisions"]}
    assert len([one for one in wrote if len(one) > 7]) > 5
    path = Path(str(came_over.writing.url.database))
    kept = b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*"))
    assert b"DL-2022-0001" in kept
    assert [one for one in wrote if len(one) > 7 and one.encode() in kept] == []


@contextmanager
def _made_by_first_version(url: str) -> Iterator[sa.Connection]:
    made = engines(url)
    with made.writing.begin() as connection:
        migrating.upgrade(connection, "0001")
        connection.execute(sa.text("DELETE FROM chain"))  # its end is among the rows
        yield connection
    made.dispose()


def _fill(connection: sa.Connection, table: sa.Table, rows: list[Json]) -> None:
    if rows:
        connection.execute(table.insert(), [_typed(row, table) for row in rows])


def _typed(row: Json, table: sa.Table) -> Json:
    return {name: _value(value, table.c[name].type) for name, value in row.items()}


def _value(value: Any, kind: sa.types.TypeEngine[Any]) -> Any:
    match kind:
        case sa.DateTime() if value:
            return datetime.fromisoformat(value).replace(tzinfo=UTC)
        case sa.Date() if value:
            return date.fromisoformat(value)
        case sa.JSON() if value:
            return json.loads(value)
        case sa.Boolean() if value is not None:
            return bool(value)
        case _:
            return value


async def test_every_case_reads_as_it_was(came_over: Database) -> None:
    files = await came_over.read(_files)
    assert files.keys() == FIRST["files"].keys()
    for reference, was in FIRST["files"].items():
        file = files[reference]
        now = json.loads(_AS_JSON.dump_json(file))
        same = {name: value for name, value in was.items() if name not in CHANGED}
        assert _as_then(now, same) == same
        _reads_otherwise(file, now, was)


def _as_then(now: Any, was: Any) -> Any:
    """What is told now, without what the first version did not know yet."""
    match was:
        case dict():
            return {name: _as_then(now[name], value) for name, value in was.items()}
        case list() if len(was) == len(now):
            return [_as_then(one, other) for one, other in zip(now, was, strict=True)]
        case _:
            return now


def _reads_otherwise(file: CaseFile, now: Json, was: Json) -> None:
    """What has another place in the case than it had, and the columns that only the row had."""
    assert file.facts == Facts.model_validate(was["facts"])
    assert [note.words for note in file.notes] == [note["text"] for note in was["notes"]]
    assert [note["by"] for note in now["notes"]] == [note["by"] for note in was["notes"]]
    verdicts = [(one["at"], one["assessment"]["breach"]) for one in now["weighings"]]
    assert verdicts == [(one["at"], one["breach"]) for one in was["weighings"]]
    row = was["row"]
    reporter = file.reporter
    assert (reporter.id if reporter else "", file.told_by) == (
        row["reporter_id"],
        row["reporter_name"],
    )
    assert file.revision == row["version"]
    for name in ("situation", "source", "language", "description", "answers", "files"):
        assert now[name] == row[name], name
    for name in ("taken_at", "closed_at"):
        assert _moment(now[name]) == _moment(row[name]), name


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


async def test_the_columns_are_those_of_the_documents(came_over: Database) -> None:
    """What the upgrade fills in is what saving the same case would."""

    def write(session: Session) -> list[tuple[Json, Json]]:
        return [_before_and_after_saving(session, one) for one in session.exec(select(Case.id))]

    for before, after in await came_over.transact(write):
        assert before == after | {"version": before["version"], "document": before["document"]}


def _before_and_after_saving(session: Session, case_id: int) -> tuple[Json, Json]:
    before = session.get_one(Case, case_id).model_dump()
    session.expunge_all()
    case = cases.load(session, case_id)
    cases.save(session, case, case.file)
    return before, session.get_one(Case, case_id).model_dump()


async def test_the_year_counts_the_same(came_over: Database) -> None:
    year = await came_over.read(partial(statistics.year, year=2022))
    was = FIRST["year"]
    assert {name: _plain(getattr(year, name)) for name in was} == {
        name: sorted(value) if name == "judged" else value for name, value in was.items()
    }


def _plain(value: Any) -> Any:
    match value:
        case Mapping() if value and isinstance(next(iter(value)), tuple):
            return sorted([*key, times] for key, times in value.items())
        case Mapping():
            return dict(value)
        case Notified() | Told():
            return asdict(value)
        case Took():
            return _plain(value.median)
        case timedelta():
            return value.total_seconds()
        case _:
            return value


async def test_the_history_is_whole_and_what_is_due_can_be_derived(came_over: Database) -> None:
    assert await came_over.read(events.verify) is None
    *_, last = await came_over.read(lambda session: list(events.everything(session)))
    [end] = FIRST["tables"]["chain"]
    assert last.kind == "chain_renewed"
    assert last.data == {"length": end["length"], "head": end["hash"], "broken": 0}
    open_ones = await came_over.read(partial(due.outdated, after=0, most=99))
    for case_id in open_ones:
        await came_over.transact(partial(due.derive, case_id=case_id))
    kept = await came_over.read(lambda session: session.execute(due.open_ids()).scalars().all())
    assert set(kept) == set(open_ones)
    found = await came_over.read(partial(search, words="celik"))
    assert [case.reference for case in found.cases] == ["DL-2022-0008"]


def _files(session: Session) -> dict[str, CaseFile]:
    files = (cases.load(session, case_id).file for case_id in session.exec(select(Case.id)).all())
    return {file.reference: file for file in files}
