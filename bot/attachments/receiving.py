"""Before a turn is heard: what was sent along is fetched and looked at, so that it can be kept."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.attachments.check import AttachmentCheck
from bot.attachments.found import Declined, Sound
from bot.language import speaking, text
from bot.messages import FileLink, Handler, Message, Turn, TurnKind
from dialogs.exchange import Line
from dialogs.redaction import ALL

PATIENCE = 10.0  # seconds for the files of one message: Teams waits 15 for all of the turn


class Fetches(Protocol):
    """From where files come: `bot/teams/files.py`."""

    async def fetch(self, link: FileLink, largest: int) -> bytes | Declined:
        """What is in a file that may have so many bytes; or why it is not there."""


class Receiving:
    """Hears turns with their files; all files of one message may be as large as one."""

    def __init__(
        self, handler: Handler, files: Fetches, check: AttachmentCheck, language: str
    ) -> None:
        self._handler = handler
        self._files = files
        self._check = check
        self._language = language

    async def __call__(self, turn: Turn, received_at: datetime) -> Message | None:
        """Fetch what belongs to a turn in somebody's own chat, and let it be heard."""
        if turn.links and turn.kind is TurnKind.MESSAGE:  # not of who sends too much
            with speaking(self._language):
                turn = await self._with_files(turn)
        return await self._handler(turn, received_at)

    async def _with_files(self, turn: Turn) -> Turn:
        """Nothing is kept of what is said where others are: there the names are enough."""
        if not turn.address.personal:
            return replace(turn, files=(*turn.files, *map(_name, turn.links)), links=())
        found = await self._looked(turn.links)
        names = (
            one.name if isinstance(one, Sound) else _name(link)
            for link, one in zip(turn.links, found, strict=True)
        )
        return replace(
            turn,
            files=(*turn.files, *names),
            links=(),
            sound=tuple(one for one in found if isinstance(one, Sound)),
            declined=tuple(dict.fromkeys(one for one in found if isinstance(one, Declined))),
        )

    async def _looked(self, links: Sequence[FileLink]) -> list[Sound | Declined]:
        """What became of each; what is not there in time is not waited for."""
        found: list[Sound | Declined] = []
        left = self._check.largest
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                for link in links:
                    one = await self._found(link, left)
                    left -= len(one.content) if isinstance(one, Sound) else 0
                    found.append(one)
        late = len(links) - len(found)
        return found + [self._check.declined(Declined.NOT_FETCHED) for _ in range(late)]

    async def _found(self, link: FileLink, largest: int) -> Sound | Declined:
        content = await self._files.fetch(link, largest)
        if isinstance(content, Declined):
            return self._check.declined(content)
        return await self._check.look(link.name, content, ALL)


def _name(link: FileLink) -> str:
    return link.name or text("file-unnamed")


def told(turn: Turn, most: int) -> Iterator[Line]:
    """What became of the files of a turn, for who sent them; nothing where none were fetched."""
    if turn.sound:
        yield Line("notice-file-kept", {"count": len(turn.sound)})
    yield from (Line(f"file-{why}", {"most": most}) for why in turn.declined)
