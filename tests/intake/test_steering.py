"""Going about: back, stop, later, help, start again, my reports, adding, language, stale cards."""

from __future__ import annotations

import pytest

from dialogs.exchange import Arrived, Ask, Choose, Closed, Glance, Line, MyReports, Notice, Summary
from dialogs.intake import Conversation
from dialogs.route import MACHINE, QUESTIONS, SCREENS, Position, diagram, move
from dialogs.situations import Situation
from tests.intake.talk import LETTER, NOW, Talk, at_question, at_summary

CASE = Glance("DL-2026-0042", Situation.WRONG_MAIL, "taken", NOW)
OTHER = Glance("DL-2026-0041", Situation.SPOKEN, "closed", NOW)


def keys(talk: Talk) -> list[str]:
    """The keys of the lines of all notices of the last step."""
    return [line.key for reply in talk.last.replies for line in getattr(reply, "lines", ())] + [
        line.key for reply in talk.last.replies for line in getattr(reply, "notices", ())
    ]


def test_a_welcome_says_what_can_be_done() -> None:
    talk = Talk()
    talk.put(Arrived())
    assert talk.last.replies == (
        Notice(
            0,
            (Line("welcome"), Line("welcome-how"), Line("welcome-calm")),
            ("start", "reports", "help"),
        ),
    )


def test_going_back_shows_the_earlier_answer_and_loses_none() -> None:
    talk = at_question("data")
    talk.say("naam")
    talk.say("terug")
    assert talk.asked() == "data"
    assert talk.card().fields[0].value == ["name"]
    talk.tap("back")
    assert talk.asked() == "timing"
    assert talk.conversation.answers["data"] == ["name"]
    talk.say("op dat moment zelf")
    assert talk.asked() == "people"


def test_back_from_the_first_question_leads_to_the_list() -> None:
    talk = at_question("discovered")
    talk.tap("back")
    assert isinstance(talk.last.replies[0], Choose)
    talk.tap("back")
    assert "first-question" in keys(talk)


def test_a_second_list_leads_back_to_the_first() -> None:
    talk = Talk()
    talk.tap("start")
    talk.tap("situation", {"situation": "lost"})
    inner = talk.last.replies[0]
    assert isinstance(inner, Choose)
    assert Situation.LOST_DEVICE in inner.first
    talk.say("terug")
    assert talk.conversation.cluster is None
    talk.say("een telefoon, laptop of usb-stick is weg")
    assert talk.conversation.situation is Situation.LOST_DEVICE


def test_stop_asks_once_and_then_keeps_nothing() -> None:
    talk = at_question("people")
    talk.say("stop")
    assert "stop-sure" in keys(talk)
    talk.say("nee")
    assert talk.asked() == "people"
    talk.tap("stop")
    talk.tap("stop_yes")
    assert "stopped" in keys(talk)
    assert not talk.conversation.answers
    assert not talk.conversation.description
    assert not talk.conversation.unfinished


def test_an_answer_instead_of_yes_or_no_to_stopping_is_taken_as_the_answer() -> None:
    talk = at_question("people")
    talk.say("stop")
    talk.say("12 inwoners")
    assert talk.conversation.answers["people"] == {"least": 12, "most": 12}


def test_a_sentence_with_stop_in_it_is_no_command() -> None:
    talk = Talk()
    talk.say("Stop, ik heb de mail toch naar het verkeerde adres gestuurd")
    assert talk.conversation.unfinished


def test_later_keeps_everything_and_resume_takes_it_up() -> None:
    talk = at_question("people")
    answers = talk.conversation.answers
    talk.say("later verder")
    assert "paused" in keys(talk)
    talk.say("weet je nog wie ik ben?")
    assert "unfinished" in keys(talk)
    talk.tap("resume")
    assert talk.asked() == "people"
    assert talk.conversation.answers == answers


def test_start_again_asks_first_and_only_then_throws_away() -> None:
    talk = at_question("people")
    talk.say("opnieuw")
    assert "unfinished" in keys(talk)
    assert talk.conversation.answers
    talk.tap("restart")
    assert "restarted" in keys(talk)
    assert not talk.conversation.answers


def test_reporting_with_a_report_unfinished_offers_both() -> None:
    talk = at_question("people")
    talk.tap("start")
    notice = talk.last.replies[0]
    assert isinstance(notice, Notice)
    assert notice.verbs == ("resume", "restart")
    talk.tap("resume")
    assert talk.asked() == "people"


def test_help_comes_beside_the_question_that_stays() -> None:
    talk = at_question("people")
    typed = talk.say("help").replies
    assert [type(reply) for reply in typed] == [Notice, Ask]
    tapped = talk.tap("help").replies
    assert [type(reply) for reply in tapped] == [Ask, Notice]


def test_my_reports_shows_state_and_what_is_unfinished() -> None:
    talk = at_question("people")
    talk.glances = (CASE,)
    talk.say("mijn meldingen")
    assert talk.last.replies == (MyReports((CASE,), unfinished=True),)


def test_my_reports_leaves_the_open_card_open() -> None:
    talk = at_question("people")
    shown = talk.conversation.revision
    talk.say("mijn meldingen")
    assert talk.last.closes is None
    talk.tap("answer", {"people": "12"}, revision=shown)
    assert talk.conversation.answers["people"] == {"least": 12, "most": 12}


