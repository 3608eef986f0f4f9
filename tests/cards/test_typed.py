"""Whatever somebody types, its card stays valid, small and free of Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.cards import letters
from bot.cards.elements import MOST_BYTES, clean, size
from bot.cards.reporter import render
from bot.messages import Card, Message
from dialogs.exchange import Ask, Closed, MyReports, OwnCase, Row, Summary
from dialogs.handling.casefile import Inquiry
from dialogs.intake.questions import CATALOGUE, UNKNOWN
from dialogs.situations import Situation
from dialogs.texts import LANGUAGES
from tests.cards.drawn import every_card
from tests.cards.samples import NOW, OFFICER, case_file, field
from tests.cards.schema import faults, walk

MARKDOWN = MarkdownIt("js-default")
TYPED = st.text(min_size=1, max_size=120).filter(lambda typed: typed != UNKNOWN) | st.sampled_from(
    ["[klik](https://example.org)", "<at>Jan</at>", "![x](y)", "**a**", "{{DATE(1)}}", "\x00\x1b"]
)
"""All but the one word that is kept for "I don't know", and shown as that."""


def with_words(typed: str) -> Iterator[Message]:
    """Every card of an employee that shows what somebody typed."""
    row = Row("description", typed)
    yield render(Summary(1, (row,)))
    yield render(Closed((row,)))
    yield render(Ask(1, (field("description", value=typed),), 1, 5))
    yield letters.question_card("DL-2026-0001", Inquiry(1, typed, OFFICER, NOW))
    yield letters.status_message(replace(case_file(), lesson=typed), "closed")


def card_of(message: Message) -> Card:
    """The card of a message that has one."""
    assert message.card is not None
    return message.card


def shown_texts(card: Card) -> Iterator[str]:
    """Every text on a card that a client reads as Markdown."""
    for one in walk(card):
        if one.get("type") == "TextBlock":
            yield one["text"]
        for fact in one.get("facts", ()):
            yield from (fact["title"], fact["value"])


@settings(max_examples=40, deadline=None)
@given(TYPED)
def test_typed_words_are_shown_and_mean_nothing_to_a_client(typed: str) -> None:
    for message in with_words(typed):
        assert faults(card_of(message)) == []
        for words in shown_texts(card_of(message)):
            plain = MARKDOWN.render(words).replace("<p>", "").replace("</p>", "")
            assert "<" not in plain, words
    summary = next(with_words(typed))
    assert clean(typed) in summary.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_on_any_card_is_markdown(language: str) -> None:
    for name, message in every_card(language).items():
        for words in shown_texts(card_of(message)):
            plain = MARKDOWN.render(words).replace("<p>", "").replace("</p>", "")
            assert "<" not in plain, (name, words)


@pytest.mark.parametrize("letter", ["a", "é", "😀", "*"])
def test_a_card_of_a_very_long_story_is_small_enough(letter: str) -> None:
    for situation in Situation:
        asked = [question for question in CATALOGUE if situation in question.situations]
        rows = tuple(Row(q.key, letter * 4000 if q.kind == "text" else "unknown") for q in asked)
        for reply in (Summary(1, rows, aid=situation), Closed(rows)):
            assert size(card_of(render(reply))) < MOST_BYTES


def test_a_long_career_of_reports_fits_on_one_card() -> None:
    cases = tuple(
        OwnCase(f"DL-2026-{n:04}", Situation.WRONG_MAIL, "closed", NOW) for n in range(200)
    )
    message = render(MyReports(cases))
    assert size(card_of(message)) < MOST_BYTES
    assert "DL-2026-0000" in message.text
