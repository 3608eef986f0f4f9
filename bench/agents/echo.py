"""The echo of the Microsoft 365 Agents SDK, which keeps nothing: run as `echo.py PORT`.

It runs in an environment of its own, made by `bench/peers.py` from the lock file beside it, and
knows nothing of the product.
"""

from __future__ import annotations

import sys
from typing import Any

from aiohttp import web
from microsoft_agents.hosting.aiohttp import CloudAdapter
from microsoft_agents.hosting.core import ActivityHandler, TurnContext
from microsoft_agents.hosting.core.authorization import AnonymousTokenProvider


class Anonymous:
    """Asks nobody for a token, as the SDK's samples do on one's own machine."""

    def get_token_provider(self, *_: Any) -> AnonymousTokenProvider:  # noqa: ANN401 - the SDK's
        """The one there is."""
        return AnonymousTokenProvider()

    get_connection = get_default_connection = get_token_provider


class Echo(ActivityHandler):
    """Says each message again."""

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """The SDK's own example."""
        await turn_context.send_activity(f"echo: {turn_context.activity.text}")


def main() -> None:
    """Serve it on a loopback port."""
    adapter, echo = CloudAdapter(connection_manager=Anonymous()), Echo()

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, echo) or web.Response(status=201)

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None)


if __name__ == "__main__":
    main()
