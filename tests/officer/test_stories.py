"""Whole stories of officers, as files that a privacy officer can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.fakes.thief import read_by_a_thief
from tests.officer.desk import Desk
from tests.officer.telling import Teller

STORIES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "stories").glob("*.story"))
}


@pytest.mark.parametrize("name", STORIES)
async def test_story(name: str, desk: Desk) -> None:
    await Teller(desk).play(STORIES[name])
    assert read_by_a_thief(desk.database, typed(STORIES[name])) == []


def typed(story: str) -> list[str]:
    """What officers wrote in a story, and who reported."""
    return [*re.findall(r'(?:reason|text|lesson|reply|description)="([^"]{8,})"', story), "Sanne"]


def test_there_are_enough_stories() -> None:
    assert len(STORIES) >= 15
