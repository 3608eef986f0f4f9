"""Who may see a case, where it is not everybody with a role."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Make the column and the table: until now nobody was kept out of a case."""
    op.add_column(
        "cases", sa.Column("restricted", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_index("ix_cases_restricted", "cases", ["restricted"])
    op.create_table(
        "case_readers",
        sa.Column("case_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_readers_case_id"),
        sa.PrimaryKeyConstraint("case_id", "person", name="pk_case_readers"),
    )
