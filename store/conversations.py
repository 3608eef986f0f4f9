"""Conversations as they stand, and which activities of them were handled.

A turn loads a conversation, changes it and saves it in one transaction. Two turns at once cannot
both win: the version of the row makes the second start again. What the state means is not known
here; it belongs to `dialogs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert
from sqlmodel import Session, col, delete, select, update

from store.models import Conversation, SeenActivity


def load(session: Session, key: str) -> Conversation | None:
    """The conversation with this Teams id, if there was one."""
    return session.get(Conversation, key)


def save(session: Session, conversation: Conversation, now: datetime) -> None:
    """Keep a new or changed conversation; `Database.transact` runs the turn again on a clash."""
    conversation.updated_at = now
    session.add(conversation)
    session.flush()


def open_card(session: Session, key: str, card_id: str) -> None:
    """Keep which card is open now; this is no change of the report, so no turn runs again for it.

    A posted card gets its id only after the turn was stored.
    """
    session.exec(update(Conversation).where(col(Conversation.key) == key).values(card_id=card_id))


def unfinished(session: Session, before: datetime) -> Sequence[Conversation]:
    """The conversations with a report under way in which nothing was said since `before`."""
    quiet = (
        select(Conversation)
        .where(col(Conversation.started_at).is_not(None), col(Conversation.updated_at) <= before)
        .order_by(col(Conversation.started_at))
    )
    return session.exec(quiet).all()


@dataclass(frozen=True)
class Answered:
    """What was answered to an activity that was handled before."""

    answer: dict[str, Any] | None


# --- activities --------------------------------------------------------------------------------


def seen(session: Session, key: str, activity_id: str) -> Answered | None:
    """How the activity was answered when it was handled before; none when it is new."""
    found = (
        session.connection()
        .execute(select(SeenActivity.answer).where(*_is(key, activity_id)))
        .first()
    )
    return None if found is None else Answered(found[0])


def remember(
    session: Session, key: str, activity_id: str, now: datetime, answer: dict[str, Any] | None
) -> None:
    """Keep that an activity was handled and what was answered.

    Two instances that handle the same activity at once clash here: the second one starts again
    and finds it seen.
    """
    row = {"conversation_key": key, "activity_id": activity_id, "at": now, "answer": answer}
    session.connection().execute(insert(SeenActivity).values(row))


def answered(session: Session, key: str, activity_id: str, answer: dict[str, Any]) -> None:
    """Keep a later answer to an activity that was remembered."""
    session.connection().execute(
        update(SeenActivity).where(*_is(key, activity_id)).values(answer=answer)
    )


def forget(session: Session, before: datetime) -> int:
    """Drop the activities seen before a moment, and say how many: Teams no longer repeats them."""
    return session.exec(delete(SeenActivity).where(col(SeenActivity.at) < before)).rowcount


def _is(key: str, activity_id: str) -> tuple[ColumnElement[bool], ...]:
    """The condition that a row is this activity."""
    return (
        col(SeenActivity.conversation_key) == key,
        col(SeenActivity.activity_id) == activity_id,
    )
