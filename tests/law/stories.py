"""A story for every rule.

A row names the rule, what the whole story comes to for the authority and for the people, the story,
and the single changes that silence the rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.law.quiet import HURT, MAIL, MIX_UP, NOT_OUT, OUTAGE, Story, Told
from tests.law.stories_of_exposure import CIRCLES, HANDS, INTENT, NUMBERS
from tests.law.stories_of_loss import ALTERED, LOST

CONTRADICTION: Final[Story] = (
    "facts-contradict",
    "no no",
    {"confidentiality": "no"},
    ({"recipient": "nobody", "opened": "no"},),
)


HURT_SOMEHOW: Final[Story] = (
    "hurt-somehow",
    "officer officer",
    {**HURT, "loss": "none"},
    ({"effect": "minor"}, {"affects_people": "no"}, {"personal_data": "no"}),
)


def _told(quiet: Told, stories: tuple[Story, ...], *silencers: Told) -> Iterator[Story]:
    """Stories told in full, with what silences each of them."""
    for rule, verdicts, adds, own in stories:
        yield rule, verdicts, {**quiet, **adds}, (*own, *silencers)


ROWS: Final = (
    *_told(MAIL, (*INTENT, *HANDS, *CIRCLES, *NUMBERS), *NOT_OUT),
    *_told(OUTAGE, LOST, {"availability": "no"}, {"personal_data": "no"}),
    *_told(MIX_UP, ALTERED, {"integrity": "no"}, {"personal_data": "no"}),
    *_told(MAIL, (CONTRADICTION,)),
    *_told(OUTAGE, (HURT_SOMEHOW,)),
)
