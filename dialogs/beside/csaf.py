"""Advisories in CSAF 2.0, the standard format in which the NCSC and suppliers publish them.

Only what is kept is read: title, tracking id, the severity by CVSS, the current release, the CVE
numbers. See https://docs.oasis-open.org/csaf/csaf/v2.0/, sections 3.2.1 and 3.2.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pydantic import AliasPath, AwareDatetime, BaseModel, Field, ValidationError

from dialogs.beside.vulnerabilities import Sender, SeverityBand, VulnerabilityNotice
from dialogs.law.terms import local_day

_ORDER: Final = [*SeverityBand]
_FROM: Final = ((9.0, SeverityBand.CRITICAL), (7.0, SeverityBand.HIGH), (4.0, SeverityBand.MEDIUM))
_HIGHEST_OF_2: Final = SeverityBand.HIGH  # CVSS 2 knows no more than that
_TITLE: Final = 300  # characters


class CsafError(ValueError):
    """A file that is no advisory in CSAF; `where` is what in it is missing or wrong, if known."""

    def __init__(self, where: str = "") -> None:
        super().__init__(where)
        self.where = where


class _Scores(BaseModel):
    cvss_v2: float = Field(0, ge=0, le=10, validation_alias=AliasPath("cvss_v2", "baseScore"))
    cvss_v3: float = Field(0, ge=0, le=10, validation_alias=AliasPath("cvss_v3", "baseScore"))


class _Vulnerability(BaseModel):
    cve: str = ""
    scores: tuple[_Scores, ...] = ()


class _Advisory(BaseModel):
    version: str = Field(pattern=r"^2\.", validation_alias=AliasPath("document", "csaf_version"))
    title: str = Field(min_length=1, validation_alias=AliasPath("document", "title"))
    publisher: str = Field("", validation_alias=AliasPath("document", "publisher", "name"))
    id: str = Field(
        min_length=1, max_length=200, validation_alias=AliasPath("document", "tracking", "id")
    )
    released: AwareDatetime = Field(
        validation_alias=AliasPath("document", "tracking", "current_release_date")
    )
    vulnerabilities: tuple[_Vulnerability, ...] = ()


def read_csaf(content: bytes) -> VulnerabilityNotice:
    """The notice that an advisory is, not assessed yet. Raises CsafError."""
    try:
        advisory = _Advisory.model_validate_json(content)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise CsafError(place) from None
    return VulnerabilityNotice(
        title=" ".join(advisory.title.split())[:_TITLE],
        number=advisory.id.strip(),
        on=local_day(advisory.released),
        severity=max(_bands(advisory), key=_ORDER.index, default=None),
        source=_sender(advisory.publisher),
        text=", ".join(dict.fromkeys(one.cve for one in advisory.vulnerabilities if one.cve)),
    )


def _bands(advisory: _Advisory) -> Iterator[SeverityBand]:
    """The severity of each score by the bands of CVSS 3; a score of nothing is none."""
    for score in (one for found in advisory.vulnerabilities for one in found.scores):
        if score.cvss_v3:
            yield _band(score.cvss_v3)
        elif score.cvss_v2:
            yield min(_band(score.cvss_v2), _HIGHEST_OF_2, key=_ORDER.index)


def _band(score: float) -> SeverityBand:
    return next((band for least, band in _FROM if score >= least), SeverityBand.LOW)


def _sender(name: str) -> Sender:
    told = name.casefold()
    if "ncsc" in told or "nationaal cyber security centrum" in told:
        return Sender.NCSC
    if "ibd" in told.split() or "informatiebeveiligingsdienst" in told:
        return Sender.IBD
    return Sender.SUPPLIER
