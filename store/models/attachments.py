"""What is in the files that came with cases, in pieces, each sealed by itself."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class AttachmentPiece(SQLModel, table=True):
    """A piece of a file: of a case, or of a chat in which a report is under way.

    What of a case the file is (its name, its type, who gave it) stands in the case itself, with the
    digest of the whole. Of a chat that stands in piece 0. The content begins with piece 1.
    """

    __tablename__ = "attachment_pieces"
    __table_args__ = (
        UniqueConstraint("case_id", "number", "piece"),
        UniqueConstraint("conversation_key", "number", "piece"),
    )

    id: int = Field(default=None, primary_key=True)
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    conversation_key: bytes | None = None  # as in `conversations`; one of both is there
    number: int  # of the file, in its case or chat
    piece: int
    sealed: bytes
