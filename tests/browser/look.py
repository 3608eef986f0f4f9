"""Looks at every page of the register in every theme and width: `make look`.

axe-core judges each, nothing may scroll sideways, and each is kept as a picture in
`artefacts/browser/register`, to be looked at. Exits with 1 where anything is wrong.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import structlog
from playwright.async_api import Browser as Chromium
from playwright.async_api import BrowserContext, Page

from bot.demo.playground import HOME
from tests.browser.chromium import browser
from tests.register.some_cases import a_full_register
from tests.register.visitor import Served, served

PICTURES: Final = HOME / "artefacts" / "browser" / "register"
_AXE: Final = HOME / "node_modules" / "axe-core" / "axe.min.js"
_RULES: Final = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
}
WIDTHS: Final = {"wide": 1400, "phone": 360}
THEMES: Final = ("light", "dark", "contrast")


def pages(references: list[str]) -> dict[str, str]:
    """Every kind of page by name, with the address of one of them."""
    case = f"/register/cases/{references[0]}"
    return {
        "list": "/register",
        "view": "/register?state=all&column=situation&column=term&column=owner&column=notify",
        "case": case,
        "form": f"{case}/acts/communicate",
        "facts": f"/register/cases/{references[2]}/acts/correct",
        "similar": f"{case}/similar",
        "ap-form": f"{case}/ap-form",
        "letters": f"{case}/letters",
        "file": f"{case}/file",
        "list-file": "/register/export?woo=1",
        "reports": "/register/reports/nothing",
        "report": "/register/reports/2026",
        "entry": "/register/enter/case",
        "restrict": f"{case}/acts/restrict",
        "requests": "/register/beside?kind=request",
        "request": "/register/beside/1",
        "vulnerability": "/register/beside/2",
        "request-entry": "/register/enter/request",
        "door": "/register/sign-in",
        "excuse": "/register/nothing",
    }


@asynccontextmanager
async def full_register(folder: Path) -> AsyncIterator[tuple[Served, list[str]]]:
    """A register with cases, and an officer who worked some of them."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with served(folder) as running:
        officer = running.browser()
        await officer.sign_in("officer")
        yield running, await a_full_register(running, officer)


async def as_officer(chromium: Chromium, url: str, width: int = 1400) -> BrowserContext:
    """A window in which the officer is signed in by one click."""
    window = await chromium.new_context(viewport={"width": width, "height": 900}, locale="nl-NL")
    page = await window.new_page()
    await page.goto(f"{url}/register")
    await page.get_by_role("button", name="privacy officer").first.click()
    await page.wait_for_url(f"{url}/register")  # closed while it goes on, it may never be
    await page.close()
    return window


async def faults(page: Page) -> list[str]:
    """What axe-core finds: the rule, and where; and whether the page is wider than its window."""
    await page.evaluate(await asyncio.to_thread(_AXE.read_text, "utf-8"))
    found: dict[str, Any] = await page.evaluate("rules => axe.run(document, rules)", _RULES)
    wrong = [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
    wider = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return [*wrong, f"{wider} pixels too wide"] if wider > 0 else wrong


async def look(only: list[str]) -> int:
    """Look at the pages, or at those with one of these names; gives how many are not well."""
    unwell = 0
    with tempfile.TemporaryDirectory() as folder:
        async with full_register(Path(folder)) as (running, references), browser() as chromium:
            for width, pixels in WIDTHS.items():
                window = await as_officer(chromium, running.url, pixels)
                for theme in THEMES:
                    page = await window.new_page()
                    await page.add_init_script(f"sessionStorage.setItem('theme', '{theme}')")
                    for name, path in pages(references).items():
                        if not only or name in only:
                            unwell += await _seen(
                                page, running.url + path, f"{name}-{theme}-{width}"
                            )
                    await page.close()
    return unwell


async def _seen(page: Page, address: str, name: str) -> bool:
    await page.goto(address)
    await page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
    wrong = await faults(page)
    print(f"{name:32}", "well" if not wrong else "\n  ".join(["", *wrong]))  # noqa: T201 - a command
    return bool(wrong)


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    sys.exit(bool(asyncio.run(look(sys.argv[1:]))))
