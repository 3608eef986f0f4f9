"""Who plays in the demo, and how each of them handles the bot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.demo.chats import Chat, Chats, Participant, Shown
from bot.demo.reading import Json, buttons, fields

SANNE = Participant("11111111-aaaa-4bbb-8ccc-000000000001", "Sanne")
OMAR = Participant("22222222-aaaa-4bbb-8ccc-000000000002", "Omar")
TEAM = "19:privacyteam@thread.tacv2"


class Employee:
    """Somebody who reports: answers the open card by typing or by pressing."""

    def __init__(self, chats: Chats, who: Participant) -> None:
        self.who = who
        self.chats = chats
        self.chat: Chat = chats.chat(f"a:personal-{who.id}")

    async def say(self, words: str) -> Shown:
        """Type something."""
        return await self.chats.say(self.chat, self.who, words)

    async def tap(self, verb: str, **values: str) -> Shown:
        """Press a button of the open card."""
        return await self.chats.tap(self.chat, self.who, self.chat.last, verb, **values)

    def asked(self) -> tuple[str, ...]:
        """The questions on the open card, by their keys."""
        return asked(self.chat.last)

    async def fill_in(self, answers: Mapping[str, str]) -> Shown:
        """Fill in the open card and press to go on."""
        filled = dict(_filled(self.chat.last, answers))
        return await self.tap("answer", **filled)


def asked(shown: Shown) -> tuple[str, ...]:
    """The questions that a card asks, in fields or as buttons that answer at once."""
    found = [_question(field) for field in fields(shown.card)]
    for button in buttons(shown.card):
        if button.get("verb") == "answer":
            found += [key for key in button.get("data", {}) if key not in ("verb", "revision")]
    return tuple(dict.fromkeys(found))


def _question(field: Json) -> str:
    """The question of a field; a long list is spread over fields as `data~money`."""
    return re.split(r"[.~]", str(field["id"]))[0]


def _filled(shown: Shown, answers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What goes into each field: of a list only what that field offers."""
    for field in fields(shown.card):
        wanted = answers.get(_question(field), "")
        offered = [choice["value"] for choice in field.get("choices", [])]
        chosen = [one for one in wanted.split(",") if one in offered] if offered else [wanted]
        if any(chosen):
            yield str(field["id"]), ",".join(chosen)
    for key in asked(shown):
        if key in answers and not any(_question(field) == key for field in fields(shown.card)):
            yield key, answers[key]
