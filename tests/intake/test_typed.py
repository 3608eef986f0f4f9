"""What people type for an answer, and what the bot does with what it is not sure of."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from pydantic import JsonValue

from dialogs.exchange import Line
from dialogs.intake.acts import department
from dialogs.intake.answering import Partly, Reader, Refused, Value
from dialogs.intake.card_answers import read_typed
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.questions import BY_KEY, COMPANIONS
from dialogs.understanding.moments import Moment
from tests.intake.talk import NOW, Talk, at_question


def typed_answers() -> list[tuple[str, str, str, str]]:
    """Of each line of the table: the language, the question, what is typed and what is kept."""
    lines = Path(__file__).with_name("typed.txt").read_text(encoding="utf-8").splitlines()
    told = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [
        ("en" if key.startswith("en ") else "nl", key.removeprefix("en "), said, kept)
        for key, said, kept in told
    ]


def in_short(value: Value) -> str:
    """A value as the table writes it down."""
    match value:
        case Refused():
            return "-"
        case Partly(part):
            return f"?{in_short(part)}"
        case list():
            return ",".join(map(str, value))
        case {"least": least, "most": most}:
            return f"{least}..{most}"
    return str(value)


@pytest.mark.parametrize(("language", "key", "said", "kept"), typed_answers())
def test_what_people_type_for_an_answer(language: str, key: str, said: str, kept: str) -> None:
    questions = (BY_KEY[key], *COMPANIONS.get(key, ()))
    found = read_typed(questions, said, Reader(NOW, language, {}))
    first, *more = kept.split("; ")
    assert in_short(found[key]) == first
    for other, value in (one.split("=") for one in more):
        assert in_short(found[other]) == value


def test_what_is_asked_back_is_what_is_agreed_with() -> None:
    for agrees in ("klopt", "ja", "ja klopt"):
        talk = at_question("reachable", "ransomware")
        talk.say("ik vrees voorgoed")
        assert talk.card().fields[0].value == "never"
        talk.say(agrees)
        assert talk.conversation.answers["reachable"] == "never"


def test_what_stands_beside_a_question_is_no_answer_to_it() -> None:
    for said in ("klopt", "prima", "dat klopt"):
        talk = at_question("reachable", "ransomware")
        talk.conversation = talk.conversation.but(suggested={"backup": "yes"})
        talk.say(said)
        assert talk.card().error == Line("error-yes-or-no")
        talk.say("ja")
        assert talk.conversation.answers["reachable"] == "yes"


def test_noticed_at_once_is_asked_for_its_moment() -> None:
    talk = at_question("discovered")
    for said in ("meteen", "direct", "op het moment zelf"):
        talk.say(said)
        assert talk.card().error == Line("error-moment-at-once")


def test_who_agrees_with_a_day_is_asked_no_day() -> None:
    talk = at_question("timing")
    talk.say("vorige week dinsdag na de vergadering")
    talk.say("klopt")
    assert talk.conversation.answers["timing"] == "earlier"
    assert talk.conversation.answers["happened"]
    assert talk.asked() == "data"


def test_a_number_is_put_right_and_is_no_place_in_a_list() -> None:
    talk = at_question("people")
    talk.say("20")
    talk.say("nee wacht, het waren er 13")
    assert talk.conversation.answers["people"] == {"least": 13, "most": 13}
    assert talk.asked() == "recipient"


def moment(kept: JsonValue) -> Moment:
    """A moment as an answer keeps it."""
    assert isinstance(kept, dict)
    return Moment.from_json(kept)


def test_a_yes_with_a_story_behind_it_is_heard_as_a_whole() -> None:
    talk = Talk()
    talk.say("een brief naar het verkeerde adres gestuurd")
    talk.say("ja gisteren, er zat een uittreksel van een andere inwoner in")
    assert "uittreksel van een andere inwoner" in talk.conversation.description
    talk = Talk()
    talk.say("een brief naar het verkeerde adres gestuurd")
    talk.say("ja klopt helemaal")
    assert talk.asked() == "discovered"


def test_who_was_told_just_now_is_asked_whether_it_was_now() -> None:
    talk = at_question("discovered")
    talk.say("de school belde net")
    assert "Bedoel je" in talk.shown()
    talk.say("klopt")
    assert moment(talk.conversation.answers["discovered"]).to == NOW


def test_at_least_is_not_shown_as_about() -> None:
    talk = at_question("people")
    talk.say("zeker 1 misschien meer")
    assert talk.conversation.answers["people"] == {"least": 1, "most": None}


def test_who_supposes_is_told_what_to_type_when_not_certain() -> None:
    talk = at_question("protection", "lost_device")
    talk.say("bitlocker denk ik")
    assert "Weet je het niet zeker?" in talk.shown()
    talk.say("weet ik niet")
    assert talk.conversation.answers["protection"] == "unknown"


def test_no_data_of_people_is_for_the_privacy_officer_to_see() -> None:
    talk = at_question("data")
    talk.say("geen persoonsgegevens")
    assert talk.card().error == Line("error-no-data")
    assert "geen persoonsgegevens" in talk.conversation.description


@pytest.mark.parametrize(
    ("story", "happened", "discovered"),
    [
        (
            "gisteren om 15:30 een lijst naar een verkeerd adres gemaild, kwam er vanochtend om 9"
            " uur zelf achter",
            "2026-11-23T15:30+01:00",
            "2026-11-24T09:00+01:00",
        ),
        (
            "yesterday at 4pm i emailed a list to the wrong company, found out this morning at 8",
            "2026-11-23T16:00+01:00",
            "2026-11-24T08:00+01:00",
        ),
    ],
)
def test_a_story_tells_both_moments(story: str, happened: str, discovered: str) -> None:
    talk = Talk()
    talk.say(story)
    suggested = talk.conversation.suggested
    assert moment(suggested["happened"]).from_ == datetime.fromisoformat(happened)
    assert moment(suggested["discovered"]).from_ == datetime.fromisoformat(discovered)


@pytest.mark.parametrize(
    "said",
    [
        "burgerzaken",
        "team jeugd",
        "vergunningen",
        "belastingen",
        "Data en informatie",
        "gebied Noord",
    ],
)
def test_the_name_of_a_department_is_kept(said: str) -> None:
    done = department.heard(just_sent(), said, Context(NOW))
    assert done is not None
    assert done.department == said


@pytest.mark.parametrize(
    "said",
    [
        "foto gedeeld",
        "klant belt",
        "ze belde",
        "tas gevonden",
        "bsn vergeten",
        "hij weigert",
        "papieren gevonden",
        "oh wacht",
        "rijbewijs meegegeven",
        "lijst rondgestuurd",
        "printer vol",
        "weer terug",
    ],
)
def test_what_tells_more_of_the_report_is_no_department(said: str) -> None:
    assert department.heard(just_sent(), said, Context(NOW)) is None


def just_sent() -> Conversation:
    """A conversation in which a report was just sent, and the department asked for."""
    return Conversation(department_asked=True, last_at=NOW)


@pytest.mark.parametrize("said", ["?", "??", "?!"])
def test_a_bare_question_mark_asks_for_help(said: str) -> None:
    talk = Talk()
    talk.say(said)
    assert 'Typ "terug"' in talk.shown()


def test_never_mind_stops() -> None:
    for said in ("laat maar", "laat maar zitten", "hoeft niet meer", "never mind"):
        talk = at_question("people")
        talk.say(said)
        assert talk.conversation.screen == "stopping"


def test_an_answer_to_a_later_question_is_said_to_be_noted() -> None:
    talk = at_question("discovered")
    talk.say("het gaat om 80 mensen")
    assert talk.card().error == Line("error-noted")
    talk.say("gisteren")
    assert talk.conversation.suggested["people"] == {"least": 80, "most": 80}
