"""Kinds of facts of which a "no" would be wrong, whatever the other facts are.

Each was a wrong "no" once. What must hold is asked of any facts of the kind, not of the example.
"""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dialogs.law.assessment import assess
from dialogs.law.conditions.content import (
    ALWAYS_SENSITIVE,
    IDENTITY,
    NEVER_PUBLIC,
    NOT_OF_PERSONS_ALONE,
)
from dialogs.law.conditions.exposure import FOR_ALL_TO_SEE, LOOSE
from dialogs.law.facts import (
    Answer,
    Channel,
    Count,
    DataKind,
    Exfiltration,
    Facts,
    Group,
    IncidentKind,
    Recipient,
)
from dialogs.law.verdict import RANK, Duty, Verdict
from tests.law.strategies import FIELDS, facts

MANY = settings(deadline=None)
MONEY: Final = {DataKind.BANK_ACCOUNT, DataKind.BENEFITS, DataKind.OTHER_FINANCIAL}
WEIGHTY: Final = sorted(ALWAYS_SENSITIVE | IDENTITY | MONEY)
OUT: Final[dict[str, Any]] = {
    "personal_data": Answer.YES,
    "kind": IncidentKind.SENT_BY_MISTAKE,
    "confidentiality": Answer.YES,
    "access_excluded": Answer.NO,
    "unintelligible": Answer.NO,
    "already_public": Answer.NO,
    "little_insight": Answer.NO,
    "pseudonymised": Answer.NO,
}
"""Data are out, can be read, and nothing shows that nobody saw them."""


def made(given: Facts, changed: dict[str, Any]) -> Facts:
    """The same facts with some of them told."""
    return given.model_copy(update=changed)


@MANY
@given(facts(), st.sampled_from(sorted(FOR_ALL_TO_SEE)), st.sampled_from((11, 60, 700)))
def test_closing_a_folder_or_page_proves_nothing(
    given: Facts, kind: IncidentKind, could_look: int
) -> None:
    stood_open = {"kind": kind, "recipients": Count.exactly(could_look)}
    stood_open["deletion_refused"] = Answer.NO
    assume(given.channel is not Channel.POST)  # a letter may come back closed; no folder does
    unknown = assess(made(given, {**stood_open, "deletion_confirmed": Answer.UNKNOWN}))
    closed = assess(made(given, {**stood_open, "deletion_confirmed": Answer.YES}))
    for duty in Duty:
        assert RANK[closed.on(duty)] >= RANK[unknown.on(duty)]


@MANY
@given(
    facts(),
    st.sampled_from(WEIGHTY),
    st.sampled_from([one for one in Recipient if one not in ("unknown", "nobody")]),
    st.sampled_from((101, 1000, 1001, 60000)),
)
def test_no_trust_and_no_word_makes_weighty_data_of_many_a_no(
    given: Facts, kind: DataKind, recipient: Recipient, people: int
) -> None:
    told = {**OUT, "data": given.data | {kind}, "recipient": recipient}
    trusted = {"recipient_trusted": Answer.YES, "deletion_confirmed": Answer.YES}
    found = assess(made(given, {**told, **trusted, "people": Count.exactly(people)}))
    assert found.duty_to_notify is not Verdict.NO
    if people > 1000:
        assert found.duty_to_communicate is not Verdict.NO


@MANY
@given(facts(), st.sampled_from(sorted(NEVER_PUBLIC)), st.sampled_from(sorted(LOOSE)))
def test_what_never_is_public_is_not_public_because_somebody_says_so(
    given: Facts, kind: DataKind, recipient: Recipient
) -> None:
    told = {**OUT, "data": given.data | {kind}, "recipient": recipient, "people": Count.exactly(3)}
    found = assess(made(given, {**told, "already_public": Answer.YES}))
    assert found.breach is not Answer.NO
    assert Verdict.NO not in (found.duty_to_notify, found.duty_to_communicate)
    assert "facts-contradict" in {one.rule for one in found.reasons}


SEEN: Final[tuple[dict[str, Any], ...]] = (
    {"exfiltration": Exfiltration.NOT_EXCLUDED},
    {"exfiltration": Exfiltration.YES},
    {"opened": Answer.YES},
    {"deletion_refused": Answer.YES},
    {"kind": IncidentKind.MISUSE_OF_ACCESS},
    {"cause": "internal_malicious", "recipient": Recipient.COLLEAGUE},
)


