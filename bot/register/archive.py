"""Files as one ZIP that goes out while it is made: no more than one of them is ever in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dialogs.law.terms import AMSTERDAM


class Member(NamedTuple):
    """A file in it: its name, from when it is, and what is in it."""

    name: str
    at: datetime
    content: bytes


class _Made(bytearray):
    """What was made and has not gone out yet; a ZIP is written to it as to a file."""

    def write(self, some: bytes) -> int:
        """Take some more."""
        self.extend(some)
        return len(some)

    def flush(self) -> None:
        """There is nothing behind it."""

    def close(self) -> None:
        """Nor anything to close."""

    def taken(self) -> bytes:
        """What goes out now."""
        some = bytes(self)
        self.clear()
        return some


async def zipped(members: AsyncIterator[Member]) -> AsyncIterator[bytes]:
    """The ZIP with these files, piece by piece."""
    made = _Made()
    with ZipFile(made, "w") as archive:
        async for one in members:
            at = one.at.astimezone(AMSTERDAM)
            told = ZipInfo(one.name, (at.year, at.month, at.day, at.hour, at.minute, at.second))
            await asyncio.to_thread(archive.writestr, told, one.content, ZIP_DEFLATED)
            yield made.taken()
    yield made.taken()
