"""Other lines than the two duties: the Cbw, the IBD, the police, the processor, the Wpg, abroad.

A signal says "look here"; it decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.law.conditions.degree import OPEN
from dialogs.law.conditions.intent import ATTACKS, MALICIOUS, malicious
from dialogs.law.facts import Answer, Cause, Exfiltration, Facts, IncidentKind, Recipient
from dialogs.law.ruleset import Ruleset
from dialogs.law.verdict import Signal


def _attack(facts: Facts) -> bool:
    """An attack on our systems from outside."""
    return facts.kind in ATTACKS or (
        facts.kind is IncidentKind.UNAUTHORISED_ACCESS and facts.recipient is Recipient.ATTACKER
    )


def _significant(facts: Facts) -> bool:
    """Perhaps a significant incident in the sense of the Cbw; unknown counts in an attack.

    Phishing deceives a person; it counts once a service is known to have gone down.
    """
    if facts.essential_service is Answer.UNKNOWN:
        down = (
            (Answer.YES,) if facts.kind is IncidentKind.PHISHING else (Answer.YES, Answer.UNKNOWN)
        )
        return facts.kind is IncidentKind.RANSOMWARE or (
            _attack(facts) and facts.availability in down
        )
    return facts.essential_service is Answer.YES


def _criminal(facts: Facts, rules: Ruleset) -> bool:
    """On purpose, as far as is known; an own employee who only looked is for the employer."""
    looked = (
        facts.kind is IncidentKind.MISUSE_OF_ACCESS and facts.exfiltration is not Exfiltration.YES
    )
    intent = malicious(facts, rules) > OPEN and facts.cause in {*MALICIOUS, "unknown"}
    return intent and (not looked or facts.cause is Cause.EXTERNAL_MALICIOUS)


def signals(facts: Facts, rules: Ruleset, breached: bool) -> Iterable[Signal]:
    """Every other line that the officer should look at."""
    if rules.cbw_in_force.value and _significant(facts):
        yield Signal.CBW
    if _attack(facts) or facts.essential_service is Answer.YES:
        yield Signal.IBD
    if facts.regime.wpg:
        yield Signal.WPG
    if breached and _criminal(facts, rules):
        yield Signal.POLICE
    if facts.cross_border is Answer.YES:
        yield Signal.CROSS_BORDER
    if facts.processor is Answer.YES:
        yield Signal.PROCESSOR
