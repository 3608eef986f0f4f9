"""The list of all cases, as the address asks for it, with how things stand above it.

Looking through it is an event. A page that stands open asks now and then whether its lines changed,
and only when they did it gets them, as a new look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from typing import Any, Final

from aiohttp import web
from sqlmodel import Session

from bot.cards.lists import running_term
from bot.cards.standing import situation, urgency
from bot.cards.words import hours, left, short_date, term
from bot.documents.formats import OF_LISTS
from bot.language import spoken, text
from bot.officer.entering import ENTRIES
from bot.officer.people import deciders, handler_of
from bot.register import views
from bot.register.asked import COLUMNS, ME, Asked, asked
from bot.register.visit import Visit, go
from dialogs.handling.casefile import DECIDING, Actor, CaseState
from dialogs.handling.due import Due, WaitsFor, whose_turn
from dialogs.handling.states import ENDED
from dialogs.law.facts import Count, Regime
from dialogs.law.terms import AMSTERDAM
from dialogs.law.verdict import Verdict
from dialogs.situations import Situation
from dialogs.understanding.counts import count_in_words
from store.history import events
from store.lists import register
from store.lists.register import ALL, NOBODY, OPEN, Drills, Listed, Order, Standing, Wanted
from store.models import Case

IN_SIGHT: Final = 5  # cases that wait for who looks, above the list
YOURS: Final = {"waits": ME}  # all of those, in an address
EVERY: Final = 20  # seconds between two looks of a page that stands open
Pair = tuple[str, str]  # value, title


@dataclass(frozen=True)
class ListedCase:
    """A case in the list, in words; `frame` tells how pressing its term is."""

    reference: str
    cells: dict[str, str]
    frame: str
    drill: bool


@dataclass(frozen=True)
class Found:
    """Everything that the page shows."""

    lines: tuple[ListedCase, ...]
    total: int
    after: str
    standing: Standing
    owners: tuple[Pair, ...]
    yours: tuple[ListedCase, ...] = ()  # what waits for who looks, on the first page of everything
    waiting: int = 0  # how many that are, of which only the first stand there
    views: tuple[dict[str, Any], ...] = ()  # those they keep

    @property
    def content(self) -> str:
        """Differs when a case does; that time passes alone changes nothing to read."""
        kept = [(line.reference, line.cells | {"term": line.frame}) for line in self.lines]
        return _digest((kept, self.total))

    @property
    def seen(self) -> str:
        """The content, and the hours that are left beside it."""
        return f"{self.content}.{_digest([line.cells['term'] for line in self.lines])}"


async def show(visit: Visit) -> web.Response:
    """The list, or nothing new."""
    asks = asked(visit.request.query, visit.reader.id)
    try:
        found = await visit.read(lambda session: _found(session, asks, visit))
    except register.UnknownPageError:
        return go(asks.address())
    seen = visit.request.query.get("seen", "")
    if seen == found.seen:
        return web.Response(status=HTTPStatus.NO_CONTENT)
    if seen.partition(".")[0] != found.content:
        await visit.transact(
            lambda session: events.cases_listed(session, "register", len(found.lines), visit.event)
        )
    response = visit.page(
        "list.html",
        asks=asks,
        found=found,
        quick=_quick(visit.reader),
        offered=_choices(found),
        fixed=_FIXED,
        full=views.FULL in visit.request.query,
    )
    response.headers["HX-Replace-Url"] = asks.address(after=asks.after)
    return response


def _found(session: Session, asks: Asked, visit: Visit) -> Found:
    year = visit.now.astimezone(AMSTERDAM).year
    page = register.listed(session, asks.wanted, visit.now, asks.after, reader=visit.sight)
    owners = [(one.id, one.name) for one in deciders(session, visit.site.settings)]
    yours = _yours(session, asks, visit)
    return Found(
        lines=tuple(lines_of(page, visit)),
        total=page.total,
        after=page.after,
        standing=register.standing(session, visit.now, year),
        owners=tuple(owners),
        yours=tuple(lines_of(yours, visit)),
        waiting=yours.total,
        views=tuple(views.of(session, visit)),
    )


def _yours(session: Session, asks: Asked, visit: Visit) -> Listed:
    """What waits for who decides, the first due first: seen before anything is asked."""
    if asks.words or asks.after or visit.reader.role not in DECIDING:
        return Listed()
    mine = Wanted(mine=visit.reader.id)
    return register.listed(session, mine, visit.now, most=IN_SIGHT, reader=visit.sight)


def lines_of(page: Listed, visit: Visit) -> Iterator[ListedCase]:
    for case in page.cases:
        known = page.due.get(case.id, ())
        end = running_term(known)
        frame = urgency(end.at, visit.now) if end else ""
        cells = _cells(case, known, end, visit)
        yield ListedCase(case.reference, cells, frame, case.drill)


def _cells(case: Case, known: Sequence[Due], end: Due | None, visit: Visit) -> dict[str, str]:
    now = visit.now
    return {
        "situation": situation(case.situation),
        "state": term("case-state", case.state),
        "waits": "" if case.state in ENDED else text(f"waits-{whose_turn(known, now)}"),
        "term": left(end.at, now, end.latest) if end else "",
        "people": _people(case),
        "notify": text(f"verdict-{case.duty_to_notify}"),
        "communicate": text(f"verdict-{case.duty_to_communicate}"),
        "owner": handler_of(case, visit.site.settings),
        "registered": short_date(case.registered_at.astimezone(AMSTERDAM)),
        "regime": term("law-value", case.regime),
    }


def _people(case: Case) -> str:
    known = Count(least=case.people_least, most=case.people_most)
    return count_in_words(known, spoken()) if known.known else ""


def _choices(found: Found) -> dict[str, list[Pair]]:
    verdicts = [(one.value, text(f"verdict-{one.value}")) for one in Verdict]
    return {
        "states": [
            (OPEN, text("page-state-open")),
            (ALL, text("page-state-all")),
            *((one.value, text(f"case-state-{one.value}")) for one in CaseState),
        ],
        "situations": sorted(
            ((one.value, situation(one.value)) for one in Situation), key=lambda one: one[1]
        ),
        "regimes": [(one.value, term("law-value", one.value)) for one in Regime],
        "owners": [*found.owners, (NOBODY, text("page-owner-nobody"))],
        "verdicts": verdicts,
        "waiting": [
            (ME, text("waits-me")),
            *((one.value, text(f"waits-{one.value}")) for one in WaitsFor),
        ],
        "drills": [(one.value, text(f"page-drills-{one.value}")) for one in Drills],
        "orders": [(one.value, text(f"page-order-{one.value}")) for one in Order],
    }


def _quick(who: Actor) -> list[tuple[str, str]]:
    """The lists that are wanted most, each with its address."""
    own = {"yours": YOURS, "mine": {"owner": who.id}} if who.role in DECIDING else {}
    words = {
        **own,
        "untaken": {"state": CaseState.REPORTED.value},
        "second": {"waits": WaitsFor.SECOND.value},
        "overdue": {"overdue": "1"},
    }
    return [(name, Asked(Wanted(), words=asks).address()) for name, asks in words.items()]


_FIXED: Final = {
    "all_columns": COLUMNS,
    "every": EVERY,
    "yours": Asked(Wanted(), words=YOURS).address(),
    "entries": [verb.removeprefix("entry.") for verb in ENTRIES],
    "formats": OF_LISTS,
    "most": register.COUNTED,
    "hours": hours,
}


def _digest(content: object) -> str:
    return sha256(repr(content).encode()).hexdigest()[:16]
