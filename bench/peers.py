"""What the bot is measured against: the stock SDK echo and a bare handler with one commit.

Run as `python -m bench.peers stock|bare PORT FOLDER`. Neither knows anything of the product.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.core.integration import aiohttp_error_middleware
from botbuilder.integration.aiohttp import (
    CloudAdapter,
    ConfigurationBotFrameworkAuthentication,
)

ECHO = {"type": "message", "text": "echo"}


class NoCredentials:
    """Settings of a bot that runs without tokens, as the SDK's samples do it locally."""

    APP_ID = ""
    APP_PASSWORD = ""
    APP_TYPE = "MultiTenant"
    APP_TENANTID = ""


def stock() -> web.Application:
    """The SDK's own echo: keeps nothing, answers every message with its text."""
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(NoCredentials()))

    async def echo(context: TurnContext) -> None:
        if context.activity.type == "message":
            await context.send_activity(f"echo: {context.activity.text}")

    class Bot:
        on_turn = staticmethod(echo)

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, Bot()) or web.Response(status=201)

    app = web.Application(middlewares=[aiohttp_error_middleware])
    app.router.add_post("/api/messages", messages)
    return app


class Bare:
    """A bare aiohttp handler: one SQLite commit as durable as ours, one reply, no checks."""

    def __init__(self, folder: Path) -> None:
        self.kept = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
        self.kept.execute("PRAGMA journal_mode=WAL")
        self.kept.execute("PRAGMA synchronous=FULL")
        self.kept.execute("CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, text TEXT)")
        self.session: aiohttp.ClientSession | None = None

    async def messages(self, request: web.Request) -> web.Response:
        """Keep the text, then answer it."""
        activity: dict[str, Any] = json.loads(await request.read())
        self.kept.execute("BEGIN IMMEDIATE")
        self.kept.execute(
            "INSERT INTO seen VALUES (?, ?)", (activity["id"], activity.get("text", ""))
        )
        self.kept.execute("COMMIT")
        if self.session is None:
            self.session = aiohttp.ClientSession()
        conversation = f"{activity['serviceUrl']}/v3/conversations/{activity['conversation']['id']}"
        async with self.session.post(f"{conversation}/activities", json=ECHO) as answer:
            await answer.read()
        return web.Response(status=202)

    def app(self) -> web.Application:
        """The application with its one route."""
        app = web.Application()
        app.router.add_post("/api/messages", self.messages)
        app.on_cleanup.append(self.close)
        return app

    async def close(self, _: web.Application) -> None:
        """Close the connections to Teams."""
        if self.session:
            await self.session.close()


def main() -> None:
    """Serve one of the peers on a loopback port."""
    which, port, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    app = stock() if which == "stock" else Bare(folder).app()
    web.run_app(app, host="127.0.0.1", port=port, print=lambda *_: None)


if __name__ == "__main__":
    main()
