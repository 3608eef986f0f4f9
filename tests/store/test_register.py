"""The list of the register: what is asked is what is found, a page at a time, on both engines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlmodel import Session, select

from dialogs.handling.casefile import Actor, CaseState, Inquiry, Outcome, Restriction, Role
from dialogs.handling.due import Due, DueKind, WaitsFor, whose_turn
from dialogs.handling.states import ENDED
from dialogs.law.facts import Regime
from dialogs.situations import Situation
from store import due
from store.access.database import Database
from store.lists import readers, register
from store.lists.readers import Reader
from store.lists.register import ALL, NOBODY, OPEN, Drills, Order, Wanted
from store.models import Case, DueRow
from tests.store.deeds import changed, decision, ending
from tests.store.given import DAY, HOUR, NOW, filed, report

OMAR = Actor("omar", "Omar", Role.OFFICER)
OLGA = Actor("olga", "Olga", Role.OFFICER)


def a_town(session: Session) -> None:
    """Cases of every standing: each differs from the one before in something that is asked."""
    for number in range(24):
        situation = list(Situation)[number % 5]
        regime = (Regime.AVG, Regime.WPG)[number % 2]
        kept = filed(
            session,
            NOW - number * 7 * HOUR,
            report(situation, f"Zaak nummer {number}: Müllers brief", regime=regime),
            drill=number % 7 == 3,
            officer=(None, OMAR, OLGA)[number % 3],
        )
        match number % 6:
            case 1:
                asked = Inquiry(1, "Is hij terug?", OMAR, NOW - number // 7 * DAY)
                changed(session, kept, state=CaseState.TAKEN, questions=(asked,))
            case 2:
                kept = changed(session, kept, state=CaseState.WEIGHED)
                decision(session, kept, NOW - HOUR, outcome=Outcome.NO)
            case 4:
                ending(session, kept, NOW)
            case _:
                pass


Predicate = Callable[[Case, dict[int, list[Due]]], bool]


def overdue(case: Case, known: dict[int, list[Due]]) -> bool:
    return any(one.kind is DueKind.TERM_72 and one.at < NOW for one in known.get(case.id, []))


def turn_of(who: WaitsFor) -> Predicate:
    return lambda case, known: (
        case.state not in ENDED and whose_turn(known.get(case.id, []), NOW) is who
    )


def waits_for_omar(case: Case, known: dict[int, list[Due]]) -> bool:
    """What is his or nobody's and waits for more than an answer; another's that wants a second."""
    turn = whose_turn(known.get(case.id, []), NOW)
    if case.state in ENDED or turn is WaitsFor.SECOND:
        return turn is WaitsFor.SECOND and case.officer_id not in {"omar", ""}
    return case.officer_id in {"omar", ""} and turn is not WaitsFor.REPORTER


ASKED: list[tuple[Wanted, Predicate]] = [
    (Wanted(state=ALL), lambda *_: True),
    (Wanted(state=OPEN), lambda case, _: case.state not in ENDED),
    (Wanted(state="taken"), lambda case, _: case.state == "taken"),
    (Wanted(state=ALL, situation="wrong_mail"), lambda case, _: case.situation == "wrong_mail"),
    (Wanted(state=ALL, regime="wpg"), lambda case, _: case.regime == "wpg"),
    (Wanted(state=ALL, owner="omar"), lambda case, _: case.officer_id == "omar"),
    (Wanted(state=ALL, owner=NOBODY), lambda case, _: not case.officer_id),
    (Wanted(state=ALL, drills=Drills.ONLY), lambda case, _: case.drill),
    (Wanted(state=ALL, drills=Drills.NOT), lambda case, _: not case.drill),
    (Wanted(state=ALL, words="mullers 7"), lambda case, _: case.number in {7, 8}),
    (Wanted(state=ALL, since=NOW - 2 * DAY), lambda case, _: case.registered_at >= NOW - 2 * DAY),
    (Wanted(state=ALL, until=NOW - 2 * DAY), lambda case, _: case.registered_at < NOW - 2 * DAY),
    (Wanted(overdue=True), overdue),
    *((Wanted(waits_for=who), turn_of(who)) for who in WaitsFor),
    (Wanted(mine="omar"), waits_for_omar),
    (Wanted(state=ALL, notify="yes"), lambda case, _: case.duty_to_notify == "yes"),
    (Wanted(state=ALL, communicate="no"), lambda case, _: case.duty_to_communicate == "no"),
]


async def test_what_is_asked_is_what_is_found(db: Database) -> None:
    await db.transact(a_town)

    def check(session: Session) -> dict[str, int]:
        every, known = session.exec(select(Case)).all(), due.of_cases(session)
        sizes = {}
        for wanted, holds in ASKED:
            found = register.listed(session, wanted, NOW)
            right = {case.reference for case in every if holds(case, known)}
            assert {case.reference for case in found.cases} == right, wanted
            assert found.total == len(right)
            sizes[repr(wanted)] = len(right)
        return sizes

    sizes = await db.read(check)
    assert sum(1 for size in sizes.values() if size) > len(ASKED) - 5


@pytest.mark.parametrize("order", list(Order))
async def test_pages_together_are_the_whole_list_without_gap_or_double(
    db: Database, order: Order
) -> None:
    await db.transact(a_town)

    def walk(session: Session) -> tuple[list[str], list[str]]:
        wanted = Wanted(state=OPEN if order is Order.TERM else ALL, order=order)
        whole = [case.reference for case in register.listed(session, wanted, NOW).cases]
        turned: list[str] = []
        after, first = "", True
        while after or first:
            page = register.listed(session, wanted, NOW, after, most=3)
            turned += [case.reference for case in page.cases]
            after, first = page.after, False
        return whole, turned

    whole, turned = await db.read(walk)
    assert turned == whole
    assert len(set(whole)) == len(whole) > 9


async def test_the_first_due_comes_first_and_what_has_no_term_last(db: Database) -> None:
    await db.transact(a_town)

    def ends(session: Session) -> list[timedelta | None]:
        found = register.listed(session, Wanted(), NOW)
        return [
            next((o.at - NOW for o in found.due[c.id] if o.kind is DueKind.TERM_72), None)
            for c in found.cases
        ]

    told = await db.read(ends)
    running = [one for one in told if one is not None]
    assert running == sorted(running)
    assert told == [*running, *[None] * (len(told) - len(running))]


async def test_what_has_ended_has_no_term_to_be_ordered_by(db: Database) -> None:
    assert replace(Wanted(), state=ALL).ordered is Order.NEWEST
    assert Wanted().ordered is Order.TERM


KEYS = ["x", "~", "2026-13-45~1", "1~x", "2026-01-01~1", "9" * 30, "-1", "'; DROP TABLE cases; --"]


async def test_a_key_that_was_not_given_out_is_refused(db: Database) -> None:
    for key in KEYS:
        with pytest.raises(register.UnknownPageError):
            await db.read(partial(register.listed, wanted=Wanted(), now=NOW, after=key))


async def test_above_the_list_drills_do_not_count(db: Database) -> None:
    await db.transact(a_town)

    def compare(session: Session) -> tuple[int, int, int, int]:
        now = register.standing(session, NOW, 2026)
        whole = [c for c in session.exec(select(Case)) if not c.drill and c.state not in ENDED]
        known = due.of_cases(session)
        return now.open, len(whole), now.overdue, sum(overdue(case, known) for case in whole)

    shown, counted, late, counted_late = await db.read(compare)
    assert (shown, late) == (counted, counted_late)
    assert 0 < late < shown


async def test_what_open_cases_wait_for_is_counted_as_the_cases_say(db: Database) -> None:
    await db.transact(a_town)

    def compare(session: Session) -> None:
        known = due.of_cases(session)
        real = [c for c in session.exec(select(Case)) if not c.drill and c.state not in ENDED]
        turns = Counter(whose_turn(known.get(case.id, []), NOW) for case in real)
        found = register.pending(session, NOW, None)
        assert found.turns == turns
        assert len(turns) > 2
        assert found.untaken == sum(case.state == CaseState.REPORTED for case in real) > 0
        late = sum(overdue(case, known) for case in real)
        assert (found.overdue, found.perhaps_overdue) == (late, 0)
        term = next(case for case in real if overdue(case, known)).id
        session.get_one(DueRow, (term, DueKind.TERM_72, 0)).latest = NOW + 3 * HOUR
        for hours, perhaps in ((0, 1), (3, 1), (4, 0)):  # late only what is so at the latest
            found = register.pending(session, NOW + hours * HOUR, None)
            assert found.perhaps_overdue == perhaps
            assert found.overdue >= late - perhaps

    await db.transact(compare)


async def test_a_restricted_case_is_in_the_lists_of_its_readers_alone(db: Database) -> None:
    police = report(regime=Regime.WPG)

    def live(session: Session) -> None:
        only = Restriction((OLGA,), "Over een collega.", OLGA, NOW)
        filed(session, restrictions=(only,))
        filed(session, what=police)
        filed(session)

    def seen(session: Session) -> dict[str, tuple[set[int], bool]]:
        olga, omar = Reader("olga"), Reader("omar", police=False)
        return {
            who: (numbers(session, reader), readers.sees_all(session, reader))
            for who, reader in (("olga", olga), ("omar", omar), ("channel", Reader()))
        }

    def numbers(session: Session, reader: Reader) -> set[int]:
        listed = register.listed(session, Wanted(), NOW, reader=reader).cases
        one = {case.number for case in listed}
        assert register.pending(session, NOW, reader).untaken == len(one)
        return one

    await db.transact(live)
    assert await db.read(seen) == {
        "olga": ({1, 2, 3}, True),
        "omar": ({3}, False),
        "channel": ({2, 3}, False),
    }
