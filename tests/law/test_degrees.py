"""To which degree a condition holds where facts are missing: open, or presumed."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law import content, exposure, intent, loss
from dialogs.law.degree import (
    NO,
    OPEN,
    PRESUMED,
    YES,
    Degree,
    Test,
    degree,
    is_one,
    more_than,
    reverse,
    unless,
    unless_shown,
)
from dialogs.law.facts import Answer, Count, Facts, IncidentKind, Recipient
from dialogs.law.ruleset import in_force
from tests.law.quiet import FELT, Told

RULES = in_force(None)


@pytest.mark.parametrize(
    ("least", "most", "found"),
    [
        (101, 101, YES),
        (101, None, YES),
        (100, 100, NO),
        (None, 100, NO),
        (0, 100, NO),
        (100, 101, OPEN),
        (100, None, OPEN),
        (None, 101, OPEN),
        (None, None, OPEN),
    ],
)
def test_a_count_is_more_only_when_its_whole_range_is(
    least: int | None, most: int | None, found: Degree
) -> None:
    assert more_than(Count(least=least, most=most), 100) is found


def test_an_answer_stands_and_its_opposite_must_be_established() -> None:
    assert [degree(one) for one in (Answer.YES, Answer.NO, Answer.UNKNOWN)] == [YES, NO, OPEN]
    assert [unless(one) for one in (Answer.YES, Answer.NO, Answer.UNKNOWN)] == [NO, YES, PRESUMED]
    assert [reverse(one) for one in (Answer.YES, Answer.NO, Answer.UNKNOWN)] == [NO, YES, OPEN]


def test_an_exemption_lifts_only_where_it_is_certain() -> None:
    degrees = [unless_shown(one) for one in (YES, PRESUMED, OPEN, NO)]
    assert degrees == [NO, YES, PRESUMED, YES]


def test_a_word_is_one_of_some_or_open_while_it_is_unknown() -> None:
    kinds = (IncidentKind.PHISHING, IncidentKind.OTHER, IncidentKind.TO_BE_DETERMINED)
    assert [is_one(kind, IncidentKind.PHISHING) for kind in kinds] == [YES, NO, OPEN]
    assert is_one(Recipient.UNKNOWN, Recipient.NOBODY) is OPEN


SOME: dict[str, Any] = {"kind": "other", "cause": "internal_accident", "confidentiality": "yes"}
GROUP: dict[str, Any] = {"recipient": "known_group", "kind": "other"}
SHORT: dict[str, Any] = {**FELT, "loss": "temporary", "data": ["health"]}
STAFF: dict[str, Any] = {"data": ["name"], "groups": ["employees"], "people": 3}


@pytest.mark.parametrize(
    ("condition", "told", "found"),
    [
        (intent.malicious, SOME | {"recipient": "company"}, NO),
        (intent.malicious, SOME | {"recipient": "attacker"}, YES),
        (intent.malicious, SOME | {"recipient": "unknown"}, OPEN),
        (intent.malicious, SOME | {"recipient": "attacker", "confidentiality": "no"}, NO),
        (
            intent.malicious,
            {"kind": "other", "cause": "internal_accident", "recipient": "attacker"},
            PRESUMED,
        ),
        (intent.malicious, {"kind": "other", "recipient": "company"}, OPEN),
        (
            intent.malicious,
            {"kind": "other", "recipient": "company", "confidentiality": "no"},
            OPEN,
        ),
        (intent.malicious, {"cause": "internal_accident", "recipient": "company"}, OPEN),
        (intent.malicious, {"kind": "ransomware"}, YES),
        (intent.malicious, {"kind": "exfiltration"}, YES),
        (intent.hostile, {"kind": "exfiltration", "recipient": "company"}, OPEN),
        (intent.hostile, {"kind": "other", "cause": "external_malicious"}, YES),
        (intent.snooping, {}, OPEN),
        (intent.snooping, {"kind": "other"}, OPEN),
        (intent.snooping, {"kind": "other", "recipient": "company"}, NO),
        (intent.may_have_left, {}, PRESUMED),
        (intent.may_have_left, {"confidentiality": "no"}, OPEN),
        (intent.may_have_left, {"exfiltration": "not_applicable"}, OPEN),
        (intent.has_left, {}, OPEN),
        (intent.has_left, {"confidentiality": "yes"}, PRESUMED),
        (intent.has_left, {"exfiltration": "not_excluded", "confidentiality": "yes"}, YES),
        (intent.aimed_or_more_than_contact, {"data": ["name"]}, PRESUMED),
        (intent.aimed_or_more_than_contact, {"data": ["name"], "targeted": "no"}, NO),
        (exposure.personal, {}, OPEN),
        (exposure.personal, {"data": ["name"]}, PRESUMED),
        (exposure.disclosed, {"personal_data": "yes"}, OPEN),
        (exposure.disclosed, {"personal_data": "yes", "kind": "sent_by_mistake"}, PRESUMED),
        (exposure.disclosed, {"personal_data": "yes", "recipient": "public"}, PRESUMED),
        (exposure.reachable, {}, PRESUMED),
        (exposure.reachable, {"access_excluded": "no"}, YES),
        (
            exposure.reachable,
            {"channel": "post", "opened": "no", "deletion_confirmed": "yes"},
            OPEN,
        ),
        (
            exposure.reachable,
            {"channel": "email", "opened": "no", "deletion_confirmed": "yes"},
            PRESUMED,
        ),
        (exposure.readable, {}, PRESUMED),
        (exposure.readable, {"unintelligible": "yes"}, OPEN),
        (exposure.beyond_trust, {"recipient": "partner"}, PRESUMED),
        (
            exposure.beyond_trust,
            {"recipient_trusted": "yes", "deletion_confirmed": "yes"},
            OPEN,
        ),
        (exposure.unbound, {}, PRESUMED),
        (exposure.unbound, {"recipient": "partner"}, OPEN),
        (exposure.unbound, {"recipient_trusted": "yes"}, OPEN),
        (exposure.unbound, {"recipient": "public", "recipient_trusted": "yes"}, YES),
        (exposure.unbound, {"recipient_trusted": "no"}, PRESUMED),
        (exposure.unbound, {"recipient": "company", "recipient_trusted": "no"}, YES),
        (exposure.unbound, {"recipient": "partner", "recipient_trusted": "yes"}, NO),
        (exposure.outside, {}, OPEN),
        (exposure.published, {}, OPEN),
        (exposure.published, {"kind": "unintended_publication"}, PRESUMED),
        (exposure.published, {"recipient": "public"}, PRESUMED),
        (exposure.published, {"recipient": "public", "recipients": 11}, YES),
        (exposure.published, {"recipient": "public", "kind": "other"}, YES),
        (exposure.published, {"recipient": "public", "kind": "other", "recipients": 1}, YES),
        (exposure.published, {"recipient": "public", "kind": "oral_disclosure"}, PRESUMED),
        (exposure.wide, GROUP, OPEN),
        (exposure.wide, GROUP | {"recipients": 101}, YES),
        (exposure.wide, {"kind": "other", "recipients": 101}, PRESUMED),
        (exposure.wide, {"kind": "other", "recipients": 1}, OPEN),
        (exposure.wide, {"recipient": "known_group", "recipients": 1, "people": 1}, NO),
        (exposure.wide, {"recipient": "known_group", "recipients": 1, "people": 101}, OPEN),
        (exposure.wide, {"recipient": "known_group", "recipients": 101, "people": 101}, YES),
        (exposure.open_to_others, {}, OPEN),
        (exposure.open_to_others, {"kind": "misconfiguration"}, PRESUMED),
        (exposure.carrier_gone, {}, OPEN),
        (content.sensitive, {"data": []}, OPEN),
        (content.sensitive, {"data": ["health"]}, PRESUMED),
        (content.sensitive, {"data": ["criminal"]}, YES),
        (content.not_only_light, {}, PRESUMED),
        (content.beyond_light, {"data": ["bsn"], "little_insight": "yes"}, YES),
        (content.beyond_light, {"data": ["health"], "little_insight": "yes"}, NO),
        (content.beyond_own_names, STAFF, NO),
        (content.beyond_own_names, STAFF | {"people": "unknown"}, PRESUMED),
        (content.beyond_own_names, STAFF | {"people": 11}, YES),
        (content.beyond_own_names, STAFF | {"groups": ["employees", "unknown"]}, PRESUMED),
        (content.beyond_own_names, STAFF | {"groups": []}, PRESUMED),
        (content.vulnerable, {}, OPEN),
        (content.vulnerable, {"groups": []}, OPEN),
        (content.vulnerable, {"groups": ["residents", "unknown"]}, OPEN),
        (content.vulnerable, {"groups": ["residents"]}, NO),
        (content.danger, {}, OPEN),
        (content.danger, {"data": ["secret_address"]}, PRESUMED),
        (loss.unreachable, {"personal_data": "yes", "kind": "ransomware"}, PRESUMED),
        (loss.unreachable, {"personal_data": "yes", "loss": "temporary"}, PRESUMED),
        (loss.unreachable, {"kind": "other"}, OPEN),
        (loss.altered, {"personal_data": "yes", "wrong_data_used": "yes"}, PRESUMED),
        (loss.altered, {"kind": "unauthorised_change"}, PRESUMED),
        (loss.altered, {"kind": "other"}, OPEN),
        (loss.without_backup, {}, OPEN),
        (loss.breached, {"personal_data": "yes", "exfiltration": "not_excluded"}, PRESUMED),
        (loss.lost, {"kind": "other", "loss": "temporary"}, YES),
        (loss.lost, {"kind": "device_lost", "loss": "temporary"}, PRESUMED),
        (loss.lost, {"kind": "device_lost", "backup": "yes"}, NO),
        (loss.lost_for_good, {"kind": "other", "loss": "permanent"}, PRESUMED),
        (loss.lost_for_good, {"kind": "other", "loss": "permanent", "backup": "no"}, YES),
        (loss.not_intact, {"data_intact": "no"}, PRESUMED),
        (loss.not_intact, {"data_intact": "no", "backup": "no", "loss": "temporary"}, YES),
        (loss.not_intact, {"data_intact": "no", "backup": "no"}, PRESUMED),
        (loss.not_intact, {"data_intact": "no", "loss": "temporary"}, PRESUMED),
        (loss.not_intact, {"data_intact": "yes"}, OPEN),
        (loss.not_intact, {"data_intact": "yes", "under_control": "yes"}, NO),
        (loss.felt, {}, OPEN),
        (loss.felt, {"effect": "minor"}, PRESUMED),
        (loss.felt, {"effect": "minor", "affects_people": "yes"}, YES),
        (loss.serious, {"effect": "serious"}, PRESUMED),
        (loss.serious, {"effect": "serious", "affects_people": "yes"}, YES),
        (loss.more_than_minor, {"affects_people": "yes"}, PRESUMED),
        (loss.more_than_a_bother, {"affects_people": "yes"}, PRESUMED),
        (loss.more_than_a_bother, SHORT | {"outage_hours": 8}, NO),
        (loss.more_than_a_bother, SHORT | {"outage_hours": 8.5}, PRESUMED),
        (loss.more_than_a_bother, {"affects_people": "yes", "effect": "minor"}, PRESUMED),
    ],
)
def test_a_condition_is_open_or_presumed_where_facts_are_missing(
    condition: Any, told: dict[str, Any], found: Degree
) -> None:
    assert condition(Facts.model_validate(told), RULES) is found


EXCLUDED: Told = {"exfiltration": "excluded"}
NO_LOGIN: Told = {**EXCLUDED, "kind": "phishing", "recipient": "attacker", "opened": "no"}
PUT_RIGHT: Told = {
    **EXCLUDED,
    "kind": "record_mix_up",
    "recipient": "colleague",
    "recipient_trusted": "yes",
    "ongoing": "no",
    "wrong_data_used": "no",
}


@pytest.mark.parametrize(
    ("condition", "whole", "else_", "instead"),
    [
        (
            exposure.let_in,
            NO_LOGIN,
            {"kind": "hacking", "exfiltration": "yes", "recipient": "company", "opened": "yes"},
            {"recipient": "nobody"},
        ),
        (
            exposure.not_put_right,
            PUT_RIGHT,
            {"kind": "other", "recipient": "partner", "recipient_trusted": "no"}
            | {"ongoing": "yes", "wrong_data_used": "yes", "exfiltration": "yes"},
            {"recipient": "nobody", "exfiltration": "not_applicable"},
        ),
    ],
)
def test_an_exemption_holds_only_where_each_of_its_parts_does(
    condition: Test, whole: Told, else_: Told, instead: Told
) -> None:
    def found(**changed: str) -> Degree:
        return condition(Facts.model_validate({**whole, **changed}), RULES)

    assert (found(), found(**instead)) == (NO, NO)
    assert whole.keys() == else_.keys()
    for fact, value in else_.items():
        assert found(**{fact: "unknown"}) is PRESUMED, fact
        assert found(**{fact: value}) is YES, fact
