"""What is due of a case: none lost, none doubled, whatever ticks are missed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.handling.acts.conferring import AskReporter, Reply
from dialogs.handling.acts.following import AddMeasure, Snooze
from dialogs.handling.acts.notifying import RecordCommunication
from dialogs.handling.acts.taking import Take
from dialogs.handling.acts.weighing import Weigh
from dialogs.handling.casefile import (
    CaseFile,
    CaseState,
    Matter,
    Snoozing,
    Stage,
)
from dialogs.handling.due import (
    Audience,
    Due,
    DueKind,
    Plan,
    WaitsFor,
    audience,
    due,
    rest_due,
    whose_turn,
)
from dialogs.handling.standing import postponed_until, term_runs, waits_for_second
from dialogs.handling.states import OPEN
from dialogs.law.exceptions import Exemption
from dialogs.law.facts import Regime
from tests.handling.cases import (
    AWARE,
    NOTIFY_NO,
    NOTIFY_YES,
    NOW,
    OFFICER,
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
from tests.handling.test_walks import FILED, STEPS, walked

Claim = tuple[DueKind, datetime]
K = DueKind
PLAN = Plan()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
REPEATING = {K.LATE, K.PEOPLE, K.QUIET}


def ready(file: CaseFile, now: datetime, claimed: Collection[Claim] = ()) -> list[Claim]:
    """The reminders that are to be sent now, and were not claimed before; the first due first."""
    mine = [
        one.reminded([moment for kind, moment in claimed if kind is one.kind])
        for one in due(file, PLAN)
    ]
    waiting = [one for one in mine if one.remind_at and one.remind_at <= now]
    found = {(one.kind, one.occurrence(now)) for one in waiting}  # one key is one reminder
    return sorted(found, key=lambda claim: claim[1])


def kinds(file: CaseFile, now: datetime) -> list[str]:
    return [kind.value for kind, _ in ready(file, now)]


def moments(file: CaseFile, kind: DueKind, now: datetime) -> list[datetime]:
    return [moment for one, moment in ready(file, now) if one is kind]


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
    third = AWARE + timedelta(hours=72, days=3)
    assert moments(case(), K.LATE, third) == [third]


def test_what_was_due_before_the_report_came_in_is_not_repeated() -> None:
    late = replace(case(), registered_at=AWARE + 50 * HOUR)
    assert kinds(late, AWARE + 60 * HOUR) == ["unassessed", "escalated", "term_60"]


def test_the_circle_grows_as_the_term_shrinks() -> None:
    assert audience("term_24") == audience("term_48") == (Audience.OFFICERS,)
    assert audience("term_60") == (Audience.OFFICERS, Audience.DEPUTIES)
    assert audience("term_68") == audience("term_72") == tuple(Audience)
    with pytest.raises(ValueError, match="term_99"):
        audience("term_99")


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
    file = walk(case(), Take(), AskReporter("Is de mail geopend?"))
    assert "question" in kinds(file, NOW + DAY)
    replied = walk(file, Reply(1, "Nee."), by=REPORTER)
    assert "question" not in kinds(replied, NOW + DAY)


def test_the_people_are_not_forgotten_after_the_authority() -> None:
    file = walk(at(CaseState.WEIGHED), NOTIFY_YES, notified())
    assert kinds(file, NOW + DAY) == ["undecided"]
    file = walk(file, TELL_YES)
    assert kinds(file, NOW + DAY) == ["people"]
    assert moments(file, K.PEOPLE, NOW + 8 * DAY) == [NOW + 7 * DAY]
    assert kinds(walk(file, told()), NOW + 5 * DAY) == []


def test_a_postponed_communication_comes_back_on_its_day() -> None:
    facts = PLAIN.model_copy(update={"regime": Regime.WPG})
    file = walk(case(facts), Take(), Weigh(), NOTIFY_YES, notified(), TELL_YES)
    until = NOW + 6 * DAY
    file = walk(
        file, RecordCommunication((), NOW, ground=Exemption.WPG_27, reason="Pv.", until=until)
    )
    assert kinds(file, until - HOUR) == []
    assert kinds(file, until) == ["postponed"]


def test_a_preliminary_notification_asks_for_its_rest_a_week_before_and_until_it_is_there() -> None:
    file = walk(at(CaseState.WEIGHED), NOTIFY_YES, notified(Stage.PRELIMINARY), TELL_NO)
    assert "supplement" not in kinds(file, NOW + 21 * DAY - HOUR)
    for days in (21, 28, 35):
        assert moments(file, K.SUPPLEMENT, NOW + days * DAY) == [NOW + days * DAY]
    assert rest_due(file, PLAN) == NOW + 28 * DAY
    file = walk(file, notified(Stage.FINAL))
    assert "supplement" not in kinds(file, NOW + 28 * DAY)
    assert rest_due(file, PLAN) is None


def test_an_organisation_may_set_another_term_for_the_rest() -> None:
    file = walk(at(CaseState.DECIDED), notified(Stage.PRELIMINARY))
    begun, plan = file.notifications[0].at, Plan(follow_up_days=6)
    assert rest_due(file, plan) == begun + 6 * DAY
    assert [one.at for one in due(file, plan) if one.kind is K.SUPPLEMENT] == [begun + 3 * DAY]


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
    assert ready(file, NOW + 15 * DAY) == [(K.QUIET, NOW + 14 * DAY)]


def test_a_case_that_waits_for_the_day_of_a_measure_is_not_quiet_before_it() -> None:
    file = at(CaseState.MEASURES)  # due on 24 December
    assert moments(file, K.QUIET, datetime.fromisoformat("2026-12-24T23:59+01:00")) == []
    assert moments(file, K.QUIET, datetime.fromisoformat("2026-12-25T00:00+01:00")) == [
        file.acted_at + 28 * DAY
    ]


@pytest.mark.parametrize("state", [CaseState.CLOSED, CaseState.NO_BREACH, CaseState.DUPLICATE])
def test_an_ended_case_is_left_in_peace(state: CaseState) -> None:
    assert due(at(state), PLAN) == ()


def test_a_snooze_delays_but_never_past_the_last_two() -> None:
    file = walk(case(), Take(), Weigh())
    file = walk(file, Snooze(AWARE + 90 * HOUR, "ICT zoekt het uit."))
    assert kinds(file, AWARE + 67 * HOUR) == []
    assert kinds(file, AWARE + 68 * HOUR) == ["term_24", "term_48", "term_60", "term_68"]
    assert "term_72" in kinds(file, AWARE + 72 * HOUR)


def test_a_snoozed_reminder_keeps_its_identity() -> None:
    file = walk(case(), Take(), Weigh(), Snooze(AWARE + 30 * HOUR, "ICT zoekt het uit."))
    assert ready(file, AWARE + 30 * HOUR) == [(K.TERM_24, AWARE + 24 * HOUR)]
    (reminder,) = (one for one in due(file, PLAN) if one.kind is K.TERM_24)
    assert (reminder.at, reminder.remind_at) == (AWARE + 24 * HOUR, AWARE + 30 * HOUR)
    assert not reminder.late(AWARE + 30 * HOUR)
    assert reminder.late(AWARE + 31 * HOUR)


def test_the_end_of_the_term_is_known_also_when_it_passed_before_the_report() -> None:
    file = replace(case(), registered_at=AWARE + 80 * HOUR, acted_at=AWARE + 80 * HOUR)
    (end,) = (one for one in due(file, PLAN) if one.kind is K.TERM_72)
    assert (end.at, end.remind_at) == (AWARE + 72 * HOUR, None)


def test_of_a_vague_awareness_the_latest_end_is_known_too() -> None:
    facts = PLAIN.model_copy(update={"aware_latest": AWARE + 6 * HOUR})
    (end,) = (one for one in due(case(facts), PLAN) if one.kind is K.TERM_72)
    assert (end.at, end.latest) == (AWARE + 72 * HOUR, AWARE + 78 * HOUR)


def test_each_value_of_a_plan_makes_another_version() -> None:
    plans = [Plan(), Plan(follow_up_days=28), Plan(quiet_every=DAY), Plan(question=2 * DAY)]
    assert len({one.version for one in plans}) == len(plans)
    assert Plan(follow_up_days=28).version == Plan(follow_up_days=28).version


@pytest.mark.parametrize(
    ("file", "turn"),
    [
        (case(), WaitsFor.OFFICER),
        (walk(case(), Take(), AskReporter("Is de mail geopend?")), WaitsFor.REPORTER),
        (walk(dangerous(), Take(), Weigh(), NOTIFY_NO), WaitsFor.SECOND),
        (walk(dangerous(), Take(), AskReporter("Hoe?"), Weigh(), NOTIFY_NO), WaitsFor.SECOND),
        (at(CaseState.DECIDED), WaitsFor.AUTHORITY),
        (walk(at(CaseState.DECIDED), AskReporter("Hoe?")), WaitsFor.AUTHORITY),
        (walk(at(CaseState.NOTIFIED), TELL_YES), WaitsFor.PEOPLE),
        (at(CaseState.MEASURES), WaitsFor.OFFICER),
    ],
)
def test_whose_turn_it_is(file: CaseFile, turn: WaitsFor) -> None:
    assert whose_turn(due(file, PLAN), NOW) is turn


def test_who_hears_nothing_of_the_reporter_is_in_turn_again() -> None:
    file = walk(case(), Take(), AskReporter("Is de mail geopend?"))
    assert whose_turn(due(file, PLAN), NOW + DAY - HOUR) is WaitsFor.REPORTER
    assert whose_turn(due(file, PLAN), NOW + DAY) is WaitsFor.OFFICER


def test_people_are_waited_for_again_when_telling_them_is_put_off_no_more() -> None:
    until = NOW + 6 * DAY
    facts = PLAIN.model_copy(update={"regime": Regime.WPG})
    file = walk(case(facts), Take(), Weigh(), NOTIFY_YES, notified(), TELL_YES)
    file = walk(
        file, RecordCommunication((), NOW, ground=Exemption.WPG_27, reason="Pv.", until=until)
    )
    assert whose_turn(due(file, PLAN), until - HOUR) is WaitsFor.OFFICER
    assert whose_turn(due(file, PLAN), until) is WaitsFor.PEOPLE


# --- whatever was done with a case, whatever ticks are missed ------------------------------------

_hours = st.integers(0, 24 * 40).map(lambda h: AWARE + h * HOUR)


@st.composite
def _files(draw: st.DrawFn) -> CaseFile:
    """A case after any acts, registered at any moment, with its reminders put off or not."""
    file = walked(draw(FILED), draw(STEPS))
    registered = AWARE + draw(st.integers(0, 80)) * HOUR
    put_off = draw(st.lists(st.builds(Snoozing, _hours, st.just("."), st.just(OFFICER), _hours)))
    return replace(file, registered_at=registered, snoozes=tuple(put_off))


_ticks = st.lists(st.integers(0, 24 * 50), max_size=12).map(sorted)
END = 24 * 50


def sent(file: CaseFile, ticks: list[int]) -> list[Claim]:
    """What is sent when the bot is awake only at these hours, claiming as the store does."""
    claimed: list[Claim] = []
    for hour in ticks:
        claimed += ready(file, AWARE + hour * HOUR, claimed)
    return claimed


@settings(max_examples=25)
@given(_files(), _ticks)
def test_none_is_lost_and_none_is_doubled(file: CaseFile, ticks: list[int]) -> None:
    awake = sent(file, list(range(END + 1)))
    drowsy = sent(file, [*ticks, END])
    assert len(set(awake)) == len(awake)
    assert len(set(drowsy)) == len(drowsy)
    assert set(drowsy) <= set(awake)
    assert {r for r in awake if r[0] not in REPEATING} == {
        r for r in drowsy if r[0] not in REPEATING
    }
    newest = dict(sorted(awake, key=lambda r: r[1]))
    assert {kind: newest[kind] for kind in REPEATING & newest.keys()}.items() <= set(drowsy)


@given(_files(), _hours)
def test_what_is_due_of_any_case_makes_sense(file: CaseFile, now: datetime) -> None:
    found = due(file, PLAN)
    assert bool(found) is (file.state in OPEN)
    assert len({(one.kind, one.number) for one in found}) == len(found)
    assert all(one.remind_at is None or one.at <= one.remind_at for one in found)
    assert [one.kind for one in found].count(K.QUIET) == (file.state in OPEN)
    assert all(moment <= now for _, moment in ready(file, now))
    seconded = any(waits_for_second(file, duty) for duty in Matter) and file.state in OPEN
    assert (whose_turn(found, now) is WaitsFor.SECOND) is seconded
    asked = len([one for one in file.questions if one.open]) if file.state in OPEN else 0
    assert len([one for one in found if one.kind is K.QUESTION]) == asked
    if postponed_until(file):
        assert K.PEOPLE not in {one.kind for one in found}


@given(_files())
def test_a_running_term_has_each_of_its_steps_and_a_snooze_never_reaches_the_last_two(
    file: CaseFile,
) -> None:
    found = {one.kind: one for one in due(file, PLAN)}
    running = file.state in OPEN and term_runs(file)
    assert (K.TERM_72 in found) is (K.LATE in found) is running
    for hours in (24, 48, 60, 68, 72) if running else ():
        moment, kind = AWARE + hours * HOUR, DueKind(f"term_{hours}")
        if moment > file.registered_at:
            assert found[kind].at == moment
            assert hours < 68 or found[kind].remind_at == moment
        else:
            assert kind not in found or found[kind].remind_at is None


@given(_files(), _hours)
def test_what_was_claimed_is_not_due_again(file: CaseFile, now: datetime) -> None:
    claimed = ready(file, now)
    assert ready(file, now, claimed) == []
    later = ready(file, now + 100 * DAY, claimed)
    assert not set(later) & set(claimed)


def test_what_comes_back_meets_its_own_moments_only() -> None:
    quiet = Due(K.QUIET, AWARE, AWARE, 7 * DAY)
    assert quiet.reminded([AWARE - 7 * DAY, AWARE + DAY]) == quiet
    assert quiet.reminded([AWARE + 14 * DAY]).remind_at == AWARE + 21 * DAY
    assert quiet.occurrence(AWARE + 20 * DAY) == AWARE + 14 * DAY
