"""Takes the pictures of the README: `python -m tests.browser.pictures`."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import Browser

from bot.demo.playground import HOME, Playground, office
from dialogs.texts import text
from tests.browser.chromium import browser, window
from tests.browser.playground_page import PlaygroundPage
from tests.browser.report import NL, answer, begin, send

PICTURES = HOME / "docs" / "pictures"


async def take() -> None:
    """Play the first half of a report, and keep what each of the two people then sees."""
    with tempfile.TemporaryDirectory() as folder:
        async with office(Path(folder)) as running, browser() as chromium:
            officer = await _before(running.officer, chromium)
            employee = await _before(running.employee, chromium)
            await begin(employee)
            await employee.picture_of_chat(PICTURES / "medewerker.png")
            await answer(employee)
            reference = await send(employee)
            await officer.sees(f"{reference} · {text(NL, 'case-state-reported')}")
            await officer.picture_of_card(PICTURES / "privacy-officer.png")


async def _before(one: Playground, chromium: Browser) -> PlaygroundPage:
    page = PlaygroundPage(await (await window(chromium, height=1400)).new_page())
    await page.open(one.url)
    return page


if __name__ == "__main__":
    asyncio.run(take())
