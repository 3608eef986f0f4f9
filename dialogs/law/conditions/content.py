"""Conditions on the data and the people: how telling are the data, whose are they, of how many.

The sets of kinds below are the AP's list of high risks, the categories of ENISA and the examples
of the EDPB put together. Which rule asks which question stands in `rules/duty.py`.
"""

from __future__ import annotations

from typing import Final

from dialogs.law.conditions.degree import (
    NO,
    OPEN,
    PRESUMED,
    YES,
    Degree,
    degree,
    more_than,
    reverse,
    unless,
)
from dialogs.law.facts import Answer, DataKind, Facts, Group
from dialogs.law.ruleset import Ruleset

ALWAYS_SENSITIVE: Final = frozenset(
    {
        DataKind.CRIMINAL,
        DataKind.POLICE,
        DataKind.SEXUALITY,
        DataKind.GENETIC,
        DataKind.BIOMETRIC,
        DataKind.YOUTH_CARE,
        DataKind.DEBTS,
        DataKind.PROFESSIONAL_SECRET,
        DataKind.SECRET_ADDRESS,
    }
)
"""Sensitive however little they seem to say."""

SENSITIVE: Final = frozenset(
    {
        DataKind.ETHNICITY,
        DataKind.POLITICS,
        DataKind.RELIGION,
        DataKind.UNION,
        DataKind.HEALTH,
        DataKind.SOCIAL_SUPPORT,
        DataKind.ABSENCE,
        DataKind.PERFORMANCE,
    }
)
"""Sensitive, unless they give no real insight (ENISA -2, -3; EDPB 01/2021 case 15)."""

IDENTITY: Final = frozenset(
    {DataKind.BSN, DataKind.ID_COPY, DataKind.CREDENTIALS, DataKind.CREDIT_CARD}
)
"""With these somebody can pose as another or pay in another's name (AP: identity fraud)."""

TO_BE_COPIED: Final = IDENTITY - {DataKind.BSN}
"""Of those: what a glance is enough for, where a telephone is at hand."""

TELLING: Final = frozenset(
    {
        DataKind.BANK_ACCOUNT,
        DataKind.BENEFITS,
        DataKind.OTHER_FINANCIAL,
        DataKind.SIGNATURE,
        DataKind.LOCATION,
        DataKind.BEHAVIOUR,
        DataKind.COMMUNICATIONS,
        DataKind.OPINION,
        DataKind.CAREER,
    }
)
"""They tell something of a life, unless they give no real insight."""

CONTACT: Final = frozenset(
    {
        DataKind.NAME,
        DataKind.GENDER,
        DataKind.EMAIL,
        DataKind.PHONE,
        DataKind.ADDRESS,
        DataKind.WORK,
    }
)
"""Who somebody is, for whom they work, and where to reach them."""

LIGHT: Final = CONTACT | {
    DataKind.TAX,
    DataKind.PHOTO,
    DataKind.VEHICLE,
    DataKind.FAMILY,
    DataKind.OTHER,
}
"""Of little weight by themselves."""

BUSINESS: Final = CONTACT - {DataKind.ADDRESS}
"""Who somebody is at work."""

COMBINATION: Final = frozenset({DataKind.BIRTH_DATE, DataKind.ADDRESS})
"""Together enough to pose as somebody (EDPB 01/2021 cases 11 and 16)."""

TELLING_OF_WHOM: Final = (
    CONTACT - {DataKind.GENDER, DataKind.WORK}
    | IDENTITY
    | {
        DataKind.BIOMETRIC,
        DataKind.PHOTO,
        DataKind.SIGNATURE,
        DataKind.BANK_ACCOUNT,
        DataKind.VEHICLE,
        DataKind.COMMUNICATIONS,
        DataKind.SECRET_ADDRESS,
    }
)
"""By these a person is known: with one of them among the data, nothing was pseudonymised."""

NEVER_PUBLIC: Final = IDENTITY | {
    DataKind.SECRET_ADDRESS,
    DataKind.POLICE,
    DataKind.YOUTH_CARE,
    DataKind.SOCIAL_SUPPORT,
    DataKind.PROFESSIONAL_SECRET,
    DataKind.GENETIC,
    DataKind.BIOMETRIC,
}
"""Never lawfully public, whatever was said."""

NOT_OF_PERSONS_ALONE: Final = LIGHT | {
    DataKind.BIRTH_DATE,
    DataKind.BANK_ACCOUNT,
    DataKind.OTHER_FINANCIAL,
    DataKind.SIGNATURE,
    DataKind.OPINION,
    DataKind.COMMUNICATIONS,
}
"""What there may be of a company or of the dead as well."""

CARE: Final = frozenset({DataKind.HEALTH, DataKind.SOCIAL_SUPPORT, DataKind.YOUTH_CARE})
"""Without these, care may stop."""

LIVING: Final = frozenset(Group) - {Group.OTHER, Group.UNKNOWN}
"""Groups of living people."""

NOTHING: Final[frozenset[DataKind]] = frozenset()

VULNERABLE: Final = frozenset({Group.MINORS, Group.VULNERABLE, Group.PATIENTS})


def _listed(facts: Facts) -> Degree:
    """What holds for a kind that is not in the list: no when the list is complete, else open."""
    return OPEN if not facts.data or DataKind.UNKNOWN in facts.data else NO


def _listed_special(facts: Facts) -> Degree:
    """The same for the kinds of the AP's list, which may be excluded without a complete list."""
    return NO if facts.special_excluded is Answer.YES else _listed(facts)


