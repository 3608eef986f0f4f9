"""Where people work is kept with how they are reached, and that they were asked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.models.columns import UtcDateTime

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Make the columns: nothing is known of anybody yet."""
    op.add_column("contacts", sa.Column("department", sa.LargeBinary(), nullable=True))
    op.add_column("contacts", sa.Column("department_asked_at", MOMENT, nullable=True))


MOMENT = UtcDateTime()
