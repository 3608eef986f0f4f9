"""Correcting one fact: which it is, the card on which its value is chosen, and what came of it.

Every kind of fact has its own field; whatever can be chosen can be typed as well. Nothing here
decides which value is right or what it means: that is the law's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from pydantic import JsonValue

from bot.cards import elements as ui
from bot.cards import fields
from bot.cards.acts import act
from bot.cards.elements import NOTHING, Action, Data, Part
from bot.cards.forms import LONGEST, problem, refusal
from bot.cards.standing import situation, state
from bot.cards.turned import weighing_turned
from bot.cards.words import fact_choices, fact_in_words, term
from bot.forms.fields import OpenForm, choosable, fact_values
from bot.language import text
from bot.messages import Message
from dialogs.handling.casefile import CaseFile
from dialogs.handling.fact_values import FactKind, kind_of
from dialogs.law.facts import Facts
from dialogs.law.terms import AMSTERDAM
from dialogs.understanding.choices import UNKNOWN

FEW = 5  # choices that are all in sight
NEXT = "case.next_fact"  # a fact's form in the place of the card that is tapped


# --- choosing --------------------------------------------------------------------------------


def fact_picker(file: CaseFile) -> Message:
    """Which fact: the first step, for who typed it; on the case card it unfolds."""
    title = text("fact-which")
    parts = [ui.heading(title), about(file), picking(file)]
    return ui.message(parts, summary=short(file, title), actions=[onward(file)])


def picking(file: CaseFile) -> Part:
    """The list of facts to pick from."""
    listed = fact_choices(_values(file), file.assessment)
    return fields.chosen("fact", text("form-fact"), listed, **fields.required())


def onward(file: CaseFile) -> Action:
    """The button that hands in the fact that was picked."""
    return act(NEXT, file, gathers=True, called=text("form-onward"))


def about(file: CaseFile) -> Part:
    """Which case it is about."""
    drill = ui.paragraph(text("drill"), weight="Bolder") if file.drill else NOTHING
    return ui.stack(drill, ui.remark(f"{file.reference} · {situation(file.situation)}"))


def short(file: CaseFile, title: str) -> str:
    """What a toast says: number and title, no value."""
    return f"{file.reference} · {title}"


def _values(file: CaseFile) -> dict[str, JsonValue]:
    """The facts as they are kept: by name, in JSON."""
    return file.facts.model_dump(mode="json")


# --- the form of one fact --------------------------------------------------------------------


def fact_form(file: CaseFile, fact: str, tried: OpenForm | None = None) -> Message:
    """One fact with what it means and is now, the field for the new value, and the reason.

    The list to pick from where none is named, or one that is no more. `tried` is what was filled
    in before, and what was wrong with it.
    """
    if fact not in Facts.model_fields:
        return fact_picker(file)
    title, value = text("fact-title"), _values(file)[fact]
    name = term("law-fact", fact)
    parts = [
        ui.heading(title),
        about(file),
        ui.paragraph(name, weight="Bolder", spacing="Medium"),
        ui.paragraph(text(f"fact-help-{fact}"), isSubtle=True, spacing="None"),
        ui.paragraph(text("fact-now", value=fact_in_words(value))),
        *_fields(file, fact, tried or OpenForm("case.correct")),
        ui.aloud(text("fact-by-typing", reference=file.reference, fact=name)),
    ]
    data: Data = {"verb": "case.correct", "case": file.reference, "version": file.revision}
    data["fact"] = fact
    save = ui.button(text("form-submit"), data, style="positive", gathers=True)
    return ui.message(parts, summary=short(file, title), actions=[save])


def _fields(file: CaseFile, fact: str, tried: OpenForm) -> Iterator[Part]:
    """The value and the reason, with what was typed before and what was wrong with it."""
    yield refusal(tried, {"value", "reason"})
    yield problem(tried.problems.get("value", ""))
    yield _field(fact, _values(file)[fact], tried.values)
    yield problem(tried.problems.get("reason", ""))
    look = {"maxLength": LONGEST, "value": tried.values.get("reason", ""), **fields.required()}
    yield fields.typed("reason", text("form-reason"), **look)


def _field(fact: str, value: JsonValue, tried: Mapping[str, str]) -> Part:
    """The field, or fields, for this kind of fact: with its value, or what was filled in before."""
    match kind_of(fact):
        case FactKind.CHOICE:
            return _choice(fact, tried.get("value", "") if tried else str(value))
        case FactKind.CHOICES:
            given = ",".join(map(str, value)) if isinstance(value, list) else ""
            return _choices(fact, tried.get("value", "") if tried else given)
        case FactKind.COUNT:
            said = "" if value == {"least": None, "most": None} else fact_in_words(value)
            return _count(tried.get("value", "") if tried else said)
        case FactKind.HOURS:
            return ui.stack(_hours(value), _not_known())
        case FactKind.MOMENT:
            return ui.stack(_day_and_time(value, tried), _not_known())


def _choice(fact: str, given: str) -> Part:
    """One of the words: all in sight when they are few."""
    listed = fact_values(fact)
    look = {"value": choosable(given, listed), **fields.required()}
    return fields.chosen("value", text("fact-value"), listed, compact=len(listed) > FEW, **look)


def _choices(fact: str, given: str) -> Part:
    """Several of the words; that there may be more is one of them."""
    listed = fact_values(fact)
    look = {"value": choosable(given, listed), **fields.required()}
    return fields.chosen("value", text("fact-values"), listed, several=True, **look)


def _count(value: str) -> Part:
    """A number or a range, in words as they are typed."""
    look = {"placeholder": text("fact-count-example"), "value": value, **fields.required()}
    return fields.typed("value", text("fact-value"), **look)


def _hours(value: JsonValue) -> Part:
    look: dict[str, Any] = {} if value is None else {"value": value}
    return fields.number("value", text("fact-hours"), min=0, **look)


def _day_and_time(value: JsonValue, tried: Mapping[str, str]) -> Part:
    """A day and a time, as clocks here show them."""
    shown = tried
    if not tried and isinstance(value, str):
        at = datetime.fromisoformat(value).astimezone(AMSTERDAM)
        shown = {"date": f"{at:%Y-%m-%d}", "time": f"{at:%H:%M}"}
    return ui.stack(
        fields.dated("date", text("fact-day"), value=shown.get("date", "")),
        fields.timed("time", text("fact-time"), value=shown.get("time", "")),
    )


def _not_known() -> Part:
    """A box for what nobody knows."""
    listed = [("yes", text("fact-not-known"))]
    return fields.chosen(UNKNOWN, text("fact-or"), listed, several=True)


# --- what came of it --------------------------------------------------------------------------


def corrected(fact: str, before: CaseFile, after: CaseFile) -> Message:
    """The fact as it was and as it is, and everything in the weighing that turned with it."""
    title, name = text("fact-corrected"), term("law-fact", fact)
    was, now = (fact_in_words(_values(one)[fact]) for one in (before, after))
    parts = [
        ui.heading(title),
        about(after),
        ui.paragraph(_turned(name, was, now), weight="Bolder", spacing="Medium"),
        ui.box(*_turns(before, after)),
    ]
    another = ui.unfold(text("fact-another"), picking(after), onward(after))
    opening = act("case.open", after)
    summary = short(after, title)
    return ui.message(parts, summary=summary, actions=[another, opening])


def _turned(subject: str, was: str, now: str) -> str:
    return text("fact-turned", subject=subject, was=was, now=now)


def _turns(before: CaseFile, after: CaseFile) -> Iterator[Part]:
    """A line for each thing that turned; where nothing did, that is said."""
    turned = weighing_turned(before.assessment, after.assessment)
    lines = [_turned(*one) for one in turned]
    yield from (ui.paragraph(line, spacing="Small") for line in lines)
    if not lines:
        yield ui.paragraph(text("fact-same"))
    if before.state != after.state:
        was, now = (state(one.state, "") for one in (before, after))
        yield ui.paragraph(_turned(text("fact-state"), was, now))
        yield ui.paragraph(text("fact-again"), weight="Bolder", spacing="Small")
