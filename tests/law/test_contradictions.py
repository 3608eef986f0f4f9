"""Facts that exclude one another never make "no breach", and the reader is told so."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.assessment import CONTRADICTION, DOUBT, Assessment, assess
from dialogs.law.conditions.exposure import READABLE_BY_NATURE
from dialogs.law.facts import Answer, Facts
from dialogs.law.verdict import Verdict
from tests.law.quiet import COMPANY, FELT, HURT, MAIL, OUTAGE

KEPT: dict[str, Any] = {
    **MAIL,
    "confidentiality": "no",
    "data": ["name", "address", "health"],
    "recipient": "nobody",
    "opened": "no",
    "loss": "none",
}
"""Nothing seen, nothing changed, nothing lost."""
LOCKED: dict[str, Any] = {
    **KEPT,
    "unintelligible": "yes",
    "key_safe": "yes",
    "data_intact": "yes",
    "under_control": "yes",
    "recipient": "unknown_person",
}
"""The same of something encrypted, with the AP's three conditions met."""


def weighed(told: dict[str, Any], **changed: Any) -> Assessment:
    return assess(Facts.model_validate({**told, **changed}))


def told(found: Assessment) -> set[str]:
    return {reason.rule for reason in found.reasons}


def test_what_was_kept_is_no_breach() -> None:
    found = weighed(KEPT)
    assert (found.breach, found.duty_to_notify, found.duty_to_communicate) == ("no", "no", "no")


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": "paper_lost"},
        {"kind": "device_lost"},
        {"kind": "mail_lost"},
        {"kind": "e_waste"},
        {"kind": "paper_lost", "recipient": "attacker", "cause": "external_malicious"},
        {"recipient": "attacker", "cause": "external_malicious", "exfiltration": "unknown"},
        {"recipient": "attacker", "opened": "unknown"},
        {"recipient": "public"},
        {"recipient": "unknown_person"},
        {"recipient": "known_group"},
        {"opened": "yes"},
        {"loss": "permanent", "effect": "unknown"},
        {"loss": "temporary", "effect": "unknown"},
    ],
)
def test_no_nature_together_with_something_that_happened_is_never_no_breach(
    changed: dict[str, Any],
) -> None:
    found = weighed(KEPT, **changed)
    assert "facts-contradict" in told(found)
    assert found.breach is not Answer.NO
    assert found.duty_to_notify is not Verdict.NO
    assert found.duty_to_communicate is not Verdict.NO


@pytest.mark.parametrize(
    "proof", [{"unintelligible": "yes", "key_safe": "yes"}, {"access_excluded": "yes"}]
)
def test_what_was_read_cannot_have_been_kept(proof: dict[str, Any]) -> None:
    found = weighed(KEPT, opened="yes", **proof)
    assert "facts-contradict" in told(found)
    assert found.breach is Answer.UNKNOWN


@pytest.mark.parametrize("kind", ["device_lost", "mail_lost", "e_waste"])
def test_a_thing_that_is_gone_is_a_breach_for_the_register_without_a_duty(kind: str) -> None:
    found = weighed(LOCKED, kind=kind)
    assert (found.breach, found.duty_to_notify, found.duty_to_communicate) == ("yes", "no", "no")
    assert "facts-contradict" in told(found)
    assert weighed(LOCKED, kind=kind, confidentiality="yes").breach is Answer.YES
    assert weighed(LOCKED, kind=kind, **COMPANY).breach is Answer.NO


def test_data_that_are_whole_nowhere_were_not_at_hand_all_along() -> None:
    ruined = {"data_intact": "no", "backup": "no"}
    found = weighed(LOCKED, kind="device_lost", confidentiality="yes", **ruined)
    assert "facts-contradict" in told(found)
    assert found.duty_to_notify is Verdict.OFFICER
    changed = weighed(LOCKED, kind="device_lost", confidentiality="yes", **ruined, integrity="yes")
    assert "facts-contradict" not in told(changed)


