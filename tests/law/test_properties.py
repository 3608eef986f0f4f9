"""What must hold for all facts whatever: total, deterministic, monotone, and honest about gaps."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.law.assessment import assess
from dialogs.law.conditions.degree import NO, YES, Condition
from dialogs.law.conditions.doubt import contradicted
from dialogs.law.facts import Answer, Facts
from dialogs.law.rules.missing import foreign, settled, waits_for
from dialogs.law.rules.weighing import CONDITIONS
from dialogs.law.ruleset import RULESETS, Ruleset, in_force
from dialogs.law.verdict import RANK, Duty, Verdict
from tests.law.strategies import (
    FIELDS,
    MOMENT,
    UNKNOWN,
    completions,
    facts,
    unknown_names,
    worsenings,
)
from tests.law.test_cases import Case, each_case, facts_of

RULES = in_force(None)
MANY = settings(deadline=None)
SELF_CONTAINED = CONDITIONS[:-2]
"""All but the two on the score, which reads what every rule about it asks as well."""


@MANY
@given(facts(), st.none() | MOMENT, st.sampled_from((None, *RULESETS)))
def test_every_verdict_has_a_deciding_reason_with_a_source(
    given: Facts, at: datetime | None, ruleset: Ruleset | None
) -> None:
    found = assess(given, at, ruleset)
    for duty in Duty:
        decisive = found.deciding(duty)
        assert decisive.source
        assert decisive.on(duty) is found.on(duty)
    assert all(reason.source for reason in found.reasons)


@MANY
@given(facts(), st.none() | MOMENT)
def test_the_same_facts_give_the_same_weighing(given: Facts, at: datetime | None) -> None:
    again = Facts.model_validate_json(given.model_dump_json())
    assert assess(given, at) == assess(again, at)


@MANY
@given(worsenings())
def test_a_worse_fact_never_weakens_a_verdict(pair: tuple[Facts, Facts, str]) -> None:
    better, worse, name = pair
    before, after = assess(better), assess(worse)
    for duty in Duty:
        assert RANK[after.on(duty)] >= RANK[before.on(duty)], (name, before.deciding(duty))


@MANY
@given(facts(), st.sampled_from(sorted(FIELDS)))
def test_forgetting_a_fact_never_turns_yes_into_no(given: Facts, name: str) -> None:
    before = assess(given)
    after = assess(given.model_copy(update={name: getattr(UNKNOWN, name)}))
    for duty in Duty:
        if before.on(duty) is Verdict.YES:
            assert after.on(duty) is not Verdict.NO


@each_case
def test_leaving_one_fact_out_never_turns_yes_into_no(case: Case) -> None:
    whole = assess(facts_of(case))
    for name in case["facts"]:
        left = assess(facts_of(case).model_copy(update={name: getattr(UNKNOWN, name)}))
        for duty in Duty:
            if whole.on(duty) is Verdict.YES:
                assert left.on(duty) is not Verdict.NO, name


@MANY
@given(st.data(), facts())
def test_no_missing_facts_can_turn_a_no_into_a_yes(data: st.DataObject, given: Facts) -> None:
    before = assess(given)
    after = assess(data.draw(completions(given, unknown_names(given))))
    for duty in Duty:
        if before.on(duty) is Verdict.NO:
            assert after.on(duty) is not Verdict.YES


@MANY
@given(st.data(), facts())
def test_facts_that_are_not_listed_as_missing_nor_beside_the_point_change_nothing(
    data: st.DataObject, given: Facts
) -> None:
    before = assess(given)
    listed = {one.fact for one in before.missing} | foreign(given) | settled(given)
    rest = [name for name in unknown_names(given) if name not in listed]
    whole = data.draw(completions(given, rest))
    after = assess(whole)
    if not _contradicted(given) and not _contradicted(whole):
        assert [after.on(duty) for duty in Duty] == [before.on(duty) for duty in Duty]


def _contradicted(given: Facts) -> bool:
    return contradicted(given, RULES) is YES


@MANY
@given(st.data(), facts())
def test_a_condition_that_stands_keeps_standing_whatever_was_unknown(
    data: st.DataObject, given: Facts
) -> None:
    whole = data.draw(completions(given, unknown_names(given)))
    if _contradicted(given) or _contradicted(whole):
        return
    for condition in CONDITIONS:
        degree = condition.test(given, RULES)
        if degree in (NO, YES):
            assert condition.test(whole, RULES) == degree, condition.test.__name__


@MANY
@given(st.data(), facts())
def test_a_condition_waits_for_every_fact_that_moves_it_alone_or_with_others(
    data: st.DataObject, given: Facts
) -> None:
    whole = data.draw(completions(given, unknown_names(given)))
    if _contradicted(given):
        return
    for condition in SELF_CONTAINED:
        waited = waits_for(condition, _values(condition, given), RULES)
        others = {fact: getattr(whole, fact) for fact in condition.facts if fact not in waited}
        found = given.model_copy(update=others)
        if not _contradicted(found):
            assert condition.test(found, RULES) == condition.test(given, RULES), condition


def _values(condition: Condition, given: Facts) -> tuple[Any, ...]:
    return tuple(getattr(given, fact) for fact in condition.facts)


@MANY
@given(facts(), facts())
def test_a_condition_reads_no_fact_that_it_does_not_name(given: Facts, other: Facts) -> None:
    for condition in SELF_CONTAINED:
        named = {name: getattr(given, name) for name in condition.facts}
        mixed = other.model_copy(update=named)
        assert condition.test(mixed, RULES) == condition.test(given, RULES), condition.test.__name__


@MANY
@given(facts())
def test_what_is_missing_says_only_what_differs_from_the_verdict(given: Facts) -> None:
    found = assess(given)
    for one in found.missing:
        assert one.could
        for duty, verdicts in one.could.items():
            assert verdicts
            assert found.on(duty) not in verdicts


@MANY
@given(st.data(), facts())
def test_only_the_facts_that_are_named_settle_an_unknown_breach(
    data: st.DataObject, given: Facts
) -> None:
    found = assess(given)
    assert found.breach is Answer.UNKNOWN or not found.settling
    if found.breach is Answer.UNKNOWN and not _contradicted(given):
        assert found.settling
        rest = [name for name in unknown_names(given) if name not in found.settling]
        whole = data.draw(completions(given, rest))
        assert _contradicted(whole) or assess(whole).breach is Answer.UNKNOWN


@MANY
@given(facts())
def test_without_personal_data_there_is_no_breach_and_no_duty(given: Facts) -> None:
    none: dict[str, Any] = {"personal_data": Answer.NO, "data": frozenset(), "groups": frozenset()}
    found = assess(given.model_copy(update=none))
    assert found.breach is Answer.NO
    assert {found.duty_to_notify, found.duty_to_communicate} == {Verdict.NO}


@MANY
@given(facts())
def test_the_worst_score_is_never_under_the_known_one(given: Facts) -> None:
    severity = assess(given).severity
    assert severity.score is None or 0 <= severity.score <= severity.most <= 6
