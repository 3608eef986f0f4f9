"""Cases: filing, finding and weighing. What an officer may do with one stands in `dialogs`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import and_, func
from sqlalchemy.orm import defer
from sqlalchemy.orm.interfaces import ORMOption
from sqlmodel import Session, col, select

from dialogs.exchange import Report
from dialogs.handling.casefile import CaseState
from dialogs.handling.due import DueKind
from dialogs.law.facts import Facts
from store import events
from store.chain import Act, Who
from store.dialect import insert
from store.models import Assessment, Case, Counter, DueRow
from store.words import folded

# The states in which nothing is to be done any more.
ENDED = (CaseState.CLOSED, CaseState.NO_BREACH, CaseState.DUPLICATE)
PAGE = 20
_HOME = ZoneInfo("Europe/Amsterdam")  # a case has the number of the year as people here count it


@dataclass(frozen=True)
class Filing:
    """A report with what a case needs beside it.

    `reporter` may have no id where an officer enters a case for somebody; `came_by` is then how
    it came in (letter, phone). `aware_at` starts the term of which `due_at` is the end.
    """

    report: Report
    reporter: Who
    aware_at: datetime
    due_at: datetime
    came_by: str = "chat"
    address: dict[str, Any] = field(default_factory=dict)
    department: str = ""
    language: str = "nl"
    drill: bool = False


@dataclass(frozen=True)
class Weighing:
    """The outcome of weighing facts under a rule set; `result` holds it whole, as JSON."""

    facts: Facts
    ruleset: str
    breach: str
    duty_to_notify: str
    duty_to_communicate: str
    severity: str
    result: dict[str, Any]


@dataclass(frozen=True)
class Page:
    """Cases, the newest first, of `total` in all; `more` tells whether there are older ones."""

    cases: Sequence[Case]
    more: bool
    total: int


def file_case(session: Session, filing: Filing, act: Act) -> Case:
    """Make a case of a report and give it the next reference; the event is written too."""
    year = act.now.astimezone(_HOME).year
    number = _next_number(session, year)
    reference = f"DL-{year}-{number:04}"
    case = Case(
        reference=reference,
        words=_words(reference, filing),
        year=year,
        number=number,
        **_what(filing),
        **_whose(filing),
        aware_at=filing.aware_at,
        due_at=filing.due_at,
        registered_at=act.now,
        acted_at=act.now,
    )
    session.add(case)
    session.flush()
    events.case_filed(session, case, act)
    return case


def weigh(session: Session, case: Case, weighing: Weighing, act: Act) -> Assessment:
    """Write a weighing beside the older ones and copy its verdicts to the case; with its event."""
    assessment = Assessment(
        case_id=case.id,
        at=act.now,
        ruleset=weighing.ruleset,
        facts=weighing.facts.model_dump(mode="json"),
        result=weighing.result,
        breach=weighing.breach,
        duty_to_notify=weighing.duty_to_notify,
        duty_to_communicate=weighing.duty_to_communicate,
        severity=weighing.severity,
        by_id=act.who.id,
        by_name=act.who.name,
        by_role=str(act.who.role),
    )
    _copy(assessment, weighing.facts, case)
    events.case_weighed(session, assessment, act)
    return assessment


def by_reference(session: Session, reference: str) -> Case | None:
    """The case with this reference, as people type it: "dl-2026-42" finds DL-2026-0042."""
    return session.exec(select(Case).where(Case.reference == _canonical(reference))).first()


def of_reporter(session: Session, reporter_id: str, limit: int = PAGE) -> Sequence[Case]:
    """A reporter's own cases, the newest first."""
    own = select(Case).where(Case.reporter_id == reporter_id)
    return session.exec(own.order_by(col(Case.registered_at).desc()).limit(limit)).all()


def surviving(session: Session, case: Case) -> Case:
    """The case in which this one goes on, however often they were merged; itself if it was not."""
    while case.duplicate_of is not None:
        case = session.get_one(Case, case.duplicate_of)
    return case


