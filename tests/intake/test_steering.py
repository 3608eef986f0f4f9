"""Going about: back, stop, later, help, start again, my reports, adding, language, stale cards."""

from __future__ import annotations

from dialogs.exchange import Arrived, Ask, Choose, Line, MyReports, Notice, OwnCase
from dialogs.intake import Conversation
from dialogs.situations import Situation
from tests.intake.talk import NOW, Talk, at_question, keys

CASE = OwnCase("DL-2026-0042", Situation.WRONG_MAIL, "taken", NOW)
OTHER = OwnCase("DL-2026-0041", Situation.SPOKEN, "closed", NOW)


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
    talk.say("alleen naam")
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


def test_what_was_told_beside_it_is_asked_one_by_one_also_where_its_words_leave_it_open() -> None:
    open_words = "er is iets mee gebeurd bij ons"
    others = ((Situation.LOST_DEVICE, open_words), (Situation.NO_BCC, open_words))
    talk = at_question("people")
    talk.conversation = talk.conversation.but(told=others)
    for kind, _ in others:
        talk.tap("stop")
        talk.tap("stop_yes")
        assert "several-left" in keys(talk)
        assert talk.conversation.situation is kind
    talk.tap("stop")
    talk.tap("stop_yes")
    assert "stopped" in keys(talk)


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
    talk.own = (CASE,)
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
