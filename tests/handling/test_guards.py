"""The guards: each from the law or from a documented failure, one test a rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from dialogs.handling.acts.conferring import AskReporter, Reply
from dialogs.handling.acts.deciding import (
    Decide,
    NoBreach,
    Second,
    StepBack,
)
from dialogs.handling.acts.ending import Merge, Reopen
from dialogs.handling.acts.following import Snooze
from dialogs.handling.acts.taking import HandOver, Take
from dialogs.handling.acts.weighing import CorrectFacts, Weigh
from dialogs.handling.casefile import CaseFile, CaseState, Matter, Outcome
from dialogs.law.facts import Answer, Count, DataKind, Exfiltration, Facts
from dialogs.law.rules.grounds import NoBreachGround
from dialogs.law.verdict import Verdict
from tests.handling.cases import (
    AWARE,
    CLOSE,
    DEPUTY,
    DPO,
    MEASURE,
    NO_BREACH,
    NOTIFY_NO,
    NOTIFY_YES,
    NOW,
    OFFICER,
    OTHER,
    PLAIN,
    REPORTER,
    TELL_NO,
    at,
    case,
    dangerous,
    lacks,
    notified,
    walk,
    weighing,
)

BSN = "111222333"
AGREE = Second(Matter.NOTIFY, agrees=True)


def weighed(file: CaseFile) -> CaseFile:
    return walk(file, Take(), Weigh())


def facts(**changes: Any) -> Facts:
    return PLAIN.model_copy(update=changes)


# --- moments ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"aware_at": AWARE - timedelta(hours=9)}, "aware-before-event"),
        ({"aware_at": AWARE - timedelta(hours=2)}, "aware-before-signal"),
        ({"aware_at": NOW + timedelta(minutes=1)}, "aware-in-future"),
        ({"aware_at": None}, "aware-at"),
        ({"signalled_at": NOW + timedelta(minutes=1)}, "moment-in-future"),
        ({"processor": "yes", "processor_informed_at": AWARE - timedelta(minutes=1)},
         "aware-after-processor"),
        ({"registered_at": AWARE}, "registered-typed"),
        ({"people": "veel"}, "facts-invalid"),
    ],
)  # fmt: skip
def test_impossible_moments_are_refused(changes: dict[str, Any], lack: str) -> None:
    assert lack in lacks(at(CaseState.TAKEN), CorrectFacts(changes, "Nieuw."))


def test_awareness_may_move_within_reason() -> None:
    later = CorrectFacts({"aware_at": AWARE + timedelta(minutes=30)}, "Kort onderzoek.")
    assert lacks(at(CaseState.TAKEN), later) == set()
    assert lacks(at(CaseState.TAKEN), replace(later, reason=" ")) == {"reason"}


def test_a_case_without_awareness_cannot_be_weighed() -> None:
    assert lacks(walk(case(facts(aware_at=None)), Take()), Weigh()) == {"aware-at"}


def test_a_processors_breach_needs_the_moment_it_told_us() -> None:
    file = walk(case(facts(processor=Answer.YES)), Take())
    assert lacks(file, Weigh()) == {"processor-informed-at"}
    told_us = CorrectFacts({"processor_informed_at": AWARE}, "Uit de mail van de leverancier.")
    assert lacks(walk(file, told_us), Weigh()) == set()


# --- not notifying, the dangerous decision --------------------------------------------------------


@pytest.mark.parametrize("outcome", [Outcome.YES, Outcome.NO])
def test_every_decision_has_a_reason(outcome: Outcome) -> None:
    assert lacks(weighed(case()), Decide(Matter.NOTIFY, outcome, " ")) == {"reason"}


def test_a_harmless_no_stands_at_once() -> None:
    assert walk(weighed(case()), NOTIFY_NO).state is CaseState.DECIDED


@pytest.mark.parametrize(
    "changes",
    [
        {"data": frozenset({kind})}
        for kind in (DataKind.BSN, DataKind.HEALTH, DataKind.DEBTS, DataKind.CRIMINAL)
    ]
    + [
        {"data": frozenset({DataKind.UNKNOWN})},
        {"people": Count.exactly(101)},
        {"people": Count(least=20, most=None)},
    ],
)
def test_a_dangerous_no_waits_for_a_second_person(changes: dict[str, Any]) -> None:
    file = walk(weighed(case(facts(**changes))), NOTIFY_NO)
    assert file.state is CaseState.WEIGHED
    assert lacks(file, AGREE) == {"second-is-first"}
    assert walk(file, AGREE, by=DEPUTY).state is CaseState.DECIDED


@pytest.mark.parametrize("people", [Count.exactly(100), Count(least=1, most=100)])
def test_a_hundred_people_is_not_yet_many(people: Count) -> None:
    assert walk(weighed(case(facts(people=people))), NOTIFY_NO).state is CaseState.DECIDED


def test_a_yes_never_waits() -> None:
    assert walk(weighed(dangerous()), NOTIFY_YES).state is CaseState.DECIDED


def test_a_second_person_may_refuse_with_a_reason() -> None:
    file = walk(weighed(dangerous()), NOTIFY_NO)
    refuse = Second(Matter.NOTIFY, agrees=False)
    assert lacks(file, refuse, OTHER) == {"reason"}
    file = walk(file, replace(refuse, reason="Een BSN met adres is fraudegevoelig."), by=OTHER)
    assert file.state is CaseState.WEIGHED
    assert lacks(file, AGREE, DEPUTY) == {"nothing-to-second"}
    assert walk(file, NOTIFY_YES).state is CaseState.DECIDED


def test_there_is_nothing_to_second_without_a_waiting_decision() -> None:
    assert lacks(weighed(case()), AGREE, OTHER) == {"nothing-to-second"}


def test_the_dpo_cannot_be_the_second_person() -> None:
    assert lacks(walk(weighed(dangerous()), NOTIFY_NO), AGREE, DPO) == {"role"}


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"confidentiality": Answer.UNKNOWN}, "confidentiality"),
        ({"integrity": Answer.UNKNOWN}, "integrity"),
        ({"availability": Answer.UNKNOWN}, "availability"),
        ({"exfiltration": Exfiltration.UNKNOWN}, "exfiltration"),
    ],
)
def test_a_no_never_rests_on_a_skipped_question(changes: dict[str, Any], lack: str) -> None:
    file = weighed(case(facts(**changes)))
    assert lacks(file, NOTIFY_NO) == {lack}
    assert lacks(file, NOTIFY_YES) == set()


@pytest.mark.parametrize("verdict", [Verdict.YES, Verdict.OFFICER])
def test_leaving_people_untold_against_doubt_takes_two(verdict: Verdict) -> None:
    file = walk(weighed(dangerous(weighings=(weighing(communicate=verdict),))), NOTIFY_YES)
    file = walk(file, notified(), TELL_NO)
    assert file.state is CaseState.NOTIFIED
    second = Second(Matter.COMMUNICATE, agrees=True)
    assert walk(file, second, by=OTHER).state is CaseState.COMMUNICATED


def test_leaving_people_untold_as_the_weighing_says_needs_nobody_else() -> None:
    file = walk(weighed(dangerous(weighings=(weighing(communicate=Verdict.NO),))), NOTIFY_YES)
    assert walk(file, notified(), TELL_NO).state is CaseState.COMMUNICATED


def test_a_stricter_weighing_overtakes_a_no() -> None:
    file = walk(weighed(case(weighings=(weighing(Verdict.NO, Verdict.NO),))), NOTIFY_NO)
    stricter = weighing(Verdict.YES, Verdict.NO, number=2)
    file = replace(file, weighings=(*file.weighings, stricter))
    assert lacks(file, CLOSE) >= {"decide-notify"}
    assert walk(file, NOTIFY_NO).state is CaseState.DECIDED


def test_facts_that_turn_dangerous_ask_for_a_second_person_after_all() -> None:
    strict = weighing(Verdict.YES, Verdict.YES)  # so that no later weighing is stricter
    file = walk(weighed(case(weighings=(strict,))), NOTIFY_NO)
    file = walk(file, CorrectFacts({"data": ["name", "bsn"]}, "Er stond een BSN in."))
    assert file.state is CaseState.WEIGHED
    assert walk(file, AGREE, by=OTHER).state is CaseState.DECIDED


def test_no_breach_is_no_way_around_the_second_person() -> None:
    file = walk(weighed(dangerous()), NO_BREACH)
    assert file.state is CaseState.WEIGHED
    agree = Second(Matter.BREACH, agrees=True)
    assert lacks(file, agree) == {"second-is-first"}
    assert walk(file, agree, by=OTHER).state is CaseState.NO_BREACH


def test_no_breach_that_the_weighing_says_too_needs_nobody_else() -> None:
    no = weighing(Verdict.NO, Verdict.NO, Answer.NO)
    assert walk(dangerous(weighings=(no,)), Take(), NO_BREACH).state is CaseState.NO_BREACH


def test_no_breach_is_not_decided_as_a_duty() -> None:
    file = weighed(case())
    assert lacks(file, Decide(Matter.BREACH, Outcome.NO, "Nee.")) == {"use-no-breach"}
    assert lacks(file, Decide(Matter.NOTIFY, Outcome.OPEN, "Terug.")) == {"outcome"}
    assert lacks(file, NoBreach(NoBreachGround.REQUEST, "")) == {"reason"}


# --- the smaller ones -----------------------------------------------------------------------------


def test_a_question_needs_somebody_to_ask() -> None:
    assert lacks(walk(case(reporter=None), Take()), AskReporter("Wie?")) == {"no-reporter"}
    assert lacks(walk(case(), Take()), AskReporter(" ")) == {"question"}


def test_a_question_is_replied_to_once() -> None:
    file = walk(case(), Take(), AskReporter("Is de mail geopend?"))
    assert lacks(file, Reply(1, ""), REPORTER) == {"reply"}
    file = walk(file, Reply(1, "Nee.", ("bevestiging.pdf",)), by=REPORTER)
    assert (file.questions[0].reply, file.questions[0].files) == ("Nee.", ("bevestiging.pdf",))
    assert lacks(file, Reply(1, "Ja."), REPORTER) == {"question-answered"}


def test_a_case_goes_to_somebody_else_who_may_decide() -> None:
    file = walk(case(), Take())
    assert lacks(file, HandOver(DPO)) == {"officer-needed"}
    assert lacks(file, HandOver(OFFICER)) == {"has-it-already"}
    assert walk(file, HandOver(DEPUTY)).officer == DEPUTY


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (Merge("DL-2026-0012"), "other-case"),
        (Merge(" "), "other-case"),
        (Snooze(NOW, "Later."), "snooze-until"),
        (Snooze(NOW + timedelta(hours=1), ""), "reason"),
        (StepBack(" "), "reason"),
        (replace(MEASURE, owner=" "), "measure-owner"),
        (replace(MEASURE, due=NOW.date() - timedelta(days=1)), "measure-due"),
    ],
)
def test_half_an_act_is_refused(act: Any, key: str) -> None:
    assert lacks(weighed(case()), act) == {key}


def test_a_measure_is_due_by_the_day_it_is_here_not_in_greenwich() -> None:
    night = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # half past midnight of the 25th
    yesterday, today = (replace(MEASURE, due=date(2026, 11, day)) for day in (24, 25))
    assert lacks(weighed(case()), yesterday, now=night) == {"measure-due"}
    assert lacks(weighed(case()), today, now=night) == set()


def test_reopening_needs_a_reason() -> None:
    assert lacks(at(CaseState.CLOSED), Reopen("")) == {"reason"}
