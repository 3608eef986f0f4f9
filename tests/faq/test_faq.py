"""Questions are found among the ways of asking, and no story is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogs.contact import Contact
from dialogs.faq import FaqError, default, looks_asked, parse, read
from dialogs.texts import LANGUAGES
from dialogs.understanding.wording import plain

TOLD = Path(__file__).parents[1] / "understanding" / "kept_apart"


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("word ik nu ontslagen?", "blamed"),
        ("ga ik nou mn baan kwijtraken?", "blamed"),
        ("kan het ook anoniem", "anonymous"),
        ("wie kan ik hierover bellen", "call"),
        ("wie ziet dit allemaal?", "who_sees"),
        ("wat is eigenlijk een datalek", "what_is"),
        ("moet ik de klant bellen?", "tell_people"),
        ("mag ik dit delen met de politie?", "share"),
        ("ik heb al gemeld, nog iets?", "already_reported"),
        ("hoelang duurt dit nog", "how_long"),
        ("praat ik nou met een computer?", "bot"),
        ("met wie spreek ik eigenlijk", "bot"),
        ("hoezo moet je dit allemaal weten", "why_asked"),
        ("ik durf het eigenlijk haast niet te zeggen", "afraid"),
        ("who can see this?", "who_sees"),
        ("Am I going to be fired?", "blamed"),
    ],
)
def test_a_question_is_found_however_it_is_put(said: str, key: str) -> None:
    found = default().find(said)
    assert found is not None
    assert found.entry.key == key


def test_the_stories_of_reports_are_no_questions() -> None:
    told = [
        line.partition("|")[0].strip()
        for path in sorted(TOLD.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
    ]
    assert len(told) > 400
    assert [said for said in told if default().find(said)] == []


@pytest.mark.parametrize("said", ["", "ja", "gisteren", "de klant", "een collega", "12", "a " * 40])
def test_an_answer_is_no_question(said: str) -> None:
    assert default().find(said) is None
    assert not looks_asked(said)


def test_every_question_is_answered_in_both_languages_and_asked_in_ways_of_its_own() -> None:
    entries = default().entries
    keys = {language: {e.key for e in entries if e.language == language} for language in LANGUAGES}
    assert keys["nl"] == keys["en"]
    ways = [plain(way) for entry in entries for way in entry.asked]
    assert len(ways) == len(set(ways))


def test_an_organisation_replaces_and_adds_answers() -> None:
    own = "## bot\n- ben jij een mens?\n\nIk ben Dirk.\n\n## coffee\n- waar is de koffie?\n\nBoven."
    faq = read({"nl": own})
    assert faq.find("ben jij een mens?").entry.answer == "Ik ben Dirk."  # type: ignore[union-attr]
    assert faq.find("waar is de koffie?").entry.answer == "Boven."  # type: ignore[union-attr]
    assert faq.find("are you human?").entry.language == "en"  # type: ignore[union-attr]


@pytest.mark.parametrize("content", ["## a\n- vraag?\n", "## a\nAntwoord.\n"])
def test_an_entry_without_question_or_answer_is_refused(content: str) -> None:
    with pytest.raises(FaqError, match="## a"):
        parse(content, "nl")


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        (Contact(), "Vraag je leidinggevende"),
        (Contact("Karin", "14 0123", "p@x.example"), "Karin: bel 14 0123 of mail p@x.example."),
        (Contact(phone="14 0123"), "Je kunt terecht bij de privacy officer: bel 14 0123."),
    ],
)
def test_a_contact_is_told_with_each_way_to_reach_them(contact: Contact, words: str) -> None:
    assert words in contact.in_words("nl")
