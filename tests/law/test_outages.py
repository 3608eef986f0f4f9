"""Data out of reach: a short outage is no risk by itself, and an unknown effect is only doubt."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from tests.law.quiet import FELT, FOR_GOOD, HURT, OUTAGE

UNTOLD = {"affects_people": "unknown", "effect": "unknown"}
UNFELT = {"affects_people": "no", "effect": "none"}
HEALTH = {"data": ["name", "health"]}


@pytest.mark.parametrize(
    ("changed", "notify", "communicate"),
    [
        ({**FELT, "outage_hours": 0.1}, "no", "no"),  # EDPB 9/2022 Annex B iii
        ({**FELT, "outage_hours": 2}, "no", "no"),
        ({**FELT, "outage_hours": 8}, "no", "no"),
        ({**FELT, "outage_hours": 24}, "no", "no"),
        ({**FELT, "outage_hours": 25}, "yes", "no"),
        ({**FELT, "outage_hours": None}, "officer", "no"),
        ({**FELT, **HEALTH}, "no", "no"),
        ({**FELT, **HEALTH, "outage_hours": 9}, "officer", "no"),
        ({**FELT, **HEALTH, "outage_hours": 9, "loss": "unknown"}, "officer", "no"),
        ({**FELT, "loss": "unknown", "availability": "unknown"}, "no", "no"),
        ({**HURT, "loss": "unknown", "availability": "unknown"}, "yes", "yes"),
        ({**HEALTH, **UNTOLD, "outage_hours": 25}, "yes", "yes"),
        ({**HEALTH, **UNTOLD, "outage_hours": 24}, "officer", "officer"),
        ({**HEALTH, **UNFELT, "outage_hours": 25}, "no", "no"),
        ({**UNTOLD, "outage_hours": 25}, "officer", "officer"),
        ({**FELT, "physical_danger": "yes"}, "yes", "yes"),
        ({**FELT, "physical_danger": "unknown"}, "officer", "officer"),
        (HURT, "yes", "yes"),
        ({**FELT, **FOR_GOOD}, "yes", "no"),
        ({**FELT, **FOR_GOOD, "effect": "unknown"}, "yes", "officer"),
        ({**FELT, **HEALTH, "outage_hours": 0.5}, "no", "no"),
        ({**FELT, **HEALTH, "effect": "unknown"}, "officer", "officer"),
        ({**FELT, **HEALTH, **FOR_GOOD, "effect": "unknown"}, "yes", "officer"),
    ],
)
def test_an_outage_weighs_by_what_people_feel(
    changed: dict[str, Any], notify: str, communicate: str
) -> None:
    found = assess(Facts.model_validate({**OUTAGE, **changed}))
    assert (found.duty_to_notify, found.duty_to_communicate) == (notify, communicate)
