"""Cases like this one that were decided before: what was alike, what was decided, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from aiohttp import web
from sqlmodel import Session

from bot.cards import standing
from bot.cards.words import short_date, term
from bot.language import text
from bot.register.opening import addressed
from bot.register.visit import Visit
from dialogs.handling import standing as decisions
from dialogs.handling.casefile import CaseFile, Matter
from dialogs.law.facts import DataKind, Facts, Recipient
from dialogs.law.terms import AMSTERDAM
from store import cases
from store.history import events
from store.lists import register

COMPARED: Final = 40  # cases of the same kind that are read, the last decided
SHOWN: Final = 5


class SimilarCase(NamedTuple):
    """A case like this one, in words."""

    reference: str
    title: str
    when: str
    alike: str
    decided: list[tuple[str, str]]  # what, and why


async def show(visit: Visit) -> web.Response:
    """The cases most like the one in the address."""
    found = await visit.transact(lambda session: _found(session, visit))
    reference = visit.request.match_info["reference"]
    return visit.page("similar.html", reference=reference, found=found)


def _found(session: Session, visit: Visit) -> list[SimilarCase]:
    """The most alike first; who looks at them is in the history."""
    case = addressed(session, visit)
    ids = register.alike(session, case.id, case.file.situation, COMPARED, visit.sight)
    order = {one: place for place, one in enumerate(ids)}
    known = sorted(cases.whole(session, ids), key=lambda one: order[one.id])
    known.sort(key=lambda one: likeness(case.file.facts, one.file.facts), reverse=True)
    shown = [one.file for one in known[:SHOWN]]
    events.cases_listed(session, "similar", len(shown), visit.event)
    return [_told(case.file, file) for file in shown]


def likeness(one: Facts, other: Facts) -> float:
    """How alike two cases are, from 0 to 2: the kinds of data they share, and who got them."""
    every = _kinds(one) | _kinds(other)
    shared = len(_kinds(one) & _kinds(other)) / len(every) if every else 0.0
    return shared + _same_recipient(one, other)


def _kinds(facts: Facts) -> frozenset[DataKind]:
    return facts.known_data


def _same_recipient(one: Facts, other: Facts) -> bool:
    return one.recipient is other.recipient and one.recipient is not Recipient.UNKNOWN


def _told(here: CaseFile, file: CaseFile) -> SimilarCase:
    return SimilarCase(
        file.reference,
        standing.situation(file.situation),
        short_date(file.registered_at.astimezone(AMSTERDAM)),
        ", ".join(_alike(here.facts, file.facts)),
        list(_decided(file)),
    )


def _alike(here: Facts, there: Facts) -> Iterator[str]:
    """What both cases have beside the kind of incident."""
    yield from sorted(term("law-value", kind) for kind in _kinds(here) & _kinds(there))
    if _same_recipient(here, there):
        yield text("similar-recipient", who=term("law-value", here.recipient))


def _decided(file: CaseFile) -> Iterator[tuple[str, str]]:
    """What stands of each thing that was decided, and why."""
    for matter in Matter:
        made = decisions.standing(file, matter)
        if made is not None:
            answer = text(f"form-outcome-{made.outcome.value}")
            yield f"{text(f'duty-{matter.value}')}: {answer}", made.reason
