"""What was mailed is no card that stands somewhere."""

from __future__ import annotations

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Forget mails that were kept as cards: each act on their case was mailed too."""
    op.execute("DELETE FROM shown_cards WHERE activity_id = ''")
