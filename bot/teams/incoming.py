"""The form of an activity: Teams JSON is read once, checked, and becomes a plain Turn.

What is read here is what the bot uses; everything else in an activity is ignored. Nothing here
decides whether the sender may speak: that is `caller.py` and `lock.py`. What a person typed that
is no text (a lone half of an emoji, a byte of no letter) is read with a replacement sign: it is no
reason to lose a report.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic.alias_generators import to_camel

from bot.messages import Address, FileLink, Person, Turn, TurnKind
from bot.teams import said

CARD_ACTION = "adaptiveCard/action"
INSTALLATION = "installationUpdate"
EDITED, DELETED = "messageUpdate", "messageDelete"
_NEEDS_ID = frozenset(("message", "invoke", EDITED, DELETED))  # remembered, to know a repetition
HTML, FORWARDED = "text/html", "forwardedmessagereference"
DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"
_NOT_FILES = (HTML, FORWARDED, "messagereference", "application/vnd.microsoft.card.")
PLACES = 5  # faults of a wrong form that are named
MOST = 200  # attachments or entities; nobody sends a tenth of it
MOST_URL = 8000  # characters of an address
NAME = 200  # characters kept of a display name

# An escape in JSON: half an emoji with or without its other half, a NUL, or any other.
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(?P<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|(?P<nul>\\u0000)|\\."
)

Id = Annotated[str, Field(max_length=500)]  # PostgreSQL finds no longer one by an index


class NoActivityError(Exception):
    """What came in is no activity; the message names places of the form, nothing that came in."""


class _Part(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True)


class _Named(_Part):
    id: Id = ""
    name: str | None = None


class _Account(_Part):
    id: Id = Field(min_length=1)
    name: str | None = None
    aad_object_id: Id | None = None
    tenant_id: Id | None = None


class _Conversation(_Part):
    id: Id = Field(min_length=1)
    conversation_type: Id | None = None
    is_group: Any = None
    tenant_id: Id | None = None


class _Choice(_Part):
    selected_channel: _Named | None = None


class _ChannelData(_Part):
    tenant: _Named | None = None
    settings: _Choice | None = None  # what was chosen while installing
    team: _Named | None = None


class _Attachment(_Part):
    content_type: str = ""
    name: str | None = None
    content: Any = None
    content_url: str | None = Field(default=None, max_length=MOST_URL)

    @property
    def kind(self) -> str:
        """The content type in small letters, without what may follow it."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def markup(self) -> str:
        """The words of a message as HTML, where this attachment holds them."""
        content = self.content
        if self.kind == FORWARDED:
            content = _forwarded(content).get("originalMessageContent")
        return content if isinstance(content, str) and self.kind in {HTML, FORWARDED} else ""


class _Entity(_Part):
    type: str = ""
    text: str | None = None
    mentioned: _Named | None = None


class Incoming(_Part):
    """One activity as Teams sends it; raises pydantic's ValidationError on any other form."""

    type: Id = Field(min_length=1)
    id: Id = ""
    timestamp: str | None = None
    channel_id: Id = Field(min_length=1)
    service_url: str = Field(min_length=1, max_length=2000)
    sender: _Account = Field(alias="from")
    recipient: _Account
    conversation: _Conversation
    channel_data: _ChannelData | None = None
    name: str | None = None
    action: str | None = None
    text: str | None = None
    value: Any = None
    reply_to_id: Id | None = None
    locale: Id | None = None
    attachments: tuple[_Attachment, ...] | None = Field(default=None, max_length=MOST)
    entities: tuple[_Entity, ...] | None = Field(default=None, max_length=MOST)

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


def read(raw: bytes) -> Incoming:
    """The activity in the body of a request. Raises NoActivityError."""
    try:
        return Incoming.model_validate_json(_readable(raw))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        places = sorted({".".join(map(str, f["loc"])) or f["type"] for f in faults})
        raise NoActivityError(", ".join(places[:PLACES])) from None


def _readable(raw: bytes) -> str:
    """The JSON with a replacement sign for what is no text, and without NUL, which nobody types
    on purpose and PostgreSQL keeps in no text."""
    text = raw.decode("utf-8-sig", "replace")
    return _ESCAPE.sub(_mended, text) if "\\u0000" in text or "\\ud" in text.lower() else text


def _mended(escape: re.Match[str]) -> str:
    if escape["half"]:
        return "\\ufffd"
    return "" if escape["nul"] else escape.group()


