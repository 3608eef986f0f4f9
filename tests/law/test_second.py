"""Which facts make "no" a decision for two people, and which other facts take that away."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.law.facts import Count, DataKind, Facts
from dialogs.law.ruleset import in_force
from dialogs.law.second import eases, loses, surely_takes_two, takes_two

RULES = in_force(None)
PLAIN = Facts(data=frozenset({DataKind.NAME}), people=Count.exactly(3))

_kinds = st.frozensets(st.sampled_from(DataKind), min_size=1, max_size=4)
_people = st.sampled_from([None, 1, 100, 101, 5000]).flatmap(
    lambda most: st.sampled_from(
        [n for n in (None, 1, 100, 101, 5000) if not n or n <= (most or n)]
    ).map(lambda least: Count(least=least, most=most))
)
_facts = st.builds(lambda data, people: Facts(data=data, people=people), _kinds, _people)


@pytest.mark.parametrize("kind", sorted(RULES.second_for_data.value))
def test_a_sensitive_kind_takes_two(kind: DataKind) -> None:
    facts = PLAIN.model_copy(update={"data": frozenset({DataKind.NAME, kind})})
    assert takes_two(facts)
    assert surely_takes_two(facts) is (kind is not DataKind.UNKNOWN)


@pytest.mark.parametrize("kind", sorted(set(DataKind) - RULES.second_for_data.value))
def test_another_kind_does_not(kind: DataKind) -> None:
    assert not takes_two(PLAIN.model_copy(update={"data": frozenset({kind})}))


@pytest.mark.parametrize(
    ("people", "two", "surely"),
    [
        (Count.exactly(100), False, False),
        (Count.exactly(101), True, True),
        (Count(least=20, most=None), True, False),
        (Count(), True, False),
    ],
)
def test_many_people_take_two(people: Count, two: bool, surely: bool) -> None:
    facts = PLAIN.model_copy(update={"people": people})
    assert (takes_two(facts), surely_takes_two(facts)) == (two, surely)


BSN = frozenset({DataKind.NAME, DataKind.BSN})
NOT_ALL = frozenset({DataKind.NAME, DataKind.UNKNOWN})


@pytest.mark.parametrize(
    ("before", "after", "taken"),
    [
        pytest.param({"data": BSN}, {}, (True, True), id="a sensitive kind is gone"),
        pytest.param({"data": BSN}, {"data": BSN, "people": 150}, (False, False), id="it stays"),
        pytest.param({"data": NOT_ALL}, {}, (True, False), id="a doubt about the kinds is settled"),
        pytest.param({}, {"data": {DataKind.EMAIL}}, (False, False), id="a light kind is gone"),
        pytest.param({"people": 150}, {"people": 149}, (True, True), id="fewer of many"),
        pytest.param({"people": 150}, {"people": 150}, (False, False), id="as many"),
        pytest.param({"people": 150}, {"people": 151}, (False, False), id="more"),
        pytest.param({"people": 100}, {"people": 1}, (False, False), id="they were not many"),
        pytest.param({"people": "unknown"}, {"people": 500}, (True, False), id="now counted"),
        pytest.param({"people": "unknown"}, {"people": "unknown"}, (False, False), id="no count"),
        pytest.param({"people": {"least": 101}}, {"people": 101}, (True, False), id="the least"),
        pytest.param({"people": {"least": 101}}, {"people": 100}, (True, True), id="fewer yet"),
        pytest.param(
            {"people": {"least": 99}}, {"people": 98}, (True, False), id="not surely many"
        ),
    ],
)
def test_what_made_no_a_decision_for_two_is_taken_away_or_stays(
    before: dict[str, Any], after: dict[str, Any], taken: tuple[bool, bool]
) -> None:
    """Somebody alone may settle a doubt, but never quietly unsay what was said for sure."""
    first, then = (Facts.model_validate({**PLAIN.__dict__, **one}) for one in (before, after))
    assert (eases(first, then), loses(first, then)) == taken


@given(_facts, _facts)
def test_what_takes_two_cannot_end_without_being_eased(before: Facts, after: Facts) -> None:
    if takes_two(before) and not takes_two(after):
        assert eases(before, after)
    if surely_takes_two(before) and not takes_two(after):
        assert loses(before, after)
    assert eases(before, after) or not loses(before, after)
    assert not eases(before, before)
