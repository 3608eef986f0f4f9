"""Every rule: a story in which it speaks, and what takes each of its conditions away.

A row names the rule, what the story adds to a quiet one, and the single changes that silence it.
"""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.assessment import assess
from dialogs.law.duty import RULES
from dialogs.law.facts import Facts
from dialogs.law.grounds import GROUNDS

Told = dict[str, Any]

MAIL: Told = {
    "regime": "avg",
    "personal_data": "yes",
    "kind": "sent_by_mistake",
    "channel": "email",
    "cause": "internal_accident",
    "confidentiality": "yes",
    "integrity": "no",
    "availability": "no",
    "exfiltration": "not_applicable",
    "data": ["name", "email"],
    "little_insight": "no",
    "already_public": "no",
    "groups": ["residents"],
    "people": 1,
    "recipient": "known_person",
    "recipients": 1,
    "recipient_trusted": "no",
    "opened": "yes",
    "deletion_confirmed": "no",
    "access_excluded": "no",
    "targeted": "no",
    "unintelligible": "no",
    "key_safe": "no",
    "physical_danger": "no",
    "ongoing": "no",
}
"""One plain mail to one known resident: of the rules none speaks."""

OUTAGE: Told = {
    **MAIL,
    "kind": "technical_fault",
    "confidentiality": "no",
    "opened": "no",
    "recipient": "nobody",
    "availability": "yes",
    "loss": "temporary",
    "outage_hours": 2,
    "backup": "yes",
    "affects_people": "no",
    "effect": "none",
    "data_intact": "yes",
    "under_control": "yes",
}
"""Two hours without the system, and nobody noticed: of the rules none speaks."""

MIX_UP: Told = {
    **MAIL,
    "kind": "record_mix_up",
    "confidentiality": "no",
    "opened": "no",
    "recipient": "nobody",
    "integrity": "yes",
    "wrong_data_used": "no",
    "affects_people": "no",
    "effect": "none",
    "backup": "yes",
}
"""A document in the wrong file, put right before anyone used it: of the rules none speaks."""

NOT_OUT: tuple[Told, ...] = (
    {"personal_data": "no"},
    {"confidentiality": "no", "recipient": "nobody", "opened": "no", "exfiltration": "excluded"},
    {"access_excluded": "yes", "opened": "no", "exfiltration": "excluded"},
    {"unintelligible": "yes", "key_safe": "yes"},
    {"already_public": "yes"},
)
TRUSTED: Told = {"recipient": "partner", "recipient_trusted": "yes", "deletion_confirmed": "yes"}
BOUND: Told = {"recipient": "partner", "recipient_trusted": "yes"}
INSIDE: Told = {"recipient": "colleague", "recipient_trusted": "yes"}
GROUP: Told = {"recipient": "known_group", "recipients": 101}
THEFT: Told = {"cause": "external_malicious", "exfiltration": "yes", "recipient": "attacker"}
INSIDER: Told = {"cause": "internal_malicious", "exfiltration": "yes"}
FELT: Told = {"affects_people": "yes", "effect": "minor"}
HURT: Told = {"affects_people": "yes", "effect": "serious"}
FOR_GOOD: Told = {"loss": "permanent", "backup": "no"}
USED: Told = {"wrong_data_used": "yes"}

