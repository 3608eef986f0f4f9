"""Conditions on availability and integrity: were data lost or wrong, and do people feel it.

Which rule asks which question stands in `rules/duty.py`.
"""

from __future__ import annotations

from typing import Final

from dialogs.law.conditions.content import CARE, sensitive, sensitive_or_identity, telling
from dialogs.law.conditions.degree import NO, OPEN, PRESUMED, YES, Degree, degree, more_than
from dialogs.law.conditions.exposure import CARRIERS, GONE, disclosed
from dialogs.law.facts import Answer, Effect, Exfiltration, Facts, IncidentKind, Loss
from dialogs.law.ruleset import Ruleset

_LOSS: Final = {Loss.NONE: NO, Loss.TEMPORARY: YES, Loss.PERMANENT: YES, Loss.UNKNOWN: OPEN}


def at_hand_yet_lost(facts: Facts, rules: Ruleset) -> bool:
    """Told that data could be reached all along, and that they were lost or are whole nowhere."""
    if Loss.NONE is facts.loss and _away(facts, rules):
        return True
    if facts.availability is not Answer.NO:
        return False
    gone = facts.loss in (Loss.TEMPORARY, Loss.PERMANENT) or _away(facts, rules)
    return gone or _whole_nowhere(facts)


def _away(facts: Facts, rules: Ruleset) -> bool:
    """Out of reach for longer than maintenance takes, and not only a thing that they were on."""
    return _hours_away(facts) > rules.short_outage_hours.value


def _hours_away(facts: Facts) -> float:
    """How long the data themselves were out of reach, as far as told."""
    return 0.0 if facts.kind in CARRIERS else facts.outage_hours or 0.0


def restored_yet_lost(facts: Facts) -> bool:
    """Told that all data could be restored, and that they are lost for good."""
    return facts.backup is Answer.YES and facts.loss is Loss.PERMANENT


def right_yet_used_wrong(facts: Facts) -> bool:
    """Told that nothing was changed or lost, and that wrong data were used."""
    whole = facts.integrity is Answer.NO and facts.availability is not Answer.YES
    return whole and facts.wrong_data_used is Answer.YES


def nothing_yet_serious(facts: Facts) -> bool:
    """Told that no nature was breached, and that people are seriously hurt."""
    natures = {facts.confidentiality, facts.integrity, facts.availability}
    hurt = facts.effect is Effect.SERIOUS and facts.affects_people is not Answer.NO
    return hurt and natures == {Answer.NO}


def _whole_nowhere(facts: Facts) -> bool:
    """Told that the data do not exist complete with us, and not that they are only changed."""
    if facts.data_intact is not Answer.NO:
        return False
    return facts.backup is not Answer.YES and facts.integrity is not Answer.YES


def unreachable(facts: Facts, rules: Ruleset) -> Degree:
    """Data were lost, destroyed or could not be reached."""
    if facts.availability is Answer.YES:
        return YES
    if facts.availability is Answer.NO:
        belied = at_hand_yet_lost(facts, rules) or nothing_yet_serious(facts)
        return PRESUMED if _whole_nowhere(facts) else OPEN if belied else NO
    lost = facts.loss in (Loss.TEMPORARY, Loss.PERMANENT) or _hours_away(facts) > 0
    by_kind = facts.kind in (IncidentKind.RANSOMWARE, IncidentKind.DATA_DELETED)
    return PRESUMED if lost or by_kind else OPEN


def thing_gone(facts: Facts) -> bool:
    """Told that a thing with data left our hands: a breach, also where the data are encrypted."""
    return facts.kind in GONE


def gone_yet_whole(facts: Facts) -> bool:
    """Told that a thing with data is gone, and that no nature was breached."""
    natures = {facts.confidentiality, facts.integrity, facts.availability}
    return thing_gone(facts) and natures == {Answer.NO}


def altered(facts: Facts, _: Ruleset) -> Degree:
    """Data were changed or mixed up."""
    if right_yet_used_wrong(facts):
        return OPEN
    if facts.integrity is not Answer.UNKNOWN:
        return YES if facts.integrity is Answer.YES else NO
    told = facts.kind is IncidentKind.UNAUTHORISED_CHANGE or facts.wrong_data_used is Answer.YES
    return PRESUMED if told else OPEN


def _elsewhere(facts: Facts) -> Degree:
    """A thing was lost, and the data on it still stand complete with us (EDPB Annex B i)."""
    if facts.kind not in CARRIERS:
        return OPEN if facts.kind is IncidentKind.TO_BE_DETERMINED else NO
    kept = min(degree(facts.data_intact), degree(facts.under_control))
    return max(kept, degree(facts.backup))


def lost(facts: Facts, rules: Ruleset) -> Degree:
    """The data themselves were out of our reach, not only the thing they were on."""
    elsewhere = _elsewhere(facts)
    if elsewhere is YES:
        return NO
    told = _told_lost(facts, rules)
    return min(told, PRESUMED) if elsewhere is OPEN else told


def _told_lost(facts: Facts, rules: Ruleset) -> Degree:
    """As the loss is told; where only hours are, they tell of one for a time."""
    if facts.loss is Loss.UNKNOWN and _hours_away(facts) > 0:
        return PRESUMED
    return OPEN if facts.loss is Loss.NONE and _away(facts, rules) else _LOSS[facts.loss]


