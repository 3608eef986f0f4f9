"""A story for every rule.

A row names the rule, what the story adds to a quiet one, and the single changes that silence it.
"""

from __future__ import annotations

from tests.law.quiet import (
    BOUND,
    GROUP,
    INSIDE,
    INSIDER,
    MAIL,
    MIX_UP,
    NOT_OUT,
    OUTAGE,
    THEFT,
    TRUSTED,
    Told,
)
from tests.law.stories_of_loss import ALTERED, LOST

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
        {**INSIDER, "data": ["name", "career"]},
        (
            {"data": ["name", "work"]},
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
    (
        "published",
        {"recipient": "public"},
        ({"recipient": "known_group"}, {"groups": ["employees"]}),
    ),
    (
        "very-wide-circle",
        {**GROUP, "recipients": 1000},
        ({"recipients": 999}, {"groups": ["employees"]}),
    ),
    (
        "wide-circle-telling",
        {**GROUP, "data": ["email", "other"]},
        ({"data": ["email"]}, {"recipients": 100}, {"recipient": "colleague"}),
    ),
    (
        "wide-circle",
        GROUP,
        ({"recipients": 100}, {"recipient": "colleague"}, TRUSTED, {"groups": ["employees"]}),
    ),
    (
        "wide-circle-names",
        {"recipient": "public", "groups": ["employees"], "people": 3},
        ({"recipient": "known_person"}, {"recipient": "colleague"}, TRUSTED),
    ),
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
    (
        "lost-and-readable",
        {"kind": "device_lost", "recipient": "unknown", "data": ["unknown"]},
        ({"kind": "other"}, {"data": ["name", "other"]}, {"recipient_trusted": "yes"}),
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
