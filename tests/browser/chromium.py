"""Debian's Chromium, driven by Playwright, for pages on this machine only."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, Route, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
LOCAL = ("localhost", "127.0.0.1")
# Without these it looks up hosts outside at every start, which a closed network refuses.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str:
    """Where Chromium is: CHROMIUM names it, else it is looked for; raises FileNotFoundError."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise FileNotFoundError("Chromium is missing: make test installs it, or CHROMIUM names one")
    return found


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """One headless Chromium."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        try:
            yield running
        finally:
            await running.close()


async def window(running: Browser, height: int = 1000) -> BrowserContext:
    """A window of its own, wide enough for the Playground's side panel, cut off from outside."""
    opened = await running.new_context(
        viewport={"width": 1400, "height": height},
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    await opened.route("**/*", _only_local)
    return opened


async def _only_local(route: Route) -> None:
    if urlsplit(route.request.url).hostname in LOCAL:
        await route.continue_()
    else:
        await route.abort()
