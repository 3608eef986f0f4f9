"""The format of the stories: whole conversations that a person can read and a machine can play.

One line is one thing:

    # a title or a remark
    @ 2026-11-24 10:00              the time in Amsterdam, from here on
    * DL-2026-0007 wrong_mail taken a case the reporter already has
    > typed words                   with + in front of an attachment's name: > tekst + brief.pdf
    ~ other words                   the last typed message is changed into these
    ~ + first: other words          the first one is
    ~                               the last typed message is taken back
    ! verb field=value field="..."  a button; fields of a moment: discovered.date=2026-11-24
    !! verb field=value             the same button once more, on the same card
    < discovered                    the question that is asked, by its key
    < a piece of text               else: text that is shown in answer to the last input
    ^ a piece of text               text that still stands in the chat, on whatever card
    ^ once: later                   a button that stands on one card and no other
    = recipient: known_person       an answer as it is kept, in the conversation or in the report
    = fact people: 1..1             a fact of the report that was sent
    = duty notify: yes              what the weighing says: yes, no or officer
    = situation: wrong_letter       what the report is about
    = addition: a piece of text     what was added to a case
    = answers <= 8                  how many inputs the report took, from the first sentence on
    = nothing                       nothing is kept: no report, no answers
    = told: a piece of text         words that stand somewhere in what is kept
    = not: 111222333                words that stand nowhere in what is kept

Reading only: how a story is played stands with each player.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import JsonValue

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FOLDER = Path(__file__).parent
FIRST = "+ first:"


@dataclass(frozen=True)
class At:
    """From here on it is this time."""

    now: datetime


@dataclass(frozen=True)
class Own:
    """A case that the reporter already has."""

    reference: str
    situation: str
    state: str


@dataclass(frozen=True)
class Type:
    """The reporter types something, perhaps with an attachment."""

    text: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """The reporter changes a message that was typed, the last one or the first, or deletes it."""

    text: str | None
    first: bool = False


@dataclass(frozen=True)
class Tap:
    """The reporter presses a button; `again` on the same card, as in a double click."""

    verb: str
    values: Mapping[str, str] = field(default_factory=dict)
    again: bool = False


@dataclass(frozen=True)
class Shown:
    """What the reporter sees in answer to the last input: a question's key, or a piece of text."""

    words: str


@dataclass(frozen=True)
class Stands:
    """What the chat still shows; only a chat has an above, so the pure step is not asked."""

    words: str


@dataclass(frozen=True)
class Kept:
    """What is kept: `about` says where to look, `name` at what, `value` what is there."""

    about: str
    name: str
    value: str


Line = At | Own | Type | Change | Tap | Shown | Stands | Kept


@dataclass(frozen=True)
class Story:
    """A story: its file's name, its title, and its lines with their numbers."""

    name: str
    title: str
    lines: tuple[tuple[int, Line], ...]


def stories() -> tuple[Story, ...]:
    """All stories of the folder, by name."""
    return tuple(
        read(path.stem, path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.story"))
    )


def read(name: str, text: str) -> Story:
    """The story in a file's text; raises ValueError naming the line that cannot be read."""
    title = text.partition("\n")[0].lstrip("# ")
    return Story(name, title, tuple(_lines(name, text)))


def _lines(name: str, text: str) -> Iterator[tuple[int, Line]]:
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        mark, _, rest = line.partition(" ")
        if mark not in _READERS:
            raise ValueError(f"{name}:{number}: a line begins with one of {' '.join(_READERS)}")
        yield number, _READERS[mark](rest.strip())


def _at(rest: str) -> Line:
    return At(datetime.fromisoformat(rest).replace(tzinfo=AMSTERDAM))


def _own(rest: str) -> Line:
    return Own(*rest.split())


def _type(rest: str) -> Line:
    text, *files = re.split(r"\s\+\s", f" {rest} ".replace(" + ", "  +  "))
    return Type(text.strip(), tuple(name.strip() for name in files))


def _change(rest: str) -> Line:
    first = rest.startswith(FIRST)
    return Change(rest.removeprefix(FIRST).strip() or None, first)


def _tap(rest: str) -> Line:
    verb, *pairs = shlex.split(rest)
    return Tap(verb, dict(pair.split("=", 1) for pair in pairs))


def _tap_again(rest: str) -> Line:
    verb, *pairs = shlex.split(rest)
    return Tap(verb, dict(pair.split("=", 1) for pair in pairs), again=True)


def _kept(rest: str) -> Line:
    if rest == "nothing":
        return Kept("nothing", "", "")
    if rest.startswith("answers <="):
        return Kept("count", "", rest.removeprefix("answers <=").strip())
    name, _, value = (part.strip() for part in rest.partition(":"))
    about, _, which = name.partition(" ")
    if about in {"fact", "duty"}:
        return Kept(about, which.strip(), value)
    return Kept(
        name if name in {"situation", "addition", "not", "told", "file"} else "answer", name, value
    )


_READERS = {
    "@": _at,
    "*": _own,
    ">": _type,
    "~": _change,
    "!": _tap,
    "!!": _tap_again,
    "<": Shown,
    "^": Stands,
    "=": _kept,
}


def as_written(value: JsonValue) -> str:
    """A kept value as a story writes it: 1..5, a,b,c, 2026-11-24T10:00 (UTC), or itself."""
    match value:
        case {"least": least, "most": most}:
            return f"{'' if least is None else least}..{'' if most is None else most}"
        case {"from": str(start)}:
            return start[:16]
        case list():
            return ",".join(sorted(str(item) for item in value))
        case str():
            return value
    return json.dumps(value)
