"""The conditions by name, each with the facts it reads: the vocabulary of the rules in `rules/`.

What each asks stands beside its function, in the other modules of this folder and `severity.py`.
"""

from __future__ import annotations

from typing import Final

from dialogs.law import severity
from dialogs.law.conditions import content, doubt, exposure, intent, loss, returned
from dialogs.law.conditions.degree import Condition

_DATA = ("data", "little_insight")
_SPECIAL = ("data", "special_excluded")
_SENSITIVE = (*_DATA, "special_excluded")
_WHOSE = ("pseudonymised", "key_safe")

# Confidentiality: did data get out, and into whose hands?
PERSONAL: Final = Condition(("personal_data", "data", "groups"), exposure.personal)
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
        "deletion_refused",
        "cause",
    ),
    exposure.disclosed,
)
REACHABLE: Final = Condition(
    (
        "access_excluded",
        "channel",
        "opened",
        "exfiltration",
        "deletion_confirmed",
        "deletion_refused",
        "kind",
        "cause",
        "recipient",
        "confidentiality",
    ),
    exposure.reachable,
    together=(("channel", "opened", "deletion_confirmed"),),
)
LET_IN: Final = Condition(("kind", "exfiltration", "recipient", "opened"), exposure.let_in)
READABLE: Final = Condition(
    ("unintelligible", "key_safe", "opened", "kind"),
    exposure.readable,
    together=(("unintelligible", "key_safe"),),
)
NEW: Final = Condition(("already_public", "data"), exposure.new_to_the_world)
BEYOND_TRUST: Final = Condition(
    (
        "recipient",
        "recipient_trusted",
        "deletion_confirmed",
        "deletion_refused",
        "kind",
        "recipients",
        "targeted",
        "ongoing",
        "opened",
        "exfiltration",
    ),
    exposure.beyond_trust,
    together=(("kind", "recipients"),),
)
REFUSED: Final = Condition(("deletion_refused",), returned.refused)
_BACK = ("deletion_confirmed", "deletion_refused", "exfiltration", "kind", "recipients")
_OF_ONE = (*_BACK, "data", "people")
_GAVE_BACK = ("deletion_confirmed", "exfiltration", "kind", "recipients", "people")
KEPT: Final = Condition(
    (*_OF_ONE, "little_insight", "special_excluded", "channel"),
    returned.kept,
    together=(_GAVE_BACK, ("deletion_confirmed", "exfiltration", "kind", "channel", "people")),
)
MORE_THAN_SLIGHT: Final = Condition(_OF_ONE, returned.more_than_slight, together=(_GAVE_BACK,))
NOT_LIGHT_NEARBY: Final = Condition(
    (*_OF_ONE, "recipient"),
    returned.not_light_nearby,
    together=((*_GAVE_BACK, "recipient"),),
)
MORE_THAN_A_LETTER: Final = Condition(
    ("kind", "channel", "data", "people"), returned.more_than_a_letter
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
SENSITIVE: Final = Condition((*_SENSITIVE, *_WHOSE), content.sensitive_of_somebody)
SENSITIVE_TO_US: Final = Condition(_SENSITIVE, content.sensitive)
OF_SOMEBODY: Final = Condition(("data", *_WHOSE), content.of_somebody)
IDENTITY: Final = Condition(_SPECIAL, content.identity)
SENSITIVE_OR_IDENTITY: Final = Condition(_SENSITIVE, content.sensitive_or_identity)
COMBINATION: Final = Condition(("data",), content.combination)
TELLING: Final = Condition((*_DATA, *_WHOSE), content.telling_of_somebody)
TELLING_OR_COMBINATION: Final = Condition((*_DATA, *_WHOSE), content.telling_or_combination)
WEIGHTY: Final = Condition((*_SENSITIVE, *_WHOSE), content.weighty)
BEYOND_LIGHT: Final = Condition(_DATA, content.beyond_light)
NOT_ONLY_LIGHT: Final = Condition(_DATA, content.not_only_light)
BEYOND_CONTACT: Final = Condition(("data",), content.beyond_contact)
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
_AWAY = ("confidentiality", "affects_people", "effect", "outage_hours")
UNREACHABLE: Final = Condition(
    ("kind", "availability", "loss", *_NOWHERE, *_AWAY), loss.unreachable
)
ALTERED: Final = Condition(("kind", "integrity", "wrong_data_used", "availability"), loss.altered)
_KEPT = ("loss", "kind", "backup", "data_intact", "under_control", "outage_hours")
_WHOLE = ("data_intact", "under_control")
_ELSEWHERE = (("kind", "backup"), ("kind", *_WHOLE))
LOST: Final = Condition(_KEPT, loss.lost, together=_ELSEWHERE)
LOST_FOR_GOOD: Final = Condition(_KEPT, loss.lost_for_good, together=_ELSEWHERE)
NOT_INTACT: Final = Condition(
    (*_WHOLE, "backup", "loss", "availability", "integrity", "outage_hours", "kind"),
    loss.not_intact,
    together=(_WHOLE,),
)
WITHOUT_BACKUP: Final = Condition(("backup",), loss.without_backup)
LONG_OUTAGE: Final = Condition(("outage_hours",), loss.long_outage)
_FEELING = ("effect", "affects_people", "data", "outage_hours")
FELT: Final = Condition(_FEELING, loss.felt, together=(_FEELING[2:],))
SERIOUS: Final = Condition(("effect", "affects_people"), loss.serious)
MORE_THAN_MINOR: Final = Condition(_FEELING, loss.more_than_minor, together=(_FEELING[2:],))
MORE_THAN_A_BOTHER: Final = Condition(
    (*_FEELING, "little_insight", "special_excluded", "loss"),
    loss.more_than_a_bother,
    together=((*_SENSITIVE, "loss", "outage_hours"), _FEELING[2:]),
)
_BOTHER = (*_FEELING, "ongoing", "people")
MORE_THAN_ONE_BOTHER: Final = Condition(
    _BOTHER, loss.more_than_one_bother, together=(("ongoing", "people"), _FEELING[2:])
)
MORE_THAN_A_SLIP: Final = Condition(
    (*_BOTHER, "little_insight", "special_excluded"),
    loss.more_than_a_slip,
    together=((*_SENSITIVE, "ongoing", "people"), _FEELING[2:]),
)
WRONG_DATA_USED: Final = Condition(("wrong_data_used",), loss.wrong_data_used)
BREACHED: Final = Condition(
    (*DISCLOSED.facts, "wrong_data_used", "availability", "loss", *_NOWHERE, *_AWAY[1:]),
    loss.breached,
)

_CONTRADICTED = (
    *(fact for one in (BREACHED, REACHABLE, READABLE, BEYOND_TRUST) for fact in one.facts),
    *(*PERSONAL.facts, *NEW.facts, "people"),
)
CONTRADICTED: Final = Condition(tuple(dict.fromkeys(_CONTRADICTED)), doubt.contradicted)

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
