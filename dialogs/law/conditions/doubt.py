"""Facts that cannot both be true: somebody must check them.

The conditions concerned are open then; the rule that asks this only says so aloud.
"""

from __future__ import annotations

from typing import Final

from dialogs.law.conditions.degree import NO, YES, Degree
from dialogs.law.conditions.exposure import (
    denied_yet_personal,
    gone_yet_refused,
    kept_yet_out,
    public_yet_secret,
    shut_yet_seen,
    trusted_yet_astray,
    unreadable_yet_read,
)
from dialogs.law.conditions.intent import fault_on_purpose
from dialogs.law.conditions.loss import (
    at_hand_yet_lost,
    gone_yet_whole,
    nothing_yet_serious,
    restored_yet_lost,
    right_yet_used_wrong,
    unfelt_yet_serious,
)
from dialogs.law.facts import Answer, Facts
from dialogs.law.ruleset import Ruleset


def none_yet_touched(facts: Facts) -> bool:
    """Told that it is about no people at all, and that something happened to their data."""
    natures = (facts.confidentiality, facts.integrity, facts.availability)
    return facts.people.most == 0 and Answer.YES in natures


BY_FACTS: Final = (
    denied_yet_personal,
    none_yet_touched,
    public_yet_secret,
    unreadable_yet_read,
    trusted_yet_astray,
    gone_yet_refused,
    gone_yet_whole,
    restored_yet_lost,
    right_yet_used_wrong,
    nothing_yet_serious,
    unfelt_yet_serious,
    fault_on_purpose,
)
BY_RULES: Final = (kept_yet_out, shut_yet_seen, at_hand_yet_lost)
"""All that cannot both be so; the last three read the rule set as well."""


def contradicted(facts: Facts, rules: Ruleset) -> Degree:
    """Two facts exclude one another; unknown facts contradict nothing."""
    found = any(one(facts) for one in BY_FACTS) or any(one(facts, rules) for one in BY_RULES)
    return YES if found else NO
