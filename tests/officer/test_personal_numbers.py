"""No way in lets a personal number through: each is tried with every way of writing one.

Afterwards all that the database holds is read, and what was logged, folded as the redaction folds.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from bot.messages import Turn, TurnKind
from dialogs.redaction import Secret
from dialogs.redaction.folding import fold
from store.access.database import Database
from store.secrecy.rotation import everything
from tests.officer.desk import PEOPLE, Desk, address_of
from tests.officer.telling import Teller
from tests.understanding.personal_numbers import BARE, all_written

WRITTEN = all_written()
TOLD = "Dit was het: " + ", en ook ".join(WRITTEN) + "."
CASE = 'report wrong_mail people=1 data=name aware="2026-11-23 09:00"\n! Olga case.take'
Way = Callable[[Desk], Coroutine[Any, Any, None]]


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk with one case, taken by Olga."""
    database = Database(f"sqlite:///{tmp_path / 'datalek.sqlite3'}")
    database.upgrade()
    made = Desk(database)
    await made.open()
    await Teller(made).play(CASE)
    yield made
    database.close()


async def heard(desk: Desk, who: str, kind: TurnKind = TurnKind.MESSAGE, **what: Any) -> None:
    """A turn of somebody in their own chat."""
    desk.turns += 1
    person = what.pop("person", PEOPLE[who])
    await desk._turn(Turn(f"n{desk.turns}", kind, person, address_of(who), **what))


async def first_sentence(desk: Desk) -> None:
    await heard(desk, "Rik", text=f"Ik heb een brief verkeerd gestuurd. {TOLD}")


async def answer_that_is_refused(desk: Desk) -> None:
    await heard(desk, "Rik", text="Ik heb een brief naar het verkeerde adres gestuurd")
    await heard(desk, "Rik", text="ja")
    await heard(desk, "Rik", text=TOLD)


async def names_of_files(desk: Desk) -> None:
    await heard(desk, "Rik", text="Ik heb een brief naar het verkeerde adres gestuurd")
    for first in range(0, len(WRITTEN), 10):
        names = tuple(f"scan_{one}_def.pdf" for one in WRITTEN[first : first + 10])
        await heard(desk, "Rik", files=names)


async def reply_to_a_question(desk: Desk) -> None:
    await desk.tap("Olga", "case.ask", {"text": "Wie heeft het?"})
    await heard(desk, "Sanne", text=TOLD, files=(f"{WRITTEN[0]}.pdf", f"mail {WRITTEN[-1]}.msg"))


async def addition(desk: Desk) -> None:
    await heard(desk, "Sanne", text="aanvullen DL-2026-0001")
    await heard(desk, "Sanne", text=TOLD)


async def officers_note(desk: Desk) -> None:
    await desk.tap("Olga", "case.note", {"text": TOLD})


async def officers_question(desk: Desk) -> None:
    await desk.tap("Olga", "case.ask", {"text": TOLD})


async def entered_case(desk: Desk) -> None:
    fields = {"situation": "wrong_mail", "source": "letter", "aware": "vandaag"}
    values = {**fields, "description": TOLD, "informant": TOLD[:600]}
    await desk.tap_without_case("Olga", "entry.case", values)


async def search(desk: Desk) -> None:
    await heard(desk, "Olga", text=f"zoek {TOLD}")


async def name_of_a_person(desk: Desk) -> None:
    for one in WRITTEN:
        named = replace(PEOPLE["Rik"], name=f"Rik {one}")
        await heard(desk, "Rik", person=named, text="hallo")


WAYS: list[Way] = [
    first_sentence,
    answer_that_is_refused,
    names_of_files,
    reply_to_a_question,
    addition,
    officers_note,
    officers_question,
    entered_case,
    search,
    name_of_a_person,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: str(way.__name__))
async def test_no_way_in_lets_a_personal_number_through(
    desk: Desk, way: Way, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await way(desk)
    printed = capsys.readouterr()
    kept = [*values(tmp_path / "datalek.sqlite3"), *unsealed(desk), printed.out, printed.err]
    assert any("Olga" in one for one in kept)  # what is sealed was really opened
    assert [one for one in kept if tells(one)] == []


async def test_an_officer_hears_that_something_was_taken_out(desk: Desk) -> None:
    await desk.tap("Olga", "case.note", {"text": f"Bel {BARE[Secret.PHONE]} van mevrouw De Vries"})
    assert "iets persoonlijks" in desk.said
    assert (await desk.file()).notes[-1].text.endswith("weggehaald] van mevrouw De Vries")


async def test_the_number_of_the_authority_stays_as_it_is(desk: Desk) -> None:
    await Teller(desk).play(
        "! Olga case.weigh\n! Olga case.decide duty=notify outcome=yes reason=ja"
    )
    values_of = {"stage": "preliminary", "number": BARE[Secret.BSN], "moment": "vandaag"}
    await desk.tap("Olga", "case.notify", values_of)
    assert any(BARE[Secret.BSN] in one for one in unsealed(desk))


def values(path: Path) -> list[str]:
    """Every text that stands in any table, escapes of JSON undone."""
    with sqlite3.connect(path) as base:
        tables = [
            name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        rows = [row for table in tables for row in base.execute(f"SELECT * FROM {table}")]  # noqa: S608
    base.close()
    return [unescaped(value) for row in rows for value in row if isinstance(value, str)]


def unsealed(desk: Desk) -> list[str]:
    """Everything that is kept sealed, opened with its keys, escapes of JSON undone."""
    with Session(desk.database.writing) as session:
        return [unescaped(one.decode(errors="replace")) for one in everything(session)]


def unescaped(text: str) -> str:
    plain = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    return re.sub(r"\\[nrt]", " ", plain)


def tells(text: str) -> bool:
    """Whether a personal number stands in a text, however it is written."""
    bare = re.sub(r"[^a-z0-9@]", "", fold(text).copy.casefold())
    return any(re.sub(r"[^a-z0-9@]", "", one.casefold()) in bare for one in BARE.values())
