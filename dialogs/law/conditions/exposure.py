"""Conditions on confidentiality: did data get out, could anyone read them, and who has them.

Each function answers one question to a degree (`degree.py`). Which rule asks which question
stands in `rules/duty.py`.
"""

from __future__ import annotations

from typing import Final

from dialogs.law.conditions.content import LIVING, NEVER_PUBLIC, NOT_OF_PERSONS_ALONE
from dialogs.law.conditions.degree import (
    NO,
    OPEN,
    PRESUMED,
    YES,
    Degree,
    degree,
    is_one,
    more_than,
    reverse,
    unless,
    unless_shown,
)
from dialogs.law.conditions.intent import snooping
from dialogs.law.facts import (
    Answer,
    Channel,
    Exfiltration,
    Facts,
    IncidentKind,
    Recipient,
)
from dialogs.law.ruleset import Ruleset

DISCLOSING: Final = frozenset(
    {
        IncidentKind.MISUSE_OF_ACCESS,
        IncidentKind.EXFILTRATION,
        IncidentKind.DEVICE_LOST,
        IncidentKind.E_WASTE,
        IncidentKind.PAPER_DISPOSAL,
        IncidentKind.MAIL_LOST,
        IncidentKind.PAPER_LOST,
        IncidentKind.SHOWN_TO_WRONG_RECIPIENT,
        IncidentKind.SENT_BY_MISTAKE,
        IncidentKind.NO_BCC,
        IncidentKind.UNINTENDED_PUBLICATION,
        IncidentKind.ORAL_DISCLOSURE,
        IncidentKind.UNAUTHORISED_ACCESS,
    }
)
"""Kinds that by their nature put data into other hands."""

CARRIERS: Final = frozenset(
    {
        IncidentKind.DEVICE_LOST,
        IncidentKind.PAPER_LOST,
        IncidentKind.MAIL_LOST,
        IncidentKind.E_WASTE,
        IncidentKind.PAPER_DISPOSAL,
    }
)
"""Kinds in which the thing is gone that the data were on."""

GONE: Final = CARRIERS - {IncidentKind.PAPER_DISPOSAL}
"""Kinds in which a thing left our hands: at least a loss, whatever else is said."""

LEFT_OPEN: Final = frozenset({IncidentKind.MISCONFIGURATION, IncidentKind.WRONG_ACCESS_RIGHTS})
"""Kinds in which a system stood open, so that nobody knows at once who looked."""

FOR_ALL_TO_SEE: Final = LEFT_OPEN | {IncidentKind.UNINTENDED_PUBLICATION}
"""Kinds in which data stood somewhere: that they stand there no more is nobody's word."""

READABLE_BY_NATURE: Final = frozenset(
    {
        IncidentKind.NO_BCC,
        IncidentKind.SHOWN_TO_WRONG_RECIPIENT,
        IncidentKind.ORAL_DISCLOSURE,
        IncidentKind.MISUSE_OF_ACCESS,
        IncidentKind.PAPER_LOST,
        IncidentKind.PAPER_DISPOSAL,
    }
)
"""Kinds in which no encryption keeps a reader out: said, shown, on paper, or looked up."""

OTHER_HANDS: Final = frozenset(
    {
        Recipient.KNOWN_PERSON,
        Recipient.KNOWN_GROUP,
        Recipient.COMPANY,
        Recipient.UNKNOWN_PERSON,
        Recipient.PUBLIC,
        Recipient.AI_SERVICE,
    }
)
"""Recipients who by being named got data without right."""

LOOSE: Final = frozenset({Recipient.UNKNOWN_PERSON, Recipient.PUBLIC, Recipient.ATTACKER})
"""Recipients whom nobody can rely on, whatever else is said."""

BOUND: Final = frozenset(
    {
        Recipient.NOBODY,
        Recipient.COLLEAGUE,
        Recipient.PARTNER,
        Recipient.PROCESSOR,
    }
)
"""Recipients whom secrecy or contract may bind: while nobody says so, an open question."""


