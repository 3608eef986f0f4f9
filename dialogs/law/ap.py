"""From the EDPB's kind of incident to the AP's label of question 5.2 (questionnaire of 2022).

The finer kind is what is kept; the label follows from it and from how the data travelled. The
official words stand in the Fluent files under `law-ap-<label>`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from dialogs.law.facts import Answer, Cause, Channel, Facts, IncidentKind


class ApKind(StrEnum):
    """The choices of question 5.2."""

    MAIL = "mail"
    NO_BCC = "no_bcc"
    POST = "post"
    RETURNED = "returned"
    MAIL_LOST = "mail_lost"
    RIGHTS = "rights"
    FOLDERS = "folders"
    CARRIER = "carrier"
    PUBLISHED = "published"
    ATTACK = "attack"
    WRONG_FILE = "wrong_file"
    PORTAL = "portal"
    OTHER = "other"


_BY_KIND: Final[dict[IncidentKind, ApKind]] = {
    IncidentKind.NO_BCC: ApKind.NO_BCC,
    IncidentKind.DEVICE_LOST: ApKind.CARRIER,
    IncidentKind.E_WASTE: ApKind.CARRIER,
    IncidentKind.PAPER_LOST: ApKind.CARRIER,
    IncidentKind.PAPER_DISPOSAL: ApKind.CARRIER,
    IncidentKind.UNINTENDED_PUBLICATION: ApKind.PUBLISHED,
    IncidentKind.RANSOMWARE: ApKind.ATTACK,
    IncidentKind.HACKING: ApKind.ATTACK,
    IncidentKind.PHISHING: ApKind.ATTACK,
    IncidentKind.VULNERABILITY_EXPLOITED: ApKind.ATTACK,
    IncidentKind.UNAUTHORISED_ACCESS: ApKind.ATTACK,
    IncidentKind.EXFILTRATION: ApKind.ATTACK,
}

_BY_CHANNEL: Final[dict[tuple[IncidentKind, Channel], ApKind]] = {
    (IncidentKind.SENT_BY_MISTAKE, Channel.EMAIL): ApKind.MAIL,
    (IncidentKind.SENT_BY_MISTAKE, Channel.POST): ApKind.POST,
    (IncidentKind.RECORD_MIX_UP, Channel.EMAIL): ApKind.MAIL,
    (IncidentKind.RECORD_MIX_UP, Channel.POST): ApKind.POST,
    (IncidentKind.RECORD_MIX_UP, Channel.ONLINE): ApKind.PORTAL,
    (IncidentKind.SHOWN_TO_WRONG_RECIPIENT, Channel.ONLINE): ApKind.PORTAL,
    (IncidentKind.SHOWN_TO_WRONG_RECIPIENT, Channel.COUNTER): ApKind.POST,
    (IncidentKind.MISCONFIGURATION, Channel.ONLINE): ApKind.PORTAL,
    (IncidentKind.MISCONFIGURATION, Channel.INTERNAL_SYSTEM): ApKind.FOLDERS,
    (IncidentKind.WRONG_ACCESS_RIGHTS, Channel.ONLINE): ApKind.PORTAL,
    (IncidentKind.WRONG_ACCESS_RIGHTS, Channel.INTERNAL_SYSTEM): ApKind.FOLDERS,
}

_OTHERWISE: Final[dict[IncidentKind, ApKind]] = {
    IncidentKind.RECORD_MIX_UP: ApKind.WRONG_FILE,
    IncidentKind.WRONG_ACCESS_RIGHTS: ApKind.RIGHTS,
}


def ap_kind(facts: Facts) -> ApKind:
    """The label of question 5.2 that fits an incident."""
    if facts.kind is IncidentKind.MAIL_LOST:
        return ApKind.RETURNED if _came_back_opened(facts) else ApKind.MAIL_LOST
    if _by_own_employee(facts):
        return ApKind.OTHER
    found = _BY_KIND.get(facts.kind) or _BY_CHANNEL.get((facts.kind, facts.channel))
    return found or _OTHERWISE.get(facts.kind, ApKind.OTHER)


def _by_own_employee(facts: Facts) -> bool:
    """An employee who takes data along or gets into a system is no hacker of the form."""
    taken = facts.kind in (IncidentKind.EXFILTRATION, IncidentKind.UNAUTHORISED_ACCESS)
    return taken and facts.cause in (Cause.INTERNAL_MALICIOUS, Cause.INTERNAL_ACCIDENT)


def _came_back_opened(facts: Facts) -> bool:
    return facts.opened is Answer.YES and facts.deletion_confirmed is Answer.YES
