"""What is open of a case, and when each thing of it falls due.

Pure: one function derives it from the whole case, and it does not depend on the moment at which it
is asked. The store keeps it with the case. Lists, the weekly summary and the clock read what is
kept and derive nothing themselves: so a reminder and a list cannot contradict each other, and a
restart or an outage loses nothing.

The kind and the moment of what falls due are the key of its reminder: who claims it first sends it,
once. Postponing delays the sending only: it moves no statutory moment, and the last two reminders
before the end of the term come all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Final

from dialogs.handling.casefile import CaseFile, CaseState, Matter, Stage
from dialogs.handling.moments import aware_at
from dialogs.handling.standing import (
    latest_decision,
    latest_notification,
    people_served,
    postponed_until,
    standing,
    term_runs,
    waits_for_second,
)
from dialogs.handling.states import ENDED
from dialogs.law.ruleset import RULESETS, in_force
from dialogs.law.terms import AMSTERDAM, elapsed, follow_up, latest_awareness


class DueKind(StrEnum):
    """What falls due; the words of its reminder stand under `reminder-<kind>`."""

    UNASSESSED = "unassessed"  # nobody stood for the weighing yet
    ESCALATED = "escalated"  # nobody even took the case
    TERM_24 = "term_24"
    TERM_48 = "term_48"  # advises a preliminary notification
    TERM_60 = "term_60"
    TERM_68 = "term_68"
    TERM_72 = "term_72"  # the end of the term
    LATE = "late"  # every day after it
    SECOND = "second"  # a decision waits for the second person
    QUESTION = "question"  # the reporter did not answer
    UNDECIDED = "undecided"  # the authority knows; whether the people must is undecided
    PEOPLE = "people"  # people must still be told
    POSTPONED = "postponed"  # what telling them was put off until, is there
    SUPPLEMENT = "supplement"  # a preliminary notification asks for its rest
    MEASURE = "measure"
    QUIET = "quiet"  # every case that has not ended: nobody did anything with it for so long


class Audience(StrEnum):
    """Whom a reminder goes to, by role."""

    OFFICERS = "officers"
    DEPUTIES = "deputies"
    MANAGEMENT = "management"


class WaitsFor(StrEnum):
    """Whose turn it is; its words stand under `waits-<who>`."""

    OFFICER = "officer"
    REPORTER = "reporter"
    SECOND = "second"
    AUTHORITY = "authority"
    PEOPLE = "people"


K = DueKind
_OFFICERS = (Audience.OFFICERS,)
_WITH_DEPUTIES = (Audience.OFFICERS, Audience.DEPUTIES)
_EVERYBODY = tuple(Audience)
# Who is told grows as the term shrinks.
_ESCALATION: Final = {
    K.ESCALATED: _WITH_DEPUTIES,
    K.TERM_60: _WITH_DEPUTIES,
    K.TERM_68: _EVERYBODY,
    K.TERM_72: _EVERYBODY,
    K.SECOND: _WITH_DEPUTIES,
}
# The kinds are named after today's hours; the ladder of another rule set maps on its end.
_LADDER: Final = (K.TERM_24, K.TERM_48, K.TERM_60, K.TERM_68, K.TERM_72)
# Who keeps a case waiting, the first that does; else it is the officer. A question to the reporter
# comes last: it never hides what is still to be notified or told.
TURNS: Final = (WaitsFor.SECOND, WaitsFor.AUTHORITY, WaitsFor.PEOPLE, WaitsFor.REPORTER)

FORM: Final = 3  # counts up when `due` derives in another way than before
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
ONCE: Final = timedelta()
_PROMPT: Final = in_force(None).prompt_hours.value * HOUR
UNFINISHED_AFTER: Final = _PROMPT  # a report that was begun and left; it has no case yet
TOLERANCE: Final = timedelta(minutes=15)  # a reminder sent later than this says so
_MORNING = time(9)


def audience(kind: str) -> tuple[Audience, ...]:
    """Whom a reminder of a `DueKind` goes to; raises ValueError for another kind."""
    return _ESCALATION.get(DueKind(kind), _OFFICERS)


def last_of_term(kind: str) -> bool:
    """Whether a reminder is of the last ones of a term, which nobody can put off."""
    return kind in {K.TERM_68, K.TERM_72, K.LATE}


@dataclass(frozen=True)
class Plan:
    """After how long people are reminded, by the house; the hours of the term the rule sets say.

    `follow_up_days`, for the rest of a preliminary notification, are the rule set's where None.
    """

    unassessed: timedelta = _PROMPT
    escalated: timedelta = 8 * HOUR
    second: timedelta = _PROMPT
    question: timedelta = DAY
    undecided: timedelta = DAY
    people: timedelta = DAY
    people_every: timedelta = 3 * DAY
    late_every: timedelta = DAY
    quiet_every: timedelta = 7 * DAY
    follow_up_days: int | None = None

    @cached_property
    def version(self) -> str:
        """A digest of all that moments follow from beside the case: this, rule sets, derivation."""
        basis = (FORM, self, [rules.version for rules in RULESETS])
        return sha256(repr(basis).encode()).hexdigest()[:16]


HOUSE = Plan()  # where no setting says otherwise


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is open of a case, and the moment `at` which it falls due.

    `remind_at` is when people are reminded of it: later than `at` where that was put off, None
    where they are not. What comes back does so `every` so long. `number` is that of a question or
    measure. Of the end of the term, `latest` is when it is if a vague awareness was as late as can
    be, and None where it is known.
    """

    kind: DueKind
    at: datetime
    remind_at: datetime | None
    every: timedelta = ONCE
    number: int = 0
    waits_for: WaitsFor = WaitsFor.OFFICER
    latest: datetime | None = None

    def occurrence(self, now: datetime) -> datetime:
        """The moment it is about now: of what comes back the newest, for older ones are moot."""
        return self.at + (now - self.at) // self.every * self.every if self.every else self.at

    def late(self, now: datetime) -> bool:
        """Whether reminding of it now is so late that the reminder has to say so."""
        planned = self.occurrence(now)
        return now - max(planned, self.remind_at or planned) > TOLERANCE

    def reminded(self, claimed: Iterable[datetime]) -> Due:
        """The same, after the reminders of these moments: it comes back, or that was all."""
        mine = [moment for moment in claimed if self._meets(moment)]
        if not mine or self.remind_at is None:
            return self
        again = max(self.remind_at, max(mine) + self.every) if self.every else None
        return replace(self, remind_at=again)

    def _meets(self, moment: datetime) -> bool:
        """Whether it falls due at this moment."""
        if not self.every:
            return moment == self.at
        return moment >= self.at and not (moment - self.at) % self.every