def merged_into(session: Session, case: Case) -> Sequence[str]:
    """The references of the cases that go on in this one."""
    merged = select(Case.reference).where(Case.duplicate_of == case.id)
    return session.exec(merged.order_by(col(Case.id))).all()


def open_cases(session: Session) -> Sequence[Case]:
    """All cases that have not ended, the first due first, drills among them.

    The long columns (answers, description, files, address) are read only when they are touched,
    within the session.
    """
    quiet = and_(col(DueRow.case_id) == col(Case.id), col(DueRow.kind) == DueKind.QUIET)
    running = select(Case).join(DueRow, quiet).options(*_long_columns())
    return session.exec(running.order_by(col(Case.due_at))).all()


def search(
    session: Session,
    words: str = "",
    states: Sequence[str] = (),
    before: int | None = None,
    limit: int = PAGE,
    skip: int = 0,
) -> Page:
    """Cases in which every word occurs, the newest first.

    A page begins after the case with the id `before`, or after the first `skip`.

    It finds letters with and without marks alike, any apostrophe, and a short reference.
    """
    wanted = [col(Case.words).contains(word, autoescape=True) for word in folded(words).split()]
    if states:
        wanted.append(col(Case.state).in_(states))
    total = session.exec(select(func.count()).select_from(Case).where(*wanted)).one()
    older = [Case.id < before] if before is not None else []
    cases = select(Case).where(*wanted, *older).order_by(col(Case.id).desc())
    found = session.exec(cases.offset(skip).limit(limit + 1)).all()
    return Page(found[:limit], more=len(found) > limit, total=total)


def _words(reference: str, filing: Filing) -> str:
    """What of a case is searched."""
    said = (reference, filing.report.description, filing.reporter.name, filing.department)
    return folded(" ".join(said))


def _next_number(session: Session, year: int) -> int:
    """The next number; others who file wait until this transaction ends, so none is skipped."""
    row = insert(session, Counter).values(year=year, last=1)
    taken = row.on_conflict_do_update(
        index_elements=["year"], set_={"last": Counter.last + 1}
    ).returning(col(Counter.last))
    number: int = session.exec(taken).scalar_one()
    return number


def _copy(assessment: Assessment, facts: Facts, case: Case) -> None:
    """Let the case show the latest verdicts and the facts they rest on."""
    case.breach = assessment.breach
    case.duty_to_notify = assessment.duty_to_notify
    case.duty_to_communicate = assessment.duty_to_communicate
    case.facts = assessment.facts
    for column, value in _facts(facts).items():
        setattr(case, column, value)


def _what(filing: Filing) -> dict[str, Any]:
    """The columns that tell what happened."""
    report = filing.report
    return {
        "situation": report.situation.value,
        "description": report.description,
        "answers": dict(report.answers),
        "facts": report.facts.model_dump(mode="json"),
        "files": list(report.files),
        "happened_at": report.facts.happened_from,
        "signalled_at": report.signalled_at,
        "drill": filing.drill,
        **_facts(report.facts),
    }


def _whose(filing: Filing) -> dict[str, Any]:
    """The columns that tell who reported it, and how."""
    return {
        "reporter_id": filing.reporter.id,
        "reporter_name": filing.reporter.name,
        "reporter_address": filing.address,
        "department": filing.department,
        "language": filing.language,
        "source": filing.came_by,
    }


def _facts(facts: Facts) -> dict[str, Any]:
    """The facts that are counted, as columns of their own."""
    return {
        "kind": facts.kind.value,
        "regime": facts.regime.value,
        "people_least": facts.people.least,
        "people_most": facts.people.most,
    }


_LONGEST_NUMBER = 12  # digits; what is longer was not given out, and takes long to read


def _canonical(reference: str) -> str:
    parts = reference.strip().upper().split("-")
    if len(parts) == 3 and len(parts[2]) <= _LONGEST_NUMBER and parts[2].isdecimal():
        parts[2] = f"{int(parts[2]):04}"
    return "-".join(parts)


def _long_columns() -> list[ORMOption]:
    long = (Case.words, Case.answers, Case.description, Case.files, Case.reporter_address)
    return [defer(col(column)) for column in long]  # type: ignore[arg-type]  # differing columns
