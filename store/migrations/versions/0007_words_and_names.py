"""Words for search and the reporter become keyed hashes, the officer's name is sealed."""

from __future__ import annotations

import re
from typing import Any

import sqlalchemy as sa
from alembic import op

from store.access.notation import encoded
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Hashed, Place

revision = "0007"
down_revision = "0006"

AT_ONCE = 500  # cases in memory
_OLD = ("id", "reporter_id", "officer_name", "words", "reference")


def upgrade() -> None:
    """Make the new columns and the table of words, fill them, and drop what could be read."""
    op.create_table(
        "case_words",
        sa.Column("word", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("case_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_words_case_id"),
        sa.PrimaryKeyConstraint("word", "case_id", name="pk_case_words"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_case_words_case_id", "case_words", ["case_id"])
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("reporter", sa.LargeBinary(), nullable=True))
        cases.add_column(sa.Column("sealed_name", sa.LargeBinary(), nullable=True))
    _fill(op.get_bind())
    with op.batch_alter_table("cases") as cases:
        for index in ("registered_at", "asked_at"):
            cases.drop_index(f"ix_cases_reporter_id_{index}")
        for name in ("reporter_id", "officer_name", "words"):
            cases.drop_column(name)
        cases.alter_column("sealed_name", new_column_name="officer_name", nullable=False)
        for index in ("registered_at", "asked_at"):
            cases.create_index(f"ix_cases_reporter_{index}", ["reporter", index])


def _fill(connection: sa.Connection) -> None:
    """A page of cases at a time."""
    keys = ring_of(connection)
    old = sa.table("cases", *map(sa.column, _OLD))
    new = sa.table("cases", *map(sa.column, ("id", "reporter", "sealed_name")))
    words = sa.table("case_words", sa.column("word"), sa.column("case_id"))
    pages = sa.select(old).order_by(old.c.id).limit(AT_ONCE)
    done = 0
    while page := connection.execute(pages.where(old.c.id > done)).all():
        for row in page:
            connection.execute(new.update().where(new.c.id == row.id).values(_sealed(keys, row)))
            if hashes := {_hash(keys, one) for one in _words(row)}:
                connection.execute(words.insert(), [_word(one, row.id) for one in hashes])
        done = page[-1].id


def _sealed(keys: Keyring, row: sa.Row[Any]) -> dict[str, bytes | None]:
    name = keys.seal(encoded(row.officer_name), Place("cases", "officer_name", ""))
    known = keys.hash(Hashed.REPORTER, row.reporter_id) if row.reporter_id else None
    return {"sealed_name": name, "reporter": known}


def _words(row: sa.Row[Any]) -> list[str]:
    """What stood folded in the column, behind the reference."""
    return re.findall(r"\w+", row.words.removeprefix(row.reference.lower()))


def _word(word: int, case_id: int) -> dict[str, int]:
    return {"word": word, "case_id": case_id}


def _hash(keys: Keyring, word: str) -> int:
    return int.from_bytes(keys.hash(Hashed.WORD, word)[:8], "big", signed=True)
