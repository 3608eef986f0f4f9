"""A story for every rule about data that were lost, out of reach, or changed."""

from __future__ import annotations

from tests.law.quiet import (
    FELT,
    FOR_GOOD,
    HURT,
    USED,
    Told,
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
        "long-outage-sensitive",
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
    (
        "outage-felt",
        {**FELT, "data": ["health"]},
        (
            {"effect": "none"},
            {"loss": "none"},
            {"affects_people": "no"},
            {"data": ["name"]},
            {"little_insight": "yes"},
        ),
    ),
    ("outage-felt", {**FELT, "outage_hours": 25}, ({"outage_hours": 24},)),
    ("outage-felt", {**FELT, "outage_hours": None}, ({"outage_hours": 8},)),
    ("outage-felt", {"affects_people": "yes", "effect": "unknown"}, ({"effect": "none"},)),
    (
        "outage-felt",
        {**FELT, "loss": "permanent", "kind": "device_lost", "backup": "no", "data_intact": "no"},
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
    (
        "wrong-data-felt",
        {**USED, **FELT, "people": 2},
        ({"wrong_data_used": "no"}, {"affects_people": "no"}, {"people": 1, "ongoing": "no"}),
    ),
    ("wrong-data-used", USED, ({"wrong_data_used": "no"},)),
)
