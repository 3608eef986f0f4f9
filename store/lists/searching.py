"""Finding cases by words of which only keyed hashes are kept, and by their reference.

Whole words are found, however somebody types a letter (see `words.py`). Who has the database and
not the keys can neither read a word nor try one out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from sqlalchemy import ColumnElement, Select, Table, and_, bindparam, false, select, union
from sqlmodel import Session, col

from dialogs.handling.casefile import CaseFile
from store.lists.words import folded
from store.models import Case, CaseWord, Counter
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Hashed

_TABLE: Table = CaseWord.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_MINE = _TABLE.c.case_id == bindparam("case")
_GONE = _TABLE.delete().where(_MINE, _TABLE.c.word.in_(bindparam("gone", expanding=True)))
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"(?:dl-)?(?:(\d{4})-)?0*(\d{1,9})")  # of a case, with or without its year
_YEAR = re.compile(r"(?:dl-)?(\d{4})-?")
_BYTES: Final = 8  # of a hash: two words never meet, and a million cases stay small


def words_of(file: CaseFile) -> set[str]:
    """The words by which a case is found: of what was told, by whom, and of which department."""
    said = (file.description, file.told_by, file.department)
    return set(_WORD.findall(folded(" ".join(said))))


def replace(
    session: Session, case_id: int, words: Collection[str], before: Collection[str]
) -> None:
    """Keep by which words a case is found now."""
    keys, connection = ring_of(session), session.connection()
    if gone := set(before) - set(words):
        connection.execute(_GONE, {"case": case_id, "gone": [_hash(keys, one) for one in gone]})
    if new := set(words) - set(before):
        rows = [{"case_id": case_id, "word": _hash(keys, one)} for one in sorted(new)]
        connection.execute(_TABLE.insert(), rows)


def conditions(
    session: Session, said: str, among: Select[int] | None = None
) -> Iterator[ColumnElement[bool]]:
    """That a case holds everything of what somebody searches for.

    Where few cases are looked among, a word that all cases have is asked of these alone.
    """
    keys = ring_of(session)
    few = [] if among is None else [_TABLE.c.case_id.in_(among)]
    for one in folded(said).split():
        found = [*_by_words(keys, _WORD.findall(one), few), *_by_reference(one)]
        yield col(Case.id).in_(union(*found)) if found else false()


def _by_words(
    keys: Keyring, words: list[str], few: Sequence[ColumnElement[bool]]
) -> Iterator[Select[int]]:
    """The cases with each of these words."""
    if words:
        first, *others = (_TABLE.c.word == _hash(keys, one) for one in words)
        more = (_TABLE.c.case_id.in_(select(_TABLE.c.case_id).where(one)) for one in others)
        yield select(_TABLE.c.case_id).where(first, *more, *few)


def _by_reference(said: str) -> Iterator[Select[int]]:
    """The cases with this reference, or the part of one that it is: a number or a year."""
    if found := _NUMBER.fullmatch(said):
        year = [col(Case.year) == int(found[1])] if found[1] else [_any_year()]
        yield select(col(Case.id)).where(and_(*year), col(Case.number) == int(found[2]))
    if found := _YEAR.fullmatch(said):
        yield select(col(Case.id)).where(col(Case.year) == int(found[1]))


def _any_year() -> ColumnElement[bool]:
    """Named one by one, so that the index on year and number is used."""
    return col(Case.year).in_(select(col(Counter.year)))


def _hash(keys: Keyring, word: str) -> int:
    return int.from_bytes(keys.hash(Hashed.WORD, word)[:_BYTES], "big", signed=True)
