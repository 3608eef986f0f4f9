"""Whole stories of officers, as files that a privacy officer can read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.officer.desk import Desk
from tests.officer.telling import Teller

STORIES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "stories").glob("*.story"))
}


@pytest.mark.parametrize("name", STORIES)
async def test_story(name: str, desk: Desk) -> None:
    await Teller(desk).play(STORIES[name])


def test_there_are_enough_stories() -> None:
    assert len(STORIES) >= 15
