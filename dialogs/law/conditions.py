"""The conditions by name, each with the facts it reads: the vocabulary of the rules in `duty.py`.

What each asks stands beside its function, in `exposure.py`, `content.py`, `intent.py`,
`loss.py`, `doubt.py` and `severity.py`.
"""

from __future__ import annotations

from typing import Final

from dialogs.law import content, doubt, exposure, intent, loss, severity
from dialogs.law.degree import Condition

_DATA = ("data", "little_insight")

# Confidentiality: did data get out, and into whose hands?
PERSONAL: Final = Condition(("personal_data", "data"), exposure.personal)
DISCLOSED: Final = Condition(
    (
        "kind",
        "confidentiality",
        "recipient",
        "opened",
        "exfiltration",
        "unintelligible",
        "key_safe",
        "access_excluded",
    ),
    exposure.disclosed,
)
REACHABLE: Final = Condition(
    ("access_excluded", "channel", "opened", "exfiltration", "deletion_confirmed"),
    exposure.reachable,
    together=(("channel", "opened", "deletion_confirmed"),),
)
LET_IN: Final = Condition(("kind", "exfiltration", "recipient", "opened"), exposure.let_in)
READABLE: Final = Condition(
    ("unintelligible", "key_safe"),
    exposure.readable,
    together=(("unintelligible", "key_safe"),),
)
NEW: Final = Condition(("already_public",), exposure.new_to_the_world)
BEYOND_TRUST: Final = Condition(
    ("recipient", "recipient_trusted", "deletion_confirmed"), exposure.beyond_trust
)
NOT_PUT_RIGHT: Final = Condition(
    ("kind", "recipient", "recipient_trusted", "ongoing", "wrong_data_used", "exfiltration"),
    exposure.not_put_right,
)
UNBOUND: Final = Condition(("recipient", "recipient_trusted"), exposure.unbound)
OUTSIDE: Final = Condition(("recipient",), exposure.outside)
PUBLISHED: Final = Condition(("recipient", "recipients", "kind"), exposure.published)
_CIRCLE = ("recipient", "recipients", "people", "kind")
_READERS = (("kind", "recipients"), ("kind", "people"), ("people", "recipients"))
WIDE: Final = Condition(_CIRCLE, exposure.wide, together=_READERS)
VERY_WIDE: Final = Condition(_CIRCLE, exposure.very_wide, together=_READERS)
AI_SERVICE: Final = Condition(("recipient",), exposure.at_ai_service)
OPEN_TO_OTHERS: Final = Condition(("kind", "recipient", "channel"), exposure.open_to_others)
CARRIER_GONE: Final = Condition(("kind",), exposure.carrier_gone)
ONGOING: Final = Condition(("ongoing",), exposure.ongoing)

# Data and people
SENSITIVE: Final = Condition(_DATA, content.sensitive)
IDENTITY: Final = Condition(("data",), content.identity)
SENSITIVE_OR_IDENTITY: Final = Condition(_DATA, content.sensitive_or_identity)
COMBINATION: Final = Condition(("data",), content.combination)
TELLING: Final = Condition(_DATA, content.telling)
TELLING_OR_COMBINATION: Final = Condition(_DATA, content.telling_or_combination)
BEYOND_LIGHT: Final = Condition(_DATA, content.beyond_light)
NOT_ONLY_LIGHT: Final = Condition(_DATA, content.not_only_light)
BEYOND_CONTACT: Final = Condition(("data",), content.beyond_contact)
BEYOND_CONTACT_OR_MANY: Final = Condition(("data", "people"), content.beyond_contact_or_many)
BEYOND_OWN_NAMES: Final = Condition(("data", "groups", "people"), content.beyond_own_names)
HOME_AND_MORE: Final = Condition(("data",), content.home_and_more)
VULNERABLE: Final = Condition(("groups",), content.vulnerable)
DANGER: Final = Condition(("physical_danger", "data"), content.danger)
SOME_PEOPLE: Final = Condition(("people",), content.some_people)
MANY_PEOPLE: Final = Condition(("people",), content.many_people)
MASS_OF_PEOPLE: Final = Condition(("people",), content.mass_of_people)

