"""Search finds what people mean, however they type a letter, an apostrophe or a reference."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import Session

from dialogs.handling.due import Plan
from store import cases, due
from store.database import Database
from store.engines import engines
from store.schema import configuration, upgrade
from store.words import folded
from tests.store.given import filed

PLAN = Plan()
NAMES = ["Zoë Ünlü", "Van ’t Hoff", "François Çelik", "Łukasz Ørsted", "IJsbrand"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë", "zoe"),
        ("Zoe\u0308", "ZOË"),
        ("van ’t Hoff", "van 't hoff"),
        ("van ´t Hoff", "VAN `T HOFF"),
        ("Ørsted", "orsted"),
        ("Łukasz", "lukasz"),
        ("Straße", "STRASSE"),
        ("DL-2026-3", "dl-2026-0003"),
        ("dl 2026/3", "DL-2026-0003"),
        ("DL-2026-12345", "dl-2026-12345"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@given(st.text())
def test_however_it_is_composed(said: str) -> None:
    forms = {folded(unicodedata.normalize(form, said)) for form in ("NFC", "NFD")}
    assert len(forms) == 1
    assert folded(folded(said)) == folded(said)


@pytest.mark.parametrize(
    "words", ["ünlü zoe", "VAN 'T hoff", "celik", "lukasz orsted", "dl-2026-3"]
)
async def test_search_finds_it(db: Database, words: str) -> None:
    def write(session: Session) -> cases.Page:
        for name in NAMES:
            case = filed(session)
            case.words = folded(f"{case.reference} {name}")
            session.add(case)
        session.flush()
        return cases.search(session, words)

    page = await db.transact(write)
    assert (page.total, len(page.cases), page.more) == (1, 1, False)


async def test_of_many_a_page_is_shown_and_all_are_counted(db: Database) -> None:
    def write(session: Session) -> list[cases.Page]:
        for _ in range(45):
            filed(session)
        return [cases.search(session, "dl-2026", skip=skip) for skip in (0, 20, 40)]

    pages = await db.transact(write)
    assert [(page.total, len(page.cases), page.more) for page in pages] == [
        (45, 20, True),
        (45, 20, True),
        (45, 5, False),
    ]


def test_cases_of_before_are_found_and_told_of(empty_url: str) -> None:
    """An upgrade folds what is there; what is due is derived when the bot starts."""
    made = engines(empty_url)
    upgrade(made.writing)
    with Session(made.writing) as session, session.begin():
        case = filed(session)
        case.description = "Brief voor mevrouw Çelik."
    with made.writing.begin() as connection:  # as the version before had it
        connection.execute(text("ALTER TABLE cases DROP COLUMN words"))
        connection.execute(text("DROP TABLE due"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
        assert configuration(connection)
    upgrade(made.writing)
    with Session(made.writing) as session, session.begin():
        assert cases.search(session, "celik").total == 1
        assert due.outdated(session, PLAN, after=0, most=9) == [1]
        due.derive(session, 1, PLAN)
        assert due.outdated(session, PLAN, after=0, most=9) == []
        assert [case.id for case in cases.open_cases(session)] == [1]
    made.dispose()
