"""What `datalek report year` and `report period` do: the report of a period, in any format."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from sqlmodel import Session

from bot.command.usage import UsageError, out
from bot.documents.document import Document
from bot.documents.evidence import Norm, evidence_document
from bot.documents.formats import Format, drawn
from bot.documents.periods import PeriodError, Reported, period
from bot.documents.report import report_document
from bot.letterhead import Letterhead

_WORDS: Final = (Format.TEXT, Format.JSON, Format.CSV)  # that a terminal can show
_NAMES: Final = {"text": Format.TEXT, **{form.value: form for form in Format}}


class ReportAsked(NamedTuple):
    """Which period is asked for, and in which format."""

    period: Reported
    form: Format


def asked(which: str, form: str) -> ReportAsked:
    """What was typed; raises UsageError."""
    if form not in _NAMES:
        raise UsageError(f"there is no format {form:.20}; choose {', '.join(_NAMES)}")
    try:
        return ReportAsked(period(which), _NAMES[form])
    except PeriodError as error:
        raise UsageError(
            f"{which:.40} is no period: write 2022, 2022-q1, 2022-03, 2022-w12, "
            "or 2022-01-15..2022-02-20"
        ) from error


def norm_of(said: str) -> Norm:
    """The norm that was typed; raises UsageError."""
    if said not in [*Norm]:
        raise UsageError(f"there is no sheet for {said:.20}; choose {', '.join(Norm)}")
    return Norm(said)


def made(session: Session, about: ReportAsked, office: Letterhead, now: datetime) -> Document:
    """The report, in the language that is spoken."""
    return report_document(session, about.period, office, "", now)


def evidence_made(
    session: Session, norm: Norm, about: ReportAsked, office: Letterhead, now: datetime
) -> Document:
    """The sheet of a norm, in the language that is spoken."""
    return evidence_document(session, norm, about.period, office, "", now)


def drawn_as(document: Document, about: ReportAsked) -> tuple[bytes, Format]:
    """The report in its format."""
    return drawn(document, about.form), about.form


def hand_out(content: tuple[bytes, Format], output: Path | None) -> None:
    """Write the report to a file, or print it; raises UsageError where that makes no sense."""
    body, form = content
    if output is not None:
        _write(body, output)
        return
    if form in _WORDS:
        out(body.decode("utf-8-sig").rstrip("\n"))
        return
    if sys.stdout.isatty():
        raise UsageError(f"a terminal cannot show {form}: name a file with --output")
    sys.stdout.buffer.write(body)


def _write(body: bytes, output: Path) -> None:
    try:
        output.write_bytes(body)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error