# Intent
MALICIOUS: Final = Condition(("cause", "kind", "recipient", "confidentiality"), intent.malicious)
HOSTILE: Final = Condition(("cause", "kind", "recipient", "confidentiality"), intent.hostile)
SNOOPING: Final = Condition(("kind", "cause", "recipient"), intent.snooping)
AIMED: Final = Condition(("targeted",), intent.aimed)
AIMED_OR_MORE_THAN_CONTACT: Final = Condition(
    ("targeted", "data"), intent.aimed_or_more_than_contact
)
MAY_HAVE_LEFT: Final = Condition(("exfiltration", "confidentiality"), intent.may_have_left)
HAS_LEFT: Final = Condition(("exfiltration", "confidentiality"), intent.has_left)

# Availability and integrity: were data lost or wrong, and do people feel it?
_NOWHERE = ("data_intact", "backup", "integrity")
UNREACHABLE: Final = Condition(("kind", "availability", "loss", *_NOWHERE), loss.unreachable)
ALTERED: Final = Condition(("kind", "integrity", "wrong_data_used"), loss.altered)
_KEPT = ("loss", "kind", "backup", "data_intact", "under_control")
_WHOLE = ("data_intact", "under_control")
_ELSEWHERE = (("kind", "backup"), ("kind", *_WHOLE))
LOST: Final = Condition(_KEPT, loss.lost, together=_ELSEWHERE)
LOST_FOR_GOOD: Final = Condition(_KEPT, loss.lost_for_good, together=_ELSEWHERE)
NOT_INTACT: Final = Condition(
    (*_WHOLE, "backup", "loss", "availability", "integrity"), loss.not_intact, together=(_WHOLE,)
)
WITHOUT_BACKUP: Final = Condition(("backup",), loss.without_backup)
LONG_OUTAGE: Final = Condition(("outage_hours",), loss.long_outage)
FELT: Final = Condition(("effect", "affects_people"), loss.felt)
SERIOUS: Final = Condition(("effect", "affects_people"), loss.serious)
MORE_THAN_MINOR: Final = Condition(("effect", "affects_people"), loss.more_than_minor)
MORE_THAN_A_BOTHER: Final = Condition(
    (*_DATA, "effect", "affects_people", "loss", "outage_hours"),
    loss.more_than_a_bother,
    together=((*_DATA, "loss", "outage_hours"),),
)
MORE_THAN_ONE_BOTHER: Final = Condition(
    ("effect", "affects_people", "ongoing", "people"),
    loss.more_than_one_bother,
    together=(("ongoing", "people"),),
)
WRONG_DATA_USED: Final = Condition(("wrong_data_used",), loss.wrong_data_used)
BREACHED: Final = Condition(
    (*DISCLOSED.facts, "wrong_data_used", "availability", "loss", *_NOWHERE), loss.breached
)

CONTRADICTED: Final = Condition(
    (*BREACHED.facts, "effect", "affects_people", "cause"), doubt.contradicted
)

# ENISA
_NUMBERS = (("people", "recipients"),)
SCORE_MEDIUM: Final = Condition(severity.FACTS, severity.medium, _NUMBERS, severity.to_medium)
SCORE_HIGH: Final = Condition(severity.FACTS, severity.high, _NUMBERS, severity.to_high)

EXPOSED: Final = (DISCLOSED, REACHABLE, LET_IN, READABLE, NEW)
"""Data are out, in a form that others can read, and no proof excludes that anyone saw them."""

OUT: Final = (*EXPOSED, BEYOND_TRUST, NOT_PUT_RIGHT)
"""The same, and no trusted recipient has confirmed that they are gone, nor were they put right."""

LOOSE: Final = (*EXPOSED, UNBOUND)
"""Data are out, in hands that no secrecy or contract binds: no word of theirs puts that right."""
