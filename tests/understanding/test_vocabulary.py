"""The table of words for choices: what it promises is found, in a story and in an answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.intake.phrasing import choices_in_words
from dialogs.intake.questions import BY_KEY
from dialogs.understanding.choices import match_several
from dialogs.understanding.vocabulary import (
    LANGUAGES,
    NONE,
    UNCLEAR,
    lines,
    named_in,
    parse,
    said_for,
)

TOLD = [
    (question, choice, wording)
    for question in ("data", "special", "groups", "recipient")
    for choice, wordings in said_for(question).items()
    if choice != NONE
    for wording in wordings
]
IN_STORIES = [one for one in TOLD if not one[2].startswith("(")]
ONLY_ASKED = [one for one in TOLD if one[2].startswith("(")]


def said(wording: str) -> str:
    """A wording as somebody types it."""
    return wording.strip("()").replace("*", "")


def test_every_line_is_for_a_choice_that_exists() -> None:
    names = [name.partition(".")[::2] for name, _ in lines("choices")]
    known = {(key, choice) for key, asked in BY_KEY.items() for choice in asked.choices}
    loose = [n for n in names if n not in known and n[1] not in (NONE, UNCLEAR) and n[0] != "row"]
    assert loose == []


@pytest.mark.parametrize("section", ["expressions", "choices", "commands", "days with a name"])
def test_every_label_of_a_language_is_one_that_is_looked_for(section: str) -> None:
    known = {label for label, _ in lines(section, "nl")}
    assert {label for label, _ in lines(section)} == known
    assert known


def test_a_line_that_says_nothing_is_named() -> None:
    with pytest.raises(ValueError, match="'yes:' needs a label"):
        parse("[expressions]\nno: nee\nyes:")


def test_no_word_stands_in_two_languages() -> None:
    told = [
        (section, label, word.strip())
        for section in ("choices", "commands")
        for language in LANGUAGES
        for label, said in lines(section, language)
        for word in said.split(",")
    ]
    assert len(told) == len({*told})


@pytest.mark.parametrize(("question", "choice", "wording"), IN_STORIES)
def test_a_wording_is_found_in_a_story(question: str, choice: str, wording: str) -> None:
    assert choice in named_in(f"er zat ook {said(wording)} tussen", question)


@given(
    st.sampled_from([one for one in IN_STORIES if one[2].endswith("*")]),
    st.text("aeinst", max_size=4),
)
def test_a_star_stands_for_more_letters(told: tuple[str, str, str], more: str) -> None:
    question, _, wording = told
    assert named_in(f"er zat {said(wording)}{more} in", question)


@pytest.mark.parametrize(("question", "choice", "wording"), ONLY_ASKED)
def test_a_word_in_brackets_tells_only_in_an_answer(
    question: str, choice: str, wording: str
) -> None:
    assert choice not in named_in(f"er was {said(wording)}", question)
    labels = choices_in_words(question, "nl")
    assert choice in match_several(said(wording), labels, said_for(question)).found
