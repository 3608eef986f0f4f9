"""What an officer can look through: what is open, what a search finds, a week, a year.

These read much. They are read beside all that is written, before the turn of who asked is kept, so
that no report waits for an overview; what is kept is only that somebody looked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Final

from sqlmodel import Session

from bot.cards.elements import Action, button
from bot.cards.lists import list_card
from bot.cards.standing import page_buttons
from bot.cards.weekly import weekly, yearly
from bot.clock import summary
from bot.language import text
from bot.messages import Message
from bot.officer.people import handler_of, in_officers_room
from bot.officer.tapping import Tap
from bot.officer.wording import refused, say, sentences
from bot.register.address import ROOT, whole_address
from bot.turns.turn import Reaction
from dialogs.handling.casefile import Role
from dialogs.handling.lacks import DPO, Lack, Refusal
from dialogs.law.ruleset import AVG_IN_FORCE
from dialogs.law.terms import AMSTERDAM
from store import cases
from store.history import events
from store.history.events import PastEvent
from store.lists import readers, register
from store.lists.readers import Reader
from store.lists.register import ALL, Listed, Order, Wanted

SAY = "desk.say"  # a button that says what it is for: as if the words were typed
FIRST_YEAR = AVG_IN_FORCE.year
SPAN: Final = timedelta(days=30)  # of the overview of who looked
MOST_FOUND: Final = 20  # cases on a page of what a search finds
MOST_NAMED: Final = 15  # cases that are named for one person
KINDS: Final = {
    "case_read": "read",
    "case_exported": "exported",
    "cases_listed": "listed",
    "access_refused": "refused",
}
_PAGE = re.compile(r"(?P<words>.+?)\s+(?:pagina|page)\s+(?P<page>\d{1,4})", re.IGNORECASE)


@dataclass(frozen=True)
class Overview:
    """What was found, and how the history tells of it; without cases it tells nothing."""

    reaction: Reaction
    cases: int | None = None

    def kept(self, name: str, tap: Tap) -> Reaction:
        """Keep that somebody looked, in the transaction of their turn."""
        if self.cases is not None:
            events.cases_listed(tap.session, name, self.cases, tap.event)
        return self.reaction


def overview(name: str, said: str, tap: Tap) -> Overview:
    """What a command of `LISTS` shows; `said` is what came after it."""
    if not in_officers_room(tap.session, tap.turn.address, tap.settings):
        return Overview(say("desk-not-here"))
    return LISTS[name](said, tap)


def _of(card: Message, found: int | None = None) -> Overview:
    return Overview(Reaction((card,)), found)


def _open(_: str, tap: Tap) -> Overview:
    """The first of the open cases; where there are more, the register has them."""
    found = register.open_cases(tap.session, tap.now, tap.reader)
    beyond = found.total > len(found.cases)
    more = page_buttons(whole_address(ROOT, tap.settings)) if beyond else ()
    return _of(_card(found, text("desk-open-title"), tap, more), found.total)


def _card(
    found: Listed, title: str, tap: Tap, more: Sequence[Action] = (), empty: str = "list-empty"
) -> Message:
    handler = partial(handler_of, settings=tap.settings)
    return list_card(found, title, tap.now, handler, more, empty)


def _search(said: str, tap: Tap) -> Overview:
    """A page of what is found, and how many there are; the next page is one tap away.

    The words are shown only to who typed them: a title in a channel stays bare.
    """
    words, number = _page(said)
    wanted, before = Wanted(state=ALL, words=words, order=Order.NEWEST), (number - 1) * MOST_FOUND
    page = register.listed(tap.session, wanted, tap.now, before, MOST_FOUND, tap.reader)
    rows = replace(page, total=len(page.cases))  # the title tells how many there are
    title = _found(page.total, rows.total)
    more = [_saying(f"zoek {words} pagina {number + 1}", "desk-next-page")]
    card = _card(rows, title, tap, more if page.after else (), "list-empty-search")
    return _of(card, page.total)


def _found(total: int, shown: int) -> str:
    if total > register.COUNTED:
        return text("desk-found-many", most=register.COUNTED, shown=shown)
    return text("desk-found-title", found=total, shown=shown)


def _page(said: str) -> tuple[str, int]:
    """The words to search, and which page of what is found."""
    asked = _PAGE.fullmatch(said)
    return (asked["words"], max(int(asked["page"]), 1)) if asked else (said, 1)


def _saying(said: str, key: str, **args: str) -> Action:
    """A button that does what typing these words does."""
    return button(text(key, **args), {"verb": SAY, "said": said})


def _week(_: str, tap: Tap) -> Overview:
    view = summary.weekly_view(tap.session, tap.now, reader=tap.reader)
    return _of(weekly(replace(view, channel=_hides(tap))), view.open.total)


def _hides(tap: Tap) -> bool:
    """Whether small groups are counted together: somebody may see them who may not know."""
    return not tap.private or not readers.sees_all(tap.session, tap.reader)


def _year(said: str, tap: Tap) -> Overview:
    this = tap.now.astimezone(AMSTERDAM).year
    year = int(said or this)
    if not FIRST_YEAR <= year <= this:
        return Overview(say("desk-no-year", first=str(FIRST_YEAR), last=str(this)))
    view = replace(summary.yearly_view(tap.session, year, tap.now), channel=_hides(tap))
    return _of(yearly(view))


def _reading(_: str, tap: Tap) -> Overview:
    """Who looked at what in the last month: how often each opened, took out, listed and tried
    in vain, who looked most first, with the cases; from the history, which nobody can leave out.

    For the DPO alone, in their own chat. Where it is refused nobody looked, and nothing is told.
    """
    if tap.who.role is not Role.DPO:
        return Overview(refused(Refusal((Lack("overseeing", DPO),))))
    if not tap.private:
        return Overview(say("desk-in-own-chat"))
    told = events.of_kinds(tap.session, KINDS, tap.now - SPAN)
    lines = list(_lines(tap.session, [one for one in told if one.who_name], tap.reader))
    title = text("reading-title", days=SPAN.days)
    said = sentences(title, *(lines or [text("reading-nobody")]))
    return Overview(say("reading-overview", said=said), len(lines))


def _lines(session: Session, told: list[PastEvent], reader: Reader) -> Iterator[str]:
    by_person = defaultdict[tuple[str, str], list[PastEvent]](list)
    for one in told:
        by_person[one.who_name, one.who_role].append(one)
    for (name, role), theirs in sorted(by_person.items(), key=lambda one: -len(one[1])):
        counts = Counter(KINDS[one.kind] for one in theirs)
        numbers = {kind: counts[kind] for kind in KINDS.values()}
        who = text(f"reading-{role}", name=name) if role else name
        yield text("reading-line", who=who, **numbers, cases=_cases(session, theirs, reader))


def _cases(session: Session, theirs: list[PastEvent], reader: Reader) -> str:
    """Which cases they looked at, most often first; what is kept from who asks has no number."""
    times = Counter(one.case_id for one in theirs if one.case_id is not None)
    shown = readers.seen(session, [*times], reader)
    often = [case_id for case_id, _ in times.most_common() if case_id in shown]
    named = [cases.reference_of(session, case_id) for case_id in often[:MOST_NAMED]]
    more = text("reading-more", count=len(times) - MOST_NAMED) if len(times) > MOST_NAMED else ""
    return " ".join(filter(None, [", ".join(named), more]))


LISTS: dict[str, Callable[[str, Tap], Overview]] = {
    "open": _open,
    "search": _search,
    "week": _week,
    "year": _year,
    "reading": _reading,
}
