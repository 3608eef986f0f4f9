"""The case card as an officer works with it: press the button of an act, fill in its form, save.

Every label is looked for by its key in the Fluent files.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Error, FloatRect, Locator, expect

from dialogs.texts import text
from tests.browser.playground_page import CARD, WAIT, PlaygroundPage
from tests.browser.report import NL

SAVE = text(NL, "form-submit")
SHORT = 3_000  # milliseconds for a step in a form that is already open
WIDTH, HIGH = 1400, 2600  # pixels: all of a case at once
PAD = 6  # pixels around a picture
TRIES = 3  # more than this is no coincidence


def _named(label: str) -> re.Pattern[str]:
    """The label; a star may follow it. "Tot wanneer" is no "Wanneer"."""
    return re.compile(f"^{re.escape(text(NL, label))}")


@dataclass(frozen=True)
class Typed:
    """A field with this label, and what is typed in it."""

    label: str
    words: str

    async def into(self, card: Locator) -> None:
        """Type it."""
        field = card.get_by_role("textbox", name=_named(self.label))
        await field.fill(self.words, timeout=SHORT)


@dataclass(frozen=True)
class Picked:
    """A list with this label, and the choice in it."""

    label: str
    choice: str

    async def into(self, card: Locator) -> None:
        """Open the list and choose."""
        words = text(NL, self.choice)
        await card.get_by_role("combobox", name=_named(self.label)).click(timeout=SHORT)
        await card.page.get_by_role("option", name=words, exact=True).click(timeout=SHORT)


@dataclass(frozen=True)
class Ticked:
    """A box with these words beside it."""

    choice: str

    async def into(self, card: Locator) -> None:
        """Tick it."""
        words = re.compile(f"^{re.escape(text(NL, self.choice))}$")
        await card.locator("label", has_text=words).click(timeout=SHORT)


@dataclass(frozen=True)
class Tomorrow:
    """A field for a day, with the day after today in its calendar."""

    label: str

    async def into(self, card: Locator) -> None:
        """Open the calendar, which stands on today, and go one day on."""
        await card.get_by_role("combobox", name=_named(self.label)).click(timeout=SHORT)
        await expect(card.page.get_by_role("grid")).to_be_visible(timeout=SHORT)
        await card.page.keyboard.press("ArrowRight")
        await card.page.keyboard.press("Enter")


Fields = Sequence[Typed | Picked | Ticked | Tomorrow]


class CaseCard:
    """The whole case on an officer's page, wherever newer messages stand."""

    def __init__(self, officer: PlaygroundPage) -> None:
        self.page = officer.page

    @property
    def card(self) -> Locator:
        """The card itself; an open form is a card within it."""
        return self.page.locator(CARD).filter(has_text=text(NL, "file-of-case")).last

    async def sees(self, words: str) -> None:
        """Wait until the card says this; fails when it does not."""
        await expect(self.card.get_by_text(words).last).to_be_visible(timeout=WAIT)

    async def sees_no_more(self, words: str) -> None:
        """Wait until the card was drawn anew and no longer says this; fails when it still does."""
        shown = self.card.get_by_text(words).filter(visible=True)
        await expect(shown).to_have_count(0, timeout=WAIT)

    async def refuses(self, words: str) -> None:
        """Wait until the open form says why the act was not stored, and leave the form."""
        await expect(self.card.get_by_text(words).last).to_be_visible(timeout=WAIT)
        await self.press("cancel")
        await self.sees(text(NL, "acts"))

    async def press(self, act: str) -> None:
        """Press the button of an act."""
        await self._button(act).click(timeout=WAIT)

    async def offers(self, act: str) -> None:
        """Wait until the card has the button of an act."""
        await expect(self._button(act)).to_be_visible(timeout=WAIT)

    async def open(self, act: str, fields: Fields = ()) -> None:
        """Open the form of an act and fill it in, without saving it.

        The Playground draws all cards anew when any message comes, and then closes forms; as a
        person would, open the form again when that happens halfway.
        """
        for _ in range(TRIES):
            with contextlib.suppress(Error, AssertionError):
                await self._fill_in(act, fields)
                return
        await self._fill_in(act, fields)

    async def act(self, act: str, fields: Fields) -> None:
        """Fill in the form of an act and save it."""
        await self.open(act, fields)
        await self._save.click(timeout=WAIT)

    async def pick_fact(self, fact: str) -> None:
        """Pick the fact that is to be corrected; its own card comes below this one."""
        await self.press("correct")
        await self.card.get_by_role("combobox", name=_named("form-fact")).click(timeout=SHORT)
        option = self.page.get_by_role("option", name=_named(f"law-fact-{fact}"))
        await option.click(timeout=SHORT)
        onward = self.card.get_by_role("button", name=text(NL, "form-onward"), exact=True)
        await onward.click(timeout=SHORT)

    async def picture(self, path: Path) -> None:
        """Keep the whole card."""
        await self._cut(path, self.card, self.card, self.card)

    async def picture_of_file(self, path: Path) -> None:
        """Keep what the card tells, without the buttons of the acts."""
        last = self.card.get_by_role("button", name=text(NL, "history"), exact=True)
        await self._cut(path, self.card, self.card, last)

    async def picture_of_form(self, act: str, path: Path) -> None:
        """Keep an open form, from the button that opened it to the one that saves it."""
        await self._cut(path, self.card, self._button(act), self._save)

    async def picture_of_ap_form(self, path: Path) -> None:
        """Keep a part of the answers for the authority's form: the breach, and the data."""
        card = self.page.locator(CARD).filter(has_text=text(NL, "ap-title")).last
        first = card.get_by_text(f"5 {text(NL, 'ap-section-5')}", exact=True)
        last = card.get_by_text(text(NL, "ap-note-records"))
        await self._cut(path, card, first, last)

    async def _cut(self, path: Path, whole: Locator, first: Locator, last: Locator) -> None:
        """Keep a strip of a card; the window is made high enough to see all of it."""
        size = self.page.viewport_size
        await self.page.set_viewport_size({"width": WIDTH, "height": HIGH})
        await whole.scroll_into_view_if_needed()
        await first.scroll_into_view_if_needed()
        card, top, end = await _box(whole), await _box(first), await _box(last)
        clip: FloatRect = {
            "x": card["x"],
            "y": top["y"] - PAD,
            "width": card["width"],
            "height": end["y"] + end["height"] - top["y"] + 2 * PAD,
        }
        await self.page.screenshot(path=path, clip=clip)
        if size:
            await self.page.set_viewport_size(size)

    async def _fill_in(self, act: str, fields: Fields) -> None:
        if not await self._save.is_visible():
            await self.press(act)
        for field in fields:
            await field.into(self.card)
        await expect(self._save).to_be_visible(timeout=SHORT)

    def _button(self, act: str) -> Locator:
        return self.card.get_by_role("button", name=text(NL, f"act-{act}"), exact=True)

    @property
    def _save(self) -> Locator:
        return self.card.get_by_role("button", name=SAVE, exact=True)


async def _box(what: Locator) -> FloatRect:
    found = await what.bounding_box()
    assert found, "what should be in the picture is not to be seen"
    return found
