"""Lists and summaries: what needs attention first, and numbers beside those of before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.elements import MOST_BYTES, size
from bot.cards.lists import list_card
from bot.cards.views import WeeklyView, YearlyView, as_kept
from bot.cards.weekly import SMALLEST_GROUP, weekly, yearly
from bot.language import speaking
from bot.messages import Message
from dialogs.situations import Situation
from dialogs.texts import LANGUAGES
from store.lists.register import FIRST, Pending
from tests.cards import periods, samples
from tests.cards.samples import NOW
from tests.cards.schema import card_of, of_type, taps

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def test_a_long_list_says_how_many_more_there_are() -> None:
    rows = replace(samples.LISTED, cases=[samples.LISTED.cases[0]] * FIRST, total=FIRST + 275)
    message = list_card(rows, "Openstaand", NOW, as_kept)
    assert len(taps(card_of(message))) == FIRST
    assert "nog 275 zaken" in message.text
    assert size(card_of(message)) < MOST_BYTES


def test_a_quiet_week_says_that_nothing_happened() -> None:
    message = weekly(WeeklyView(periods.quiet_week(), (), NOW))
    assert "De cijfers" not in message.text  # a table of noughts
    assert "Er kwam deze week niets binnen." in message.text
    assert of_type(card_of(message), "Chart.HorizontalBar") == []


def test_a_week_stands_beside_the_average_of_the_four_before() -> None:
    before = tuple(periods.week(n, new=new) for n, new in enumerate((1, 2, 2, 5), 1))
    message = weekly(WeeklyView(periods.week(new=7), before, NOW))
    assert "Meldingen · 7 · 2,5" in message.text
    assert "week 47" in message.text
    assert "maandag 16 november 2026 00:00 tot maandag 23 november 2026 00:00" in message.text


def test_seven_days_that_begin_within_a_week_have_no_number() -> None:
    week = periods.week()
    moved = replace(week, start=week.start + timedelta(days=2), end=week.end + timedelta(days=2))
    message = weekly(WeeklyView(moved, (), NOW))
    assert message.text.startswith("De afgelopen zeven dagen")
    assert "woensdag 18 november 2026 00:00 tot woensdag 25 november 2026 00:00" in message.text


def test_what_went_wrong_is_bars_with_a_table_for_who_cannot_see_them() -> None:
    with speaking("en"):
        message = weekly(WeeklyView(periods.week(), (), NOW))
    (chart,) = of_type(card_of(message), "Chart.HorizontalBar")
    assert [bar["y"] for bar in chart["data"]] == [2, 1]
    for bar in chart["data"]:
        assert f"{bar['x']} · {bar['y']}" in message.text


def test_what_needs_attention_comes_before_the_numbers() -> None:
    late = Pending(overdue=2, turns={"second": 2})
    told = weekly(WeeklyView(periods.week(), (), NOW, pending=late)).text
    assert "2 wachten op een tweede persoon" in told
    assert told.index("2 zaken zijn TE LAAT") < told.index("De cijfers")


def test_on_an_estimate_a_week_calls_nothing_surely_late() -> None:
    perhaps = Pending(perhaps_overdue=1)
    told = weekly(WeeklyView(periods.week(), (), NOW, pending=perhaps)).text
    assert "misschien al te laat" in told
    assert "TE LAAT" not in told


def test_a_year_counts_sizes_from_small_to_large_and_names_no_cause() -> None:
    bands = {"unknown": 3, "1001+": 4, "2-10": 5, "101-1000": 6, "1": 7, "11-100": 8}
    told = yearly(YearlyView(replace(periods.year(), by_people=bands))).text
    order = ["1 · 7", "2-10 · 5", "11-100 · 8", "101-1000 · 6", "1001+ · 4", "Onbekend · 3"]
    places = [told.index(f"\n{row}") for row in order]
    assert places == sorted(places)
    assert "Oorzaak" not in told


@LANGUAGE
def test_bars_have_no_axis_that_counts_in_halves(language: str) -> None:
    (chart,) = of_type(card_of(yearly(YearlyView(periods.year()))), "Chart.HorizontalBar")
    assert chart["displayMode"] == "AbsoluteNoAxis"
    assert all(isinstance(bar["y"], int) for bar in chart["data"])


COUNTS = st.dictionaries(st.sampled_from(sorted(Situation)), st.integers(1, 9), max_size=8)


@given(COUNTS)
@settings(max_examples=60, deadline=None)
def test_in_a_channel_no_small_group_can_be_told_apart(counts: dict[str, int]) -> None:
    """Neither shown by itself, nor to be found by taking the others from the total."""
    year = replace(periods.year(), by_situation=counts, by_people={}, reports=sum(counts.values()))
    shown = _bars(yearly(YearlyView(year, channel=True)))
    assert all(number >= SMALLEST_GROUP for number in shown)
    left_over = sum(counts.values()) - sum(shown)
    assert not shown or left_over == 0
    assert sorted(_bars(yearly(YearlyView(year)))) == sorted(counts.values())
    week = periods.week(by_situation=counts)
    assert _bars(weekly(WeeklyView(week, (), NOW, channel=True))) == shown


def _bars(message: Message) -> list[int]:
    charts = of_type(card_of(message), "Chart.HorizontalBar")
    return [bar["y"] for chart in charts for bar in chart["data"]]
