"""Who looked at what: the overview by which the data protection officer watches over reading.

It counts, for each person, what they opened, took out, listed and tried in vain in the last month,
and names the cases. It comes from the history, which nobody can leave out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from sqlmodel import Session

from bot.language import text
from bot.officer.acting import Tap
from bot.officer.wording import refused, say, sentences
from bot.turn import Reaction
from dialogs.handling.casefile import Role
from dialogs.handling.lacks import DPO, Lack, Refusal
from store import cases
from store.history import events
from store.history.events import PastEvent

SPAN: Final = timedelta(days=30)
MOST: Final = 15  # cases that are named for one person
KINDS: Final = {
    "case_read": "read",
    "case_exported": "exported",
    "cases_listed": "listed",
    "access_refused": "refused",
}


def who_looked(session: Session, tap: Tap) -> tuple[Reaction, int | None]:
    """A line for each person, who looked most first, and how many; for the DPO alone.

    It is shown in their own chat. Where it is refused nobody looked, and there is no number.
    """
    if tap.who.role is not Role.DPO:
        return refused(Refusal((Lack("overseeing", DPO),))), None
    if not tap.private:
        return say("desk-in-own-chat"), None
    told = events.of_kinds(session, KINDS, tap.now - SPAN)
    lines = list(_lines(session, [one for one in told if one.who_name]))
    title = text("reading-title", days=SPAN.days)
    said = sentences(title, *(lines or [text("reading-nobody")]))
    return say("reading-overview", said=said), len(lines)


def _lines(session: Session, told: list[PastEvent]) -> Iterator[str]:
    by_person = defaultdict[tuple[str, str], list[PastEvent]](list)
    for one in told:
        by_person[one.who_name, one.who_role].append(one)
    for (name, role), theirs in sorted(by_person.items(), key=lambda one: -len(one[1])):
        counts = Counter(KINDS[one.kind] for one in theirs)
        numbers = {kind: counts[kind] for kind in KINDS.values()}
        who = text(f"reading-{role}", name=name) if role else name
        yield text("reading-line", who=who, **numbers, cases=_cases(session, theirs))


def _cases(session: Session, theirs: list[PastEvent]) -> str:
    """Which cases they looked at, most often first."""
    times = Counter(one.case_id for one in theirs if one.case_id is not None)
    named = [cases.reference_of(session, case_id) for case_id, _ in times.most_common(MOST)]
    more = text("reading-more", count=len(times) - MOST) if len(times) > MOST else ""
    return " ".join(filter(None, [", ".join(named), more]))
