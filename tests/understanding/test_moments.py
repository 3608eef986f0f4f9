"""Moments in a person's words, read on Tuesday 24 November 2026, 10.20 in Amsterdam."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs.understanding.moments import InFuture, Moment, in_words, parse_moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 24, 10, 20, tzinfo=AMSTERDAM)
EVENING = NOW.replace(hour=21)


def read(said: str, now: datetime = NOW) -> str:
    found = parse_moment(said, now)
    return in_words(found, "nl") if isinstance(found, Moment) else type(found).__name__


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("gisteren half vier", "maandag 23 november 2026, 15.30 uur"),
        ("vorige week vrijdag rond vieren", "vrijdag 20 november 2026, rond 16.00 uur"),
        ("vrijdag vorige week om 16:00", "vrijdag 20 november 2026, 16.00 uur"),
        ("om 9:05", "dinsdag 24 november 2026, 09.05 uur"),
        ("om negen uur", "dinsdag 24 november 2026, 09.00 uur"),
        ("vanochtend", "dinsdag 24 november 2026, 's ochtends"),
        ("vanmorgen om kwart over 8", "dinsdag 24 november 2026, 08.15 uur"),
        ("vannacht", "in de nacht van maandag 23 november 2026 op dinsdag 24 november 2026"),
        ("vandaag", "dinsdag 24 november 2026"),
        ("gisteren", "maandag 23 november 2026"),
        ("gisteravond", "maandag 23 november 2026, 's avonds"),
        ("gisteren 's avonds om 8 uur", "maandag 23 november 2026, 20.00 uur"),
        ("gistermiddag om kwart voor 3", "maandag 23 november 2026, 14.45 uur"),
        ("gisteren tussen de middag", "maandag 23 november 2026, tussen 11.45 en 13.30 uur"),
        ("eergisteren", "zondag 22 november 2026"),
        ("afgelopen koningsdag", "maandag 27 april 2026"),
        ("vorige kerstavond", "woensdag 24 december 2025, 's avonds"),
        ("tweede kerstdag 2026", "InFuture"),
        ("maandag", "maandag 23 november 2026"),
        ("dinsdag", "dinsdag 24 november 2026"),
        ("dinsdag om 16:00", "dinsdag 17 november 2026, 16.00 uur"),
        ("afgelopen dinsdag", "dinsdag 17 november 2026"),
        ("vrijdagmiddag", "vrijdag 20 november 2026, 's middags"),
        ("vr 15.30", "vrijdag 20 november 2026, 15.30 uur"),
        ("afgelopen vrijdag om een uur of drie", "vrijdag 20 november 2026, rond 15.00 uur"),
        ("maandag tussen 2 en 4", "maandag 23 november 2026, tussen 14.00 en 16.00 uur"),
        (
            "afgelopen weekend",
            "tussen zaterdag 21 november 2026 en zondag 22 november 2026 (geschat)",
        ),
        (
            "begin van de week",
            "tussen maandag 23 november 2026 en dinsdag 24 november 2026 (geschat)",
        ),
        ("vorige week", "tussen maandag 16 november 2026 en zondag 22 november 2026 (geschat)"),
        ("vorige maand", "tussen donderdag 1 oktober 2026 en zaterdag 31 oktober 2026 (geschat)"),
        ("begin november", "tussen zondag 1 november 2026 en dinsdag 10 november 2026 (geschat)"),
        ("vorig jaar", "tussen woensdag 1 januari 2025 en woensdag 31 december 2025 (geschat)"),
        ("zojuist", "dinsdag 24 november 2026, rond 10.20 uur"),
        ("net", "dinsdag 24 november 2026, rond 10.20 uur"),
        ("een uur geleden", "dinsdag 24 november 2026, rond 09.20 uur"),
        ("half uurtje geleden", "dinsdag 24 november 2026, rond 09.50 uur"),
        ("anderhalf uur geleden", "dinsdag 24 november 2026, rond 08.50 uur"),
        ("drie dagen geleden", "zaterdag 21 november 2026"),
        ("twee weken geleden", "dinsdag 10 november 2026 (geschat)"),
        (
            "dagen geleden",
            "tussen donderdag 19 november 2026 en zondag 22 november 2026 (geschat)",
        ),
        (
            "al maanden geleden",
            "tussen woensdag 17 juni 2026 en donderdag 1 oktober 2026 (geschat)",
        ),
        ("al weken", "tussen dinsdag 20 oktober 2026 en dinsdag 24 november 2026 (geschat)"),
        ("12 november", "donderdag 12 november 2026"),
        ("12-11", "donderdag 12 november 2026"),
        ("12-11-2026 15.30", "donderdag 12 november 2026, 15.30 uur"),
        ("24/11/2026, 09:15", "dinsdag 24 november 2026, 09.15 uur"),
        ("Dinsdag 10 nov. rond 11u30", "dinsdag 10 november 2026, rond 11.30 uur"),
        ("kwart over tien", "dinsdag 24 november 2026, 10.15 uur"),
        ("gisteren tien voor half vijf", "maandag 23 november 2026, 16.20 uur"),
        ("gisteren vijf over half 3", "maandag 23 november 2026, 14.35 uur"),
        ("gisteren om 03:30", "maandag 23 november 2026, 03.30 uur"),
        ("2026-11-23", "maandag 23 november 2026"),
        ("2026-11-23 15:30", "maandag 23 november 2026, 15.30 uur"),
        ("2026-11-23T15:30:00Z", "maandag 23 november 2026, 16.30 uur"),
        ("yesterday at half past three", "maandag 23 november 2026, 15.30 uur"),
        ("last friday at 3pm", "vrijdag 20 november 2026, 15.00 uur"),
        ("November 12th, 2026 at 14:30", "donderdag 12 november 2026, 14.30 uur"),
        ("the day before yesterday around noon", "zondag 22 november 2026, rond 12.00 uur"),
        ("this morning at quarter past eight", "dinsdag 24 november 2026, 08.15 uur"),
        ("a week ago", "dinsdag 17 november 2026 (geschat)"),
        (
            "sinds gisteren 15:00",
            "tussen maandag 23 november 2026, 15.00 uur en dinsdag 24 november 2026, 10.20 uur",
        ),
    ],
)
def test_words_for_a_moment(said: str, meant: str) -> None:
    assert read(said) == meant


@pytest.mark.parametrize(
    "said", ["om 14:05", "vanmiddag", "morgen", "12 december", "volgende week", "2027-01-01"]
)
def test_what_is_yet_to_come_is_told_apart(said: str) -> None:
    assert isinstance(parse_moment(said, NOW), InFuture)


@pytest.mark.parametrize(
    "said",
    ["", "blabla", "30 februari", "ik heb 3 brieven", "weet ik niet", "99-99-9999", "😀", "14"],
)
def test_what_names_no_moment_gives_none(said: str) -> None:
    assert parse_moment(said, NOW) is None


def test_a_time_still_to_come_today_is_never_taken_for_last_night() -> None:
    assert read("om vier uur", EVENING) == "dinsdag 24 november 2026, 16.00 uur"
    assert [read(said) for said in ("om vier uur", "half drie", "3 uur")] == ["InFuture"] * 3


def test_a_day_without_a_year_is_the_last_one_unless_it_is_soon() -> None:
    assert read("31 december", NOW.replace(month=6)) == "woensdag 31 december 2025"
    assert read("31 december", NOW) == "InFuture"


def test_only_a_time_said_to_the_minute_is_exact() -> None:
    exact = {said: parse_moment(said, NOW) for said in ("gisteren 15:30", "gisteren rond 15:30")}
    assert [found.exact for found in exact.values() if isinstance(found, Moment)] == [True, False]


def test_the_hour_that_comes_twice_is_a_span_of_an_hour() -> None:
    found = parse_moment("25-10-2026 02:30", NOW)
    assert isinstance(found, Moment)
    assert (found.to - found.from_, found.exact) == (timedelta(hours=1), False)


def test_the_hour_that_is_skipped_is_read_by_the_clock_before_it() -> None:
    assert read("29-03-2026 02:30") == "zondag 29 maart 2026, 03.30 uur"


def test_a_day_ends_now_when_it_is_today() -> None:
    found = parse_moment("vandaag", NOW)
    assert isinstance(found, Moment)
    assert found.to == NOW


def test_a_moment_survives_being_kept() -> None:
    found = parse_moment("gisteren rond half vier", NOW)
    assert isinstance(found, Moment)
    assert Moment.from_json(found.to_json()) == found


@pytest.mark.parametrize("kept", [None, "unknown", {}, {"from": "gisteren", "to": "nu"}, [1]])
def test_what_was_never_a_moment_is_refused(kept: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        Moment.from_json(kept)  # type: ignore[arg-type]  # the point of the test


def test_english_words() -> None:
    found = parse_moment("gisteren rond half vier", NOW)
    assert isinstance(found, Moment)
    assert in_words(found, "en") == "Monday 23 November 2026, around 15:30"


PIECES = st.sampled_from(
    re.findall(
        r"\S+",
        """
        om rond gisteren vorige week vrijdag maandagochtend half kwart over voor vier 12 3 24 uur
        geleden dagen november begin eind van de tussen en 12-11 31-12-2026 15:30 9.15 's avonds
        vannacht weekend last at past tomorrow ago paar an 0 2 - / . : maand jaar 2026 zojuist
        """,
    )
)
INSTANTS = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001 - hypothesis wants naive bounds beside a time zone
    datetime(2090, 1, 1),  # noqa: DTZ001 - as above
    timezones=st.just(UTC),
)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=8).map(" ".join)), INSTANTS)
@example("25 oktober 02:30", datetime(2026, 10, 25, 0, 45, tzinfo=UTC))
def test_no_text_raises_and_no_moment_is_later_than_now(said: str, now: datetime) -> None:
    found = parse_moment(said, now)
    if isinstance(found, Moment):
        assert found.from_ <= found.to <= now
        assert in_words(found, "nl")
    if isinstance(found, InFuture):
        assert found.from_ > now
