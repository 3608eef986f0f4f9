"""Signals: other lines than the two duties that the officer should look at."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from dialogs.law.verdict import Signal

BEFORE_CBW = datetime(2026, 8, 14, 12, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))

SNOOPING = {
    "kind": "misuse_of_access",
    "cause": "internal_malicious",
    "confidentiality": "yes",
    "exfiltration": "not_applicable",
}


def signals(at: datetime | None = None, **told: Any) -> set[Signal]:
    return set(assess(Facts.model_validate(told), at).signals)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, set()),
        ({"kind": "sent_by_mistake", "confidentiality": "yes", "data": ["name"]}, set()),
        ({"regime": "wpg"}, {Signal.WPG}),
        ({"regime": "avg+wpg"}, {Signal.WPG}),
        ({"regime": "avg"}, set()),
        ({"processor": "yes"}, {Signal.PROCESSOR}),
        ({"processor": "no"}, set()),
        ({"cross_border": "yes"}, {Signal.CROSS_BORDER}),
        ({"cross_border": "no"}, set()),
        ({"essential_service": "yes"}, {Signal.CBW, Signal.IBD}),
        ({"essential_service": "no"}, set()),
        ({"kind": "ransomware", "essential_service": "no"}, {Signal.IBD}),
        ({"kind": "ransomware"}, {Signal.CBW, Signal.IBD}),
        ({"kind": "ransomware", "availability": "no"}, {Signal.CBW, Signal.IBD}),
        ({"kind": "hacking"}, {Signal.CBW, Signal.IBD}),
        ({"kind": "phishing"}, {Signal.IBD}),
        ({"kind": "phishing", "availability": "yes"}, {Signal.CBW, Signal.IBD}),
        ({"kind": "hacking", "availability": "no"}, {Signal.IBD}),
        ({"kind": "unauthorised_access", "recipient": "attacker"}, {Signal.CBW, Signal.IBD}),
        ({"kind": "unauthorised_access", "recipient": "colleague"}, set()),
        ({"kind": "device_lost", "recipient": "attacker"}, set()),
    ],
)
def test_a_signal_follows_from_the_facts(told: dict[str, Any], expected: set[Signal]) -> None:
    assert signals(**told) == expected


@pytest.mark.parametrize(
    ("told", "police"),
    [
        ({"cause": "external_malicious", "confidentiality": "yes"}, True),
        ({"cause": "internal_malicious", "confidentiality": "yes"}, True),
        ({"cause": "internal_accident", "confidentiality": "yes"}, False),
        (SNOOPING, False),
        ({**SNOOPING, "exfiltration": "yes"}, True),
        ({"kind": "exfiltration", "confidentiality": "yes"}, True),
        ({"kind": "phishing", "cause": "internal_accident", "confidentiality": "yes"}, False),
        ({"cause": "external_malicious", "confidentiality": "no"}, False),
    ],
)
def test_a_breach_on_purpose_is_one_for_the_police(told: dict[str, Any], police: bool) -> None:
    told |= {"personal_data": "yes", "integrity": "no", "availability": "no"}
    assert (Signal.POLICE in signals(**told)) is police


def test_there_is_no_cbw_before_it_was_in_force() -> None:
    assert signals(BEFORE_CBW, kind="ransomware") == {Signal.IBD}
