"""What weeks count, in columns and narrow indexes; derived when all tables are there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

MOMENT = sa.DateTime(timezone=True)
LAST = "until IS NULL"


def upgrade() -> None:
    """Make the columns and the indexes."""
    for name in ("ended_at", "decided_at", "recorded_at"):
        op.add_column("counted_cases", sa.Column(name, MOMENT, nullable=True))
    for name in ("told_to_report", "first_to_decision"):
        op.add_column("counted_cases", sa.Column(name, sa.Integer(), nullable=True))
    recorded = sa.Column("recorded", sa.Text(), nullable=False, server_default="")
    op.add_column("counted_cases", recorded)
    _of_some("counted_cases_told", ["registered_at", "situation", "told_to_report", "until"], LAST)
    _of_some("counted_cases_decided", ["decided_at", "first_to_decision", "until"], LAST)
    _of_some("counted_cases_recorded", ["recorded_at", "recorded", "until"], LAST)
    ended = ["ended_at", "since", "until", "verdict"]
    _of_some("counted_cases_ended", ended, "ended_at IS NOT NULL")
    _of_some("counted_cases_open", ["since", "ended_at"], "ended_at IS NULL")
    told = "kind = 'communication_recorded' AND ground = ''"
    _of_some("events_told", ["at", "case_id", "people"], told)
    withdrawn = "kind = 'notification_recorded' AND stage = 'withdrawn'"
    _of_some("events_withdrawn", ["at", "case_id"], withdrawn)
    _of_some("cases_drill", ["id"], "drill")
    op.drop_index("ix_cases_decided_at", "cases")  # weeks alone looked there
    op.drop_index("ix_cases_restricted", "cases")  # it led past all that are not
    _of_some("cases_restricted", ["id"], "restricted")


def _of_some(name: str, columns: list[str], condition: str) -> None:
    where, table = sa.text(condition), name.rpartition("_")[0]
    op.create_index(f"ix_{name}", table, columns, sqlite_where=where, postgresql_where=where)
