"""Each answer is checked at its own step: what is taken, and what is said when it is not."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from dialogs.exchange import Line
from dialogs.intake.questions import TEXT_LIMIT
from tests.intake.talk import LETTER, Talk, at_question, at_summary


@pytest.mark.parametrize(
    ("key", "said", "error"),
    [
        ("discovered", "morgen", "error-moment-future"),
        ("discovered", "volgende week maandag", "error-moment-future"),
        ("discovered", "25-11-2026 10:00", "error-moment-future"),
        ("discovered", "12 november 1885", "error-moment"),
        ("discovered", "een groene fiets", "error-moment"),
        ("people", "-3", "error-count-negative"),
        ("people", "99999999999", "error-count-absurd"),
        ("people", "veel", "error-count"),
        ("people", "<b>x</b>", "error-count"),
        ("recipient", "🦆🦆🦆", "error-choice"),
        ("recipient", "", "error-empty"),
        ("recipient", "   \n ", "error-empty"),
    ],
)
def test_a_refused_answer_says_what_to_do_and_keeps_nothing(
    key: str, said: str, error: str
) -> None:
    talk = at_question(key)
    before = talk.conversation.answers
    talk.say(said)
    assert talk.card().error == Line(error)
    assert talk.asked() == key
    assert talk.conversation.answers == before


def test_what_was_typed_is_kept_for_the_corrected_try() -> None:
    talk = at_question("people")
    talk.say("-3")
    assert talk.card().fields[0].value == "-3"
    talk.answer(people="3")
    assert talk.conversation.answers["people"] == {"least": 3, "most": 3}
    assert not talk.conversation.draft


def test_after_two_refusals_the_way_out_is_pointed_out() -> None:
    talk = at_question("people")
    talk.say("veel")
    assert Line("hint-unknown") not in talk.card().notices
    talk.say("heel veel")
    assert Line("hint-unknown") in talk.card().notices


def test_it_cannot_go_wrong_after_it_was_noticed() -> None:
    talk = at_question("discovered")
    talk.answer(discovered="gisteren 12:00")
    talk.answer(timing="earlier", happened="gisteren 14:00")
    assert talk.card().error == Line("error-happened-later")
    talk.answer(timing="earlier", happened="gisteren 11:00")
    assert talk.asked() == "data"


def test_it_cannot_be_noticed_before_it_went_wrong() -> None:
    talk = Talk()
    talk.say(LETTER)
    talk.tap("situation", {"situation": "wrong_letter"})
    talk.answer(discovered="gisteren 12:00")
    talk.answer(timing="earlier", happened="gisteren 11:00")
    talk.tap("back")
    talk.tap("back")
    talk.answer(discovered="eergisteren")
    assert talk.card().error == Line("error-discovered-earlier")


def test_a_day_given_means_that_it_went_wrong_earlier() -> None:
    talk = at_question("timing")
    talk.answer(happened="vorige week maandag")
    assert talk.conversation.answers["timing"] == "earlier"
    assert talk.asked() == "data"


def test_earlier_without_a_day_is_asked_on() -> None:
    talk = at_question("timing")
    talk.say("eerder")
    assert talk.asked() == "happened"


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"discovered__date": "2026-11-23", "discovered__time": "14:05"}, "2026-11-23T13:05"),
        ({"discovered__date": "2026-11-23"}, "2026-11-22T23:00"),
        ({"discovered": "gisteren half vier"}, "2026-11-23T14:30"),
        ({"discovered": "vorige week vrijdag rond vieren"}, "2026-11-20T15:00"),
    ],
)
def test_a_moment_can_be_given_in_fields_and_in_words(values: dict[str, str], kept: str) -> None:
    talk = at_question("discovered")
    talk.answer(**values)
    moment = talk.conversation.answers["discovered"]
    assert isinstance(moment, dict)
    assert str(moment["from"]).startswith(kept)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("12", {"least": 12, "most": 12}),
        ("tussen 40 en 60", {"least": 40, "most": 60}),
        ("2-10", {"least": 2, "most": 10}),
        ("weet ik niet", "unknown"),
        ("unknown", "unknown"),
        ("0", {"least": 0, "most": 0}),
    ],
)
def test_numbers(said: str, kept: JsonValue) -> None:
    talk = at_question("people")
    talk.answer(people=said)
    assert talk.conversation.answers["people"] == kept


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("naam, adres en bsn", ["name", "address", "bsn", "benefits"]),
        ("alleen naam en bsn", ["name", "bsn"]),
        ("geen uitkering, wel een naam", ["name"]),
        ("name,bsn", ["name", "bsn", "benefits"]),
        ("Gezondheid of zorg, naam", ["name", "benefits", "health"]),
        ("1 en 4", ["name", "bsn", "benefits"]),
        ("geen idee", ["benefits", "special"]),
        ("naam, weet ik niet", ["name", "benefits", "special"]),
        ("klopt", ["benefits"]),
    ],
)
def test_several_choices(said: str, kept: JsonValue) -> None:
    talk = at_question("data")
    talk.say(said)
    assert talk.conversation.answers["data"] == kept


def test_a_label_typed_in_full_is_that_choice() -> None:
    """Typing is an equal way to answer: every button's words are understood as that button."""
    talk = at_question("recipient")
    for field in talk.card().fields[:1]:
        for number, choice in enumerate(field.choices, 1):
            again = at_question("recipient")
            again.say(str(number))
            assert again.conversation.answers["recipient"] == choice


