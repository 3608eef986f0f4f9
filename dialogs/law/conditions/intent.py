"""Conditions on intent: was it done on purpose, by whom, aimed at whom, and did data leave.

Which rule asks which question stands in `rules/duty.py`.
"""

from __future__ import annotations

from typing import Final

from dialogs.law.conditions.content import beyond_contact
from dialogs.law.conditions.degree import NO, OPEN, PRESUMED, YES, Degree, degree
from dialogs.law.facts import Answer, Cause, Exfiltration, Facts, IncidentKind, Recipient
from dialogs.law.ruleset import Ruleset

ATTACKS: Final = frozenset(
    {
        IncidentKind.RANSOMWARE,
        IncidentKind.HACKING,
        IncidentKind.PHISHING,
        IncidentKind.VULNERABILITY_EXPLOITED,
    }
)
"""Kinds that only an outsider with intent brings about, also where a mistake let them in."""

ON_PURPOSE: Final = ATTACKS | {IncidentKind.MISUSE_OF_ACCESS, IncidentKind.EXFILTRATION}
"""Kinds that only intent brings about."""

BY_ACCIDENT: Final = frozenset({IncidentKind.TECHNICAL_FAULT})
"""Kinds without anybody's intent, also where nobody looked for the cause."""

MALICIOUS: Final = frozenset({Cause.INTERNAL_MALICIOUS, Cause.EXTERNAL_MALICIOUS})

_BY_COLLEAGUE: Final = {Recipient.COLLEAGUE: YES, Recipient.UNKNOWN: OPEN}
_ON_PURPOSE: Final = {**dict.fromkeys(MALICIOUS, YES), Cause.UNKNOWN: OPEN}


def _without_cause(facts: Facts, kinds: frozenset[IncidentKind]) -> Degree:
    """Intent as kind and recipient tell it, where the cause does not."""
    if facts.kind in kinds:
        return YES
    accident = facts.cause is not Cause.UNKNOWN or facts.kind in BY_ACCIDENT
    if accident and facts.confidentiality is Answer.NO:
        return _by_kind(facts)
    if facts.recipient is Recipient.ATTACKER:
        return YES if facts.confidentiality is Answer.YES else PRESUMED
    if facts.recipient is Recipient.UNKNOWN or not accident:
        return OPEN
    return _by_kind(facts)


def _by_kind(facts: Facts) -> Degree:
    """An accident, once it is known of which kind."""
    return OPEN if facts.kind is IncidentKind.TO_BE_DETERMINED else NO


def fault_on_purpose(facts: Facts) -> bool:
    """Told that nobody meant it, and that somebody did it on purpose."""
    return facts.kind in BY_ACCIDENT and facts.cause in MALICIOUS


def malicious(facts: Facts, _: Ruleset) -> Degree:
    """Someone did it on purpose, from inside or outside."""
    return YES if facts.cause in MALICIOUS else _without_cause(facts, ON_PURPOSE)


def hostile(facts: Facts, _: Ruleset) -> Degree:
    """An outsider did it on purpose."""
    if facts.cause is Cause.EXTERNAL_MALICIOUS:
        return YES
    return _without_cause(facts, ATTACKS)


def snooping(facts: Facts, _: Ruleset) -> Degree:
    """An employee looked where no task brought them."""
    if facts.kind is IncidentKind.MISUSE_OF_ACCESS:
        return YES
    if facts.kind is IncidentKind.TO_BE_DETERMINED:
        return OPEN
    return min(_BY_COLLEAGUE.get(facts.recipient, NO), _ON_PURPOSE.get(facts.cause, NO))


def aimed(facts: Facts, _: Ruleset) -> Degree:
    """Aimed at certain people."""
    return degree(facts.targeted)


def aimed_or_more_than_contact(facts: Facts, rules: Ruleset) -> Degree:
    """Aimed at certain people (presumed), or more than contact data."""
    presumed = PRESUMED if facts.targeted is Answer.UNKNOWN else degree(facts.targeted)
    return max(presumed, beyond_contact(facts, rules))


def may_have_left(facts: Facts, _: Ruleset) -> Degree:
    """An investigation does not exclude that data left; presumed as long as nobody looked."""
    if facts.exfiltration in (Exfiltration.YES, Exfiltration.NOT_EXCLUDED):
        return YES
    if facts.exfiltration is Exfiltration.EXCLUDED:
        return NO
    if facts.exfiltration is Exfiltration.NOT_APPLICABLE:
        return degree(facts.confidentiality)
    return OPEN if facts.confidentiality is Answer.NO else PRESUMED


def has_left(facts: Facts, _: Ruleset) -> Degree:
    """Data did get to someone: taken out, or seen as far as is known."""
    if facts.exfiltration is Exfiltration.YES:
        return YES
    if facts.exfiltration is Exfiltration.EXCLUDED:
        return NO
    if facts.exfiltration is Exfiltration.UNKNOWN:
        return PRESUMED if facts.confidentiality is Answer.YES else OPEN
    return degree(facts.confidentiality)
