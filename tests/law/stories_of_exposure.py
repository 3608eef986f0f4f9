"""A story for every rule about data that got out."""

from __future__ import annotations

from typing import Final

from tests.law.quiet import (
    BOUND,
    GROUP,
    INSIDE,
    INSIDER,
    PUT_RIGHT,
    RUINED,
    SURE,
    THEFT,
    TRUSTED,
    Story,
)

_FEW: Final = {"people": 10}
_SOME: Final = {"people": 11}
_HUNDRED: Final = {"people": 100}
_MANY: Final = {"people": 101}
_NAME: Final = {"data": ["name"]}
_STAFF: Final = {"groups": ["employees"]}
_MINORS: Final = {"groups": ["minors"]}

INTENT: Final[tuple[Story, ...]] = (
    ("danger-exposed", "yes yes", {**BOUND, "physical_danger": "yes"},
     (TRUSTED, PUT_RIGHT, {"physical_danger": "no"})),
    ("danger-exposed", "yes yes", {"physical_danger": "unknown", "data": ["secret_address"]},
     (TRUSTED,)),
    ("snooping", "yes yes", {"kind": "misuse_of_access", "targeted": "yes"}, ({"kind": "other"},)),
    ("snooping", "yes yes", {"kind": "misuse_of_access", "data": ["name", "other"]},
     ({"data": ["name", "address"]},)),
    ("snooping-contact-data", "yes officer",
     {"kind": "other", "cause": "internal_malicious", "recipient": "colleague"},
     ({"cause": "internal_accident"}, {"recipient": "known_person"})),
    ("aimed-at-people", "yes yes", {**INSIDER, "exfiltration": "excluded", "targeted": "yes"},
     (TRUSTED, PUT_RIGHT, {"cause": "internal_accident"}, {"targeted": "no"})),
    ("attacker-has-data", "yes yes", {**THEFT, "data": ["name", "other"]},
     ({"data": ["name", "phone"]}, {"exfiltration": "excluded"},
      INSIDER | {"recipient": "company"})),
    ("attacker-has-data", "yes yes", {**THEFT, **_MANY}, (_HUNDRED,)),
    ("attacker-has-data", "yes yes",
     {"cause": "external_malicious", "recipient": "company", "data": ["name", "other"]},
     (TRUSTED, PUT_RIGHT)),
    ("taken-telling-data", "yes yes", {**INSIDER, "data": ["name", "career"]},
     (TRUSTED, PUT_RIGHT, {"data": ["name", "work"]}, {"little_insight": "yes"},
      {"exfiltration": "excluded"}, {"cause": "internal_accident"})),
    ("taken-telling-data", "yes yes", {**INSIDER, "data": ["birth_date", "address"]},
     ({"data": ["address"]},)),
    ("data-may-have-left", "yes no", {**INSIDER, "exfiltration": "not_excluded"},
     (TRUSTED, PUT_RIGHT, {"exfiltration": "excluded"}, {"cause": "internal_accident"})),
)  # fmt: skip

HANDS: Final[tuple[Story, ...]] = (
    ("sensitive-loose", "yes yes", {"data": ["name", "health"]},
     (TRUSTED, BOUND, INSIDE, {"little_insight": "yes"}, _NAME)),
    ("identity-loose", "yes yes", {"data": ["credentials"]}, (TRUSTED, BOUND, INSIDE, _NAME)),
    ("sensitive-outside", "yes officer", {**BOUND, "data": ["health"]}, (TRUSTED, INSIDE, _NAME)),
    ("sensitive-inside-many", "yes officer", {**INSIDE, "data": ["debts"], **_SOME},
     (_FEW, PUT_RIGHT, {"deletion_confirmed": "yes"}, _NAME)),
    ("sensitive-inside", "officer officer", {**INSIDE, "data": ["debts"]},
     (PUT_RIGHT, {"deletion_confirmed": "yes"}, _NAME)),
    ("sensitive-trusted-many", "yes officer", {**TRUSTED, "data": ["health"], **_SOME},
     (_FEW, {"recipient": "colleague"}, _NAME)),
    ("sensitive-trusted", "officer no", {**TRUSTED, "data": ["health"]},
     ({"recipient": "colleague"}, _NAME)),
    ("sensitive-colleagues-many", "officer no",
     {**TRUSTED, "recipient": "colleague", "data": ["health"], **_SOME}, (_FEW, _NAME)),
    ("identity-bound-many", "yes officer", {**INSIDE, "data": ["credentials"], **_MANY},
     (_HUNDRED, TRUSTED, PUT_RIGHT, _NAME)),
    ("ai-service-identity", "yes officer", {"recipient": "ai_service", "data": ["credentials"]},
     ({"recipient": "company"}, SURE, _NAME)),
    ("identity-bound", "officer no", {**BOUND, "data": ["credentials"]},
     (TRUSTED, PUT_RIGHT, _NAME)),
    ("telling-bound", "officer no", {**BOUND, "data": ["benefits"]}, (TRUSTED, PUT_RIGHT, _NAME)),
    ("ai-service", "officer no", {"recipient": "ai_service"},
     ({"recipient": "company"}, TRUSTED, SURE)),
    ("still-going-on", "officer no", {"ongoing": "yes"}, ({"ongoing": "no"}, TRUSTED)),
)  # fmt: skip

