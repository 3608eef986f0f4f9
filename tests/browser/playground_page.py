"""What a person does in the Playground's page: read, type, fill in, press.

The selectors of the Playground stand here and nowhere else; it has no stable ids of its own, so
most are the labels that it gives to screen readers.
"""

from __future__ import annotations

import re
from pathlib import Path

from playwright.async_api import FloatRect, Locator, Page, expect

WAIT = 30_000  # milliseconds for anything to appear

BOX = "[role=textbox][data-lexical-editor=true]"
SEND = 'button[aria-label="Send Message"]'
CARD = ".ac-adaptiveCard"

# How the chat lies around a card, in pixels: for pictures only.
MARGIN = 32
AVATAR = 48
REPLIES = 246  # as far as one's own words reach to the right of a card
TOP = 60


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
        """Wait until these words stand on a card; fails when they don't come."""
        await expect(self.page.locator(CARD).get_by_text(words).last).to_be_visible(timeout=WAIT)

    async def reference(self) -> str:
        """The newest number of a case on any card; fails when there is none."""
        told = " ".join(await self.page.locator(CARD).all_inner_texts())
        found = re.findall(r"DL-\d{4}-\d{4,}", told)
        assert found, "no reference on any card"
        return str(found[-1])

    async def tick(self, *choices: str) -> None:
        """Choose these on the newest card: rounds or boxes, each by its exact words."""
        for words in choices:
            choice = self.card.locator("label", has_text=re.compile(f"^{re.escape(words)}$"))
            await choice.click()

    async def fill(self, words: str) -> None:
        """Type this in the text field of the newest card."""
        await self.card.get_by_role("textbox").fill(words)

    async def choose(self, label: str, words: str) -> None:
        """Choose this in the list of the newest card that has the label."""
        await self.card.get_by_role("combobox", name=label).click()
        await self.page.get_by_role("option", name=words, exact=True).click()

    async def press(self, name: str) -> None:
        """Press this button of the newest card that has it."""
        await self.page.locator(CARD).get_by_role("button", name=name, exact=True).last.click()

    async def picture(self, path: Path) -> None:
        """Keep what the person sees now."""
        await self.page.screenshot(path=path)

    async def picture_of_chat(self, path: Path) -> None:
        """Keep the whole chat, down to the newest card, without the page around it."""
        card = await self._frame()
        clip: FloatRect = {
            "x": card["x"] - MARGIN - AVATAR,
            "y": TOP,
            "width": card["width"] + AVATAR + REPLIES,
            "height": card["y"] + card["height"] + MARGIN - TOP,
        }
        await self.page.screenshot(path=path, clip=clip)

    async def picture_of_card(self, path: Path) -> None:
        """Keep the newest card alone."""
        await self.card.scroll_into_view_if_needed()
        card = await self._frame()
        clip: FloatRect = {
            "x": card["x"] - MARGIN,
            "y": card["y"] - MARGIN,
            "width": card["width"] + 2 * MARGIN,
            "height": card["height"] + 2 * MARGIN,
        }
        await self.page.screenshot(path=path, clip=clip)

    async def _frame(self) -> FloatRect:
        frame = await self.card.bounding_box()
        assert frame, "the newest card is not to be seen"
        return frame
