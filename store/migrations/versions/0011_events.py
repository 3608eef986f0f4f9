"""The text of an event is sealed apart from it; the chain goes over salted digests of texts.

The chain that was is verified first. Each event is linked anew, and one more tells the hash with
which the old chain ended, how long it was, and where it was broken, if it was.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from alembic import op

from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Place

revision = "0011"
down_revision = "0010"

AT_ONCE = 500  # events in memory
MOMENT = sa.DateTime(timezone=True)
_WORDS = [
    *("incident", "regime", "state", "came_from", "stage", "duty", "outcome", "ground"),
    *("duty_to_notify", "duty_to_communicate", "signalled_at", "aware_at"),
]
_COUNTS = ["people", "people_least", "people_most"]
_TOLD_AS = {"incident": "kind", "came_from": "from"}
_CLOCK = {"id": "", "name": "clock", "role": ""}

Row = dict[str, Any]


def upgrade() -> None:
    """Write every event anew, a page at a time."""
    connection = op.get_bind()
    _put_aside()
    events, texts = _new_tables()
    keys, chain = ring_of(connection), _Growing()
    was = _Growing()
    for old in _old_events(connection):
        was.follow_old(old)
        event, text = chain.linked(_event(old), _told(old))
        connection.execute(events.insert(), event)
        connection.execute(texts.insert(), _sealed(keys, event["id"], text))
    ended = connection.execute(sa.text("SELECT length, hash FROM chain")).one()
    if was.length:
        event, text = chain.linked(_renewed(), _told_of_end(was, ended))
        connection.execute(events.insert(), event)
        connection.execute(texts.insert(), _sealed(keys, event["id"], text))
    end = sa.table("chain", sa.column("length"), sa.column("hash"))
    connection.execute(end.update().values(length=chain.length, hash=chain.hash))
    op.drop_table("old_events")
    _guard(connection)


def _put_aside() -> None:
    """Free the names of the old table."""
    for index in ("case_id_id", "kind_at"):
        op.drop_index(f"ix_events_{index}", "events")
    op.rename_table("events", "old_events")
    if op.get_context().dialect.name == "postgresql":
        op.execute("ALTER INDEX pk_events RENAME TO pk_old_events")


def _new_tables() -> tuple[sa.Table, sa.Table]:
    events = op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "source")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in _WORDS),
        sa.Column("late", sa.Boolean(), nullable=True),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in _COUNTS),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("digest", "previous", "hash")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_events_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_case_id_id", "events", ["case_id", "id"])
    op.create_index("ix_events_kind_at", "events", ["kind", "at"])
    texts = op.create_table(
        "event_texts",
        sa.Column("event_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_texts_event_id"),
        sa.PrimaryKeyConstraint("event_id", name="pk_event_texts"),
    )
    return events, texts


def _guard(connection: sa.Connection) -> None:
    """Let the database itself refuse to change or delete a row, as it did."""
    if connection.dialect.name == "postgresql":
        op.execute(
            "CREATE TRIGGER events_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON events "
            "FOR EACH STATEMENT EXECUTE FUNCTION events_never_change()"
        )
        return
    for act in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER events_no_{act} BEFORE {act} ON events "
            "BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"
        )


# --- what was ----------------------------------------------------------------------------------


def _old_events(connection: sa.Connection) -> Iterator[Row]:
    names = [
        "id",
        "case_id",
        "kind",
        "who_id",
        "who_name",
        "who_role",
        "source",
        "previous",
        "hash",
    ]
    table = sa.table(
        "old_events",
        *map(sa.column, names),
        sa.column("at", MOMENT),
        sa.column("data", sa.JSON()),
    )
    pages, last = sa.select(table).order_by(table.c.id).limit(AT_ONCE), 0
    while page := connection.execute(pages.where(table.c.id > last)).mappings().all():
        for row in page:
            at = row["at"]
            known = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
            yield dict(row) | {"at": known}
        last = page[-1]["id"]


def _old_hash(old: Row) -> str:
    first = ("id", "case_id")
    rest = ("kind", "who_id", "who_name", "who_role", "source", "data", "previous")
    content = [*(old[n] for n in first), old["at"].isoformat(), *(old[n] for n in rest)]
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


# --- what becomes of it ------------------------------------------------------------------------


class _Growing:
    """A chain of events as it grows."""

    def __init__(self) -> None:
        self.length, self.hash, self.broken = 0, "", 0

    def follow_old(self, old: Row) -> None:
        """Go along the old chain, and keep where it was broken first."""
        self.length += 1
        whole = (old["id"], old["previous"], old["hash"]) == (
            self.length,
            self.hash,
            _old_hash(old),
        )
        self.broken = self.broken or (0 if whole else self.length)
        self.hash = old["hash"]

    def linked(self, event: Row, told: Mapping[str, Any]) -> tuple[Row, bytes]:
        """An event at the end, with its text."""
        text = json.dumps({"salt": os.urandom(16).hex(), **told}, separators=(",", ":")).encode()
        covered = {
            "id": self.length + 1,
            **event,
            "digest": sha256(text).hexdigest(),
            "previous": self.hash,
        }
        self.length, self.hash = self.length + 1, _hash(covered)
        return covered | {"hash": self.hash}, text


def _hash(event: Row) -> str:
    text = json.dumps(list(event.values()), separators=(",", ":"), default=_in_utc)
    return sha256(text.encode()).hexdigest()


def _in_utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _event(old: Row) -> Row:
    """Its columns, in the order in which its hash covers them."""
    data = old["data"]
    counted = {name: data.get(_TOLD_AS.get(name, name)) for name in [*_WORDS, "late", *_COUNTS]}
    first = {name: old[name] for name in ("case_id", "at", "kind", "source")}
    return first | counted


def _told(old: Row) -> Row:
    who = {name: old[f"who_{name}"] for name in ("id", "name", "role")}
    return {"who": who, "data": old["data"]}


def _renewed() -> Row:
    beginning = {
        "case_id": None,
        "at": datetime.now(UTC),
        "kind": "chain_renewed",
        "source": "command",
    }
    return beginning | dict.fromkeys([*_WORDS, "late", *_COUNTS])


def _told_of_end(was: _Growing, ended: sa.Row[Any]) -> Row:
    """How the old chain ended, and where it was broken; 0 where it was whole."""
    whole = (ended.length, ended.hash) == (was.length, was.hash)
    broken = was.broken or (0 if whole else was.length + 1)
    return {"who": _CLOCK, "data": {"length": ended.length, "head": ended.hash, "broken": broken}}


def _sealed(keys: Keyring, number: int, text: bytes) -> Row:
    return {
        "event_id": number,
        "sealed": keys.seal(text, Place("event_texts", "sealed", str(number))),
    }
