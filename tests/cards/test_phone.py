"""Every card on a phone: question, choices, buttons, reference and text are still there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.demo.chats import Shown
from bot.demo.people import asked
from dialogs.intake.phrasing import question_in_words
from dialogs.texts import LANGUAGES, MissingTextError
from tests.cards.drawn import every_card
from tests.cards.phone import on_a_phone
from tests.cards.schema import of_type, walk

every = pytest.mark.parametrize("language", LANGUAGES)

REFERENCE = re.compile(r"DL-\d{4}-\d{4}")


def texts(card: Any) -> str:
    facts = [
        f"{one['title']} {one['value']}"
        for part in of_type(card, "FactSet")
        for one in part["facts"]
    ]
    return "\n".join([one["text"] for one in of_type(card, "TextBlock")] + facts)


def test_what_teams_alone_draws_falls_away_and_what_falls_back_is_drawn() -> None:
    card = {
        "type": "AdaptiveCard",
        "msteams": {"width": "Full"},
        "body": [
            {"type": "Badge", "text": "gone"},
            {"type": "Table", "fallback": {"type": "TextBlock", "text": "kept", "wrap": True}},
        ],
    }
    body = [{"type": "TextBlock", "text": "kept", "wrap": True}]
    assert on_a_phone(card) == {"type": "AdaptiveCard", "body": body}


def cards(language: str) -> Iterator[tuple[str, Any, Any]]:
    """Each card by its name: as it is, and as a phone draws it."""
    for name, message in every_card(language).items():
        assert message.card is not None
        yield name, message.card, on_a_phone(message.card)


@every
def test_each_question_can_be_read(language: str) -> None:
    for name, card, then in cards(language):
        read = texts(then)
        for key in asked(Shown("", {"attachments": [{"content": card}]})):
            assert question_of(key, language) in read, (name, key)


def question_of(key: str, language: str) -> str:
    """Nothing for a field of an officer's form, which is no question of a report."""
    try:
        return question_in_words(key, language)
    except MissingTextError:
        return ""


@every
def test_the_choices_and_buttons_are_all_there(language: str) -> None:
    for name, card, then in cards(language):
        for kind in ("Input.ChoiceSet", "Input.Text", "Input.Date", "Input.Number"):
            fields = {one["id"]: one.get("choices") for one in of_type(card, kind)}
            assert {one["id"]: one.get("choices") for one in of_type(then, kind)} == fields, name
        sent = [one["data"] for one in of_type(then, "Action.Submit")]
        assert all(one["data"] in sent for one in of_type(card, "Action.Execute")), name


@every
def test_the_reference_and_something_to_read_are_there(language: str) -> None:
    for name, card, then in cards(language):
        read = texts(then)
        assert read.strip(), name
        assert set(REFERENCE.findall(texts(card))) <= set(REFERENCE.findall(read)), name


@every
def test_nothing_is_scrolled_sideways(language: str) -> None:
    """A phone is some forty letters wide: text wraps, and what stands in one row is short."""
    for name, _, then in cards(language):
        assert all(one.get("wrap") for one in of_type(then, "TextBlock")), name
        for row in of_type(then, "ColumnSet"):
            assert len(row["columns"]) <= 3 or len(texts(row)) <= 45, name
        assert not [one for one in walk(then) if str(one.get("width", "")).endswith("px")], name


@every
def test_each_field_says_what_it_is_for(language: str) -> None:
    """A phone draws no labels: what is typed or folded in shows its own, or has its question above.

    An open list of choices stands below its question, and its choices say the rest.
    """
    for name, card, then in cards(language):
        read = texts(then)
        for kind in ("Input.ChoiceSet", "Input.Text", "Input.Date", "Input.Number", "Input.Time"):
            for one in (field for field in of_type(card, kind) if field.get("style") != "expanded"):
                hint = one.get("placeholder", "")
                asked_above = question_of(one["id"].partition("~")[0], language)
                headed = one["id"] == "value"  # a card of one fact is headed by its name
                said = one["label"] in hint or headed or (asked_above and asked_above in read)
                assert said, (name, one)
