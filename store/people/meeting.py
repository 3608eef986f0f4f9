"""What a turn finds when it comes: how it was answered before, its conversation, and who speaks.

One SELECT over three tables, for every turn asks all of it, and each question more is a round trip
to the database that everybody waits for.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, bindparam, literal_column
from sqlalchemy import select as select_columns
from sqlmodel import Session, col

from store.access.prepared import Prepared
from store.models import Contact, Conversation, SeenActivity
from store.people import contacts, conversations
from store.people.contacts import Known
from store.people.conversations import SHOWN, Answered, Kept
from store.secrecy.keys import ring_of
from store.secrecy.sealing import Hashed


@dataclass(frozen=True)
class Met:
    """What is kept of a turn, of its conversation, and of the contact; None where nothing is."""

    answered: Answered | None = None
    kept: Kept | None = None
    contact: Known | None = None


def meet(session: Session, chat: str, activity_id: str, contact: str) -> Met:
    """What is kept of this activity in this chat, and of the contact with this key."""
    keys = ring_of(session)
    of_chat, of_contact = keys.hash(Hashed.CONVERSATION, chat), keys.hash(Hashed.CONTACT, contact)
    given = {"of_chat": of_chat, "of_activity": activity_id, "of_contact": of_contact}
    found = _MEET.first(session, given)
    assert found is not None  # noqa: S101 - the row that the others are joined to is always there
    seen, known, kept = found[:2], found[2:5], found[5:]
    return Met(
        conversations.answered(keys, of_chat, *seen) if seen[0] is not None else None,
        conversations.opened(keys, *kept) if kept[0] is not None else None,
        contacts.known(keys, of_contact, *known) if known[0] is not None else None,
    )


_ONE = select_columns(literal_column("1").label("one")).subquery()
_MEET = Prepared(
    select_columns(
        col(SeenActivity.activity_id),
        col(SeenActivity.answer),
        col(Contact.sealed),
        col(Contact.updated_at),
        col(Contact.dead_at),
        *(getattr(Conversation, name) for name in ("key", "sealed", "version", *SHOWN)),
    ).select_from(
        _ONE.outerjoin(
            SeenActivity,
            and_(
                col(SeenActivity.conversation_key) == bindparam("of_chat"),
                col(SeenActivity.activity_id) == bindparam("of_activity"),
            ),
        )
        .outerjoin(Conversation, col(Conversation.key) == bindparam("of_chat"))
        .outerjoin(Contact, col(Contact.key) == bindparam("of_contact"))
    )
)
