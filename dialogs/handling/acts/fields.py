"""What an act wants to know: its fields, each declared once, for whatever draws and reads forms.

A field of an act is named as the forms name it. Its declaration says what it holds, so that a card,
a page or a typed command can ask it and read it back without knowing the act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from enum import StrEnum
from typing import Any, NamedTuple

from dialogs.handling.casefile import CaseFile
from dialogs.handling.lacks import Lack


class YesNo(StrEnum):
    """Whether something is so."""

    YES = "yes"
    NO = "no"


class Kind(StrEnum):
    """What a field holds."""

    LINE = "line"  # words, on one line
    STORY = "story"  # words, on several
    CHOICE = "choice"  # one word of a list
    SEVERAL = "several"  # words of a list, or none
    WHETHER = "whether"  # yes or no
    TICK = "tick"  # a box that may stay empty
    NUMBERED = "numbered"  # the number of one of the things in the case
    PERSON = "person"  # somebody who can have a case
    PEOPLE = "people"  # a number of people
    MOMENT = "moment"  # a moment that is past
    LATER = "later"  # a moment to come
    DAY = "day"
    FACT = "fact"  # a fact of the case and its new value; it has a form of its own


class Option(NamedTuple):
    """One thing to choose: how it is handed in, and its words where no text has them."""

    value: str
    said: str = ""


Blank = Lack | Callable[[Any], Lack | None]
"""What is missing when a field is left empty: always, or as the rest of the act makes it so."""

Among = Callable[[CaseFile], Iterable[Option]]
Declaration = Any  # it stands where a value of the field's own type is annotated


@dataclass(frozen=True)
class Field:
    """A declared field.

    `must` tells that a form asks for it always, `unless` names the field that makes it needless,
    `blank` what to say when it is left empty. Labels and examples are keys `form-<key>`; `words`
    begins the keys of what can be chosen.
    """

    kind: Kind
    must: bool = True
    blank: Blank | None = None
    label: str = ""
    unless: str = ""
    words: str = ""
    enum: type[StrEnum] = StrEnum  # what has no words to choose from has this empty one
    among: Among | None = None

    def options(self, file: CaseFile) -> tuple[Option, ...]:
        """What can be chosen in this case."""
        return tuple(self.among(file) if self.among else (Option(one.value) for one in self.enum))


def declared(act: type[Any]) -> Mapping[str, Field]:
    """The fields that a form of an act asks for, by name, in their order; raises TypeError.

    What the program fills in by itself is declared as `given`.
    """
    found = {one.name: one.metadata.get("asked", MISSING) for one in fields(act)}
    for name, asked in found.items():
        if asked is MISSING:
            raise TypeError(f"{act.__name__}.{name} does not say how it is asked")
    return {name: asked for name, asked in found.items() if asked is not None}


def blanks(act: object, form: Mapping[str, Field]) -> Iterator[Lack]:
    """What is missing in fields that were left empty, each told beside its field."""
    for name, asked in form.items():
        value = getattr(act, name)
        empty = not (value.strip() if isinstance(value, str) else value)
        says = asked.blank(act) if callable(asked.blank) else asked.blank
        if empty and says is not None:
            yield Lack(says.key, says.article, says.args, name)


# --- the declarations -----------------------------------------------------------------------------


def _asked(default: object, kind: Kind, **asked: object) -> Declaration:
    """A field that is asked for; one that has a default may be left out, unless it says so."""
    told: dict[str, Any] = {"must": default is MISSING} | asked
    return field(default=default, metadata={"asked": Field(kind, **told)})


def given(*, default: object = MISSING) -> Declaration:
    """What no form asks for: the program fills it in."""
    return field(default=default, metadata={"asked": None})


def line(*, blank: Blank | None = None, label: str = "", default: object = MISSING) -> Declaration:
    """Words, on one line."""
    return _asked(default, kind=Kind.LINE, blank=blank, label=label)


def story(*, blank: Blank | None = None, label: str = "", default: object = MISSING) -> Declaration:
    """Words, on several lines."""
    return _asked(default, kind=Kind.STORY, blank=blank, label=label)


def choice(
    of: type[StrEnum], words: str, *, among: Among | None = None, default: object = MISSING
) -> Declaration:
    """One word of a list, or of what the case leaves of it."""
    return _asked(default, kind=Kind.CHOICE, enum=of, words=words, among=among)


def several(of: type[StrEnum], words: str, *, blank: Blank) -> Declaration:
    """Words of a list, as many as hold."""
    return _asked(MISSING, kind=Kind.SEVERAL, enum=of, words=words, blank=blank, must=False)


def whether(words: str) -> Declaration:
    """Yes or no."""
    return _asked(MISSING, kind=Kind.WHETHER, enum=YesNo, words=words)


def tick(words: str, *, default: bool) -> Declaration:
    """A box that may stay empty."""
    only = (Option(YesNo.YES),)
    return _asked(default, kind=Kind.TICK, enum=YesNo, words=words, among=lambda _: only)


def numbered(among: Among) -> Declaration:
    """The number of one of the things in the case."""
    return _asked(MISSING, kind=Kind.NUMBERED, among=among)


def person() -> Declaration:
    """Somebody who can have a case."""
    return _asked(MISSING, kind=Kind.PERSON)


def people(*, blank: Blank | None = None, default: int) -> Declaration:
    """A number of people; none where nothing is filled in."""
    return _asked(default, kind=Kind.PEOPLE, blank=blank)


def moment(*, unless: str = "") -> Declaration:
    """A moment that is past; now where another field, that is filled in, makes it needless."""
    return _asked(MISSING, kind=Kind.MOMENT, unless=unless, must=not unless)


def later(*, blank: Lack | None = None, default: object = MISSING) -> Declaration:
    """A moment to come."""
    return _asked(default, kind=Kind.LATER, blank=blank)


def day() -> Declaration:
    """A day."""
    return _asked(MISSING, kind=Kind.DAY)


def fact() -> Declaration:
    """A fact of the case and its new value."""
    return _asked(MISSING, kind=Kind.FACT)
