"""Two tables that read like the catalogue: what a situation says, and what each choice adds.

Where the reporter's word alone would make a breach smaller than it may be, the fact stays unknown.
No duty is decided here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.intake.question import UNKNOWN
from dialogs.law.facts import (
    Answer,
    Cause,
    Channel,
    Count,
    Effect,
    Exfiltration,
    IncidentKind,
    Loss,
    Recipient,
    Regime,
)
from dialogs.situations import Situation

Effects = Mapping[str, Any]

YES, NO, MAYBE = Answer.YES, Answer.NO, Answer.UNKNOWN


def _base(
    kind: IncidentKind,
    channel: Channel,
    cause: Cause,
    v_i_b: tuple[Answer, Answer, Answer],
    **more: Any,  # noqa: ANN401 - the facts' own types
) -> Effects:
    v, i, b = v_i_b
    mistake = cause in (Cause.INTERNAL_ACCIDENT, Cause.EXTERNAL_ACCIDENT)
    return {
        "exfiltration": Exfiltration.NOT_APPLICABLE if mistake else Exfiltration.UNKNOWN,
        "kind": kind,
        "channel": channel,
        "cause": cause,
        "confidentiality": v,
        "integrity": i,
        "availability": b,
        "unintelligible": NO if v is YES else MAYBE,
        **more,
    }


# What was sent, told, shown or left on paper can be read: encryption is asked of devices only.
# Confidentiality, integrity, availability (V, I, B) as far as the situation alone tells.
SEEN = (YES, NO, NO)
SEEN_AND_GONE = (YES, NO, MAYBE)
OPEN = (MAYBE, MAYBE, MAYBE)
ACCIDENT = Cause.INTERNAL_ACCIDENT
ATTACK = Cause.EXTERNAL_MALICIOUS
K = IncidentKind
C = Channel
S = Situation

SITUATIONS: Mapping[Situation, Effects] = {
    S.WRONG_MAIL: _base(K.SENT_BY_MISTAKE, C.EMAIL, ACCIDENT, SEEN),
    S.WRONG_LETTER: _base(K.SENT_BY_MISTAKE, C.POST, ACCIDENT, SEEN),
    S.TOO_MUCH: _base(K.SENT_BY_MISTAKE, C.EMAIL, ACCIDENT, SEEN),
    S.WRONG_DOCUMENT: _base(K.SHOWN_TO_WRONG_RECIPIENT, C.COUNTER, ACCIDENT, SEEN),
    S.NO_BCC: _base(K.NO_BCC, C.EMAIL, ACCIDENT, SEEN, recipient=Recipient.KNOWN_GROUP),
    S.LOST_DEVICE: _base(
        K.DEVICE_LOST,
        C.OTHER,
        Cause.UNKNOWN,
        SEEN_AND_GONE,
        unintelligible=MAYBE,
        recipient=Recipient.UNKNOWN_PERSON,
        exfiltration=Exfiltration.NOT_APPLICABLE,
    ),
    S.LOST_PAPER: _base(
        K.PAPER_LOST,
        C.OTHER,
        Cause.UNKNOWN,
        SEEN_AND_GONE,
        recipient=Recipient.UNKNOWN_PERSON,
        exfiltration=Exfiltration.NOT_APPLICABLE,
    ),
    S.LOST_MAIL: _base(K.MAIL_LOST, C.POST, Cause.EXTERNAL_ACCIDENT, SEEN_AND_GONE),
    S.RECEIVED: _base(
        K.SENT_BY_MISTAKE,
        C.UNKNOWN,
        Cause.EXTERNAL_ACCIDENT,
        SEEN,
        recipient=Recipient.COLLEAGUE,
        recipient_trusted=YES,
    ),
    S.PUBLISHED: _base(
        K.UNINTENDED_PUBLICATION, C.ONLINE, ACCIDENT, SEEN, recipient=Recipient.PUBLIC
    ),
    S.SNOOPING: _base(
        K.MISUSE_OF_ACCESS,
        C.INTERNAL_SYSTEM,
        Cause.INTERNAL_MALICIOUS,
        SEEN,
        recipient=Recipient.COLLEAGUE,
        recipient_trusted=NO,
    ),
    S.OPEN_ACCESS: _base(K.WRONG_ACCESS_RIGHTS, C.INTERNAL_SYSTEM, ACCIDENT, SEEN),
    S.PORTAL: _base(K.SHOWN_TO_WRONG_RECIPIENT, C.ONLINE, ACCIDENT, SEEN),
    S.TAKEN_ALONG: _base(
        K.EXFILTRATION, C.OTHER, Cause.UNKNOWN, SEEN, exfiltration=Exfiltration.YES
    ),
    S.RANSOMWARE: _base(
        K.RANSOMWARE, C.INTERNAL_SYSTEM, ATTACK, (MAYBE, MAYBE, YES), recipient=Recipient.ATTACKER
    ),
    S.PHISHING: _base(K.PHISHING, C.EMAIL, ATTACK, OPEN, recipient=Recipient.ATTACKER),
    S.HACKED: _base(K.HACKING, C.INTERNAL_SYSTEM, ATTACK, OPEN, recipient=Recipient.ATTACKER),
    S.SUPPLIER: _base(K.TO_BE_DETERMINED, C.OTHER, Cause.UNKNOWN, OPEN, processor=YES),
    S.OTHER_BODY: _base(K.TO_BE_DETERMINED, C.OTHER, Cause.UNKNOWN, OPEN, processor=NO),
    S.AI_SERVICE: _base(K.OTHER, C.ONLINE, ACCIDENT, SEEN, recipient=Recipient.AI_SERVICE),
    S.WRONG_FILE: _base(K.RECORD_MIX_UP, C.INTERNAL_SYSTEM, ACCIDENT, (MAYBE, YES, NO)),
    S.DATA_LOST: _base(
        K.DATA_DELETED, C.INTERNAL_SYSTEM, ACCIDENT, (NO, MAYBE, YES), recipient=Recipient.NOBODY
    ),
    S.SPOKEN: _base(K.ORAL_DISCLOSURE, C.PHONE, ACCIDENT, SEEN),
    S.NEAR_MISS: _base(K.TO_BE_DETERMINED, C.UNKNOWN, Cause.UNKNOWN, OPEN),
    S.OTHER: _base(K.TO_BE_DETERMINED, C.UNKNOWN, Cause.UNKNOWN, OPEN),
}

NOTHING: Effects = {
    "confidentiality": NO,
    "integrity": NO,
    "availability": NO,
    "recipient": Recipient.NOBODY,
    "people": Count.exactly(0),
}

# How what was sent is now; a mail is deleted and paper is destroyed, which says the same.
# Who did not answer yet, or was not asked, refused nothing.
_GONE: Effects = {"deletion_confirmed": YES, "deletion_refused": NO}
_NOT_GONE: Effects = {"deletion_confirmed": NO, "deletion_refused": NO}
_CONFIRMED: Effects = {**_GONE, "access_excluded": NO}
_STATES: Mapping[str, Effects] = {
    "unopened": {**_GONE, "opened": NO},
    "returned": {**_CONFIRMED, "opened": YES},
    "asked": _NOT_GONE,
    "kept": {"opened": YES, "deletion_confirmed": NO, "access_excluded": NO},
    "refused": {"deletion_confirmed": NO, "access_excluded": NO, "deletion_refused": YES},
    "not_asked": _NOT_GONE,
}

CHOICES: Mapping[str, Mapping[str, Effects]] = {
    "nothing_left": {"yes": NOTHING},
    "clicked": {
        "nothing": NOTHING,
        "password": {"confidentiality": YES, "under_control": NO},
    },
    # A clean check by IT ends it, unless a password was given away: see `_after_check`.
    "it_checked": {"found": {"confidentiality": YES, "under_control": NO}},
    "supplier_what": {
        "attack": {"kind": K.HACKING, "cause": ATTACK, "recipient": Recipient.ATTACKER},
        "open": {
            "kind": K.MISCONFIGURATION,
            "cause": Cause.EXTERNAL_ACCIDENT,
            "confidentiality": YES,
        },
        "sent": {
            "kind": K.SENT_BY_MISTAKE,
            "cause": Cause.EXTERNAL_ACCIDENT,
            "confidentiality": YES,
        },
        "lost": {"kind": K.DATA_DELETED, "cause": Cause.EXTERNAL_ACCIDENT, "availability": YES},
        "down": {
            "kind": K.TECHNICAL_FAULT,
            "cause": Cause.EXTERNAL_ACCIDENT,
            "availability": YES,
            "loss": Loss.TEMPORARY,
        },
    },
    "nature": {
        "seen": {"confidentiality": YES},
        "changed": {"integrity": YES},
        "gone": {"availability": YES, "loss": Loss.PERMANENT},
        "unreachable": {"availability": YES, "loss": Loss.TEMPORARY},
    },
    "recipient": {
        "known_person": {
            "recipient": Recipient.KNOWN_PERSON,
            "recipients": Count.exactly(1),
            "recipient_trusted": NO,
        },
        "colleague": {"recipient": Recipient.COLLEAGUE, "recipient_trusted": YES},
        "partner": {"recipient": Recipient.PARTNER, "recipient_trusted": YES},
        "company": {"recipient": Recipient.COMPANY},
        "known_group": {"recipient": Recipient.KNOWN_GROUP},
        "unknown_person": {"recipient": Recipient.UNKNOWN_PERSON, "recipient_trusted": NO},
    },
    "paper_state": {**_STATES, "destroyed": _CONFIRMED},
    "recipient_state": {**_STATES, "deleted": _CONFIRMED},
    "received_state": {
        "unopened": {"opened": NO, "deletion_confirmed": YES},
        "deleted": {"opened": YES, "deletion_confirmed": YES},
        "kept": {"opened": YES, "deletion_confirmed": NO},
    },
    # A mere code does not make data unreadable, but many devices with one are encrypted as well.
    "protection": {"none": {"unintelligible": NO}, "encrypted": {"unintelligible": YES}},
    "wiped": {"no": {"access_excluded": NO}},
    "danger": {"no": {"physical_danger": NO}, "yes": {"physical_danger": YES}},
    "stolen": {
        "lost": {"cause": ACCIDENT},
        "stolen": {"cause": ATTACK, "recipient": Recipient.ATTACKER},
    },
    "key_safe": {"yes": {"key_safe": YES}, "no": {"key_safe": NO}},
    "copy": {
        "all": {
            "data_intact": YES,
            "backup": YES,
            "under_control": YES,
            "loss": Loss.NONE,
            "availability": NO,
        },
        "some": {"data_intact": NO, "backup": NO, "loss": Loss.PERMANENT, "availability": YES},
        "none": {"data_intact": NO, "backup": NO, "loss": Loss.PERMANENT, "availability": YES},
    },
    "found": {
        "back_closed": {"opened": NO, "loss": Loss.TEMPORARY},
        "back_open": {"loss": Loss.TEMPORARY},
    },
    "online": {"gone": {"ongoing": NO}, "still": {"ongoing": YES}},
    "logged": {
        "yes": {"opened": YES},
        "no": {"confidentiality": MAYBE},
        "not_checked": {"confidentiality": MAYBE},
    },
    "targeted": {"yes": {"targeted": YES}, "no": {"targeted": NO}},
    "taken_for": {
        "home": {"cause": ACCIDENT, "recipient": Recipient.COLLEAGUE},
        "self": {
            "cause": Cause.INTERNAL_MALICIOUS,
            "recipient": Recipient.KNOWN_PERSON,
            "recipient_trusted": NO,
        },
        "employer": {
            "cause": Cause.INTERNAL_MALICIOUS,
            "recipient": Recipient.COMPANY,
            "recipient_trusted": NO,
        },
    },
    "taken_back": {"yes": {"deletion_confirmed": YES}, "no": {"deletion_confirmed": NO}},
    "who_could": {
        "colleague": {"recipient": Recipient.COLLEAGUE, "recipient_trusted": YES},
        "partner": {"recipient": Recipient.PARTNER},
        "public": {"recipient": Recipient.PUBLIC, "recipient_trusted": NO},
    },
    "looked": {
        "yes": {"confidentiality": YES, "opened": YES},
        "no": {"opened": NO, "access_excluded": YES},
    },
    "reachable": {
        "yes": {"loss": Loss.NONE, "availability": NO},
        "hours": {"availability": YES, "loss": Loss.TEMPORARY, "outage_hours": 8.0},
        "days": {"availability": YES, "loss": Loss.TEMPORARY, "outage_hours": 72.0},
        "never": {"availability": YES, "loss": Loss.PERMANENT},
    },
    "backup": {"yes": {"backup": YES}, "no": {"backup": NO, "data_intact": NO}},
    "data_left": {
        "yes": {"exfiltration": Exfiltration.YES, "confidentiality": YES},
        "excluded": {"exfiltration": Exfiltration.EXCLUDED},
        "not_excluded": {"exfiltration": Exfiltration.NOT_EXCLUDED},
    },
    "trouble": {
        "none": {"affects_people": NO, "effect": Effect.NONE},
        "minor": {"affects_people": YES, "effect": Effect.MINOR},
        "serious": {"affects_people": YES, "effect": Effect.SERIOUS, "essential_service": YES},
    },
    # A private account is a third party without a contract; one of the work's has a contract.
    "ai_account": {
        "own": {"recipient_trusted": NO},
        "work": {"recipient": Recipient.PROCESSOR, "processor": YES},
    },
    "ai_deleted": {"yes": {"deletion_confirmed": YES}, "no": {"deletion_confirmed": NO}},
    "file_seen": {
        "colleague": {
            "recipient": Recipient.COLLEAGUE,
            "recipient_trusted": YES,
            "confidentiality": YES,
        },
        "known_person": {"recipient": Recipient.KNOWN_PERSON, "confidentiality": YES},
    },
    "corrected": {"yes": {"ongoing": NO}, "no": {"ongoing": YES}},
    "used": {"yes": {"wrong_data_used": YES}, "no": {"wrong_data_used": NO}},
    "boa": {
        "yes": {"regime": Regime.WPG},
        "partly": {"regime": Regime.BOTH},
        "no": {"regime": Regime.AVG},
        UNKNOWN: {"regime": Regime.UNKNOWN},
    },
    "timing": {"ongoing": {"ongoing": YES}},
}
