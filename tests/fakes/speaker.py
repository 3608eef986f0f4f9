"""A way out that remembers: what was posted and updated, with outcomes planned by a test."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace

from bot.messages import Address, Delivery, Message, Person, Sent


@dataclass
class FakeSpeaker:
    """Implements bot.messages.Speaker in memory; without a plan everything is sent."""

    posted: list[tuple[Address, Message]] = field(default_factory=list)
    updated: list[tuple[str, Message]] = field(default_factory=list)
    outcomes: deque[Delivery | Exception] = field(default_factory=deque)

    async def post(self, address: Address, message: Message) -> Delivery:
        """Remember a new message, and give the planned outcome."""
        self.posted.append((address, message))
        return self._outcome(f"posted-{len(self.posted)}")

    async def update(self, address: Address, activity_id: str, message: Message) -> Delivery:
        """Remember a replaced message, and give the planned outcome."""
        del address
        self.updated.append((activity_id, message))
        return self._outcome(activity_id)

    async def open_personal(self, person: Person, near: Address) -> Address | Delivery:
        """A personal chat made up from the person."""
        return replace(near, conversation_id=f"a:{person.id}", scope="personal")

    @property
    def said(self) -> list[str]:
        """The texts of all new messages, in order."""
        return [message.text for _, message in self.posted]

    def _outcome(self, activity_id: str) -> Delivery:
        planned = self.outcomes.popleft() if self.outcomes else Sent(activity_id)
        if isinstance(planned, Exception):
            raise planned
        return planned
