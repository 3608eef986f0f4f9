"""What is missing, and what it could still bring: for each fact the verdicts on each duty."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.law.assessment import DOUBT, assess
from dialogs.law.conditions import named as c
from dialogs.law.conditions.degree import Condition
from dialogs.law.facts import Facts
from dialogs.law.rules.missing import foreign, settled, waits_for
from dialogs.law.ruleset import in_force
from dialogs.law.verdict import Duty
from tests.law.quiet import BOUND, FELT, HURT, MAIL, MIX_UP, OUTAGE, Told

LACKING: tuple[tuple[str, Told, dict[str, tuple[str, str]]], ...] = (
    ("nothing, in a quiet story", {**MAIL, "personal_data": "unknown"}, {}),
    ("proof that takes the word back",
     {**MAIL, "data": ["bsn"], "access_excluded": "unknown"},
     {"access_excluded": ("no", "no")}),
    ("the same, and doubt is left behind",
     {**MAIL, "data": ["bsn", "unknown"], "access_excluded": "unknown"},
     {"access_excluded": ("no officer", "no officer"), "data": ("no officer", "")}),
    ("two of which each takes it back",
     {**MAIL, "data": ["health"], "little_insight": "unknown", "already_public": "unknown"},
     {"already_public": ("no", "no"), "little_insight": ("no", "no")}),
    ("one for both duties, one for the authority alone",
     {**MAIL, "cause": "internal_malicious", "data": ["bsn"]}
     | {"exfiltration": "unknown", "already_public": "unknown"},
     {"already_public": ("no", "no"), "exfiltration": ("no", "")}),
    ("nothing, where another word is certain",
     {**MAIL, "cause": "internal_malicious", "data": ["bsn"], "exfiltration": "unknown"}, {}),
    ("whose data they are",
     {**MAIL, "data": ["name", "birth_date"], "groups": ["unknown"]},
     {"groups": ("yes", "no")}),
    ("the same, and whether they are personal",
     {**MAIL, "data": ["name", "birth_date"], "groups": ["unknown"], "personal_data": "unknown"},
     {"personal_data": ("no", "no"), "groups": ("yes", "no")}),
    ("whose data they are, and of how many",
     {**MAIL, "data": ["name", "birth_date"], "groups": ["unknown"], "people": "unknown"},
     {"people": ("yes", "no"), "groups": ("yes", "no")}),
    ("whether the key is safe, and whether they are personal",
     {**MAIL, **BOUND, "data": ["benefits"], "personal_data": "unknown"}
     | {"unintelligible": "yes", "key_safe": "unknown"},
     {"personal_data": ("no", ""), "key_safe": ("no", ""), "pseudonymised": ("no", "")}),
    ("who has them, for better and for worse",
     {**MAIL, "data": ["name", "birth_date"], "recipient": "unknown"},
     {"recipient": ("no yes", "no yes")}),
    ("of how many people", {**MAIL, "people": "unknown"}, {"people": ("no yes", "officer")}),
    ("whether they were lost", {**OUTAGE, **HURT, "loss": "unknown"},
     {"loss": ("officer", "officer")}),
    ("how long it lasted", {**OUTAGE, **FELT, "outage_hours": None},
     {"outage_hours": ("no yes", "")}),
)  # fmt: skip


@pytest.mark.parametrize(("told", "lacking"), [row[1:] for row in LACKING],
                         ids=[row[0] for row in LACKING])  # fmt: skip
def test_a_missing_fact_is_listed_with_the_verdicts_that_it_could_bring(
    told: Told, lacking: dict[str, tuple[str, str]]
) -> None:
    found = assess(Facts.model_validate(told)).missing
    could = {one.fact: tuple(" ".join(one.could.get(duty, ())) for duty in Duty) for one in found}
    assert could == lacking
    assert all(all(one.could.values()) for one in found)


ORDERS: tuple[tuple[str, Told, list[str]], ...] = (
    ("who has them and of how many before whether anything was changed",
     {**MAIL, "data": ["name", "birth_date", "address"], "recipient": "unknown"}
     | {"people": "unknown", "integrity": "unknown"},
     ["recipient", "people", "integrity"]),
    ("what could bring a yes on both before what could end a doubt",
     {**MAIL, "data": ["name", "unknown"], "groups": ["unknown"], "people": 3},
     ["data", "groups"]),
    ("of how many before who is behind it, as a story is told",
     {**MAIL, "people": "unknown", "cause": "unknown"}, ["people", "cause"]),
    ("what could lift a duty as early as what could bring one",
     {**MAIL, "recipient_trusted": "unknown", "physical_danger": "unknown"},
     ["recipient_trusted", "physical_danger"]),
    ("whether it still goes on before another nature of breach, once data are out",
     {**MAIL, "ongoing": "unknown", "availability": "unknown"}, ["ongoing", "availability"]),
    ("a loss not last, as long as it is open whether data are out",
     {**MIX_UP, "confidentiality": "unknown", "ongoing": "unknown", "physical_danger": "unknown"},
     ["confidentiality", "physical_danger", "loss", "ongoing"]),
)  # fmt: skip


@pytest.mark.parametrize(("told", "order"), [row[1:] for row in ORDERS],
                         ids=[row[0] for row in ORDERS])  # fmt: skip
def test_what_could_change_most_is_asked_first(told: Told, order: list[str]) -> None:
    found = [one.fact for one in assess(Facts.model_validate(told)).missing]
    assert [fact for fact in found if fact in order] == order


MUST_NOT: tuple[tuple[str, Told, set[str]], ...] = (
    ("of what was said aloud whether it was encrypted or deleted",
     {"personal_data": "yes", "kind": "oral_disclosure", "recipient": "known_person"},
     {"unintelligible", "key_safe", "backup", "outage_hours", "deletion_refused"}),
    ("of a mail whether there is a back-up",
     {"personal_data": "yes", "kind": "sent_by_mistake", "confidentiality": "yes"},
     {"backup", "loss", "outage_hours", "affects_people", "effect"}),
    ("of the internet whether it refuses to delete", {**MAIL, "recipient": "public"}
     | {"deletion_refused": "unknown"}, {"deletion_refused"}),
    ("of a mail what was lost, not even where nothing else is missing",
     {**MAIL, "data_intact": "no", "effect": "serious"},
     {"loss", "backup", "outage_hours", "affects_people"}),
    ("of a complete list what is not on it", {**MAIL, "people": "unknown"}, {"special_excluded"}),
)  # fmt: skip


@pytest.mark.parametrize(("told", "never"), [row[1:] for row in MUST_NOT],
                         ids=[row[0] for row in MUST_NOT])  # fmt: skip
def test_what_cannot_matter_for_the_kind_is_not_asked(told: Told, never: set[str]) -> None:
    found = {one.fact for one in assess(Facts.model_validate(told)).missing}
    assert not found & never


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"recipient": "known_person", "deletion_confirmed": "no"}, set()),
        ({"recipient": "known_person", "deletion_confirmed": "yes"}, {"deletion_refused"}),
        ({"recipient": "public"}, {"deletion_refused"}),
        ({"recipient": "company", "kind": "other"}, set()),
        ({"recipient": "company", "data": ["name", "unknown"]}, set()),
        ({"recipient": "company", "data": ["name"]}, {"special_excluded"}),
    ],
)
def test_what_other_facts_settle_is_beside_the_point(told: Told, expected: set[str]) -> None:
    known = Facts.model_validate(told)
    assert foreign(known) | settled(known) == expected


def test_what_was_lost_beside_what_got_out_is_asked_after() -> None:
    lost = {**MAIL, **HURT, "availability": "yes", "loss": "unknown", "affects_people": "yes"}
    found = assess(Facts.model_validate({**lost, "data": ["name"]}))
    assert {one.fact for one in found.missing[:2]} == {"loss", "outage_hours"}


def test_a_doubt_that_rests_on_what_the_kind_leaves_no_room_for_is_explained() -> None:
    paper = {**MAIL, "kind": "paper_lost", "recipient": "unknown_person", "data": ["bsn"]}
    found = assess(Facts.model_validate({**paper, "unintelligible": "yes", "key_safe": "unknown"}))
    assert found.deciding_notify == DOUBT
    assert [one.fact for one in found.missing] == ["key_safe"]


def test_what_belongs_to_the_nature_that_happened_is_not_put_last() -> None:
    story = {**OUTAGE, "affects_people": "unknown", "effect": "unknown", "groups": ["unknown"]}
    found = [one.fact for one in assess(Facts.model_validate(story)).missing]
    assert found[0] in ("affects_people", "effect")


@pytest.mark.parametrize(
    ("condition", "told", "facts"),
    [
        (c.LONG_OUTAGE, {}, ["outage_hours"]),
        (c.LONG_OUTAGE, {"outage_hours": 2}, []),
        (c.VULNERABLE, {}, ["groups"]),
        (c.VULNERABLE, {"groups": ["residents", "unknown"]}, ["groups"]),
        (c.VULNERABLE, {"groups": ["minors", "unknown"]}, []),
        (c.MANY_PEOPLE, {}, ["people"]),
        (c.MANY_PEOPLE, {"people": {"least": 5, "most": 99}}, []),
        (c.MANY_PEOPLE, {"people": 5}, []),
        (c.MANY_PEOPLE, {"people": {"least": 101}}, []),
        (c.WIDE, {}, ["recipient", "recipients", "people", "kind"]),
        (c.MORE_THAN_ONE_BOTHER, {**FELT, "ongoing": "no"}, ["people"]),
        (c.MORE_THAN_ONE_BOTHER, {**FELT, "ongoing": "no", "people": {"least": 2}}, []),
        (c.MORE_THAN_ONE_BOTHER, FELT, ["ongoing", "people"]),
        (c.READABLE, {}, ["unintelligible", "key_safe"]),
        (c.READABLE, {"unintelligible": "no"}, []),
    ],
)
def test_a_condition_waits_for_the_facts_that_could_change_it(
    condition: Condition, told: dict[str, Any], facts: list[str]
) -> None:
    given = Facts.model_validate(told)
    values = tuple(getattr(given, fact) for fact in condition.facts)
    assert list(waits_for(condition, values, in_force(None))) == facts