@MANY
@given(facts(), st.sampled_from(SEEN), st.sampled_from(sorted(IDENTITY)))
def test_nothing_excludes_a_look_that_somebody_took(
    given: Facts, seen: dict[str, Any], kind: DataKind
) -> None:
    told = {**OUT, "data": given.data | {kind}, "people": Count.exactly(200)}
    told |= {"recipient": Recipient.ATTACKER, **seen, "access_excluded": Answer.YES}
    found = assess(made(given, told))
    assert found.breach is Answer.YES
    assert Verdict.NO not in (found.duty_to_notify, found.duty_to_communicate)
    assert "facts-contradict" in {one.rule for one in found.reasons}


@MANY
@given(facts(), st.sampled_from(sorted(set(DataKind) - NOT_OF_PERSONS_ALONE - {"unknown"})))
def test_data_that_only_people_have_are_personal(given: Facts, kind: DataKind) -> None:
    denied = assess(made(given, {"personal_data": Answer.NO, "data": given.data | {kind}}))
    said = assess(made(given, {"personal_data": Answer.YES, "data": given.data | {kind}}))
    for duty in Duty:
        if said.on(duty) is Verdict.YES:
            assert denied.on(duty) is Verdict.OFFICER
    assert denied.breach is said.breach is Answer.NO or denied.breach is Answer.UNKNOWN


def test_names_of_residents_are_personal_and_those_of_a_company_are_not() -> None:
    told = {**OUT, "data": frozenset({DataKind.NAME, DataKind.ADDRESS})}
    told |= {"recipient": Recipient.PUBLIC, "personal_data": Answer.NO}
    residents, other = frozenset({Group.RESIDENTS}), frozenset({Group.OTHER})
    assert assess(Facts(**told, groups=residents)).duty_to_notify is Verdict.OFFICER
    assert assess(Facts(**told, groups=other)).breach is Answer.NO


@MANY
@given(facts(), st.sampled_from(sorted(LOOSE | {Recipient.KNOWN_PERSON, Recipient.KNOWN_GROUP})))
def test_what_went_to_whoever_was_after_it_is_never_a_no(given: Facts, to: Recipient) -> None:
    told = {**OUT, "targeted": Answer.YES, "recipient": to, "recipient_trusted": Answer.NO}
    found = assess(made(given, told))
    assert Verdict.NO not in (found.duty_to_notify, found.duty_to_communicate)


@MANY
@given(facts(), st.sampled_from(("people", "recipients")), st.sampled_from((1, 11, 101, 60000)))
def test_that_it_was_nobody_never_lightens_what_happened(
    given: Facts, counted: str, number: int
) -> None:
    none = assess(made(given, {counted: Count.exactly(0)}))
    some = assess(made(given, {counted: Count.exactly(number)}))
    for duty in Duty:
        assert none.on(duty) is not Verdict.NO or some.on(duty) is not Verdict.YES


@MANY
@given(facts())
def test_a_refusal_to_delete_is_never_a_no(given: Facts) -> None:
    found = assess(made(given, {**OUT, "deletion_refused": Answer.YES}))
    assert Verdict.NO not in (found.duty_to_notify, found.duty_to_communicate)


@MANY
@given(facts(), st.sampled_from(("health", "social_support", "youth_care")))
def test_data_for_care_that_were_away_for_long_are_felt_until_the_contrary_is_told(
    given: Facts, kind: str
) -> None:
    told: dict[str, Any] = {"personal_data": "yes", "availability": "yes", "loss": "temporary"}
    told |= {"kind": "technical_fault", "outage_hours": 25.0, "little_insight": "no"}
    told |= {"data": [*given.data, kind], "affects_people": "unknown", "effect": "unknown"}
    found = assess(Facts.model_validate({**given.model_dump(), **told}))
    assert {found.duty_to_notify, found.duty_to_communicate} == {Verdict.YES}


@pytest.mark.parametrize("name", ["special_excluded", "pseudonymised", "deletion_refused"])
def test_facts_that_were_kept_before_a_fact_was_new_are_read_without_it(name: str) -> None:
    kept = Facts().model_dump(mode="json")
    del kept[name]
    assert Facts.model_validate(kept) == Facts()
    assert name in FIELDS
