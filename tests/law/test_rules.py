"""Every rule: a story in which it speaks, and what takes each of its conditions away."""

from __future__ import annotations

import pytest

from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from dialogs.law.rules.duty import RULES
from dialogs.law.rules.grounds import GROUNDS
from dialogs.law.rules.weighing import Findings, weigh
from dialogs.law.ruleset import in_force
from dialogs.law.severity import severity
from tests.law.grounds import GROUND_ROWS
from tests.law.quiet import MAIL, MIX_UP, OUTAGE, Told
from tests.law.stories import ROWS
from tests.law.stories_of_doubt import DOUBTS

IN_FORCE = in_force(None)


def weighed(told: Told) -> Findings:
    """The weighing with every rule, also those that a stronger one keeps untold."""
    facts = Facts.model_validate(told)
    return weigh(facts, IN_FORCE, severity(facts, IN_FORCE))


def spoke(told: Told) -> set[str]:
    """The keys of all rules that spoke."""
    return {one.rule.key for one in weighed(told).spoke}


def verdicts_on(told: Told) -> str:
    """What a story comes to for the authority and for the people."""
    found = assess(Facts.model_validate(told))
    return f"{found.duty_to_notify} {found.duty_to_communicate}"


@pytest.mark.parametrize("quiet", [MAIL, OUTAGE, MIX_UP], ids=["mail", "outage", "mix-up"])
def test_in_a_quiet_story_no_rule_speaks_and_nothing_is_missing(quiet: Told) -> None:
    found = assess(Facts.model_validate(quiet))
    assert spoke(quiet) == set()
    assert found.missing == ()
    assert (found.breach, found.duty_to_notify, found.duty_to_communicate) == ("yes", "no", "no")


@pytest.mark.parametrize(
    ("rule", "verdicts", "story", "silencers"), ROWS, ids=[row[0] for row in ROWS]
)
def test_a_rule_speaks_in_its_story_and_not_without_any_of_its_conditions(
    rule: str, verdicts: str, story: Told, silencers: tuple[Told, ...]
) -> None:
    assert verdicts_on(story) == verdicts
    assert rule in spoke(story)
    for change in silencers:
        assert rule not in spoke({**story, **change}), change


@pytest.mark.parametrize(("rule", "verdicts", "story"), DOUBTS, ids=[row[0] for row in DOUBTS])
def test_a_rule_that_is_open_counts_as_doubt_only_where_its_row_says_so(
    rule: str, verdicts: str, story: Told
) -> None:
    assert rule in {one.rule.key for one in weighed(story).doubted}
    assert verdicts_on(story) == verdicts


def test_every_rule_has_a_story() -> None:
    assert {row[0] for row in ROWS} == {rule.key for rule in RULES}


@pytest.mark.parametrize(
    ("ground", "story", "changes"), GROUND_ROWS, ids=[g[0] for g in GROUND_ROWS]
)
def test_a_ground_holds_only_when_it_is_established(
    ground: str, story: Told, changes: tuple[Told, ...]
) -> None:
    def held(told: Told) -> set[str]:
        return {reason.rule for reason in assess(Facts.model_validate(told)).reasons}

    assert ground in held(story)
    for change in changes:
        assert ground not in held({**story, **change}), change


def test_every_ground_has_a_story() -> None:
    assert {row[0] for row in GROUND_ROWS} == {ground.key for ground in GROUNDS}
