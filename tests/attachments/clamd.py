"""A daemon that speaks ClamAV's protocol (clamd(8)), as far as a file is streamed to it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd:
    """Finds the one thing that every scanner finds, in what it gets whole."""

    def __init__(self, limit: int = 10_000_000) -> None:
        self.limit = limit  # bytes; StreamMaxLength of the real one
        self.saw: list[bytes] = []

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One command, as the real one answers it."""
        try:
            command = await reader.readuntil(b"\0")
            writer.write(await self._said(command, reader) + b"\0")
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # whoever asked went away
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _said(self, command: bytes, reader: asyncio.StreamReader) -> bytes:
        if command == b"zPING\0":
            return b"PONG"
        if command != b"zINSTREAM\0":
            return b"UNKNOWN COMMAND"
        content = b""
        while length := int.from_bytes(await reader.readexactly(4), "big"):
            content += await reader.readexactly(length)
            if len(content) > self.limit:
                return b"INSTREAM size limit exceeded. ERROR"
        self.saw.append(content)
        return b"stream: Eicar-Test-Signature FOUND" if EICAR in content else b"stream: OK"


@asynccontextmanager
async def listening(daemon: Clamd, path: Path | None = None) -> AsyncIterator[str]:
    """Where it listens while inside: on a socket at a path, or on loopback."""
    answering: list[asyncio.Task[None]] = []

    def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answering.append(asyncio.ensure_future(daemon.answer(reader, writer)))

    if path is not None:
        server = await asyncio.start_unix_server(answer, path)
        address = str(path)
    else:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        address = "127.0.0.1:{1}".format(*server.sockets[0].getsockname())
    async with server:
        yield address
    await asyncio.gather(*answering)
