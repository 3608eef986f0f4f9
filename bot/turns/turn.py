"""One turn: dedupe, load, step, save, and only then speak.

What a turn does stands in `hearing.py`; this module guards how. Everything a turn changes is one
transaction, together with the activity's id and what is to be said. A repeated activity gets what
was stored; one whose words never left (the bot died in between) gets them spoken now.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Protocol

import structlog
from pydantic import TypeAdapter
from sqlmodel import Session

from bot.messages import (
    Address,
    Message,
    Refused,
    SendOutcome,
    Sent,
    Speaker,
    Turn,
    TurnKind,
    Unknown,
    Unreachable,
    Wait,
)
from bot.turns.marks import Marks
from bot.watching.logs import fault
from dialogs.texts import text
from store.access.database import Database
from store.errors import StoreError
from store.models import ShownCard
from store.people import contacts, conversations
from store.people.conversations import Spoken
from store.people.meeting import Met, meet

log = structlog.get_logger()

PATIENCE = 3  # times a reply is offered again to a Teams that asks to wait
LONGEST_WAIT = 10.0  # seconds; longer would outlast the patience of Teams itself


@dataclass(frozen=True)
class Reaction:
    """What a turn says, once it is stored.

    On a tap the first message takes the place of the tapped card, unless all that is said comes
    `beside` it. `closes` is what the open card becomes when somebody went on otherwise; `living`
    tells that the last message is the card that is open from now on. `for_others` is False where
    nothing can wait in the outbox because of it. `case_id` names the case that the last message
    shows whole: its card is kept true from then on.
    """

    messages: tuple[Message, ...] = ()
    closes: Message | None = None
    closes_card: str = ""
    living: bool = False
    spoken: bool = False
    for_others: bool = True
    beside: bool = False
    case_id: int | None = None


Hear = Callable[[Session, Turn, datetime, Met], Reaction]


class Hears(Protocol):
    """Who hears turns."""

    def __call__(self, session: Session, turn: Turn, now: datetime, met: Met) -> Reaction:
        """What a turn does, in the transaction that keeps it; `met` is what was kept before."""

    def ahead(self, turn: Turn, now: datetime) -> Callable[[Session], Hear] | None:
        """What reads so much that nobody who writes must wait for it; it gives who hears then."""


_REACTION = TypeAdapter(Reaction)


class Turns:
    """The handler behind the Teams door."""

    def __init__(
        self,
        database: Database,
        speaker: Speaker,
        hears: Hears,
        language: str,
        after: Callable[[], None],
    ) -> None:
        """`after` is called when a turn was stored that may have messages to deliver."""
        self._database = database
        self._speaker = speaker
        self._hears = hears
        self._language = language
        self._after = after
        self._marks = Marks(database)
        self.failed = 0  # turns of which nothing could be stored
        self._running: dict[tuple[str, str], asyncio.Future[Message | None]] = {}

    async def __call__(self, turn: Turn, received_at: datetime) -> Message | None:
        """Handle a turn; a repetition that comes while it runs gets the same answer."""
        if turn.kind is TurnKind.OTHER:
            return None
        if turn.kind is TurnKind.HURRIED:
            return await self._excuse(turn, "error-too-fast")
        key = (turn.address.conversation_id, turn.id)
        if key in self._running:
            return await asyncio.shield(self._running[key])
        running = self._running[key] = asyncio.ensure_future(self._run(turn, received_at))
        try:
            return await asyncio.shield(running)
        finally:
            running.add_done_callback(lambda _: self._running.pop(key, None))

    async def _run(self, turn: Turn, received_at: datetime) -> Message | None:
        try:
            ahead = self._hears.ahead(turn, received_at)
            hear = await self._database.read(ahead) if ahead else self._hears
            reaction = await self._database.transact(
                partial(once, turn=turn, now=received_at, hear=hear)
            )
        except Exception as error:  # noqa: BLE001 - whatever it is, it is logged and answered
            # Nothing was stored, so nothing is half done: the person hears to say it again.
            self.failed += 1
            log.error("turn.failed", kind=turn.kind, verb=turn.verb, **fault(error))
            return await self._excuse(turn, "error-not-stored")
        if reaction.for_others:
            self._after()
        return await self._speak(turn, reaction, received_at)

    async def _speak(self, turn: Turn, reaction: Reaction, received_at: datetime) -> Message | None:
        answer = next(iter(reaction.messages), None) if _answers(turn, reaction) else None
        if reaction.spoken:
            return answer
        living = await self._say(turn, reaction)
        try:
            await self._marks.keep(_spoken(turn, reaction, living, received_at))
        except StoreError as error:
            # The turn is stored and its words left: only a repetition would say them once more.
            log.warning("turn.not_marked", kind=turn.kind, **fault(error))
        return answer

    async def _say(self, turn: Turn, reaction: Reaction) -> str:
        """Post what does not travel in the answer; gives the id of the last posted card.

        The old card closes while the new one is posted: who waits for it waits for Teams once.
        """
        messages = list(reaction.messages)
        card, becomes = reaction.closes_card, reaction.closes
        if turn.kind is TurnKind.TAP and messages and not reaction.beside:
            card, becomes = "" if turn.wants_answer else turn.card_id, messages.pop(0)
        speak, to = self._speaker, turn.address
        closing = asyncio.gather(*[speak.update(to, card, becomes)] if card and becomes else [])
        living = await self._posted(turn, messages)
        await closing
        return living

    async def _posted(self, turn: Turn, messages: Sequence[Message]) -> str:
        """Post the messages in their order; gives the id of the last, else of the tapped card."""
        living = turn.card_id
        for message in messages:
            living = await self._post(turn.address, message)
        return living

    async def _post(self, address: Address, message: Message) -> str:
        """The id of the posted message; empty when it did not arrive, which is logged."""
        for _ in range(PATIENCE):
            delivery = await self._speaker.post(address, message)
            if not isinstance(delivery, Wait):
                break
            await asyncio.sleep(min(delivery.seconds, LONGEST_WAIT))
        return _arrived(delivery)

    async def _excuse(self, turn: Turn, key: str) -> Message | None:
        """Say that nothing was done, and what to do."""
        words = text(self._language, key)
        sorry = Message(text=words, summary=words)
        if turn.wants_answer:
            return sorry
        await self._post(turn.address, sorry)
        return None


def once(session: Session, turn: Turn, now: datetime, hear: Hear) -> Reaction:
    """What was stored for this activity, or what hearing it now gives, stored with it."""
    conversation = turn.address.conversation_id
    met = meet(session, conversation, turn.id, contacts.person(turn.person.id))
    if met.answered is not None:
        return _REACTION.validate_python(met.answered.answer or {"spoken": True})
    reaction = hear(session, turn, now, met)
    reaction = replace(reaction, spoken=not _has_to_speak(turn, reaction))
    conversations.remember(session, conversation, turn.id, now, reaction)
    return reaction


def _spoken(turn: Turn, reaction: Reaction, living: str, now: datetime) -> Spoken:
    """That the words left, and which card is open now; only an answer may be asked again.

    Where none travelled in the answer, nothing of what was said is kept.
    """
    answer = reaction.messages[:1] if _answers(turn, reaction) else ()
    return Spoken(
        key=turn.address.conversation_id,
        activity_id=turn.id,
        answer=Reaction(answer, spoken=True) if answer else None,
        card_id=living if reaction.living else "",
        case_card=_case_card(turn, reaction, living, now) if living else None,
    )


def _case_card(turn: Turn, reaction: Reaction, living: str, now: datetime) -> ShownCard | None:
    """Where the card of a case stands from now on, in the own chat of who asked for it."""
    if reaction.case_id is None:
        return None
    return ShownCard(
        case_id=reaction.case_id,
        kind="case",
        audience_key=contacts.person(turn.person.id),
        address=vars(turn.address),
        activity_id=living,
        at=now,
    )


def _answers(turn: Turn, reaction: Reaction) -> bool:
    """Whether the first message travels in the answer to the tap."""
    return turn.wants_answer and not reaction.beside


def _has_to_speak(turn: Turn, reaction: Reaction) -> bool:
    in_answer = 1 if _answers(turn, reaction) else 0
    return len(reaction.messages) > in_answer or reaction.closes is not None


def _arrived(delivery: SendOutcome) -> str:
    match delivery:
        case Sent(activity_id):
            return activity_id
        case Wait(_, reason) | Unreachable(reason) | Refused(reason) | Unknown(reason):
            log.warning("reply.lost", outcome=type(delivery).__name__, reason=reason)
            return ""
