"""ENISA's score: the parts, the adjustments, the bands and the flags."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.facts import Facts
from dialogs.law.ruleset import in_force
from dialogs.law.severity import Flag, Level, Part, level_of, severity

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
    assert found.most == found.score
    assert [(step.part, step.key, step.points) for step in found.steps] == [
        (Part.DPC, "base", 4),
        (Part.EI, "one-identifier", 0.75),
        (Part.CB, "hands", 0.25),
        (Part.CB, "intent", 0.5),
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
    part = severity(facts(data=["name", "unknown"]), RULES)
    assert (part.score, part.most) == (1, 4.25)
    danger = severity(facts(data=["name"], physical_danger="unknown"), RULES)
    assert (danger.score, danger.most) == (1, 3.25)
