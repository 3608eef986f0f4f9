"""What a form hands in, read into what it asks; what cannot be read is named, beside its field.

Nothing is checked here but the form of a value: whether an act may be done is the act's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, TypeVar

from dialogs.handling.acts.fields import YES, FieldKind, FilledIn, FormField
from dialogs.handling.casefile import Actor, Role
from dialogs.handling.fact_values import FutureError, UnreadableError, fact_value, guessed
from dialogs.handling.lacks import Lack, unread
from dialogs.law.terms import local_day
from dialogs.understanding.choices import UNKNOWN
from dialogs.understanding.counts import CountProblem, parse_count
from dialogs.understanding.moments import InFuture, Moment, parse_ahead, parse_moment

_MOST_DIGITS = 9
FACT_FIELD: Final = "fact-"  # begins the field of each fact, in a form that holds several
E = TypeVar("E", bound=StrEnum)
A = TypeVar("A", bound=FilledIn)


@dataclass
class Form:
    """The fields of one form while they are read; `lacks` gathers what could not be.

    `people` are those of the team.
    """

    values: Mapping[str, str]
    now: datetime
    language: str
    people: tuple[Actor, ...] = ()
    lacks: list[Lack] = field(default_factory=list)

    def read(self, what: type[A]) -> A:
        """What was filled in; for what cannot be read, and is in `lacks`, other stands."""
        read = {name: _READ[asked.kind](self, name, asked) for name, asked in what.form.items()}
        return what(**read)

    def text(self, name: str) -> str:
        """What was typed, without the blanks around it."""
        return self.values.get(name, "").strip()

    def one(self, name: str, kind: type[E]) -> E:
        """A choice; without a valid one the first stands in, and the form is refused."""
        try:
            return kind(self.text(name))
        except ValueError:
            self.lacks.append(unread(name))
            return next(iter(kind))

    def told(self, name: str, asked: FormField) -> Moment | None:
        """A moment in the past as people say it, which may be a vague one."""
        if not asked.must and not self.text(name):
            return None
        read = parse_moment(self.text(name), self.now)
        if isinstance(read, Moment):
            return read
        self.lacks.append(unread(name, "-future" if isinstance(read, InFuture) else ""))
        return None

    def several(self, name: str, asked: FormField) -> tuple[StrEnum, ...]:
        """Choices, joined with commas."""
        known = {member.value: member for member in asked.enum}
        ticked = (one.strip() for one in self.text(name).split(","))
        return tuple(known[one] for one in ticked if one in known)

    def choice(self, name: str, asked: FormField) -> StrEnum | None:
        """A choice, which may be left out where it need not be made."""
        return self.one(name, asked.enum) if asked.must or self.text(name) else None

    def number(self, name: str, _: FormField) -> int:
        """A number of people; nothing typed is none, and one stands in for what is no number."""
        if not self.text(name):
            return 0
        count = parse_count(self.text(name))
        if count is None or isinstance(count, CountProblem) or count.least is None:
            self.lacks.append(unread(name))
            return 1
        return count.least

    def moment(self, name: str, asked: FormField) -> datetime:
        """A moment in the past: its end, so that "gisteren" is never too early; else it is now.

        What names no single day is no moment at which something was done.
        """
        if asked.unless and self.text(asked.unless) and not self.text(name):
            return self.now
        read = self.told(name, asked)
        if read is not None and read.estimated:
            self.lacks.append(unread(name))
        return read.to if read and not read.estimated else self.now

    def later(self, name: str, asked: FormField) -> datetime | None:
        """A moment to come; None where it may be left out, and else now stands in."""
        ahead = parse_ahead(self.text(name), self.now) if self.text(name) else None
        if self.text(name) and ahead is None:
            self.lacks.append(unread(name))
        elif asked.must and ahead is None:
            blank = asked.blank if isinstance(asked.blank, Lack) else unread(name)
            self.lacks.append(Lack(blank.key, blank.article, in_field=name))
        return ahead or (self.now if asked.must else None)

    def day(self, name: str, asked: FormField) -> date | None:
        """A day, as a date field gives it."""
        if not asked.must and not self.text(name):
            return None
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            self.lacks.append(unread(name))
            return local_day(self.now)

    def person(self, name: str, _: FormField) -> Actor:
        """Somebody of the list; a name that is typed instead must be one of theirs."""
        said = self.text(name).casefold()
        found = (who for who in self.people if said in {who.id, who.name.casefold()})
        return next(found, Actor("", said, Role.REPORTER))

    def persons(self, name: str, _: FormField) -> tuple[Actor, ...]:
        """Some of the list, joined with commas."""
        said = {one.strip().casefold() for one in self.text(name).split(",")}
        return tuple(who for who in self.people if {who.id, who.name.casefold()} & said)

    def facts(self, *_: object) -> dict[str, Any]:
        """The new value of the fact that was picked, or of each that has a field of its own."""
        fields = [name for name in self.values if name.startswith(FACT_FIELD)]
        if not fields:
            return self._picked()
        changes: dict[str, Any] = {}
        for field_ in fields:
            typed = self.text(field_) or UNKNOWN
            changes |= self._fact(field_.removeprefix(FACT_FIELD), typed, field_)
        return changes

    def _picked(self) -> dict[str, Any]:
        """A value that was typed or chosen, or a day with its time, or that nobody knows."""
        dated = f"{self.text('date')} {self.text('time')}".strip()
        typed = UNKNOWN if self.text(UNKNOWN) else self.text("value") or dated
        return self._fact(self.text("fact"), typed, "value")

    def _fact(self, name: str, typed: str, in_field: str) -> dict[str, Any]:
        try:
            value = fact_value(name, typed, self.now, self.language)
        except FutureError:
            self.lacks.append(Lack("field-moment-future", in_field=in_field))
        except UnreadableError:
            self.lacks.append(Lack("field-value", in_field=in_field))
        else:
            return {name: value, **guessed(name, typed, self.now)}
        return {}


def _text(form: Form, name: str, _: FormField) -> str:
    return form.text(name)


def _yes(form: Form, name: str, _: FormField) -> bool:
    return form.text(name) == YES


def _number(form: Form, name: str, _: FormField) -> int:
    """The number of something in the case; 0 for what is none."""
    typed = form.text(name)
    return int(typed) if typed.isdecimal() and len(typed) <= _MOST_DIGITS else 0


_READ: Final[Mapping[FieldKind, Callable[[Form, str, FormField], object]]] = {
    FieldKind.LINE: _text,
    FieldKind.STORY: _text,
    FieldKind.CHOICE: Form.choice,
    FieldKind.SEVERAL: Form.several,
    FieldKind.WHETHER: _yes,
    FieldKind.TICK: _yes,
    FieldKind.NUMBERED: _number,
    FieldKind.PERSON: Form.person,
    FieldKind.PERSONS: Form.persons,
    FieldKind.PEOPLE: Form.number,
    FieldKind.MOMENT: Form.moment,
    FieldKind.TOLD: Form.told,
    FieldKind.LATER: Form.later,
    FieldKind.DAY: Form.day,
    FieldKind.FACT: Form.facts,
}
