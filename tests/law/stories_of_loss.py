"""A story for every rule about data that were lost, out of reach, or changed."""

from __future__ import annotations

from typing import Final

from tests.law.quiet import FELT, FOR_GOOD, HURT, USED, Story

LOST: Final[tuple[Story, ...]] = (
    (
        "danger-unreachable",
        "yes yes",
        {**FELT, "physical_danger": "yes"},
        ({"loss": "none"}, {"affects_people": "no"}, {"physical_danger": "no"}),
    ),
    ("loss-serious", "yes yes", HURT, ({"effect": "minor"}, {"loss": "none"})),
    ("loss-serious", "yes yes", {**HURT, "affects_people": "unknown"}, ({"effect": "none"},)),
    (
        "long-outage-sensitive",
        "yes yes",
        {"affects_people": "yes", "effect": "unknown", "outage_hours": 30, "data": ["health"]},
        (
            {"effect": "minor"},
            {"data": ["name"]},
            {"affects_people": "no"},
            {"outage_hours": 24},
            {"loss": "none"},
        ),
    ),
    (
        "long-outage-sensitive",
        "yes yes",
        {"affects_people": "unknown", "effect": "unknown", "outage_hours": 30, "data": ["health"]},
        ({"data": ["criminal"]}, {"outage_hours": 24}, {"affects_people": "no"}),
    ),
    (
        "lost-for-good-felt",
        "yes no",
        {**FOR_GOOD, **FELT},
        ({"backup": "yes"}, {"loss": "temporary"}, {"affects_people": "no"}, {"loss": "none"}),
    ),
    (
        "lost-for-good-sensitive",
        "yes officer",
        {**FOR_GOOD, "data": ["bsn"]},
        ({"backup": "yes"}, {"data": ["name"]}, {"kind": "device_lost"}),
    ),
    (
        "attack-without-backup",
        "yes no",
        {"kind": "ransomware", "backup": "no"},
        ({"backup": "yes"}, {"kind": "technical_fault"}, {"loss": "none"}),
    ),
    (
        "long-outage-felt",
        "yes no",
        {**FELT, "outage_hours": 25},
        ({"outage_hours": 24}, {"outage_hours": None}, {"effect": "none"}, {"loss": "none"}),
    ),
    (
        "lost-for-good",
        "officer no",
        {"loss": "permanent", "backup": "unknown"},
        ({"backup": "yes"}, {"kind": "device_lost"}, {"loss": "temporary"}),
    ),
    (
        "attack-long-outage",
        "officer no",
        {"cause": "external_malicious", "outage_hours": 25},
        ({"cause": "external_accident"}, {"outage_hours": 24}, {"kind": "device_lost"}),
    ),
    (
        "outage-felt",
        "officer no",
        {**FELT, "data": ["health"], "outage_hours": 9},
        (
            {"outage_hours": 8},
            {"effect": "none"},
            {"loss": "none"},
            {"affects_people": "no"},
            {"data": ["name"]},
            {"little_insight": "yes"},
        ),
    ),
    ("outage-felt", "yes no", {**FELT, "outage_hours": 25}, ({"outage_hours": 24},)),
    ("outage-felt", "officer no", {**FELT, "outage_hours": None}, ({"outage_hours": 8},)),
    (
        "outage-felt",
        "officer officer",
        {"affects_people": "yes", "effect": "unknown"},
        ({"effect": "none"},),
    ),
    (
        "outage-felt",
        "yes no",
        {**FELT, "loss": "permanent", "kind": "device_lost", "backup": "no", "under_control": "no"},
        ({"under_control": "yes"}, {"backup": "yes"}),
    ),
    (
        "not-intact",
        "officer no",
        {"backup": "no", "data_intact": "no", "integrity": "yes"},
        ({"data_intact": "yes"}, {"backup": "yes"}, {"loss": "none"}),
    ),
    (
        "not-intact",
        "officer no",
        {"backup": "unknown", "under_control": "no"},
        ({"under_control": "yes"},),
    ),
    ("danger-somehow", "officer officer", {"physical_danger": "yes"}, ({"physical_danger": "no"},)),
)

ALTERED: Final[tuple[Story, ...]] = (
    (
        "danger-wrong-data",
        "yes yes",
        {**USED, "physical_danger": "yes"},
        ({"wrong_data_used": "no"},),
    ),
    (
        "wrong-data-serious",
        "yes yes",
        {**USED, **HURT},
        ({"wrong_data_used": "no"}, {"effect": "minor"}),
    ),
    (
        "wrong-data-malicious",
        "yes officer",
        {**USED, "cause": "internal_malicious"},
        ({"wrong_data_used": "no"}, {"cause": "internal_accident"}),
    ),
    (
        "wrong-data-sensitive",
        "yes officer",
        {**USED, "data": ["health"]},
        ({"data": ["name"]}, {"wrong_data_used": "no"}),
    ),
    (
        "wrong-data-felt",
        "yes no",
        {**USED, **FELT, "people": 2},
        ({"wrong_data_used": "no"}, {"affects_people": "no"}, {"people": 1, "ongoing": "no"}),
    ),
    (
        "wrong-data-used",
        "officer no",
        {**USED, **FELT, "data": ["name", "bank_account"]},
        ({"wrong_data_used": "no"}, {"data": ["name", "birth_date"]}),
    ),
)
