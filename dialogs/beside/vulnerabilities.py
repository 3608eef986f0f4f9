"""Notices of vulnerabilities, as the IBD and the NCSC send them: assessed, dealt with, done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from dialogs.beside.beside import Beside, NoticeKind
from dialogs.handling.acts.fields import FieldKind, asked
from dialogs.handling.lacks import Lack, unless


class SeverityBand(StrEnum):
    """How severe a vulnerability is: the bands of CVSS 3."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Sender(StrEnum):
    """Who told of a vulnerability."""

    IBD = "ibd"
    NCSC = "ncsc"
    SUPPLIER = "supplier"
    OTHER = "other"


class Concerns(StrEnum):
    """Whether a vulnerability is one of ours."""

    YES = "yes"
    NO = "no"
    ELSEWHERE = "elsewhere"  # others see to it, or it was kept before anybody assessed here


class VulnerabilityNotice(Beside):
    """A notice of a vulnerability, and what was done about it."""

    kind = NoticeKind.VULNERABILITY
    first = ("title", "number", "severity", "source", "on", "text", "concerns", "because")

    severity: SeverityBand | None = asked(
        FieldKind.CHOICE, default=None, words="sort-vulnerability"
    )
    source: Sender = asked(FieldKind.CHOICE, default=Sender.OTHER, must=True, words="entry-source")
    text: str = asked(FieldKind.STORY, default="")
    concerns: Concerns | None = asked(FieldKind.CHOICE, default=None, words="entry-concerns")
    because: str = asked(FieldKind.STORY, default="", label="concerns-because")
    measure: str = asked(FieldKind.STORY, default="")
    done: date | None = asked(FieldKind.DAY, default=None)

    @property
    def sort(self) -> SeverityBand | None:
        """How severe it is."""
        return self.severity

    @property
    def open(self) -> bool:
        """It waits to be assessed, or for its measure."""
        return self.concerns is None or (self.concerns is Concerns.YES and self.done is None)

    def lacks(self, today: date) -> Iterator[Lack]:
        """That it is none of ours needs a reason; a measure that is done, what it was."""
        yield from super().lacks(today)
        if self.concerns is Concerns.NO:
            yield from unless(self.because.strip(), "beside-because", in_field="because")
        if self.done:
            ours = self.concerns is Concerns.YES
            yield from unless(ours, "beside-assess-first", in_field="concerns")
            yield from unless(self.measure.strip(), "beside-measure", in_field="measure")
