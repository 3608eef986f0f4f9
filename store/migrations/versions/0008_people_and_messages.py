"""Conversations, contacts, messages and notices are sealed; what names a chat is a keyed hash."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from store.access.notation import encoded
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Hashed, Place

revision = "0008"
down_revision = "0007"

AT_ONCE = 500  # rows in memory
MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON()
_UNFINISHED = re.compile(r"unfinished:(.+?):(?=\d{4}-\d\d-\d\dT)")  # in the key of a message

Row = dict[str, Any]


def upgrade() -> None:
    """Write each table anew, a page at a time where it may be long."""
    keys = ring_of(op.get_bind())
    _written_anew("conversations", _conversations(), lambda row: _conversation(keys, row))
    op.create_index(
        "ix_conversations_started_at_updated_at", "conversations", ["started_at", "updated_at"]
    )
    _written_anew("seen_activities", _seen_activities(), lambda row: _seen(keys, row))
    op.create_index("ix_seen_activities_at", "seen_activities", ["at"])
    _written_anew("contacts", _contacts(), lambda row: _contact(keys, row))
    _sealed_in_place(keys, "outbox", ["id"], {"audience": JSON, "payload": JSON}, beside=["key"])
    shown = ["case_id", "kind", "audience_key"]
    _sealed_in_place(keys, "shown_cards", shown, {"address": JSON})
    _sealed_in_place(keys, "notices", ["id"], {"text": sa.Text()})


# --- tables whose key becomes another -----------------------------------------------------------


def _written_anew(name: str, columns: list[sa.Column[Any]], made: Callable[[Row], Row]) -> None:
    """These are no longer than the organisation has people, and days in which Teams repeats."""
    connection = op.get_bind()
    rows = [dict(row._mapping) for row in connection.execute(sa.select(_old(name)))]
    op.drop_table(name)
    keys = [column.name for column in columns if column.primary_key]
    new = op.create_table(name, *columns, sa.PrimaryKeyConstraint(*keys, name=f"pk_{name}"))
    for start in range(0, len(rows), AT_ONCE):
        connection.execute(new.insert(), [made(row) for row in rows[start : start + AT_ONCE]])


def _old(name: str) -> sa.TableClause:
    moments = ("started_at", "updated_at", "at", "dead_at")
    names = {
        "conversations": "key person_id person_name address language state card_id started_at "
        "updated_at version",
        "seen_activities": "conversation_key activity_id at answer",
        "contacts": "key name teams_id address updated_at dead_at dead_reason",
    }[name].split()
    types = dict.fromkeys(moments, MOMENT) | dict.fromkeys(("address", "state", "answer"), JSON)
    return sa.table(name, *(sa.column(one, types.get(one)) for one in names))


def _conversations() -> list[sa.Column[Any]]:
    return [
        sa.Column("key", sa.LargeBinary(), primary_key=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("card_id", sa.Text(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    ]


def _conversation(keys: Keyring, row: Row) -> Row:
    key = keys.hash(Hashed.CONVERSATION, row["key"])
    hidden = ("key", "person_id", "person_name", "address", "state")
    place = Place("conversations", "sealed", f"{key.hex()} {row['version']}")
    content = encoded({name: row.pop(name) for name in hidden})
    return row | {"key": key, "sealed": keys.seal(content, place)}


def _seen_activities() -> list[sa.Column[Any]]:
    return [
        sa.Column("conversation_key", sa.LargeBinary(), primary_key=True),
        sa.Column("activity_id", sa.Text(), primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
    ]


def _seen(keys: Keyring, row: Row) -> Row:
    key = keys.hash(Hashed.CONVERSATION, row["conversation_key"])
    place = Place("seen_activities", "answer", f"{key.hex()} {row['activity_id']}")
    answer = None if row["answer"] is None else keys.seal(encoded(row["answer"]), place)
    return row | {"conversation_key": key, "answer": answer}


def _contacts() -> list[sa.Column[Any]]:
    return [
        sa.Column("key", sa.LargeBinary(), primary_key=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("dead_at", MOMENT, nullable=True),
        sa.Column("dead_reason", sa.Text(), nullable=False),
    ]


def _contact(keys: Keyring, row: Row) -> Row:
    key = keys.hash(Hashed.CONTACT, row["key"])
    content = encoded({name: row.pop(name) for name in ("name", "teams_id", "address")})
    return row | {"key": key, "sealed": keys.seal(content, Place("contacts", "sealed", key.hex()))}


# --- columns that are sealed where they stand ---------------------------------------------------


def _sealed_in_place(
    keys: Keyring,
    name: str,
    by: list[str],
    columns: dict[str, sa.types.TypeEngine[Any]],
    beside: list[str] | None = None,
) -> None:
    """Each column by a new one of the same name, filled from the old one."""
    with op.batch_alter_table(name) as table:
        for column in columns:
            table.add_column(sa.Column(f"sealed_{column}", sa.LargeBinary(), nullable=True))
    connection, given = op.get_bind(), [*by, *(beside or ())]
    old = sa.table(
        name, *map(sa.column, given), *(sa.column(one, kind) for one, kind in columns.items())
    )
    new = sa.table(name, *map(sa.column, given), *(sa.column(f"sealed_{one}") for one in columns))
    for row in _pages(connection, old, by):
        values: Row = {f"sealed_{one}": _value(keys, name, one, row[one]) for one in columns}
        if "key" in given:
            values["key"] = _coded(keys, row["key"])
        mine = [new.c[one] == row[one] for one in by]
        connection.execute(new.update().where(*mine).values(values))
    with op.batch_alter_table(name) as table:
        for column in columns:
            table.drop_column(column)
            table.alter_column(f"sealed_{column}", new_column_name=column, nullable=False)


def _pages(connection: sa.Connection, table: sa.TableClause, by: list[str]) -> Iterator[Row]:
    key = sa.tuple_(*(table.c[one] for one in by))
    pages = sa.select(table).order_by(*(table.c[one] for one in by)).limit(AT_ONCE)
    page = connection.execute(pages).mappings().all()
    while page:
        yield from map(dict, page)
        after = sa.tuple_(*(page[-1][one] for one in by))
        page = connection.execute(pages.where(key > after)).mappings().all()


def _value(keys: Keyring, table: str, column: str, value: Any) -> bytes:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        told = {"of", "copy_of"}  # the keys of other messages
        value = {
            n: _coded(keys, v) if n in told and isinstance(v, str) else v for n, v in value.items()
        }
    return b"" if value == "" else keys.seal(encoded(value), Place(table, column, ""))


def _coded(keys: Keyring, key: str) -> str:
    """The key of a message, in which no conversation can be read."""
    return _UNFINISHED.sub(
        lambda found: f"unfinished:{keys.hash(Hashed.CONVERSATION, found[1]).hex()}:", key
    )
