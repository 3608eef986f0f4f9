"""Every card in both languages: the official schema, the size, the words, the buttons."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from bot.cards.elements import MOST_BYTES, button, size
from bot.messages import Card, Message
from dialogs.texts import LANGUAGES
from tests.cards.drawn import every_card, shown_to_passers_by
from tests.cards.phone import on_a_phone
from tests.cards.schema import faults, of_type, taps, walk

CARDS = [
    pytest.param(message, id=f"{language}-{name}")
    for language in LANGUAGES
    for name, message in every_card(language).items()
]
every = pytest.mark.parametrize("message", CARDS)

INPUTS = ("Input.Text", "Input.Date", "Input.Time", "Input.Number", "Input.ChoiceSet")


def card_of(message: Message) -> Card:
    """The card of a message that has one."""
    assert message.card is not None
    return message.card


@every
def test_a_card_keeps_to_the_official_schema(message: Message) -> None:
    assert faults(card_of(message)) == []


def test_the_schema_refuses_what_it_does_not_know() -> None:
    broken: Card = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock"}]}
    assert faults(broken)
    assert faults({"type": "AdaptiveCard", "version": "1.5", "body": [], "colour": "red"})


@every
def test_a_card_is_small_enough_and_of_the_version_that_teams_draws(message: Message) -> None:
    card = card_of(message)
    assert size(card) < MOST_BYTES
    assert card["version"] == "1.5"
    assert card["lang"] in LANGUAGES


@every
def test_a_card_has_a_text_form_and_a_summary_of_one_line(message: Message) -> None:
    assert message.text.strip()
    assert message.summary.strip()
    assert "\n" not in message.summary
    assert plainly(message.text).startswith(plainly(card_of(message)["fallbackText"])[:-2])


def plainly(words: str) -> str:
    return " ".join(words.split())


@every
def test_no_row_of_buttons_is_longer_than_teams_draws(message: Message) -> None:
    """Six a card, and six in each row that unfolds or stands within it; a line to tap is none."""
    for one in walk(card_of(message)):
        if one.get("type") in ("AdaptiveCard", "ActionSet"):
            assert len(one.get("actions", ())) <= 6
    body = [one for one in card_of(message)["body"] if one["type"] == "ActionSet"]
    acts = [action for one in body for action in one["actions"]]
    shown = [action for action in acts if action["type"] != "Action.ShowCard"]
    assert len(shown) + len(card_of(message).get("actions", ())) <= 6


@every
def test_a_client_of_version_1_2_shows_the_same_facts_and_buttons(message: Message) -> None:
    card = card_of(message)
    old = on_a_phone(card)
    now, then = _read(card), _read(old)
    assert not [words for words in now if words not in then]
    pressed = [tap["data"] for tap in of_type(old, "Action.Submit")]
    assert pressed == [tap["data"] for tap in taps(card)]
    for one in of_type(old, "Input.Text", "Input.Number", "Input.Date"):
        assert one["placeholder"]


def _read(card: Any) -> set[str]:
    """Everything to be read on a card outside of its fields."""
    found = set()
    for one in walk(_drawn(card)):
        if one.get("type") == "TextBlock":
            found.add(one["text"])
        for fact in one.get("facts", ()):
            found |= {fact["title"], *fact["value"].split(" · ")}
    return {words for text in found for words in text.split(" · ")}


def _drawn(value: Any) -> Any:
    """Without what is only drawn in the place of something else."""
    if isinstance(value, dict):
        return {key: _drawn(one) for key, one in value.items() if key != "fallback"}
    return [_drawn(one) for one in value] if isinstance(value, list) else value


@every
def test_every_field_has_an_id_of_its_own_and_a_label(message: Message) -> None:
    inputs = of_type(card_of(message), *INPUTS)
    assert [id_ for id_, times in Counter(one["id"] for one in inputs).items() if times > 1] == []
    assert all(one["label"] for one in inputs)
    assert all(one.get("errorMessage") for one in inputs if one.get("isRequired"))


@every
def test_a_list_to_choose_from_has_different_choices(message: Message) -> None:
    for one in of_type(card_of(message), "Input.ChoiceSet"):
        values = [choice["value"] for choice in one["choices"]]
        titles = [choice["title"] for choice in one["choices"]]
        assert values
        assert len(set(values)) == len(values)
        assert len(set(titles)) == len(titles)
        chosen = set(filter(None, one.get("value", "").split(",")))
        assert chosen <= set(values)


@every
def test_every_button_falls_back_to_a_submit_with_the_same_data(message: Message) -> None:
    for tap in taps(card_of(message)):
        assert tap["verb"] == tap["data"]["verb"]
    for tap in (one for one in walk(card_of(message)) if one.get("type") == "Action.Execute"):
        fallback = tap["fallback"]
        assert fallback["type"] == "Action.Submit"
        assert fallback["data"] == tap["data"]
        assert fallback["associatedInputs"] == tap["associatedInputs"]
        assert fallback["title"] == tap["title"]


@every
def test_a_button_carries_ids_and_numbers_only(message: Message) -> None:
    known = {"verb", "revision", "case", "version", "reference"}
    known |= {"question", "number", "fact", "message"}
    for tap in taps(card_of(message)):
        own = set(tap["data"]) - known
        assert not own or tap["data"]["verb"] in {"answer", "situation", "language"}
        about_a_message = "message" in tap["data"]  # what is done with it leaves the case as it is
        assert "case" not in tap["data"] or "version" in tap["data"] or about_a_message


@every
def test_everything_on_a_card_is_in_its_text_form(message: Message) -> None:
    said = " ".join(message.text.split())
    for words in _words(card_of(message)):
        assert " ".join(words.split()) in said, words


def _words(card: Card) -> list[str]:
    """What a card tells; titles of buttons, links and folded forms are told in another way."""
    told: list[str] = []
    for one in walk(_without_forms(card)):
        if one.get("type") == "TextBlock" and "fallback" not in one:
            told.extend(
                line for line in unescaped(one["text"]).split("\n") if line not in {"›", "✓"}
            )
        if one.get("type") == "FactSet":
            told.extend(f"{unescaped(f['title'])}: " for f in one["facts"])
    links = {unescaped(tap.get("title", "")) for tap in walk(card) if "data" in tap}
    return [words for words in told if words and words not in links and not _is_link(card, words)]


def _is_link(card: Card, words: str) -> bool:
    """Whether the words are those of a column that is tapped: its own title says what it does."""
    return any(
        unescaped(item.get("text", "")) == words
        for column in of_type(card, "Column")
        if "selectAction" in column
        for item in column["items"]
    )


def _without_forms(value: Any) -> Any:
    """The card without the forms that unfold, and without what only draws a chart."""
    if isinstance(value, dict):
        if value.get("type") in {"Action.ShowCard", "Table", "Input.Text", "Input.ChoiceSet"}:
            return None
        return {key: _without_forms(one) for key, one in value.items()}
    return [_without_forms(one) for one in value] if isinstance(value, list) else value


def unescaped(words: str) -> str:
    """The words as a Markdown reader shows them."""
    out, escaped = [], False
    for sign in words:
        if sign == "\\" and not escaped:
            escaped = True
            continue
        out.append(sign)
        escaped = False
    return "".join(out).replace("\n\n", "\n")


def test_a_card_for_an_officer_is_wide_only_when_it_is_long() -> None:
    assert card_of(shown_to_passers_by("nl")["weekly"])["msteams"] == {"width": "Full"}
    assert "msteams" not in card_of(shown_to_passers_by("nl")["alert"])


def test_a_button_gathers_the_fields_only_when_it_is_meant_to() -> None:
    assert button("Terug", {"verb": "back"})["associatedInputs"] == "None"
    assert button("Volgende", {"verb": "answer"}, gathers=True)["associatedInputs"] == "Auto"
