"""What a case is kept by: whether it is held, still has its reporter, and when it was destroyed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the columns; nothing was held or destroyed before."""
    no = sa.false()
    for name in ("held", "nameless"):
        op.add_column("cases", sa.Column(name, sa.Boolean(), nullable=False, server_default=no))
    op.add_column("cases", sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_cases_nameless_closed_at", "cases", ["nameless", "closed_at"])
    op.create_index("ix_cases_destroyed_at_closed_at", "cases", ["destroyed_at", "closed_at"])
