"""Stories as an outsider coded them with only the schema in hand, and what they must come to."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from tests.law.quiet import BOUND, INSIDER, MAIL, Told

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

ROWS = (*BUSINESS_CONTACTS,)


def verdicts(told: dict[str, Any]) -> tuple[str, str]:
    found = assess(Facts.model_validate(told))
    return found.duty_to_notify, found.duty_to_communicate


@pytest.mark.parametrize(
    ("told", "notify", "communicate"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_a_story_comes_to_its_verdicts(told: Told, notify: str, communicate: str) -> None:
    assert verdicts(told) == (notify, communicate)
