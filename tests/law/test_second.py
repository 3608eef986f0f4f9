"""Which facts make "no" a decision for two people, and which other facts take that away."""

from __future__ import annotations

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


@given(_facts, _facts)
def test_what_takes_two_cannot_end_without_being_eased(before: Facts, after: Facts) -> None:
    if takes_two(before) and not takes_two(after):
        assert eases(before, after)
    if surely_takes_two(before) and not takes_two(after):
        assert loses(before, after)
    assert eases(before, after) or not loses(before, after)
    assert not eases(before, before)
