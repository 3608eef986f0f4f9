"""Every key of the law has its words in both languages, and the page for lawyers is current."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dialogs import lawbook
from dialogs.law.ap import ApKind
from dialogs.law.assessment import CONTRADICTION, DOUBT, DOUBT_SOURCE
from dialogs.law.exceptions import EXCEPTIONS
from dialogs.law.facts import Answer, DataKind, Facts
from dialogs.law.kinds import Documented
from dialogs.law.rules.duty import RULES
from dialogs.law.rules.grounds import GROUNDS, NO_HIGH_RISK, NO_RISK
from dialogs.law.severity import DPC_BASE, Flag, Level, ScorePart
from dialogs.law.terms import Basis, Remark, TermKind
from dialogs.law.verdict import Duty, Nature, Signal, Verdict
from dialogs.texts import LANGUAGES, sources, text

WORDS = {str(word).replace("+", "-") for kind in Documented.__subclasses__() for word in kind}
KEYS = {
    *(f"law-rule-{one.key}" for one in (*RULES, *GROUNDS, NO_RISK, NO_HIGH_RISK)),
    f"law-rule-{DOUBT}",
    f"law-rule-{CONTRADICTION}",
    *(f"law-source-{one.key}" for one in (*RULES, *GROUNDS, NO_RISK, NO_HIGH_RISK)),
    f"law-source-{DOUBT}",
    f"law-source-{CONTRADICTION}",
    *(f"law-exception-{one.key}" for one in EXCEPTIONS),
    *(f"law-fact-{name}" for name in Facts.model_fields),
    *(f"law-value-{word}" for word in WORDS),
    *(f"law-ap-{one}" for one in ApKind),
    *(f"law-duty-{one}" for one in Duty),
    *(f"law-verdict-{one}" for one in Verdict),
    *(f"law-breach-{one}" for one in Answer),
    *(f"law-nature-{one}" for one in Nature),
    *(f"law-signal-{one}" for one in Signal),
    *(f"law-level-{one}" for one in Level),
    *(f"law-flag-{one}" for one in Flag),
    *(f"law-part-{one}" for one in ScorePart),
    *(f"law-term-{one}" for one in TermKind),
    *(f"law-basis-{one}" for one in Basis),
    *(f"law-remark-{one}" for one in Remark),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_words(language: str) -> None:
    assert all(text(language, key) for key in KEYS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", ["law-rule-", "law-source-"])
def test_no_rule_has_words_but_no_row(language: str, family: str) -> None:
    worded = {key for key in sources(language) if key.startswith(family)}
    assert worded == {key for key in KEYS if key.startswith(family)}


def test_the_source_in_english_is_the_one_of_the_table() -> None:
    for one in (*RULES, *GROUNDS, NO_RISK, NO_HIGH_RISK):
        assert text("en", f"law-source-{one.key}") == one.source
    assert text("en", f"law-source-{DOUBT}") == DOUBT_SOURCE


def test_the_source_in_dutch_has_no_english_word() -> None:
    english = re.compile(
        r"\b(case|cases|section|annex|recital|list|and|number|data|people)\b", re.I
    )
    for one in (*RULES, *GROUNDS, NO_RISK, NO_HIGH_RISK):
        assert not english.search(text("nl", f"law-source-{one.key}")), one.key


def test_every_fact_and_word_says_what_it_means() -> None:
    assert all("Source: " in (one.description or "") for one in Facts.model_fields.values())
    assert all(word.meaning for kind in Documented.__subclasses__() for word in kind)


def test_every_kind_of_data_has_a_weight() -> None:
    assert DPC_BASE.keys() == set(DataKind) - {DataKind.UNKNOWN}


def test_keys_of_rules_and_grounds_are_unique() -> None:
    keys = [one.key for one in (*RULES, *GROUNDS, NO_RISK, NO_HIGH_RISK)]
    assert len(keys) == len(set(keys))


def test_every_rule_and_ground_has_a_source() -> None:
    assert all(one.source for one in (*RULES, *GROUNDS, NO_RISK, NO_HIGH_RISK, *EXCEPTIONS))


def test_the_page_for_lawyers_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "law.md"
    assert page.read_text(encoding="utf-8") == lawbook.written(), (
        "run python -m dialogs.lawbook > docs/law.md"
    )
