"""Whatever is typed at a question with choices: no kind of data, no number and no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.exchange import Kind
from dialogs.intake.phrasing import choices_in_words, in_words
from dialogs.intake.questions import BY_KEY, CATALOGUE, Question
from dialogs.situations import Situation
from dialogs.understanding.counts import parse_count
from dialogs.understanding.vocabulary import said_for
from dialogs.understanding.wording import words
from tests.intake.talk import Talk, at_question, at_summary

DATA = [choice for choice in BY_KEY["data"].choices if choice not in {"unknown", "special"}]
SAID = {
    **{(words(label), "nl"): value for value, label in choices_in_words("data", "nl").items()},
    **{(words(one), "nl"): value for value, said in said_for("data").items() for one in said},
}
KNOWN = {
    " ".join(key): value
    for (key, _), value in SAID.items()
    if value in DATA and value not in {"coded", "not_special"} and key
}
ODD = ["postduiven", "regenlaarzen", "kwartaalcijfers", "vlinderdas", "xyzzy", "zonnepanelen"]
JOINTS = [", ", " en ", "; ", " and ", ", ook nog ", "\n"]


def typed(parts: list[str], joint: str) -> Talk:
    """The question of the data, answered with these parts."""
    talk = at_question("data")
    talk.say(joint.join(parts))
    return talk


def ticked(talk: Talk) -> set[str]:
    """The kinds that are answered, or that wait on the card, ticked."""
    kept = talk.conversation.answers.get("data") or talk.conversation.suggested.get("data")
    return set(map(str, kept)) if isinstance(kept, list) else set()


@given(
    st.lists(st.sampled_from(sorted(KNOWN)), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(ODD), max_size=2, unique=True),
    st.sampled_from(JOINTS),
    st.randoms(use_true_random=False),
)
def test_a_mixture_of_known_and_unknown_words_loses_nothing(
    known: list[str], odd: list[str], joint: str, shuffled: object
) -> None:
    parts = [*known, *odd]
    shuffled.shuffle(parts)  # type: ignore[attr-defined]
    talk = typed(parts, joint)
    assert {KNOWN[one] for one in known} <= ticked(talk) | {"special"}
    kept = talk.conversation.model_dump_json()
    assert [word for word in odd if word not in kept] == []


@given(st.lists(st.sampled_from(sorted(KNOWN)), min_size=1, max_size=3, unique=True))
def test_typing_more_never_gives_fewer_kinds(known: list[str]) -> None:
    talk = at_question("data")
    talk.say(f"{ODD[0]} en {known[0]}")
    before = ticked(talk)
    talk.say(", ".join(known))
    assert before <= ticked(talk)


@given(st.integers(1, 5000), st.sampled_from(["zo'n {}", "{} ongeveer", "{}+", "een stuk of {}"]))
def test_a_number_is_never_bent_to_less(number: int, said: str) -> None:
    count = parse_count(said.format(number))
    assert getattr(count, "most", 0) is None or getattr(count, "most", 0) >= number


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("45 ongeveer", "ongeveer 45"),
        ("200+", "minstens 200"),
        ("een stuk of tien", "ongeveer 10"),
        ("paar honderd", "200 tot 999"),
        ("een hele klas", "20 tot 35"),
        ("40 tot 60", "40 tot 60"),
    ],
)
def test_a_number_is_shown_as_it_was_said(said: str, shown: str) -> None:
    talk = at_question("people")
    talk.say(said)
    rows = talk.last.closes.rows if talk.last.closes else ()
    assert in_words("people", rows[0].value, "nl") == shown


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("nog niet gevraagd", "recipient"),
        ("de maan", "recipient"),
        ("gisteren, xyzzy vlinderdas", "discovered"),
        ("ik heb hem gewist", "paper_state"),
    ],
)
def test_words_that_do_not_answer_are_not_bent_to_an_answer(said: str, asked: str) -> None:
    talk = at_question(asked)
    before = dict(talk.conversation.answers)
    talk.say(said)
    assert asked not in talk.conversation.answers or asked in before
    assert said in talk.conversation.description


@pytest.mark.parametrize(
    ("said", "asked", "meant"),
    [
        ("ik hoop dat hij teruggehaald is", "recipient_state", "unopened"),
        ("teruggehaald", "recipient_state", "unopened"),  # an answer, but not whether it was read
        ("meteen ingetrokken", "recipient_state", "unopened"),
        ("weet niet zeker, misschien een bedrijf", "recipient", "company"),
    ],
)
def test_an_answer_in_doubt_is_asked_about_and_taken_once_confirmed(
    said: str, asked: str, meant: str
) -> None:
    talk = at_question(asked, "wrong_mail")
    talk.say(said)
    assert asked not in talk.conversation.answers
    assert talk.conversation.suggested[asked] == meant
    talk.say("klopt")
    assert talk.conversation.answers[asked] == meant


@pytest.mark.parametrize("said", ["de mail is niet teruggehaald", "niet door hem teruggehaald"])
def test_what_is_denied_is_no_answer(said: str) -> None:
    talk = at_question("recipient_state", "wrong_mail")
    talk.say(said)
    assert "recipient_state" not in talk.conversation.answers


def test_words_of_a_choice_that_excludes_are_not_taken_for_it() -> None:
    """ "Alles" stands in the label that rules out a BSN."""
    talk = at_question("data")
    talk.say("alles wat in het dossier staat")
    assert "not_special" not in ticked(talk)


def test_a_refused_answer_is_ready_at_the_question_that_it_answers() -> None:
    talk = at_question("recipient", "wrong_mail")
    talk.say("die meneer heeft het nog")
    assert talk.conversation.suggested["recipient_state"] == "kept"


@pytest.mark.parametrize(
    ("asked", "situation", "said", "kept"),
    [
        ("data", "wrong_mail", "naam, adres en er is gevaar", {"danger": "yes"}),
        ("data", "wrong_mail", "naam en bsn, geen gevaar", {"danger": "no"}),
        ("data", "wrong_mail", "name and address, he threatened her", {"danger": "yes"}),
        ("recipient", "wrong_mail", "een inwoner en die bedreigt het gezin", {"danger": "yes"}),
        ("protection", "lost_device", "pincode, nog niet gewist", {"wiped": "no"}),
        ("protection", "lost_device", "bitlocker, en ict heeft m gewist", {"wiped": "yes"}),
        ("paper_state", "wrong_letter", "ik heb nog niet gebeld", {"paper_state": "not_asked"}),
        ("protection", "lost_device", "bitlocker en op afstand gewist", {"wiped": "yes"}),
        ("timing", "wrong_mail", "het is nog bezig sinds maandag", {"timing": "ongoing"}),
        ("people", "wrong_mail", "12 inwoners", {"groups": ["residents"]}),
        ("clicked", "phishing", "op de link gedrukt maar niks ingevuld", {"clicked": "clicked"}),
        ("recipient", "wrong_mail", "zorgaanbieder. heeft het nog", {"recipient_state": "kept"}),
        (
            "recipient",
            "wrong_mail",
            "collega maar niets gevraagd",
            {"recipient_state": "not_asked"},
        ),
        ("recipient_state", "wrong_mail", "hij weigert", {"recipient_state": "refused"}),
    ],
)
def test_an_answer_to_two_questions_answers_both(
    asked: str, situation: str, said: str, kept: dict[str, object]
) -> None:
    talk = at_question(asked, situation)
    talk.say(said)
    if talk.asked() == asked:  # a word beside them was not known: the rest waits to be confirmed
        talk.say("klopt")
    assert talk.asked() != asked
    assert kept.items() <= talk.conversation.answers.items()


@pytest.mark.parametrize(
    ("asked", "said", "told"),
    [
        ("recipient", "een onbekende, en die heeft het doorgestuurd", "doorgestuurd"),
        ("people", "45 cliënten, waarvan 3 met een geheim adres", "geheim adres"),
        ("discovered", "gisteren, een collega zag het op de printer liggen", "printer"),
    ],
)
def test_words_beside_an_answer_that_is_taken_stay_in_the_story(
    asked: str, said: str, told: str
) -> None:
    talk = at_question(asked)
    talk.say(said)
    assert talk.asked() != asked
    assert told in talk.conversation.description


@pytest.mark.parametrize("said", ["een onbekende", "gewoon een onbekende hoor", "1"])
def test_an_answer_that_says_no_more_does_not_swell_the_story(said: str) -> None:
    talk = at_question("recipient")
    before = talk.conversation.description
    talk.say(said)
    assert talk.conversation.description == before


def test_a_moment_with_words_around_it_is_asked_about_and_taken_once_confirmed() -> None:
    talk = at_question("discovered")
    talk.say("vanochtend om 9 uur door een klacht van de inwoner")
    assert "discovered" not in talk.conversation.answers
    assert "09.00" in talk.shown()
    talk.say("klopt")
    moment = talk.conversation.answers["discovered"]
    assert isinstance(moment, dict)
    assert str(moment["from"]).startswith("2026-11-24T08:00")


@pytest.mark.parametrize("said", ["12 en dan nog 3", "mevrouw De Vries en meneer Bakker"])
def test_numbers_that_are_not_understood_are_asked_again_and_choose_nothing(said: str) -> None:
    talk = at_question("people")
    talk.say(said)
    assert talk.asked() == "people"
    assert not {"people", "groups"} & talk.conversation.answers.keys()


def test_danger_that_is_told_at_the_summary_counts() -> None:
    talk = at_summary()
    talk.say("er is wel gevaar voor haar")
    assert talk.conversation.answers["danger"] == "yes"
    assert "gevaar voor haar" in talk.conversation.description


COMPANIONS = [question for question in CATALOGUE if question.beside and question.choices]


def _at(companion: Question) -> Talk:
    """At the card on which the companion stands, of the first situation that asks it."""
    situation = next(one for one in Situation if one in companion.situations & HOST[companion.key])
    return at_question(companion.beside, situation)


HOST = {one.key: BY_KEY[one.beside].situations for one in COMPANIONS}
ANSWER = {Kind.MOMENT: "gisteren", Kind.COUNT: "12"}


@pytest.mark.parametrize("companion", COMPANIONS, ids=lambda one: one.key)
def test_both_answers_of_a_card_are_taken_however_they_are_joined(companion: Question) -> None:
    start = _at(companion).conversation
    host = BY_KEY[companion.beside]
    first = ANSWER.get(host.kind) or choices_in_words(host.key, "nl")[host.choices[0]]
    for joint, choice in zip([", ", ". ", " en ", " maar "], companion.choices, strict=False):
        talk = Talk(start)
        talk.say(f"{first}{joint}{choices_in_words(companion.key, 'nl')[choice]}")
        value = talk.conversation.answers.get(companion.key)
        assert choice == "unknown" or choice in (value if isinstance(value, list) else [value])
