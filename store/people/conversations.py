"""Conversations as they stand, and which activities of them were handled.

A turn loads a conversation, changes it and saves it in one transaction. Two turns at once cannot
both win: the version of the row makes the second start again. What the state means is not known
here; it belongs to `dialogs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, delete, select, update

from store import shown
from store.access.notation import encoded, loads
from store.access.prepared import Prepared
from store.errors import Clash
from store.models import Conversation, SeenActivity, ShownCard
from store.models.columns import storable
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Hashed, Place


@dataclass(frozen=True)
class Kept:
    """A conversation as it is kept; what its columns mean is told in `store/models/people.py`.

    A plain value, for every turn loads and saves one: a row of the ORM costs eight times as much.
    """

    key: str  # the conversation id of Teams
    person_id: str
    updated_at: datetime
    person_name: str = ""
    address: Mapping[str, Any] = field(default_factory=dict)
    language: str = "nl"
    state: Any = field(default_factory=dict)  # a JSON value; to be saved, also what becomes one
    card_id: str = ""
    started_at: datetime | None = None
    version: int = 0  # none of it is kept yet


def load(session: Session, key: str) -> Kept | None:
    """The conversation with this Teams id, if there was one."""
    keys = ring_of(session)
    found = _LOAD.first(session, {"of_key": _hash(keys, key)})
    return None if found is None else opened(keys, *found)


def save(session: Session, kept: Kept, now: datetime) -> None:
    """Keep a new or changed conversation; raises Clash when somebody changed it since `load`.

    `Database.transact` runs the turn again on a clash, as it does for two new ones at once.
    """
    keys = ring_of(session)
    key, version = _hash(keys, kept.key), kept.version + 1
    row = {name: getattr(kept, name) for name in _IN_THE_CLEAR}
    row |= {"sealed": _sealed(keys, kept, key, version), "updated_at": now, "version": version}
    if not kept.version:
        _NEW.run(session, {"key": key, **row})
        return
    row |= {"of_key": key, "of_version": kept.version}
    if not _SAVE.run(session, row):
        raise Clash


def unfinished(session: Session, before: datetime) -> Sequence[Kept]:
    """The conversations with a report under way in which nothing was said since `before`."""
    quiet = (
        _WHOLE.where(col(Conversation.started_at).is_not(None))
        .where(col(Conversation.updated_at) <= before)
        .order_by(col(Conversation.started_at))
    )
    keys = ring_of(session)
    return [opened(keys, *row) for row in session.execute(quiet)]


def quiet(session: Session, before: datetime, after: bytes, most: int) -> Sequence[bytes]:
    """What names the conversations in which nothing was said since a moment, beyond `after`."""
    rows = select(Conversation.key).where(
        col(Conversation.updated_at) <= before, col(Conversation.key) > after
    )
    return session.exec(rows.order_by(col(Conversation.key)).limit(most)).all()


def drop(session: Session, named: bytes) -> Kept | None:
    """Keep a conversation no more; as it was, if it was there."""
    row = session.execute(_WHOLE.where(col(Conversation.key) == named)).first()
    session.exec(delete(Conversation).where(col(Conversation.key) == named))
    return None if row is None else opened(ring_of(session), *row)


def code(session: Session, key: str) -> str:
    """What names a conversation where its Teams id must not be read."""
    return _hash(ring_of(session), key).hex()


def _sealed(keys: Keyring, kept: Kept, key: bytes, version: int) -> bytes:
    hidden = {name: getattr(kept, name) for name in _HIDDEN}
    return keys.seal(encoded(hidden), place(key, version))


def opened(keys: Keyring, key: bytes, sealed: bytes, version: int, *clear: Any) -> Kept:  # noqa: ANN401 - as the columns are
    """A conversation out of its row."""
    hidden = loads(keys.open(bytes(sealed), place(bytes(key), version)))
    shown = dict(zip(SHOWN, clear, strict=True))
    return Kept(**hidden, **shown, version=version)


def place(key: bytes, version: int) -> Place:
    """Where a conversation stands; an older state of it does not open there either."""
    return Place("conversations", "sealed", f"{key.hex()} {version}")


def _hash(keys: Keyring, key: str) -> bytes:
    return keys.hash(Hashed.CONVERSATION, key)


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


def answered(keys: Keyring, key: bytes, activity_id: str, sealed: bytes | None) -> Answered:
    """How the activity was answered, out of its row."""
    if sealed is None:
        return Answered(None)
    return Answered(loads(keys.open(bytes(sealed), answer_place(key, activity_id))))


def remember(session: Session, key: str, activity_id: str, now: datetime, answer: object) -> None:
    """Keep that an activity was handled and what was answered, as JSON.

    Two instances that handle the same activity at once clash here: the second one starts again
    and finds it seen.
    """
    keys = ring_of(session)
    row = _answered(keys, Spoken(key, activity_id, answer))
    _REMEMBER.run(
        session,
        {
            "conversation_key": row["of_key"],
            "activity_id": activity_id,
            "at": now,
            "answer": row["answer"],
        },
    )


def mark(session: Session, those: Sequence[Spoken]) -> None:
    """Keep of several turns that their words left.

    This is no change of a report, so no turn runs again for it.
    """
    # In one order everywhere, so that two instances never wait for each other.
    marks = sorted(those, key=lambda one: (one.key, one.activity_id))
    keys = ring_of(session)
    _ANSWERED.run_each(session, [_answered(keys, one) for one in marks])
    cards = [
        {"of_key": _hash(keys, one.key), "card_id": one.card_id} for one in marks if one.card_id
    ]
    _OPEN_CARD.run_each(session, cards)
    for one in marks:
        if one.case_card is not None:
            shown.place(session, one.case_card)


def _answered(keys: Keyring, one: Spoken) -> dict[str, Any]:
    key = _hash(keys, one.key)
    where = answer_place(key, one.activity_id)
    sealed = None if one.answer is None else keys.seal(encoded(one.answer), where)
    return {"of_key": key, "of_activity": one.activity_id, "answer": sealed}


def answer_place(key: bytes, activity_id: str) -> Place:
    """Where the answer to an activity stands."""
    return Place("seen_activities", "answer", f"{key.hex()} {storable(activity_id)}")


def forget(session: Session, before: datetime) -> int:
    """Drop the activities seen before a moment, and say how many: Teams no longer repeats them."""
    return session.exec(delete(SeenActivity).where(col(SeenActivity.at) < before)).rowcount


# Made once: every turn runs these.
_HIDDEN = ("key", "person_id", "person_name", "address", "state")
SHOWN = ("updated_at", "language", "card_id", "started_at")
_IN_THE_CLEAR = [name for name in SHOWN if name != "updated_at"]
_CHANGING = [*SHOWN, "sealed", "version"]
_OF_KEY = col(Conversation.key) == bindparam("of_key")
_OF_VERSION = col(Conversation.version) == bindparam("of_version")
_WHOLE = select_columns(
    *(getattr(Conversation, name) for name in ("key", "sealed", "version", *SHOWN))
)
_LOAD = Prepared(_WHOLE.where(_OF_KEY))
_NEW = Prepared(insert(Conversation))
_SAVE = Prepared(update(Conversation).where(_OF_KEY, _OF_VERSION), sets=_CHANGING)
_OPEN_CARD = Prepared(update(Conversation).where(_OF_KEY), sets=["card_id"])
_THIS = (
    col(SeenActivity.conversation_key) == bindparam("of_key"),
    col(SeenActivity.activity_id) == bindparam("of_activity"),
)
_REMEMBER = Prepared(insert(SeenActivity))
_ANSWERED = Prepared(update(SeenActivity).where(*_THIS), sets=["answer"])
