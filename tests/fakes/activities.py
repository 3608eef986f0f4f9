"""Activities as Teams sends them, as JSON; every builder takes what a test wants to differ."""

from __future__ import annotations

import itertools
from typing import Any

TENANT = "0d4b4b9e-51f0-4b8a-9d2c-6f4f0c0f2a11"
APP_ID = "7a1c9d52-3a34-4f0e-9a63-5d0f5f0b1c22"
BOT_ID = f"28:{APP_ID}"
EMPLOYEE = "11111111-aaaa-4bbb-8ccc-000000000001"
OFFICER = "22222222-aaaa-4bbb-8ccc-000000000002"
TEAM = "19:team0001@thread.tacv2"
CHANNEL = "19:channel0001@thread.tacv2"
SERVICE_URL = f"https://smba.trafficmanager.net/emea/{TENANT}/"
_numbers = itertools.count(1)

Activity = dict[str, Any]


def message(text: str = "hallo", *, sender: str = EMPLOYEE, **changes: Any) -> Activity:
    """Typed in the personal chat."""
    return _personal("message", sender) | {"text": text, "textFormat": "plain"} | changes


def tap(
    verb: str,
    *,
    sender: str = EMPLOYEE,
    card: str = "1700000000001",
    data: Activity | None = None,
    **changes: Any,
) -> Activity:
    """A tap on an Action.Execute button; `card` is the id of the message that holds the card."""
    action = {"type": "Action.Execute", "verb": verb, "data": {"verb": verb} | (data or {})}
    invoke = {
        "name": "adaptiveCard/action",
        "replyToId": card,
        "value": {"action": action, "trigger": "manual"},
    }
    return _personal("invoke", sender) | invoke | changes


def submit(
    verb: str,
    *,
    sender: str = EMPLOYEE,
    card: str = "1700000000001",
    data: Activity | None = None,
    **changes: Any,
) -> Activity:
    """The same tap in an old client: the fallback Action.Submit, a message with a value."""
    value = {"verb": verb} | (data or {})
    return _personal("message", sender) | {"replyToId": card, "value": value} | changes


def installed(*, sender: str = EMPLOYEE, **changes: Any) -> Activity:
    """The app is installed for one person."""
    return _personal("installationUpdate", sender) | {"action": "add"} | changes


def removed(*, sender: str = EMPLOYEE, **changes: Any) -> Activity:
    """The app is removed by one person."""
    return _personal("installationUpdate", sender) | {"action": "remove"} | changes


def added_to_team(*, sender: str = OFFICER, **changes: Any) -> Activity:
    """The app is added to a team; the conversation is the team's first channel."""
    return _channel("installationUpdate", sender) | {"action": "add"} | changes


def mention(text: str, *, sender: str = OFFICER, **changes: Any) -> Activity:
    """Typed in a channel, with the @mention that a bot needs to hear it."""
    at = "<at>Datalek</at>"
    entity = {"type": "mention", "text": at, "mentioned": {"id": BOT_ID, "name": "Datalek"}}
    said = {"text": f"{at}&nbsp;{text}\n", "entities": [entity]}
    return _channel("message", sender) | said | changes


def teams_id(sender: str) -> str:
    """The id by which Teams addresses this person for this bot."""
    return f"29:{sender[:8]}-for-this-bot"


def _personal(kind: str, sender: str) -> Activity:
    conversation = {
        "id": f"a:personal-{sender[:8]}",
        "conversationType": "personal",
        "tenantId": TENANT,
    }
    return _activity(kind, sender, conversation, {"tenant": {"id": TENANT}})


def _channel(kind: str, sender: str) -> Activity:
    conversation = {
        "id": CHANNEL,
        "conversationType": "channel",
        "isGroup": True,
        "tenantId": TENANT,
    }
    data = {
        "tenant": {"id": TENANT},
        "team": {"id": TEAM, "name": "Privacy"},
        "channel": {"id": CHANNEL},
    }
    return _activity(kind, sender, conversation, data)


def _activity(kind: str, sender: str, conversation: Activity, data: Activity) -> Activity:
    return {
        "type": kind,
        "id": f"f:{next(_numbers):08d}",
        "timestamp": "2026-11-24T08:00:00.000Z",
        "channelId": "msteams",
        "serviceUrl": SERVICE_URL,
        "from": {"id": teams_id(sender), "name": "Sanne de Vries", "aadObjectId": sender},
        "recipient": {"id": BOT_ID, "name": "Datalek"},
        "conversation": conversation,
        "channelData": data,
        "locale": "nl-NL",
        "entities": [{"type": "clientInfo", "locale": "nl-NL", "platform": "Web"}],
    }
