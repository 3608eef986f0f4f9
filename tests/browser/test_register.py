"""The register in a browser: looked at by axe-core in every theme and width, and worked by hand.

Each page is kept as a picture in `artefacts/browser/register`, to be looked at.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import BrowserContext, Page, expect

from bot.playground import HOME
from tests.browser.chromium import browser
from tests.register.some_cases import a_full_register
from tests.register.visitor import DPO, Served, served

PICTURES = HOME / "artefacts" / "browser" / "register"
AXE = HOME / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
WIDTHS = {"wide": 1400, "phone": 360}
THEMES: tuple[Literal["light", "dark", "contrast"], ...] = ("light", "dark", "contrast")


@pytest.fixture
async def register(tmp_path: Path) -> AsyncIterator[tuple[Served, list[str]]]:
    """A register with cases, and an officer who worked some of them."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with served(tmp_path) as running:
        officer = running.browser()
        await officer.sign_in("officer")
        yield running, await a_full_register(running, officer)


async def as_officer(chromium: Chromium, url: str, width: int = 1400) -> BrowserContext:
    """A window in which the officer is signed in by one click."""
    window = await chromium.new_context(viewport={"width": width, "height": 900}, locale="nl-NL")
    page = await window.new_page()
    await page.goto(f"{url}/register")
    await page.get_by_role("button", name="privacy officer").first.click()
    await page.close()
    return window


async def faults(page: Page) -> list[str]:
    """What axe-core finds: the rule, and where."""
    await page.evaluate(await asyncio.to_thread(AXE.read_text, "utf-8"))
    found: dict[str, Any] = await page.evaluate("rules => axe.run(document, rules)", RULES)
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


async def test_axe_finds_nothing_on_any_page_theme_and_width(
    register: tuple[Served, list[str]],
) -> None:
    running, references = register
    case = f"/register/cases/{references[0]}"
    pages = {
        "list": "/register?state=all&column=situation&column=term&column=owner&column=notify",
        "case": case,
        "form": f"{case}/acts/communicate",
        "door": "/register/sign-in",
        "excuse": "/register/nothing",
    }
    found: dict[str, list[str]] = {}
    async with browser() as chromium:
        for width, pixels in WIDTHS.items():
            window = await as_officer(chromium, running.url, pixels)
            page = await window.new_page()
            for theme in THEMES:
                await page.add_init_script(f"sessionStorage.setItem('theme', '{theme}')")
                for name, path in pages.items():
                    await page.goto(running.url + path)
                    await page.screenshot(
                        path=PICTURES / f"{name}-{theme}-{width}.png", full_page=True
                    )
                    if wrong := await faults(page):
                        found[f"{name} {theme} {width}"] = wrong
                    wider = await page.evaluate("document.documentElement.scrollWidth")
                    assert wider <= pixels, (name, width, wider)
            await window.close()
    assert found == {}


async def test_an_officer_finds_takes_and_notes_by_keyboard_and_pointer(
    register: tuple[Served, list[str]],
) -> None:
    running, references = register
    async with browser() as chromium:
        window = await as_officer(chromium, running.url)
        page = await window.new_page()
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
        await page.goto(f"{running.url}/register")
        await page.get_by_label("Zoeken").fill("werktelefoon")
        await expect(page.locator("tbody tr")).to_have_count(1)
        assert "q=werktelefoon" in page.url
        await page.get_by_role("link", name=references[3]).press("Enter")
        await page.get_by_role("link", name="In behandeling nemen").click()
        await page.get_by_role("button", name="In behandeling nemen").click()
        await expect(page.get_by_role("status")).to_contain_text("Je hebt de zaak in behandeling")
        await page.get_by_role("link", name="Notitie").click()
        await page.get_by_role("textbox").fill("Gebeld met de vervoerder")
        await page.get_by_role("button", name="Opslaan").click()
        await expect(page.get_by_text("Gebeld met de vervoerder")).to_be_visible()
        assert refused == []


async def test_without_javascript_everything_works(register: tuple[Served, list[str]]) -> None:
    running, references = register
    async with browser() as chromium:
        window = await chromium.new_context(java_script_enabled=False, locale="nl-NL")
        page = await window.new_page()
        await page.goto(f"{running.url}/register")
        await page.locator(f"button[value='{DPO}']").click()
        await page.get_by_role("combobox", name="Stand", exact=True).select_option("all")
        await page.get_by_role("button", name="Toon").click()
        await page.get_by_role("link", name=references[0]).click()
        await page.get_by_role("link", name="Advies").click()
        await page.get_by_role("textbox").fill("Ik zou de mensen ook informeren.")
        await page.get_by_role("button", name="Opslaan").click()
        await expect(page.get_by_text("Ik zou de mensen ook informeren.")).to_be_visible()
        await page.get_by_role("button", name="Afmelden").click()
        await expect(page.get_by_role("heading", name="Wie wil je zijn?")).to_be_visible()
