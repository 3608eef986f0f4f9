"""The document of a case is sealed.

The keys come with the connection, as everywhere in the store.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.sealing import Place

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

AT_ONCE = 500  # cases in memory


def upgrade() -> None:
    """Seal every document, a page at a time; what it was is overwritten."""
    connection = op.get_bind()
    cases = sa.table("cases", *map(sa.column, ("id", "reference", "document")))
    pages = sa.select(cases).order_by(cases.c.id).limit(AT_ONCE)
    done = 0
    while page := connection.execute(pages.where(cases.c.id > done)).all():
        for row in page:
            connection.execute(
                cases.update()
                .where(cases.c.id == row.id)
                .values(document=_sealed(connection, row.document, row.reference))
            )
        done = page[-1].id


def _sealed(connection: sa.Connection, document: bytes, reference: str) -> bytes:
    place = Place("cases", "document", reference)
    sealed: bytes = connection.get_execution_options()["keys"].seal(bytes(document), place)
    return sealed
