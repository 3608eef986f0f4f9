"""Moments to come in a person's words, read on Tuesday 24 November 2026, 10.20 in Amsterdam."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.moments import InFuture, parse_ahead, parse_moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 24, 10, 20, tzinfo=AMSTERDAM)
UNITS = st.sampled_from(["minuten", "uur", "dagen", "weken", "minutes", "hours", "days", "weeks"])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("over 3 uur", "2026-11-24 13:20"),
        ("Over drie uur.", "2026-11-24 13:20"),
        ("over een uur", "2026-11-24 11:20"),
        ("over een uurtje", "2026-11-24 11:20"),
        ("over een half uur", "2026-11-24 10:50"),
        ("over anderhalf uur", "2026-11-24 11:50"),
        ("over 1,5 uur", "2026-11-24 11:50"),
        ("over een kwartier", "2026-11-24 10:35"),
        ("over 30 minuten", "2026-11-24 10:50"),
        ("over een paar uur", "2026-11-24 12:20"),
        ("over twee dagen", "2026-11-26 10:20"),
        ("over een week", "2026-12-01 10:20"),
        ("in 3 hours", "2026-11-24 13:20"),
        ("in half an hour", "2026-11-24 10:50"),
        ("in a couple of days", "2026-11-26 10:20"),
        ("in two weeks", "2026-12-08 10:20"),
        ("om 14:05", "2026-11-24 14:05"),
        ("vanmiddag 4 uur", "2026-11-24 16:00"),
        ("morgen 9 uur", "2026-11-25 09:00"),
        ("morgen om half elf", "2026-11-25 10:30"),
        ("morgen", "2026-11-25 09:00"),
        ("morgen 00:00", "2026-11-25 00:00"),
        ("morgenmiddag", "2026-11-25 12:00"),
        ("overmorgen", "2026-11-26 09:00"),
        ("tomorrow 9 am", "2026-11-25 09:00"),
        ("volgende week", "2026-11-30 09:00"),
        ("volgende week maandag", "2026-11-30 09:00"),
        ("maandag volgende week 14:00", "2026-11-30 14:00"),
        ("komende vrijdag 14:00", "2026-11-27 14:00"),
        ("vrijdag", "2026-11-27 09:00"),
        ("vrijdag 14:00", "2026-11-27 14:00"),
        ("dinsdag", "2026-12-01 09:00"),
        ("monday 10:00", "2026-11-30 10:00"),
        ("26-11-2026 09:00", "2026-11-26 09:00"),
        ("2026-11-26T09:00:00Z", "2026-11-26 10:00"),
    ],
)
def test_words_for_a_moment_to_come(said: str, meant: str) -> None:
    found = parse_ahead(said, NOW)
    assert found is not None
    assert f"{found.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}" == meant


@pytest.mark.parametrize(
    "said", ["", "ooit", "gisteren", "vorige week vrijdag", "net", "over 0 uur", "24-11-2026 09:00"]
)
def test_what_has_passed_or_names_no_moment_is_none_to_come(said: str) -> None:
    assert parse_ahead(said, NOW) is None


def test_days_later_it_is_the_same_time_on_the_clock() -> None:
    before = datetime(2026, 10, 24, 12, 0, tzinfo=AMSTERDAM)
    found = parse_ahead("over een dag", before)
    assert found == datetime(2026, 10, 25, 11, 0, tzinfo=UTC)


@given(st.integers(1, 9999), st.sampled_from(["over", "in"]), UNITS)
def test_a_span_to_come_is_never_read_as_past(many: int, word: str, unit: str) -> None:
    found = parse_moment(f"{word} {many} {unit}", NOW)
    assert isinstance(found, InFuture)
    assert found.from_ > NOW


@pytest.mark.parametrize("said", ["kwart over 3", "tien over tien", "gisteren vijf over half 3"])
def test_a_time_of_the_day_stays_one(said: str) -> None:
    assert not isinstance(parse_moment(said, NOW.replace(hour=18)), InFuture)


@given(st.text(max_size=60))
def test_no_text_raises_and_what_comes_is_later_than_now(said: str) -> None:
    found = parse_ahead(said, NOW)
    assert found is None or found > NOW