def lost_for_good(facts: Facts, rules: Ruleset) -> Degree:
    """Nothing to restore the data from; presumed where a loss is called permanent."""
    if facts.loss is Loss.TEMPORARY:
        return NO
    out = lost(facts, rules)
    if facts.backup is Answer.YES:
        return min(out, OPEN) if restored_yet_lost(facts) else NO
    return min(out, PRESUMED) if facts.backup is Answer.UNKNOWN else out


def not_intact(facts: Facts, rules: Ruleset) -> Degree:
    """Data not complete or not in our control any more (AP, first and second condition)."""
    if facts.backup is Answer.YES:
        return NO
    if facts.loss is Loss.NONE and not at_hand_yet_lost(facts, rules):
        return NO
    answers = (facts.data_intact, facts.under_control)
    if Answer.NO in answers:
        certain = facts.backup is Answer.NO and facts.loss is not Loss.UNKNOWN
        return YES if certain else PRESUMED
    return OPEN if Answer.UNKNOWN in answers else NO


def without_backup(facts: Facts, _: Ruleset) -> Degree:
    """There was no back-up to restore all of it in good time."""
    return OPEN if facts.backup is Answer.UNKNOWN else NO if facts.backup is Answer.YES else YES


def long_outage(facts: Facts, rules: Ruleset) -> Degree:
    """Out of reach for longer than the rule set's long outage."""
    if facts.outage_hours is None:
        return OPEN
    return YES if facts.outage_hours > rules.long_outage_hours.value else NO


def _told_by(facts: Facts) -> Degree:
    """How sure it is that people feel what the effect says: both facts must agree."""
    return YES if facts.affects_people is Answer.YES else PRESUMED


def unfelt_yet_serious(facts: Facts) -> bool:
    """Told that people feel nothing, and that they are seriously hurt."""
    return facts.affects_people is Answer.NO and facts.effect is Effect.SERIOUS


def felt(facts: Facts, rules: Ruleset) -> Degree:
    """People notice the loss or the wrong data; long without data for care presumes it."""
    if unfelt_yet_serious(facts):
        return OPEN
    if facts.affects_people is Answer.NO or facts.effect is Effect.NONE:
        return NO
    if facts.effect is not Effect.UNKNOWN:
        return _told_by(facts)
    told = facts.affects_people is Answer.YES or _care_stood_still(facts, rules)
    return PRESUMED if told else OPEN


def _care_stood_still(facts: Facts, rules: Ruleset) -> bool:
    """Data for care were out of reach for longer than the long outage."""
    return long_outage(facts, rules) is YES and not facts.data.isdisjoint(CARE)


def serious(facts: Facts, _: Ruleset) -> Degree:
    """Care, money, a decision, a right or safety is hurt."""
    if facts.affects_people is Answer.NO:
        return OPEN if unfelt_yet_serious(facts) else NO
    if facts.effect is Effect.UNKNOWN:
        return OPEN
    return _told_by(facts) if facts.effect is Effect.SERIOUS else NO


def more_than_minor(facts: Facts, rules: Ruleset) -> Degree:
    """Felt, and nobody has established that it was only a short bother."""
    if facts.effect is Effect.UNKNOWN:
        return felt(facts, rules)
    return serious(facts, rules)


def more_than_a_bother(facts: Facts, rules: Ruleset) -> Degree:
    """Felt, and not shown to be a small bother of a working day at most, or of a day for some."""
    if facts.effect is not Effect.MINOR:
        return felt(facts, rules)
    if facts.loss in (Loss.TEMPORARY, Loss.UNKNOWN) and _small(facts, rules):
        return NO if facts.loss is Loss.TEMPORARY else min(felt(facts, rules), OPEN)
    return min(felt(facts, rules), PRESUMED)


def _small(facts: Facts, rules: Ruleset) -> bool:
    """Out of reach so shortly that a small bother is all it was."""
    if facts.outage_hours is None:
        return False
    if facts.outage_hours <= rules.short_outage_hours.value:
        return True
    return long_outage(facts, rules) is NO and sensitive(facts, rules) is NO


def more_than_one_bother(facts: Facts, rules: Ruleset) -> Degree:
    """Felt, and not shown to be over, of one person, and a small bother."""
    if facts.effect is not Effect.MINOR:
        return felt(facts, rules)
    if facts.ongoing is Answer.NO and more_than(facts.people, 1) is NO:
        return NO
    return min(felt(facts, rules), PRESUMED)


def more_than_a_slip(facts: Facts, rules: Ruleset) -> Degree:
    """Not a slip in plain data, put right, that was a bother to one person at most."""
    plain = max(sensitive_or_identity(facts, rules), telling(facts, rules))
    return max(PRESUMED if plain is OPEN else plain, more_than_one_bother(facts, rules))


def wrong_data_used(facts: Facts, _: Ruleset) -> Degree:
    """The wrong data were or may have been used."""
    return degree(facts.wrong_data_used)


def breached(facts: Facts, rules: Ruleset) -> Degree:
    """A breach of any of the three natures (Q2); data that may have left presume one."""
    out = disclosed(facts, rules)
    if out is YES:
        return YES
    if facts.exfiltration is Exfiltration.NOT_EXCLUDED and facts.confidentiality is Answer.UNKNOWN:
        out = PRESUMED
    return max(out, altered(facts, rules), unreachable(facts, rules))