OUT: tuple[tuple[str, Told, tuple[Told, ...]], ...] = (
    ("danger-exposed", {"physical_danger": "yes"}, (TRUSTED, {"physical_danger": "no"})),
    ("danger-exposed", {"physical_danger": "unknown", "data": ["secret_address"]}, (TRUSTED,)),
    ("snooping", {"kind": "misuse_of_access", "targeted": "yes"}, ({"kind": "other"},)),
    (
        "snooping",
        {"kind": "misuse_of_access", "data": ["name", "other"]},
        ({"data": ["name", "address"]},),
    ),
    (
        "snooping-contact-data",
        {"kind": "other", "cause": "internal_malicious", "recipient": "colleague"},
        ({"cause": "internal_accident"}, {"recipient": "known_person"}),
    ),
    (
        "aimed-at-people",
        {**INSIDER, "targeted": "yes"},
        (TRUSTED, {"cause": "internal_accident"}, {"targeted": "no"}),
    ),
    (
        "attacker-has-data",
        {**THEFT, "data": ["name", "other"]},
        (
            {"data": ["name", "phone"]},
            {"exfiltration": "excluded"},
            INSIDER | {"recipient": "company"},
        ),
    ),
    ("attacker-has-data", {**THEFT, "people": 101}, ({"people": 100},)),
    (
        "taken-telling-data",
        {**INSIDER, "data": ["name", "work"]},
        (
            {"data": ["name", "other"]},
            {"little_insight": "yes"},
            {"exfiltration": "excluded"},
            {"cause": "internal_accident"},
        ),
    ),
    (
        "taken-telling-data",
        {**INSIDER, "data": ["birth_date", "address"]},
        ({"data": ["address"]},),
    ),
    (
        "data-may-have-left",
        {**INSIDER, "exfiltration": "not_excluded"},
        ({"exfiltration": "excluded"}, {"cause": "internal_accident"}, TRUSTED),
    ),
    (
        "sensitive-loose",
        {"data": ["name", "health"]},
        (TRUSTED, BOUND, INSIDE, {"little_insight": "yes"}, {"data": ["name"]}),
    ),
    ("identity-loose", {"data": ["bsn"]}, (TRUSTED, BOUND, INSIDE, {"data": ["name"]})),
    ("sensitive-outside", {**BOUND, "data": ["health"]}, (TRUSTED, INSIDE, {"data": ["name"]})),
    (
        "sensitive-inside-many",
        {**INSIDE, "data": ["health"], "people": 11},
        ({"people": 10}, {"deletion_confirmed": "yes"}, {"data": ["name"]}),
    ),
    (
        "sensitive-inside",
        {**INSIDE, "data": ["health"]},
        ({"deletion_confirmed": "yes"}, {"data": ["name"]}),
    ),
    (
        "sensitive-trusted-many",
        {**TRUSTED, "data": ["health"], "people": 11},
        ({"people": 10}, {"recipient": "colleague"}, {"data": ["name"]}),
    ),
    (
        "sensitive-trusted",
        {**TRUSTED, "data": ["health"]},
        ({"recipient": "colleague"}, {"data": ["name"]}),
    ),
    (
        "sensitive-colleagues-many",
        {**TRUSTED, "recipient": "colleague", "data": ["health"], "people": 11},
        ({"people": 10}, {"data": ["name"]}),
    ),
    (
        "identity-bound-many",
        {**BOUND, "data": ["bsn"], "people": 101},
        ({"people": 100}, TRUSTED, {"data": ["name"]}),
    ),
    (
        "ai-service-identity",
        {"recipient": "ai_service", "data": ["bsn"]},
        ({"recipient": "company"}, {"data": ["name"]}),
    ),
    ("identity-bound", {**BOUND, "data": ["bsn"]}, (TRUSTED, {"data": ["name"]})),
    (
        "published-home",
        {"recipient": "public", "data": ["address", "other"]},
        ({"recipient": "known_group"}, {"data": ["address"]}, {"data": ["name", "other"]}),
    ),
    ("published", {"recipient": "public"}, ({"recipient": "known_group"},)),
    ("very-wide-circle", {**GROUP, "recipients": 1000}, ({"recipients": 999},)),
    (
        "wide-circle-telling",
        {**GROUP, "data": ["email", "other"]},
        ({"data": ["email"]}, {"recipients": 100}, {"recipient": "colleague"}),
    ),
    ("wide-circle", GROUP, ({"recipients": 100}, {"recipient": "colleague"}, TRUSTED)),
    (
        "wide-circle",
        {"kind": "no_bcc", "recipient": "known_group", "people": 101, "recipients": "unknown"},
        ({"people": 100},),
    ),
    (
        "open-to-others",
        {"kind": "wrong_access_rights", "recipient": "known_group"},
        (INSIDE, {"kind": "sent_by_mistake"}, TRUSTED),
    ),
    (
        "open-to-others",
        {"kind": "misconfiguration", "recipient": "unknown", "channel": "online"},
        ({"channel": "internal_system"}, {"recipient": "nobody"}),
    ),
    (
        "many-people-telling",
        {"data": ["name", "benefits"], "people": 101},
        ({"people": 100}, {"data": ["name"]}, {"little_insight": "yes"}, BOUND),
    ),
    ("mass-of-people", {"people": 1001}, ({"people": 1000}, BOUND)),
    ("many-people", {"people": 101}, ({"people": 100}, INSIDE, TRUSTED)),
    ("many-people-inside", {**INSIDE, "people": 101}, ({"people": 100}, TRUSTED)),
    (
        "telling-loose",
        {"data": ["name", "benefits"]},
        (BOUND, TRUSTED, {"data": ["name"]}, {"little_insight": "yes"}),
    ),
    (
        "combination-loose",
        {"data": ["birth_date", "address"]},
        (BOUND, TRUSTED, {"data": ["birth_date", "name"]}, {"data": ["address", "name"]}),
    ),
    (
        "vulnerable-loose",
        {"groups": ["minors"], "data": ["name", "birth_date"]},
        (BOUND, {"groups": ["pupils"]}, {"data": ["name", "photo"]}),
    ),
    ("vulnerable-outside", {"groups": ["minors"]}, (INSIDE, TRUSTED, {"groups": ["employees"]})),
    ("telling-bound", {**BOUND, "data": ["benefits"]}, (TRUSTED, {"data": ["name"]})),
    (
        "more-than-light",
        {"data": ["name", "birth_date"]},
        (BOUND, {"data": ["name", "tax", "photo", "vehicle", "family", "other"]}),
    ),
    ("ai-service", {"recipient": "ai_service"}, ({"recipient": "company"}, TRUSTED)),
    ("still-going-on", {"ongoing": "yes"}, ({"ongoing": "no"}, TRUSTED)),
    ("score-high", {"data": ["name", "address", "benefits"]}, (BOUND, {"data": ["name", "tax"]})),
    ("score-high-bound", {**BOUND, "data": ["health", "name", "email"]}, (TRUSTED,)),
    ("score-medium", {"data": ["name", "address", "tax"]}, (BOUND, {"data": ["name", "tax"]})),
)