def turn_of(incoming: Incoming) -> Turn:
    """The plain turn of a checked activity."""
    verb, data = _tap(incoming)
    return Turn(
        id=_turn_id(incoming),
        kind=_kind(incoming, verb),
        person=_person(incoming),
        address=_address(incoming),
        text=_said(incoming),
        verb=verb,
        data=data,
        about=incoming.id if incoming.type in {EDITED, DELETED} else "",
        card_id=incoming.reply_to_id or "",
        locale=incoming.locale or "nl-NL",
        files=tuple(_files(incoming)),
        links=tuple(_links(incoming)),
        wants_answer=incoming.type == "invoke",
    )


def _turn_id(incoming: Incoming) -> str:
    """A changed message comes under the id of the message; each change is a turn of its own."""
    if incoming.type not in {EDITED, DELETED}:
        return incoming.id
    change = f"{incoming.type} {incoming.timestamp} {incoming.text}"
    return f"{incoming.id}:{sha256(change.encode()).hexdigest()[:16]}"


def _kind(incoming: Incoming, verb: str) -> TurnKind:
    if verb:
        return TurnKind.TAP
    # Teams also sends a conversationUpdate when the bot is added; one welcome is enough.
    if incoming.type == INSTALLATION:
        removed = (incoming.action or "").startswith("remove")
        return TurnKind.REMOVED if removed else TurnKind.INSTALLED
    return _WORDS.get(incoming.type, TurnKind.OTHER)


_WORDS = {
    "message": TurnKind.MESSAGE,
    EDITED: TurnKind.EDITED,
    DELETED: TurnKind.DELETED,
}


def _tap(incoming: Incoming) -> tuple[str, Mapping[str, Any]]:
    """Verb and data of a tapped button; Action.Submit (old clients) arrives as a message."""
    if incoming.is_card_action:
        action = _mapping(_mapping(incoming.value).get("action"))
        data = _mapping(action.get("data"))
        return _word(action.get("verb") or data.get("verb")), data
    if incoming.type == "message":
        data = _mapping(incoming.value)
        return _word(data.get("verb")), data
    return "", {}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _person(incoming: Incoming) -> Person:
    sender = incoming.sender
    identity = (sender.aad_object_id or "").lower() or sender.id
    return Person(id=identity, name=(sender.name or "")[:NAME], teams_id=sender.id)


def _scope(incoming: Incoming) -> str:
    """Where it was said; personal is only what is nothing else, for others look on elsewhere."""
    data, conversation = incoming.channel_data, incoming.conversation
    among_others = conversation.is_group or (data and data.team)
    return conversation.conversation_type or ("groupChat" if among_others else "personal")


def _address(incoming: Incoming) -> Address:
    data = incoming.channel_data
    return Address(
        service_url=incoming.service_url,
        conversation_id=incoming.place,
        scope=_scope(incoming),
        tenant_id=incoming.tenant,
        bot_id=incoming.recipient.id,
        team_id=data.team.id if data and data.team else "",
        channel_id=incoming.channel_id,
    )


def _said(incoming: Incoming) -> str:
    """The person's own words; the HTML has them where the text has none, or holds a quote."""
    mentions = tuple(_own_mentions(incoming))
    markup = "\n".join(one.markup for one in incoming.attachments or () if one.markup)
    text = said.typed(incoming.text or "", mentions)
    if markup and (not text or said.quotes(markup)):
        return said.written(markup, {said.typed(one, ()) for one in mentions})
    return text


def _own_mentions(incoming: Incoming) -> Iterator[str]:
    """How the bot itself is mentioned, which a channel asks for."""
    for entity in incoming.entities or ():
        if entity.mentioned and entity.mentioned.id == incoming.recipient.id and entity.text:
            yield entity.text


def _forwarded(content: object) -> Mapping[str, Any]:
    """What Teams tells of a forwarded message, as JSON within the JSON."""
    try:
        return _mapping(json.loads(content) if isinstance(content, str) else content)
    except (ValueError, RecursionError):
        return {}


def _files(incoming: Incoming) -> Iterator[str]:
    """Names of what was sent along and cannot be fetched.

    Teams also 'attaches' the text as HTML, which is no file.
    """
    for attachment in incoming.attachments or ():
        if not attachment.kind.startswith(_NOT_FILES) and _link(attachment) is None:
            yield attachment.name or attachment.kind


def _links(incoming: Incoming) -> Iterator[FileLink]:
    return filter(None, map(_link, incoming.attachments or ()))


def _link(attachment: _Attachment) -> FileLink | None:
    """Where it can be fetched: a file of OneDrive under its own address, a picture with Teams."""
    name = attachment.name or ""
    if attachment.kind == DOWNLOAD:
        url = _word(_mapping(attachment.content).get("downloadUrl"))
        return FileLink(name, url, ours=False) if url else None
    if attachment.kind.startswith("image/") and attachment.content_url:
        return FileLink(name, attachment.content_url, ours=True)
    return None
