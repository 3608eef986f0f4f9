"""The plan of reminders of a case: which there are, when each is due, and for whom.

Pure: computed anew at every tick from the case as it stands, so a restart or an outage loses
nothing. The key of a reminder (kind and due moment) is stable; who claims it first sends it, once.
Postponing delays the sending only: it moves no statutory moment, and the last two reminders before
the end of the term come all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from dialogs.handling.casefile import CaseFile, CaseState, Duty, Outcome, Stage
from dialogs.handling.standing import (
    authority_notified,
    decided,
    latest_decision,
    latest_notification,
    people_served,
    postponed_until,
    standing,
    waits_for_second,
)
from dialogs.handling.states import ENDED
from dialogs.law.ruleset import Ruleset, in_force
from dialogs.law.terms import deadline


class ReminderKind(StrEnum):
    """What a reminder is about; its words stand under `reminder-<kind>`."""

    UNASSESSED = "unassessed"  # nobody stood for the weighing yet
    ESCALATED = "escalated"  # nobody even took the case
    TERM_24 = "term_24"
    TERM_48 = "term_48"  # advises a preliminary notification
    TERM_60 = "term_60"
    TERM_68 = "term_68"
    TERM_72 = "term_72"  # the term has run out
    LATE = "late"  # every day after it
    SECOND = "second"  # a decision waits for the second person
    QUESTION = "question"  # the reporter did not answer
    UNDECIDED = "undecided"  # the authority knows; whether the people must is undecided
    PEOPLE = "people"  # people must still be told
    POSTPONED = "postponed"  # what telling them was put off until, is there
    SUPPLEMENT = "supplement"  # a preliminary notification asks for its rest
    MEASURE = "measure"
    QUIET = "quiet"


class Audience(StrEnum):
    """Whom a reminder goes to, by role."""

    OFFICERS = "officers"
    DEPUTIES = "deputies"
    MANAGEMENT = "management"


K = ReminderKind
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

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
_PROMPT: Final = in_force(None).prompt_hours.value * HOUR
UNASSESSED_AFTER: Final = _PROMPT
ESCALATED_AFTER: Final = 8 * HOUR
SECOND_AFTER: Final = _PROMPT
QUESTION_AFTER: Final = DAY
UNDECIDED_AFTER: Final = DAY
PEOPLE_EVERY: Final = 3 * DAY
QUIET_EVERY: Final = 7 * DAY
UNFINISHED_AFTER: Final = _PROMPT  # a report that was begun and left; it has no case yet
TOLERANCE: Final = timedelta(minutes=15)  # a reminder sent later than this says so
_HOME = ZoneInfo("Europe/Amsterdam")
_MORNING = time(9)


def last_of_term(kind: str) -> bool:
    """Whether a reminder is of the last ones of a term, which nobody can put off."""
    return kind in {K.TERM_68, K.TERM_72, K.LATE}


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder. `due_at` is its identity; `send_at` is later only where it was put off."""

    kind: ReminderKind
    due_at: datetime
    send_at: datetime

    @property
    def audience(self) -> tuple[Audience, ...]:
        """Whom it goes to."""
        return _ESCALATION.get(self.kind, _OFFICERS)

    def late(self, now: datetime) -> bool:
        """Whether sending it now is so late that it has to say so."""
        return now - self.send_at > TOLERANCE


@dataclass(frozen=True, slots=True)
class Outline:
    """What the plan needs to know of a case; moments are None where the matter is not at hand.

    Kept apart from the case file because a tick over all open cases reads no more than this.
    """

    state: CaseState
    registered_at: datetime
    aware_at: datetime | None
    acted_at: datetime
    running: bool = True  # the duty to notify is neither met nor decided away
    second_since: datetime | None = None
    undecided_since: datetime | None = None
    people_since: datetime | None = None
    postponed_until: datetime | None = None
    preliminary_at: datetime | None = None
    asked: tuple[datetime, ...] = ()  # questions that wait for the reporter
    measures: tuple[date, ...] = ()  # due days of the open ones
    snoozed_until: datetime | None = None


def outline(file: CaseFile) -> Outline:
    """What the plan needs, out of the whole case file."""
    latest = latest_notification(file)
    half = latest is not None and latest.stage in {Stage.PRELIMINARY, Stage.SUPPLEMENT}
    return Outline(
        state=file.state,
        registered_at=file.registered_at,
        aware_at=file.facts.aware_at,
        acted_at=file.acted_at,
        running=not authority_notified(file) and not decided(file, Duty.NOTIFY, Outcome.NO),
        second_since=_second_since(file),
        undecided_since=latest.at if latest and not standing(file, Duty.COMMUNICATE) else None,
        people_since=_people_since(file),
        postponed_until=postponed_until(file),
        preliminary_at=file.notifications[0].at if half else None,
        asked=tuple(question.at for question in file.questions if question.open),
        measures=tuple(measure.due for measure in file.measures if measure.open),
        snoozed_until=max((snoozing.until for snoozing in file.snoozes), default=None),
    )


class WaitsFor(StrEnum):
    """Whose turn it is; its words stand under `waits-<who>`."""

    OFFICER = "officer"
    REPORTER = "reporter"
    SECOND = "second"
    AUTHORITY = "authority"
    PEOPLE = "people"


