"""Whole stories of officers, as files that a privacy officer can read."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
import structlog

from tests.fakes.thief import read_by_a_thief
from tests.officer.desk import PEOPLE, Desk
from tests.officer.telling import Teller

STORIES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "stories").glob("*.story"))
}


@pytest.mark.parametrize("name", STORIES)
async def test_story(name: str, desk: Desk, log: io.StringIO) -> None:
    await Teller(desk).play(STORIES[name])
    assert read_by_a_thief(desk.database, typed(STORIES[name])) == []
    structlog.get_logger().info("played")  # what is looked through is what loggers write
    logged = [json.loads(line) for line in log.getvalue().splitlines()]
    assert logged.pop()["event"] == "played"
    told = [*typed(STORIES[name]), *PEOPLE, *(one.id for one in PEOPLE.values())]
    assert [one for one in told if one.casefold() in json.dumps(logged).casefold()] == []


def typed(story: str) -> list[str]:
    """What officers wrote in a story, and who reported."""
    return [*re.findall(r'(?:reason|text|lesson|reply|description)="([^"]{8,})"', story), "Sanne"]


def test_there_are_enough_stories() -> None:
    assert len(STORIES) >= 15
