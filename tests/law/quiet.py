"""Three quiet stories in which no rule speaks, and the changes that stories are made of."""

from __future__ import annotations

from typing import Any

Told = dict[str, Any]
Story = tuple[str, str, Told, tuple[Told, ...]]
"""A rule, what the story comes to, what it adds to a quiet one, and what silences the rule."""

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
    "deletion_refused": "no",
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

COMPANY: Told = {"personal_data": "no", "data": ["unknown"], "groups": ["unknown"]}
"""Of a company or the dead alone: then no kinds and no groups are told."""

NOT_OUT: tuple[Told, ...] = (
    {"personal_data": "no"},
    {"confidentiality": "no", "recipient": "nobody", "opened": "no", "exfiltration": "excluded"},
    {"confidentiality": "no"},
    {"access_excluded": "yes", "opened": "no", "exfiltration": "excluded"},
    {"access_excluded": "yes"},
    {"kind": "phishing", "recipient": "attacker", "opened": "no", "exfiltration": "excluded"},
    {"unintelligible": "yes", "key_safe": "yes"},
    {"unintelligible": "yes", "key_safe": "unknown"},
    {"already_public": "yes"},
)
"""What keeps data in, or leaves open whether they are out: proof, or a contradiction."""

PUT_RIGHT: Told = {
    "kind": "record_mix_up",
    "exfiltration": "not_applicable",
    "recipient": "colleague",
    "recipient_trusted": "yes",
    "wrong_data_used": "no",
}
GLIMPSED: Told = {
    "kind": "shown_to_wrong_recipient",
    "channel": "counter",
    "deletion_confirmed": "yes",
}
LETTER: Told = {"kind": "mail_lost", "channel": "post"}
SLIGHT: Told = {
    "data": ["name", "bank_account"],
    "deletion_confirmed": "yes",
    "recipient_trusted": "no",
}
SURE: Told = {"recipient_trusted": "yes", "deletion_confirmed": "yes"}
TRUSTED: Told = {"recipient": "partner", **SURE}
BOUND: Told = {"recipient": "partner", "recipient_trusted": "yes"}
INSIDE: Told = {"recipient": "colleague", "recipient_trusted": "yes"}
GROUP: Told = {"recipient": "known_group", "recipients": 101}
THEFT: Told = {"cause": "external_malicious", "exfiltration": "yes", "recipient": "attacker"}
INSIDER: Told = {"cause": "internal_malicious", "exfiltration": "yes"}
FELT: Told = {"affects_people": "yes", "effect": "minor"}
HURT: Told = {"affects_people": "yes", "effect": "serious"}
FOR_GOOD: Told = {"loss": "permanent", "backup": "no"}
USED: Told = {"wrong_data_used": "yes"}
RUINED: Told = {
    "kind": "ransomware",
    "recipient": "public",
    "availability": "yes",
    **FOR_GOOD,
    "integrity": "yes",
    **USED,
}
