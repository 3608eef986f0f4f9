"""The running bots, each with its last tick."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table in which every bot writes at every tick."""
    op.create_table(
        "instances",
        sa.Column("worker", sa.Text(), primary_key=True),
        sa.Column("ticked_at", sa.DateTime(timezone=True), nullable=False),
    )
