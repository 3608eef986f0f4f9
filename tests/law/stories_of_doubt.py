"""Stories in which a fact is missing, so that a rule stays open that would ask for the officer.

A row names the rule, what the whole story comes to for the authority and for the people, and what
the story adds to a quiet one. Where such a rule counts as doubt, it alone makes "officer" of a no;
where it does not, the story comes to what the rules that spoke say, or those that would say yes.
"""

from __future__ import annotations

from typing import Final

from tests.law.quiet import (
    BOUND,
    FELT,
    GROUP,
    INSIDE,
    LETTER,
    MAIL,
    MIX_UP,
    OUTAGE,
    SURE,
    TRUSTED,
    USED,
    Told,
)

Doubt = tuple[str, str, Told]

_UNREAD: Final = {"unintelligible": "yes", "key_safe": "unknown"}
_GROUP: Final = {"recipient": "known_group", "recipients": "unknown"}
_MAILED_BENEFITS: Final = {"data": ["name", "email", "benefits"]}
_SOME_DATA: Final = {"data": ["name", "unknown"]}
_UP_TO_A_MASS: Final = {"people": {"least": 1, "most": 1000}}
_SOME_PEOPLE: Final = {"people": "unknown"}
_FINDER: Final = {"recipient": "unknown_person"}

COUNTS: Final[tuple[Doubt, ...]] = (
    ("sensitive-inside", "officer officer", {**BOUND, **_SOME_DATA}),
    ("sensitive-inside", "officer officer", {**INSIDE, "data": ["performance"], **_UNREAD}),
    (
        "ai-service-identity",
        "officer officer",
        {"recipient": "ai_service", "data": ["credentials"], **_UNREAD},
    ),
    ("snooping-contact-data", "officer officer", {"kind": "misuse_of_access", **_UNREAD}),
    ("wide-circle-telling", "officer officer", {**GROUP, "data": ["photo"], **_UNREAD}),
    (
        "sensitive-trusted-many",
        "officer officer",
        {**TRUSTED, "data": ["tax", "unknown"], "people": {"least": 101, "most": 1000}},
    ),
    ("sensitive-trusted", "officer no", {**TRUSTED, **_SOME_DATA}),
    (
        "sensitive-colleagues-many",
        "officer no",
        {**INSIDE, **SURE, "data": ["health"], "people": {"least": 1, "most": 100}},
    ),
    ("trusted-many", "officer no", {**INSIDE, **SURE, "data": ["bsn"], **_UP_TO_A_MASS}),
    ("trusted-mass", "officer officer", {**INSIDE, **SURE, "data": ["bsn"], **_SOME_PEOPLE}),
    ("identity-bound", "officer no", {**BOUND, "data": ["credentials"], **_UNREAD}),
    ("telling-bound", "officer no", {**BOUND, "data": ["benefits"], **_UNREAD}),
)

OUT: Final[tuple[Doubt, ...]] = (
    ("snooping-contact-data", "officer officer", {"kind": "to_be_determined"}),
    ("sensitive-trusted-many", "officer officer", {**TRUSTED, "data": ["health"], **_SOME_PEOPLE}),
    ("identity-bound-many", "officer officer", {**INSIDE, "data": ["credentials"], **_SOME_PEOPLE}),
    ("wide-circle-telling", "officer officer", {**_GROUP, "data": ["name", "birth_date"]}),
    ("wide-circle-names", "no no", {**_GROUP, "groups": ["employees"]}),
    ("many-people-inside", "no no", {**INSIDE, **_SOME_PEOPLE}),
    ("telling-loose", "officer officer", {"data": ["name", "benefits"], **_UNREAD}),
    (
        "vulnerable-loose",
        "officer officer",
        {"data": ["name", "birth_date"], "groups": ["unknown"]},
    ),
    ("vulnerable-outside", "no no", {"groups": ["unknown"]}),
    ("more-than-light", "no no", {"data": ["name", "birth_date"], **_UNREAD}),
    ("trusted-mass-outside", "no no", {**TRUSTED, **_SOME_PEOPLE}),
    ("taken", "no no", {**LETTER, "cause": "unknown"}),
    ("aimed-without-intent", "no no", {"targeted": "unknown"}),
    ("deletion-refused", "no no", {"deletion_refused": "unknown"}),
    ("attacker-has-contact-data", "officer officer", {"cause": "unknown", "kind": "other"}),
    ("published", "officer officer", {"recipient": "unknown", "recipients": 100}),
    ("very-wide-circle", "yes officer", {**_GROUP, "recipients": {"least": 101, "most": 2000}}),
    ("many-people-telling", "yes officer", {"data": ["benefits"], **_UP_TO_A_MASS}),
    ("mass-telling-bound", "officer officer", {**BOUND, "data": ["benefits"], **_SOME_PEOPLE}),
    ("ai-service", "no no", {"recipient": "ai_service", **_UNREAD}),
    ("score-high", "officer officer", {"data": ["name", "address", "benefits"], **_UNREAD}),
    (
        "score-high-bound",
        "officer officer",
        {**BOUND, "data": ["name", "email", "benefits"], **_UNREAD},
    ),
    ("score-medium", "no no", {"data": ["name", "address", "tax"], **_UNREAD, **_FINDER}),
)

LOST: Final[tuple[Doubt, ...]] = (
    (
        "lost-for-good-sensitive",
        "officer officer",
        {"loss": "permanent", "backup": "no", **_SOME_DATA},
    ),
    ("lost-for-good", "no no", {"loss": "unknown", "backup": "no", "outage_hours": None}),
    ("attack-long-outage", "no no", {"cause": "external_malicious", "outage_hours": None}),
    ("outage-felt", "no no", {**FELT, "loss": "unknown"}),
)

ALTERED: Final[tuple[Doubt, ...]] = (
    ("wrong-data-malicious", "officer officer", {**USED, "cause": "unknown"}),
    ("wrong-data-sensitive", "officer officer", {"data": ["health"], "wrong_data_used": "unknown"}),
    ("wrong-data-used", "no no", {"wrong_data_used": "unknown", "data": ["bank_account"]}),
)

DOUBTS: Final = (
    *((rule, verdicts, {**MAIL, **adds}) for rule, verdicts, adds in (*COUNTS, *OUT)),
    *((rule, verdicts, {**OUTAGE, **adds}) for rule, verdicts, adds in LOST),
    *((rule, verdicts, {**MIX_UP, **adds}) for rule, verdicts, adds in ALTERED),
)
