"""What is kept beside the cases is a whole document, with columns for its counts and terms.

What was only counted before stays so: others saw to it, and nothing of it is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from dialogs.law.terms import AMSTERDAM
from store.access.notation import encoded, loads
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Place

revision = "0013"
down_revision = "0012"

MOMENT = sa.DateTime(timezone=True)
TITLE = 100  # characters
_SOURCES = {
    "vulnerability": ("ibd", "supplier"),
    "request": ("letter", "phone", "email", "counter"),
}
_COUNTED = {
    "vulnerability": {"concerns": "elsewhere"},
    "request": {"right": "access", "answer": "elsewhere"},
    "awareness": {"what": "other"},
}
_SORTS = {"request": "access", "awareness": "other"}

Row = dict[str, Any]


def upgrade() -> None:
    """Write the table anew: it is no longer than the years of one organisation."""
    connection = op.get_bind()
    keys = ring_of(connection)
    old = sa.table(
        "notices", *map(sa.column, ("id", "kind", "source", "text")), sa.column("at", MOMENT)
    )
    rows = [dict(row._mapping) for row in connection.execute(sa.select(old).order_by(old.c.id))]
    op.drop_table("notices")
    new = op.create_table("notices", *_columns(), sa.PrimaryKeyConstraint("id", name="pk_notices"))
    op.create_index("ix_notices_at", "notices", ["at"])
    op.create_index("ix_notices_kind_open_due_at", "notices", ["kind", "open", "due_at"])
    if made := list(_written_anew(keys, rows)):
        connection.execute(new.insert(), made)
    if rows and connection.dialect.name == "postgresql":
        op.execute(f"SELECT setval('notices_id_seq', {rows[-1]['id']})")


def _columns() -> list[sa.Column[Any] | sa.UniqueConstraint]:
    return [
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=True),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("version", "people")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "sort")),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("key", sa.LargeBinary(), nullable=True),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("key", name="uq_notices_key"),
    ]


def _written_anew(keys: Keyring, rows: list[Row]) -> Iterator[Row]:
    for row in rows:
        kind = row["kind"].replace("access_request", "request")
        sealed = bytes(row["text"])
        document = sealed and _document(keys, kind, row)
        columns = {"kind": kind, "sort": _SORTS.get(kind, ""), "at": row["at"], "key": None}
        now = {"version": 1, "people": 0, "open": False, "due_at": None, "document": document}
        yield {"id": row["id"], **columns, **now}


def _document(keys: Keyring, kind: str, row: Row) -> bytes:
    """The form it would have been entered with; of one without words nothing is kept."""
    text = loads(keys.open(bytes(row["text"]), Place("notices", "text", "")))
    source = row["source"] if row["source"] in _SOURCES.get(kind, ()) else "other"
    fields = {
        "title": text.strip().partition("\n")[0][:TITLE] or kind,
        "on": _day(row["at"]),
        "text": text,
        **({"source": source} if kind in _SOURCES else {}),
        **_COUNTED.get(kind, {}),
    }
    content = encoded({"fields": fields, "signed": []})
    return keys.seal(content, Place("notices", "document", ""))


def _day(at: datetime) -> str:
    known = at.replace(tzinfo=UTC) if at.tzinfo is None else at
    return known.astimezone(AMSTERDAM).date().isoformat()
