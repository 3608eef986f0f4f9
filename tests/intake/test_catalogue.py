"""The catalogue, its tables of meaning and its words belong together, without a loose end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from dialogs.exchange import Kind
from dialogs.intake.meaning import SITUATIONS
from dialogs.intake.phrasing import choice_in_words, label_of, question_in_words
from dialogs.intake.questions import BY_KEY, BY_SITUATION, CATALOGUE, UNKNOWN, Question, read
from dialogs.law.facts import Count, DataKind, Facts, Group, Loss
from dialogs.situations import MEMBERS, MENU_FIRST, MENU_REST, Cluster, OtherMatter, Situation
from dialogs.texts import LANGUAGES, MissingTextError, has, sources, text

QUESTIONS = pytest.mark.parametrize("question", CATALOGUE, ids=lambda question: question.key)
TEXTS = Path(__file__).parents[2] / "dialogs" / "texts"
_KEY = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)


def test_each_question_stands_in_the_catalogue_once() -> None:
    assert len(BY_KEY) == len(CATALOGUE)


@QUESTIONS
def test_a_question_can_be_answered_with_i_do_not_know(question: Question) -> None:
    assert not question.choices or question.choices[-1] == UNKNOWN


@QUESTIONS
def test_a_question_fills_facts_or_is_in_the_form(question: Question) -> None:
    assert question.fills or question.form
    assert set(question.fills) <= Facts.model_fields.keys()


@QUESTIONS
def test_a_companion_stands_beside_an_earlier_question(question: Question) -> None:
    keys = [other.key for other in CATALOGUE]
    assert not question.beside or keys.index(question.beside) < keys.index(question.key)


@QUESTIONS
def test_a_question_waits_for_answers_that_can_be_given(question: Question) -> None:
    for key, wanted in question.when.items():
        assert set(wanted) <= set(BY_KEY[key].choices)


@QUESTIONS
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_has_words(question: Question, language: str) -> None:
    assert question_in_words(question.key, language)
    assert label_of(question.key, language)
    words = [choice_in_words(question.key, value, language) for value in question.choices]
    assert len(set(words)) == len(question.choices)


@pytest.mark.parametrize(
    "part",
    [
        'besides = "people"',
        'kind = "colour"',
        'situations = ["wrong_letters"]',
        'choices = { yes = { no_such_fact = "yes" } }',
        'choices = { yes = { opened = "perhaps" } }',
    ],
)
def test_a_slip_in_the_catalogue_is_no_question(part: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        read(f"[odd]\n{part}")


def test_what_choices_mean_is_told_beside_them() -> None:
    (one,) = read('[odd]\nchoices = { back = { people = 2, loss = "unknown" }, gone = {} }')
    assert one.choices == ("back", "gone", UNKNOWN)
    assert one.means == {"back": {"people": Count.exactly(2), "loss": Loss.UNKNOWN}, "gone": {}}
    assert one.fills == ("people", "loss")


def test_each_situation_has_a_meaning() -> None:
    assert set(SITUATIONS) == set(Situation)
    for facts in SITUATIONS.values():
        assert Facts(**facts)


def test_every_kind_of_data_can_be_told() -> None:
    of_all = {"special", "coded", "not_special"}
    listed = {*BY_KEY["data"].choices, *BY_KEY["special"].choices} - of_all
    assert listed == {kind.value for kind in DataKind}


def test_the_groups_are_those_of_the_form() -> None:
    assert set(BY_KEY["groups"].choices) <= {group.value for group in Group}


def test_every_situation_is_in_the_menu_once() -> None:
    lines = (*MENU_FIRST, *MENU_REST)
    opened = [s for line in lines for s in (MEMBERS[line] if isinstance(line, Cluster) else [line])]
    assert sorted(opened) == sorted(Situation)
    assert len(MENU_FIRST) == 3


# --- the Fluent files --------------------------------------------------------------------------


def _keys(language: str, family: str = "reporter") -> set[str]:
    return set(_KEY.findall((TEXTS / language / f"{family}.ftl").read_text("utf-8")))


def test_both_languages_have_the_same_keys_with_the_same_arguments() -> None:
    assert _keys("nl") == _keys("en")
    for key in _keys("nl"):
        assert _arguments("nl", key) == _arguments("en", key), key


def _arguments(language: str, key: str) -> set[str]:
    source = (TEXTS / language / "reporter.ftl").read_text("utf-8")
    body = re.search(rf"^{re.escape(key)} =(.*(?:\n +.*)*)", source, re.MULTILINE)
    assert body
    return set(re.findall(r"\{ \$(\w+)", body.group(1)))


def test_no_text_is_unused() -> None:
    assert not _keys("nl") - set(_used())


def _used() -> Iterator[str]:
    """Every key the code can ask for: those it names, and the families made of values."""
    for question in CATALOGUE:
        yield from (f"{part}-{question.key}" for part in ("question", "label", "help"))
        yield from (f"choice-{question.key}-{value}" for value in question.choices)
    yield from (f"{part}-{kind}" for part in ("situation", "no-breach") for kind in OtherMatter)
    for situation in (*Situation, *Cluster):
        yield from (f"situation-{situation}", f"situation-{situation}-short", f"aid-{situation}")
    yield from (f"data-{kind}" for kind in (*BY_KEY["data"].choices, *BY_KEY["special"].choices))
    yield from (key for key in _keys("nl") if key.startswith(("state-", "error-count-", "mark-")))
    yield from ("label-situation", "label-addition")
    yield from _named_in_code()


def _named_in_code() -> Iterator[str]:
    root = TEXTS.parents[1]
    for file in (*(root / "dialogs").rglob("*.py"), *(root / "bot").rglob("*.py")):
        yield from re.findall(r'"([a-z][\w-]*)"', file.read_text("utf-8"))


DIGITAL = re.compile(r"gewist|wissen|delete", re.IGNORECASE)
# Whoever reports need not be who did it: these ask what was done, never what "you" did.
BLAME = re.compile(
    r"\b(?:heb|had|hebt|deed|stuurde|klikte|zei|vergat) je\b(?! een melding)"
    r"|\bik heb\b|\bvan mezelf\b|\bje hebt\b|\bzoals onze\b"
    r"|\b(?:did|have|had) you (?!notice|find)|\byou (?:did|said|sent|clicked)\b"
    r"|\bI (?:asked|did|have)\b|\blike our\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_is_never_said_to_be_deleted(language: str) -> None:
    for situation in (Situation.WRONG_LETTER, Situation.WRONG_DOCUMENT, Situation.LOST_PAPER):
        offered = [
            choice_in_words(question.key, choice, language)
            for question in BY_SITUATION[situation]
            for choice in question.choices
        ]
        assert not [words for words in offered if DIGITAL.search(words)], situation
        assert not DIGITAL.search(text(language, f"aid-{situation}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_leads_or_blames(language: str) -> None:
    asked = {key for key in _keys(language) if key.startswith(("question-", "choice-", "label-"))}
    blaming = {key: text(language, key) for key in asked if BLAME.search(text(language, key))}
    assert not blaming


@pytest.mark.parametrize("language", LANGUAGES)
def test_evidence_is_kept_before_anything_is_wiped(language: str) -> None:
    for situation in (Situation.AI_SERVICE, Situation.PUBLISHED):
        first = text(language, f"aid-{situation}").splitlines()[0]
        assert re.search(r"foto|picture|photo|screenshot", first, re.IGNORECASE), situation


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_situation_has_its_words_and_its_first_aid(language: str) -> None:
    for situation in Situation:
        for key in (f"situation-{situation}", f"situation-{situation}-short", f"aid-{situation}"):
            assert has(language, key), key
        assert 1 <= len(text(language, f"aid-{situation}").splitlines()) <= 3
    for cluster in Cluster:
        assert has(language, f"situation-{cluster}")


def test_choices_are_answered_in_few_or_several() -> None:
    for question in CATALOGUE:
        assert bool(question.choices) == (question.kind in (Kind.CHOICE, Kind.CHOICES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_is_found_as_fluent_reads_its_file(language: str) -> None:
    written: list[str] = []
    for file in sorted((TEXTS / language).iterdir()):
        body = FluentParser().parse(file.read_text("utf-8")).body
        assert not [one.content for one in body if isinstance(one, ast.Junk)]
        written += [one.id.name for one in body if isinstance(one, ast.Message)]
    assert list(sources(language)) == written, "a text stands there twice, or is not found"


def test_a_text_that_stands_nowhere_is_missed() -> None:
    with pytest.raises(MissingTextError):
        text("nl", "no-such-text")
