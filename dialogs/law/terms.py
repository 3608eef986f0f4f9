"""Anchors -> terms: when the authority must know at the latest, and when the officer is reminded.

A term in hours runs as exact elapsed hours in UTC; no weekend, holiday or clock change ever moves
it. The end by Regulation 1182/71 serves one purpose: to call a filed notification late. This module
reads no clock: the moment of weighing is handed in.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from dialogs.law.facts import Answer, Facts, Regime
from dialogs.law.ruleset import Ruleset, Value, in_force
from dialogs.law.verdict import Signal

AMSTERDAM: Final = ZoneInfo("Europe/Amsterdam")  # days and hours of a term are counted there

ANSWER_MONTHS: Final = 1  # AVG art. 12(3), first sentence
EXTENSION_MONTHS: Final = 2  # AVG art. 12(3), second sentence: complex, or many at once

Day = TypeVar("Day", bound=date)


class TermKind(StrEnum):
    """A term of the law, or of good practice."""

    NOTIFY_AVG = "notify_avg"
    NOTIFY_WPG = "notify_wpg"
    PRELIMINARY_ADVISED = "preliminary_advised"
    CBW_WARNING = "cbw_warning"
    CBW_NOTIFICATION = "cbw_notification"
    CBW_FINAL = "cbw_final"
    FOLLOW_UP = "follow_up"


class Basis(StrEnum):
    """On what the moment of awareness rests."""

    STATED = "stated"
    PROCESSOR = "processor"
    SIGNAL = "signal"


class Remark(StrEnum):
    """Something about the moments that the officer must explain or correct."""

    AWARE_BEFORE_HAPPENED = "aware_before_happened"
    AWARE_BEFORE_SIGNAL = "aware_before_signal"
    AWARE_ESTIMATED = "aware_estimated"
    VERIFICATION_LONG = "verification_long"
    PROCESSOR_TOLD_EARLIER = "processor_told_earlier"


@dataclass(frozen=True, slots=True)
class Term:
    """A moment something is due, in UTC; `formal` only labels a filed notification as late."""

    kind: TermKind
    due: datetime
    formal: datetime | None
    source: str


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms that run from one awareness, and when to remind; every moment is aware UTC.

    `hours_left` (negative when past) and `late` concern the first duty to notify, and are None
    where no moment of weighing was handed in. `aware_latest`: awareness was told vaguely, and may
    have been any time up to then; terms run from the earliest, and `late` waits for the latest.
    """

    aware_at: datetime
    basis: Basis
    terms: tuple[Term, ...]
    reminders: tuple[datetime, ...]
    hours_left: float | None
    late: bool | None
    remarks: tuple[Remark, ...]
    aware_latest: datetime | None = None

    def due(self, kind: TermKind) -> datetime | None:
        """When a term of this kind ends; None where it does not run."""
        return next((term.due for term in self.terms if term.kind is kind), None)


def local_day(moment: datetime) -> date:
    """The day that a moment falls on in the Netherlands."""
    return _local(moment).date()


def hours_to_notify(rules: Ruleset, regime: Regime) -> int:
    """The term to notify the authority (AVG art. 33(1), Wpg art. 33a); of both, the shorter."""
    avg, wpg = rules.notify_hours.value, rules.wpg_notify_hours.value
    return {Regime.WPG: wpg, Regime.BOTH: min(avg, wpg)}.get(regime, avg)


def deadline(aware_at: datetime, rules: Ruleset, regime: Regime = Regime.AVG) -> datetime:
    """The end of the term to notify the authority that ends first."""
    return elapsed(aware_at, hours_to_notify(rules, regime))


def elapsed(aware_at: datetime, hours: int) -> datetime:
    """The end of a term in hours: exact elapsed time, over weekends and clock changes."""
    return aware_at.astimezone(UTC) + timedelta(hours=hours)


def formal_end(aware_at: datetime, hours: int) -> datetime:
    """The end by Regulation 1182/71 art. 3(1) and (2)(a): the hour of the event does not count."""
    hour = aware_at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    return hour + timedelta(hours=hours + 1)


def filed_late(aware_at: datetime, filed_at: datetime, hours: int) -> bool:
    """Whether a notification filed at a moment is late; only then reasons for delay are due."""
    return filed_at > formal_end(aware_at, hours)


def follow_up(notified_at: datetime, rules: Ruleset, days: int | None = None) -> Term:
    """When the AP expects the rest after a preliminary notification; `days` if others were set."""
    due = _local(notified_at) + timedelta(days=days or rules.follow_up_days.value)
    source = rules.follow_up_days.source
    return Term(TermKind.FOLLOW_UP, due.astimezone(UTC), None, source)


def cbw_final(notified_at: datetime, rules: Ruleset) -> Term:
    """When the final report under the Cbw is due: a month after its notification."""
    due = _months_later(_local(notified_at), rules.cbw_final_months.value).astimezone(UTC)
    return Term(TermKind.CBW_FINAL, due, None, rules.cbw_final_months.source)


