"""Whether an app package is that of this bot, as `datalek check` tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.checking.findings import State
from manifest.build import App, build
from tests.checking.found import check
from tests.fakes.activities import APP_ID, OFFICER
from tests.fakes.microsoft import PUBLIC, FakeMicrosoft

APP = App(APP_ID, PUBLIC, "https://a.example/", "https://a.example/p", "https://a.example/t")


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({}, "names this bot"),
        ({"bot_id": OFFICER}, "it names the bot"),
        ({"host": "oud.voorbeeldstad.example"}, "does not name"),
    ],
)
async def test_the_app_package_against_the_settings(
    microsoft: FakeMicrosoft, tmp_path: Path, other: dict[str, str], said: str
) -> None:
    package = build(App(**(vars(APP) | other)), tmp_path / "app.zip")
    [line] = [one for one in await check(package=package) if one.name == "app-package"]
    assert said in line.line
    assert (line.state is State.OK) is (not other)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"tab": True}, ""),
        ({"tab": False}, "the register is no tab in it"),
        ({"tab": True, "host": "oud.voorbeeldstad.example"}, "the register is no tab in it"),
    ],
)
async def test_the_tab_in_the_app_package(
    microsoft: FakeMicrosoft,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    other: dict[str, Any],
    said: str,
) -> None:
    """Where there is a register, it is a tab in which Teams signs people in."""
    monkeypatch.setenv("DATALEK_REGISTER_SECRET", "a long secret that nobody can guess")
    package = build(App(**(vars(APP) | other)), tmp_path / "app.zip")
    found = await check(package=package)
    lines = [one.line for one in found if one.name == "app-package" and one.state is State.FAULT]
    assert any(said in line for line in lines) if said else lines == []


async def test_what_is_no_app_package(microsoft: FakeMicrosoft, tmp_path: Path) -> None:
    (tmp_path / "app.zip").write_text("no zip")
    found = await check(package=tmp_path / "app.zip")
    assert [one.state for one in found if one.name == "app-package"] == [State.FAULT]