CIRCLES: Final[tuple[Story, ...]] = (
    ("published-home", "yes yes", {"recipient": "public", "data": ["address", "other"]},
     ({"recipient": "known_group"}, {"data": ["address"]}, {"data": ["name", "other"]})),
    ("published-home", "yes yes",
     {"kind": "unintended_publication", "recipient": "unknown", "data": ["address", "other"]},
     (SURE,)),
    ("published", "yes officer", {"recipient": "public"}, ({"recipient": "known_group"}, _STAFF)),
    ("published", "yes officer", {"kind": "unintended_publication", "recipient": "unknown"},
     (SURE,)),
    ("very-wide-circle", "yes officer", {**GROUP, "recipients": 1000},
     ({"recipients": 999}, _STAFF, SURE)),
    ("wide-circle-telling", "yes officer", {**GROUP, "data": ["email", "other"]},
     ({"data": ["email"]}, {"recipients": 100}, {"recipient": "colleague"}, SURE)),
    ("wide-circle", "yes no", GROUP,
     ({"recipients": 100}, {"recipient": "colleague"}, TRUSTED, SURE, _STAFF)),
    ("wide-circle", "yes no",
     {"kind": "no_bcc", "recipient": "known_group", **_MANY, "recipients": "unknown"}, (_HUNDRED,)),
    ("wide-circle-names", "officer no", {"recipient": "public", **_STAFF, "people": 3},
     ({"recipient": "known_person"}, {"recipient": "colleague"}, TRUSTED)),
    ("wide-circle-names", "yes no", GROUP, (SURE, {"recipient": "colleague"})),
    ("open-to-others", "yes no", {"kind": "wrong_access_rights", "recipient": "known_group"},
     (INSIDE, {"kind": "sent_by_mistake"}, TRUSTED)),
    ("open-to-others", "yes no",
     {"kind": "misconfiguration", "recipient": "unknown", "channel": "online"},
     ({"channel": "internal_system"}, {"recipient": "nobody"})),
    ("lost-and-readable", "yes officer",
     {"kind": "device_lost", "recipient": "unknown", "data": ["unknown"]},
     ({"kind": "other"}, {"data": ["name", "other"]}, {"recipient_trusted": "yes"})),
    ("lost-and-readable", "yes no", {"kind": "paper_disposal", "data": ["name", "birth_date"]},
     ({"kind": "other"}, {"data": ["name", "other"]}, BOUND)),
)  # fmt: skip

NUMBERS: Final[tuple[Story, ...]] = (
    ("many-people-telling", "yes yes", {"data": ["name", "benefits"], **_MANY},
     (_HUNDRED, _NAME, {"little_insight": "yes"}, BOUND)),
    ("mass-of-people", "yes officer", {"people": 1001}, ({"people": 1000}, BOUND)),
    ("mass-of-people", "yes officer", {"people": 1001, "recipient": "colleague"}, (INSIDE,)),
    ("many-people", "yes no", _MANY, (_HUNDRED, INSIDE, TRUSTED)),
    ("many-people-inside", "officer no", {**INSIDE, **_MANY}, (_HUNDRED, TRUSTED, PUT_RIGHT)),
    ("telling-loose", "yes officer", {"data": ["name", "benefits"]},
     (BOUND, TRUSTED, _NAME, {"little_insight": "yes"})),
    ("combination-loose", "yes no", {"data": ["birth_date", "address"]},
     (BOUND, TRUSTED, {"data": ["birth_date", "name"]}, {"data": ["address", "name"]})),
    ("vulnerable-loose", "yes officer", {**_MINORS, "data": ["name", "birth_date"]},
     (BOUND, {"groups": ["pupils"]}, {"data": ["name", "photo"]})),
    ("vulnerable-outside", "officer no", _MINORS, (INSIDE, TRUSTED, _STAFF)),
    ("more-than-light", "officer no", {"data": ["name", "birth_date"]},
     (BOUND, {"data": ["name", "tax", "photo", "vehicle", "family", "other"]})),
    ("score-high", "yes officer", {"data": ["name", "address", "benefits"]},
     (BOUND, {"data": ["name", "tax"]})),
    ("score-high", "yes officer",
     {**THEFT, "kind": "phishing", "exfiltration": "excluded", "data": ["name", "address", "tax"]},
     ({"data": ["name", "tax"]}, {"opened": "no"})),
    ("score-high", "yes officer", RUINED, ()),
    ("score-high-bound", "yes officer", {**BOUND, "data": ["health", "name", "email"]},
     (TRUSTED, PUT_RIGHT)),
    ("score-high-bound", "yes officer", RUINED, ()),
    ("score-medium", "officer no", {"data": ["name", "address", "tax"]},
     (BOUND, {"data": ["name", "tax"]})),
    ("score-medium", "yes officer", {"kind": "ransomware", "recipient": "public"}, ()),
)  # fmt: skip
