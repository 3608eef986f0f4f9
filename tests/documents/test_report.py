"""The report of a period: which days it is about, and what it says of them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents import periods
from bot.documents.national import FIGURES, national
from bot.documents.periods import PeriodError, period, usual
from bot.language import speaking
from dialogs.beside import KINDS, Beside, NoticeKind
from dialogs.beside.requests import Right
from dialogs.handling.filing import Source
from dialogs.texts import LANGUAGES, has


@pytest.mark.parametrize(
    ("asked", "words", "days", "before"),
    [
        ("2022", "2022", ("2022-01-01", "2022-12-31"), ("2021-01-01", "2021-12-31")),
        (
            "2022-q1",
            "kwartaal 1 van 2022",
            ("2022-01-01", "2022-03-31"),
            ("2021-10-01", "2021-12-31"),
        ),
        ("2024-02", "februari 2024", ("2024-02-01", "2024-02-29"), ("2024-01-01", "2024-01-31")),
        ("2024-12", "december 2024", ("2024-12-01", "2024-12-31"), ("2024-11-01", "2024-11-30")),
        (
            "2021-W01",
            "week 1 van 2021",
            ("2021-01-04", "2021-01-10"),
            ("2020-12-28", "2021-01-03"),
        ),
        (
            "2022-03-01..2022-03-10",
            "1 maart 2022 tot en met 10 maart 2022",
            ("2022-03-01", "2022-03-10"),
            ("2022-02-19", "2022-02-28"),
        ),
    ],
)
def test_a_period_has_its_days_and_the_same_before(
    asked: str, words: str, days: tuple[str, str], before: tuple[str, str]
) -> None:
    found = period(asked)
    assert found.words == words
    assert (found.first, found.last) == tuple(map(date.fromisoformat, days))
    assert found.before == tuple(map(date.fromisoformat, before))
    assert found.span_before.end == found.span.start or "w" in found.key or "." in found.key


ODD = (
    "",
    "2022-13",
    "2022-q5",
    "2022-w54",
    "1066",
    "99999",
    "vorig jaar",
    "2022-02-30..2022-03-01",
)


@pytest.mark.parametrize("asked", [*ODD, "2022-03-02..2022-03-01", "2022-00", "2022-w0", "9998-12"])
def test_what_is_no_period_is_told_so(asked: str) -> None:
    with pytest.raises(PeriodError):
        period(asked)


@given(st.dates(date(2001, 1, 1), date(2100, 1, 1)))
def test_the_usual_periods_are_past_or_now_and_can_be_asked_by_their_key(today: date) -> None:
    for one in usual(today):
        assert period(one.key) == one
        assert one.first <= today
        assert one.before[1] < one.first


def test_a_day_in_amsterdam_begins_at_its_own_midnight() -> None:
    span = period("2022-03").span  # the clock moves in it
    assert span.start == datetime(2022, 2, 28, 23, tzinfo=UTC)
    assert span.end == datetime(2022, 3, 31, 22, tzinfo=UTC)


def test_the_country_is_told_with_the_year_of_its_figures() -> None:
    assert national(2022) == (2022, FIGURES[2022])
    assert national(2031)[0] == max(FIGURES)
    assert national(2001)[0] == min(FIGURES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_counted_has_words(language: str) -> None:
    keys = [*(f"report-beside-{kind}" for kind in NoticeKind), "report-door-chat"]
    keys += [f"sort-{kind}-{sort}" for kind, what in KINDS.items() for sort in _sorts(what)]
    keys += [f"report-right-{right}" for right in Right]
    keys += [f"report-door-{source}" for source in Source]
    assert [key for key in keys if not has(language, key)] == []
    with speaking(language):
        assert all(one.words and one.words_before for one in periods.usual(date(2026, 5, 5)))


def _sorts(what: type[Beside]) -> list[str]:
    """What a kind is counted by within itself."""
    words = f"sort-{what.kind}"
    return [o.value for one in what.form.values() if one.words == words for o in one.options()]