def personal(facts: Facts, _: Ruleset) -> Degree:
    """Personal data of living people are involved (Q0); named kinds of data presume it."""
    if facts.personal_data is Answer.YES:
        return YES
    if facts.personal_data is Answer.NO:
        return OPEN if denied_yet_personal(facts) else NO
    return PRESUMED if facts.known_data else OPEN


def denied_yet_personal(facts: Facts) -> bool:
    """Told that no living people are concerned, and of data that only they have, or of them."""
    kinds = facts.known_data
    of_people = bool(kinds - NOT_OF_PERSONS_ALONE) or bool(kinds and facts.groups & LIVING)
    return facts.personal_data is Answer.NO and of_people


def seen(facts: Facts) -> bool:
    """Told that somebody has or saw the data."""
    return facts.opened is Answer.YES or facts.exfiltration is Exfiltration.YES


def shut_yet_seen(facts: Facts, rules: Ruleset) -> bool:
    """Told that proof excludes that anyone saw the data, and that somebody did or may have."""
    if facts.access_excluded is not Answer.YES:
        return False
    taken = facts.exfiltration is Exfiltration.NOT_EXCLUDED or facts.deletion_refused is Answer.YES
    looked = snooping(facts, rules) is YES and facts.confidentiality is not Answer.NO
    return seen(facts) or taken or looked


def public_yet_secret(facts: Facts) -> bool:
    """Told that exactly these data were public before, and of kinds that never are."""
    return facts.already_public is Answer.YES and not facts.data.isdisjoint(NEVER_PUBLIC)


def gone_yet_refused(facts: Facts) -> bool:
    """Told that the recipients gave the data back or destroyed them, and that one refuses."""
    return facts.deletion_confirmed is facts.deletion_refused is Answer.YES


def unreadable_yet_read(facts: Facts) -> bool:
    """Told that encryption kept the data unreadable, and that they were read or needed no key."""
    shut = facts.unintelligible is facts.key_safe is Answer.YES
    return shut and (facts.opened is Answer.YES or facts.kind in READABLE_BY_NATURE)


def trusted_yet_astray(facts: Facts) -> bool:
    """Told that a trusted recipient has none left, and that they took, sought or still get them."""
    if not facts.recipient_trusted is facts.deletion_confirmed is Answer.YES:
        return False
    astray = Answer.YES in (facts.targeted, facts.ongoing)
    nobody = facts.recipient is Recipient.NOBODY and (
        seen(facts) or facts.recipients.least not in (None, 0)
    )
    return astray or nobody or facts.exfiltration is Exfiltration.YES


def kept_yet_out(facts: Facts, rules: Ruleset) -> bool:
    """Told that confidentiality was kept, and that somebody has data that can be read."""
    if facts.confidentiality is not Answer.NO:
        return False
    shut = readable(facts, rules) is NO or reachable(facts, rules) is NO
    return seen(facts) or (_out_of_hand(facts) and not shut)


def _out_of_hand(facts: Facts) -> bool:
    """Told that data left, that others have them, or that the thing they were on is gone."""
    looked = facts.kind is IncidentKind.MISUSE_OF_ACCESS and facts.opened is not Answer.NO
    return (
        facts.exfiltration is Exfiltration.NOT_EXCLUDED
        or looked
        or facts.deletion_refused is Answer.YES
        or facts.recipient in OTHER_HANDS
        or facts.kind in GONE
        or (facts.recipient is Recipient.ATTACKER and not _kept_from_attacker(facts))
    )


def _kept_from_attacker(facts: Facts) -> bool:
    """Looked into, or nobody came in: an attacker by itself says nothing of confidentiality."""
    if facts.exfiltration is Exfiltration.NOT_APPLICABLE:
        return facts.opened is Answer.NO
    return facts.exfiltration is Exfiltration.EXCLUDED