def test_the_language_can_be_switched_at_any_question() -> None:
    talk = at_question("people")
    talk.say("English")
    assert "How many people" in talk.shown()
    talk.tap("language", {"language": "nl"})
    assert "Over hoeveel mensen" in talk.shown()
    assert isinstance(talk.last.replies[0], Ask)


def test_a_story_told_in_english_is_answered_in_english() -> None:
    talk = Talk()
    talk.tap("start")
    talk.say("I sent a letter with a tax bill to the wrong address")
    assert "I think this is what happened." in talk.shown()
    talk = Talk()
    talk.tap("situation", {"situation": "other"})
    talk.say("Someone took pictures of the list on my desk")
    assert "When did you notice?" in talk.shown()


def test_a_report_left_before_an_upgrade_is_taken_up_after_it() -> None:
    talk = at_question("people")
    talk.conversation = Conversation.model_validate(
        talk.conversation.model_dump() | {"screen": "a_question_of_old", "a_field_of_old": 1}
    )
    answers = talk.conversation.answers
    talk.say("verder")
    assert talk.conversation.screen == "choosing"
    talk.tap("situation", {"situation": "wrong_letter"})
    assert talk.asked() == "people"
    assert talk.conversation.answers == answers


# --- adding to a case --------------------------------------------------------------------------


def test_of_several_cases_the_reporter_says_which() -> None:
    talk = Talk(glances=(CASE, OTHER))
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
    talk = Talk(glances=(CASE,))
    talk.tap("add", {"reference": "DL-2026-0001"})
    assert "add-unknown" in keys(talk)
    assert talk.conversation.adding == ""


def test_adding_in_the_middle_of_a_report_comes_back_to_it() -> None:
    talk = at_question("people")
    talk.glances = (CASE,)
    talk.say("aanvullen")
    talk.say("De mail is gewist")
    assert talk.last.addition
    assert talk.asked() == "people"


def test_nothing_is_added_without_words_or_files() -> None:
    talk = Talk(glances=(CASE,))
    talk.say("aanvullen")
    talk.say("  ")
    assert talk.last.addition is None
    assert talk.conversation.adding == "DL-2026-0042"


# --- the summary -------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["versturen", "verstuur maar", "ja", "send"])
def test_words_that_send(said: str) -> None:
    talk = at_summary()
    talk.say(said)
    assert talk.last.report


@pytest.mark.parametrize("said", ["wijzig aantal mensen", "aantal mensen", "pas aantal mensen aan"])
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


# --- stale cards -------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["answer", "skip", "back", "stop", "later", "change", "send"])
def test_a_stale_card_changes_nothing(verb: str) -> None:
    talk = at_question("people")
    before = talk.conversation
    talk.tap(verb, {"people": "3"}, revision=before.revision - 1)
    assert talk.last.replies == (Closed(line=Line("already-answered")),)
    assert talk.conversation == before


def test_an_unknown_button_changes_nothing() -> None:
    talk = at_question("people")
    before = talk.conversation
    talk.tap("case.take")
    assert talk.last.replies == (Closed(line=Line("already-answered")),)
    assert talk.conversation == before


@pytest.mark.parametrize("verb", ["confirm", "send", "change", "stop_yes", "situation"])
def test_a_button_of_another_screen_shows_the_present_one(verb: str) -> None:
    talk = at_question("people")
    answers = talk.conversation.answers
    talk.tap(verb, {"situation": "spoken"})
    assert talk.asked() == "people"
    assert talk.conversation.answers == answers


def test_typing_closes_the_open_card_to_question_and_answer() -> None:
    talk = at_question("people")
    talk.say("12 inwoners")
    closes = talk.last.closes
    assert closes
    assert [row.question for row in closes.rows] == ["people", "groups"]
    talk.say("banaan")
    assert talk.last.closes == Closed(line=Line("card-moved"))


def test_where_no_card_is_open_nothing_is_closed() -> None:
    talk = Talk()
    talk.say(LETTER)
    assert talk.last.closes is None


# --- the machine -------------------------------------------------------------------------------


def test_the_machine_holds_no_conversation() -> None:
    at_summary()
    assert not MACHINE.models


def test_every_screen_can_be_reached_and_left() -> None:
    sources = {s for event in MACHINE.events.values() for s in event.transitions}
    reached = {
        made.dest
        for event in MACHINE.events.values()
        for moves in event.transitions.values()
        for made in moves
    }
    assert set(SCREENS) <= sources
    assert set(SCREENS) <= reached


def test_an_illegal_move_is_refused() -> None:
    with pytest.raises(Exception, match="send"):
        move("send", Position("people"))
    with pytest.raises(Exception, match="resume"):
        move("resume", Position("paused", target="nowhere"))


def test_the_diagram_shows_every_question() -> None:
    drawn = diagram()
    assert drawn.startswith("stateDiagram-v2")
    assert all(f"      {key}\n" in drawn for key in QUESTIONS)
    assert "summary --> idle: send" in drawn
    assert "working --> paused: pause" in drawn
