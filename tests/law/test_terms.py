"""Terms: exact hours over weekends, holidays and clock changes; who knew when; what else runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.law.assessment import assess
from dialogs.law.facts import Answer, Facts, IncidentKind, Regime
from dialogs.law.ruleset import Value, by_version, in_force
from dialogs.law.terms import (
    Basis,
    Remark,
    TermKind,
    Terms,
    cbw_final,
    deadline,
    filed_late,
    follow_up,
    formal_end,
    latest_end,
)
from tests.law.strategies import MOMENT

HOME = ZoneInfo("Europe/Amsterdam")
RULES = in_force(None)
NOTIFYING = {TermKind.NOTIFY_AVG, TermKind.NOTIFY_WPG}


def home(text: str, fold: int = 0) -> datetime:
    """A moment on the clock in Amsterdam; `fold` 1 is the second pass of a repeated hour."""
    return datetime.fromisoformat(text).replace(tzinfo=HOME, fold=fold)


def terms(facts: Facts, at: datetime | None = None) -> Terms:
    found = assess(facts, at).terms
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("aware", "due", "formal"),
    [
        pytest.param("2026-11-20 16:40", "2026-11-23 16:40", "2026-11-23 17:00", id="weekend"),
        pytest.param("2026-11-23 09:00", "2026-11-26 09:00", "2026-11-26 10:00", id="whole hour"),
        pytest.param("2026-10-23 12:00", "2026-10-26 11:00", "2026-10-26 12:00", id="winter time"),
        pytest.param("2027-03-26 12:00", "2027-03-29 13:00", "2027-03-29 14:00", id="summer time"),
        pytest.param("2026-12-24 15:10", "2026-12-27 15:10", "2026-12-27 16:00", id="Christmas"),
        pytest.param("2027-04-24 10:05", "2027-04-27 10:05", "2027-04-27 11:00", id="King's Day"),
        pytest.param("2026-12-31 23:59", "2027-01-03 23:59", "2027-01-04 00:00", id="New Year"),
        pytest.param(
            "2026-11-20 16:40:30.5", "2026-11-23 16:40:30.5", "2026-11-23 17:00", id="split second"
        ),
        pytest.param("2026-10-25 02:30", "2026-10-28 01:30", "2026-10-28 02:00", id="first pass"),
        pytest.param("2028-02-27 08:15", "2028-03-01 08:15", "2028-03-01 09:00", id="leap day"),
    ],
)
def test_the_term_is_72_elapsed_hours(aware: str, due: str, formal: str) -> None:
    assert deadline(home(aware), RULES) == home(due)
    assert formal_end(home(aware), 72) == home(formal)


def test_the_second_pass_of_the_repeated_hour_is_an_hour_later() -> None:
    first, second = home("2026-10-25 02:30"), home("2026-10-25 02:30", fold=1)
    assert deadline(second, RULES) - deadline(first, RULES) == timedelta(hours=1)


@given(MOMENT)
def test_the_formal_end_is_never_earlier_and_at_most_an_hour_later(moment: datetime) -> None:
    gap = formal_end(moment, 72) - deadline(moment, RULES)
    assert timedelta(0) < gap <= timedelta(hours=1)


def test_a_notification_within_the_formal_hour_is_not_called_late() -> None:
    aware = home("2026-11-20 16:40")
    assert not filed_late(aware, home("2026-11-23 17:00"), 72)
    assert filed_late(aware, home("2026-11-23 17:00") + timedelta(seconds=1), 72)


def test_all_moments_are_utc() -> None:
    found = terms(Facts(aware_at=home("2026-11-20 16:40"), kind=IncidentKind.RANSOMWARE))
    moments = [found.aware_at, *found.reminders, *(one.due for one in found.terms)]
    moments += [one.formal for one in found.terms if one.formal]
    moments.append(follow_up(found.aware_at, RULES).due)
    assert {moment.tzinfo for moment in moments} == {UTC}


def test_reminders_and_the_advice_to_notify_in_part() -> None:
    aware = home("2026-11-20 16:40")
    found = terms(Facts(aware_at=aware))
    hours = [(moment - aware) / timedelta(hours=1) for moment in found.reminders]
    assert hours == [24, 48, 60, 68, 72]
    assert found.due(TermKind.PRELIMINARY_ADVISED) == aware + timedelta(hours=48)


def test_hours_left_and_late_depend_on_the_moment_of_weighing() -> None:
    facts = Facts(aware_at=home("2026-11-20 16:40"))
    assert terms(facts).hours_left is None
    assert terms(facts).late is None
    early = terms(facts, home("2026-11-23 10:40"))
    assert (early.hours_left, early.late) == (6, False)
    assert terms(facts, home("2026-11-23 16:40")).late is False
    assert terms(facts, home("2026-11-23 17:40")).late is True


VAGUE = Facts(aware_at=home("2026-11-16 00:00"), aware_latest=home("2026-11-19 23:59"))
"""Known since "last week": on a Monday at the earliest, on a Thursday at the latest."""


def test_of_a_vague_awareness_terms_run_from_the_earliest_and_late_waits_for_the_latest() -> None:
    due, end = home("2026-11-19 00:00"), home("2026-11-22 23:59")
    found = terms(VAGUE, due + timedelta(hours=1))
    assert (found.due(TermKind.NOTIFY_AVG), found.hours_left, found.late) == (due, -1, False)
    assert latest_end(found, found.terms[0]) == end
    assert terms(VAGUE, end).late is False
    assert terms(VAGUE, end + timedelta(minutes=1)).late is True


def test_a_vague_awareness_is_told_with_its_latest_moment_in_utc() -> None:
    found = terms(VAGUE)
    assert (found.aware_latest, found.remarks) == (VAGUE.aware_latest, (Remark.AWARE_ESTIMATED,))
    assert found.aware_latest is not None
    assert found.aware_latest.tzinfo is UTC


def test_an_awareness_without_a_span_is_not_estimated() -> None:
    for latest in (None, VAGUE.aware_at):
        found = terms(Facts(aware_at=VAGUE.aware_at, aware_latest=latest))
        assert (found.aware_latest, found.remarks) == (None, ())
        assert latest_end(found, found.terms[0]) is None


@pytest.mark.parametrize(
    ("regime", "kinds"),
    [
        (Regime.AVG, {TermKind.NOTIFY_AVG}),
        (Regime.UNKNOWN, {TermKind.NOTIFY_AVG}),
        (Regime.WPG, {TermKind.NOTIFY_WPG}),
        (Regime.BOTH, {TermKind.NOTIFY_AVG, TermKind.NOTIFY_WPG}),
    ],
)
def test_each_regime_has_its_own_clock(regime: Regime, kinds: set[TermKind]) -> None:
    found = terms(Facts(aware_at=home("2026-11-20 16:40"), regime=regime))
    duties = {one.kind for one in found.terms} & NOTIFYING
    assert duties == kinds
    assert all(found.due(kind) == home("2026-11-23 16:40") for kind in kinds)


@pytest.mark.parametrize(("avg", "wpg", "both"), [(72, 72, 72), (96, 72, 72), (72, 96, 72)])
def test_under_both_laws_the_term_that_ends_first_counts(avg: int, wpg: int, both: int) -> None:
    aware = home("2026-10-23 12:00")
    rules = replace(RULES, notify_hours=Value(avg, "AVG"), wpg_notify_hours=Value(wpg, "Wpg"))
    for regime, hours in {Regime.AVG: avg, Regime.WPG: wpg, Regime.BOTH: both}.items():
        found = assess(Facts(aware_at=aware, regime=regime), aware, rules).terms
        assert found is not None
        assert found.hours_left == hours
        assert deadline(aware, rules, regime) == aware.astimezone(UTC) + timedelta(hours=hours)


@given(MOMENT, st.sampled_from(Regime))
def test_no_weekend_holiday_or_change_of_clocks_moves_a_term(
    aware: datetime, regime: Regime
) -> None:
    found = terms(Facts(aware_at=aware.astimezone(HOME), regime=regime), aware)
    assert found.hours_left == 72
    due = [one.due for one in found.terms if one.kind in NOTIFYING]
    assert {moment - aware for moment in due} == {timedelta(hours=72)}


def test_the_cbw_has_24_hours_72_hours_and_a_month() -> None:
    aware = home("2026-11-20 16:40")
    found = terms(Facts(aware_at=aware, essential_service=Answer.YES))
    assert found.due(TermKind.CBW_WARNING) == home("2026-11-21 16:40")
    assert found.due(TermKind.CBW_NOTIFICATION) == home("2026-11-23 16:40")
    assert found.due(TermKind.CBW_FINAL) == home("2026-12-23 16:40")


def test_the_cbw_does_not_run_before_it_was_in_force_nor_without_a_signal() -> None:
    old = terms(Facts(aware_at=home("2026-08-14 23:59"), essential_service=Answer.YES))
    new = terms(Facts(aware_at=home("2026-08-15 00:00"), essential_service=Answer.YES))
    none = terms(Facts(aware_at=home("2026-08-15 00:00"), essential_service=Answer.NO))
    assert [one.due(TermKind.CBW_WARNING) is None for one in (old, new, none)] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("notified", "final"),
    [
        ("2027-01-31 09:00", "2027-02-28 09:00"),
        ("2028-01-31 09:00", "2028-02-29 09:00"),
        ("2026-12-15 09:00", "2027-01-15 09:00"),
        ("2026-10-20 09:00", "2026-11-20 09:00"),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(notified: str, final: str) -> None:
    assert cbw_final(home(notified), RULES).due == home(final)


def test_the_follow_up_is_due_after_28_days_at_the_same_hour_of_the_clock() -> None:
    assert follow_up(home("2026-10-10 09:00"), RULES).due == home("2026-11-07 09:00")


def test_awareness_is_as_stated_else_of_the_processor_else_the_first_sign() -> None:
    stated, told, seen = (home(f"2026-11-{day} 09:00") for day in (20, 19, 18))
    assert assess(Facts()).terms is None
    cases = (
        (Facts(aware_at=stated, processor_informed_at=told, signalled_at=seen), Basis.STATED),
        (Facts(processor_informed_at=told, signalled_at=seen), Basis.PROCESSOR),
        (Facts(signalled_at=seen), Basis.SIGNAL),
    )
    for (facts, basis), moment in zip(cases, (stated, told, seen), strict=True):
        assert (terms(facts).basis, terms(facts).aware_at) == (basis, moment)


def test_moments_that_are_the_same_need_no_explanation() -> None:
    aware = home("2026-11-20 09:00")
    same = Facts(
        aware_at=aware, signalled_at=aware, happened_from=aware, processor_informed_at=aware
    )
    assert terms(same).remarks == ()


def test_every_term_has_its_source_and_a_term_in_hours_its_formal_end() -> None:
    aware = home("2026-11-20 16:40")
    in_hours = {
        TermKind.NOTIFY_AVG: RULES.notify_hours,
        TermKind.NOTIFY_WPG: RULES.wpg_notify_hours,
        TermKind.CBW_WARNING: RULES.cbw_warning_hours,
        TermKind.CBW_NOTIFICATION: RULES.cbw_notification_hours,
    }
    others = {
        TermKind.PRELIMINARY_ADVISED: RULES.preliminary_hours,
        TermKind.CBW_FINAL: RULES.cbw_final_months,
        TermKind.FOLLOW_UP: RULES.follow_up_days,
    }
    facts = Facts(aware_at=aware, regime=Regime.BOTH, essential_service=Answer.YES)
    found = {one.kind: one for one in (*terms(facts).terms, follow_up(aware, RULES))}
    assert found.keys() == in_hours.keys() | others.keys()
    for kind, one in found.items():
        assert one.source == {**in_hours, **others}[kind].source
        hours = in_hours.get(kind)
        assert one.formal == (hours and formal_end(aware, hours.value))


def test_moments_that_must_be_explained_are_remarked_upon() -> None:
    aware = home("2026-11-20 09:00")
    hour = timedelta(hours=1)
    assert terms(Facts(aware_at=aware, signalled_at=aware - 24 * hour)).remarks == ()
    remarked = {
        Remark.VERIFICATION_LONG: Facts(aware_at=aware, signalled_at=aware - 25 * hour),
        Remark.AWARE_BEFORE_SIGNAL: Facts(aware_at=aware, signalled_at=aware + hour),
        Remark.AWARE_BEFORE_HAPPENED: Facts(aware_at=aware, happened_from=aware + hour),
        Remark.PROCESSOR_TOLD_EARLIER: Facts(aware_at=aware, processor_informed_at=aware - hour),
    }
    for remark, facts in remarked.items():
        assert terms(facts).remarks == (remark,)
    own = Facts(aware_at=aware, processor_informed_at=aware - hour, processor=Answer.NO)
    assert terms(own).remarks == ()


def test_the_proposal_gives_96_hours_but_only_when_it_is_chosen() -> None:
    facts = Facts(aware_at=home("2026-11-20 16:40"))
    assert terms(facts).due(TermKind.NOTIFY_AVG) == home("2026-11-23 16:40")
    proposed = assess(facts, ruleset=by_version("omnibus-proposal")).terms
    assert proposed is not None
    assert proposed.due(TermKind.NOTIFY_AVG) == home("2026-11-24 16:40")
