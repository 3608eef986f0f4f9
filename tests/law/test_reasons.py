"""The reasons that are told: true of the case, and none that a stronger one already says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from dialogs.law.assessment import Assessment, assess
from dialogs.law.conditions.degree import NO, PRESUMED
from dialogs.law.conditions.exposure import beyond_trust, unbound
from dialogs.law.facts import Facts
from dialogs.law.rules.duty import RULES
from dialogs.law.rules.subsumed import STRONGER
from dialogs.law.rules.weighing import Findings, weigh
from dialogs.law.ruleset import in_force
from dialogs.law.severity import severity
from dialogs.law.verdict import RANK, Duty
from tests.law.quiet import BOUND, MAIL, THEFT, Told
from tests.law.strategies import facts

IN_FORCE = in_force(None)
BY_KEY = {rule.key: rule for rule in RULES}
MANY = settings(deadline=None)
OF_BOUND_HANDS = {"identity-bound", "identity-bound-many", "telling-bound", "score-high-bound"}
OF_TRUSTED_HANDS = {"sensitive-trusted", "sensitive-trusted-many", "sensitive-colleagues-many"}


def told(found: Assessment) -> list[str]:
    """The keys of the rules among the reasons."""
    return [reason.rule for reason in found.reasons if reason.rule in BY_KEY]


def weighed(given: Facts) -> Findings:
    """The weighing with every rule that spoke, also those that are not told."""
    return weigh(given, IN_FORCE, severity(given, IN_FORCE))


@pytest.mark.parametrize(
    ("story", "reasons"),
    [
        (
            {"data": ["name", "address", "birth_date", "bsn"]},
            ["identity-loose", "combination-loose", "score-high"],
        ),
        ({**BOUND, "data": ["name", "address", "bsn"]}, ["identity-bound", "score-high-bound"]),
        ({"data": ["name", "health"]}, ["sensitive-loose", "score-high"]),
        ({**BOUND, "data": ["name", "health"]}, ["sensitive-outside", "score-high-bound"]),
        ({"data": ["name", "email", "benefits"]}, ["telling-loose", "score-high"]),
        ({"recipient": "public", "recipient_trusted": "unknown"}, ["published"]),
        (
            {"data": ["name", "bsn"], "people": 101},
            ["identity-loose", "many-people", "score-high"],
        ),
        (
            {**THEFT, "data": ["name", "address", "career"], "people": 5000},
            [
                "attacker-has-data",
                "taken-telling-data",
                "mass-telling",
                "mass-of-people",
                "score-high",
            ],
        ),
    ],
    ids=lambda value: None if isinstance(value, dict) else value[0],
)
def test_of_what_says_the_same_only_the_strongest_is_told(story: Told, reasons: list[str]) -> None:
    assert told(assess(Facts.model_validate({**MAIL, **story}))) == reasons


@MANY
@given(facts())
def test_no_reason_is_told_beside_a_stronger_one(given: Facts) -> None:
    keys = set(told(assess(given, ruleset=IN_FORCE)))
    assert not [key for key in keys if keys.intersection(STRONGER.get(key, ()))]


@MANY
@given(facts())
def test_what_is_not_told_is_said_by_a_stronger_reason_that_is(given: Facts) -> None:
    keys = set(told(assess(given, ruleset=IN_FORCE)))
    left_out = {one.rule.key for one in weighed(given).spoke} - keys
    assert all(keys.intersection(STRONGER[key]) for key in left_out)


@MANY
@given(facts())
def test_leaving_reasons_out_changes_no_verdict_and_none_that_decides(given: Facts) -> None:
    found, every = assess(given, ruleset=IN_FORCE), weighed(given)
    for duty in Duty:
        assert found.on(duty) is every.standing(duty).verdict
        saying = [
            one.rule.key for one in every.spoke if every.says(duty)(one.rule) is found.on(duty)
        ]
        if RANK[found.on(duty)] and saying:
            assert found.deciding(duty).rule == saying[0]


@MANY
@given(facts())
def test_a_reason_about_bound_or_trusted_hands_is_told_only_of_such_hands(given: Facts) -> None:
    keys = set(told(assess(given, ruleset=IN_FORCE)))
    if keys & OF_BOUND_HANDS:
        assert unbound(given, IN_FORCE) < PRESUMED
    if keys & OF_TRUSTED_HANDS:
        assert beyond_trust(given, IN_FORCE) < PRESUMED
    if keys & {"sensitive-trusted", "sensitive-trusted-many"}:
        assert beyond_trust(given, IN_FORCE) is NO


@pytest.mark.parametrize("weaker", sorted(STRONGER))
def test_the_stronger_rule_stands_first_and_says_as_much_on_both_duties(weaker: str) -> None:
    order = list(BY_KEY)
    one = BY_KEY[weaker]
    for key in STRONGER[weaker]:
        other = BY_KEY[key]
        assert order.index(key) < order.index(weaker)
        assert RANK[other.notify] >= RANK[one.notify]
        assert RANK[other.communicate] >= RANK[one.communicate]
