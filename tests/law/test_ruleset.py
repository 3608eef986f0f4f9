"""Rule sets: the one in force when we knew applies; a proposal never does by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dialogs.law.assessment import assess
from dialogs.law.facts import (
    Answer,
    Count,
    DataKind,
    Facts,
    IncidentKind,
    Recipient,
    Regime,
)
from dialogs.law.ruleset import (
    AVG_IN_FORCE,
    CBW_IN_FORCE,
    RULESETS,
    Ruleset,
    UnknownRulesetError,
    by_version,
    in_force,
)
from dialogs.law.terms import TermKind
from dialogs.law.verdict import Verdict

PROPOSAL = by_version("omnibus-proposal")
NAME_OF_MANY = Facts(
    personal_data=Answer.YES,
    confidentiality=Answer.YES,
    integrity=Answer.NO,
    availability=Answer.NO,
    data=frozenset({DataKind.EMAIL}),
    people=Count.exactly(300),
    recipient=Recipient.KNOWN_PERSON,
    recipient_trusted=Answer.NO,
)


@pytest.mark.parametrize(
    ("moment", "version"),
    [
        (AVG_IN_FORCE - timedelta(days=400), "avg-2018-05-25"),
        (AVG_IN_FORCE, "avg-2018-05-25"),
        (CBW_IN_FORCE - timedelta(seconds=1), "avg-2018-05-25"),
        (CBW_IN_FORCE, "avg-2026-08-15"),
        (datetime(2040, 1, 1, tzinfo=UTC), "avg-2026-08-15"),
        (None, "avg-2026-08-15"),
    ],
)
def test_the_law_of_the_moment_applies(moment: datetime | None, version: str) -> None:
    assert in_force(moment).version == version
    assert assess(Facts(aware_at=moment)).ruleset == version


def test_awareness_goes_before_the_moment_of_weighing() -> None:
    old = Facts(aware_at=CBW_IN_FORCE - timedelta(days=1))
    assert assess(old, at=CBW_IN_FORCE).ruleset == "avg-2018-05-25"
    assert assess(Facts(), at=CBW_IN_FORCE - timedelta(days=1)).ruleset == "avg-2018-05-25"


def test_what_the_processor_told_or_a_first_sign_is_awareness_too() -> None:
    before, after = CBW_IN_FORCE - timedelta(hours=10), CBW_IN_FORCE + timedelta(days=2)
    supplier = Facts(
        kind=IncidentKind.RANSOMWARE, confidentiality=Answer.YES, processor_informed_at=before
    )
    found = assess(supplier, at=after)
    assert found.ruleset == "avg-2018-05-25"
    assert found.terms is not None
    assert found.terms.due(TermKind.CBW_WARNING) is None
    assert assess(Facts(signalled_at=before), at=after).ruleset == "avg-2018-05-25"


def test_no_term_runs_where_there_is_no_breach() -> None:
    none = Facts(personal_data=Answer.NO, aware_at=CBW_IN_FORCE)
    assert assess(none, at=CBW_IN_FORCE).terms is None
    assert assess(Facts(aware_at=CBW_IN_FORCE)).terms is not None


def test_the_law_has_no_gap_and_no_overlap() -> None:
    law = [one for one in RULESETS if not one.proposal]
    assert [one.valid_to for one in law] == [*(one.valid_from for one in law[1:]), None]


def test_a_proposal_is_never_in_force() -> None:
    assert PROPOSAL.proposal
    assert not PROPOSAL.in_force(datetime(2040, 1, 1, tzinfo=UTC))


def test_every_value_has_a_source() -> None:
    assert all(value.source for one in RULESETS for value in one.values().values())
    assert "valid_from" not in PROPOSAL.values()
    assert {name for name, value in PROPOSAL.values().items() if value.verify} == {
        "wpg_notify_hours",
        "follow_up_days",
    }


@pytest.mark.parametrize("rules", RULESETS, ids=lambda one: one.version)
def test_to_report_to_take_up_and_to_second_a_case_takes_half_a_morning(rules: Ruleset) -> None:
    assert rules.prompt_hours.value == 4


def test_an_unknown_version_names_those_that_exist() -> None:
    with pytest.raises(UnknownRulesetError, match=r"'x'.*avg-2018-05-25, avg-2026-08-15, omnibus"):
        by_version("x")


def test_under_the_proposal_only_a_high_risk_is_notified() -> None:
    now, then = assess(NAME_OF_MANY), assess(NAME_OF_MANY, ruleset=PROPOSAL)
    assert now.duty_to_notify is Verdict.YES
    assert then.duty_to_notify is then.duty_to_communicate
    assert then.duty_to_notify is not Verdict.YES


def test_the_proposal_leaves_the_wpg_as_it_is() -> None:
    police = NAME_OF_MANY.model_copy(update={"regime": Regime.WPG})
    assert assess(police, ruleset=PROPOSAL).duty_to_notify is Verdict.YES
