"""Numbers of people and letters as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.law.facts import Count
from dialogs.understanding.counts import HIGHEST, CountProblem, count_in_words, parse_count


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("1", 1, 1),
        ("een", 1, 1),
        ("één persoon", 1, 1),
        ("twaalf", 12, 12),
        ("vijfentwintig", 25, 25),
        ("driehonderdvijftig", 350, 350),
        ("tweeduizend", 2000, 2000),
        ("583 brieven", 583, 583),
        ("2.500", 2500, 2500),
        ("5k", 5000, 5000),
        ("ongeveer 50", 40, 60),
        ("een stuk of tien", 8, 12),
        ("about a hundred", 80, 120),
        ("tussen de 10 en 20", 10, 20),
        ("10-20", 10, 20),
        ("20 tot 10", 10, 20),
        ("twee of drie", 2, 3),
        ("meer dan 100", 101, None),
        ("minstens 100", 100, None),
        ("hooguit 5", 0, 5),
        ("minder dan 10", 0, 9),
        ("honderden", 200, 999),
        ("een paar", 2, 10),
        ("tig", 20, 99),
        ("alleen die ene mevrouw", 1, 1),
        ("mevrouw de Vries", 1, 1),
        ("geen enkele", 0, 0),
        ("geen", 0, 0),
        ("geen idee maar veel", None, None),
        ("alleen mevrouw Jansen", 1, 1),
        ("alleen mevrouw Jansen en haar kind", 1, None),
        ("5 cliënten en hun kinderen", 5, None),
        ("een gezin met 3 kinderen", 3, None),
        ("1.200 adressen, waarvan 30 geheim", 1200, 1200),
        ("een paar honderd", 200, 999),
        ("dozens", 20, 99),
        ("12 duizend", 12_000, 12_000),
        ("2,5 duizend", 2500, 2500),
        ("1.5k", 1500, 1500),
        ("anderhalf duizend", 1500, 1500),
        ("een half miljoen", 500_000, 500_000),
        ("twee honderd vijftig", 250, 250),
        ("twee honderd mensen", 200, 200),
        ("30 of meer", 30, None),
        ("30, misschien meer", 30, None),
        ("zeker 10", 10, None),
        ("niet zeker, 10", 8, 12),
        ("misschien 5", 4, 6),
        ("voorlopig 5", 5, None),
        (">= 5", 5, None),
        ("<10", 0, 9),
        ("10 gezinnen", 10, None),
        ("1 gezin van 4", 4, 4),
        ("moeder met 2 kinderen", 2, None),
        ("een echtpaar", 2, 2),
        ("een tweeling", 2, 2),
        ("half a dozen", 6, 6),
        ("more than a dozen", 13, None),
        ("een dozijn", 12, 12),
        ("3 mappen met 40 dossiers", 40, 40),
        ("40 dossiers in twee dozen", 40, 40),
        ("1 lijst, 25 mensen", 25, 25),
        ("de hele lijst", None, None),
        ("niemand", 0, 0),
        ("allebei", 2, 2),
        ("weet ik niet", None, None),
        ("geen idee", None, None),
        ("alle inwoners", None, None),
        ("no idea", None, None),
    ],
)
def test_a_number_in_words(said: str, least: int | None, most: int | None) -> None:
    assert parse_count(said) == Count(least=least, most=most)


@pytest.mark.parametrize(
    "said", ["drie dozen", "2 volle ordners", "een map", "1 box", "50%", "twintig procent"]
)
def test_what_is_counted_are_people(said: str) -> None:
    assert parse_count(said) is None


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("-3", CountProblem.NEGATIVE),
        ("minus 3", CountProblem.NEGATIVE),
        ("99999999999", CountProblem.ABSURD),
        ("50 miljoen miljard 999999999999", CountProblem.ABSURD),
        (str(HIGHEST + 1), CountProblem.ABSURD),
    ],
)
def test_a_number_that_cannot_be(said: str, problem: CountProblem) -> None:
    assert parse_count(said) is problem


@pytest.mark.parametrize("said", ["", "abc", "12-11-2026", "1,5", "3 mensen en 2 honden"])
def test_what_is_no_single_number_is_asked_again(said: str) -> None:
    assert parse_count(said) is None


@pytest.mark.parametrize(
    ("count", "nl", "en"),
    [
        (Count.exactly(12), "12", "12"),
        (Count(least=10, most=20), "10 tot 20", "10 to 20"),
        (Count(least=101), "minstens 101", "at least 101"),
        (Count(least=0, most=5), "hooguit 5", "at most 5"),
        (Count.exactly(0), "0", "0"),
        (Count(), "onbekend hoeveel", "not known how many"),
    ],
)
def test_a_count_is_read_back(count: Count, nl: str, en: str) -> None:
    assert (count_in_words(count, "nl"), count_in_words(count, "en")) == (nl, en)


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=HIGHEST))
def test_digits_are_exact(number: int) -> None:
    assert parse_count(str(number)) == Count.exactly(number)


@settings(deadline=None)
@given(
    st.integers(1, 19), st.sampled_from([("honderd", 100), ("duizend", 1000), ("miljoen", 10**6)])
)
def test_a_number_is_never_read_without_its_scale(many: int, scale: tuple[str, int]) -> None:
    word, value = scale
    assert (
        parse_count(f"{many} {word}") == parse_count(f"{many}{word}") == Count.exactly(many * value)
    )
    assert parse_count(f"zeker {many} {word}") == Count(least=many * value)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_text_raises(said: str) -> None:
    found = parse_count(said)
    if isinstance(found, Count):
        assert count_in_words(found, "nl")
