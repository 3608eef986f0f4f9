"""Cases with a known outcome: of the EDPB's guidelines and of municipal practice.

Each file in `cases/` holds a story, the facts coded from it, the words each fact rests on, and the
verdict that the EDPB or the field gives; some name other verdicts that a reasonable reader accepts.
The facts follow the story, never the rules.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from dialogs.law.verdict import Duty
from tests.law.strategies import Rank

CASES = [
    json.loads(file.read_text(encoding="utf-8"))
    for file in sorted((Path(__file__).parent / "cases").glob("*.json"))
]
DUTIES = {Duty.NOTIFY: "duty_to_notify", Duty.COMMUNICATE: "duty_to_communicate"}

each_case = pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
Case = dict[str, Any]
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def facts_of(case: Case) -> Facts:
    return Facts.model_validate(case["facts"])


@each_case
def test_the_weighing_gives_the_verdict_of_the_source(case: Case) -> None:
    found = assess(facts_of(case))
    if "also_acceptable" in case:
        said = (found.breach, found.duty_to_notify, found.duty_to_communicate)
        assert "/".join(said) in ("/".join(case["verdict"].values()), *case["also_acceptable"])
        return
    assert found.breach == case["verdict"]["breach"]
    for duty, key in DUTIES.items():
        wanted = case["verdict"][key]
        assert Rank(found.on(duty)) >= Rank(wanted), (duty, found.deciding(duty))
        if case["confidence"] == "H":
            assert found.on(duty) == wanted, (duty, found.deciding(duty))


@each_case
def test_every_fact_rests_on_words_of_the_story(case: Case) -> None:
    assert case["because"].keys() == case["facts"].keys()
    assert all(case["because"].values())


def test_all_cases_of_the_guidelines_are_there() -> None:
    names = {case["id"] for case in CASES}
    assert len(names) == len(CASES) == 100
    assert {f"edpb-{number:02}" for number in range(1, 19)} <= names
    assert {f"annexb-{one}" for one in ROMAN} <= names
    assert {f"gemeente-{number:02}" for number in range(1, 40, 2)} <= names
