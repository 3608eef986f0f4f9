"""The situations an employee recognises, above the EDPB's kinds of incident.

The reporter never sees a legal kind; they see "a letter to a wrong address". What a situation
means in facts stands in the catalogue (`questions.py`), its words in the Fluent files.
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
    PUBLISHED = "published"
    SNOOPING = "snooping"
    OPEN_ACCESS = "open_access"
    RANSOMWARE = "ransomware"
    PHISHING = "phishing"
    HACKED = "hacked"
    SUPPLIER = "supplier"
    AI_SERVICE = "ai_service"
    WRONG_FILE = "wrong_file"
    DATA_LOST = "data_lost"
    SPOKEN = "spoken"
    NEAR_MISS = "near_miss"
    OTHER = "other"


class Cluster(StrEnum):
    """Situations that share one line of the menu; choosing it gives a second, short list."""

    WRONG_ADDRESS = "wrong_address"
    LOST = "lost"
    ACCESS = "access"
    ATTACK = "attack"
    FILE = "file"


MEMBERS: dict[Cluster, tuple[Situation, ...]] = {
    Cluster.WRONG_ADDRESS: (Situation.WRONG_MAIL, Situation.WRONG_LETTER, Situation.NO_BCC),
    Cluster.LOST: (Situation.LOST_DEVICE, Situation.LOST_PAPER, Situation.LOST_MAIL),
    Cluster.ACCESS: (Situation.SNOOPING, Situation.OPEN_ACCESS),
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
    Situation.AI_SERVICE,
    Situation.SPOKEN,
    Cluster.FILE,
    Situation.NEAR_MISS,
    Situation.OTHER,
)
