"""A story for every ground, and the one change that takes the ground away."""

from __future__ import annotations

from tests.law.quiet import MAIL, MIX_UP, OUTAGE, TRUSTED, Told

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
    (
        "nobody-let-in",
        {**MAIL, "kind": "phishing", "recipient": "attacker", "opened": "no"}
        | {"exfiltration": "excluded"},
        {"opened": "unknown"},
    ),
    ("already-public", {**MAIL, "already_public": "yes"}, {"already_public": "unknown"}),
    ("trusted-recipient", {**MAIL, **TRUSTED}, {"deletion_confirmed": "unknown"}),
    (
        "put-right-inside",
        {**MAIL, "kind": "record_mix_up", "recipient": "colleague", "recipient_trusted": "yes"}
        | {"ongoing": "no", "wrong_data_used": "no", "exfiltration": "not_applicable"},
        {"ongoing": "unknown"},
    ),
    ("few-and-plain", MAIL, {"people": 101}),
    ("source-available", {**OUTAGE, "loss": "none"}, {"loss": "temporary"}),
    ("loss-not-felt", OUTAGE, {"affects_people": "unknown", "effect": "unknown"}),
    (
        "outage-short",
        {**OUTAGE, "affects_people": "yes", "effect": "minor"},
        {"effect": "serious"},
    ),
    ("wrong-data-not-used", MIX_UP, {"wrong_data_used": "unknown"}),
)
