"""The command's part: JSON in, JSON or running text out, and wrong input in one clear line."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from bot.command.assess import FactsError, assess_text, read, schema
from bot.language import speaking
from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from tests.law.strategies import facts

CASES = sorted((Path(__file__).parent / "cases").glob("*.json"))
NOT_OUT = {"recipient": "nobody", "opened": "no", "exfiltration": "excluded"}
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
LETTER = json.dumps(
    {
        "personal_data": "yes",
        "kind": "sent_by_mistake",
        "channel": "post",
        "cause": "internal_accident",
        "confidentiality": "yes",
        "integrity": "no",
        "availability": "no",
        "data": ["name", "bsn"],
        "people": 1,
        "recipient": "known_person",
        "recipient_trusted": "no",
        "aware_at": "2026-11-20T16:40:00+01:00",
    }
)


def weighed(source: str, **options: object) -> dict[str, object]:
    found = json.loads(assess_text(source, at=NOW, **options))  # type: ignore[arg-type] # as told
    assert isinstance(found, dict)
    return found


def test_the_json_has_everything_that_was_promised() -> None:
    found = weighed(LETTER)
    promised = "breach duty_to_notify duty_to_communicate reasons missing severity terms ruleset"
    assert set(promised.split()) <= found.keys()
    assert (found["breach"], found["duty_to_notify"]) == ("yes", "yes")
    assert found["ruleset"] == "avg-2026-08-15"
    reasons = found["reasons"]
    assert isinstance(reasons, list)
    assert reasons[0]["source"]
    assert reasons[0]["text"].keys() == {"nl", "en"}


@pytest.mark.parametrize("case", CASES, ids=lambda file: file.stem)
def test_every_case_file_can_be_weighed_and_explained_as_it_is(case: Path) -> None:
    source = case.read_text(encoding="utf-8")
    assert weighed(source)["severity"]
    for language in ("nl", "en"):
        with speaking(language):
            told = assess_text(source, explain=True, what_if=["data=bsn,name"], at=NOW)
        assert "law-" not in told


@settings(max_examples=50, deadline=None)
@given(facts())
def test_any_facts_can_be_weighed_and_explained(given_facts: Facts) -> None:
    source = given_facts.model_dump_json()
    assert weighed(source)["reasons"]
    assert assess_text(source, explain=True, at=NOW)


def test_the_explanation_reads_from_outcome_to_terms() -> None:
    with speaking("en"):
        told = assess_text(LETTER, explain=True, at=NOW)
    order = (
        "Breach: yes",
        "Notify the authority: yes",
        "Why:",
        "Inform the people: yes",
        "Severity",
        "Terms from awareness",
        "53 hours left",
        "This is advice",
    )
    places = [told.index(one) for one in order]
    assert places == sorted(places)
    assert "citizen service number (BSN), name" in told


def test_the_explanation_exists_in_dutch() -> None:
    told = assess_text(LETTER, explain=True, at=NOW)
    assert "Melden bij de AP: ja." in told
    assert "Betrokkenen informeren: ja.\n  Om dezelfde reden.\n" in told
    assert "maandag 23 november 2026 16:40" in told
    assert "Bron: AP, lijst van hoge risico's: identiteitsfraude; EDPB 01/2021 casus 14." in told


def test_an_unknown_breach_says_what_it_still_depends_on() -> None:
    told = {"personal_data": "yes", "confidentiality": "no", "integrity": "no", **NOT_OUT}
    assert weighed(json.dumps(told))["settling"] == ["kind", "availability", "loss", "outage_hours"]
    said = assess_text(json.dumps(told), explain=True, at=NOW)
    wanted = (
        "Soort incident, Beschikbaarheid geschonden, Verlies van de gegevens en Uren onbereikbaar"
    )
    assert f"Datalek: nog niet bekend.\nDat hangt nog af van: {wanted}." in said


def test_the_explanation_names_a_missing_fact_once_in_plain_words() -> None:
    told = assess_text('{"confidentiality": "yes"}', explain=True, at=NOW)
    block = told.split("Wat nog ontbreekt", maxsplit=1)[1].split("\n\n", maxsplit=1)[0]
    lines = [line for line in block.splitlines() if line.startswith("- ")]
    assert "- Soorten gegevens" in lines
    wanted = assess(Facts.model_validate({"confidentiality": "yes"})).missing
    assert len(lines) == len(set(lines)) == len(wanted)


@pytest.mark.parametrize(("language", "score"), [("nl", "0,5"), ("en", "0.5")])
def test_numbers_are_written_as_the_language_does(language: str, score: str) -> None:
    hint = json.dumps({"confidentiality": "yes", "recipient": "public", "data": ["phone"]})
    told = assess_text(hint, explain=True, at=NOW)
    assert f": {score} (" in told


def test_what_if_shows_which_verdicts_turn() -> None:
    changes = ["access_excluded=yes", "people=2", "people=10-20", "outage_hours=unknown"]
    found = weighed(LETTER, what_if=changes)["what_if"]
    assert isinstance(found, dict)
    assert list(found) == changes
    assert found["access_excluded=yes"]["duty_to_notify"]["from"] == "yes"
    assert found["people=2"] == {}
    with speaking("en"):
        told = assess_text(LETTER, explain=True, what_if=changes[:2], at=NOW)
    assert "If access_excluded=yes:\n- Notify the authority: no (was: yes)." in told
    assert "If people=2:\n- nothing changes." in told


def test_another_rule_set_can_be_picked() -> None:
    assert weighed(LETTER, ruleset="omnibus-proposal")["ruleset"] == "omnibus-proposal"


def test_facts_that_agree_with_the_schema_are_taken() -> None:
    validator = Draft202012Validator(json.loads(schema()))
    validator.validate(json.loads(Facts().model_dump_json()))
    assert not validator.is_valid({"cause": "nonsense"})
    properties = json.loads(schema())["properties"]
    assert all(one["description"] for one in properties.values())


def test_the_schema_says_that_a_plain_number_is_a_count() -> None:
    number, between = json.loads(schema())["$defs"]["Count"]["anyOf"]
    assert number == {"type": "integer", "minimum": 0}
    assert set(between["properties"]) == {"least", "most"}
    assert read('{"people": 5}') == read('{"people": {"least": 5, "most": 5}}')


def test_null_and_unknown_say_the_same_for_every_fact() -> None:
    plain = assess_text("{}", at=NOW)
    for name in Facts.model_fields:
        assert assess_text(json.dumps({name: "unknown"}), at=NOW) == plain
        assert assess_text(json.dumps({name: None}), at=NOW) == plain


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{", "This is no valid JSON"),
        ("[]", "Give one JSON object"),
        ("3", "Give one JSON object"),
        ('{"recipent": "nobody"}', "no fact 'recipent': did you mean 'recipient'"),
        ('{"zzz": 1}', "--schema"),
        ('{"cause": "mistake"}', "'cause' cannot be \"mistake\": choose internal_accident, "),
        ('{"data": ["bsn", "x"]}', "'data.1' cannot be \"x\": choose name, "),
        ('{"data": "bsn"}', "'data' cannot be \"bsn\": give a list, such as "),
        ('{"people": {"least": 5, "most": 2}}', "least must not be greater than most"),
        ('{"people": {"least": -1}}', "'people.least' cannot be -1"),
        ('{"people": "many"}', "'people' cannot be \"many\": give a number, or a range"),
        ('{"people": 1.5}', "'people' cannot be 1.5: give a number, or a range"),
        ('{"people": {"least": 1.5}}', "'people.least' cannot be 1.5: give a whole number"),
        ('{"aware_at": "2026-10-10T10:00:00"}', "give a moment with its time zone"),
        ('{"aware_at": "yesterday"}', "'aware_at' cannot be \"yesterday\": give a moment"),
        ('{"outage_hours": -1}', "'outage_hours' cannot be -1: give 0 or more"),
        ('{"outage_hours": Infinity}', "'outage_hours' cannot be Infinity: give a number"),
        ('{"outage_hours": "long"}', "'outage_hours' cannot be \"long\": give a number"),
        ('{"regime": "' + "x" * 500 + '"}', "..."),
    ],
)
def test_wrong_input_is_one_line_that_says_what_to_do(source: str, said: str) -> None:
    with pytest.raises(FactsError) as caught:
        assess_text(source)
    message = str(caught.value)
    assert said in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"ruleset": "x"}, "choose one of"),
        ({"what_if": ["opened"]}, "FACT=VALUE"),
        ({"what_if": ["opend=no"]}, "did you mean 'opened'"),
        ({"what_if": ["people=many"]}, "'people.least' cannot be \"many\": give a whole number"),
    ],
)
def test_wrong_options_are_one_line_too(options: dict[str, object], said: str) -> None:
    with pytest.raises(FactsError, match=said):
        assess_text(LETTER, **options)  # type: ignore[arg-type] # told by name
