"""The plain values that cross the Teams door: nothing here knows botbuilder, SQL or cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.attachments.found import Declined, Sound

Card = dict[str, Any]


class TurnKind(StrEnum):
    """What a turn is about."""

    MESSAGE = "message"  # typed text, with or without attachments
    TAP = "tap"  # a button of a card (Action.Execute, or Action.Submit from an old client)
    EDITED = "edited"  # a message that was said before has other words now
    DELETED = "deleted"  # a message that was said before is taken back
    INSTALLED = "installed"  # installed, or added to a team
    REMOVED = "removed"  # uninstalled: the address is dead
    HURRIED = "hurried"  # more than a person can send: nothing is done with it
    OTHER = "other"  # reactions, typing and the like: acknowledged and forgotten


@dataclass(frozen=True)
class Person:
    """Who speaks: the Entra object id is the identity, the Teams id is only an address."""

    id: str  # Entra object id; falls back to the Teams id where a channel gives none
    name: str
    teams_id: str  # 29:...


@dataclass(frozen=True)
class Address:
    """Where a message can be sent, as Teams wants it; stored as JSON by the store."""

    service_url: str
    conversation_id: str
    scope: str  # personal, groupChat or channel
    tenant_id: str
    bot_id: str
    team_id: str = ""
    channel_id: str = "msteams"

    @property
    def root(self) -> str:
        """The chat or channel itself, without the thread in which something was said."""
        return self.conversation_id.partition(";")[0]

    @property
    def personal(self) -> bool:
        """Whether it is somebody's own chat, where nobody looks on."""
        return self.scope == "personal"


@dataclass(frozen=True)
class OtherAddress:
    """Where a message is sent by another channel than Teams; the settings tell it, nobody keeps it.

    `channel` is its key in the table of channels; `sender` and `to` are mailboxes where it is mail.
    """

    channel: str
    sender: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class FileLink:
    """Where a file that was sent along can be fetched; a pasted picture has no name.

    `ours` tells that it stands with the service of Teams, which gives it to the bot's own token.
    """

    name: str
    url: str
    ours: bool


@dataclass(frozen=True)
class Turn:
    """One activity from Teams, after its token, tenant and form were checked."""

    id: str
    kind: TurnKind
    person: Person
    address: Address
    text: str = ""
    verb: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    about: str = ""  # the activity whose words were changed or taken back
    card_id: str = ""  # the activity whose card was tapped
    locale: str = "nl-NL"
    files: tuple[str, ...] = ()  # names
    links: tuple[FileLink, ...] = ()  # of files that were not fetched yet
    sound: tuple[Sound, ...] = ()  # files that were, and can be kept
    declined: tuple[Declined, ...] = ()  # why others cannot
    wants_answer: bool = False  # an invoke: the reply travels in the HTTP answer

    def number(self, name: str) -> int | None:
        """A whole number that a button hands in, in any form of JSON: 2, 2.0 or "2"."""
        given = self.data.get(name)
        if isinstance(given, bool):
            return None
        try:
            number = float(given)  # type: ignore[arg-type]  # whatever it is, it fits or raises
        except (TypeError, ValueError, OverflowError):
            return None
        return int(number) if number.is_integer() else None


@dataclass(frozen=True)
class Message:
    """One outgoing message: a card with its text form, or text alone.

    `summary` is what a toast shows; it never holds a name, a free text or a personal datum.
    """

    text: str
    summary: str
    card: Card | None = None
    alert: bool = False


# --- the five outcomes of sending ----------------------------------------


@dataclass(frozen=True)
class Sent:
    """Teams has it; `activity_id` is what an update needs."""

    activity_id: str


@dataclass(frozen=True)
class Wait:
    """Not delivered for certain: try again after so many seconds."""

    seconds: float
    reason: str


@dataclass(frozen=True)
class Unreachable:
    """Blocked, removed or unknown there: take the next channel."""

    reason: str


@dataclass(frozen=True)
class Refused:
    """Our fault (bad card, too big): never repeated, alarm."""

    reason: str


@dataclass(frozen=True)
class Unknown:
    """It may have arrived: repeated only where twice does no harm, else told to the officers."""

    reason: str


SendOutcome = Sent | Wait | Unreachable | Refused | Unknown


class Speaker(Protocol):
    """The way out: `bot/teams/connector.py` in life, a recording fake in tests."""

    async def post(self, address: Address, message: Message) -> SendOutcome:
        """Send a new message."""

    async def update(self, address: Address, activity_id: str, message: Message) -> SendOutcome:
        """Replace a message that was sent before."""

    async def open_personal(self, person: Person, near: Address) -> Address | SendOutcome:
        """Open (or find) the personal chat with a person, through a service address that works."""


class Handler(Protocol):
    """What the door calls for each turn; raises nothing: every error is answered."""

    async def __call__(self, turn: Turn, received_at: datetime) -> Message | None:
        """Handle one turn; the message is its answer where the turn wants one: the card that
        replaces the tapped one, or a sentence."""
