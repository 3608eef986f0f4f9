"""Correcting one fact: which it is, the card on which its value is chosen, and what came of it.

Every kind of fact has its own field; whatever can be chosen can be typed as well. Nothing here
decides which value is right or what it means: that is the law's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from pydantic import JsonValue

from bot.cards import fields
from bot.cards.acts import act
from bot.cards.elements import (
    NOTHING,
    Action,
    Data,
    Part,
    aloud,
    box,
    button,
    heading,
    message,
    paragraph,
    remark,
    stack,
    unfold,
)
from bot.cards.forms import LONGEST, problem, refusal
from bot.cards.standing import situation, state
from bot.cards.turned import weighing_turned
from bot.cards.views import OpenForm
from bot.cards.words import fact_choices, fact_in_words, term
from bot.language import text
from bot.messages import Message
from dialogs.handling.casefile import CaseFile
from dialogs.handling.fact_values import FactKind, choices_of, kind_of
from dialogs.law.terms import AMSTERDAM

FEW = 5  # choices that are all in sight
UNKNOWN = "unknown"
NEXT = "case.next_fact"  # a fact's form in the place of the card that is tapped


# --- choosing --------------------------------------------------------------------------------


def fact_picker(file: CaseFile) -> Message:
    """Which fact: the first step, for who typed it; on the case card it unfolds."""
    title = text("fact-which")
    parts = [heading(title), about(file), picking(file)]
    return message(parts, summary=short(file, title), actions=[onward(file)])


def picking(file: CaseFile) -> Part:
    """The list of facts to pick from."""
    return fields.chosen(
        "fact",
        text("form-fact"),
        fact_choices(_values(file), file.assessment),
        **fields.required(text("form-required")),
    )


def onward(file: CaseFile) -> Action:
    """The button that hands in the fact that was picked."""
    title = text("form-onward")
    return act(NEXT, file.reference, file.revision, gathers=True, title=title)


def about(file: CaseFile) -> Part:
    """Which case it is about."""
    drill = paragraph(text("drill"), weight="Bolder") if file.drill else NOTHING
    return stack(drill, remark(f"{file.reference} · {situation(file.situation)}"))


def short(file: CaseFile, title: str) -> str:
    """What a toast says: number and title, no value."""
    return f"{file.reference} · {title}"


def _values(file: CaseFile) -> dict[str, JsonValue]:
    """The facts as they are kept: by name, in JSON."""
    return file.facts.model_dump(mode="json")


# --- the form of one fact --------------------------------------------------------------------


def fact_form(file: CaseFile, fact: str, tried: OpenForm | None = None) -> Message:
    """One fact with what it means and is now, the field for the new value, and the reason."""
    title, value = text("fact-title"), _values(file)[fact]
    name = term("law-fact", fact)
    parts = [
        heading(title),
        about(file),
        paragraph(name, weight="Bolder", spacing="Medium"),
        paragraph(text(f"fact-help-{fact}"), isSubtle=True, spacing="None"),
        paragraph(text("fact-now", value=fact_in_words(value))),
        *_fields(file, fact, tried or OpenForm("case.correct")),
        aloud(text("fact-by-typing", reference=file.reference, fact=name)),
    ]
    data: Data = {"verb": "case.correct", "case": file.reference, "version": file.revision}
    data["fact"] = fact
    save = button(text("form-submit"), data, style="positive", gathers=True)
    return message(parts, summary=short(file, title), actions=[save])


def _fields(file: CaseFile, fact: str, tried: OpenForm) -> Iterator[Part]:
    """The value and the reason, with what was typed before and what was wrong with it."""
    must = fields.required(text("form-required"))
    yield refusal(tried.problems, {"value", "reason"})
    yield problem(tried.problems.get("value", ""))
    yield _Field(fact, _values(file)[fact], tried.values).drawn()
    yield problem(tried.problems.get("reason", ""))
    look = {"maxLength": LONGEST, "value": tried.values.get("reason", ""), **must}
    yield fields.typed("reason", text("form-reason"), **look)


class _Field:
    """The field of a fact, with its present value filled in."""

    def __init__(self, fact: str, value: JsonValue, tried: Mapping[str, str]) -> None:
        self.fact = fact
        self.value = value
        self.tried = tried  # what was filled in, where that could not be stored

    def shown(self, name: str, value: str) -> str:
        """What stands in a field: what was filled in before, or else the present value."""
        return self.tried.get(name, "") if self.tried else value

    def words(self, key: str) -> str:
        """A text of this card."""
        return text(f"fact-{key}")

    def drawn(self) -> Part:
        """The field, or fields, for this kind of fact."""
        match kind_of(self.fact):
            case FactKind.CHOICE:
                return self.choice()
            case FactKind.CHOICES:
                return self.choices()
            case FactKind.COUNT:
                return self.count()
            case FactKind.HOURS:
                return stack(self.hours(), self.open())
            case FactKind.MOMENT:
                return stack(self.day_and_time(), self.open())

    def choice(self) -> Part:
        """One of the words: all in sight when they are few."""
        listed = [(one.value, self.word(one.value)) for one in choices_of(self.fact)]
        return fields.chosen(
            "value",
            self.words("value"),
            listed,
            compact=len(listed) > FEW,
            value=self._choosable(self.shown("value", str(self.value)), listed),
            **self.must(),
        )

    def choices(self) -> Part:
        """Several of the words; that there may be more is one of them."""
        given = self.value if isinstance(self.value, list) else []
        listed = [
            (one.value, self.words("more") if one.value == UNKNOWN else self.word(one.value))
            for one in choices_of(self.fact)
        ]
        value = self._choosable(self.shown("value", ",".join(map(str, given))), listed)
        return fields.chosen(
            "value", self.words("values"), listed, several=True, value=value, **self.must()
        )

    def count(self) -> Part:
        """A number or a range, in words as they are typed."""
        known = self.value != {"least": None, "most": None}
        return fields.typed(
            "value",
            self.words("value"),
            placeholder=self.words("count-example"),
            value=self.shown("value", fact_in_words(self.value) if known else ""),
            **self.must(),
        )

    def hours(self) -> Part:
        """A number of hours."""
        look: dict[str, Any] = {} if self.value is None else {"value": self.value}
        return fields.number("value", self.words("hours"), min=0, **look)

    def day_and_time(self) -> Part:
        """A day and a time, as clocks here show them."""
        day, time = "", ""
        if isinstance(self.value, str):
            at = datetime.fromisoformat(self.value).astimezone(AMSTERDAM)
            day, time = f"{at:%Y-%m-%d}", f"{at:%H:%M}"
        return stack(
            fields.dated("date", self.words("day"), value=self.shown("date", day)),
            fields.timed("time", self.words("time"), value=self.shown("time", time)),
        )

    def _choosable(self, value: str, listed: Sequence[fields.Choice]) -> str:
        """Of what was chosen before, what can be chosen."""
        given = value.split(",")
        return ",".join(one for one, _ in listed if one in given)

    def open(self) -> Part:
        """A box for what nobody knows."""
        listed = [("yes", self.words("not-known"))]
        return fields.chosen(UNKNOWN, self.words("or"), listed, several=True)

    def word(self, value: str) -> str:
        """A word of the law as people say it."""
        return term("law-value", value)

    def must(self) -> dict[str, Any]:
        """What is said when nothing was filled in."""
        return fields.required(text("form-required"))


# --- what came of it --------------------------------------------------------------------------


def corrected(fact: str, before: CaseFile, after: CaseFile) -> Message:
    """The fact as it was and as it is, and everything in the weighing that turned with it."""
    title, name = text("fact-corrected"), term("law-fact", fact)
    was, now = (fact_in_words(_values(one)[fact]) for one in (before, after))
    parts = [
        heading(title),
        about(after),
        paragraph(_turned(name, was, now), weight="Bolder", spacing="Medium"),
        box(*_turns(before, after)),
    ]
    another = unfold(text("fact-another"), picking(after), onward(after))
    opening = act("case.open", after.reference, after.revision)
    summary = short(after, title)
    return message(parts, summary=summary, actions=[another, opening])


def _turned(subject: str, was: str, now: str) -> str:
    return text("fact-turned", subject=subject, was=was, now=now)


def _turns(before: CaseFile, after: CaseFile) -> Iterator[Part]:
    """A line for each thing that turned; where nothing did, that is said."""
    turned = weighing_turned(before.assessment, after.assessment)
    lines = [_turned(*one) for one in turned]
    yield from (paragraph(line, spacing="Small") for line in lines)
    if not lines:
        yield paragraph(text("fact-same"))
    if before.state != after.state:
        was, now = (state(one.state, "") for one in (before, after))
        yield paragraph(_turned(text("fact-state"), was, now))
        yield paragraph(text("fact-again"), weight="Bolder", spacing="Small")
