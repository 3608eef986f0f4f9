"""What a reporter's answers come to: municipal cases of which the field is sure of the outcome."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from pydantic import JsonValue

from dialogs.exchange import Kind
from dialogs.intake.meaning import facts_of
from dialogs.intake.questions import CATALOGUE, Question
from dialogs.intake.route import missing_facts
from dialogs.law.assessment import assess
from dialogs.law.facts import Answer, DataKind, Facts, Recipient
from dialogs.law.verdict import Verdict
from dialogs.situations import Situation
from tests.intake.talk import NOW
from tests.law.strategies import facts

NO, YES = Verdict.NO, Verdict.YES


def people(number: int) -> dict[str, JsonValue]:
    return {"least": number, "most": number}


SAFE_DEVICE: Mapping[str, JsonValue] = {
    "protection": ["encrypted", "code"],
    "key_safe": "yes",
    "copy": "all",
    "danger": "no",
}

CASES: Mapping[str, tuple[Situation, Mapping[str, JsonValue], Verdict, Verdict]] = {
    "a boa's telephone, encrypted and wiped": (
        Situation.LOST_DEVICE,
        {**SAFE_DEVICE, "data": ["police"], "wiped": "yes", "boa": "yes", "stolen": "lost"},
        NO,
        NO,
    ),
    "an encrypted laptop, stolen": (
        Situation.LOST_DEVICE,
        {**SAFE_DEVICE, "data": "unknown", "stolen": "stolen"},
        NO,
        NO,
    ),
    "a newsletter to forty in the cc": (
        Situation.NO_BCC,
        {"data": ["email"], "people": people(40), "groups": ["residents"], "danger": "no"},
        NO,
        NO,
    ),
    "names readable in published objections": (
        Situation.PUBLISHED,
        {"data": ["name", "address", "opinion"], "people": people(24), "groups": ["residents"]},
        YES,
        YES,
    ),
    "a strange mail, not clicked": (Situation.PHISHING, {"clicked": "nothing"}, NO, NO),
    "paper files stolen, of one no copy": (
        Situation.LOST_PAPER,
        {"data": ["health", "name", "address"], "people": people(3), "copy": "some"},
        YES,
        YES,
    ),
    "a colleague looks up an ex": (
        Situation.SNOOPING,
        {
            "data": ["name", "address", "family"],
            "people": {"least": 1, "most": 3},
            "logged": "yes",
            "targeted": "yes",
        },
        YES,
        YES,
    ),
    "a document in the wrong file, inside, put right": (
        Situation.WRONG_FILE,
        {
            "data": ["name", "address"],
            "people": people(1),
            "groups": ["residents"],
            "file_seen": "colleague",
            "corrected": "yes",
            "used": "no",
            "danger": "no",
        },
        NO,
        NO,
    ),
    "stopped in time": (Situation.NEAR_MISS, {"nothing_left": "yes"}, NO, NO),
}


@pytest.mark.parametrize("case", CASES)
def test_the_answers_lead_where_the_field_says(case: str) -> None:
    situation, answers, notify, communicate = CASES[case]
    weighed = assess(facts_of(situation, answers, NOW), NOW)
    assert (weighed.duty_to_notify, weighed.duty_to_communicate) == (notify, communicate)


def test_ransomware_is_notified() -> None:
    answers: Mapping[str, JsonValue] = {
        "data": ["name", "bsn"],
        "people": people(50_000),
        "reachable": "days",
        "backup": "yes",
        "data_left": "not_excluded",
        "trouble": "minor",
    }
    assert assess(facts_of(Situation.RANSOMWARE, answers, NOW), NOW).duty_to_notify is YES


@pytest.mark.parametrize("situation", [s for s in Situation if s is not Situation.NEAR_MISS])
def test_without_answers_there_is_never_a_no(situation: Situation) -> None:
    weighed = assess(facts_of(situation, {}, NOW), NOW)
    assert weighed.duty_to_notify is not NO
    assert weighed.duty_to_communicate is not NO


def test_a_near_miss_that_may_have_been_more_is_no_near_miss() -> None:
    facts = facts_of(Situation.NEAR_MISS, {"nothing_left": "no"}, NOW)
    assert assess(facts, NOW).duty_to_notify is not NO


@pytest.mark.parametrize("situation", Situation)
@pytest.mark.parametrize("question", CATALOGUE, ids=lambda question: question.key)
def test_every_choice_means_facts_that_are_valid(situation: Situation, question: Question) -> None:
    for choice in question.choices:
        value: JsonValue = [choice] if question.kind is Kind.CHOICES else choice
        facts = facts_of(situation, {question.key: value}, NOW)
        assert Facts.model_validate(facts.model_dump()) == facts


@given(facts())
@settings(deadline=None)
def test_what_is_missing_depends_on_no_moment_but_the_choice_of_the_law(any_facts: Facts) -> None:
    assert missing_facts(any_facts) == {one.fact for one in assess(any_facts).missing}


def test_a_list_that_is_not_complete_says_so() -> None:
    facts = facts_of(Situation.WRONG_MAIL, {"data": ["name", "special"]}, NOW)
    assert facts.data == {DataKind.NAME, DataKind.UNKNOWN}
    facts = facts_of(
        Situation.WRONG_MAIL, {"data": ["name", "special"], "special": ["religion"]}, NOW
    )
    assert facts.data == {DataKind.NAME, DataKind.RELIGION}


def test_what_is_said_of_all_kinds_together_is_no_kind() -> None:
    coded = facts_of(Situation.WRONG_MAIL, {"data": ["benefits", "coded"]}, NOW)
    assert coded.data == {DataKind.BENEFITS}
    assert coded.pseudonymised is Answer.YES
    assert coded.key_safe is Answer.UNKNOWN
    open_ = facts_of(Situation.WRONG_MAIL, {"data": ["name", "not_special"]}, NOW)
    assert open_.data == {DataKind.NAME, DataKind.UNKNOWN}
    assert (open_.special_excluded, open_.pseudonymised) == (Answer.YES, Answer.UNKNOWN)


@pytest.mark.parametrize(("situation", "state"), [("wrong_mail", "recipient_state"),
                                                  ("wrong_letter", "paper_state")])  # fmt: skip
def test_a_refusal_to_delete_or_return_is_told(situation: str, state: str) -> None:
    refused = facts_of(Situation(situation), {state: "refused"}, NOW)
    assert (refused.deletion_confirmed, refused.deletion_refused) == (Answer.NO, Answer.YES)
    asked = facts_of(Situation(situation), {state: "asked"}, NOW)
    assert (asked.deletion_confirmed, asked.deletion_refused) == (Answer.NO, Answer.NO)


def test_answers_of_another_situation_count_for_nothing() -> None:
    facts = facts_of(Situation.PUBLISHED, {"recipient": "colleague", "wiped": "yes"}, NOW)
    assert facts.recipient is Recipient.PUBLIC


def test_a_clean_check_does_not_undo_a_password_given_away() -> None:
    clean = facts_of(Situation.PHISHING, {"clicked": "clicked", "it_checked": "clean"}, NOW)
    assert clean.confidentiality is Answer.NO
    given = facts_of(Situation.PHISHING, {"clicked": "password", "it_checked": "clean"}, NOW)
    assert given.confidentiality is Answer.YES


def test_the_clock_runs_from_what_the_supplier_told_or_else_the_discovery_or_else_now() -> None:
    discovered = {"from": "2026-11-23T10:00:00+00:00", "to": "2026-11-23T11:00:00+00:00"}
    told = {"from": "2026-11-22T10:00:00+00:00", "to": "2026-11-22T10:00:00+00:00"}
    moments: dict[str, JsonValue] = {"discovered": {**discovered, "exact": False}}
    facts = facts_of(Situation.SUPPLIER, moments, NOW)
    assert str(facts.aware_at) == "2026-11-23 10:00:00+00:00"
    moments["supplier_told"] = {**told, "exact": True}
    facts = facts_of(Situation.SUPPLIER, moments, NOW)
    assert str(facts.aware_at) == "2026-11-22 10:00:00+00:00"
    assert facts_of(Situation.SUPPLIER, {}, NOW).aware_at == NOW
