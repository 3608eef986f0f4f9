"""Whether words are about somebody of the privacy team itself: who must then not see the report.

People say it outright ("dit gaat over de privacy officer zelf"), or name somebody who is of the
team. What only may be meant is told apart: a person looks at it then.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from dialogs.understanding.vocabulary import stems
from dialogs.understanding.wording import plain, words

OFFICERS, DPOS, TEAM = "officers", "dpos", "team"  # whom words can mean without a name


class Concern(NamedTuple):
    """Whom words are about: object ids, or one of the lists above; `perhaps` it may be so."""

    people: tuple[str, ...] = ()
    perhaps: bool = False


NOBODY: Final = Concern()


class SeenTo(StrEnum):
    """Who is left to see to a report, once whom it is about does not see it."""

    OTHERS = "others"  # somebody who decides
    DPO = "dpo"  # who does not decide, and says who does
    MANAGEMENT = "management"  # likewise, where nobody of the team is left
    NOBODY = "nobody"  # so whom it is about sees it all the same


_CALLED: Final = {one: stems(one) for one in (OFFICERS, DPOS, TEAM)}
_ANY = f"(?:{'|'.join(_CALLED.values())})"
_BETWEEN, _ABOUT, _SELF = rf"(?:{stems('between')} )*", rf"{stems('is_about')} ", stems("self")
_OUTRIGHT = {
    who: re.compile(rf"(?:{_ABOUT}{_BETWEEN}{called}|{called} {_SELF})\b")
    for who, called in _CALLED.items()
}
_MAYBE = re.compile(rf"{_ANY} {stems('does')}\b|{stems('by')} {_BETWEEN}{_ANY}\b")
_ONLY = re.compile(rf"(?:{stems('this_report')} )?{_ABOUT}{_BETWEEN}{_ANY}(?: {_SELF})?")
_ONLY_ASKED = re.compile(rf"{stems('only_asked')}\b")
_ALONE = 120  # letters that are read of a message that may say this and nothing else
_TITLES = r"(?:mevrouw|mevr|mw|meneer|de heer|dhr|mr|mrs|ms|drs|ing)"
_PARTICLES = {*"van de der den het ten ter te von el al la le du of".split()}  # noqa: SIM905 - a list
_LEAST = 3  # letters of a part of a name that tells anything by itself


def concern(text: str, team: Mapping[str, str]) -> Concern:
    """Whom a text is about, of a team of people by their object ids with their names."""
    said = " ".join(words(text))
    outright = tuple(who for who, pattern in _OUTRIGHT.items() if pattern.search(said))
    named = tuple(one for one, name in team.items() if _names(said, name))
    maybe = bool(_MAYBE.search(said)) and not _ONLY_ASKED.search(said)
    part = any(_names_in_part(text, name) for one, name in team.items() if one not in named)
    return Concern((*outright, *named), maybe or part)


def says_only_that(text: str) -> bool:
    """Whether a message says outright whom the report is about, and nothing else."""
    return _ONLY.fullmatch(" ".join(words(text, _ALONE))) is not None


def _parts(name: str) -> list[str]:
    """What tells a name from others: "Vries, Jan de (Privacy)" is jan and vries."""
    bare = re.sub(r"[(\[].*?[)\]]", " ", name)
    return [part for part in words(bare) if len(part) > 1 and part not in _PARTICLES]


def _names(said: str, name: str) -> bool:
    """Whether a person is named in full, or behind a title: "mevrouw De Vries"."""
    parts, there = _parts(name), {*said.split()}
    if not parts:
        return False
    full = sum(part in there for part in parts) >= min(len(parts), 2)
    between = rf"(?:(?:{'|'.join(sorted(_PARTICLES))}) )*"
    return full or any(re.search(rf"\b{_TITLES} {between}{part}\b", said) for part in parts)


def _names_in_part(text: str, name: str) -> bool:
    """Whether one part of a name is there as a name is written, or nobody wrote a capital."""
    written = {plain(one) for one in re.findall(r"\b[^\W\d_a-z][^\W\d_]+", text)}
    there = written if written else {*words(text)}
    return any(part in there for part in _parts(name) if len(part) >= _LEAST)
