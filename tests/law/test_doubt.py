"""Contradictions and gaps: somebody must look, and is told at what."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.assessment import DOUBT, Assessment, assess
from dialogs.law.facts import Answer, Facts
from dialogs.law.verdict import Duty, Verdict
from tests.law.quiet import COMPANY

BSN_MAIL: dict[str, Any] = {
    "personal_data": "yes",
    "kind": "sent_by_mistake",
    "channel": "email",
    "cause": "internal_accident",
    "confidentiality": "yes",
    "integrity": "no",
    "availability": "no",
    "exfiltration": "not_applicable",
    "data": ["name", "bsn"],
    "groups": ["residents"],
    "people": 1,
    "recipient": "known_person",
    "recipient_trusted": "no",
    "physical_danger": "no",
}
OUTAGE: dict[str, Any] = {
    **BSN_MAIL,
    "kind": "technical_fault",
    "confidentiality": "no",
    "recipient": "nobody",
    "availability": "yes",
    "loss": "temporary",
    "outage_hours": 2,
    "backup": "yes",
}


def weighed(told: dict[str, Any], **changed: Any) -> Assessment:
    return assess(Facts.model_validate({**told, **changed}))


def spoke(found: Assessment) -> set[str]:
    return {reason.rule for reason in found.reasons}


@pytest.mark.parametrize(
    "changed",
    [
        {"confidentiality": "no"},
        {"confidentiality": "no", "recipient": "public"},
        {"confidentiality": "no", "recipient": "ai_service"},
        {"confidentiality": "no", "recipient": "colleague", "opened": "yes"},
        {"confidentiality": "no", "recipient": "attacker", "exfiltration": "yes"},
        {"confidentiality": "no", "recipient": "attacker", "exfiltration": "not_excluded"},
        {"access_excluded": "yes", "opened": "yes"},
        {"access_excluded": "yes", "exfiltration": "yes"},
    ],
)
def test_facts_that_contradict_are_never_a_no(changed: dict[str, Any]) -> None:
    found = weighed(BSN_MAIL, **changed)
    assert "facts-contradict" in spoke(found)
    assert found.breach is not Answer.NO
    assert found.duty_to_notify is not Verdict.NO
    assert found.duty_to_communicate is not Verdict.NO


@pytest.mark.parametrize(
    "changed",
    [
        {"confidentiality": "no", "recipient": "nobody"},
        {"confidentiality": "no", "recipient": "attacker", "exfiltration": "excluded"},
        {"confidentiality": "no", "unintelligible": "yes", "key_safe": "yes"},
        {"confidentiality": "no", "access_excluded": "yes"},
        {**COMPANY, "confidentiality": "no"},
    ],
)
def test_what_fits_together_is_no_contradiction(changed: dict[str, Any]) -> None:
    found = weighed(BSN_MAIL, **changed)
    assert "facts-contradict" not in spoke(found)
    assert found.duty_to_communicate is Verdict.NO


def test_serious_harm_that_nobody_feels_is_a_contradiction() -> None:
    found = weighed(OUTAGE, affects_people="no", effect="serious")
    assert "facts-contradict" in spoke(found)
    assert found.duty_to_notify is Verdict.OFFICER
    assert weighed(OUTAGE, affects_people="no", effect="none").duty_to_notify is Verdict.NO


def test_doubt_decides_where_only_a_missing_fact_keeps_a_no_away() -> None:
    found = weighed(OUTAGE, affects_people="no")
    assert found.duty_to_notify is Verdict.NO
    found = weighed(OUTAGE)
    assert (found.deciding_notify, found.deciding_communicate) == (DOUBT, DOUBT)
    could = {one.fact: one.could for one in found.missing}
    assert set(could) == {"effect", "affects_people"}
    assert could["effect"][Duty.NOTIFY] == (Verdict.NO, Verdict.YES)
    assert could["effect"][Duty.COMMUNICATE] == (Verdict.NO, Verdict.YES)


def test_what_a_presumption_rests_on_is_listed_as_missing() -> None:
    found = weighed(BSN_MAIL)
    could = {one.fact: one.could for one in found.missing}
    assert set(could) == {"access_excluded", "unintelligible", "key_safe", "already_public"}
    assert could["access_excluded"] == {
        Duty.NOTIFY: (Verdict.NO,),
        Duty.COMMUNICATE: (Verdict.NO,),
    }


@pytest.mark.parametrize(
    ("told", "together"),
    [
        (BSN_MAIL | {"channel": "unknown"}, {"channel", "opened", "deletion_confirmed"}),
        (BSN_MAIL | {"channel": "post", "opened": "no"}, {"deletion_confirmed"}),
        (OUTAGE | {"kind": "to_be_determined", "backup": "unknown", "effect": "serious"}
         | {"affects_people": "yes"}, {"kind", "backup", "data_intact", "under_control"}),
        (BSN_MAIL | {"recipient": "unknown"}, {"recipient"}),
    ],
)  # fmt: skip
def test_facts_that_count_only_together_are_all_listed(
    told: dict[str, Any], together: set[str]
) -> None:
    assert together <= {one.fact for one in weighed(told).missing}


def test_nothing_is_missing_where_nothing_can_change() -> None:
    known = {"access_excluded": "no", "unintelligible": "no", "already_public": "no"}
    assert weighed(BSN_MAIL, **known).missing == ()
    assert weighed(BSN_MAIL, **COMPANY).missing == ()


@pytest.mark.parametrize(
    ("data", "listed"),
    [(["unknown"], True), (["name", "unknown"], True), ([], True), (["name"], False)],
)
def test_data_are_missing_as_long_as_the_list_is_not_whole(data: list[str], listed: bool) -> None:
    found = weighed(BSN_MAIL, data=data)
    assert ("data" in {one.fact for one in found.missing}) is listed


@pytest.mark.parametrize(
    ("people", "listed"),
    [({"least": 50, "most": 150}, True), ({"least": 1, "most": 90}, False), (1, False)],
)
def test_a_range_is_missing_only_while_a_threshold_lies_in_it(people: Any, listed: bool) -> None:
    found = weighed(BSN_MAIL, data=["name"], people=people)
    assert ("people" in {one.fact for one in found.missing}) is listed
