"""What an officer's button hands in, read into an act; what cannot be read is named, by field.

A form's fields are named in `bot/cards/acts.py`. Nothing is checked here but the form of a value:
whether the act may be done is the guards' to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from pydantic import JsonValue
from sqlmodel import Session

from bot.officer.correcting import FutureError, UnreadableError, fact_value, guessed
from bot.officer.people import deciders
from bot.settings import Settings
from dialogs.handling import (
    Act,
    AddMeasure,
    AddNote,
    Advise,
    Ask,
    Close,
    ClosingReason,
    CorrectFacts,
    Decide,
    Duty,
    Ground,
    HandOver,
    Lack,
    MarkDrill,
    MeasureDone,
    Merge,
    NoBreach,
    NoBreachGround,
    Outcome,
    RecordCommunication,
    RecordNotification,
    Reopen,
    Second,
    Snooze,
    Stage,
    StepBack,
    Take,
    Trigger,
    Way,
    Weigh,
)
from dialogs.handling.casefile import Actor, Role
from dialogs.understanding.counts import CountProblem, parse_count
from dialogs.understanding.moments import InFuture, Moment, parse_moment
from dialogs.understanding.moments.ahead import parse_ahead

VERBS: dict[str, Trigger] = {
    "case.take": Trigger.TAKE,
    "case.hand_over": Trigger.HAND_OVER,
    "case.correct": Trigger.CORRECT_FACTS,
    "case.weigh": Trigger.WEIGH,
    "case.ask": Trigger.ASK,
    "case.advise": Trigger.ADVISE,
    "case.decide": Trigger.DECIDE,
    "case.second": Trigger.SECOND,
    "case.notify": Trigger.RECORD_NOTIFICATION,
    "case.communicate": Trigger.RECORD_COMMUNICATION,
    "case.measure": Trigger.ADD_MEASURE,
    "case.measure_done": Trigger.MEASURE_DONE,
    "case.note": Trigger.ADD_NOTE,
    "case.merge": Trigger.MERGE,
    "case.back": Trigger.STEP_BACK,
    "case.reopen": Trigger.REOPEN,
    "case.close": Trigger.CLOSE,
    "case.no_breach": Trigger.NO_BREACH,
    "case.snooze": Trigger.SNOOZE,
    "case.drill": Trigger.MARK_DRILL,
}
E = TypeVar("E", bound=StrEnum)


@dataclass
class Form:
    """The fields of one form while they are read; `lacks` gathers what could not be."""

    values: Mapping[str, str]
    now: datetime
    language: str
    people: tuple[Actor, ...] = ()
    lacks: list[Lack] = field(default_factory=list)

    def text(self, name: str) -> str:
        """What was typed, without the blanks around it."""
        return self.values.get(name, "").strip()

    def one(self, name: str, kind: type[E]) -> E:
        """A choice; without a valid one the first stands in, and the form is refused."""
        try:
            return kind(self.text(name))
        except ValueError:
            self._missing(name)
            return next(iter(kind))

    def several(self, name: str, kind: type[E]) -> tuple[E, ...]:
        """Choices, joined with commas."""
        known = {member.value: member for member in kind}
        ticked = (one.strip() for one in self.text(name).split(","))
        return tuple(known[one] for one in ticked if one in known)

    def maybe(self, name: str, kind: type[E]) -> E | None:
        """A choice that may be left out."""
        return self.one(name, kind) if self.text(name) else None

    def number(self, name: str) -> int:
        """A number of people; nothing typed is none, and one stands in for what is no number."""
        if not self.text(name):
            return 0
        count = parse_count(self.text(name))
        if count is None or isinstance(count, CountProblem) or count.least is None:
            self._missing(name)
            return 1
        return count.least

    def moment(self, name: str, *, must: bool = True) -> datetime:
        """A moment in the past; now where none was typed or what was typed cannot be read."""
        return (self.past(name) if must or self.text(name) else None) or self.now

    def past(self, name: str) -> datetime | None:
        """A moment in the past as people say it: its end, so that "gisteren" is never too early.

        What names no single day is no moment at which something was done.
        """
        read = self.told(name)
        if read is not None and read.estimated:
            self._missing(name)
            return None
        return read.to if read else None

    def told(self, name: str) -> Moment | None:
        """A moment in the past as people say it, which may be a vague one."""
        read = parse_moment(self.text(name), self.now)
        if isinstance(read, Moment):
            return read
        self._missing(f"{name}-future" if isinstance(read, InFuture) else name)
        return None

    def later(self, name: str) -> datetime | None:
        """A moment to come; None when nothing was typed."""
        if not self.text(name):
            return None
        ahead = parse_ahead(self.text(name), self.now)
        if ahead is None:
            self._missing(name)
        return ahead

    def day(self, name: str) -> date:
        """A day, as a date field gives it."""
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            self._missing(name)
            return self.now.date()

    def _missing(self, name: str) -> None:
        self.lacks.append(Lack(f"field-{name.replace('_', '-')}"))


def read(verb: str, form: Form) -> Act:
    """The act of a button; for what cannot be read, and is in `form.lacks`, something stands in."""
    return _READERS[VERBS[verb]](form)


def form_of(session: Session, values: Mapping[str, str], now: datetime, settings: Settings) -> Form:
    """A form to be read, with the people a case can go to."""
    return Form(values, now, settings.language, tuple(deciders(session, settings)))


def _hand_over(form: Form) -> Act:
    """To somebody of the list; a name that is typed instead must be one of theirs."""
    said = form.text("owner").casefold()
    found = [who for who in form.people if said in {who.id, who.name.casefold()}]
    return HandOver(found[0] if found else Actor("", said, Role.REPORTER), form.text("reason"))


def _correct(form: Form) -> Act:
    """A value that was typed or chosen, or a day with its time, or that nobody knows."""
    name = form.text("fact")
    dated = f"{form.text('date')} {form.text('time')}".strip()
    typed = "unknown" if form.text("unknown") else form.text("value") or dated
    changes: dict[str, JsonValue] = {}
    try:
        changes[name] = fact_value(name, typed, form.now)
        changes |= guessed(name, typed, form.now)
    except FutureError:
        form.lacks.append(Lack("field-moment-future"))
    except UnreadableError:
        form.lacks.append(Lack("field-value"))
    return CorrectFacts(changes, form.text("reason"))


def _communicate(form: Form) -> Act:
    ground = form.maybe("ground", Ground)
    return RecordCommunication(
        at=form.moment("moment", must=ground is None),
        how=form.several("how", Way),
        people=form.number("people"),
        remaining=form.number("remaining"),
        ground=ground,
        reason=form.text("reason"),
        until=form.later("until"),
    )


def _snooze(form: Form) -> Act:
    until = form.later("until")
    if until is None and not form.lacks:
        form.lacks.append(Lack("snooze-until"))
    return Snooze(until or form.now, form.text("reason"))


def _measure_done(form: Form) -> Act:
    number = form.text("number")
    return MeasureDone(int(number) if number.isdecimal() else 0, form.text("reason"))


_READERS: dict[Trigger, Callable[[Form], Act]] = {
    Trigger.TAKE: lambda _: Take(),
    Trigger.WEIGH: lambda _: Weigh(),
    Trigger.HAND_OVER: _hand_over,
    Trigger.CORRECT_FACTS: _correct,
    Trigger.ASK: lambda form: Ask(form.text("text")),
    Trigger.ADVISE: lambda form: Advise(form.text("text")),
    Trigger.DECIDE: lambda form: Decide(
        form.one("duty", Duty), form.one("outcome", Outcome), form.text("reason")
    ),
    Trigger.SECOND: lambda form: Second(
        form.one("duty", Duty), form.text("agrees") == "yes", form.text("reason")
    ),
    Trigger.RECORD_NOTIFICATION: lambda form: RecordNotification(
        form.one("stage", Stage),
        form.text("number"),
        form.moment("moment"),
        form.text("late_reason"),
        form.text("reason"),
    ),
    Trigger.RECORD_COMMUNICATION: _communicate,
    Trigger.ADD_MEASURE: lambda form: AddMeasure(
        form.text("text"), form.text("owner"), form.day("due")
    ),
    Trigger.MEASURE_DONE: _measure_done,
    Trigger.ADD_NOTE: lambda form: AddNote(form.text("text"), form.text("on_delay") == "yes"),
    Trigger.MERGE: lambda form: Merge(form.text("reference")),
    Trigger.STEP_BACK: lambda form: StepBack(form.text("reason")),
    Trigger.REOPEN: lambda form: Reopen(form.text("reason")),
    Trigger.CLOSE: lambda form: Close(form.one("reason", ClosingReason), form.text("lesson")),
    Trigger.NO_BREACH: lambda form: NoBreach(
        form.one("ground", NoBreachGround), form.text("reason")
    ),
    Trigger.SNOOZE: _snooze,
    Trigger.MARK_DRILL: lambda form: MarkDrill(form.text("reason")),
}
