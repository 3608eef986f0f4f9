"""What a person does in the Playground's page: read, type, fill in, press.

The selectors of the Playground stand here and nowhere else; it has no stable ids of its own, so
most are the labels that it gives to screen readers.
"""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Locator, Page, expect

WAIT = 15_000  # milliseconds for anything to appear

BOX = "[role=textbox][data-lexical-editor=true]"
SEND = 'button[aria-label="Send Message"]'
CARD = ".ac-adaptiveCard"


class PlaygroundPage:
    """One person's page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def open(self, url: str) -> None:
        """Load the page; the Playground then installs the bot for this person."""
        await self.page.goto(url)
        await expect(self.page.locator(BOX)).to_be_visible(timeout=WAIT)

    async def say(self, words: str) -> None:
        """Type something to the bot and send it."""
        await self.page.locator(BOX).click()
        await self.page.keyboard.insert_text(words)
        await self.page.locator(SEND).click()

    @property
    def card(self) -> Locator:
        """The newest card."""
        return self.page.locator(CARD).last

    async def sees(self, words: str) -> None:
        """Wait until these words stand on the page; fails when they don't come."""
        await expect(self.page.get_by_text(words).last).to_be_visible(timeout=WAIT)

    async def press(self, name: str) -> None:
        """Press this button of the newest card that has it."""
        await self.page.locator(CARD).get_by_role("button", name=name, exact=True).last.click()

    async def picture(self, path: Path) -> None:
        """Keep what the person sees now."""
        await self.page.screenshot(path=path)
