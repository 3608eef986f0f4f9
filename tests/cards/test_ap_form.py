"""The card beside the AP's form: everything that can be copied, and nothing that may not be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.ap_form import ap_form_card
from bot.cards.elements import MOST_BYTES, size
from bot.cards.letters import reminder
from bot.language import speaking
from dialogs.ap_form import QUESTIONS
from dialogs.handling.casefile import Measure, Note
from dialogs.handling.due import DueKind
from dialogs.texts import LANGUAGES, text
from tests.cards import samples
from tests.cards.samples import DPO, NAME, NOW, OFFICER, REMARK, SECOND, STORY
from tests.cards.schema import card_of, taps

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@LANGUAGE
def test_every_question_of_the_form_is_on_the_card_with_its_number(language: str) -> None:
    for file in (samples.ap_form(), samples.ap_form(bare=True)):
        told = ap_form_card(file, NOW).text.splitlines()
        for question in QUESTIONS:
            title = text(language, f"ap-question-{question.key}")
            assert f"{question.number} {title}".strip() in told


@LANGUAGE
def test_no_name_and_no_word_of_the_reporter_is_on_the_card(language: str) -> None:
    message = repr(ap_form_card(samples.ap_form(), NOW))
    for mark in (STORY, NAME, OFFICER.name, SECOND.name, DPO.name):
        assert mark not in message
    assert REMARK in message  # a measure, in the words of the officer


def test_an_answer_says_where_it_comes_from() -> None:
    told = ap_form_card(samples.ap_form(), NOW).text
    assert "6.1 Persoonsgegevens algemeen\nBurgerservicenummer (BSN)" in told
    assert "4.3 Hoe ontdekt?\nDe ontvanger meldde het\n4.4" in told
    assert "8.1 Vooraf onbegrijpelijk of ontoegankelijk gemaakt?\nNog invullen.\n" in told
    assert "3.2.1 Wie meldt?\nZelf invullen. Je naam, functie," in told
    assert "9.3 Ernst\nAanzienlijk\nToelichting: " in told


def test_who_reads_english_sees_the_words_of_the_dutch_form_too() -> None:
    with speaking("en"):
        told = ap_form_card(samples.ap_form(), NOW).text
    assert "Citizen service number (BSN) [Burgerservicenummer (BSN)]" in told
    assert "Considerable [Aanzienlijk]" in told
    assert "[" not in ap_form_card(samples.ap_form(), NOW).text


def test_the_tally_counts_every_question_once() -> None:
    empty = ap_form_card(samples.ap_form(bare=True), NOW)
    assert "Staat klaar: 3. Nog invullen: 20. Zelf schrijven: 13." in empty.text
    assert text("nl", "drill") in empty.text


def test_the_card_leads_back_to_the_case() -> None:
    (tap,) = taps(card_of(ap_form_card(samples.ap_form(), NOW)))
    assert tap["verb"] == "case.open"


@pytest.mark.parametrize("kind", DueKind)
def test_who_is_reminded_to_notify_can_open_the_form_at_once(kind: DueKind) -> None:
    drawn = reminder(samples.case_file(), kind.value, NOW)
    verbs = [tap["verb"] for tap in taps(card_of(drawn))]
    to_notify = kind.value.startswith("term") or kind in {
        DueKind.LATE,
        DueKind.SUPPLEMENT,
    }
    assert ("case.ap_form" in verbs) is to_notify
    assert verbs[0] == "case.open"


@pytest.mark.parametrize("sign", ["a", "é", "😀", "*"])
def test_the_card_stays_small_whatever_officers_wrote(sign: str) -> None:
    long = sign * 2000
    file = replace(
        samples.ap_form(),
        measures=tuple(Measure(n, long, long, NOW.date()) for n in range(60)),
        notes=tuple(Note(long, OFFICER, NOW, on_delay=True) for _ in range(60)),
        notifications=(),
    )
    card = card_of(ap_form_card(file, NOW.replace(year=2027)))
    assert size(card) < MOST_BYTES
