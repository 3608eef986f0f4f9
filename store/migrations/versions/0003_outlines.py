"""What is open of each case, kept with it; and the words of a case as they are searched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.lists.words import folded

revision = "0003"
down_revision = "0002"

_SEARCHED = ("reference", "description", "reporter_name", "department")


def upgrade() -> None:
    """Make the table and the column; the words of the cases that are there are folded now."""
    op.create_table(
        "case_outlines",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_outlines_case_id"),
        sa.PrimaryKeyConstraint("case_id", name="pk_case_outlines"),
    )
    op.add_column("cases", sa.Column("words", sa.Text(), nullable=False, server_default=""))
    _fold()


def _fold() -> None:
    columns: list[sa.ColumnClause[str]] = [
        sa.column("id"),
        *map(sa.column, _SEARCHED),
        sa.column("words"),
    ]
    cases, connection = sa.table("cases", *columns), op.get_bind()
    for row in connection.execute(sa.select(cases)).all():
        words = folded(" ".join(getattr(row, name) for name in _SEARCHED))
        connection.execute(sa.update(cases).where(cases.c.id == row.id).values(words=words))
