"""The situations an employee recognises, above the EDPB's kinds of incident.

The reporter never sees a legal kind; they see "a letter to a wrong address". What a situation
means in facts stands in `intake/meaning.py`, its words in the Fluent files.
"""

from __future__ import annotations

from enum import StrEnum


class Situation(StrEnum):
    """What went wrong, in the words of the counter; the first four are the most frequent."""

    WRONG_MAIL = "wrong_mail"
    WRONG_LETTER = "wrong_letter"
    TOO_MUCH = "too_much"
    WRONG_DOCUMENT = "wrong_document"
    NO_BCC = "no_bcc"
    LOST_DEVICE = "lost_device"
    LOST_PAPER = "lost_paper"
    LOST_MAIL = "lost_mail"
    RECEIVED = "received"  # we got what was meant for another
    PUBLISHED = "published"
    SNOOPING = "snooping"
    OPEN_ACCESS = "open_access"
    PORTAL = "portal"  # somebody saw data of another in a portal, after signing in
    TAKEN_ALONG = "taken_along"  # an employee took data along, or sent them home
    RANSOMWARE = "ransomware"
    PHISHING = "phishing"
    HACKED = "hacked"
    SUPPLIER = "supplier"
    OTHER_BODY = "other_body"  # another body that uses our data for a task of its own
    AI_SERVICE = "ai_service"
    WRONG_FILE = "wrong_file"
    DATA_LOST = "data_lost"
    SPOKEN = "spoken"
    NEAR_MISS = "near_miss"
    OTHER = "other"


class OtherMatter(StrEnum):
    """What people report that is no breach by itself: it gets an answer and another desk."""

    OUTAGE = "outage"  # a DDoS attack, a power cut, a fault: no data seen or lost
    WEAK_SPOT = "weak_spot"  # software with a hole in it, of which nobody made use
    FRAUD = "fraud"  # CEO fraud, a false invoice, a caller who got nothing
    PHISHING_TEST = "phishing_test"  # a fake mail of our own
    COMPLAINT = "complaint"  # a resident complains
    ACCESS_REQUEST = "access_request"  # somebody wants to see, correct or delete their data


Incident = Situation | OtherMatter
"""What somebody may come to report, a breach or not."""


class Cluster(StrEnum):
    """Situations that share one line of the menu; choosing it gives a second, short list."""

    WRONG_ADDRESS = "wrong_address"
    LOST = "lost"
    ACCESS = "access"
    ATTACK = "attack"
    FILE = "file"


MEMBERS: dict[Cluster, tuple[Situation, ...]] = {
    Cluster.WRONG_ADDRESS: (
        Situation.WRONG_MAIL,
        Situation.WRONG_LETTER,
        Situation.NO_BCC,
        Situation.RECEIVED,
    ),
    Cluster.LOST: (Situation.LOST_DEVICE, Situation.LOST_PAPER, Situation.LOST_MAIL),
    Cluster.ACCESS: (
        Situation.SNOOPING,
        Situation.OPEN_ACCESS,
        Situation.PORTAL,
        Situation.TAKEN_ALONG,
    ),
    Cluster.ATTACK: (Situation.PHISHING, Situation.RANSOMWARE, Situation.HACKED),
    Cluster.FILE: (Situation.WRONG_FILE, Situation.DATA_LOST),
}

# The three most frequent causes of a year of reports at one municipality come first.
MENU_FIRST: tuple[Situation | Cluster, ...] = (
    Cluster.WRONG_ADDRESS,
    Situation.TOO_MUCH,
    Situation.WRONG_DOCUMENT,
)
MENU_REST: tuple[Situation | Cluster, ...] = (
    Cluster.LOST,
    Cluster.ACCESS,
    Cluster.ATTACK,
    Situation.PUBLISHED,
    Situation.SUPPLIER,
    Situation.OTHER_BODY,
    Situation.AI_SERVICE,
    Situation.SPOKEN,
    Cluster.FILE,
    Situation.NEAR_MISS,
    Situation.OTHER,
)
