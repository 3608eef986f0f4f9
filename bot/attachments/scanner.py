"""ClamAV's daemon: it looks into a file for what does harm (clamd(8), the command INSTREAM)."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

CHUNK: Final = 64 * 1024  # bytes
LONGEST: Final = 1000  # bytes of an answer
PATIENCE: Final = 30.0  # seconds for a file as a whole
_END: Final = b"\0"


class ScannerError(Exception):
    """The scanner did not say what it found; the message tells why, and nothing of the file."""


@dataclass(frozen=True)
class Scanner:
    """Where the daemon listens: a path, or a host and a port."""

    address: str
    patience: float = PATIENCE

    async def harmful(self, content: bytes) -> bool:
        """Whether it finds something in this. Raises ScannerError."""
        said = await self._asked(b"zINSTREAM\0", content)
        if said.endswith(" FOUND"):
            return True
        if said == "stream: OK":
            return False
        raise ScannerError(said or "no answer")

    async def answers(self) -> None:
        """Raises ScannerError where it does not."""
        if (said := await self._asked(b"zPING\0")) != "PONG":
            raise ScannerError(said or "no answer")

    async def _asked(self, command: bytes, content: bytes | None = None) -> str:
        try:
            async with asyncio.timeout(self.patience), self._connected() as (reader, writer):
                writer.write(command)
                if content is not None:
                    await _send(writer, content)
                return (await reader.readuntil(_END)).rstrip(_END).decode("ascii", "replace")
        except (OSError, EOFError, ValueError, asyncio.LimitOverrunError) as error:
            raise ScannerError(type(error).__name__) from error

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        if self.address.startswith("/"):
            reader, writer = await asyncio.open_unix_connection(self.address, limit=LONGEST)
        else:
            host, _, port = self.address.rpartition(":")
            reader, writer = await asyncio.open_connection(
                host.strip("[]"), int(port), limit=LONGEST
            )
        try:
            yield reader, writer
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()


async def _send(writer: asyncio.StreamWriter, content: bytes) -> None:
    """The content in chunks, each behind its length; the last has none.

    A daemon that takes no more says so and closes: what it said is still read.
    """
    try:
        for at in range(0, len(content), CHUNK):
            chunk = content[at : at + CHUNK]
            writer.write(len(chunk).to_bytes(4, "big") + chunk)
            await writer.drain()
        writer.write(bytes(4))
        await writer.drain()
    except ConnectionError:
        return
