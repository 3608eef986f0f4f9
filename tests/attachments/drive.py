"""Where files of a chat stand, on loopback: each under its name, behind a token or not."""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import web

from bot.teams.incoming import DOWNLOAD

Json = dict[str, Any]


class Drive:
    """OneDrive, and the part of Teams' service that keeps pictures."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[tuple[str, str]] = []  # each name, and the token that came with it
        self.refused: set[str] = set()  # tokens
        self.hold: asyncio.Event | None = None  # answers only when this is set
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        """A file, or what is said where there is none."""
        name, token = request.match_info["name"], request.headers.get("Authorization", "")
        self.asked.append((name, token))
        if self.hold is not None:
            await self.hold.wait()
        if token in self.refused:
            return web.Response(status=401)
        if name == "elsewhere":
            return web.Response(status=302, headers={"Location": f"{self.url}/brief.pdf"})
        known = name in self.files
        return web.Response(status=200 if known else 404, body=self.files.get(name, b""))

    def file(self, name: str, content: bytes | None) -> Json:
        """A file of OneDrive, as a message of Teams brings it; without content it is gone."""
        if content is not None:
            self.files[name] = content
        told = {"downloadUrl": f"{self.url}/{name}", "uniqueId": "1", "fileType": "x"}
        return {"contentType": DOWNLOAD, "name": name, "content": told}

    def picture(self, content: bytes) -> Json:
        """A pasted picture."""
        self.files["original"] = content
        return {"contentType": "image/*", "contentUrl": f"{self.url}/original"}
