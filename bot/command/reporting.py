"""What `datalek report year` and `report period` do: the report of a period, in any format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from bot.command.usage import UsageError, out
from bot.documents.document import Document
from bot.documents.evidence import Norm
from bot.documents.formats import Format, drawn
from bot.documents.periods import PeriodError, Reported, period

_WORDS: Final = (Format.TEXT, Format.JSON, Format.CSV)  # that a terminal can show
_NAMES: Final = {"text": Format.TEXT, **{form.value: form for form in Format}}


def period_of(which: str) -> Reported:
    """The period that was typed; raises UsageError."""
    try:
        return period(which)
    except PeriodError as error:
        raise UsageError(
            f"{which:.40} is no period: write 2022, 2022-q1, 2022-03, 2022-w12, "
            "or 2022-01-15..2022-02-20"
        ) from error


def format_of(said: str) -> Format:
    """The format that was typed; raises UsageError."""
    if said not in _NAMES:
        raise UsageError(f"there is no format {said:.20}; choose {', '.join(_NAMES)}")
    return _NAMES[said]


def norm_of(said: str) -> Norm:
    """The norm that was typed; raises UsageError."""
    if said not in [*Norm]:
        raise UsageError(f"there is no sheet for {said:.20}; choose {', '.join(Norm)}")
    return Norm(said)


def hand_out(document: Document, form: Format, output: Path | None) -> None:
    """Write the report to a file, or print it; raises UsageError where that makes no sense."""
    body = drawn(document, form)
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
