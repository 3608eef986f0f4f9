"""What somebody could send who knows the program well: taps and forms with anything in any place.

Verbs, fields, options and addresses come from the program's own tables, so that nothing new is
left out. Most values are nearly right, for what is plainly wrong is refused at the door; the rest
is anything that JSON or a form can hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any, Final

from hypothesis import strategies as st

from bot.cards.letters import DEEDS
from bot.forms.acts import OFFICERS_ACTS
from bot.officer.entering import ENTRIES
from bot.officer.overview import SAY
from bot.officer.tapping import SHOWING
from bot.register.site import ROUTES
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.intake.verbs import ACTS
from dialogs.law.facts import Facts
from tests.teams.test_said import anything

PRIVATE: Final = "Jan-de-Vries-111222333"  # what people send, and no log may tell
VERBS: Final = (*OFFICERS_ACTS, *SHOWING, *DEEDS, *ENTRIES, SAY)
WORDS: Final = (
    PRIVATE,
    f"{PRIVATE} " * 400,
    f"=HYPERLINK({PRIVATE})",
    f"<script>{PRIVATE}</script>**[{PRIVATE}](https://example.org)**",
    f"\u202e{PRIVATE}\x00\ud83d\r\nX-Kop: 1",
    "measures_done",
    "openstaand",
    "",
)
NUMBERS: Final = ("0", "1", "2", "3", "-1", "1,5", "40-60", "meer dan 10", "9" * 400, "½")
MOMENTS: Final = (
    "2026-11-24",
    "2026-11-24T09:00",
    "24-11-2026 09:00",
    "gisteren half vier",
    "2099-12-31T23:59",
    "9999-12-31",
    "0001-01-01T00:00",
    "31-02-2026",
    "2026-10-25T02:30",  # there twice
)
_OF_WORDS: Final = {FieldKind.LINE, FieldKind.STORY}
_OF_TIME: Final = {FieldKind.MOMENT, FieldKind.TOLD, FieldKind.LATER, FieldKind.DAY}
FACTS: Final = tuple(Facts.model_fields)
LATEST: Final = "latest"  # the version of the case at that moment


@dataclass(frozen=True)
class MadeUpTap:
    """A button pressed by somebody of the list, on a case that is so many from the newest."""

    who: int
    verb: str
    data: Mapping[str, Any]
    case: int | None  # None: as `data` has it
    in_channel: bool


@dataclass(frozen=True)
class MadeUpForm:
    """A form sent to an address of the register, or a page asked for, by somebody of the list.

    Where `drawn` is a number, the fields are those of one of the forms of that page, filled in;
    `picks` choose among what is offered.
    """

    who: int
    method: str
    path: str
    fields: Mapping[str, str | list[str]]
    case: int
    drawn: int | None
    picks: tuple[int, ...]


def taps(people: tuple[str, ...]) -> list[st.SearchStrategy[MadeUpTap]]:
    """For each button there is: a tap on it by any of these people."""
    return [_tap(verb, people) for verb in (*VERBS, *ACTS)]


def _tap(verb: str, people: tuple[str, ...]) -> st.SearchStrategy[MadeUpTap]:
    form = OFFICERS_ACTS[verb].form if verb in OFFICERS_ACTS else {}
    known = {name: _value(asked, people) for name, asked in form.items()}
    loose = {
        "act": st.sampled_from(VERBS),
        "fact": st.sampled_from(FACTS),
        "value": st.sampled_from((*WORDS, *NUMBERS, *MOMENTS, "yes", "no", "wpg")),
        "said": st.sampled_from(WORDS),
        "message": st.integers(-1, 40),
        "revision": st.integers(-1, 40),
    }
    version = st.just(LATEST) | st.just(LATEST) | st.integers(-1, 9) | anything
    optional = {name: one for name, one in loose.items() if name not in known}
    data = st.fixed_dictionaries({"version": version, **known}, optional=optional)
    spoiled = data | st.tuples(data, st.dictionaries(st.sampled_from((*known, "case")), anything))
    return st.builds(
        MadeUpTap,
        who=st.integers(0, len(people) - 1),
        verb=st.just(verb),
        data=spoiled.map(_together),
        case=st.integers(-1, 11) | st.integers(0, 5) | st.none(),
        in_channel=st.sampled_from((False, False, False, True)),
    )


def _together(made: Any) -> dict[str, Any]:
    return made if isinstance(made, dict) else {**made[0], **made[1]}


def _value(asked: FormField, people: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Something for this field: what it wants, or nearly so."""
    chosen = st.sampled_from([one.value for one in asked.options()] or ["1"])
    several = st.lists(chosen, max_size=3).map(",".join)
    if asked.kind in _OF_WORDS:
        return st.sampled_from(WORDS)
    if asked.kind in _OF_TIME:
        return st.sampled_from(MOMENTS)
    if asked.kind in {FieldKind.PERSON, FieldKind.PERSONS}:
        return st.lists(st.sampled_from(people), min_size=1, max_size=2).map(",".join)
    if asked.kind in {FieldKind.PEOPLE, FieldKind.NUMBERED}:
        return st.sampled_from(NUMBERS)
    return several if asked.kind is FieldKind.SEVERAL else chosen


