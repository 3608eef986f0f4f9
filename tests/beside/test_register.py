"""An old register taken over: each line an ended case of its own year, and never twice."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from bot.cli import main
from bot.importing.beside import Imported
from bot.importing.register import import_register, read_mapping
from bot.importing.tables import UnreadableError
from dialogs.texts import LANGUAGES, has
from store import cases
from store.access.database import Database
from store.counts import statistics
from store.history import events
from store.history.chain import Actor, Provenance
from store.models import Case, DueRow, Outbox, Source
from tests.beside.test_tables import workbook

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
BY = Provenance(Actor("", "beheer"), Source.COMMAND, NOW)
MAPPING = """
[columns]
number = "Nr"
registered = "Datum melding"
aware = "Ontdekt op"
situation = "Soort"
description = "Wat gebeurde er"
people = "Betrokkenen"
breach = "Datalek"
reason = "Motivering"
notified = "AP"
notified_on = "Datum AP"
told = "Betrokkenen ingelicht"
told_people = "Aantal ingelicht"
measure = "Maatregel"
closed = "Afgesloten"
department = "Afdeling"

[words.situation]
"Brief verkeerd" = "wrong_letter"
"Mail verkeerd" = "wrong_mail"
"Bijna" = "near_miss"

[always]
ground = "vulnerability"
data = "name"
"""
HEAD = (
    "Nr;Datum melding;Ontdekt op;Soort;Wat gebeurde er;Betrokkenen;Datalek;Motivering;AP;Datum AP;"
    "Betrokkenen ingelicht;Aantal ingelicht;Maatregel;Afgesloten;Afdeling"
)
LINES = (
    "1;3-1-2022;3-1-2022;Brief verkeerd;Brief bij de buren;1;ja;Klein;nee;;nee;;;10-1-2022;KCC",
    "2;10-2-2022;9-2-2022;Mail verkeerd;Lijst;12;ja;Fout;ja;12-2-2022;ja;12;Training;1-3-2022;",
    "3;20-3-2022;10-3-2022;Mail verkeerd;Over 123456782;80;ja;;ja;19-3-2022;nee;;;;",
    "4;1-4-2023;;Bijna;Net op tijd gezien;;nee;Er ging niets weg;;;;;;;",
)


def list_of(*lines: str) -> bytes:
    return "\n".join([HEAD, *lines]).encode()


async def take(
    db: Database, content: bytes, *, dry: bool = False, mapping: str = MAPPING
) -> Imported:
    read = read_mapping(mapping.encode())
    return await db.transact(lambda session: import_register(session, content, read, BY, dry=dry))


async def test_each_line_is_an_ended_case_that_counts_in_its_own_year(db: Database) -> None:
    looked = await take(db, list_of(*LINES), dry=True)
    assert (looked.new, looked.wrong) == (4, ())
    assert await db.read(lambda session: session.exec(select(Case)).all()) == []
    assert await db.read(lambda session: [*events.everything(session)]) == []

    assert await take(db, list_of(*LINES)) == looked
    year = await db.read(partial(statistics.year, year=2022))
    assert (year.reports, year.breaches, year.no_breach) == (3, 3, 0)
    assert (year.notified.in_time, year.notified.late) == (1, 1)
    assert (year.told.cases, year.told.people) == (1, 12)
    assert (year.measures, year.measures_done) == (1, 1)
    assert year.by_situation == {"wrong_letter": 1, "wrong_mail": 2}
    assert year.by_source == {"import": 3}
    next_year = await db.read(partial(statistics.year, year=2023))
    assert (next_year.reports, next_year.no_breach) == (1, 1)
    this = await db.read(partial(statistics.year, year=2026))
    assert (this.reports, this.notified.total) == (0, 0)


async def test_it_is_marked_told_to_nobody_and_never_taken_twice(db: Database) -> None:
    await take(db, list_of(*LINES))
    again = await take(db, list_of(*LINES))
    assert (again.new, again.known) == (0, 4)
    rows = await db.read(lambda session: session.exec(select(Case).order_by(Case.id)).all())  # type: ignore[arg-type]
    assert [row.reference for row in rows] == [
        "DL-2022-0001",
        "DL-2022-0002",
        "DL-2022-0003",
        "DL-2023-0001",
    ]
    assert {row.source for row in rows} == {"import"}
    assert rows[0].closed_at == datetime(2022, 1, 9, 23, tzinfo=UTC)
    assert await db.read(lambda session: session.exec(select(DueRow)).all()) == []
    assert await db.read(lambda session: session.exec(select(Outbox)).all()) == []
    third = await db.read(partial(cases.load, case_id=3))
    assert "123456782" not in third.file.description
    history = await db.read(partial(events.of_case, case_id=3))
    assert [one.kind for one in history][:3] == ["case_filed", "case_taken", "case_weighed"]
    assert (history[-1].kind, history[-1].at, history[-1].who_name) == (
        "case_imported",
        NOW,
        "beheer",
    )
    assert await db.read(events.verify) is None


WRONG: tuple[tuple[dict[int, str], str], ...] = (
    ({1: ""}, "Vul in wanneer de melding"),
    ({1: "vorig jaar"}, "één dag"),
    ({1: "1-1-2040"}, "toekomst"),
    ({1: "3-1-2017"}, "25 mei 2018"),
    ({2: "4-1-2022"}, "na de dag van melden"),
    ({3: "Raar"}, "Kies wat er is gebeurd. (Soort: Raar)"),
    ({4: ""}, "Vul de tekst in."),
    ({5: "heel veel mensen misschien"}, "Betrokkenen: heel veel"),
    ({6: "misschien"}, "Datalek: misschien"),
    ({6: "nee", 8: "ja", 9: "4-1-2022"}, "geen datalek"),
    ({9: "4-1-2022"}, "spreekt"),
    ({8: "ja", 9: "2-1-2022"}, "vóór"),
)


async def test_what_is_wrong_is_told_by_its_line(db: Database) -> None:
    lines = [_changed(changed) for changed, _ in WRONG]
    done = await take(db, list_of(*lines, LINES[1]))
    assert (done.new, [one.line for one in done.wrong]) == (1, [*range(2, 2 + len(WRONG))])
    for told, (changed, said) in zip(done.wrong, WRONG, strict=True):
        assert said in told.said, changed


def _changed(changed: dict[int, str]) -> str:
    cells = enumerate(LINES[0].split(";"))
    return ";".join(changed.get(place, cell) for place, cell in cells)


async def test_a_workbook_is_taken_as_well(db: Database) -> None:
    head = HEAD.split(";")
    row: list[Any] = [7, date(2022, 1, 3), None, "Brief verkeerd", "Brief", 3, "Ja", *([None] * 8)]
    done = await take(db, workbook(head, row))
    assert (done.new, done.wrong) == (1, ())
    assert (await db.read(partial(cases.load, case_id=1))).file.facts.people.least == 3


@pytest.mark.parametrize(
    ("mapping", "key"),
    [
        ("[columns", "mapping"),
        ("[kolommen]\na = 'b'", "mapping"),
        ("[columns]\nnaam = 'Nr'", "mapping-field"),
        ("[columns]\nnumber = 'Nr'", "mapping-lacks"),
        (MAPPING.replace('"Nr"', '"Zaak"'), "mapping-column"),
    ],
)
async def test_a_mapping_that_does_not_fit_is_told(db: Database, mapping: str, key: str) -> None:
    with pytest.raises(UnreadableError) as told:
        await take(db, list_of(*LINES), mapping=mapping)
    assert told.value.key == f"import-{key}"
    assert all(has(language, told.value.key) for language in LANGUAGES)


def test_on_the_command_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATALEK_DATABASE_URL", f"sqlite:///{tmp_path / 'store.db'}")
    (tmp_path / "old.csv").write_bytes(list_of(*LINES))
    (tmp_path / "map.toml").write_text(MAPPING)
    told = [
        "register",
        "import",
        str(tmp_path / "old.csv"),
        "--mapping",
        str(tmp_path / "map.toml"),
    ]
    with pytest.raises(SystemExit) as left:
        main([*told, "--dry-run"])
    assert left.value.code == 0
    assert "4 nieuw, 0 staan er al, 0 niet goed." in capsys.readouterr().out
