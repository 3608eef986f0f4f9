"""Facts that cannot both be true: somebody must check them.

The conditions concerned are open then; the rule that asks this only says so aloud.
"""

from __future__ import annotations

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


def contradicted(facts: Facts, rules: Ruleset) -> Degree:
    """Two facts exclude one another; unknown facts contradict nothing."""
    found = (
        kept_yet_out(facts, rules)
        or shut_yet_seen(facts, rules)
        or denied_yet_personal(facts)
        or public_yet_secret(facts)
        or gone_yet_refused(facts)
        or unreadable_yet_read(facts)
        or trusted_yet_astray(facts)
        or none_yet_touched(facts)
        or at_hand_yet_lost(facts, rules)
        or restored_yet_lost(facts)
        or right_yet_used_wrong(facts)
        or nothing_yet_serious(facts)
        or gone_yet_whole(facts)
        or unfelt_yet_serious(facts)
        or fault_on_purpose(facts)
    )
    return YES if found else NO
