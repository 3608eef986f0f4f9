"""How each case counts, in narrow rows; they are derived when all tables are there.

And indexes of some rows alone: how a year counts now, and which cases were destroyed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table and the indexes."""
    op.create_table(
        "counted_cases",
        sa.Column("case_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=True),
        sa.Column("registered_at", MOMENT, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in (
                *("situation", "kind", "regime", "source", "department"),
                *("verdict", "people", "notified"),
            )
        ),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=True),
        *(
            sa.Column(f"{duty}_{what}", sa.Text(), nullable=True)
            for duty in ("notify", "communicate")
            for what in ("weighed", "decided")
        ),
        sa.Column("measures", sa.Integer(), nullable=False),
        sa.Column("measures_done", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=True)
            for name in ("to_report", "to_decision", "to_notification")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_counted_cases_case_id"),
        sa.PrimaryKeyConstraint("case_id", "number", name="pk_counted_cases"),
    )
    op.create_index("ix_counted_cases_registered_at", "counted_cases", ["registered_at"])
    now = ["year", "to_notification", "notified", "withdrawn", "told"]
    _of_some("ix_counted_cases_now", "counted_cases", now, "until IS NULL")
    op.drop_index("ix_cases_destroyed_at_closed_at", "cases")
    _of_some("ix_cases_destroyed_at", "cases", ["destroyed_at"], "destroyed_at IS NOT NULL")


def _of_some(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
