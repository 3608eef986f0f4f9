"""Conditions on what came back, or weighs so little that nothing of weight is left out.

What is of little weight is a choice of the house: its kinds and numbers stand in the rule set.
Each function answers one question to a degree (`degree.py`). Which rule asks which question stands
in `rules/duty.py`.
"""

from __future__ import annotations

from typing import Final

from dialogs.law.conditions.content import light_only, sensitive, some_people, to_be_copied
from dialogs.law.conditions.degree import (
    NO,
    YES,
    Degree,
    at_most,
    degree,
    is_one,
    opposite,
    unless_shown,
)
from dialogs.law.conditions.exposure import nobodys_word
from dialogs.law.facts import (
    Answer,
    Channel,
    DataKind,
    Exfiltration,
    Facts,
    IncidentKind,
    Recipient,
)
from dialogs.law.ruleset import Ruleset

NEAR: Final = frozenset(
    {
        Recipient.NOBODY,
        Recipient.COLLEAGUE,
        Recipient.PARTNER,
        Recipient.PROCESSOR,
        Recipient.COMPANY,
        Recipient.KNOWN_PERSON,
    }
)
"""Recipients whom we know one by one."""


def refused(facts: Facts, _: Ruleset) -> Degree:
    """A recipient refuses to give the data back or to destroy them."""
    return degree(facts.deletion_refused)


def kept(facts: Facts, rules: Ruleset) -> Degree:
    """Not handed back at the counter on the spot, nor one thing of little weight given back."""
    back = _back(facts, rules)
    if back is NO:
        return YES
    mild = _of_one(facts, rules, rules.mild_kinds.value)
    return unless_shown(min(back, max(_at_the_counter(facts, rules), mild)))


def more_than_slight(facts: Facts, rules: Ruleset) -> Degree:
    """Not one thing of the least weight, such as a bank account number, that was given back."""
    back = _back(facts, rules)
    if back is NO:
        return YES
    return unless_shown(min(back, _of_one(facts, rules, rules.slight_kinds.value)))


def _back(facts: Facts, rules: Ruleset) -> Degree:
    """Told that the data came back or are gone, and that nobody made a copy."""
    if facts.deletion_confirmed is Answer.NO or facts.deletion_refused is Answer.YES:
        return NO
    whole = is_one(facts.exfiltration, Exfiltration.EXCLUDED, Exfiltration.NOT_APPLICABLE)
    word = opposite(nobodys_word(facts, rules))
    return min(degree(facts.deletion_confirmed), whole, word)


def _of_one(facts: Facts, rules: Ruleset, kinds: frozenset[DataKind]) -> Degree:
    """Data of one person, of these kinds at most beside things of little weight."""
    return min(light_only(facts, kinds), at_most(facts.people, rules.slight_people.value))


def _at_the_counter(facts: Facts, rules: Ruleset) -> Degree:
    """Shown at the counter, and nothing of which a glance is enough."""
    shown = is_one(facts.kind, IncidentKind.SHOWN_TO_WRONG_RECIPIENT)
    if shown is NO:
        return NO
    counter = is_one(facts.channel, Channel.COUNTER)
    at_a_glance = max(sensitive(facts, rules), to_be_copied(facts), some_people(facts, rules))
    return min(shown, counter, opposite(at_a_glance))


def not_light_nearby(facts: Facts, rules: Ruleset) -> Degree:
    """Not only things of little weight of a few people, in hands that we know or given back."""
    light = light_only(facts)
    if light is NO:
        return YES
    known = is_one(facts.recipient, *NEAR)
    few = at_most(facts.people, rules.some_people.value)
    return unless_shown(min(light, few, max(known, _back(facts, rules))))


def more_than_a_letter(facts: Facts, rules: Ruleset) -> Degree:
    """Not one letter with nothing but light things in it, lost or wrongly delivered."""
    letter = _letter(facts)
    if letter is NO:
        return YES
    few = at_most(facts.people, rules.some_people.value)
    return unless_shown(min(letter, light_only(facts), few))


def _letter(facts: Facts) -> Degree:
    if facts.kind is IncidentKind.SENT_BY_MISTAKE:
        return is_one(facts.channel, Channel.POST)
    return is_one(facts.kind, IncidentKind.MAIL_LOST)