def test_one_sentence_can_answer_both_questions_of_a_card() -> None:
    talk = at_question("recipient", "wrong_mail")
    talk.say("een collega van de gemeente, en die heeft het gewist")
    assert talk.conversation.answers["recipient"] == "colleague"
    assert talk.conversation.answers["recipient_state"] == "deleted"


@pytest.mark.parametrize(
    ("said", "data", "danger"),
    [
        ("naam, adres en bsn, nee", ["name", "address", "bsn"], "no"),
        ("naam, ja", ["name"], "yes"),
        ("4, 1", ["name", "bsn"], None),
        ("1, 4", ["name", "bsn"], None),
        ("naam en adres", ["name", "address"], None),
    ],
)
def test_a_list_and_a_second_answer_are_told_apart(
    said: str, data: list[str], danger: str | None
) -> None:
    talk = at_question("data")
    talk.say(said)
    kept = talk.conversation.answers["data"]
    assert isinstance(kept, list)
    assert sorted(map(str, kept)) == sorted(["benefits", *data])  # the story names "bijstand"
    assert talk.conversation.answers.get("danger") == danger


@pytest.mark.parametrize(
    ("said", "people", "groups"),
    [
        ("12 inwoners", 12, ["residents"]),
        ("12, inwoners en kinderen", 12, ["residents", "minors"]),
        ("3 kinderen", 3, ["minors"]),
        ("2", 2, None),
    ],
)
def test_a_number_and_the_words_beside_it(said: str, people: int, groups: JsonValue) -> None:
    talk = at_question("people")
    talk.say(said)
    assert talk.conversation.answers["people"] == {"least": people, "most": people}
    assert talk.conversation.answers.get("groups") == groups


def test_two_numbers_answer_two_questions_of_one_choice_each() -> None:
    talk = at_question("recipient")
    talk.say("2, 1")
    assert talk.conversation.answers["recipient"] == "colleague"
    assert talk.conversation.answers["paper_state"] == "unopened"


def test_a_card_with_one_field_open_keeps_the_other_when_it_is_refused() -> None:
    talk = at_question("recipient", "wrong_mail")
    talk.answer(recipient_state="deleted")
    assert talk.card().error == Line("error-empty")
    assert talk.card().fields[1].value == "deleted"


def test_a_field_handed_in_unchanged_is_the_value_it_was_shown_for() -> None:
    talk = at_question("discovered")
    talk.say("vorige week vrijdag rond vieren")
    kept = talk.conversation.answers["discovered"]
    talk.tap("back")
    shown = talk.shown().splitlines()[1]
    talk.answer(discovered=shown)
    assert talk.conversation.answers["discovered"] == kept


def test_a_long_text_is_cut_and_the_reporter_is_told() -> None:
    talk = Talk()
    talk.say(f"{LETTER}. {'Heel veel tekst. ' * 20_000}")
    assert len(talk.conversation.description) == TEXT_LIMIT
    assert Line("notice-cut", {"limit": TEXT_LIMIT}) in getattr(
        talk.last.replies[-1], "notices", ()
    )


def test_words_at_the_summary_are_put_with_the_story() -> None:
    talk = at_summary()
    talk.say("De ontvanger woont trouwens naast mijn oma")
    assert talk.conversation.description.endswith("naast mijn oma")
    assert LETTER in talk.conversation.description


@pytest.mark.parametrize(
    "said", ["mail jan.jansen@voorbeeld.nl", "NL91ABNA0417164300", "bel 06-12345678", "111222333"]
)
def test_what_must_not_be_kept_enters_nothing(said: str) -> None:
    for talk in (Talk(), at_question("people"), at_question("discovered"), at_summary()):
        talk.say(f"Ik heb iets verkeerd gestuurd: {said}")
        secret = said.rsplit(maxsplit=1)[-1]
        assert secret not in talk.conversation.model_dump_json()
        assert secret not in talk.shown()


def test_a_short_first_sentence_is_asked_about_and_kept() -> None:
    talk = Talk()
    talk.say("verkeerde brief")
    talk.tap("situation", {"situation": "wrong_letter"})
    assert talk.asked() == "description"
    talk.say("Hij ging naar de oude woning van een inwoner")
    assert talk.conversation.description == (
        "verkeerde brief\nHij ging naar de oude woning van een inwoner"
    )


def test_attachments_are_named_with_the_report() -> None:
    talk = at_question("people")
    talk.say("", "foto.png")
    assert talk.asked() == "people"
    assert Line("notice-file") in talk.card().notices
    talk.say("3 inwoners", "brief.pdf")
    assert talk.conversation.files == ("foto.png", "brief.pdf")


@pytest.mark.parametrize("said", ["zie bijlage", "ja", "...", "mevrouw", "hierbij een foto"])
def test_a_story_that_tells_nothing_is_asked_once_more(said: str) -> None:
    talk = Talk()
    talk.say("usb")
    talk.say("ja")
    talk.say(said)
    assert talk.card().error == Line("error-story")
    talk.say("in de trein laten liggen")
    assert talk.conversation.answers["description"] == "usb\nin de trein laten liggen"


def test_a_story_in_another_script_is_taken() -> None:
    talk = Talk()
    talk.say("usb")
    talk.say("ja")
    talk.say("загубив у поїзді")
    assert talk.conversation.answers["description"] == "usb\nзагубив у поїзді"
