"""What a privacy officer keeps beside the cases: notices, requests, activities. Pure.

Each kind is one class of declared fields, which a card, a page and an import ask and read without
knowing it. Adding a kind touches its own module, `KINDS`, and the texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dialogs.beside.activities import AwarenessActivity
from dialogs.beside.beside import Beside, NoticeKind
from dialogs.beside.requests import SubjectRequest
from dialogs.beside.vulnerabilities import VulnerabilityNotice

__all__ = ["KINDS", "Beside", "NoticeKind"]

KINDS: Final[Mapping[NoticeKind, type[Beside]]] = {
    one.kind: one for one in (VulnerabilityNotice, SubjectRequest, AwarenessActivity)
}