LOST: tuple[tuple[str, Told, tuple[Told, ...]], ...] = (
    (
        "danger-unreachable",
        {**FELT, "physical_danger": "yes"},
        ({"loss": "none"}, {"affects_people": "no"}, {"physical_danger": "no"}),
    ),
    ("loss-serious", HURT, ({"effect": "minor"}, {"loss": "none"})),
    ("loss-serious", {**HURT, "affects_people": "unknown"}, ({"effect": "none"},)),
    (
        "loss-felt-sensitive",
        {"affects_people": "yes", "effect": "unknown", "data": ["health"]},
        ({"effect": "minor"}, {"data": ["name"]}, {"affects_people": "no"}),
    ),
    (
        "lost-for-good-felt",
        {**FOR_GOOD, **FELT},
        ({"backup": "yes"}, {"loss": "temporary"}, {"affects_people": "no"}, {"loss": "none"}),
    ),
    (
        "lost-for-good-sensitive",
        {**FOR_GOOD, "data": ["bsn"]},
        ({"backup": "yes"}, {"data": ["name"]}, {"kind": "device_lost"}),
    ),
    (
        "attack-without-backup",
        {"kind": "ransomware", "backup": "no"},
        ({"backup": "yes"}, {"kind": "technical_fault"}, {"loss": "none"}),
    ),
    (
        "long-outage-felt",
        {**FELT, "outage_hours": 25},
        ({"outage_hours": 24}, {"outage_hours": None}, {"effect": "none"}, {"loss": "none"}),
    ),
    (
        "lost-for-good",
        {"loss": "permanent", "backup": "unknown"},
        ({"backup": "yes"}, {"kind": "device_lost"}, {"loss": "temporary"}),
    ),
    (
        "attack-long-outage",
        {"cause": "external_malicious", "outage_hours": 25},
        ({"cause": "external_accident"}, {"outage_hours": 24}),
    ),
    ("outage-felt", FELT, ({"effect": "none"}, {"loss": "none"}, {"affects_people": "no"})),
    ("outage-felt", {"affects_people": "yes", "effect": "unknown"}, ({"effect": "none"},)),
    (
        "outage-felt",
        {**FELT, "kind": "device_lost", "backup": "no", "data_intact": "no"},
        ({"data_intact": "yes"}, {"backup": "yes"}),
    ),
    (
        "not-intact",
        {"backup": "no", "data_intact": "no"},
        ({"data_intact": "yes"}, {"backup": "yes"}, {"loss": "none"}),
    ),
    ("not-intact", {"backup": "unknown", "under_control": "no"}, ({"under_control": "yes"},)),
    ("loss-serious-anyway", {**HURT, "loss": "none"}, ({"effect": "minor"},)),
    ("danger-somehow", {"physical_danger": "yes"}, ({"physical_danger": "no"},)),
)