def disclosed(facts: Facts, rules: Ruleset) -> Degree:
    """Data got into the hands of, or within reach of, someone without right."""
    if facts.confidentiality is Answer.NO:
        return OPEN if kept_yet_out(facts, rules) else NO
    if facts.confidentiality is Answer.YES:
        return YES
    told = seen(facts) or facts.recipient in OTHER_HANDS or facts.kind in DISCLOSING
    return PRESUMED if told else OPEN


def reachable(facts: Facts, rules: Ruleset) -> Degree:
    """No proof of our own excludes that anyone saw them; a sealed return leaves it open."""
    if facts.access_excluded is Answer.YES:
        return OPEN if shut_yet_seen(facts, rules) else NO
    returned = (
        facts.channel is Channel.POST
        and facts.opened is Answer.NO
        and facts.deletion_confirmed is Answer.YES
    )
    if returned and facts.access_excluded is Answer.UNKNOWN:
        return OPEN
    return unless(facts.access_excluded)


def let_in(facts: Facts, _: Ruleset) -> Degree:
    """Not phishing of which an investigation excludes that data left, and nobody looked in."""
    phishing = is_one(facts.kind, IncidentKind.PHISHING)
    if phishing is NO:
        return YES
    excluded = is_one(facts.exfiltration, Exfiltration.EXCLUDED)
    nobody = is_one(facts.recipient, Recipient.NOBODY, Recipient.ATTACKER)
    return unless_shown(min(phishing, excluded, nobody, reverse(facts.opened)))


def readable(facts: Facts, _: Ruleset) -> Degree:
    """The data were not made unintelligible, or the key is at risk (AP, third condition)."""
    if Answer.NO in (facts.unintelligible, facts.key_safe):
        return YES
    if facts.unintelligible is Answer.UNKNOWN:
        return PRESUMED
    return OPEN if facts.key_safe is Answer.UNKNOWN or unreadable_yet_read(facts) else NO


def new_to_the_world(facts: Facts, _: Ruleset) -> Degree:
    """The data were not lawfully public already."""
    return OPEN if public_yet_secret(facts) else unless(facts.already_public)


def beyond_trust(facts: Facts, rules: Ruleset) -> Degree:
    """Not with a trusted recipient who confirmed that it is gone (AP, exemption B)."""
    answers = (facts.recipient_trusted, facts.deletion_confirmed)
    if facts.recipient in LOOSE or Answer.NO in answers or facts.deletion_refused is Answer.YES:
        return YES
    if Answer.UNKNOWN in answers:
        return PRESUMED
    if trusted_yet_astray(facts):
        return OPEN
    return max(nobodys_word(facts, rules), is_one(facts.recipient))


def nobodys_word(facts: Facts, rules: Ruleset) -> Degree:
    """A folder or page was closed, and those who could look are too many to be asked."""
    crowd = more_than(facts.recipients, rules.answerable_recipients.value)
    if facts.kind in FOR_ALL_TO_SEE:
        return PRESUMED if crowd is OPEN else crowd
    return min(is_one(facts.kind), crowd)


def not_put_right(facts: Facts, _: Ruleset) -> Degree:
    """Not a mix-up that only trusted colleagues saw, unused and over: nothing left to destroy."""
    mix_up = is_one(facts.kind, IncidentKind.RECORD_MIX_UP)
    if mix_up is NO:
        return YES
    inside = is_one(facts.recipient, Recipient.NOBODY, Recipient.COLLEAGUE)
    unused = reverse(facts.wrong_data_used)
    taken = is_one(facts.exfiltration, Exfiltration.EXCLUDED, Exfiltration.NOT_APPLICABLE)
    over = reverse(facts.ongoing)
    return unless_shown(min(mix_up, inside, degree(facts.recipient_trusted), over, unused, taken))


