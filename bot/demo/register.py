"""The last look of the demo: the same case on the officers' page, as a browser would ask for it."""

from __future__ import annotations

import re
from html import unescape

import aiohttp

from bot.demo.people import OMAR
from bot.demo.scenes import LESSON, Stage
from bot.register.address import ROOT, case_path


async def the_register(stage: Stage) -> None:
    """Omar signs in by one click, finds the case in the list, and opens its page."""
    stage.scene("The register, in a browser")
    jar = aiohttp.CookieJar(unsafe=True)  # which keeps cookies of an address without a name
    async with aiohttp.ClientSession(cookie_jar=jar) as browser:
        site = f"{stage.bot.url}{ROOT}"
        await browser.post(f"{site}/sign-in/as", data={"person": OMAR.id})
        listed = await _words(browser, f"{site}?state=all")
        page = await _words(browser, f"{stage.bot.url}{case_path(stage.reference)}")
    stage.said("Omar opens", f"{site}/cases/{stage.reference}")
    stage.proof.check("the register lists the case", stage.reference in listed)
    stage.proof.check("its page tells how it ended", LESSON in page)


async def _words(browser: aiohttp.ClientSession, address: str) -> str:
    """What a person reads on a page."""
    async with browser.get(address) as response:
        return unescape(re.sub(r"<[^>]*>", " ", await response.text()))
