"""A short run of `bench/outside.py`: the outside is cut at random, and nothing is lost."""

from __future__ import annotations

import pytest

from bench import outside
from bench.faults import Outside
from tests.fakes.teams import Plan

# What is broken off is left to the collector by asyncio.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")

DAYS, SEED = 0.06, 2


@pytest.fixture(autouse=True)
def _much_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "REPORTS_A_DAY", 60)
    monkeypatch.setattr(outside, "FAULTS_A_DAY", 120)
    monkeypatch.setattr(outside, "LONGEST_FAULT", 40.0)


async def test_nothing_is_lost_when_the_outside_is_cut(url: str) -> None:
    found, table = await outside.torment(url, DAYS, SEED)
    assert not found.faults, table
    assert found.kinds["alert"].due == found.stored == found.sent > 0
    assert "no_names" in table


async def test_what_nobody_saw_is_counted_as_lost(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Outside, "answer", lambda *_: Plan())
    monkeypatch.setattr(outside, "FAULTS_A_DAY", 0)
    found, table = await outside.torment(url, DAYS, SEED)
    assert len(found.kinds["alert"].lost) == found.kinds["alert"].due > 0
    assert "was lost" in table
