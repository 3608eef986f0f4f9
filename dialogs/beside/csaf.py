"""Advisories in CSAF 2.0, the standard format in which the NCSC and suppliers publish them.

Only what is kept is read: title, tracking id, the severity by CVSS, the current release, the CVE
numbers. See https://docs.oasis-open.org/csaf/csaf/v2.0/, sections 3.2.1 and 3.2.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from pydantic import AwareDatetime, BaseModel, Field, ValidationError

from dialogs.beside.vulnerabilities import Sender, SeverityBand, VulnerabilityNotice
from dialogs.law.terms import AMSTERDAM

_ORDER: Final = [*SeverityBand]
_FROM: Final = ((9.0, SeverityBand.CRITICAL), (7.0, SeverityBand.HIGH), (4.0, SeverityBand.MEDIUM))
_HIGHEST_OF_2: Final = SeverityBand.HIGH  # CVSS 2 knows no more than that
_TITLE: Final = 300  # characters


class CsafError(ValueError):
    """A file that is no advisory in CSAF; `where` is what in it is missing or wrong, if known."""

    def __init__(self, where: str = "") -> None:
        super().__init__(where)
        self.where = where


class _Tracking(BaseModel):
    id: str = Field(min_length=1, max_length=200)
    current_release_date: AwareDatetime


class _Publisher(BaseModel):
    name: str = ""


class _Document(BaseModel):
    csaf_version: str = Field(pattern=r"^2\.")
    title: str = Field(min_length=1)
    tracking: _Tracking
    publisher: _Publisher = _Publisher()


class _Cvss(BaseModel):
    baseScore: float = Field(ge=0, le=10)  # noqa: N815 - the format names it so


class _Score(BaseModel):
    cvss_v2: _Cvss | None = None
    cvss_v3: _Cvss | None = None


class _Vulnerability(BaseModel):
    cve: str = ""
    scores: tuple[_Score, ...] = ()


class _Advisory(BaseModel):
    document: _Document
    vulnerabilities: tuple[_Vulnerability, ...] = ()


def read_csaf(content: bytes) -> VulnerabilityNotice:
    """The notice that an advisory is, not assessed yet. Raises CsafError."""
    try:
        advisory = _Advisory.model_validate_json(content)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise CsafError(place) from None
    document = advisory.document
    return VulnerabilityNotice(
        title=" ".join(document.title.split())[:_TITLE],
        number=document.tracking.id.strip(),
        on=_day(document.tracking.current_release_date),
        severity=max(_bands(advisory), key=_ORDER.index, default=None),
        source=_sender(document.publisher.name),
        text=", ".join(dict.fromkeys(one.cve for one in advisory.vulnerabilities if one.cve)),
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(AMSTERDAM).date()


def _bands(advisory: _Advisory) -> Iterator[SeverityBand]:
    """The severity of each score by the bands of CVSS 3; a score of nothing is none."""
    for score in (one for found in advisory.vulnerabilities for one in found.scores):
        if score.cvss_v3 and score.cvss_v3.baseScore:
            yield _band(score.cvss_v3.baseScore)
        elif score.cvss_v2 and score.cvss_v2.baseScore:
            yield min(_band(score.cvss_v2.baseScore), _HIGHEST_OF_2, key=_ORDER.index)


def _band(score: float) -> SeverityBand:
    return next((band for least, band in _FROM if score >= least), SeverityBand.LOW)


def _sender(name: str) -> Sender:
    told = name.casefold()
    if "ncsc" in told or "nationaal cyber security centrum" in told:
        return Sender.NCSC
    if "ibd" in told.split() or "informatiebeveiligingsdienst" in told:
        return Sender.IBD
    return Sender.SUPPLIER
