"""ENISA's score: the parts, the adjustments, the bands and the flags."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.conditions.degree import NO, OPEN, PRESUMED
from dialogs.law.facts import Answer, Facts
from dialogs.law.ruleset import in_force
from dialogs.law.severity import (
    Flag,
    Level,
    ScorePart,
    high,
    level_of,
    margin,
    medium,
    reaches,
    severity,
)

RULES = in_force(None)
MAIL: dict[str, Any] = {
    "personal_data": "yes",
    "kind": "sent_by_mistake",
    "cause": "internal_accident",
    "confidentiality": "yes",
    "integrity": "no",
    "availability": "no",
    "physical_danger": "no",
    "recipient": "known_person",
}


def facts(**changed: Any) -> Facts:
    return Facts.model_validate({**MAIL, **changed})


@pytest.mark.parametrize(
    ("data", "dpc"),
    [
        (["name", "email"], 1),
        (["name", "vehicle"], 2),
        (["name", "bank_account"], 2),
        (["name", "benefits"], 3),
        (["name", "bsn"], 3),
        (["name", "id_copy"], 4),
        (["name", "health"], 4),
        (["name", "bsn", "health"], 4),
    ],
)
def test_the_gravest_kind_gives_the_base(data: list[str], dpc: int) -> None:
    assert severity(facts(data=data), RULES).dpc == dpc


@pytest.mark.parametrize(
    ("data", "dpc"),
    [(["name", "health"], 1), (["name", "bsn", "health"], 3), (["name", "criminal"], 4)],
)
def test_little_insight_lowers_the_kinds_it_can_lower(data: list[str], dpc: int) -> None:
    assert severity(facts(data=data, little_insight="yes"), RULES).dpc == dpc


def test_public_data_weigh_least_and_danger_weighs_most() -> None:
    assert severity(facts(data=["health"], already_public="yes"), RULES).dpc == 1
    assert severity(facts(data=["name"], physical_danger="yes"), RULES).dpc == 4


@pytest.mark.parametrize(
    ("data", "ei"),
    [
        (["other"], 0.5),
        (["phone"], 0.5),
        (["email"], 0.75),
        (["name"], 0.75),
        (["name", "health"], 0.75),
        (["name", "email"], 1.0),
        (["name", "birth_date"], 1.0),
        (["bsn"], 1.0),
    ],
)
def test_how_easily_the_data_lead_to_a_person(data: list[str], ei: float) -> None:
    assert severity(facts(data=data), RULES).ei == ei


def test_unreadable_data_lead_to_nobody_and_are_flagged() -> None:
    found = severity(facts(data=["name", "email"], unintelligible="yes", key_safe="yes"), RULES)
    assert found.ei == 0.25
    assert found.cb == 0
    assert found.flags == (Flag.UNINTELLIGIBLE,)
    assert severity(facts(data=["name"], unintelligible="yes"), RULES).flags == ()


@pytest.mark.parametrize(
    ("told", "ei"),
    [
        ({"pseudonymised": Answer.YES, "key_safe": Answer.YES}, 0.25),
        ({"pseudonymised": Answer.YES, "key_safe": Answer.NO}, 0.75),
        ({"pseudonymised": Answer.NO, "key_safe": Answer.YES}, 0.75),
    ],
)
def test_codes_lead_hardly_to_a_person(told: dict[str, Answer], ei: float) -> None:
    found = severity(facts(data=["benefits"], **told), RULES)
    assert found.ei == ei
    keys = {step.key for step in found.steps if step.part is ScorePart.EI}
    assert keys == ({"pseudonymised"} if ei < 0.5 else {"one-identifier"})


@pytest.mark.parametrize(
    ("changed", "cb"),
    [
        ({}, 0.25),
        ({"recipient": "public"}, 0.5),
        ({"recipient": "known_group", "recipients": 101}, 0.5),
        ({"recipient": "known_group", "recipients": 100}, 0.25),
        ({"access_excluded": "yes"}, 0),
        ({"confidentiality": "no"}, 0),
        ({"cause": "external_malicious"}, 0.75),
        ({"availability": "yes", "loss": "temporary"}, 0.5),
        ({"availability": "yes", "loss": "permanent"}, 0.75),
        ({"availability": "yes", "loss": "none"}, 0.25),
        ({"availability": "yes", "loss": "unknown"}, 0.25),
        ({"integrity": "yes", "wrong_data_used": "yes", "backup": "yes"}, 0.5),
        ({"integrity": "yes", "wrong_data_used": "yes", "backup": "no"}, 0.75),
        ({"integrity": "yes", "wrong_data_used": "no"}, 0.25),
    ],
)
def test_the_circumstances_add_up(changed: dict[str, Any], cb: float) -> None:
    assert severity(facts(data=["name"], **changed), RULES).cb == cb


def test_the_score_is_dpc_times_ei_plus_cb_and_shows_its_steps() -> None:
    found = severity(facts(data=["name", "health"], cause="external_malicious"), RULES)
    assert found.score == 4 * 0.75 + 0.75
    assert (found.most, found.level) == (found.score, Level.CONSIDERABLE)
    assert [(step.part, step.key, step.points) for step in found.steps] == [
        (ScorePart.DPC, "base", 4),
        (ScorePart.EI, "one-identifier", 0.75),
        (ScorePart.CB, "hands", 0.25),
        (ScorePart.CB, "intent", 0.5),
    ]


@pytest.mark.parametrize(
    ("score", "level"),
    [
        (0, Level.NEGLIGIBLE),
        (1.99, Level.NEGLIGIBLE),
        (2, Level.LIMITED),
        (2.99, Level.LIMITED),
        (3, Level.CONSIDERABLE),
        (3.99, Level.CONSIDERABLE),
        (4, Level.VERY_GREAT),
        (6, Level.VERY_GREAT),
    ],
)
def test_the_bands_map_to_the_four_words_of_the_authority(score: float, level: Level) -> None:
    assert level_of(score, RULES) is level


def test_more_than_a_hundred_people_are_flagged() -> None:
    assert severity(facts(data=["name"], people=101), RULES).flags == (Flag.MANY_PEOPLE,)
    assert severity(facts(data=["name"], people=100), RULES).flags == ()


def test_unknown_facts_leave_the_score_open_upwards() -> None:
    nothing = severity(Facts(), RULES)
    assert (nothing.score, nothing.level, nothing.dpc, nothing.ei) == (None, None, None, None)
    assert nothing.most == 6
    hands = severity(facts(people=101), RULES)
    assert (hands.cb, hands.flags) == (0.25, (Flag.MANY_PEOPLE,))
    assert [step.key for step in hands.steps] == ["hands"]
    part = severity(facts(data=["name", "unknown"]), RULES)
    assert (part.score, part.most) == (1, 4.25)
    danger = severity(facts(data=["name"], physical_danger="unknown"), RULES)
    assert (danger.score, danger.most) == (1, 3.25)


STEPS: list[tuple[dict[str, Any], tuple[ScorePart, str, float]]] = [
    ({"data": ["health"], "already_public": "yes"}, (ScorePart.DPC, "already-public", 1)),
    ({"data": ["name"], "physical_danger": "yes"}, (ScorePart.DPC, "danger", 4)),
    ({"data": ["secret_address"], "physical_danger": "unknown"}, (ScorePart.DPC, "danger", 4)),
    ({"data": ["health"], "little_insight": "yes"}, (ScorePart.DPC, "little-insight", 1)),
    ({"data": ["bsn"], "little_insight": "yes"}, (ScorePart.DPC, "base", 3)),
    (
        {"data": ["bsn"], "unintelligible": "yes", "key_safe": "yes"},
        (ScorePart.EI, "unintelligible", 0.25),
    ),
    ({"data": ["bsn"], "unintelligible": "yes"}, (ScorePart.EI, "direct", 1.0)),
    ({"data": ["bsn"], "key_safe": "yes"}, (ScorePart.EI, "direct", 1.0)),
    ({"data": ["phone", "vehicle", "other"]}, (ScorePart.EI, "hint", 0.5)),
    ({"data": ["email"]}, (ScorePart.EI, "one-identifier", 0.75)),
    ({"data": ["birth_date"]}, (ScorePart.EI, "one-identifier", 0.75)),
    ({"data": ["name"], "recipient": "public"}, (ScorePart.CB, "hands", 0.5)),
    ({"data": ["name"], "availability": "yes", "loss": "permanent"}, (ScorePart.CB, "loss", 0.5)),
    (
        {"data": ["name"], "integrity": "yes", "wrong_data_used": "yes", "backup": "no"},
        (ScorePart.CB, "wrong-data", 0.5),
    ),
    ({"data": ["name"], "cause": "internal_malicious"}, (ScorePart.CB, "intent", 0.5)),
]


@pytest.mark.parametrize(("changed", "step"), STEPS)
def test_each_step_says_which_part_it_moved_and_why(
    changed: dict[str, Any], step: tuple[ScorePart, str, float]
) -> None:
    steps = severity(facts(**changed), RULES).steps
    assert step in [(one.part, one.key, one.points) for one in steps]


@pytest.mark.parametrize(
    ("changed", "most"),
    [
        ({"data": ["name"], "availability": "unknown"}, 1.5),
        ({"data": ["name"], "availability": "unknown", "loss": "temporary"}, 1.25),
        ({"data": ["name"], "integrity": "unknown"}, 1.5),
        ({"data": ["name"], "integrity": "unknown", "backup": "yes"}, 1.25),
        ({"data": ["name"], "cause": "unknown"}, 1.5),
        ({"data": ["name"], "recipient": "known_group"}, 1.25),
        ({"data": ["name"], "confidentiality": "unknown", "kind": "other"}, 1.0),
    ],
)
def test_each_unknown_leaves_room_for_its_worst(changed: dict[str, Any], most: float) -> None:
    assert severity(facts(**changed), RULES).most == most


def test_the_score_reaches_a_threshold_for_certain_perhaps_or_not() -> None:
    sure = facts(data=["name", "email", "bsn"])
    perhaps = facts(data=["name", "unknown"])
    never = facts(data=["name"])
    assert [high(one, RULES) for one in (sure, perhaps, never)] == [PRESUMED, OPEN, NO]
    assert [medium(one, RULES) for one in (sure, perhaps, never)] == [PRESUMED, OPEN, NO]
    between = facts(data=["name", "email", "vehicle"])
    assert (medium(between, RULES), high(between, RULES)) == (PRESUMED, NO)


def test_only_a_score_below_the_threshold_waits_for_what_may_still_come() -> None:
    sure = severity(facts(data=["name", "email", "bsn"]), RULES)
    perhaps = severity(facts(data=["name", "unknown"]), RULES)
    never = severity(facts(data=["name"]), RULES)
    found = [margin(one, RULES.severity_high.value) for one in (sure, perhaps, never)]
    assert found == [(PRESUMED, 3.25, None), (OPEN, 1.0, 4.25), (NO, 1.0, None)]
    assert reaches(perhaps, 4.25) is OPEN
