"""The register in a browser: judged by axe-core, and worked by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.chromium import browser
from tests.browser.look import as_officer, faults, full_register, pages
from tests.register.visitor import DPO, Served


@pytest.fixture
async def register(tmp_path: Path) -> AsyncIterator[tuple[Served, list[str]]]:
    """A register with cases, and an officer who worked some of them."""
    async with full_register(tmp_path) as (running, references):
        yield running, references


async def test_axe_finds_nothing(register: tuple[Served, list[str]]) -> None:
    """On the pages that are worked in; `make look` sees each in every theme and width."""
    running, references = register
    async with browser() as chromium:
        window = await as_officer(chromium, running.url)
        page = await window.new_page()
        for name in ("list", "case", "facts"):
            await page.goto(running.url + pages(references)[name])
            assert await faults(page) == [], name


async def test_what_if_turns_while_a_fact_is_changed(register: tuple[Served, list[str]]) -> None:
    running, references = register
    async with browser() as chromium:
        window = await as_officer(chromium, running.url)
        page = await window.new_page()
        await page.goto(f"{running.url}/register/cases/{references[2]}")
        await page.get_by_role("link", name="Vul aan wat je weet").click()
        turns = page.get_by_role("region", name="De weging")
        await expect(turns).not_to_contain_text("Wat er dan verandert")
        await page.get_by_label("Ontvanger", exact=True).select_option("colleague")
        returned = page.get_by_role("group", name="Vernietiging of teruggave")
        await returned.get_by_label("ja", exact=True).check()
        await expect(turns).to_contain_text("Melden bij de AP: Ja → Jij beslist")
        await page.get_by_label("Reden").fill("Collega belde terug")
        await page.get_by_role("button", name="Opslaan").click()
        await expect(page.get_by_role("status")).to_contain_text("aangepast")
        await expect(page.get_by_text("collega", exact=True).first).to_be_visible()


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
        await page.get_by_role("table").get_by_role("link", name=references[3]).press("Enter")
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
        await page.get_by_role("table").get_by_role("link", name=references[0]).click()
        await page.get_by_role("link", name="Advies").click()
        await page.get_by_role("textbox").fill("Ik zou de mensen ook informeren.")
        await page.get_by_role("button", name="Opslaan").click()
        await expect(page.get_by_text("Ik zou de mensen ook informeren.")).to_be_visible()
        await page.get_by_role("button", name="Afmelden").click()
        await expect(page.get_by_role("heading", name="Wie wil je zijn?")).to_be_visible()
