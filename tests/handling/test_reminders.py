"""The plan of reminders: none lost, none doubled, whatever ticks are missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.handling.acts.conferring import Ask, Reply
from dialogs.handling.acts.following import AddMeasure, Snooze
from dialogs.handling.acts.notifying import RecordCommunication
from dialogs.handling.acts.taking import Take
from dialogs.handling.acts.weighing import Weigh
from dialogs.handling.casefile import CaseState, Ground, Stage
from dialogs.handling.reminders import Audience, Outline, ReminderKind, due, outline, plan
from dialogs.law.facts import Regime
from tests.handling.cases import (
    AWARE,
    NOTIFY_NO,
    NOTIFY_YES,
    NOW,
    PLAIN,
    REPORTER,
    TELL_NO,
    TELL_YES,
    at,
    case,
    dangerous,
    notified,
    told,
    walk,
)

K = ReminderKind
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
REGISTERED = AWARE + HOUR
REPEATING = {K.LATE, K.PEOPLE, K.QUIET}


def kinds(file: Any, now: datetime) -> list[str]:
    return [reminder.kind.value for reminder in due(outline(file), now)]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (4, []),
        (5, ["unassessed"]),
        (9, ["unassessed", "escalated"]),
        (24, ["unassessed", "escalated", "term_24"]),
        (48, ["unassessed", "escalated", "term_24", "term_48"]),
        (60, ["unassessed", "escalated", "term_24", "term_48", "term_60"]),
        (68, ["unassessed", "escalated", "term_24", "term_48", "term_60", "term_68"]),
        (72, ["unassessed", "escalated", "term_24", "term_48", "term_60", "term_68", "term_72"]),
    ],
)
def test_the_ladder_of_a_case_that_nobody_takes(hours: int, expected: list[str]) -> None:
    assert kinds(case(), AWARE + hours * HOUR) == expected


def test_after_the_term_a_late_mark_comes_back_every_day() -> None:
    late = [
        r for r in due(outline(case()), AWARE + timedelta(hours=72, days=3)) if r.kind is K.LATE
    ]
    assert [r.due_at for r in late] == [AWARE + timedelta(hours=72, days=3)]


def test_what_was_due_before_the_report_came_in_is_not_repeated() -> None:
    late = replace(case(), registered_at=AWARE + 50 * HOUR)
    assert kinds(late, AWARE + 60 * HOUR) == ["unassessed", "escalated", "term_60"]


def test_the_circle_grows_as_the_term_shrinks() -> None:
    circles = {r.kind: r.audience for r in plan(outline(case()), AWARE + 72 * HOUR)}
    assert circles[K.TERM_24] == circles[K.TERM_48] == (Audience.OFFICERS,)
    assert circles[K.TERM_60] == (Audience.OFFICERS, Audience.DEPUTIES)
    assert circles[K.TERM_68] == circles[K.TERM_72] == tuple(Audience)


@pytest.mark.parametrize(
    "acts",
    [(NOTIFY_YES, notified(Stage.PRELIMINARY)), (NOTIFY_NO,)],
    ids=["notified", "decided not to"],
)
def test_the_term_ends_when_the_duty_is_met_or_decided_away(acts: Any) -> None:
    file = walk(case(), Take(), Weigh(), *acts)
    assert not [k for k in kinds(file, AWARE + 100 * HOUR) if k.startswith(("term", "late"))]


def test_a_decision_to_notify_is_not_a_notification() -> None:
    file = walk(case(), Take(), Weigh(), NOTIFY_YES)
    assert "term_68" in kinds(file, AWARE + 68 * HOUR)


def test_a_waiting_second_person_is_reminded_and_the_term_runs_on() -> None:
    file = walk(dangerous(), Take(), Weigh(), NOTIFY_NO)
    assert kinds(file, NOW + 4 * HOUR) == ["second"]
    assert "term_24" in kinds(file, AWARE + 24 * HOUR)


def test_a_question_without_a_reply_comes_back_after_a_day() -> None:
    file = walk(case(), Take(), Ask("Is de mail geopend?"))
    assert "question" in kinds(file, NOW + DAY)
    replied = walk(file, Reply(1, "Nee."), by=REPORTER)
    assert "question" not in kinds(replied, NOW + DAY)


def test_the_people_are_not_forgotten_after_the_authority() -> None:
    file = walk(at(CaseState.WEIGHED), NOTIFY_YES, notified())
    assert kinds(file, NOW + DAY) == ["undecided"]
    file = walk(file, TELL_YES)
    assert kinds(file, NOW + DAY) == ["people"]
    again = [r.due_at for r in due(outline(file), NOW + 8 * DAY) if r.kind is K.PEOPLE]
    assert again == [NOW + 7 * DAY]
    assert kinds(walk(file, told()), NOW + 5 * DAY) == []


def test_a_postponed_communication_comes_back_on_its_day() -> None:
    facts = PLAIN.model_copy(update={"regime": Regime.WPG})
    file = walk(case(facts), Take(), Weigh(), NOTIFY_YES, notified(), TELL_YES)
    until = NOW + 6 * DAY
    file = walk(file, RecordCommunication((), NOW, ground=Ground.WPG_27, reason="Pv.", until=until))
    assert kinds(file, until - HOUR) == []
    assert kinds(file, until) == ["postponed"]


def test_a_preliminary_notification_asks_for_its_rest_after_28_days() -> None:
    file = walk(at(CaseState.WEIGHED), NOTIFY_YES, notified(Stage.PRELIMINARY), TELL_NO)
    assert "supplement" not in kinds(file, NOW + 28 * DAY - HOUR)
    assert "supplement" in kinds(file, NOW + 28 * DAY)
    file = walk(file, notified(Stage.FINAL))
    assert "supplement" not in kinds(file, NOW + 28 * DAY)


def test_an_organisation_may_set_another_term_for_the_rest() -> None:
    file = walk(at(CaseState.DECIDED), notified(Stage.PRELIMINARY))
    dues = [r.due_at for r in plan(outline(file), NOW, 14) if r.kind is K.SUPPLEMENT]
    assert dues == [file.notifications[0].at + 14 * DAY]


def test_measures_come_up_on_their_day_at_nine_in_amsterdam() -> None:
    file = at(CaseState.MEASURES)  # due on 24 December
    nine = datetime.fromisoformat("2026-12-24T09:00+01:00")
    assert kinds(file, nine - timedelta(seconds=1)) == []
    assert kinds(file, nine) == ["measure"]


def test_two_measures_of_one_day_are_one_reminder() -> None:
    file = walk(at(CaseState.MEASURES), AddMeasure("Cursus", "HR", date(2026, 12, 24)))
    assert kinds(file, datetime.fromisoformat("2026-12-24T10:00+01:00")) == ["measure"]


def test_seven_quiet_days_are_noticed_again_and_again() -> None:
    file = at(CaseState.COMMUNICATED)
    assert kinds(file, NOW + 7 * DAY - HOUR) == []
    assert [r.due_at for r in due(outline(file), NOW + 15 * DAY)] == [NOW + 14 * DAY]


@pytest.mark.parametrize("state", [CaseState.CLOSED, CaseState.NO_BREACH, CaseState.DUPLICATE])
def test_an_ended_case_is_left_in_peace(state: CaseState) -> None:
    assert plan(outline(at(state)), NOW + 365 * DAY) == ()


def test_a_snooze_delays_but_never_past_the_last_two() -> None:
    file = walk(case(), Take(), Weigh())
    file = walk(file, Snooze(AWARE + 90 * HOUR, "ICT zoekt het uit."))
    assert kinds(file, AWARE + 67 * HOUR) == []
    assert kinds(file, AWARE + 68 * HOUR) == ["term_24", "term_48", "term_60", "term_68"]
    assert "term_72" in kinds(file, AWARE + 72 * HOUR)


def test_a_snoozed_reminder_keeps_its_identity() -> None:
    file = walk(case(), Take(), Weigh(), Snooze(AWARE + 30 * HOUR, "ICT zoekt het uit."))
    (reminder,) = due(outline(file), AWARE + 30 * HOUR)
    assert (reminder.due_at, reminder.send_at) == (AWARE + 24 * HOUR, AWARE + 30 * HOUR)
    assert not reminder.late(AWARE + 30 * HOUR)
    assert reminder.late(AWARE + 31 * HOUR)


# --- whatever ticks are missed -------------------------------------------------------------------

_hours = st.integers(0, 24 * 40).map(lambda h: AWARE + h * HOUR)
_maybe = st.none() | _hours
_outlines = st.builds(
    Outline,
    state=st.sampled_from(list(CaseState)),
    registered_at=st.integers(0, 80).map(lambda h: AWARE + h * HOUR),
    aware_at=st.just(AWARE) | st.none(),
    acted_at=_hours,
    running=st.booleans(),
    second_since=_maybe,
    undecided_since=_maybe,
    people_since=_maybe,
    postponed_until=_maybe,
    preliminary_at=_maybe,
    asked=st.lists(_hours, max_size=3).map(tuple),
    measures=st.lists(st.dates(date(2026, 11, 23), date(2027, 1, 15)), max_size=3).map(tuple),
    snoozed_until=_maybe,
)
_ticks = st.lists(st.integers(0, 24 * 50), max_size=12).map(sorted)
END = 24 * 50


def sent(case_: Outline, ticks: list[int]) -> list[tuple[ReminderKind, datetime]]:
    """What is sent when the bot is awake only at these hours, claiming as the store does."""
    claimed: list[tuple[ReminderKind, datetime]] = []
    for hour in ticks:
        for reminder in due(case_, AWARE + hour * HOUR):
            if (reminder.kind, reminder.due_at) not in claimed:
                claimed.append((reminder.kind, reminder.due_at))
    return claimed


@given(_outlines, _ticks)
def test_none_is_lost_and_none_is_doubled(case_: Outline, ticks: list[int]) -> None:
    awake = sent(case_, list(range(END + 1)))
    drowsy = sent(case_, [*ticks, END])
    assert len(set(drowsy)) == len(drowsy)
    assert set(drowsy) <= set(awake)
    assert {r for r in awake if r[0] not in REPEATING} == {
        r for r in drowsy if r[0] not in REPEATING
    }
    newest = dict(sorted(awake, key=lambda r: r[1]))
    assert {kind: newest[kind] for kind in REPEATING & newest.keys()}.items() <= set(drowsy)


@given(_outlines, _hours)
def test_nothing_is_sent_before_it_is_due(case_: Outline, now: datetime) -> None:
    for reminder in due(case_, now):
        assert reminder.due_at <= reminder.send_at <= now


@given(_outlines, _hours)
def test_a_snooze_never_reaches_the_last_two(case_: Outline, until: datetime) -> None:
    snoozed = replace(case_, snoozed_until=until)
    last = {K.TERM_68, K.TERM_72}
    for reminder in plan(snoozed, AWARE + 90 * HOUR):
        assert reminder.kind not in last or reminder.send_at == reminder.due_at
