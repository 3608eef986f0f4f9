"""What an assessment says beside its verdicts: the natures, the reasons, and who decided."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.assessment import DOUBT, DOUBT_SOURCE, assess
from dialogs.law.facts import Count, Facts
from dialogs.law.rules.duty import RULES
from dialogs.law.rules.grounds import GROUNDS, NO_HIGH_RISK, NO_RISK
from dialogs.law.ruleset import in_force
from dialogs.law.verdict import Duty, Reason, Verdict
from tests.law.quiet import COMPANY, MAIL, MIX_UP, OUTAGE, Told


def reasons(told: Told) -> dict[str, Reason]:
    """The reasons of a story by their keys."""
    return {one.rule: one for one in assess(Facts.model_validate(told)).reasons}


@pytest.mark.parametrize(
    ("told", "breach", "natures"),
    [
        (MAIL, "yes", "confidentiality"),
        (OUTAGE, "yes", "availability"),
        (MIX_UP, "yes", "integrity"),
        ({**MAIL, "integrity": "yes", "availability": "yes"}, "yes",
         "confidentiality integrity availability"),
        ({**MAIL, "integrity": "unknown"}, "yes", "confidentiality"),
        ({**MAIL, "personal_data": "unknown"}, "yes", "confidentiality"),
        ({**MAIL, "personal_data": "unknown", "data": ["unknown"]}, "unknown", ""),
        ({**MAIL, **COMPANY}, "no", ""),
        ({**MAIL, "personal_data": "no"}, "unknown", ""),
        ({**OUTAGE, "availability": "no", "loss": "none"}, "no", ""),
    ],
)  # fmt: skip
def test_a_nature_is_told_where_it_was_breached_as_far_as_is_known(
    told: Told, breach: str, natures: str
) -> None:
    found = assess(Facts.model_validate(told))
    assert (found.breach, " ".join(found.nature)) == (breach, natures)


def test_the_score_and_the_rule_set_are_told() -> None:
    found = assess(Facts.model_validate(MAIL))
    assert (found.severity.score, found.ruleset) == (1.25, in_force(None).version)


def test_what_settles_a_breach_is_told_only_while_it_is_unknown() -> None:
    told = {"personal_data": "yes", "integrity": "no", "availability": "no", "kind": "other"}
    assert "recipient" in assess(Facts.model_validate(told)).settling
    assert assess(Facts.model_validate({**told, "recipient": "public"})).settling == ()


def test_a_nature_that_was_not_breached_settles_nothing() -> None:
    told = {**OUTAGE, "availability": "no", "loss": "none", "opened": "unknown"}
    found = assess(Facts.model_validate({**told, "integrity": "unknown"}))
    assert found.settling == ("integrity", "wrong_data_used")


def test_a_rule_is_told_with_its_source_the_facts_it_used_and_what_it_says() -> None:
    found = reasons({**MAIL, "people": 101, "opened": "unknown"})["many-people"]
    rule = next(one for one in RULES if one.key == "many-people")
    assert found.source == rule.source
    assert (found.on(Duty.NOTIFY), found.on(Duty.COMMUNICATE)) == (Verdict.YES, None)
    assert {"recipient", "people"} <= set(found.facts) <= set(rule.facts) - {"opened"}


def test_a_list_of_which_nothing_is_known_is_no_fact_that_was_used() -> None:
    told = {**MAIL, "kind": "device_lost", "recipient": "unknown", "data": ["unknown"]}
    assert "data" not in reasons(told)["lost-and-readable"].facts


@pytest.mark.parametrize(
    ("told", "key", "facts"),
    [
        (MAIL, "few-and-plain", {"data", "little_insight", "people", "recipient"}),
        (OUTAGE, "loss-not-felt", {"availability", "loss", "effect", "affects_people"}),
        (MIX_UP, "wrong-data-not-used", {"integrity", "wrong_data_used"}),
    ],
)
def test_a_ground_is_told_with_its_source_and_the_facts_it_used(
    told: Told, key: str, facts: set[str]
) -> None:
    ground = next(one for one in GROUNDS if one.key == key)
    found = reasons(told)[key]
    assert (found.source, found.notify, found.communicate) == (ground.source, "no", "no")
    assert facts <= set(found.facts)
    assert not {"regime", "essential_service"} & set(found.facts)


def test_doubt_is_told_on_the_duty_that_rests_on_it() -> None:
    found = reasons({**MAIL, "people": "unknown"})[DOUBT]
    assert (found.source, found.facts) == (DOUBT_SOURCE, ())
    assert (found.notify, found.communicate) == (Verdict.OFFICER, None)


@pytest.mark.parametrize(
    ("told", "notify", "communicate"),
    [
        ({**MAIL, "already_public": "yes", "people": 101}, "already-public", "already-public"),
        ({**MAIL, "people": 101}, "many-people", NO_HIGH_RISK.key),
        ({**OUTAGE, "backup": "no", "data_intact": "no"}, "not-intact", NO_HIGH_RISK.key),
        ({**MAIL, "ongoing": "yes"}, "still-going-on", NO_HIGH_RISK.key),
        ({**MAIL, "data": ["health"]}, "sensitive-loose", "sensitive-loose"),
    ],
)
def test_the_first_reason_with_the_word_decided(told: Told, notify: str, communicate: str) -> None:
    found = assess(Facts.model_validate(told))
    assert [found.deciding(duty).rule for duty in Duty] == [notify, communicate]


def test_where_no_ground_explains_a_no_it_is_said_that_no_risk_is_likely() -> None:
    assert NO_RISK.key not in reasons(MIX_UP)
    found = reasons({**MIX_UP, "wrong_data_used": "unknown"})
    assert found == {NO_RISK.key: Reason(NO_RISK.key, NO_RISK.source, (), Verdict.NO, Verdict.NO)}


def test_beside_a_duty_to_notify_it_is_said_that_a_high_risk_lacks() -> None:
    found = reasons({**MAIL, "people": 101})[NO_HIGH_RISK.key]
    assert found == Reason(NO_HIGH_RISK.key, NO_HIGH_RISK.source, (), None, Verdict.NO)


@pytest.mark.parametrize(
    ("told", "least", "most", "known"),
    [
        (5, 5, 5, True),
        ({"least": 2, "most": 9}, 2, 9, True),
        ({"most": 9}, None, 9, True),
        ({"least": 2}, 2, None, False),
        ("unknown", None, None, False),
    ],
)
def test_a_count_is_exact_a_range_or_unknown(
    told: Any, least: int | None, most: int | None, known: bool
) -> None:
    found = Facts.model_validate({"people": told}).people
    assert (found.least, found.most, found.known) == (least, most, known)


def test_an_exact_count_has_both_ends() -> None:
    assert Count.exactly(5) == Count(least=5, most=5)
    number, between = Count.model_json_schema()["anyOf"]
    assert number == {"type": "integer", "minimum": 0}
    assert set(between["properties"]) == {"least", "most"}
