"""Who speaks to a server that is measured: people who type a report, who tap one, and an officer.

They are the people of the demo, at the other end of another line. Nobody waits longer than for the
answer to their last turn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import aiohttp

from bench.servers import Server
from bot.demo.chats import Chats, Participant, Shown
from bot.demo.people import Employee
from bot.demo.reading import Json, buttons
from tests.fakes.activities import BOT_ID, OFFICER, TENANT

# A typed turn is a message that moves a report on; one round of a person is one report, which ends
# where it began, so that the next round walks the same way.
ROUND = (
    "Ik heb een brief over de bijstand naar het verkeerde adres gestuurd",
    "ja",
    "gisteren half vier",
    "weet ik niet",
    "naam en adres",
    "1",
    "weet ik niet",
    "stop",
    "ja",
)
BEGIN = {"type": "Action.Execute", "verb": "start"}
ANSWERS = {
    "description": "Een brief over de bijstand ging naar het verkeerde adres",
    "discovered": "gisteren half vier",
    "how_discovered": "self",
    "timing": "earlier",
    "happened": "vorige week vrijdag",
    "data": "name,address",
    "people": "1",
    "groups": "residents",
}


class Line(Chats):
    """The chats of many people with one server; `answered` counts their turns."""

    def __init__(self, server: Server, session: aiohttp.ClientSession) -> None:
        super().__init__(server.url)
        self.service_url = server.service_url
        self.answered = 0
        self._headers = server.headers
        self._http = session

    async def _deliver(self, activity: Mapping[str, Any]) -> Json | None:
        sent = {
            **activity,
            "recipient": {"id": BOT_ID, "name": "Datalek"},
            "conversation": {**activity["conversation"], "tenantId": TENANT},
            "channelData": {**activity["channelData"], "tenant": {"id": TENANT}},
        }
        url = f"{self.bot_url}/api/messages"
        async with self._http.post(url, json=sent, headers=self._headers) as response:
            response.raise_for_status()
            self.answered += 1
            if response.content_type != "application/json":
                return None
            answer: Json = await response.json()
            return answer


class Reporter(Employee):
    """Somebody who reports by tapping: what the bot says comes in the answer to a tap."""

    def __init__(self, chats: Chats, number: int) -> None:
        who = Participant(f"{number:08d}-aaaa-4bbb-8ccc-000000000009", "Sanne")
        super().__init__(chats, who)
        self.number = ""  # of the case, once the bot has confirmed the report
        self.begin()

    def begin(self) -> None:
        """Before them stands what begins a report."""
        self.chat.shown = {"1": Shown("1", {"attachments": [{"content": {"actions": [BEGIN]}}]})}

    @property
    def offered(self) -> list[str]:
        """What the open card has buttons for."""
        return [one["verb"] for one in buttons(self.chat.last.card) if one.get("verb")]

    async def go_on(self) -> None:
        """One tap further; where the bot could not keep it the card stays, for the next time."""
        if "send" in self.offered:
            sent = await self.tap("send")
            found = re.search(r"DL-\d{4}-\d+", sent.words)
            self.number = found[0] if found else ""
        elif "answer" in self.offered:
            await self.fill_in({key: ANSWERS.get(key, "unknown") for key in self.asked()})
        else:
            await self.tap(self.offered[0])

    async def type_on(self, turn: int) -> None:
        """The next message of a typed report."""
        self.chat.shown.setdefault("1", Shown("1", {}))
        await self.say(ROUND[turn % len(ROUND)])


class Officer(Employee):
    """The officer, in their own chat."""

    def __init__(self, chats: Chats) -> None:
        super().__init__(chats, Participant(OFFICER, "Omar"))

    async def install(self) -> None:
        """Meet the bot."""
        await self.chats.install(self.chat, self.who)

    async def say(self, words: str) -> Shown:
        """Type something, whatever was shown before."""
        self.chat.shown.setdefault("1", Shown("1", {}))
        return await super().say(words)

    async def take(self, number: str) -> None:
        """Take a case that nobody has looked at yet; the whole case comes back."""
        await self._press("case.take", number)

    async def see(self, number: str) -> None:
        """Have a case drawn anew."""
        await self._press("case.cancel", number)

    async def _press(self, verb: str, number: str) -> None:
        data = {"verb": verb, "case": number, "version": 1}
        button = {"type": "Action.Execute", "verb": verb, "data": data}
        self.chat.shown = {"1": Shown("1", {"attachments": [{"content": {"actions": [button]}}]})}
        shown = await self.tap(verb)
        assert number in shown.words, shown.words
