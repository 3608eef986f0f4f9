"""The cards of the conversation: each choice within reach, by tapping and by typing alike."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.cards.reporter import render
from bot.forms.handed_in import from_card
from bot.language import speaking
from bot.messages import Card
from dialogs.exchange import Ask, Choose, Closed, Kind, Line, Notice, Propose, Row, Sent, Summary
from dialogs.intake.conversation import Conversation
from dialogs.intake.phrasing import SITUATION, choice_in_words, choices_in_words
from dialogs.intake.questions import CATALOGUE
from dialogs.intake.route import PROPOSING
from dialogs.intake.screens import listed
from dialogs.law.facts import Count
from dialogs.situations import MENU_FIRST, MENU_REST, Situation
from dialogs.texts import LANGUAGES, text
from dialogs.understanding.choices import match_choices
from dialogs.understanding.counts import parse_count
from dialogs.understanding.moments import Moment, parse_moment
from tests.cards.periods import REFERENCE
from tests.cards.samples import NOW, ROWS, field, replies
from tests.cards.schema import of_type, taps

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def drawn(reply: Any) -> Card:
    """The card of a reply."""
    card = render(reply).card
    assert card is not None
    return card


def handed_in(card: Card, verb: str) -> list[dict[str, str]]:
    """What the buttons of a verb hand in by themselves."""
    return [from_card(tap["data"]) for tap in taps(card) if tap["verb"] == verb]


def answers(card: Card, question: str) -> set[str]:
    """Every answer to a question that can be given without typing."""
    tapped = {given[question] for given in handed_in(card, "answer") if question in given}
    for one in of_type(card, "Input.ChoiceSet"):
        if question in from_card({one["id"]: "x"}):
            tapped |= {choice["value"] for choice in one["choices"]}
    return tapped


CHOICES = [q for q in CATALOGUE if q.kind in {Kind.CHOICE, Kind.CHOICES}]


@LANGUAGE
@pytest.mark.parametrize("question", CHOICES, ids=lambda q: q.key)
def test_every_choice_is_within_reach_and_numbered_for_typing(question: Any, language: str) -> None:
    message = render(Ask(3, (field(question.key),), 1, 5))
    assert message.card is not None
    assert answers(message.card, question.key) == set(question.choices)
    labels = choices_in_words(question.key, language)
    for number, value in enumerate(question.choices, 1):
        assert f"{number}. {labels[value]}" in message.text.split("\n")
        many = question.kind is Kind.CHOICES
        assert match_choices(str(number), labels, many=many) == (value,)


def test_few_choices_are_buttons_and_many_are_a_list() -> None:
    few, many = drawn(Ask(1, (field("looked"),), 1, 5)), drawn(Ask(1, (field("recipient"),), 1, 5))
    assert not of_type(few, "Input.ChoiceSet")
    assert len(handed_in(few, "answer")) == 3
    assert [one["style"] for one in of_type(many, "Input.ChoiceSet")] == ["compact"]


def test_a_long_list_stands_in_groups_that_come_back_as_one_answer() -> None:
    card = drawn(Ask(1, (field("data"),), 1, 5))
    groups = of_type(card, "Input.ChoiceSet")
    assert len(groups) > 3
    ticked = {one["id"]: one["choices"][0]["value"] for one in groups}
    assert from_card(ticked) == {"data": ",".join(ticked.values())}


def test_groups_that_are_left_empty_are_no_answer() -> None:
    assert from_card(
        {"data~person": "", "data~money": "debts", "verb": "answer", "revision": 3}
    ) == {"data": "debts"}


@LANGUAGE
def test_what_a_chip_hands_in_can_be_read_as_if_it_were_typed(language: str) -> None:
    counts = [parse_count(said) for said in chips("people")]
    assert counts == [
        Count(least=1, most=1),
        Count(least=2, most=10),
        Count(least=11, most=100),
        Count(least=101, most=1000),
    ]
    days = chips("discovered")
    assert len(days) == 3
    assert all(isinstance(parse_moment(said, NOW), Moment) for said in days)


def chips(question: str) -> list[str]:
    """What the chips below a field hand in, "I don't know" apart."""
    given = handed_in(drawn(Ask(1, (field(question),), 1, 5)), "answer")
    said = [one[question] for one in given if question in one]
    assert said[-1] == "unknown"
    return said[:-1]


@LANGUAGE
def test_every_question_card_has_a_way_back_a_pause_and_a_way_out(language: str) -> None:
    for name, reply in replies().items():
        if isinstance(reply, Ask):
            verbs = {tap["verb"] for tap in taps(drawn(reply))}
            assert {"back", "later", "stop", "answer"} <= verbs, name


def test_a_way_out_is_never_stopped_by_a_field_that_is_empty() -> None:
    card = drawn(Ask(1, (field("people"),), 1, 5))
    gathering = {tap["verb"] for tap in taps(card) if tap["associatedInputs"] == "Auto"}
    assert gathering == {"answer"}


def test_a_companion_may_be_left_open() -> None:
    card = drawn(Ask(1, (field("people"), field("groups", required=False)), 1, 5))
    must = {one["id"]: one.get("isRequired", False) for one in of_type(card, "Input.Text")}
    assert must == {"people": True}
    assert not any(one.get("isRequired") for one in of_type(card, "Input.ChoiceSet"))
    assert len(handed_in(card, "answer")) == 1


@pytest.mark.parametrize(
    ("question", "given", "shown"),
    [
        ("people", {"least": 40, "most": 60}, "40 tot 60"),
        ("people", "veertig", "veertig"),
        ("description", "Een brief", "Een brief"),
        ("recipient", "colleague", "colleague"),
        ("recipient", "iets dat niet bestaat", None),
        ("groups", ["minors", "pupils"], "minors,pupils"),
    ],
)
def test_an_earlier_answer_is_filled_in(question: str, given: Any, shown: str | None) -> None:
    card = drawn(Ask(1, (field(question, value=given),), 1, 5))
    (one,) = of_type(card, "Input.Text", "Input.ChoiceSet")
    assert one.get("value") == shown


def test_an_earlier_choice_stands_out_among_the_buttons() -> None:
    card = drawn(Ask(1, (field("boa", value="partly"),), 1, 5))
    styles = {tap["data"]["boa"]: tap.get("style") for tap in taps(card) if "boa" in tap["data"]}
    assert styles == {"yes": None, "partly": "positive", "no": None, "unknown": None}
    ticks = [one["text"] for one in of_type(card, "TextBlock") if one["text"] in {"✓", "›"}]
    assert ticks == ["›", "✓", "›", "›"]


# --- the other replies -----------------------------------------------------------------------


def test_the_menu_offers_every_situation_and_numbers_them_through() -> None:
    message = render(Choose(2, MENU_FIRST, MENU_REST))
    assert message.card is not None
    offered = {given["situation"] for given in handed_in(message.card, "situation") if given}
    listed = {
        choice["value"]
        for one in of_type(message.card, "Input.ChoiceSet")
        for choice in one["choices"]
    }
    assert offered | listed == {value.value for value in (*MENU_FIRST, *MENU_REST)}
    assert f"{len(MENU_FIRST) + len(MENU_REST)}. Iets anders" in message.text


def test_a_proposal_is_confirmed_with_one_tap_or_changed_with_one() -> None:
    proposal = replies()["propose"]
    assert isinstance(proposal, Propose)
    card = drawn(proposal)
    verbs = [tap["verb"] for tap in taps(card)]
    assert verbs.count("confirm") == 1
    assert verbs.count("other") == 1
    assert handed_in(card, "situation") == [{"situation": one.value} for one in proposal.others]


@LANGUAGE
def test_two_incidents_of_one_kind_are_told_apart_by_their_words(language: str) -> None:
    message = render(replies()["several"])
    assert message.card is not None
    assert handed_in(message.card, "told") == [{"number": "1"}, {"number": "2"}]
    assert all(f"“brief {which}”" in message.text for which in "AB")


@LANGUAGE
def test_the_numbers_of_a_proposal_are_those_that_typing_understands(language: str) -> None:
    proposal = replies()["propose"]
    assert isinstance(proposal, Propose)
    typed = listed(
        Conversation(screen=PROPOSING, situation=proposal.situation, others=proposal.others)
    )
    lines = render(proposal).text.split("\n")
    for number, one in enumerate(typed[1:], 2):
        assert f"{number}. {choice_in_words(SITUATION, one.value, language)}" in lines
    assert f"1. {text(language, 'button-confirm')}" in lines
    assert not any(line.startswith(f"{len(typed) + 1}.") for line in lines)


def test_the_rows_of_the_summary_are_numbered_for_typing() -> None:
    lines = render(Summary(9, ROWS)).text.split("\n")
    numbers = [line.split(". ")[0] for line in lines if re.match(r"\d+\. .+: ", line)]
    assert numbers == [str(number) for number in range(1, len(ROWS) + 1)]


def test_every_answer_in_the_summary_can_be_changed_in_place() -> None:
    card = drawn(Summary(9, ROWS))
    assert handed_in(card, "change") == [{"question": row.question} for row in ROWS]
    titles = [tap["title"] for tap in taps(card) if tap["verb"] == "change"]
    assert len(set(titles)) == len(ROWS)


def test_who_sent_a_report_sees_number_next_steps_and_first_aid() -> None:
    message = render(Sent(Situation.WRONG_LETTER, REFERENCE))
    assert REFERENCE in message.text
    assert text("nl", "sent-next") in message.text
    assert text("nl", "aid-wrong_letter").split("\n")[0] in message.text


def test_own_reports_can_be_added_to_and_an_unfinished_one_resumed() -> None:
    card = drawn(replies()["reports"])
    assert [given["reference"] for given in handed_in(card, "add")] == [REFERENCE, "DL-2026-0012"]
    assert "resume" in {tap["verb"] for tap in taps(card)}


def test_the_button_of_the_language_is_in_the_other_language() -> None:
    notice = Notice(1, (Line("welcome"),), ("language",))
    (dutch,) = taps(drawn(notice))
    with speaking("en"):
        (english,) = taps(drawn(notice))
    assert (dutch["title"], dutch["data"]["language"]) == ("English", "en")
    assert (english["title"], english["data"]["language"]) == ("Nederlands", "nl")


def test_a_closed_card_holds_question_and_answer_and_no_button() -> None:
    message = render(Closed((Row("looked", "yes"),)))
    assert message.card is not None
    assert taps(message.card) == []
    assert "Ja" in message.text


def test_an_error_stands_above_the_question_it_is_about() -> None:
    message = render(Ask(5, (field("people"),), 5, 7, error=Line("error-count")))
    assert message.text.index(text("nl", "error-count")) < message.text.index(
        text("nl", "question-people")
    )
