"""The form of an activity: Teams JSON is read once, checked, and becomes a plain Turn.

What is read here is what the bot uses; everything else in an activity is ignored. Nothing here
decides whether the sender may speak: that is `caller.py` and `lock.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel

from bot.messages import Address, Person, Turn, TurnKind

CARD_ACTION = "adaptiveCard/action"
INSTALLATION = "installationUpdate"
_NEEDS_ID = frozenset({"message", "invoke"})  # these are remembered, to know a repetition
_NOT_FILES = ("text/html", "application/vnd.microsoft.card.")


class _Part(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True)


class _Named(_Part):
    id: str = ""


class _Account(_Part):
    id: str = Field(min_length=1)
    name: str | None = None
    aad_object_id: str | None = None
    tenant_id: str | None = None


class _Conversation(_Part):
    id: str = Field(min_length=1)
    conversation_type: str | None = None
    tenant_id: str | None = None


class _Choice(_Part):
    selected_channel: _Named | None = None


class _ChannelData(_Part):
    tenant: _Named | None = None
    settings: _Choice | None = None  # what was chosen while installing
    team: _Named | None = None


class _Attachment(_Part):
    content_type: str = ""
    name: str | None = None


class _Entity(_Part):
    type: str = ""
    text: str | None = None
    mentioned: _Named | None = None


class Incoming(_Part):
    """One activity as Teams sends it; raises pydantic's ValidationError on any other form."""

    type: str = Field(min_length=1)
    id: str = ""
    channel_id: str = Field(min_length=1)
    service_url: str = Field(min_length=1)
    sender: _Account = Field(alias="from")
    recipient: _Account
    conversation: _Conversation
    channel_data: _ChannelData | None = None
    name: str | None = None
    action: str | None = None
    text: str | None = None
    value: Any = None
    reply_to_id: str | None = None
    locale: str | None = None
    attachments: tuple[_Attachment, ...] | None = None
    entities: tuple[_Entity, ...] | None = None

    @model_validator(mode="after")
    def _repetitions_can_be_known(self) -> Incoming:
        if self.type in _NEEDS_ID and not self.id:
            raise ValueError(f"a {self.type} needs an id")
        return self

    @property
    def tenant(self) -> str:
        """The tenant of the conversation, in small letters; empty where none is named."""
        data = self.channel_data
        named = data.tenant.id if data and data.tenant else ""
        return (named or self.conversation.tenant_id or "").lower()

    @property
    def tenants(self) -> frozenset[str]:
        """Every tenant that the activity names, the sender's own included."""
        named = (self.tenant, self.conversation.tenant_id, self.sender.tenant_id)
        return frozenset(tenant.lower() for tenant in named if tenant)

    @property
    def place(self) -> str:
        """The conversation; for a team the channel that was chosen while installing."""
        settings = self.channel_data.settings if self.channel_data else None
        chosen = settings.selected_channel.id if settings and settings.selected_channel else ""
        return chosen if chosen and self.type == INSTALLATION else self.conversation.id

    @property
    def is_card_action(self) -> bool:
        """A tap on an Action.Execute button, answered in the HTTP answer itself."""
        return self.type == "invoke" and self.name == CARD_ACTION


def turn_of(incoming: Incoming) -> Turn:
    """The plain turn of a checked activity."""
    verb, data = _tap(incoming)
    return Turn(
        id=incoming.id,
        kind=_kind(incoming, verb),
        person=_person(incoming),
        address=_address(incoming),
        text=_said(incoming),
        verb=verb,
        data=data,
        card_id=incoming.reply_to_id or "",
        locale=incoming.locale or "nl-NL",
        files=tuple(_files(incoming)),
        wants_answer=incoming.type == "invoke",
    )


def _kind(incoming: Incoming, verb: str) -> TurnKind:
    if verb:
        return TurnKind.TAP
    if incoming.type == "message":
        return TurnKind.MESSAGE
    # Teams also sends a conversationUpdate when the bot is added; one welcome is enough.
    if incoming.type == INSTALLATION:
        removed = (incoming.action or "").startswith("remove")
        return TurnKind.REMOVED if removed else TurnKind.INSTALLED
    return TurnKind.OTHER


def _tap(incoming: Incoming) -> tuple[str, Mapping[str, Any]]:
    """Verb and data of a tapped button; Action.Submit (old clients) arrives as a message."""
    if incoming.is_card_action:
        action = _mapping(_mapping(incoming.value).get("action"))
        data = _mapping(action.get("data"))
        return _word(action.get("verb") or data.get("verb")), _clean(data)
    if incoming.type == "message":
        data = _mapping(incoming.value)
        return _word(data.get("verb")), _clean(data)
    return "", {}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _clean(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        key: _storable(value) if isinstance(value, str) else value for key, value in data.items()
    }


def _storable(text: str) -> str:
    """PostgreSQL keeps no NUL in a text, and nobody types one on purpose."""
    return text.replace("\x00", "")


def _person(incoming: Incoming) -> Person:
    sender = incoming.sender
    identity = (sender.aad_object_id or "").lower() or sender.id
    return Person(id=identity, name=_storable(sender.name or ""), teams_id=sender.id)


def _address(incoming: Incoming) -> Address:
    data = incoming.channel_data
    return Address(
        service_url=incoming.service_url,
        conversation_id=incoming.place,
        scope=incoming.conversation.conversation_type or "personal",
        tenant_id=incoming.tenant,
        bot_id=incoming.recipient.id,
        team_id=data.team.id if data and data.team else "",
        channel_id=incoming.channel_id,
    )


def _said(incoming: Incoming) -> str:
    """The typed text without the @mention that a channel asks for."""
    text = incoming.text or ""
    for entity in incoming.entities or ():
        if entity.mentioned and entity.mentioned.id == incoming.recipient.id and entity.text:
            text = text.replace(entity.text, " ")
    return _storable(text.replace("&nbsp;", " ").replace("\xa0", " ")).strip()


def _files(incoming: Incoming) -> Iterator[str]:
    """Names of what was sent along; Teams also 'attaches' the text as HTML, which is no file."""
    for attachment in incoming.attachments or ():
        if not attachment.content_type.startswith(_NOT_FILES):
            yield attachment.name or attachment.content_type
