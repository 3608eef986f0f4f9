"""Every fact in the order in which one tells what happened, in the parts that a page shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.cards.words import fact_in_words, term
from dialogs.law.facts import Facts

_TOLD: Final[Mapping[str, tuple[str, ...]]] = {
    "when": (
        *("happened_from", "happened_to", "ongoing", "signalled_at", "processor_informed_at"),
        *("aware_at", "aware_latest"),
    ),
    "what": ("kind", "cause", "channel", "processor", "regime"),
    "data": (
        *("personal_data", "data", "special_excluded", "pseudonymised", "little_insight"),
        "already_public",
    ),
    "people": ("people", "groups", "records"),
    "holder": (
        *("recipient", "recipients", "recipient_trusted", "targeted", "opened"),
        *("deletion_confirmed", "deletion_refused", "access_excluded", "exfiltration"),
        *("unintelligible", "key_safe", "under_control"),
    ),
    "came": (
        *("confidentiality", "integrity", "availability", "data_intact", "loss", "outage_hours"),
        *("backup", "wrong_data_used", "affects_people", "effect", "physical_danger"),
        *("essential_service", "cross_border"),
    ),
}
_NAMED: Final = {fact for part in _TOLD.values() for fact in part}
_REST: Final = tuple(fact for fact in Facts.model_fields if fact not in _NAMED)
PARTS: Final[Mapping[str, tuple[str, ...]]] = {**_TOLD, "came": (*_TOLD["came"], *_REST)}
"""The facts of each part: when, what, which data, whose, who has them, and what came of it."""

STORY: Final = tuple(fact for part in PARTS.values() for fact in part)


def known_in_words(facts: Facts) -> list[tuple[str, str]]:
    """Every fact of which something is known, by its name, with its value."""
    known = facts.model_dump(mode="json", exclude_defaults=True)
    return [(term("law-fact", fact), fact_in_words(known[fact])) for fact in STORY if fact in known]
