"""Teams on loopback, as far as a chat goes: people say and tap, the bot posts and updates.

It speaks the same protocol as Teams: activities go to the bot's `/api/messages`, and the bot's
messages come back over the connector's routes. It knows nothing of what the bot says.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
from aiohttp import web

from bot.demo.reading import Json, buttons, words

CARD = "application/vnd.microsoft.card.adaptive"
TENANT = "demo-tenant"
BOT = {"id": "28:demo", "name": "Datalek"}


@dataclass(frozen=True)
class Participant:
    """Somebody in a chat."""

    id: str
    name: str

    @property
    def teams_id(self) -> str:
        """The id by which Teams addresses them."""
        return f"29:{self.id}"


@dataclass
class Shown:
    """One message of the bot as the chat shows it now."""

    id: str
    body: Json

    @property
    def card(self) -> Json:
        """The card in it; empty for plain text."""
        for attachment in self.body.get("attachments", ()):
            return dict(attachment["content"])
        return {}

    @property
    def words(self) -> str:
        """Everything a person can read in it."""
        return self.body.get("text") or "\n".join(words(self.card))


@dataclass
class Chat:
    """A personal chat or a channel, with the bot's messages in order."""

    id: str
    scope: str = "personal"
    shown: dict[str, Shown] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)  # ids of what people typed

    @property
    def last(self) -> Shown:
        """The newest message of the bot."""
        return next(reversed(self.shown.values()))


class Chats:
    """All chats with one bot; `bot_url` is where it listens."""

    def __init__(self, bot_url: str) -> None:
        self.bot_url = bot_url
        self.chats: dict[str, Chat] = {}
        self.changed = asyncio.Condition()
        self._numbers = itertools.count(1)
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        self.service_url = ""

    def application(self) -> web.Application:
        """The connector's routes, as far as a chat needs them."""
        app = web.Application()
        app.router.add_post("/v3/conversations", self._open)
        app.router.add_post("/v3/conversations/{chat}/activities", self._post)
        app.router.add_put("/v3/conversations/{chat}/activities/{id}", self._update)
        return app

    async def __aenter__(self) -> Chats:
        self._runner = web.AppRunner(self.application())
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.service_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session:
            await self._session.close()
        if self._runner:
            await self._runner.cleanup()

    def chat(self, key: str, scope: str = "personal") -> Chat:
        """The chat with this id; a new one the first time."""
        return self.chats.setdefault(key, Chat(key, scope))

    async def say(
        self, chat: Chat, who: Participant, text: str, files: Sequence[str | Json] = ()
    ) -> Shown:
        """Type something, perhaps with files, and wait until the bot has answered it.

        A file is its name, or an attachment as Teams sends it.
        """
        mention = {} if chat.scope == "personal" else _mention(text)
        attached = [one if isinstance(one, dict) else _named(one) for one in files]
        chat.said.append(f"f:{next(self._numbers):08d}")
        said = {"type": "message", "id": chat.said[-1], "text": text, "attachments": attached}
        await self._send(chat, who, said | mention)
        return chat.last

    async def change(
        self, chat: Chat, who: Participant, text: str | None, *, first: bool = False
    ) -> None:
        """Change what was typed last, or first; without text it is deleted."""
        kind = "messageDelete" if text is None else "messageUpdate"
        about = chat.said[0 if first else -1]
        await self._send(chat, who, {"type": kind, "id": about, "text": text or ""})

    async def install(self, chat: Chat, who: Participant) -> None:
        """Install the app, in a personal chat or a team: Teams tells it in two ways."""
        await self._send(chat, who, {"type": "conversationUpdate", "membersAdded": [BOT]})
        await self._send(chat, who, {"type": "installationUpdate", "action": "add"})

    async def tap(
        self, chat: Chat, who: Participant, shown: Shown, verb: str, **values: str
    ) -> Shown:
        """Press the button with this verb, fields filled in.

        Gives what the card became; a sentence in the answer leaves the card as it was.
        """
        action = next(one for one in buttons(shown.card) if one.get("verb") == verb)
        data = {**action.get("data", {}), **values}
        value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}}
        answer = await self._send(
            chat,
            who,
            {"type": "invoke", "name": "adaptiveCard/action", "value": value}
            | {"replyToId": shown.id},
        )
        if answer and answer.get("type") == CARD:
            shown.body = {"attachments": [{"contentType": CARD, "content": answer["value"]}]}
        elif answer and answer.get("value"):
            return Shown("", {"text": answer["value"]})
        return shown

    async def until(self, found: Callable[[], Shown | None], seconds: float = 10.0) -> Shown:
        """Wait for a message that the bot sends by itself; raises TimeoutError."""
        async with asyncio.timeout(seconds), self.changed:
            while not (shown := found()):
                await self.changed.wait()
            return shown

    async def _send(self, chat: Chat, who: Participant, what: Json) -> Json | None:
        activity = {
            "id": f"f:{next(self._numbers):08d}",
            "timestamp": datetime.now(UTC).isoformat(),
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": who.teams_id, "name": who.name, "aadObjectId": who.id},
            "recipient": BOT,
            "conversation": {
                "id": chat.id,
                "conversationType": chat.scope,
                "tenantId": TENANT,
            },
            "channelData": {"tenant": {"id": TENANT}} | _team(chat),
            "locale": "nl-NL",
        } | what
        return await self._deliver(activity)

    async def _deliver(self, activity: Mapping[str, Any]) -> Json | None:
        if self._session is None:
            raise RuntimeError("the chats are not open")
        url = f"{self.bot_url}/api/messages"
        async with self._session.post(url, json=activity) as response:
            response.raise_for_status()
            if response.content_type != "application/json":
                return None
            answer: Json = await response.json()
            return answer

    async def _open(self, request: web.Request) -> web.Response:
        member = (await request.json())["members"][0]["id"]
        return web.json_response({"id": f"a:{member}"})

    async def _post(self, request: web.Request) -> web.Response:
        new = f"1:{next(self._numbers):08d}"
        return await self._show(request, new)

    async def _update(self, request: web.Request) -> web.Response:
        return await self._show(request, request.match_info["id"])

    async def _show(self, request: web.Request, key: str) -> web.Response:
        shown = self.chat(request.match_info["chat"]).shown
        body = await request.json()
        async with self.changed:
            if key in shown:
                shown[key].body = body
            else:
                shown[key] = Shown(key, body)
            self.changed.notify_all()
        return web.json_response({"id": key})


def _named(name: str) -> Json:
    return {"contentType": "application/octet-stream", "name": name}


def _mention(text: str) -> Json:
    at = f"<at>{BOT['name']}</at>"
    entity = {"type": "mention", "text": at, "mentioned": BOT}
    return {"text": f"{at} {text}", "entities": [entity]}


def _team(chat: Chat) -> Json:
    if chat.scope == "personal":
        return {}
    return {"team": {"id": chat.id, "name": "Privacy"}, "channel": {"id": chat.id}}