def due(file: CaseFile, plan: Plan) -> tuple[Due, ...]:
    """Everything that is open of a case; nothing is of one that has ended.

    Every open case has one QUIET, and one TERM_72 as long as the term for notifying runs.
    """
    if file.state in ENDED:
        return ()
    found = (*_officers(file, plan), *_term(file, plan), *_people(file, plan), *_work(file, plan))
    put_off = _put_off_until(file)
    return tuple(_later(one, put_off) for one in found) if put_off else found


def whose_turn(found: Iterable[Due], now: datetime) -> WaitsFor:
    """Whose turn it is in an open case.

    The people's not before telling them is put off no more; the reporter's until the officer is
    reminded that there is no answer, for then they have to ask elsewhere.
    """
    waiting = {one.waits_for for one in found if _tells_turn(one, now)}
    return next((who for who in TURNS if who in waiting), WaitsFor.OFFICER)


def _tells_turn(one: Due, now: datetime) -> bool:
    if one.kind is K.QUESTION:
        return one.at > now
    return one.kind is not K.POSTPONED or one.at <= now


def _put_off_until(file: CaseFile) -> datetime | None:
    """The end of the snooze, but while the term runs never past its last two reminders."""
    until = max((snoozing.until for snoozing in file.snoozes), default=None)
    if until is None or not term_runs(file):
        return until
    *_, second_last, _ = _ladder(file)
    return min(until, second_last)


def _later(one: Due, until: datetime) -> Due:
    return one if one.remind_at is None else replace(one, remind_at=max(one.remind_at, until))


def _on(
    kind: DueKind,
    at: datetime,
    every: timedelta = ONCE,
    number: int = 0,
    waits_for: WaitsFor = WaitsFor.OFFICER,
) -> Due:
    """What people are reminded of at the moment itself."""
    return Due(kind, at, at, every, number, waits_for)


