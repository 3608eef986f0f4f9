"""Facts that cannot both be true: somebody must look, whatever the other rules say."""

from __future__ import annotations

from dialogs.law.degree import NO, PRESUMED, YES, Degree
from dialogs.law.exposure import OTHER_HANDS, readable
from dialogs.law.facts import Answer, Effect, Exfiltration, Facts
from dialogs.law.ruleset import Ruleset


def _seen(facts: Facts) -> bool:
    """Told that somebody has or saw the data."""
    return facts.opened is Answer.YES or facts.exfiltration is Exfiltration.YES


def _closed_but_out(facts: Facts) -> bool:
    """Confidentiality was kept, yet somebody has the data in a form that can be read."""
    out = _seen(facts) or facts.exfiltration is Exfiltration.NOT_EXCLUDED
    return facts.confidentiality is Answer.NO and (out or facts.recipient in OTHER_HANDS)


def contradicted(facts: Facts, rules: Ruleset) -> Degree:
    """Two facts exclude one another; unknown facts contradict nothing."""
    shut = readable(facts, rules) is NO or facts.access_excluded is Answer.YES
    found = (
        (_closed_but_out(facts) and not shut)
        or (facts.access_excluded is Answer.YES and _seen(facts))
        or (facts.affects_people is Answer.NO and facts.effect is Effect.SERIOUS)
    )
    if not found or facts.personal_data is Answer.NO:
        return NO
    return YES if facts.personal_data is Answer.YES else PRESUMED
