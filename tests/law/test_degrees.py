"""To which degree a condition holds where facts are missing: open, or presumed."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.conditions import content, exposure, intent, loss, returned
from dialogs.law.conditions.degree import (
    NO,
    OPEN,
    PRESUMED,
    YES,
    Degree,
    Test,
    at_most,
    degree,
    is_one,
    more_than,
    opposite,
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


def test_what_is_not_certain_has_no_certain_opposite() -> None:
    assert [opposite(one) for one in (YES, PRESUMED, OPEN, NO)] == [NO, OPEN, OPEN, YES]
    assert [at_most(Count.exactly(one), 10) for one in (10, 11)] == [YES, NO]
    assert at_most(Count(), 10) is OPEN


def test_an_exemption_lifts_only_where_it_is_certain() -> None:
    degrees = [unless_shown(one) for one in (YES, PRESUMED, OPEN, NO)]
    assert degrees == [NO, YES, PRESUMED, YES]


def test_a_word_is_one_of_some_or_open_while_it_is_unknown() -> None:
    kinds = (IncidentKind.PHISHING, IncidentKind.OTHER, IncidentKind.TO_BE_DETERMINED)
    assert [is_one(kind, IncidentKind.PHISHING) for kind in kinds] == [YES, NO, OPEN]
    assert is_one(Recipient.UNKNOWN, Recipient.NOBODY) is OPEN


SURE: dict[str, Any] = {"recipient_trusted": "yes", "deletion_confirmed": "yes"}
FOLDER: dict[str, Any] = {**SURE, "kind": "wrong_access_rights", "recipient": "colleague"}
BACK: dict[str, Any] = {
    "kind": "sent_by_mistake", "deletion_confirmed": "yes", "exfiltration": "not_applicable",
    "people": 1, "data": ["name", "bank_account"], "recipient": "known_person",
}  # fmt: skip
COUNTER: dict[str, Any] = {
    **BACK, "kind": "shown_to_wrong_recipient", "channel": "counter", "people": 10,
    "data": ["name", "bsn", "birth_date"],
}  # fmt: skip
LETTER: dict[str, Any] = {"kind": "mail_lost", "data": ["name", "address", "tax"], "people": 10}
NOT_ALL: dict[str, Any] = {**LETTER, "data": ["name", "unknown"]}
CODED: dict[str, Any] = {"pseudonymised": "yes", "key_safe": "yes", "data": ["benefits", "health"]}
SLIP: dict[str, Any] = {**FELT, "ongoing": "no", "people": 1, "data": ["name", "birth_date"]}
SOME: dict[str, Any] = {"kind": "other", "cause": "internal_accident", "confidentiality": "yes"}
GROUP: dict[str, Any] = {"recipient": "known_group", "kind": "other"}
SHORT: dict[str, Any] = {**FELT, "loss": "temporary", "data": ["health"]}
INSIGHT = content.SENSITIVE | content.TELLING
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
        (exposure.beyond_trust, FOLDER, PRESUMED),
        (exposure.beyond_trust, FOLDER | {"recipients": 10}, NO),
        (exposure.beyond_trust, FOLDER | {"recipients": 11}, YES),
        (exposure.beyond_trust, FOLDER | {"kind": "misconfiguration", "recipients": 11}, YES),
        (exposure.beyond_trust, FOLDER | {"kind": "unintended_publication"}, PRESUMED),
        (exposure.beyond_trust, FOLDER | {"kind": "sent_by_mistake"}, NO),
        (exposure.beyond_trust, FOLDER | {"kind": "to_be_determined"}, OPEN),
        (exposure.beyond_trust, FOLDER | {"kind": "to_be_determined", "recipients": 10}, NO),
        (exposure.beyond_trust, FOLDER | {"kind": "other", "recipient": "unknown"}, OPEN),
        (exposure.beyond_trust, SURE | {"kind": "other", "deletion_refused": "yes"}, YES),
        (exposure.personal, {"personal_data": "no"}, NO),
        (exposure.personal, {"personal_data": "no", "data": ["bsn"]}, OPEN),
        (exposure.personal, {"personal_data": "no", "data": ["name"], "groups": ["other"]}, NO),
        (exposure.personal, {"personal_data": "no", "data": ["name"], "groups": ["minors"]}, OPEN),
        (exposure.personal, {"personal_data": "no", "groups": ["minors"]}, NO),
        (exposure.personal, {"personal_data": "yes", "data": ["bsn"]}, YES),
        (exposure.new_to_the_world, {}, PRESUMED),
        (exposure.new_to_the_world, {"already_public": "yes"}, NO),
        (exposure.new_to_the_world, {"already_public": "yes", "data": ["name"]}, NO),
        (exposure.new_to_the_world, {"already_public": "yes", "data": ["name", "bsn"]}, OPEN),
        (exposure.new_to_the_world, {"already_public": "no", "data": ["bsn"]}, YES),
        (exposure.reachable, {"access_excluded": "yes"}, NO),
        (exposure.reachable, {"access_excluded": "yes", "exfiltration": "not_excluded"}, OPEN),
        (exposure.reachable, {"access_excluded": "yes", "deletion_refused": "yes"}, OPEN),
        (exposure.reachable, {"access_excluded": "yes", "kind": "misuse_of_access"}, OPEN),
        (
            exposure.reachable,
            {"access_excluded": "yes", "kind": "misuse_of_access", "confidentiality": "no"},
            NO,
        ),
        (returned.refused, {}, OPEN),
        (returned.refused, {"deletion_refused": "yes"}, YES),
        (returned.kept, BACK, NO),
        (returned.kept, BACK | {"data": ["signature"]}, NO),
        (returned.kept, BACK | {"data": ["opinion", "address"]}, NO),
        (returned.kept, BACK | {"data": ["career"]}, YES),
        (returned.kept, BACK | {"data": ["name", "unknown"]}, PRESUMED),
        (returned.kept, BACK | {"people": 2}, YES),
        (returned.kept, BACK | {"people": "unknown"}, PRESUMED),
        (returned.kept, BACK | {"deletion_confirmed": "unknown"}, PRESUMED),
        (returned.kept, BACK | {"deletion_confirmed": "no"}, YES),
        (returned.kept, BACK | {"deletion_refused": "yes"}, YES),
        (returned.kept, BACK | {"exfiltration": "excluded"}, NO),
        (returned.kept, BACK | {"exfiltration": "not_excluded"}, YES),
        (returned.kept, BACK | {"exfiltration": "unknown"}, PRESUMED),
        (returned.kept, BACK | {"kind": "wrong_access_rights", "recipients": 11}, YES),
        (returned.kept, COUNTER, NO),
        (returned.kept, COUNTER | {"people": 11}, YES),
        (returned.kept, COUNTER | {"channel": "post"}, YES),
        (returned.kept, COUNTER | {"channel": "unknown"}, PRESUMED),
        (returned.kept, COUNTER | {"kind": "other"}, YES),
        (returned.kept, COUNTER | {"kind": "to_be_determined", "recipients": 1}, PRESUMED),
        (returned.kept, COUNTER | {"data": ["bsn", "health"], "little_insight": "no"}, YES),
        (returned.kept, COUNTER | {"data": ["id_copy"]}, YES),
        (returned.kept, COUNTER | {"data": ["bsn", "unknown"]}, PRESUMED),
        (returned.kept, COUNTER | {"data": ["bsn", "unknown"], "special_excluded": "yes"}, NO),
        (returned.more_than_slight, BACK, NO),
        (returned.more_than_slight, BACK | {"data": ["signature", "phone"]}, NO),
        (returned.more_than_slight, BACK | {"data": ["opinion"]}, YES),
        (returned.more_than_slight, BACK | {"data": ["career"]}, YES),
        (returned.more_than_slight, BACK | {"people": 2}, YES),
        (returned.more_than_slight, BACK | {"deletion_confirmed": "no"}, YES),
        (returned.more_than_slight, BACK | {"deletion_confirmed": "unknown"}, PRESUMED),
        (returned.not_light_nearby, LETTER | {"recipient": "known_person"}, NO),
        (returned.not_light_nearby, LETTER | {"recipient": "company"}, NO),
        (returned.not_light_nearby, NOT_ALL | {"recipient": "company"}, PRESUMED),
        (returned.not_light_nearby, LETTER | {"recipient": "unknown_person"}, PRESUMED),
        (returned.not_light_nearby, LETTER | {"recipient": "unknown"}, PRESUMED),
        (returned.not_light_nearby, BACK | {"data": ["tax"], "recipient": "public"}, NO),
        (returned.not_light_nearby, BACK | {"people": 11, "data": ["tax"]}, YES),
        (returned.not_light_nearby, BACK, YES),
        (returned.more_than_a_letter, LETTER, NO),
        (returned.more_than_a_letter, LETTER | {"people": 11}, YES),
        (returned.more_than_a_letter, LETTER | {"people": "unknown"}, PRESUMED),
        (returned.more_than_a_letter, LETTER | {"data": ["name", "bsn"]}, YES),
        (returned.more_than_a_letter, LETTER | {"kind": "paper_lost"}, YES),
        (returned.more_than_a_letter, LETTER | {"kind": "to_be_determined"}, PRESUMED),
        (returned.more_than_a_letter, LETTER | {"kind": "sent_by_mistake"}, PRESUMED),
        (
            returned.more_than_a_letter,
            LETTER | {"kind": "sent_by_mistake", "channel": "post"},
            NO,
        ),
        (
            returned.more_than_a_letter,
            LETTER | {"kind": "sent_by_mistake", "channel": "email"},
            YES,
        ),
        (content.of_somebody, CODED, NO),
        (content.of_somebody, CODED | {"key_safe": "unknown"}, OPEN),
        (content.of_somebody, CODED | {"key_safe": "no"}, YES),
        (content.of_somebody, CODED | {"pseudonymised": "unknown"}, PRESUMED),
        (content.of_somebody, CODED | {"pseudonymised": "no"}, YES),
        (content.of_somebody, CODED | {"data": ["benefits", "email"]}, YES),
        (content.of_somebody, CODED | {"data": ["benefits", "unknown"]}, PRESUMED),
        (content.sensitive_of_somebody, CODED | {"data": ["criminal"]}, NO),
        (content.sensitive_of_somebody, {"data": ["criminal", "name"]}, YES),
        (content.sensitive, {"data": ["unknown"]}, OPEN),
        (content.sensitive, {"data": ["unknown"], "special_excluded": "yes"}, NO),
        (content.sensitive, {"data": ["unknown"], "special_excluded": "no"}, OPEN),
        (content.identity, {"data": ["unknown"], "special_excluded": "yes"}, NO),
        (content.identity, {"data": ["bsn", "unknown"], "special_excluded": "yes"}, YES),
        (content.telling_of_somebody, CODED, NO),
        (content.telling_of_somebody, {"data": ["benefits", "name"], "little_insight": "no"}, YES),
        (content.weighty, {"data": ["name", "address", "birth_date"]}, YES),
        (content.weighty, {"data": ["criminal"]}, YES),
        (content.weighty, {"data": ["bsn"]}, YES),
        (content.weighty, {"data": ["name", "benefits"], "little_insight": "no"}, YES),
        (content.weighty, {"data": ["name", "address"]}, NO),
        (loss.felt, {"outage_hours": 25, "data": ["health"]}, PRESUMED),
        (loss.felt, {"outage_hours": 24, "data": ["health"]}, OPEN),
        (loss.felt, {"outage_hours": 25, "data": ["criminal"]}, OPEN),
        (loss.felt, {"outage_hours": 25, "data": ["social_support"], "effect": "none"}, NO),
        (loss.more_than_minor, {"outage_hours": 25, "data": ["youth_care"]}, PRESUMED),
        (loss.more_than_a_slip, SLIP, NO),
        (loss.more_than_a_slip, SLIP | {"data": ["name", "bsn"]}, YES),
        (loss.more_than_a_slip, SLIP | {"data": ["benefits"], "little_insight": "no"}, YES),
        (loss.more_than_a_slip, SLIP | {"data": ["name", "unknown"]}, PRESUMED),
        (loss.more_than_a_slip, SLIP | {"people": 2}, PRESUMED),
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
        (content.beyond_light, {"data": [*INSIGHT], "little_insight": "yes"}, NO),
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
