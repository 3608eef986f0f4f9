"""Conversations as they stand, and which activities of them were handled.

A turn loads a conversation, changes it and saves it in one transaction. Two turns at once cannot
both win: the version of the row makes the second start again. What the state means is not known
here; it belongs to `dialogs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert
from sqlmodel import Session, col, delete, select, update

from store import shown
from store.errors import Clash
from store.models import Conversation, SeenActivity, ShownCard
from store.prepared import Prepared


@dataclass(frozen=True)
class Kept:
    """A conversation as it is kept; what its columns mean is told in `store/models/people.py`.

    A plain value, for every turn loads and saves one: a row of the ORM costs eight times as much.
    """

    key: str
    person_id: str
    updated_at: datetime
    person_name: str = ""
    address: Mapping[str, Any] = field(default_factory=dict)
    language: str = "nl"
    state: Mapping[str, Any] = field(default_factory=dict)
    card_id: str = ""
    started_at: datetime | None = None
    version: int = 0  # none of it is kept yet


def load(session: Session, key: str) -> Kept | None:
    """The conversation with this Teams id, if there was one."""
    found = _LOAD.first(session, {"of_key": key})
    return None if found is None else Kept(*found)


def save(session: Session, kept: Kept, now: datetime) -> None:
    """Keep a new or changed conversation; raises Clash when somebody changed it since `load`.

    `Database.transact` runs the turn again on a clash, as it does for two new ones at once.
    """
    row = {name: getattr(kept, name) for name in _CHANGING}
    row |= {"updated_at": now, "version": kept.version + 1}
    if not kept.version:
        _NEW.run(session, {"key": kept.key, **row})
        return
    row |= {"of_key": kept.key, "of_version": kept.version}
    if not _SAVE.run(session, row):
        raise Clash


def unfinished(session: Session, before: datetime) -> Sequence[Conversation]:
    """The conversations with a report under way in which nothing was said since `before`."""
    quiet = (
        select(Conversation)
        .where(col(Conversation.started_at).is_not(None), col(Conversation.updated_at) <= before)
        .order_by(col(Conversation.started_at))
    )
    return session.exec(quiet).all()


# --- activities --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Answered:
    """What was answered to an activity that was handled before."""

    answer: Any  # a JSON value


@dataclass(frozen=True)
class Spoken:
    """That the words of a turn left: what remains of its answer, and the card that is open now.

    A posted card gets its id only after the turn was stored. Without one, the card stays as it is.
    `case_card` is where the card of a case stands, if the words were one.
    """

    key: str
    activity_id: str
    answer: object
    card_id: str = ""
    case_card: ShownCard | None = None


def seen(session: Session, key: str, activity_id: str) -> Answered | None:
    """How the activity was answered when it was handled before; none when it is new."""
    activity = {"of_key": key, "of_activity": activity_id}
    found = _SEEN.first(session, activity)
    return None if found is None else Answered(found[0])


def remember(session: Session, key: str, activity_id: str, now: datetime, answer: object) -> None:
    """Keep that an activity was handled and what was answered, as JSON.

    Two instances that handle the same activity at once clash here: the second one starts again
    and finds it seen.
    """
    row = {"conversation_key": key, "activity_id": activity_id, "at": now, "answer": answer}
    _REMEMBER.run(session, row)


def mark(session: Session, those: Sequence[Spoken]) -> None:
    """Keep of several turns that their words left.

    This is no change of a report, so no turn runs again for it.
    """
    # In one order everywhere, so that two instances never wait for each other.
    marks = sorted(those, key=lambda one: (one.key, one.activity_id))
    session.connection().execute(_ANSWERED, [_answered(one) for one in marks])
    cards = [{"of_key": one.key, "card_id": one.card_id} for one in marks if one.card_id]
    if cards:
        session.connection().execute(_OPEN_CARD, cards)
    for one in marks:
        if one.case_card is not None:
            shown.place(session, one.case_card)


def _answered(one: Spoken) -> dict[str, Any]:
    return {"of_key": one.key, "of_activity": one.activity_id, "answer": one.answer}


def forget(session: Session, before: datetime) -> int:
    """Drop the activities seen before a moment, and say how many: Teams no longer repeats them."""
    return session.exec(delete(SeenActivity).where(col(SeenActivity.at) < before)).rowcount


# Made once: every turn runs these.
_CHANGING = [field.name for field in fields(Kept) if field.name != "key"]
_OF_KEY = col(Conversation.key) == bindparam("of_key")
_OF_VERSION = col(Conversation.version) == bindparam("of_version")
_LOAD = Prepared(select(*(getattr(Conversation, one.name) for one in fields(Kept))).where(_OF_KEY))
_NEW = Prepared(insert(Conversation))
_SAVE = Prepared(update(Conversation).where(_OF_KEY, _OF_VERSION), sets=_CHANGING)
_OPEN_CARD = update(Conversation).where(_OF_KEY).values(card_id=bindparam("card_id"))
_THIS = (
    col(SeenActivity.conversation_key) == bindparam("of_key"),
    col(SeenActivity.activity_id) == bindparam("of_activity"),
)
_SEEN = Prepared(select(SeenActivity.answer).where(*_THIS))
_REMEMBER = Prepared(insert(SeenActivity))
_ANSWERED = update(SeenActivity).where(*_THIS).values(answer=bindparam("answer"))
