"""The end of a report, and what is added to a case afterwards."""

from __future__ import annotations

import pytest

from dialogs.exchange import MyReports, OwnCase, Summary
from dialogs.situations import Situation
from tests.intake.talk import LETTER, NOW, Talk, at_question, at_summary, keys

CASE = OwnCase("DL-2026-0042", Situation.WRONG_MAIL, "taken", NOW)
OTHER = OwnCase("DL-2026-0041", Situation.SPOKEN, "closed", NOW)


def test_of_several_cases_the_reporter_says_which() -> None:
    talk = Talk(own=(CASE, OTHER))
    talk.say("aanvullen")
    assert isinstance(talk.last.replies[-1], MyReports)
    talk.say("dl-2026-0041")
    assert talk.conversation.adding == "DL-2026-0041"
    talk.say("Hij heeft het ook aan zijn broer verteld", "verslag.pdf")
    assert talk.last.addition
    assert talk.last.addition.reference == "DL-2026-0041"
    assert talk.last.addition.files == ("verslag.pdf",)
    assert talk.conversation.files == ()


def test_a_case_of_someone_else_is_not_added_to() -> None:
    talk = Talk(own=(CASE,))
    talk.tap("add", {"reference": "DL-2026-0001"})
    assert "add-unknown" in keys(talk)
    assert talk.conversation.adding == ""


def test_adding_in_the_middle_of_a_report_comes_back_to_it() -> None:
    talk = at_question("people")
    talk.own = (CASE,)
    talk.say("aanvullen")
    talk.say("De mail is gewist")
    assert talk.last.addition
    assert talk.asked() == "people"


def test_nothing_is_added_without_words_or_files() -> None:
    talk = Talk(own=(CASE,))
    talk.say("aanvullen")
    talk.say("  ")
    assert talk.last.addition is None
    assert talk.conversation.adding == "DL-2026-0042"


@pytest.mark.parametrize("said", ["versturen", "verstuur maar", "ja", "send"])
def test_words_that_send(said: str) -> None:
    talk = at_summary()
    talk.say(said)
    assert talk.last.report


@pytest.mark.parametrize(
    "said", ["wijzig aantal mensen", "aantal mensen", "pas aantal mensen aan", "wijzig 9", "9"]
)
def test_words_that_change_an_answer(said: str) -> None:
    talk = at_summary()
    talk.say(said)
    assert talk.asked() == "people"
    talk.say("7 inwoners")
    assert isinstance(talk.last.replies[-1], Summary)


def test_the_situation_can_be_changed_and_its_own_questions_follow() -> None:
    talk = at_summary()
    talk.tap("change", {"question": "situation"})
    talk.tap("situation", {"situation": "published"})
    assert talk.asked() == "online"
    talk.say("ja, het staat er nog")
    assert isinstance(talk.last.replies[-1], Summary)
    talk.tap("send")
    assert talk.last.report
    assert "recipient" not in talk.last.report.answers


def test_changing_the_situation_can_be_left() -> None:
    talk = at_summary()
    talk.tap("change", {"question": "situation"})
    talk.tap("back")
    assert isinstance(talk.last.replies[0], Summary)


def test_after_sending_the_conversation_is_empty_and_a_new_report_can_begin() -> None:
    talk = at_summary()
    revision = talk.conversation.revision
    talk.tap("send")
    assert talk.conversation.revision > revision
    assert not talk.conversation.unfinished
    talk.say(LETTER)
    assert talk.conversation.unfinished
