"""A kept connection that the other side closed carries no message: it leaves over a new one."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.messages import Address, Message, SendOutcome, Sent, Unknown
from bot.network.outbound import open_session
from bot.teams.connector import Connector
from bot.teams.hosts import ServiceHosts
from tests.fakes.entra import write_pem

REPLY = Message(text="Dank je wel.", summary="Dank je wel.")
ANSWER = (
    b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"id":"1"}'
)
TERM = 20.0  # seconds after which a test that hangs ends


class Server:
    """A server in a thread of its own: it takes two connections, each for one answer.

    It keeps the first until it is told to close it. With `breaks_off` it takes a second request
    there, and closes instead of answering.
    """

    def __init__(self, listener: socket.socket, *, breaks_off: bool) -> None:
        self.listener = listener
        self.port = int(listener.getsockname()[1])
        self.breaks_off = breaks_off
        self.may_close, self.closed = threading.Event(), threading.Event()
        self.taken = 0

    def serve(self) -> None:
        """Take the two connections, one after the other."""
        with self.listener.accept()[0] as first:
            self._answer(first)
            if self.breaks_off:
                self._take(first)
            else:
                self.may_close.wait(TERM)
        self.closed.set()
        if not self.breaks_off:
            with self.listener.accept()[0] as second:
                self._answer(second)

    def close_first(self) -> None:
        """Close the first connection. The loop of the test stands still, and so does not see it."""
        self.may_close.set()
        assert self.closed.wait(TERM)

    def _answer(self, line: socket.socket) -> None:
        self._take(line)
        line.sendall(ANSWER)

    def _take(self, line: socket.socket) -> None:
        read = b""
        while REPLY.text.encode() not in read:
            read += line.recv(65536)
        self.taken += 1


@contextmanager
def serving(pem: Path | None = None, *, breaks_off: bool = False) -> Iterator[Server]:
    """Such a server on loopback, with a certificate or without."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(TERM)
    if pem is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        listener = context.wrap_socket(listener, server_side=True)
    server = Server(listener, breaks_off=breaks_off)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    with listener:
        yield server
        thread.join(TERM)


@pytest.mark.parametrize("secure", [False, True])
async def test_what_the_other_side_closed_is_not_written_to(tmp_path: Path, secure: bool) -> None:
    pem = write_pem(tmp_path / "teams.pem", "outside") if secure else None
    with serving(pem) as server:
        assert await both(server, pem) == (Sent("1"), Sent("1"))
    assert server.taken == 2


async def test_what_was_taken_and_not_answered_stays_not_sure() -> None:
    with serving(breaks_off=True) as server:
        first, second = await both(server, None)
    assert first == Sent("1")
    assert isinstance(second, Unknown)
    assert server.taken == 2  # it may have been read by a person: it is not sent again


async def both(server: Server, pem: Path | None) -> tuple[SendOutcome, SendOutcome]:
    """Two messages over a session that keeps its connections; the first is closed between."""
    scheme, hosts = "http", ServiceHosts.loopback()
    if pem is not None:
        scheme, hosts = "https", ServiceHosts.teams(("127.0.0.1",))
    url = f"{scheme}://127.0.0.1:{server.port}/"
    address = Address(url, "a:1", "personal", "tenant", "28:bot")
    async with open_session(pem, use_proxies=False) as session:
        speaker = Connector(session, None, hosts)
        first = await speaker.post(address, REPLY)
        if not server.breaks_off:
            server.close_first()
        return first, await speaker.post(address, REPLY)
