"""Stories in which a fact is missing, so that a rule stays open that would ask for the officer.

A row names the rule, what the whole story comes to for the authority and for the people, and what
the story adds to a quiet one. Where such a rule counts as doubt, it alone makes "officer" of a no;
where it does not, the story comes to what the rules that spoke say, or those that would say yes.
"""

from __future__ import annotations

from typing import Final

from tests.law.quiet import BOUND, FELT, INSIDE, MAIL, MIX_UP, OUTAGE, SURE, TRUSTED, USED, Told

Doubt = tuple[str, str, Told]

_UNREAD: Final = {"unintelligible": "yes", "key_safe": "unknown"}
_GROUP: Final = {"recipient": "known_group", "recipients": "unknown"}
_SOME_DATA: Final = {"data": ["name", "unknown"]}
_SOME_PEOPLE: Final = {"people": "unknown"}

COUNTS: Final[tuple[Doubt, ...]] = (
    ("sensitive-inside", "officer officer", {**BOUND, **_SOME_DATA}),
    ("sensitive-trusted", "officer no", {**TRUSTED, **_SOME_DATA}),
    (
        "sensitive-colleagues-many",
        "officer no",
        {**INSIDE, **SURE, "data": ["health"], **_SOME_PEOPLE},
    ),
    ("identity-bound", "officer no", {**BOUND, "data": ["credentials"], **_UNREAD}),
    ("telling-bound", "officer no", {**BOUND, "data": ["benefits"], **_UNREAD}),
)

OUT: Final[tuple[Doubt, ...]] = (
    ("snooping-contact-data", "officer no", {"kind": "to_be_determined"}),
    ("sensitive-trusted-many", "officer no", {**TRUSTED, "data": ["health"], **_SOME_PEOPLE}),
    ("identity-bound-many", "officer no", {**INSIDE, "data": ["credentials"], **_SOME_PEOPLE}),
    ("wide-circle-telling", "officer no", {**_GROUP, "data": ["name", "birth_date"]}),
    ("wide-circle-names", "no no", {**_GROUP, "groups": ["employees"]}),
    ("many-people-inside", "no no", {**INSIDE, **_SOME_PEOPLE}),
    ("telling-loose", "officer no", {"data": ["name", "benefits"], **_UNREAD}),
    ("vulnerable-loose", "officer no", {"data": ["name", "birth_date"], "groups": ["unknown"]}),
    ("vulnerable-outside", "no no", {"groups": ["unknown"]}),
    ("more-than-light", "no no", {"data": ["name", "birth_date"], **_UNREAD}),
    ("ai-service", "no no", {"recipient": "ai_service", **_UNREAD}),
    ("score-high", "officer no", {"data": ["name", "address", "benefits"], **_UNREAD}),
    ("score-high-bound", "officer no", {**BOUND, "data": ["name", "email", "benefits"], **_UNREAD}),
    ("score-medium", "no no", {"data": ["name", "address", "tax"], **_UNREAD}),
)

LOST: Final[tuple[Doubt, ...]] = (
    ("lost-for-good-sensitive", "officer no", {"loss": "permanent", "backup": "no", **_SOME_DATA}),
    ("lost-for-good", "no no", {"loss": "unknown", "backup": "no"}),
    ("attack-long-outage", "no no", {"cause": "external_malicious", "outage_hours": None}),
    ("outage-felt", "no no", {**FELT, "loss": "unknown"}),
)

ALTERED: Final[tuple[Doubt, ...]] = (
    ("wrong-data-malicious", "officer no", {**USED, "cause": "unknown"}),
    ("wrong-data-sensitive", "officer no", {"data": ["health"], "wrong_data_used": "unknown"}),
    ("wrong-data-used", "no no", {"wrong_data_used": "unknown"}),
)

DOUBTS: Final = (
    *((rule, verdicts, {**MAIL, **adds}) for rule, verdicts, adds in (*COUNTS, *OUT)),
    *((rule, verdicts, {**OUTAGE, **adds}) for rule, verdicts, adds in LOST),
    *((rule, verdicts, {**MIX_UP, **adds}) for rule, verdicts, adds in ALTERED),
)
