"""What an act wants to know: its fields, each declared once, for whatever draws and reads forms.

A field of an act is named as the forms name it. Its declaration says what it holds, so that a card,
a page or a typed command can ask it and read it back without knowing the act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple, dataclass_transform, get_args, get_type_hints

from dialogs.handling.casefile import CaseFile
from dialogs.handling.lacks import Lack


class FieldKind(StrEnum):
    """What a field holds."""

    LINE = "line"  # words, on one line
    STORY = "story"  # words, on several
    CHOICE = "choice"  # one word of a list
    SEVERAL = "several"  # words of a list, or none
    WHETHER = "whether"  # yes or no
    TICK = "tick"  # a box that may stay empty
    NUMBERED = "numbered"  # the number of one of the things in the case
    PERSON = "person"  # somebody who can have a case
    PERSONS = "persons"  # some of the team
    PEOPLE = "people"  # a number of people; none where nothing is filled in
    MOMENT = "moment"  # a moment that is past
    TOLD = "told"  # the same as people tell it: perhaps no more than a span
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
class FormField:
    """A declared field.

    `must` tells that a form asks for it always, `unless` names the field that makes it needless,
    `blank` what to say when it is left empty. Its label is the text `form-<label>`, or of its name.
    What can be chosen are the words of `enum`, that its type names, or what the case leaves of
    them (`among`); their texts begin with `words`.
    """

    kind: FieldKind
    must: bool = True
    blank: Blank | None = None
    label: str = ""
    unless: str = ""
    words: str = ""
    among: Among | None = None
    enum: type[StrEnum] = StrEnum  # this one has no words

    @property
    def may_stay_empty(self) -> bool:
        """Whether it never has to be filled in, whatever else is."""
        return not (self.must or self.blank or self.unless)

    def options(self, file: CaseFile | None = None) -> tuple[Option, ...]:
        """What can be chosen, in this case where there is one."""
        if self.among is not None and file is not None:
            return tuple(self.among(file))
        return tuple(map(Option, _FIXED.get(self.kind) or self.enum))


WORDS = (FieldKind.LINE, FieldKind.STORY)  # what people say in their own words
YES = "yes"
_FIXED = {FieldKind.WHETHER: (YES, "no"), FieldKind.TICK: (YES,)}


def asked(kind: FieldKind, *, default: object = MISSING, **told: Any) -> Declaration:  # noqa: ANN401
    """Declare a field of an act; one with a default is asked for, but need not be filled in.

    `told` are the other parts of a `FormField`.
    """
    declared = FormField(kind, **{"must": default is MISSING} | told)
    return field(default=default, metadata={"asked": declared})


def given(*, default: object = MISSING) -> Declaration:
    """Declare a field that no form asks for: the program fills it in."""
    return field(default=default, metadata={"asked": None})


@dataclass_transform(frozen_default=True, field_specifiers=(asked, given))
class FilledIn:
    """What a person fills in; a subclass is a frozen dataclass of declared fields.

    One with a field that does not say how it is asked does not import: it raises TypeError.
    """

    form: ClassVar[Mapping[str, FormField]]  # made from the fields that a form asks for
    __dataclass_fields__: ClassVar[dict[str, Any]]

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True)(cls)
        cls.form = form_of(cls)

    def blanks(self) -> Iterator[Lack]:
        """What is missing in fields that were left empty, each told beside its field."""
        for name, asked in self.form.items():
            value = getattr(self, name)
            empty = not (value.strip() if isinstance(value, str) else value)
            says = asked.blank(self) if callable(asked.blank) else asked.blank
            if empty and says is not None:
                yield Lack(says.key, says.article, says.args, name)


def form_of(act: type[Any]) -> Mapping[str, FormField]:
    """The fields that a form of an act asks for, by name, in their order; raises TypeError."""
    found = {one.name: one.metadata.get("asked", MISSING) for one in fields(act)}
    for name, told in found.items():
        if told is MISSING:
            raise TypeError(f"{act.__name__}.{name} does not say how it is asked")
    types = get_type_hints(act)
    return {name: replace(told, enum=_words(types[name])) for name, told in found.items() if told}


def _words(of: Any) -> type[StrEnum]:  # noqa: ANN401 - any annotation
    """The words that a type allows: a list of them, a list or none, or several of a list."""
    parts = (of, *get_args(of))
    words = (one for one in parts if isinstance(one, type) and issubclass(one, StrEnum))
    return next(words, StrEnum)
