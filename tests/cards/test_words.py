"""Words on cards: nothing that was typed can become a link, a picture, a list or a mention."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from html import unescape as from_html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.cards.elements import clean, escape, shorten
from bot.cards.words import answer_in_words, fact_in_words, left, moment, term
from bot.language import speaking
from dialogs.exchange import Row

MARKDOWN = MarkdownIt("js-default")
NOW = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)

# Signs that mean something to Markdown, often and in a row.
MARKED = st.text(st.sampled_from("*_[]()!<>#-+=`~|&;:{}\\/.1) \nab"), max_size=60)


def shown(words: str) -> str:
    """What a Markdown reader makes of words, as plain text; raises when it makes more of it."""
    html = MARKDOWN.render(words).strip()
    paragraphs = html.removeprefix("<p>").removesuffix("</p>").split("</p>\n<p>")
    assert "<" not in "".join(paragraphs).replace("<br>", ""), html
    return from_html("\n".join(paragraphs))


@pytest.mark.parametrize(
    "typed",
    [
        "[klik hier](https://example.org)",
        "![foto](https://example.org/x.png)",
        "**vet** _schuin_ ~~weg~~ `code`",
        "<b>vet</b> <at>Jan</at> <https://example.org>",
        "# Kop",
        "- een\n- twee",
        "1. een\n2) twee",
        "> citaat",
        "a | b\n--|--\n1 | 2",
        "&lt;b&gt; &amp; &#42;",
        "---",
        "regel\n===",
        "    ingesprongen",
        "\\*half\\*",
        "{{DATE(2026-11-24T09:20:00Z, SHORT)}}",
    ],
)
def test_typed_markdown_is_shown_as_it_was_typed(typed: str) -> None:
    assert shown(escape(typed)) == clean(typed)


@given(MARKED)
def test_no_text_means_anything_to_a_markdown_reader(typed: str) -> None:
    assert shown(escape(typed)) == clean(typed)


@given(st.text(max_size=80))
def test_any_text_is_shown_as_it_was_typed(typed: str) -> None:
    visible = clean(typed).replace("\xa0", " ")
    assert shown(escape(typed)).replace("\xa0", " ") == visible


def test_the_functions_of_adaptive_cards_are_not_called() -> None:
    assert "{{" not in escape("{{DATE(2026-11-24T09:20:00Z)}}")


def test_signs_that_turn_the_direction_of_reading_are_left_out() -> None:
    assert clean("fac\u202etuur\u2066.exe") == "factuur.exe"


@given(st.text(), st.integers(1, 50))
def test_a_shortened_text_says_that_there_is_more(typed: str, most: int) -> None:
    short = shorten(typed, most, "… meer")
    assert short == clean(typed) or (short.endswith("… meer") and len(short) <= most + 7)


# --- time ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (100, "nog 4 dagen"),
        (95.9, "nog 95 uur"),
        (51.99, "nog 51 uur"),
        (1, "nog 1 uur"),
        (0.99, "nog 59 minuten"),
        (0, "nog 0 minuten"),
        (-0.5, "TE LAAT, 30 minuten voorbij"),
        (-5, "TE LAAT, 5 uur voorbij"),
        (-500, "TE LAAT, 20 dagen voorbij"),
    ],
)
def test_the_time_left_is_rounded_down_and_late_is_said_in_words(hours: float, said: str) -> None:
    assert left(NOW + timedelta(hours=hours), NOW) == said


def test_moments_are_shown_in_amsterdam_time_on_both_sides_of_the_clock_change() -> None:
    summer = datetime(2026, 10, 24, 10, 0, tzinfo=UTC)
    winter = datetime(2026, 10, 26, 10, 0, tzinfo=UTC)
    assert moment(summer) == "zaterdag 24 oktober 2026 12:00"
    assert moment(winter) == "maandag 26 oktober 2026 11:00"
    with speaking("en"):
        assert moment(winter) == "Monday 26 October 2026 11:00"


# --- what a newer or older version stored ------------------------------------------------------


def test_a_key_without_words_is_shown_rather_than_costing_the_card() -> None:
    assert term("event", "moved_to_mars") == "moved to mars"


def test_an_answer_to_a_question_that_no_longer_exists_is_still_shown() -> None:
    assert answer_in_words(Row("shoe_size", "large")) == ("shoe size", "large")
    assert answer_in_words(Row("recipient", "martian"))[1] == "martian"


def test_facts_are_told_whatever_their_kind() -> None:
    assert fact_in_words({"least": 3, "most": 3}) == "3"
    assert fact_in_words(True) == "True"
    assert "24 november" in fact_in_words("2026-11-24T09:20:00Z")
