"""The way out: messages to Teams over one aiohttp session (implements bot.messages.Speaker).

Nothing is repeated here, except once with a new token: `bot/outgoing/` decides on repeating.
The SDK's own connector is not used: it opens a new connection for every reply and repeats a PUT
inside a worker thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote

import aiohttp
import structlog
from yarl import URL

from bot.messages import (
    Address,
    Message,
    Person,
    Refused,
    SendOutcome,
    Sent,
    Unknown,
    Wait,
)
from bot.network.outbound import NOT_SENT, TIMEOUT
from bot.teams.credentials import Credentials
from bot.teams.hosts import ServiceHosts
from bot.teams.outcome import PAUSE, outcome
from bot.teams.proof import TokenError

CARD = "application/vnd.microsoft.card.adaptive"
log = structlog.get_logger(__name__)


class Connector:
    """Posts and updates messages; without credentials (no_auth) it sends no token."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        credentials: Credentials | None,
        hosts: ServiceHosts,
        count: Callable[[SendOutcome], object] = lambda _: None,
    ) -> None:
        """`count` is told what became of each message."""
        self._session = session
        self._credentials = credentials
        self._hosts = hosts
        self._count = count

    async def post(self, address: Address, message: Message) -> SendOutcome:
        """Send a new message."""
        body = activity_of(address, message)
        delivery = await self._send("POST", address, _activities(address), body)
        self._count(delivery)
        return delivery

    async def update(self, address: Address, activity_id: str, message: Message) -> SendOutcome:
        """Replace a message that was sent before."""
        path = f"{_activities(address)}/{quote(activity_id, safe='')}"
        body = {**activity_of(address, message), "id": activity_id}
        delivery = await self._send("PUT", address, path, body)
        self._count(delivery)
        return Sent(activity_id) if isinstance(delivery, Sent) else delivery

    async def open_personal(self, person: Person, near: Address) -> Address | SendOutcome:
        """Open (or find) the personal chat with a person, through a service address that works."""
        delivery = await self._send("POST", near, "", _personal(person, near))
        if not isinstance(delivery, Sent):
            return delivery
        if not delivery.activity_id:
            return Unknown("a conversation without an id")
        return replace(near, conversation_id=delivery.activity_id, scope="personal", team_id="")

    async def _send(
        self, method: str, near: Address, path: str, body: dict[str, Any]
    ) -> SendOutcome:
        if not self._hosts.allow(near.service_url):
            return Refused("foreign host")
        url = URL(f"{near.service_url.rstrip('/')}/v3/conversations{path}", encoded=True)
        delivery = await self._delivery(method, url, body)
        if not isinstance(delivery, Sent):
            log.warning("not_sent", outcome=type(delivery).__name__, why=delivery.reason)
        return delivery

    async def _delivery(self, method: str, url: URL, body: dict[str, Any]) -> SendOutcome:
        try:
            return await self._exchange(method, url, body)
        except TokenError as error:
            return Wait(PAUSE, str(error))  # the message waits until the bot is itself again
        except NOT_SENT as error:
            return Wait(PAUSE, type(error).__name__)  # no connection: nothing was sent
        except (aiohttp.InvalidURL, UnicodeError) as error:
            return Refused(type(error).__name__)
        except (aiohttp.ClientError, TimeoutError) as error:
            return Unknown(type(error).__name__)  # broken off: it may have arrived

    async def _exchange(self, method: str, url: URL, body: dict[str, Any]) -> SendOutcome:
        ask = partial(self._request, method, url, body)
        if self._credentials is None:
            return (await ask({}))[1]
        status, delivery = await self._credentials.bearing(ask)
        self._credentials.rejected = status == 401
        return delivery

    async def _request(
        self, method: str, url: URL, body: dict[str, Any], headers: dict[str, str]
    ) -> tuple[int, SendOutcome]:
        await _see_what_closed()
        async with self._session.request(
            method, url, json=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
        ) as response:
            text = (await response.read()).decode(errors="replace")  # JSON is UTF-8
            return response.status, outcome(response.status, text, response.headers)


async def _see_what_closed() -> None:
    """Let the loop read that the other side closed a kept connection, before one is chosen.

    A loop that was busy has not looked: the request would be written to nobody, and nobody could
    tell whether it arrived. Looking takes one round of the loop, acting on it another two.
    """
    for _ in range(3):
        await asyncio.sleep(0)


def activity_of(address: Address, message: Message) -> dict[str, Any]:
    """A message as Teams wants it: a card alone, for Teams splits text and card in two."""
    activity: dict[str, Any] = {
        "type": "message",
        "from": {"id": address.bot_id},
        "conversation": {"id": address.conversation_id},
        "summary": message.summary,
    }
    if message.card is not None:
        activity["attachments"] = [{"contentType": CARD, "content": message.card}]
    else:
        activity |= {"text": message.text, "textFormat": "plain"}
    if message.alert:
        activity["channelData"] = {"notification": {"alert": True}}
    return activity


def _activities(address: Address) -> str:
    return f"/{quote(address.conversation_id, safe='')}/activities"


def _personal(person: Person, near: Address) -> dict[str, Any]:
    return {
        "bot": {"id": near.bot_id},
        "members": [{"id": person.teams_id or person.id}],
        "isGroup": False,
        "tenantId": near.tenant_id,
        "channelData": {"tenant": {"id": near.tenant_id}},
    }
