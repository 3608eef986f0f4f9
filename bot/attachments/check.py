"""A file that comes in: kept as what it is, or declined with the reason that people are told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Final

import structlog

from bot.attachments.media import Medium, Unfit, medium, named
from bot.attachments.scanner import Scanner, ScannerError
from bot.language import text
from bot.settings import Settings
from dialogs.redaction import BUT_NAMES, redact

log = structlog.get_logger(__name__)
MOST: Final = 50  # attachments of one case, or of one chat
KEPT: Final = "kept"  # how one is counted that was not declined


class Declined(StrEnum):
    """Why a file is not kept; worded by `file-<reason>`."""

    EMPTY = "empty"
    PROGRAM = "program"
    MACROS = "macros"
    UNKNOWN = "unknown"
    TOO_LARGE = "too-large"
    TOO_MANY = "too-many"
    HARMFUL = "harmful"
    NOT_SCANNED = "not-scanned"
    NOT_FETCHED = "not-fetched"


@dataclass(frozen=True)
class Sound:
    """A file that can be kept: its clean name, what it is, and what is in it."""

    name: str
    media: str
    content: bytes
    digest: str


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

    async def look(self, name: str, content: bytes) -> Sound | Declined:
        """What becomes of a file."""
        found = await self._looked(name, content)
        return self.declined(found) if isinstance(found, Declined) else self._kept(found)

    def declined(self, reason: Declined) -> Declined:
        """The same reason, counted: also of a file that did not come in whole."""
        self._count(reason.value)
        return reason

    def _kept(self, sound: Sound) -> Sound:
        self._count(KEPT)
        return sound

    async def _looked(self, name: str, content: bytes) -> Sound | Declined:
        if len(content) > self.largest:
            return Declined.TOO_LARGE
        kind = await asyncio.to_thread(medium, content)
        if isinstance(kind, Unfit):
            return Declined(kind.value)
        if (why := await self._scanned(content)) is not None:
            return why
        return await asyncio.to_thread(self._sound, name, kind, content)

    async def _scanned(self, content: bytes) -> Declined | None:
        """Why the scanner stands in the way, where there is one and it does."""
        if self._scanner is None:
            return None
        try:
            return Declined.HARMFUL if await self._scanner.harmful(content) else None
        except ScannerError as error:
            log.error("attachment.not_scanned", why=str(error))
            return Declined.NOT_SCANNED

    def _sound(self, name: str, kind: Medium, content: bytes) -> Sound:
        language = self._settings.language
        plain = redact(name, language, BUT_NAMES).text
        called = named(plain, kind, text("file-unnamed"))
        return Sound(called, kind.type, content, sha256(content).hexdigest())
