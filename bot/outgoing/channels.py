"""The ways out beside Teams, for when it reaches nobody: a table with a row for each channel.

A channel is found by its key, which its addresses name; it is its key as a route too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, Protocol

import aiohttp

from bot.messages import Address, Message, OtherAddress, Refused, SendOutcome, Speaker
from bot.outgoing.mail import MAIL, Mail, mail_address
from bot.settings import Settings
from bot.teams.credentials import Credentials


class Sender(Protocol):
    """What sends by one channel."""

    async def send(self, address: OtherAddress, message: Message) -> SendOutcome:
        """Send the text form of a message."""


class Channel(NamedTuple):
    """Where the settings say that the officers are reached by it, if they do; and what sends."""

    address: Callable[[Settings], OtherAddress | None]
    sender: Callable[[aiohttp.ClientSession, Credentials], Sender]


# In the order in which they are tried.
CHANNELS: Final[Mapping[str, Channel]] = {MAIL: Channel(mail_address, Mail)}


def senders(session: aiohttp.ClientSession, credentials: Credentials) -> dict[str, Sender]:
    """What sends by each channel."""
    return {key: channel.sender(session, credentials) for key, channel in CHANNELS.items()}


class Voice:
    """All ways out: Teams, and the channels for the addresses that are theirs."""

    def __init__(self, teams: Speaker, others: Mapping[str, Sender]) -> None:
        self._teams = teams
        self._others = others

    async def post(self, address: Address | OtherAddress, message: Message) -> SendOutcome:
        """Send a new message the way its address asks for."""
        if isinstance(address, Address):
            return await self._teams.post(address, message)
        if address.channel not in self._others:
            return Refused(f"{address.channel} is not configured")
        return await self._others[address.channel].send(address, message)

    async def update(
        self, address: Address | OtherAddress, activity_id: str, message: Message
    ) -> SendOutcome:
        """Replace a message; what another channel than Teams sent stays as it is."""
        if isinstance(address, Address):
            return await self._teams.update(address, activity_id, message)
        return Refused(f"{address.channel} replaces nothing")
