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
