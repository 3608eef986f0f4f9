"""Every question, choice and note of the form has its words; every value of ours has a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dialogs.ap_form as package
from dialogs.ap_form import QUESTIONS, WITHDRAWAL, filled_in, page
from dialogs.ap_form import choices as table
from dialogs.ap_form.choices import Given
from dialogs.ap_form.form import Choice, Origin
from dialogs.handling.casefile import CaseState
from dialogs.law.exceptions import Exemption, Way
from dialogs.law.facts import DataKind, Facts, Group, Regime
from dialogs.law.severity import Level
from dialogs.texts import LANGUAGES, has, sources
from tests.ap_form.asked import known
from tests.handling.cases import at, case, knowing
from tests.law.strategies import facts as any_facts

SOURCE = "".join(path.read_text("utf-8") for path in Path(package.__file__).parent.glob("*.py"))
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def _keys() -> Iterator[str]:
    for question in (*QUESTIONS, *WITHDRAWAL):
        yield from (f"ap-section-{question.section}", f"ap-question-{question.key}")
    yield from (f"ap-{given}" for given in Given)
    yield from (f"ap-origin-{origin}" for origin in Origin if origin is not Origin.RECORDED)
    yield from ("ap-yes", "ap-no", "ap-none", "ap-not-needed")


@LANGUAGE
def test_everything_the_form_can_say_has_words(language: str) -> None:
    assert [key for key in _keys() if not has(language, key)] == []


@LANGUAGE
def test_no_choice_or_question_has_words_but_no_place(language: str) -> None:
    worded = {key for key in sources(language) if re.match(r"ap-(\d|end|section|qu)", key)}
    assert worded <= set(_keys())


@LANGUAGE
def test_what_an_answer_rests_on_is_a_fact_or_has_words(language: str) -> None:
    named = {name for one in QUESTIONS for name in one.rests_on}
    others = named - set(Facts.model_fields)
    assert [name for name in others if not has(language, f"ap-from-{name}")] == []


NUMBERS = (
    "1.1 1.2 1.3 2.1.1 2.2.1 3.1.1 3.1.2 3.2.1 3.2.2 3.3 4.1.1 4.1.2 4.2 4.3 4.4 4.5 5.1 5.2 5.3 "
    "5.4 6.1 6.2 6.3.1 7.1 7.2 7.3 8.1 9.1 9.2 9.3 10.1.1 10.1 10.1.3 10.1.7 10.2"
)


def test_the_questions_are_those_of_the_form_in_its_order() -> None:
    assert " ".join(question.number for question in QUESTIONS).strip() == NUMBERS
    assert len({question.key for question in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize(
    ("mapping", "kind", "left_out"),
    [
        (table.LAWS, Regime, set()),
        (table.GROUPS, Group, {Group.UNKNOWN}),
        (table.LEVELS, Level, set()),
        (table.GROUNDS, Exemption, set()),
        (table.WAYS, Way, set()),
    ],
)
def test_every_value_of_ours_stands_for_a_choice(
    mapping: dict[Any, Any], kind: type[StrEnum], left_out: set[Any]
) -> None:
    assert set(mapping) == set(kind) - left_out


@pytest.mark.parametrize("kind", [kind for kind in DataKind if kind is not DataKind.UNKNOWN])
def test_every_kind_of_data_is_named_somewhere_on_the_form(kind: DataKind) -> None:
    answers = given_for(Facts(data=frozenset({kind})))
    named = [value for key in ("6-1", "6-2") for value in answers[key].values if value]
    said = {
        one for value in named if isinstance(value, Choice) for one in (value.key, *value.namely)
    }
    if kind is DataKind.OTHER:
        assert "ap-6-1-other" in said
        return
    expected = table.ORDINARY.get(kind) or table.SPECIAL.get(kind)
    assert (f"ap-{expected}" if expected else f"law-value-{kind}") in said


def given_for(facts: Facts) -> dict[str, Any]:
    """Every answer of a new case with these facts, by question."""
    about = known(case(facts))
    return {question.key: one for _, answers in filled_in(about) for question, one in answers}


@settings(max_examples=150)
@given(any_facts(), st.sampled_from(CaseState))
def test_any_case_answers_every_question_in_words(facts: Facts, state: CaseState) -> None:
    file = knowing(at(state), facts)
    for _, answers in filled_in(known(file)):
        for question, filled in answers:
            assert filled.values or filled.origin in (Origin.MISSING, Origin.OWN), question.key
            assert all(has("nl", f"ap-note-{note}") for note in filled.notes), filled.notes
            for value in filled.values:
                if isinstance(value, Choice):
                    assert all(has("nl", key) for key in (value.key, *value.namely)), value


@LANGUAGE
def test_every_note_is_used_and_has_words(language: str) -> None:
    worded = {
        key.removeprefix("ap-note-") for key in sources(language) if key.startswith("ap-note-")
    }
    assert {note for note in worded if f'"{note}"' not in SOURCE} == set()


def test_the_page_for_lawyers_is_current() -> None:
    stored = Path(__file__).parents[2] / "docs" / "ap-form.md"
    assert stored.read_text("utf-8") == page.written(), (
        "python -m dialogs.ap_form.page > docs/ap-form.md"
    )
