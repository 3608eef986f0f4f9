"""Takes the pictures of the register in the manual: `python -m tests.browser.register_pictures`."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import Page

from tests.browser.chromium import browser
from tests.browser.pictures import PICTURES
from tests.register.some_cases import a_full_register
from tests.register.visitor import served


def papers(reference: str) -> dict[str, str]:
    """Where the papers of a case and of a year are, and how their pictures are called."""
    case = f"/register/cases/{reference}"
    return {
        f"{case}/ap-form": "register-ap-formulier.png",
        f"{case}/letters": "register-brief.png",
        "/register/reports/2026": "register-rapportage.png",
        "/register/beside?kind=request": "register-naast.png",
    }


async def take() -> None:
    """Show the list, a case that was worked, its papers, and what stands beside the cases."""
    with tempfile.TemporaryDirectory() as folder:
        async with served(Path(folder)) as running, browser() as chromium:
            officer = running.browser()
            await officer.sign_in("officer")
            references = await a_full_register(running, officer)
            window = await chromium.new_context(viewport={"width": 1280, "height": 860})
            page = await window.new_page()
            await page.goto(f"{running.url}/register")
            await page.get_by_role("button", name="Privacy officer").first.click()
            await _picture(page, "register-lijst.png")
            await page.get_by_role("table").get_by_role("link", name=references[0]).click()
            await _picture(page, "register-zaak.png")
            for address, name in papers(references[0]).items():
                await page.goto(running.url + address)
                await _picture(page, name)


async def _picture(page: Page, name: str) -> None:
    await page.wait_for_load_state()
    await page.screenshot(path=PICTURES / name)


if __name__ == "__main__":
    asyncio.run(take())