def answer_due(received: date, *, extended: bool = False) -> date:
    """The last day on which a request of a data subject is answered in time: AVG art. 12(3).

    That a term which ends on a day off runs on to the next working day (Regulation 1182/71 art.
    3(4)) is left out: a term is never told too long.
    """
    return _months_later(received, ANSWER_MONTHS + (EXTENSION_MONTHS if extended else 0))


def awareness(facts: Facts) -> tuple[datetime, Basis] | None:
    """When we knew: as stated; else when the processor told us; else the first sign."""
    candidates = (
        (facts.aware_at, Basis.STATED),
        (facts.processor_informed_at, Basis.PROCESSOR),
        (facts.signalled_at, Basis.SIGNAL),
    )
    found = ((moment.astimezone(UTC), basis) for moment, basis in candidates if moment)
    return next(found, None)


def applicable(facts: Facts, at: datetime | None = None) -> Ruleset:
    """The rule set that applies to an incident: the one in force when we knew.

    `at` is the moment of weighing, which counts only while no awareness is known. The one place
    where this is decided.
    """
    known = awareness(facts)
    return in_force(known[0] if known else at)


def latest_awareness(facts: Facts) -> datetime | None:
    """The latest we can have known, where only a span was told; None where the moment is known."""
    first, last = facts.aware_at, facts.aware_latest
    return last.astimezone(UTC) if first and last and last > first else None


def latest_end(found: Terms, term: Term) -> datetime | None:
    """When a term ends if a vague awareness was as late as can be; None where it is known."""
    return term.due + (found.aware_latest - found.aware_at) if found.aware_latest else None


def terms(
    facts: Facts, rules: Ruleset, signals: tuple[Signal, ...], at: datetime | None
) -> Terms | None:
    """The terms of one incident; None while no moment is known from which they could run."""
    known = awareness(facts)
    if known is None:
        return None
    aware_at, basis = known
    running = (*_notify(facts, rules, aware_at), *_cbw(rules, signals, aware_at))
    latest = latest_awareness(facts)
    margin = latest - aware_at if latest else timedelta()
    left = None if at is None else deadline(aware_at, rules, facts.regime) - at
    return Terms(
        aware_at=aware_at,
        basis=basis,
        terms=running,
        reminders=tuple([elapsed(aware_at, hours) for hours in rules.reminder_hours.value]),
        hours_left=None if left is None else left.total_seconds() / 3600,
        late=None if left is None else left + margin < timedelta(),
        remarks=tuple(_remarks(facts, rules, aware_at)),
        aware_latest=latest,
    )


def _in_hours(kind: TermKind, aware_at: datetime, hours: Value[int]) -> Term:
    due, formal = elapsed(aware_at, hours.value), formal_end(aware_at, hours.value)
    return Term(kind, due, formal, hours.source)


def _notify(facts: Facts, rules: Ruleset, aware_at: datetime) -> Iterable[Term]:
    """The duty to notify under each regime, and when a preliminary notification is advised."""
    if facts.regime is not Regime.WPG:
        yield _in_hours(TermKind.NOTIFY_AVG, aware_at, rules.notify_hours)
    if facts.regime.wpg:
        yield _in_hours(TermKind.NOTIFY_WPG, aware_at, rules.wpg_notify_hours)
    advised, source = rules.preliminary_hours.value, rules.preliminary_hours.source
    yield Term(TermKind.PRELIMINARY_ADVISED, elapsed(aware_at, advised), None, source)


def _cbw(rules: Ruleset, signals: tuple[Signal, ...], aware_at: datetime) -> Iterable[Term]:
    """The terms of the Cyberbeveiligingswet; the final report at the latest, from its own term."""
    if Signal.CBW not in signals:
        return
    notification = _in_hours(TermKind.CBW_NOTIFICATION, aware_at, rules.cbw_notification_hours)
    yield _in_hours(TermKind.CBW_WARNING, aware_at, rules.cbw_warning_hours)
    yield notification
    yield cbw_final(notification.due, rules)


def _remarks(facts: Facts, rules: Ruleset, aware_at: datetime) -> Iterable[Remark]:
    if facts.happened_from is not None and aware_at < facts.happened_from:
        yield Remark.AWARE_BEFORE_HAPPENED
    if latest_awareness(facts):
        yield Remark.AWARE_ESTIMATED
    if facts.signalled_at is not None:
        yield from _verification(facts.signalled_at, rules, aware_at)
    told = facts.processor_informed_at
    if facts.processor is not Answer.NO and told is not None and told < aware_at:
        yield Remark.PROCESSOR_TOLD_EARLIER


def _verification(signalled_at: datetime, rules: Ruleset, aware_at: datetime) -> Iterable[Remark]:
    """A short investigation may lie between sign and awareness; it must not be stretched."""
    if aware_at < signalled_at:
        yield Remark.AWARE_BEFORE_SIGNAL
    if aware_at - signalled_at > timedelta(hours=rules.verification_hours.value):
        yield Remark.VERIFICATION_LONG


def _local(moment: datetime) -> datetime:
    return moment.astimezone(AMSTERDAM)


def _months_later(day: Day, months: int) -> Day:
    """The same day of a later month, or its last one where that is shorter (1182/71 art. 3)."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return day.replace(year=year, month=month, day=min(day.day, monthrange(year, month)[1]))
