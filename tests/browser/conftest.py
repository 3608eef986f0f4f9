"""The office that the browser tests visit: the bot, and a window on each of the two Playgrounds.

Where no browser can be had, `make test` says so and sets DATALEK_WITHOUT_BROWSER; only then are
these tests skipped. Without it a missing Chromium or Playground is a failure.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.demo.playground import HOME, office
from tests.browser.chromium import browser, window
from tests.browser.playground_page import PlaygroundPage

ARTEFACTS = HOME / "artefacts" / "browser"
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in this folder, and skip it only where that was asked for."""
    skip = pytest.mark.skip(reason="DATALEK_WITHOUT_BROWSER is set: no browser or no Playground")
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            if os.environ.get("DATALEK_WITHOUT_BROWSER"):
                item.add_marker(skip)


@dataclass(frozen=True)
class Windows:
    """What both people have before them."""

    employee: PlaygroundPage
    officer: PlaygroundPage
    register: str  # its address, for whoever opens it


@pytest.fixture
async def windows(tmp_path: Path) -> AsyncIterator[Windows]:
    """A bot without a past, the officer's window open first so that alerts reach it."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    async with office(tmp_path) as running, browser() as chromium:
        officer = PlaygroundPage(await (await window(chromium)).new_page())
        await officer.open(running.officer.url)
        employee = PlaygroundPage(await (await window(chromium)).new_page())
        await employee.open(running.employee.url)
        yield Windows(employee, officer, f"{running.bot.url}/register")
