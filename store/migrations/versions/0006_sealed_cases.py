"""The document of a case is sealed, and the database knows its keys.

The keys come with the connection, as everywhere in the store.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from store.secrecy.key_check import sealed
from store.secrecy.keys import ring_of
from store.secrecy.sealing import Place

revision = "0006"
down_revision = "0005"

AT_ONCE = 500  # cases in memory


def upgrade() -> None:
    """Keep which keys these are, and seal every document, a page at a time."""
    connection = op.get_bind()
    check = op.create_table(
        "key_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_key_check"),
    )
    connection.execute(check.insert(), {"id": 1, "sealed": sealed(ring_of(connection))})
    cases = sa.table("cases", *map(sa.column, ("id", "reference", "version", "document")))
    pages = sa.select(cases).order_by(cases.c.id).limit(AT_ONCE)
    done = 0
    while page := connection.execute(pages.where(cases.c.id > done)).all():
        for row in page:
            connection.execute(
                cases.update().where(cases.c.id == row.id).values(document=_sealed(connection, row))
            )
        done = page[-1].id


def _sealed(connection: sa.Connection, row: sa.Row[Any]) -> bytes:
    place = Place("cases", "document", f"{row.reference} {row.version}")
    return ring_of(connection).seal(bytes(row.document), place)
