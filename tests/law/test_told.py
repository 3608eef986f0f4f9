"""Stories as an outsider coded them with only the schema in hand, and what they must come to."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from tests.law.quiet import BOUND, FELT, INSIDE, INSIDER, MAIL, MIX_UP, Told

NEWSLETTER: Told = {**MAIL, "kind": "no_bcc", "recipient": "known_group"}

BUSINESS_CONTACTS: tuple[tuple[str, Told, str, str], ...] = (
    (
        "EDPB 01/2021 case 08: a leaving employee takes business contacts",
        {**MAIL, **INSIDER, "kind": "exfiltration", "data": ["name", "email", "phone", "work"],
         "people": {"least": 100, "most": 2000}},
        "yes", "no",
    ),
    (
        "the same with applications",
        {**MAIL, **INSIDER, "kind": "exfiltration", "data": ["name", "email", "career"]},
        "yes", "yes",
    ),
    (
        "EDPB 9/2022 Annex B ix: a list of students to more than a thousand people",
        {**NEWSLETTER, "kind": "sent_by_mistake", "data": ["name", "email", "work"],
         "people": {"least": 100, "most": 2000}, "recipients": 1200},
        "yes", "officer",
    ),
    (
        "a newsletter in cc, with functions",
        {**NEWSLETTER, "data": ["name", "email", "work"], "people": 38, "recipients": 38},
        "no", "no",
    ),
    ("a curriculum vitae to a resident", {**MAIL, "data": ["name", "career"]}, "yes", "officer"),
    ("one to a partner", {**MAIL, **BOUND, "data": ["name", "career"]}, "officer", "no"),
)  # fmt: skip

AT_AI: Told = {**MAIL, "kind": "other", "channel": "online", "recipient": "ai_service"}

HANDS: tuple[tuple[str, Told, str, str], ...] = (
    ("health at an AI service", {**AT_AI, "data": ["name", "health"]}, "yes", "officer"),
    ("appraisals at an AI service", {**AT_AI, "data": ["name", "performance"], "people": 12},
     "yes", "officer"),
    ("BSNs at an AI service", {**AT_AI, "data": ["name", "bsn"]}, "yes", "officer"),
    ("two names at an AI service", {**AT_AI, "data": ["name"], "people": 2}, "officer", "no"),
    ("on purpose at an AI service",
     {**AT_AI, **INSIDER, "recipient": "ai_service", "data": ["name", "benefits"]}, "yes", "yes"),
    ("what the AI service wrote was published", {**AT_AI, "recipient": "public",
     "data": ["name", "health"]}, "yes", "yes"),
    ("a name called aloud in a waiting room", {**MAIL, "kind": "oral_disclosure",
     "recipient": "public", "recipients": 4}, "no", "no"),
    ("a name said aloud before a hall", {**MAIL, "kind": "oral_disclosure",
     "recipient": "public", "recipients": 200}, "yes", "officer"),
    ("names of three civil servants published", {**MAIL, "kind": "unintended_publication",
     "recipient": "public", "groups": ["employees"], "people": 3, "data": ["name"]},
     "officer", "no"),
    ("the same with e-mail and telephone", {**MAIL, "kind": "unintended_publication",
     "recipient": "public", "groups": ["employees"], "people": 3,
     "data": ["name", "email", "phone", "work"]}, "officer", "no"),
    ("names of three residents published", {**MAIL, "kind": "unintended_publication",
     "recipient": "public", "people": 3, "data": ["name"]}, "yes", "officer"),
    ("home addresses of civil servants published", {**MAIL, "kind": "unintended_publication",
     "recipient": "public", "groups": ["employees"], "people": 3, "data": ["name", "address"]},
     "yes", "officer"),
)  # fmt: skip

WRONG_PAYMENT: Told = {
    **MIX_UP, **FELT, "wrong_data_used": "yes", "data": ["name", "bank_account", "other_financial"],
}  # fmt: skip
WRONG_FILE: Told = {
    **MAIL, **INSIDE, "kind": "record_mix_up", "channel": "internal_system", "integrity": "yes",
    "wrong_data_used": "no", "data": ["name", "address", "benefits"],
    "deletion_confirmed": "unknown",
}  # fmt: skip
NO_LOGIN: Told = {
    **MAIL, "kind": "phishing", "cause": "external_malicious", "recipient": "attacker",
    "exfiltration": "excluded", "opened": "no", "data": ["credentials"],
}  # fmt: skip

PUT_RIGHT: tuple[tuple[str, Told, str, str], ...] = (
    ("one payment went wrong and is corrected", WRONG_PAYMENT, "officer", "no"),
    ("two payments went wrong", {**WRONG_PAYMENT, "people": 2}, "yes", "no"),
    ("it is not over", {**WRONG_PAYMENT, "ongoing": "yes"}, "yes", "no"),
    ("it may not be over", {**WRONG_PAYMENT, "ongoing": "unknown"}, "yes", "no"),
    ("one person lost an allowance", {**WRONG_PAYMENT, "effect": "serious"}, "yes", "yes"),
    ("in a wrong file, seen by the consultant, moved back", WRONG_FILE, "no", "no"),
    ("the wrong data were used", {**WRONG_FILE, "wrong_data_used": "yes"}, "officer", "officer"),
    ("it is still there", {**WRONG_FILE, "ongoing": "yes"}, "officer", "officer"),
    ("seen by a resident", {**WRONG_FILE, "recipient": "known_person", "recipient_trusted": "no"},
     "yes", "officer"),
    ("a password given away, and no log-in took place", NO_LOGIN, "no", "no"),
    ("the same, told as proof", {**NO_LOGIN, "access_excluded": "yes"}, "no", "no"),
    ("somebody logged in", {**NO_LOGIN, "opened": "yes"}, "yes", "yes"),
    ("it is not excluded", {**NO_LOGIN, "exfiltration": "not_excluded"}, "yes", "yes"),
)  # fmt: skip

POLICY: Told = {
    **MAIL, "channel": "post", "data": ["name", "address", "birth_date", "vehicle", "other"],
}  # fmt: skip

SWAPPED: tuple[tuple[str, Told, str, str], ...] = (
    ("EDPB 01/2021 case 16: policies swapped in the post", POLICY, "yes", "no"),
    (
        "the same, the premium told as financial with little insight",
        {**POLICY, "data": [*POLICY["data"], "other_financial"], "little_insight": "yes"},
        "yes", "no",
    ),
    (
        "EDPB 9/2022 Annex B v: a bank statement to another client",
        {**MAIL, "data": ["name", "address", "bank_account", "other_financial"]},
        "yes", "officer",
    ),
)  # fmt: skip

ROWS = (*SWAPPED, *BUSINESS_CONTACTS, *HANDS, *PUT_RIGHT)


def verdicts(told: dict[str, Any]) -> tuple[str, str]:
    found = assess(Facts.model_validate(told))
    return found.duty_to_notify, found.duty_to_communicate


@pytest.mark.parametrize(
    ("told", "notify", "communicate"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_a_story_comes_to_its_verdicts(told: Told, notify: str, communicate: str) -> None:
    assert verdicts(told) == (notify, communicate)