ALTERED: tuple[tuple[str, Told, tuple[Told, ...]], ...] = (
    ("danger-wrong-data", {**USED, "physical_danger": "yes"}, ({"wrong_data_used": "no"},)),
    ("wrong-data-serious", {**USED, **HURT}, ({"wrong_data_used": "no"}, {"effect": "minor"})),
    (
        "wrong-data-malicious",
        {**USED, "cause": "internal_malicious"},
        ({"wrong_data_used": "no"}, {"cause": "internal_accident"}),
    ),
    ("wrong-data-sensitive", {**USED, "data": ["health"]}, ({"data": ["name"]},)),
    ("wrong-data-felt", {**USED, **FELT}, ({"wrong_data_used": "no"}, {"affects_people": "no"})),
    ("wrong-data-used", USED, ({"wrong_data_used": "no"},)),
)
CONTRADICTION = (
    "facts-contradict",
    {"confidentiality": "no"},
    ({"recipient": "nobody", "opened": "no"},),
)

ROWS = (
    *((rule, {**MAIL, **adds}, (*silencers, *NOT_OUT)) for rule, adds, silencers in OUT),
    *((rule, {**OUTAGE, **adds}, (*silencers, {"availability": "no"}, {"personal_data": "no"}))
      for rule, adds, silencers in LOST),
    *((rule, {**MIX_UP, **adds}, (*silencers, {"integrity": "no"}, {"personal_data": "no"}))
      for rule, adds, silencers in ALTERED),
    (CONTRADICTION[0], {**MAIL, **CONTRADICTION[1]}, CONTRADICTION[2]),
)  # fmt: skip


def spoke(told: Told) -> set[str]:
    raised = {rule.key for rule in RULES}
    return {reason.rule for reason in assess(Facts.model_validate(told)).reasons} & raised


@pytest.mark.parametrize("quiet", [MAIL, OUTAGE, MIX_UP], ids=["mail", "outage", "mix-up"])
def test_in_a_quiet_story_no_rule_speaks_and_nothing_is_missing(quiet: Told) -> None:
    found = assess(Facts.model_validate(quiet))
    assert spoke(quiet) == set()
    assert found.missing == ()
    assert (found.breach, found.duty_to_notify, found.duty_to_communicate) == ("yes", "no", "no")


@pytest.mark.parametrize(("rule", "story", "silencers"), ROWS, ids=[row[0] for row in ROWS])
def test_a_rule_speaks_in_its_story_and_not_without_any_of_its_conditions(
    rule: str, story: Told, silencers: tuple[Told, ...]
) -> None:
    assert rule in spoke(story)
    for change in silencers:
        assert rule not in spoke({**story, **change}), change


def test_every_rule_has_a_story() -> None:
    assert {row[0] for row in ROWS} == {rule.key for rule in RULES}


GROUND_ROWS: tuple[tuple[str, Told, Told], ...] = (
    ("no-personal-data", {**MAIL, "personal_data": "no"}, {"personal_data": "yes"}),
    (
        "no-breach",
        {**MAIL, "confidentiality": "no", "recipient": "nobody", "opened": "no"},
        {"confidentiality": "unknown"},
    ),
    ("unintelligible", {**MAIL, "unintelligible": "yes", "key_safe": "yes"}, {"key_safe": "no"}),
    (
        "access-excluded",
        {**MAIL, "access_excluded": "yes", "opened": "no"},
        {"access_excluded": "unknown"},
    ),
    ("already-public", {**MAIL, "already_public": "yes"}, {"already_public": "unknown"}),
    ("trusted-recipient", {**MAIL, **TRUSTED}, {"deletion_confirmed": "unknown"}),
    ("few-and-plain", MAIL, {"people": 101}),
    ("source-available", {**OUTAGE, "loss": "none"}, {"loss": "temporary"}),
    ("loss-not-felt", OUTAGE, {"affects_people": "unknown", "effect": "unknown"}),
    ("wrong-data-not-used", MIX_UP, {"wrong_data_used": "unknown"}),
)


@pytest.mark.parametrize(
    ("ground", "story", "change"), GROUND_ROWS, ids=[g[0] for g in GROUND_ROWS]
)
def test_a_ground_holds_only_when_it_is_established(ground: str, story: Told, change: Told) -> None:
    def held(told: Told) -> set[str]:
        return {reason.rule for reason in assess(Facts.model_validate(told)).reasons}

    assert ground in held(story)
    assert ground not in held({**story, **change})


def test_every_ground_has_a_story() -> None:
    assert {row[0] for row in GROUND_ROWS} == {ground.key for ground in GROUNDS}
