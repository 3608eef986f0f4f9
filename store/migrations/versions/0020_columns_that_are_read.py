"""Columns that nothing read are gone."""

from __future__ import annotations

from alembic import op

revision = "0020"
down_revision = "0019"

_UNREAD = {
    "cases": ("happened_at",),
    "contacts": ("dead_reason",),
    "reminders": ("claimed_at", "late", "outbox_key"),
}


def upgrade() -> None:
    """Take them away: each can be told from the case, the event or the key of the row."""
    for table, columns in _UNREAD.items():
        for column in columns:
            op.drop_column(table, column)