def unbound(facts: Facts, _: Ruleset) -> Degree:
    """In hands that no secrecy or contract binds, such as a random resident."""
    if facts.recipient is Recipient.AI_SERVICE:
        return NO  # no person reads it there: the rules on AI services weigh it
    if facts.recipient in LOOSE:
        return YES
    if facts.recipient_trusted is Answer.NO:
        return PRESUMED if facts.recipient is Recipient.UNKNOWN else YES
    if facts.recipient_trusted is Answer.YES:
        return OPEN if facts.recipient is Recipient.UNKNOWN else NO
    return OPEN if facts.recipient in BOUND else PRESUMED


def outside(facts: Facts, _: Ruleset) -> Degree:
    """Outside our own organisation."""
    if facts.recipient is Recipient.UNKNOWN:
        return OPEN
    return NO if facts.recipient in (Recipient.NOBODY, Recipient.COLLEAGUE) else YES


def published(facts: Facts, rules: Ruleset) -> Degree:
    """For anybody to read, and not only said aloud among a few."""
    if facts.recipient is Recipient.UNKNOWN:
        return PRESUMED if facts.kind is IncidentKind.UNINTENDED_PUBLICATION else OPEN
    return _beyond_a_few(facts, rules) if facts.recipient is Recipient.PUBLIC else NO


def _beyond_a_few(facts: Facts, rules: Ruleset) -> Degree:
    """What is published reaches anybody; what is said aloud only those who were there."""
    heard = more_than(facts.recipients, rules.some_people.value)
    if facts.kind is IncidentKind.ORAL_DISCLOSURE:
        return PRESUMED if heard is OPEN else heard
    return PRESUMED if facts.kind is IncidentKind.TO_BE_DETERMINED and heard is not YES else YES


def _circle(facts: Facts, rules: Ruleset, number: int) -> Degree:
    """Whether more than a number of recipients could read them."""
    if facts.recipient is Recipient.PUBLIC:
        return _beyond_a_few(facts, rules)
    if facts.recipient is Recipient.UNKNOWN:
        return PRESUMED if _readers(facts, number) is YES else OPEN
    several = facts.recipient in (Recipient.KNOWN_GROUP, Recipient.COLLEAGUE)
    return _readers(facts, number) if several else NO


def _readers(facts: Facts, number: int) -> Degree:
    """Whether a group is larger than a number; without bcc all could read all."""
    told, all_of_them = more_than(facts.recipients, number), more_than(facts.people, number)
    if facts.kind is IncidentKind.TO_BE_DETERMINED:
        return told if told is all_of_them else OPEN
    return all_of_them if facts.kind is IncidentKind.NO_BCC else told


def wide(facts: Facts, rules: Ruleset) -> Degree:
    """Many recipients."""
    return _circle(facts, rules, rules.many_recipients.value)


def very_wide(facts: Facts, rules: Ruleset) -> Degree:
    """A mass of recipients."""
    return _circle(facts, rules, rules.mass_of_people.value - 1)


def at_ai_service(facts: Facts, _: Ruleset) -> Degree:
    """Given to an AI service without a contract."""
    if facts.recipient is Recipient.UNKNOWN:
        return OPEN
    return YES if facts.recipient is Recipient.AI_SERVICE else NO


def open_to_others(facts: Facts, _: Ruleset) -> Degree:
    """A system let people outside the organisation reach data that were not theirs."""
    if facts.kind not in LEFT_OPEN:
        return OPEN if facts.kind is IncidentKind.TO_BE_DETERMINED else NO
    if facts.recipient is Recipient.UNKNOWN:
        return OPEN if facts.channel is Channel.INTERNAL_SYSTEM else PRESUMED
    return NO if facts.recipient in (Recipient.NOBODY, Recipient.COLLEAGUE) else YES


def carrier_gone(facts: Facts, _: Ruleset) -> Degree:
    """The thing that the data were on is gone."""
    if facts.kind is IncidentKind.TO_BE_DETERMINED:
        return OPEN
    return YES if facts.kind in CARRIERS else NO


def ongoing(facts: Facts, _: Ruleset) -> Degree:
    """It still goes on, so that the circle may grow."""
    return degree(facts.ongoing)