@pytest.mark.parametrize(
    "told_so",
    [
        {"already_public": "yes", "data": ["name", "bsn"]},
        {"deletion_confirmed": "yes", "deletion_refused": "yes"},
        {"access_excluded": "yes", "exfiltration": "not_excluded", "opened": "no"},
    ],
)
def test_what_was_said_of_the_data_and_of_the_hands_must_agree(told_so: dict[str, Any]) -> None:
    assert "facts-contradict" in told(weighed(MAIL, **told_so))
    assert "facts-contradict" not in told(weighed(MAIL))


EXPOSED: dict[str, Any] = {**MAIL, "data": ["name", "health"], "integrity": "no", "loss": "none"}
TRUSTED = {"recipient": "partner", "recipient_trusted": "yes", "deletion_confirmed": "yes"}
LOCKED_UP = {"unintelligible": "yes", "key_safe": "yes"}
AWAY: dict[str, Any] = {**OUTAGE, **FELT, "outage_hours": 30, "wrong_data_used": "no"}


@pytest.mark.parametrize(
    ("story", "changed"),
    [
        (EXPOSED, {**LOCKED_UP, "opened": "yes"}),
        *[(EXPOSED, {**LOCKED_UP, "opened": "no", "kind": kind}) for kind in READABLE_BY_NATURE],
        (EXPOSED, {**TRUSTED, "targeted": "yes"}),
        (EXPOSED, {**TRUSTED, "ongoing": "yes"}),
        (EXPOSED, {**TRUSTED, "exfiltration": "yes"}),
        (EXPOSED, {**TRUSTED, "recipient": "nobody", "opened": "yes"}),
        (EXPOSED, {**TRUSTED, "recipient": "nobody", "opened": "unknown", "recipients": 40}),
        (KEPT, {"deletion_refused": "yes"}),
        (KEPT, {"kind": "misuse_of_access", "opened": "unknown"}),
        (KEPT, {"effect": "serious"}),
        ({**MAIL, "data": ["name"]}, {"people": 0}),
        (AWAY, {"availability": "no", "loss": "none"}),
        (AWAY, {"availability": "no"}),
        (AWAY, {"loss": "none"}),
        (AWAY, {"loss": "permanent", "outage_hours": 2}),
        ({**AWAY, **HURT}, {"availability": "no", "outage_hours": 0}),
        ({**KEPT, **HURT, "wrong_data_used": "yes"}, {}),
    ],
)
def test_what_belies_the_milder_word_leaves_doubt(
    story: dict[str, Any], changed: dict[str, Any]
) -> None:
    found = weighed(story, **changed)
    assert "facts-contradict" in told(found)
    assert found.breach is not Answer.NO
    assert found.duty_to_notify is not Verdict.NO


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": "technical_fault", "outage_hours": 6},
        {"kind": "misuse_of_access", "opened": "no"},
        {"people": 0},
        {"unintelligible": "yes", "key_safe": "yes"},
    ],
)
def test_what_may_both_be_so_is_no_contradiction(changed: dict[str, Any]) -> None:
    found = weighed(KEPT, **changed)
    assert "facts-contradict" not in told(found)
    assert (found.duty_to_notify, found.duty_to_communicate) == ("no", "no")


def test_a_fault_that_was_meant_is_a_contradiction() -> None:
    found = weighed(KEPT, kind="technical_fault", cause="external_malicious")
    assert "facts-contradict" in told(found)
    assert "facts-contradict" not in told(weighed(KEPT, kind="technical_fault", cause="unknown"))


def test_doubt_says_that_facts_contradict_where_none_is_missing() -> None:
    whole = {"data_intact": "yes", "under_control": "yes", "backup": "no", "outage_hours": 2}
    found = weighed(KEPT, **FELT, **whole, loss="permanent")
    assert found.missing == ()
    assert found.deciding_notify == CONTRADICTION
    assert DOUBT not in told(found)


def test_an_attack_of_which_nothing_came_is_no_contradiction() -> None:
    phishing = {"kind": "phishing", "cause": "external_malicious", "recipient": "attacker"}
    for exfiltration in ("excluded", "not_applicable"):
        found = weighed(KEPT, **phishing, exfiltration=exfiltration)
        assert found.breach is Answer.NO
        assert "facts-contradict" not in told(found)
