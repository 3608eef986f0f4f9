"""The road of a case: every pair of state and act, allowed or forbidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from dialogs.handling.acts import ACTS
from dialogs.handling.acts.act import Act, Change
from dialogs.handling.acts.conferring import Reply
from dialogs.handling.acts.deciding import Second, StepBack
from dialogs.handling.acts.ending import MarkDrill, Merge, Reopen
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.handling.acts.following import AddMeasure
from dialogs.handling.acts.weighing import Weigh
from dialogs.handling.casefile import Actor, CaseState, Matter, Role, Scene
from dialogs.handling.lacks import Refusal
from dialogs.handling.perform import allowed, perform
from dialogs.handling.states import ENDED, MACHINE, Trigger, diagram
from tests.handling.cases import (
    CLOSE,
    DPO,
    MEASURE,
    NO_BREACH,
    NOTIFY_NO,
    NOTIFY_YES,
    NOW,
    OFFICER,
    OTHER,
    REPORTER,
    ROADS,
    TELL_NO,
    TELL_YES,
    at,
    case,
    notified,
    told,
    walk,
)

# What stands in a field of an example, by what it holds.
FILLED: dict[FieldKind, Any] = {
    FieldKind.LINE: "Zo is het.",
    FieldKind.STORY: "Zo is het.",
    FieldKind.WHETHER: True,
    FieldKind.TICK: True,
    FieldKind.NUMBERED: 1,
    FieldKind.PERSON: OTHER,
    FieldKind.PERSONS: (OFFICER, OTHER),
    FieldKind.PEOPLE: 2,
    FieldKind.MOMENT: NOW,
    FieldKind.LATER: NOW + timedelta(hours=4),
    FieldKind.DAY: NOW.date(),
    FieldKind.FACT: {"integrity": "yes"},
}
# Acts whose fields must fit together.
FITTING: dict[Trigger, Act] = {
    Trigger.REPLY: Reply(1, "Ja, meteen."),
    Trigger.DECIDE: NOTIFY_YES,
    Trigger.SECOND: Second(Matter.NOTIFY, agrees=True),
    Trigger.NOTIFY: notified(),
    Trigger.COMMUNICATE: told(),
    Trigger.MEASURE: MEASURE,
    Trigger.MERGE: Merge("DL-2026-0007"),
    Trigger.CLOSE: CLOSE,
    Trigger.NO_BREACH: NO_BREACH,
}


def example(act: type[Act]) -> Act:
    """Such an act, with something in each of its declared fields."""
    return act(**{name: _filled(asks) for name, asks in act.form.items()})


def _filled(asks: FormField) -> Any:
    match asks.kind:
        case FieldKind.CHOICE:
            return next(iter(asks.enum))
        case FieldKind.SEVERAL:
            return (*asks.enum,)
        case _:
            return FILLED[asks.kind]


EXAMPLES = {trigger: FITTING.get(trigger) or example(act) for trigger, act in ACTS.items()}

R, T, W, D, N, C, M, X, B, U = CaseState
# The table a reader checks: in which states each act is possible at all.
POSSIBLE: dict[Trigger, set[CaseState]] = {
    Trigger.TAKE: {R},
    Trigger.HAND_OVER: {T, W, D, N, C, M},
    Trigger.CORRECT: {T, W, D, N, C, M},
    Trigger.WEIGH: {T},
    Trigger.ASK: {T, W, D, N, C, M},
    Trigger.REPLY: {R, T, W, D, N, C, M, X, B, U},
    Trigger.ADVISE: {R, T, W, D, N, C, M},
    Trigger.DECIDE: {W, D, N, C, M},
    Trigger.SECOND: {T, W, D, N, C, M},
    Trigger.NOTIFY: {D, N, C, M},
    Trigger.COMMUNICATE: {W, D, N, C, M},
    Trigger.MEASURE: {T, W, D, N, C, M},
    Trigger.MEASURE_DONE: {T, W, D, N, C, M},
    Trigger.NOTE: {R, T, W, D, N, C, M, X, B, U},
    Trigger.MERGE: {R, T, W, D},
    Trigger.BACK: {W, D, C, M},
    Trigger.REOPEN: {X, B, U},
    Trigger.CLOSE: {D, N, C, M},
    Trigger.NO_BREACH: {T, W, D, N, C, M},
    Trigger.SNOOZE: {R, T, W, D, N, C, M},
    Trigger.DRILL: {R, T},
    Trigger.RESTRICT: {R, T, W, D, N, C, M, X, B, U},
    Trigger.OPEN_UP: {R, T, W, D, N, C, M, X, B, U},
    Trigger.HOLD: {R, T, W, D, N, C, M, X, B, U},
    Trigger.RELEASE: {R, T, W, D, N, C, M, X, B, U},
    Trigger.DESTROY: {X, B, U},
}
BY = {
    trigger: next(who for who in (OFFICER, DPO, REPORTER) if who.role in act.who)
    for trigger, act in ACTS.items()
}
PAIRS = [(state, trigger) for state in CaseState for trigger in Trigger]
FIRST = {
    "reopen-first",
    "take-first",
    "weigh-first",
    "decide-first",
    "taken-already",
    "weighed-already",
    "not-ended",
    "merge-too-late",
    "drill-too-late",
    "no-step-back",
    "destroy-open",
}


@pytest.mark.parametrize("state", CaseState)
def test_a_road_leads_to_every_state(state: CaseState) -> None:
    assert at(state).state is state


@pytest.mark.parametrize(("state", "trigger"), PAIRS)
def test_an_act_is_known_only_in_its_states(state: CaseState, trigger: Trigger) -> None:
    by = BY[trigger]
    assert (trigger in allowed(at(state), by.role)) is (state in POSSIBLE[trigger])


@pytest.mark.parametrize(("state", "trigger"), PAIRS)
def test_a_forbidden_act_says_what_comes_first(state: CaseState, trigger: Trigger) -> None:
    outcome = perform(EXAMPLES[trigger], Scene(at(state), BY[trigger], NOW))
    said = {lack.key for lack in outcome.lacks} if isinstance(outcome, Refusal) else set()
    if state in POSSIBLE[trigger]:
        assert not said & FIRST
    else:
        assert len(said) == 1
        assert said <= FIRST


@pytest.mark.parametrize("trigger", Trigger)
def test_every_act_has_its_example_under_its_own_name(trigger: Trigger) -> None:
    assert EXAMPLES[trigger].trigger is trigger


@pytest.mark.parametrize("trigger", Trigger)
@pytest.mark.parametrize("by", [DPO, REPORTER], ids=lambda by: by.role)
def test_who_may_not_decide_is_refused(trigger: Trigger, by: Actor) -> None:
    mine = {
        Role.DPO: {Trigger.ADVISE, Trigger.NOTE, Trigger.RESTRICT},
        Role.REPORTER: {Trigger.REPLY},
    }
    for state in POSSIBLE[trigger]:
        outcome = perform(EXAMPLES[trigger], Scene(at(state), by, NOW))
        refused = isinstance(outcome, Refusal) and outcome.lacks[0].key == "role"
        assert refused is (trigger not in mine.get(by.role, set()))


@pytest.mark.parametrize("state", CaseState)
def test_the_deputy_may_do_what_the_officer_may(state: CaseState) -> None:
    assert allowed(at(state), Role.DEPUTY) == allowed(at(state), Role.OFFICER)


@pytest.mark.parametrize("state", CaseState)
def test_no_state_is_a_trap(state: CaseState) -> None:
    ways_out = {Trigger.REOPEN} if state in ENDED else {Trigger.TAKE, Trigger.CLOSE, Trigger.WEIGH}
    ways_out |= {Trigger.DECIDE}
    assert ways_out & set(allowed(at(state), Role.OFFICER))


def test_the_machine_keeps_no_model() -> None:
    walk(case(), *ROADS[CaseState.CLOSED])
    assert MACHINE.models == []


def test_a_change_leaves_the_file_it_came_from_alone() -> None:
    before = at(CaseState.TAKEN)
    outcome = perform(Weigh(), Scene(before, OFFICER, NOW + timedelta(hours=1)))
    assert isinstance(outcome, Change)
    assert (outcome.before, outcome.moved) == (before, True)
    assert before.state is CaseState.TAKEN
    assert outcome.file.acted_at == NOW + timedelta(hours=1)


def test_a_measure_after_everything_else_opens_the_last_leg() -> None:
    file = walk(at(CaseState.COMMUNICATED), AddMeasure("Cursus", "HR", date(2027, 1, 31)))
    assert file.state is CaseState.MEASURES


def test_the_road_is_short_when_nothing_needs_to_be_notified() -> None:
    file = walk(at(CaseState.WEIGHED), TELL_NO, NOTIFY_NO)
    assert file.state is CaseState.COMMUNICATED


def test_people_can_be_told_before_the_authority() -> None:
    file = walk(at(CaseState.WEIGHED), TELL_YES, told(), NOTIFY_YES)
    assert file.state is CaseState.DECIDED
    assert walk(file, notified()).state is CaseState.COMMUNICATED


@pytest.mark.parametrize("state", [CaseState.COMMUNICATED, CaseState.MEASURES])
def test_going_back_from_the_people_takes_that_decision_back(state: CaseState) -> None:
    file = walk(at(state), StepBack("Er is toch een hoog risico."))
    assert file.state is CaseState.NOTIFIED
    assert file.decisions[:-1] == at(state).decisions


def test_a_reopened_case_finds_its_place_again_by_weighing() -> None:
    file = walk(at(CaseState.CLOSED), Reopen("Er kwam een klacht."))
    assert file.state is CaseState.TAKEN
    assert walk(file, Weigh()).state is CaseState.COMMUNICATED


def test_a_reopened_no_breach_counts_as_a_breach_again() -> None:
    file = walk(at(CaseState.NO_BREACH), Reopen("Er stonden toch namen in."), Weigh())
    assert file.state is CaseState.WEIGHED
    assert walk(file, NOTIFY_YES).state is CaseState.DECIDED


def test_the_diagram_shows_every_state_and_is_drawn_from_the_table() -> None:
    drawn = diagram()
    assert drawn.startswith("stateDiagram-v2")
    assert all(state.value in drawn for state in CaseState)
    assert "taken --> landing: weigh" in drawn
    assert "closed --> taken: reopen" in drawn
    assert drawn.count("\n") < 45


def test_a_drill_is_a_case_that_says_so() -> None:
    assert walk(case(), MarkDrill("Oefening.")).drill
    assert replace(case(), drill=True).drill