# --- the register --------------------------------------------------------------------------------

_IN_ADDRESS: Final[Mapping[str, tuple[str, ...]]] = {
    "act": tuple(verb.removeprefix("case.") for verb in VERBS),
    "what": ("case", "drill", "request", "vulnerability", "awareness", "niets"),
    "number": ("1", "2", "0", "-1", "9" * 30, "een"),
    "format": ("pdf", "docx", "csv", "xlsx", "json", "text", "exe", "..%2f"),
    "period": ("2026", "2026-q4", "2026-w48", "0000", "9999-w53", "2026-13"),
    "norm": ("ensia", "bio2", "wpg", "iso"),
}
_NAMES: Final = (
    *("text", "kind", "name", "number", "person", "language", "to", "weighing", "evidence", "dry"),
    *(f"fact-{one}" for one in FACTS),
    *dict.fromkeys(name for act in OFFICERS_ACTS.values() for name in act.form),
)
_QUERY: Final = ("q", "state", "situation", "page", "sort", "since", "until", "owner", "seen")
_WRITTEN = st.sampled_from((*WORDS, *NUMBERS, *MOMENTS, "yes", "no", "notify"))


def forms(people: tuple[str, ...]) -> list[st.SearchStrategy[MadeUpForm]]:
    """For each address of the register: a request to it by any of these people."""
    return [_form(route.method, route.path, people) for route in ROUTES]


def _form(method: str, path: str, people: tuple[str, ...]) -> st.SearchStrategy[MadeUpForm]:
    parts = [one for one in _IN_ADDRESS if f"{{{one}}}" in path]
    address = st.tuples(*(st.sampled_from(_IN_ADDRESS[one]) for one in parts)).map(
        lambda chosen: _address(path, dict(zip(parts, chosen, strict=True)))
    )
    names = st.sampled_from(_NAMES if method == "POST" else _QUERY)
    values = _WRITTEN | st.lists(_WRITTEN, max_size=3) | st.text(max_size=20)
    return st.builds(
        MadeUpForm,
        who=st.integers(0, len(people) - 1),
        method=st.just(method),
        path=address,
        fields=st.dictionaries(names, values, max_size=4),
        case=st.integers(-1, 11),
        drawn=st.integers(0, 30) | st.none(),
        picks=st.tuples(*[st.integers(0, 30)] * 6),
    )


def _address(path: str, chosen: Mapping[str, str]) -> str:
    for name, value in chosen.items():
        path = path.replace(f"{{{name}}}", value)
    return f"/register{path}"  # with {reference} still in it


class _Forms(HTMLParser):
    """Reads where each form of a page goes to, and what its fields offer."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, list[str]]]] = []
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append((told.get("action", ""), {}))
        elif tag == "select":
            self._select = told.get("name", "")
        name = self._select if tag == "option" else told.get("name", "")
        if self.found and name and tag in {"input", "textarea", "option", "button"}:
            self.found[-1][1].setdefault(name, []).append(told.get("value", ""))


def drawn_forms(html: str) -> list[tuple[str, dict[str, list[str]]]]:
    """The forms of a page: where each goes to, and what each field offers."""
    read = _Forms()
    read.feed(html)
    return read.found


def filled_in(offered: Mapping[str, list[str]], made: MadeUpForm) -> dict[str, str | list[str]]:
    """A drawn form as somebody sends it: what is hidden as it is, the rest by the picks."""
    free = [*WORDS, *NUMBERS, *MOMENTS]

    def value(place: int, values: list[str]) -> str:
        choices = free if values == [""] else values
        return choices[made.picks[place % len(made.picks)] % len(choices)]

    return {name: value(place, values) for place, (name, values) in enumerate(offered.items())}
