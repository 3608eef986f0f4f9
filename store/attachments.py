"""What is in the files that came with a case: sealed in pieces, each for its case and number.

What else is known of a file stands in the case itself. One that comes in a chat while a report is
under way is kept there, until the report becomes a case or the chat is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Row, Table, func, select
from sqlmodel import Session

from dialogs.handling.casefile import Attachment
from store.errors import Tampered
from store.models import AttachmentPiece
from store.people import conversations
from store.secrecy.keys import ring_of
from store.secrecy.sealing import Place

PIECE: Final = 1024 * 1024  # bytes: so much is sealed, or sealed anew, at a time
_TABLE: Table = AttachmentPiece.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_TOLD: Final = 0  # the piece in which a chat holds what is known of a file
_ATTACHMENT = TypeAdapter(Attachment)


class Holder(NamedTuple):
    """Where a file is kept: in a case, or in a chat by the hash of its id."""

    case_id: int | None
    conversation_key: bytes | None


class _Piece(NamedTuple):
    number: int
    content: bytes


def keep(session: Session, case_id: int, number: int, content: bytes) -> None:
    """Keep what is in a file, as this number of a case."""
    _put(session, Holder(case_id, None), number, _cut(content))


def content(session: Session, case_id: int, kept: Attachment) -> bytes:
    """What is in a file of a case. Raises Tampered where it is not what came in."""
    return _whole(session, Holder(case_id, None), kept)


def destroy(session: Session, case_id: int) -> None:
    """Keep nothing of what was in the files of a case."""
    _drop(session, Holder(case_id, None))


# --- in a chat ---------------------------------------------------------------------------------


def hold(session: Session, conversation: str, kept: Attachment, content: bytes) -> None:
    """Keep a file in a chat, until its report becomes a case."""
    told = (_TOLD, _ATTACHMENT.dump_json(kept))
    _put(session, _chat(session, conversation), kept.number, [told, *_cut(content)])


def held(session: Session, conversation: str) -> Iterator[tuple[Attachment, bytes]]:
    """The files that a chat holds with what is in each, in the order in which they came."""
    chat = _chat(session, conversation)
    for one in list(_read(session, chat, _TABLE.c.piece == _TOLD)):
        kept = _ATTACHMENT.validate_json(one.content)
        yield kept, _whole(session, chat, kept)


def holds(session: Session, conversation: str) -> int:
    """How many files a chat holds."""
    told = (*_of(_chat(session, conversation)), _TABLE.c.piece == _TOLD)
    count = select(func.count()).select_from(_TABLE).where(*told)
    return session.connection().execute(count).scalar_one()


def release(session: Session, conversation: str) -> None:
    """Hold nothing in a chat any more."""
    _drop(session, _chat(session, conversation))


def forget(session: Session, conversation_key: bytes) -> None:
    """The same for a chat of which only its name in the store is known."""
    _drop(session, Holder(None, conversation_key))


# --- pieces ------------------------------------------------------------------------------------


def place(holder: Holder, number: int, piece: int) -> Place:
    """Where a piece stands: it opens in no other case, chat, file or order."""
    key = holder.conversation_key
    held_by = f"case {holder.case_id}" if key is None else f"chat {bytes(key).hex()}"
    return Place(_TABLE.name, "sealed", f"{held_by} {number} {piece}")


def place_of(row: Row[Any]) -> Place:
    """Where the piece in a row stands."""
    return place(Holder(row.case_id, row.conversation_key), row.number, row.piece)


def _chat(session: Session, conversation: str) -> Holder:
    return Holder(None, bytes.fromhex(conversations.code(session, conversation)))


def _cut(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The pieces of a content with their numbers; an empty one has none."""
    for number, at in enumerate(range(0, len(content), PIECE), 1):
        yield number, content[at : at + PIECE]


def _put(
    session: Session, holder: Holder, number: int, pieces: Iterable[tuple[int, bytes]]
) -> None:
    connection = session.connection()
    ring = ring_of(connection)
    for piece, what in pieces:
        sealed = ring.seal(what, place(holder, number, piece))
        row = {**holder._asdict(), "number": number, "piece": piece, "sealed": sealed}
        connection.execute(_TABLE.insert(), row)


def _whole(session: Session, holder: Holder, kept: Attachment) -> bytes:
    pieces = _read(session, holder, _TABLE.c.number == kept.number, _TABLE.c.piece != _TOLD)
    found = b"".join(one.content for one in pieces)
    if sha256(found).hexdigest() != kept.digest:
        raise Tampered(f"attachment {kept.number}")
    return found


def _read(session: Session, holder: Holder, *which: ColumnElement[bool]) -> Iterator[_Piece]:
    """Pieces that a holder has, opened, in their order. Raises Tampered or UnknownKey."""
    connection = session.connection()
    ring, rows = ring_of(connection), _TABLE.select().where(*_of(holder), *which)
    for row in connection.execute(rows.order_by(_TABLE.c.number, _TABLE.c.piece)):
        yield _Piece(row.piece, ring.open(bytes(row.sealed), place_of(row)))


def _drop(session: Session, holder: Holder) -> None:
    session.connection().execute(_TABLE.delete().where(*_of(holder)))


def _of(holder: Holder) -> list[ColumnElement[bool]]:
    return [_TABLE.c[name] == value for name, value in holder._asdict().items() if value]
