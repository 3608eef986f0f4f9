"""The machine and the cards it leaves behind: legal moves only, and a stale card does nothing."""

from __future__ import annotations

import pytest

from dialogs.exchange import Closed, Line
from dialogs.intake.route import MACHINE, QUESTIONS, SCREENS, diagram, move
from tests.intake.talk import LETTER, Talk, at_question, at_summary


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
        move("send", "people")
    with pytest.raises(Exception, match="resume"):
        move("resume", "paused", "nowhere")


def test_the_diagram_shows_every_question() -> None:
    drawn = diagram()
    assert drawn.startswith("stateDiagram-v2")
    assert all(f"      {key}\n" in drawn for key in QUESTIONS)
    assert "summary --> idle: send" in drawn
    assert "working --> paused: pause" in drawn
