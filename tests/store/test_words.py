"""Search finds what people mean, however they type a letter, an apostrophe or a reference."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from dialogs.handling.casefile import Reporter
from store.access.database import Database
from store.lists.register import Listed
from store.lists.words import folded
from tests.store.given import filed, search

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
    def write(session: Session) -> Listed:
        for name in NAMES:
            filed(session, reporter=Reporter("id", name))
        return search(session, words)

    page = await db.transact(write)
    assert (page.total, len(page.cases), page.after) == (1, 1, "")


async def test_of_many_a_page_is_shown_and_all_are_counted(db: Database) -> None:
    def write(session: Session) -> list[Listed]:
        for _ in range(45):
            filed(session)
        return [search(session, "dl-2026", skip) for skip in (0, 20, 40)]

    pages = await db.transact(write)
    told = [(page.total, [case.number for case in page.cases], bool(page.after)) for page in pages]
    assert told == [
        (45, [*range(45, 25, -1)], True),
        (45, [*range(25, 5, -1)], True),
        (45, [5, 4, 3, 2, 1], False),
    ]