def sensitive(facts: Facts, _: Ruleset) -> Degree:
    """Special categories, criminal data, or another kind of the AP's list of high risks."""
    if not facts.data.isdisjoint(ALWAYS_SENSITIVE):
        return YES
    found = NO if facts.data.isdisjoint(SENSITIVE) else unless(facts.little_insight)
    return max(found, _listed_special(facts))


def sensitive_of_somebody(facts: Facts, rules: Ruleset) -> Degree:
    """Sensitive data, and whoever has them can tell whose they are."""
    return min(sensitive(facts, rules), of_somebody(facts, rules))


def of_somebody(facts: Facts, _: Ruleset) -> Degree:
    """Not pseudonymised with the list of codes out of reach (AVG art. 4(5))."""
    if facts.pseudonymised is Answer.NO or not facts.data.isdisjoint(TELLING_OF_WHOM):
        return YES
    if facts.pseudonymised is Answer.UNKNOWN or _listed(facts) is OPEN:
        return PRESUMED
    return reverse(facts.key_safe)


def identity(facts: Facts, _: Ruleset) -> Degree:
    """Data with which another can pose as somebody, or pay for them."""
    return _listed_special(facts) if facts.data.isdisjoint(IDENTITY) else YES


def combination(facts: Facts, _: Ruleset) -> Degree:
    """Date of birth with the address."""
    return YES if facts.data >= COMBINATION else _listed(facts)


def telling(facts: Facts, _: Ruleset) -> Degree:
    """Financial or behavioural data that give an insight into a life."""
    found = NO if facts.data.isdisjoint(TELLING) else unless(facts.little_insight)
    return max(found, _listed(facts))


def telling_of_somebody(facts: Facts, rules: Ruleset) -> Degree:
    """The same, and whoever has them can tell whose they are."""
    return min(telling(facts, rules), of_somebody(facts, rules))


def telling_or_combination(facts: Facts, rules: Ruleset) -> Degree:
    """Data that give an insight, or date of birth with the address."""
    return max(telling_of_somebody(facts, rules), combination(facts, rules))


def sensitive_or_identity(facts: Facts, rules: Ruleset) -> Degree:
    """Sensitive data, or data with which another can pose as somebody."""
    return max(sensitive(facts, rules), identity(facts, rules))


def weighty(facts: Facts, rules: Ruleset) -> Degree:
    """Data that no trust makes light when they are of many: sensitive, of identity or telling."""
    return max(sensitive_or_identity(facts, rules), telling_or_combination(facts, rules))


def to_be_copied(facts: Facts) -> Degree:
    """What passes for a person, or opens an account, once a telephone made a picture of it."""
    return _listed_special(facts) if facts.data.isdisjoint(TO_BE_COPIED) else YES


def light_only(facts: Facts, more: frozenset[DataKind] = NOTHING) -> Degree:
    """Nothing but things of little weight, and some more kinds."""
    if facts.data - LIGHT - more - {DataKind.UNKNOWN}:
        return NO
    return YES if _listed(facts) is NO else OPEN


def beyond_light(facts: Facts, _: Ruleset) -> Degree:
    """More than contact data and things of little weight, such as a date of birth."""
    heavy = facts.data - LIGHT - {DataKind.UNKNOWN}
    insight = heavy <= SENSITIVE | TELLING
    found = NO if not heavy else unless(facts.little_insight) if insight else YES
    return max(found, _listed(facts))


def not_only_light(facts: Facts, rules: Ruleset) -> Degree:
    """More than things of little weight, presumed as long as the kinds are not all known."""
    found = beyond_light(facts, rules)
    return PRESUMED if found is OPEN else found


def beyond_contact(facts: Facts, _: Ruleset) -> Degree:
    """More than who somebody is and where to reach them."""
    return YES if facts.data - CONTACT - {DataKind.UNKNOWN} else _listed(facts)


def beyond_own_names(facts: Facts, rules: Ruleset) -> Degree:
    """More than business contacts of a handful of our own employees, presumed while not known."""
    more = YES if facts.data - BUSINESS - {DataKind.UNKNOWN} else _listed(facts)
    others = YES if facts.groups - {Group.EMPLOYEES, Group.UNKNOWN} else _own(facts)
    found = max(more, others, some_people(facts, rules))
    return PRESUMED if found is OPEN else found


def _own(facts: Facts) -> Degree:
    """Whether others than employees may be touched, where no others are named."""
    return OPEN if not facts.groups or Group.UNKNOWN in facts.groups else NO


def home_and_more(facts: Facts, rules: Ruleset) -> Degree:
    """Where somebody lives, together with something about them."""
    home = YES if DataKind.ADDRESS in facts.data else _listed(facts)
    return min(home, beyond_contact(facts, rules))


def vulnerable(facts: Facts, _: Ruleset) -> Degree:
    """Minors, patients or other people in a weak position."""
    if not facts.groups.isdisjoint(VULNERABLE):
        return YES
    return OPEN if not facts.groups or Group.UNKNOWN in facts.groups else NO


def danger(facts: Facts, _: Ruleset) -> Degree:
    """Bodily harm is possible; a secret address presumes it."""
    if facts.physical_danger is Answer.UNKNOWN and DataKind.SECRET_ADDRESS in facts.data:
        return PRESUMED
    return degree(facts.physical_danger)


def some_people(facts: Facts, rules: Ruleset) -> Degree:
    """More than a handful of people."""
    return more_than(facts.people, rules.some_people.value)


def many_people(facts: Facts, rules: Ruleset) -> Degree:
    """More people than ENISA's flag."""
    return more_than(facts.people, rules.many_people.value)


def mass_of_people(facts: Facts, rules: Ruleset) -> Degree:
    """A mass of people."""
    return more_than(facts.people, rules.mass_of_people.value)