def waits_for(case: Outline, now: datetime) -> WaitsFor:
    """Whose turn it is in an open case."""
    if case.second_since:
        return WaitsFor.SECOND
    if case.asked:
        return WaitsFor.REPORTER
    if case.state is CaseState.DECIDED and case.running:
        return WaitsFor.AUTHORITY
    if case.people_since and not (case.postponed_until and case.postponed_until > now):
        return WaitsFor.PEOPLE
    return WaitsFor.OFFICER


def _second_since(file: CaseFile) -> datetime | None:
    waiting = (latest_decision(file, duty) for duty in Duty if waits_for_second(file, duty))
    return min((decision.at for decision in waiting if decision), default=None)


def _people_since(file: CaseFile) -> datetime | None:
    decision = standing(file, Duty.COMMUNICATE)
    return decision.at if decision and not people_served(file) else None


def plan(case: Outline, now: datetime, follow_up: int | None = None) -> tuple[Reminder, ...]:
    """Every reminder of the case as it stands, past ones too, of the repeating ones the newest.

    `follow_up` is the number of days for a supplement, where it is another than the rule set's.
    """
    if case.state in ENDED:
        return ()
    return tuple(_put_off(case, kind, due) for kind, due in _dues(case, now, follow_up))


def due(case: Outline, now: datetime, follow_up: int | None = None) -> tuple[Reminder, ...]:
    """The reminders to be sent now, unless they were claimed before; the first due first."""
    ready = (reminder for reminder in plan(case, now, follow_up) if reminder.send_at <= now)
    return tuple(sorted(ready, key=lambda reminder: reminder.due_at))


def _put_off(case: Outline, kind: ReminderKind, due_at: datetime) -> Reminder:
    """Postponed to the end of the snooze, but while the term runs never past its last two."""
    until = case.snoozed_until
    if until is None:
        return Reminder(kind, due_at, due_at)
    if case.running and case.aware_at:
        last_two = case.aware_at + _hours(in_force(case.aware_at))[-2] * HOUR
        until = min(until, last_two)
    return Reminder(kind, due_at, max(due_at, until))


def _dues(
    case: Outline, now: datetime, follow_up: int | None
) -> Iterator[tuple[ReminderKind, datetime]]:
    yield from _waiting_for_officers(case)
    yield from _term(case, now)
    yield from _people(case, now)
    if case.preliminary_at:
        days = follow_up or in_force(case.aware_at).follow_up_days.value
        yield K.SUPPLEMENT, case.preliminary_at + days * DAY
    yield from _work(case, now)


def _waiting_for_officers(case: Outline) -> Iterator[tuple[ReminderKind, datetime]]:
    if case.state in {CaseState.REPORTED, CaseState.TAKEN}:
        yield K.UNASSESSED, case.registered_at + UNASSESSED_AFTER
    if case.state is CaseState.REPORTED:
        yield K.ESCALATED, case.registered_at + ESCALATED_AFTER
    if case.second_since:
        yield K.SECOND, case.second_since + SECOND_AFTER


def _term(case: Outline, now: datetime) -> Iterator[tuple[ReminderKind, datetime]]:
    """The ladder of the term; what was due before the report came in, the alert itself said."""
    if case.aware_at is None or not case.running:
        return
    rules = in_force(case.aware_at)
    ladder = ((_step(rules, n), case.aware_at + h * HOUR) for n, h in enumerate(_hours(rules)))
    yield from ((kind, due_at) for kind, due_at in ladder if due_at > case.registered_at)
    end = deadline(case.aware_at, rules)
    yield from _repeating(K.LATE, end, DAY, now)


def _hours(rules: Ruleset) -> tuple[int, ...]:
    return rules.reminder_hours.value


_LADDER = (K.TERM_24, K.TERM_48, K.TERM_60, K.TERM_68, K.TERM_72)


def _step(rules: Ruleset, number: int) -> ReminderKind:
    """The kinds are named after today's hours; another rule set's ladder maps on its end."""
    return _LADDER[max(0, len(_LADDER) - len(_hours(rules)) + number)]


def _people(case: Outline, now: datetime) -> Iterator[tuple[ReminderKind, datetime]]:
    if case.undecided_since:
        yield K.UNDECIDED, case.undecided_since + UNDECIDED_AFTER
    if case.postponed_until:
        yield K.POSTPONED, case.postponed_until
    elif case.people_since:
        yield from _repeating(K.PEOPLE, case.people_since - PEOPLE_EVERY + DAY, PEOPLE_EVERY, now)


def _work(case: Outline, now: datetime) -> Iterator[tuple[ReminderKind, datetime]]:
    yield from ((K.QUESTION, asked_at + QUESTION_AFTER) for asked_at in case.asked)
    for day in set(case.measures):
        yield K.MEASURE, datetime.combine(day, _MORNING, _HOME).astimezone(now.tzinfo)
    if not _planned_work_only(case, now):
        yield from _repeating(K.QUIET, case.acted_at, QUIET_EVERY, now)


def _planned_work_only(case: Outline, now: datetime) -> bool:
    """Whether the case rightly waits for the day of a measure."""
    today = now.astimezone(_HOME).date()
    return case.state is CaseState.MEASURES and any(day >= today for day in case.measures)


def _repeating(
    kind: ReminderKind, start: datetime, every: timedelta, now: datetime
) -> Iterator[tuple[ReminderKind, datetime]]:
    """The newest occurrence that is due, if one is; after an outage the older ones are moot."""
    times = (now - start) // every
    if times >= 1:
        yield kind, start + times * every
