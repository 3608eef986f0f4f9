"""What is in the files that come with cases, in pieces."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "attachment_pieces",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("conversation_key", sa.LargeBinary(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("piece", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attachment_pieces"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_attachment_pieces_case_id"),
        sa.UniqueConstraint(
            "case_id", "number", "piece", name="uq_attachment_pieces_case_id_number_piece"
        ),
        sa.UniqueConstraint(
            "conversation_key",
            "number",
            "piece",
            name="uq_attachment_pieces_conversation_key_number_piece",
        ),
    )
