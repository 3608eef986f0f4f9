"""An index for what was decided in a week."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_cases_decided_at", "cases", ["decided_at"])
