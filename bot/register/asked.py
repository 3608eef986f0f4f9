"""What the address of the list asks: which cases, in which order, with which columns.

The address holds the whole view, so it can be sent to a colleague or kept. What in it makes no
sense is left out, and the page says so: an old link still shows a list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from multidict import MultiMapping

from bot.register.address import ROOT
from dialogs.handling.casefile import CaseState
from dialogs.handling.due import WaitsFor
from dialogs.law.facts import Regime
from dialogs.law.terms import AMSTERDAM
from dialogs.law.verdict import Verdict
from dialogs.situations import Situation
from store.lists.register import ALL, OPEN, Drills, Order, Wanted

COLUMNS: Final = (
    "situation",
    "state",
    "waits",
    "term",
    "people",
    "notify",
    "communicate",
    "owner",
    "registered",
    "regime",
)
USUAL: Final = COLUMNS[:8]
_IN_SIGHT: Final = frozenset({"q", "state", "waits", "owner", "sort"})
ME: Final = "me"  # whom a case waits for: whoever looks
LONGEST: Final = 200  # letters of what is searched
_YEARS: Final = range(2000, 2200)


@dataclass(frozen=True)
class Asked:
    """What the address asks. `words` are its own, by name; `odd` names what made no sense."""

    wanted: Wanted
    columns: Sequence[str] = USUAL
    words: Mapping[str, str] = field(default_factory=dict)
    after: str = ""
    odd: tuple[str, ...] = ()

    @property
    def narrow(self) -> bool:
        """Whether something is asked that stands behind "more filters"."""
        return not self.words.keys() <= _IN_SIGHT or tuple(self.columns) != USUAL

    def address(self, **changes: str) -> str:
        """The address of the same view with something changed; by default of its first page."""
        kept = {name: word for name, word in {**self.words, **changes}.items() if word}
        chosen = [] if tuple(self.columns) == USUAL else [("column", one) for one in self.columns]
        query = urlencode([*kept.items(), *chosen])
        return f"{ROOT}?{query}" if query else ROOT


def asked(query: MultiMapping[str], me: str = "") -> Asked:
    """Read the address, for the person who looks: "me" in it is them."""
    words: dict[str, str] = {}
    wanted: dict[str, Any] = {}
    odd: list[str] = []
    if query.get("waits") == ME:
        words["waits"], wanted["mine"] = ME, me
    for name, (field_of, read) in _NAMES.items():
        said = query.get(name, "").strip()
        if not said or name in words:
            continue
        try:
            wanted[field_of] = read(said)
        except (ValueError, StopIteration):
            odd.append(name)
        else:
            words[name] = said
    columns = tuple(one for one in COLUMNS if one in query.getall("column", [])) or USUAL
    return Asked(Wanted(**wanted), columns, words, query.get("after", ""), tuple(odd))


def _state(said: str) -> str:
    return said if said in {ALL, OPEN} else CaseState(said).value


def _regime(said: str) -> str:
    return next(one for one in Regime if one.value == said).value


def _day(said: str) -> date:
    day = date.fromisoformat(said)
    if day.year not in _YEARS:
        raise ValueError(said)
    return day


def _begin(said: str) -> datetime:
    """The beginning of a day in Amsterdam."""
    return datetime.combine(_day(said), time(), AMSTERDAM)


def _end(said: str) -> datetime:
    """The end of it."""
    return datetime.combine(_day(said) + timedelta(days=1), time(), AMSTERDAM)


def _yes(said: str) -> bool:
    return bool(("", "1").index(said))


def _words(said: str) -> str:
    return " ".join(said[:LONGEST].split())


# The names in the address, the field of `Wanted` that each fills, and how it is read.
_NAMES: Final[dict[str, tuple[str, Callable[[str], Any]]]] = {
    "q": ("words", _words),
    "state": ("state", _state),
    "kind": ("situation", lambda said: Situation(said).value),
    "regime": ("regime", _regime),
    "from": ("since", _begin),
    "to": ("until", _end),
    "owner": ("owner", _words),
    "notify": ("notify", lambda said: Verdict(said).value),
    "communicate": ("communicate", lambda said: Verdict(said).value),
    "waits": ("waits_for", lambda said: WaitsFor(said).value),
    "overdue": ("overdue", _yes),
    "drill": ("drills", Drills),
    "sort": ("order", Order),
}
