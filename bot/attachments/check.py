"""A file that comes in: kept as what it is, or declined with the reason that people are told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Set
from hashlib import sha256
from typing import Final

import structlog

from bot.attachments.found import Declined, Sound
from bot.attachments.media import Medium, medium, named
from bot.attachments.scanner import Scanner, ScannerError
from bot.language import text
from bot.settings import Settings
from dialogs.redaction import BUT_NAMES, Secret, redact

log = structlog.get_logger(__name__)
MOST: Final = 50  # attachments of one case, or of one chat
KEPT: Final = "kept"  # how one is counted that was not declined


class AttachmentCheck:
    """Looks at every file that comes in, by whichever door, and counts what became of it."""

    def __init__(self, settings: Settings, count: Callable[[str], None]) -> None:
        """`count` is told of each file by the word of what became of it."""
        self._settings = settings
        self._count = count
        self._scanner = Scanner(settings.scanner) if settings.scanner else None

    @property
    def largest(self) -> int:
        """The bytes that a file may have."""
        return self._settings.attachment_mb * 1024 * 1024

    async def look(
        self, name: str, content: bytes, secrets: Set[Secret] = BUT_NAMES
    ) -> Sound | Declined:
        """What becomes of a file; `secrets` are taken out of its name."""
        found = await self._looked(name, content, secrets)
        return self.declined(found) if isinstance(found, Declined) else self._kept(found)

    def declined(self, reason: Declined) -> Declined:
        """The same reason, counted: also of a file that did not come in whole."""
        self._count(reason.value)
        return reason

    def _kept(self, sound: Sound) -> Sound:
        self._count(KEPT)
        return sound

    async def _looked(self, name: str, content: bytes, secrets: Set[Secret]) -> Sound | Declined:
        if len(content) > self.largest:
            return Declined.TOO_LARGE
        kind = await asyncio.to_thread(medium, content)
        if isinstance(kind, Declined):
            return kind
        if (why := await self._scanned(content)) is not None:
            return why
        plain = redact(name, self._settings.language, secrets).text
        return await asyncio.to_thread(_sound, plain, kind, content)

    async def _scanned(self, content: bytes) -> Declined | None:
        """Why the scanner stands in the way, where there is one and it does."""
        if self._scanner is None:
            return None
        try:
            return Declined.HARMFUL if await self._scanner.harmful(content) else None
        except ScannerError as error:
            log.error("attachment.not_scanned", why=str(error))
            return Declined.NOT_SCANNED


def _sound(name: str, kind: Medium, content: bytes) -> Sound:
    called = named(name, kind, text("file-unnamed"))
    return Sound(called, kind.type, content, sha256(content).hexdigest())
