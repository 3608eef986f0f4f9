"""Evidence out of the register, one sheet a norm: ENSIA, BIO2, the Wpg.

Which subject of a norm is shown by which counts stands in `SHEETS`. A sheet tells how the bot keeps
a procedure and what was counted; that people followed it, and what else a norm asks, it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from sqlmodel import Session

from bot.cards.weekly import YEARLY
from bot.configuration.letterhead import Letterhead
from bot.documents.document import (
    COUNTS_MARK,
    Cell,
    Document,
    DocumentSection,
    Figures,
    Paragraph,
    imprint,
)
from bot.documents.periods import Reported
from bot.language import spoken, text
from store.counts.evidence import Evidence, evidence


class Norm(StrEnum):
    """For whom evidence is wanted."""

    ENSIA = "ensia"  # the yearly self-evaluation; its questions are not the same each year
    BIO2 = "bio2"  # by the numbers of ISO/IEC 27002:2022, which it takes over
    WPG = "wpg"


class Subject(NamedTuple):
    """A subject of a norm, where it stands in it, and the counts that show it."""

    name: str
    counts: tuple[str, ...]
    reference: str = ""


_REPORTED: Final = ("new", "breaches", "no-breach", "undecided")
_TOLD: Final = ("notified", "notified-late", "to-notification", "told", "told-people")
_WEAK: Final = ("vulnerabilities", "vulnerabilities-open")
_AWARE: Final = ("activities", "reached")
_DONE: Final = ("measures", "measures-done")
_CARE: Final = ("second", "read", "refused")
SHEETS: Final[Mapping[Norm, tuple[Subject, ...]]] = {
    Norm.ENSIA: (
        Subject("reporting", (*_REPORTED, "to-report")),
        Subject("duties", _TOLD),
        Subject("care", _CARE),
        Subject("learning", _DONE),
        Subject("drills", ("drills",)),
        Subject("vulnerabilities", _WEAK),
        Subject("awareness", _AWARE),
        Subject("requests", ("requests", "requests-open")),
    ),
    Norm.BIO2: (
        Subject("drills", ("drills",), "5.24"),
        Subject("weighing", (*_REPORTED, "to-decision"), "5.25"),
        Subject("response", _DONE, "5.26"),
        Subject("learning", _DONE, "5.27"),
        Subject("care", _CARE, "5.28"),
        Subject("duties", _TOLD, "5.34"),
        Subject("awareness", _AWARE, "6.3"),
        Subject("reporting", ("new", "to-report"), "6.8"),
        Subject("vulnerabilities", _WEAK, "8.8"),
    ),
    Norm.WPG: (
        Subject("wpg-kept", ("wpg",), "art. 32"),
        Subject("wpg-duties", ("wpg-notified", "wpg-late", "wpg-told"), "art. 33a"),
        Subject("care", _CARE),
        Subject("drills", ("drills",)),
    ),
}


def _kept(kind: str) -> Callable[[Evidence], Cell]:
    return lambda found: found.period.notices.get(kind, 0)


def _open(kind: str) -> Callable[[Evidence], Cell]:
    return lambda found: found.open_beside[kind]


def _of_period(count: Callable[[object], float | None]) -> Callable[[Evidence], Cell]:
    return lambda found: count(found.period)


COUNTS: Final[Mapping[str, Callable[[Evidence], Cell]]] = {
    **{name: _of_period(count) for name, count in YEARLY},  # type: ignore[arg-type]
    "drills": lambda found: found.drills,
    "second": lambda found: found.care["decision_seconded"] + found.care["decision_refused"],
    "read": lambda found: found.care["case_read"],
    "refused": lambda found: found.care["access_refused"],
    "vulnerabilities": _kept("vulnerability"),
    "vulnerabilities-open": _open("vulnerability"),
    "requests": _kept("request"),
    "requests-open": _open("request"),
    "activities": _kept("awareness"),
    "reached": lambda found: sum(one.people for one in found.period.beside.values()),
    "wpg": lambda found: found.wpg.cases,
    "wpg-notified": lambda found: found.wpg.notified,
    "wpg-late": lambda found: found.wpg.late,
    "wpg-told": lambda found: found.wpg.told,
}


def evidence_document(
    session: Session,
    norm: Norm,
    period: Reported,
    office: Letterhead,
    now: datetime,
) -> Document:
    """The sheet of a norm over a period, as it is counted now."""
    found = evidence(session, period.span)
    return Document(
        name=f"{norm}-{period.key.replace('..', '-')}",
        title=text(f"evidence-{norm}", period=period.words),
        language=spoken(),
        made_at=now,
        organisation=office.organisation,
        lead=(Paragraph(text(f"evidence-{norm}-about")), Paragraph(text("evidence-limits"))),
        sections=tuple(_sections(norm, found)),
        imprint=imprint(COUNTS_MARK, now),
        content={
            "norm": norm.value,
            "period": period.key,
            "subjects": [
                {
                    "subject": one.name,
                    "reference": one.reference,
                    "counts": {name: _number(COUNTS[name](found)) for name in one.counts},
                }
                for one in SHEETS[norm]
            ],
        },
    )


def _number(cell: Cell) -> float | None:
    return cell if isinstance(cell, int | float) else None


def _shown(cell: Cell) -> Cell:
    """A cell that is never empty: where nothing could be counted a dash says so."""
    return "–" if cell is None else cell


def _sections(norm: Norm, found: Evidence) -> Iterator[DocumentSection]:
    for one in SHEETS[norm]:
        title = f"{one.reference} {text(f'evidence-subject-{one.name}')}".strip()
        rows = tuple((text(f"count-{name}"), _shown(COUNTS[name](found))) for name in one.counts)
        head = (text("report-beside-what"), text("report-beside-count"))
        how = Paragraph(text(f"evidence-how-{one.name}"))
        yield DocumentSection(title, (how, Figures(title, head, rows)))
