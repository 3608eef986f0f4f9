"""What is in a file comes back as it was, from its own case or chat alone, on either engine."""

from __future__ import annotations

from functools import partial
from hashlib import sha256

import pytest
from sqlmodel import Session, select

from dialogs.handling.casefile import Actor, Attachment, Evidence, Role
from store import attachments
from store.access.database import Database
from store.errors import Tampered
from store.models import AttachmentPiece
from store.people import conversations
from tests.store.given import NOW, filed

SANNE = Actor("sanne", "Sanne", Role.REPORTER)
LARGE = bytes(range(256)) * (2 * attachments.PIECE // 256) + b"and more"


def told(number: int, content: bytes) -> Attachment:
    digest = sha256(content).hexdigest()
    size, other = len(content), Evidence.OTHER
    return Attachment(number, "a.pdf", "application/pdf", size, digest, other, SANNE, NOW)


def fill(session: Session) -> None:
    """The same numbers in two cases and two chats."""
    for content in (LARGE, b"other"):
        attachments.keep(session, filed(session).id, 1, content)
    for chat, content in (("a:1", LARGE), ("a:2", b"other")):
        attachments.hold(session, chat, told(1, content), content)
    attachments.hold(session, "a:1", told(2, b""), b"")


async def test_each_has_its_own_and_what_goes_leaves_the_others(db: Database) -> None:
    await db.transact(fill)
    for case_id, content in ((1, LARGE), (2, b"other")):
        kept = told(1, content)
        read = partial(attachments.content, case_id=case_id, kept=kept)
        assert await db.read(read) == content
        with pytest.raises(Tampered):
            await db.read(partial(attachments.content, case_id=3 - case_id, kept=kept))
    held = await db.read(lambda session: list(attachments.held(session, "a:1")))
    assert held == [(told(1, LARGE), LARGE), (told(2, b""), b"")]
    assert await db.read(lambda session: attachments.holds(session, "a:1")) == 2
    await db.transact(partial(attachments.destroy, case_id=1))
    await db.transact(partial(attachments.release, conversation="a:1"))
    key = await db.read(lambda session: bytes.fromhex(conversations.code(session, "a:2")))
    rows = await db.read(lambda session: list(session.exec(select(AttachmentPiece))))
    assert [(row.case_id, row.conversation_key, row.piece) for row in rows] == [
        (2, None, 1),
        (None, key, 0),
        (None, key, 1),
    ]
    await db.transact(partial(attachments.forget, conversation_key=key))
    assert len(await db.read(lambda session: list(session.exec(select(AttachmentPiece))))) == 1
