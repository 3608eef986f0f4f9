"""A way out that remembers: what was posted and updated, with outcomes planned by a test."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field, replace

from bot.messages import Address, Message, OtherAddress, Person, SendOutcome, Sent

EVERYWHERE = "everywhere"


@dataclass
class FakeSpeaker:
    """Implements bot.messages.Speaker and the Sender of a channel in memory; without a plan
    everything is sent."""

    posted: list[tuple[Address, Message]] = field(default_factory=list)
    mailed: list[tuple[OtherAddress, Message]] = field(default_factory=list)
    updated: list[tuple[str, Message]] = field(default_factory=list)
    outcomes: deque[SendOutcome | Exception] = field(default_factory=deque)
    # Until it is set; by conversation, or by the message that is to be replaced.
    hanging: dict[str, asyncio.Event] = field(default_factory=dict)
    reached: defaultdict[str, asyncio.Event] = field(
        default_factory=lambda: defaultdict(asyncio.Event)
    )
    faults: dict[str, SendOutcome] = field(default_factory=dict)  # by conversation; EVERYWHERE: all

    async def post(self, address: Address, message: Message) -> SendOutcome:
        """Remember a new message, and give the planned outcome."""
        self.posted.append((address, message))
        self.reached[address.conversation_id].set()
        if hanging := self.hanging.get(address.conversation_id):
            await hanging.wait()
        return self._outcome(f"posted-{len(self.posted)}", address.conversation_id)

    async def send(self, address: OtherAddress, message: Message) -> SendOutcome:
        """Remember what went by another channel, and give the planned outcome."""
        self.mailed.append((address, message))
        return self._outcome("", EVERYWHERE)

    async def update(self, address: Address, activity_id: str, message: Message) -> SendOutcome:
        """Remember a replaced message, and give the planned outcome."""
        self.updated.append((activity_id, message))
        if hanging := self.hanging.get(activity_id):
            await hanging.wait()
        return self._outcome(activity_id, address.conversation_id)

    async def open_personal(self, person: Person, near: Address) -> Address | SendOutcome:
        """A personal chat made up from the person."""
        return replace(near, conversation_id=f"a:{person.id}", scope="personal")

    @property
    def said(self) -> list[str]:
        """The texts of all new messages, in order."""
        return [message.text for _, message in self.posted]

    def _outcome(self, activity_id: str, conversation: str) -> SendOutcome:
        if fault := self.faults.get(conversation) or self.faults.get(EVERYWHERE):
            return fault
        planned = self.outcomes.popleft() if self.outcomes else Sent(activity_id)
        if isinstance(planned, Exception):
            raise planned
        return planned