def _officers(file: CaseFile, plan: Plan) -> Iterator[Due]:
    """What waits for somebody to take it, to weigh it, or to agree."""
    begun = file.registered_at
    if file.state in {CaseState.REPORTED, CaseState.TAKEN}:
        yield _on(K.UNASSESSED, begun + plan.unassessed)
    if file.state is CaseState.REPORTED:
        yield _on(K.ESCALATED, begun + plan.escalated)
    if since := _second_since(file):
        yield _on(K.SECOND, since + plan.second, waits_for=WaitsFor.SECOND)


def _second_since(file: CaseFile) -> datetime | None:
    waiting = (latest_decision(file, duty) for duty in Matter if waits_for_second(file, duty))
    return min((decision.at for decision in waiting if decision), default=None)


def _term(file: CaseFile, plan: Plan) -> Iterator[Due]:
    """The ladder of the term. What was due before the report came in, the alert itself said."""
    if not term_runs(file):
        return
    *steps, end = _ladder(file)
    for kind, at in zip(_LADDER[-len(steps) - 1 :], steps, strict=False):
        if at > file.registered_at:
            yield _on(kind, at)
    yield _end(file, end)
    yield _on(K.LATE, end + plan.late_every, plan.late_every)


def _ladder(file: CaseFile) -> list[datetime]:
    """When people are reminded of the term, by the rule set of the case; it ends with the last."""
    begun = aware_at(file)
    return [elapsed(begun, hours) for hours in in_force(begun).reminder_hours.value]


def _end(file: CaseFile, at: datetime) -> Due:
    """The end of the term: also where it was over before the report came in."""
    latest = latest_awareness(file.facts)
    return Due(
        kind=K.TERM_72,
        at=at,
        remind_at=at if at > file.registered_at else None,
        waits_for=WaitsFor.AUTHORITY if file.state is CaseState.DECIDED else WaitsFor.OFFICER,
        latest=latest and at + (latest - aware_at(file)),
    )


def _people(file: CaseFile, plan: Plan) -> Iterator[Due]:
    """What is open of telling the people concerned."""
    latest, decision = latest_notification(file), standing(file, Matter.COMMUNICATE)
    if latest and not decision:
        yield _on(K.UNDECIDED, latest.at + plan.undecided)
    open_since = decision.at if decision and not people_served(file) else None
    waits_for = WaitsFor.PEOPLE if open_since else WaitsFor.OFFICER
    if until := postponed_until(file):
        yield _on(K.POSTPONED, until, waits_for=waits_for)
    elif open_since:
        yield _on(K.PEOPLE, open_since + plan.people, plan.people_every, waits_for=waits_for)


def _work(file: CaseFile, plan: Plan) -> Iterator[Due]:
    """What somebody was asked for, promised or let lie."""
    yield from _supplement(file, plan)
    for question in file.questions:
        if question.open:
            asked = question.at + plan.question
            yield _on(K.QUESTION, asked, number=question.number, waits_for=WaitsFor.REPORTER)
    for measure in file.measures:
        if measure.open:
            morning = datetime.combine(measure.due, _MORNING, AMSTERDAM).astimezone(UTC)
            yield _on(K.MEASURE, morning, number=measure.number)
    first = file.acted_at + plan.quiet_every
    yield Due(K.QUIET, first, max(first, _planned_until(file) or first), plan.quiet_every)


def rest_due(file: CaseFile, plan: Plan) -> datetime | None:
    """When the authority expects the rest of a preliminary notification; None where it has all."""
    latest = latest_notification(file)
    if latest is None or latest.stage not in {Stage.PRELIMINARY, Stage.SUPPLEMENT}:
        return None
    rules = in_force(aware_at(file))
    return follow_up(file.notifications[0].at, rules, plan.follow_up_days).due


def _supplement(file: CaseFile, plan: Plan) -> Iterator[Due]:
    """A week before it is due, or halfway to it, and every week until it is there."""
    if end := rest_due(file, plan):
        begun = file.notifications[0].at
        yield _on(K.SUPPLEMENT, end - min(WEEK, (end - begun) / 2), WEEK)


def _planned_until(file: CaseFile) -> datetime | None:
    """Until when a case rightly lies: past the day of the last measure that is worked on."""
    if file.state is not CaseState.MEASURES:
        return None
    last = max((measure.due for measure in file.measures if measure.open), default=None)
    return datetime.combine(last + DAY, time(), AMSTERDAM) if last else None
