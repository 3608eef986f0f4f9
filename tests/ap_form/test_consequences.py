"""Sections 9 and 10: consequences, severity, telling the people, measures; and the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from dialogs.ap_form import filled_in
from dialogs.ap_form.form import Origin
from dialogs.handling.acts.following import AddMeasure, MeasureDone
from dialogs.handling.acts.notifying import RecordCommunication
from dialogs.handling.casefile import (
    CaseFile,
    Communication,
)
from dialogs.law.exceptions import Exemption, Way
from dialogs.law.facts import Answer, Count, Facts
from tests.ap_form.asked import HANDLED, answer, known, with_facts
from tests.handling.cases import (
    MEASURE,
    NOW,
    OFFICER,
    PLAIN,
    TELL_NO,
    TELL_YES,
    knowing,
    notified,
    told,
    walk,
)

HOUR = timedelta(hours=1)


# --- 9 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ("derived", "9-1-read")),
        ({"recipient": "attacker"}, ("derived", "9-1-read", "9-1-misuse")),
        ({"cause": "internal_malicious"}, ("derived", "9-1-read", "9-1-misuse")),
        ({"exfiltration": "not_excluded"}, ("derived", "9-1-read", "9-1-misuse")),
        (
            {"recipient": "attacker", "unintelligible": "yes", "key_safe": "yes"},
            ("derived", "9-1-read"),
        ),
        (
            {"confidentiality": "no", "integrity": "yes", "wrong_data_used": "yes"},
            ("derived", "9-1-wrong_data_used"),
        ),
        (
            {
                "confidentiality": "no",
                "availability": "yes",
                "loss": "temporary",
                "essential_service": "yes",
            },
            ("derived", "9-1-service_interrupted"),
        ),
        (
            {
                "confidentiality": "no",
                "availability": "yes",
                "loss": "permanent",
                "essential_service": "yes",
            },
            ("derived", "9-1-service_gone"),
        ),
        (
            {"confidentiality": "no", "availability": "yes", "loss": "temporary"},
            ("own", "/consequences"),
        ),
    ],
)
def test_the_consequences_for_the_data_follow_from_the_nature(
    facts: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert answer("9-1", with_facts(**facts)) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ("own", "/consequences")),
        ({"data": ["bsn"]}, ("own", "/consequences")),
        ({"data": ["bsn", "name"]}, ("derived", "9-2-identity_fraud")),
        ({"data": ["id_copy"]}, ("derived", "9-2-identity_fraud")),
        ({"data": ["credit_card"]}, ("derived", "9-2-financial_loss")),
        ({"data": ["debts"]}, ("derived", "9-2-reputation")),
        ({"data": ["religion"]}, ("derived", "9-2-discrimination")),
        (
            {"data": ["health"]},
            ("derived", "9-2-discrimination", "9-2-reputation", "9-2-secrecy"),
        ),
        ({"recipient": "public"}, ("derived", "9-2-overview_lost")),
        ({"recipient": "unknown_person"}, ("own", "/consequences")),
        (
            {"data": ["id_copy"], "unintelligible": "yes", "key_safe": "yes"},
            ("own", "/consequences"),
        ),
        (
            {"confidentiality": "no", "availability": "yes", "loss": "permanent"},
            ("derived", "9-2-no_access"),
        ),
        (
            {"physical_danger": "yes"},
            ("derived", "9-2-other+law-fact-physical_danger"),
        ),
        (
            {"data": ["secret_address"]},
            ("derived", "9-2-other+law-fact-physical_danger"),
        ),
        (
            {"data": ["secret_address"], "unintelligible": "yes", "key_safe": "yes"},
            ("own", "/consequences"),
        ),
        (
            {"pseudonymised": "yes", "key_safe": "no"},
            ("derived", "9-2-reversed"),
        ),
        ({"pseudonymised": "yes", "key_safe": "yes"}, ("own", "/consequences")),
    ],
)
def test_the_harm_to_people_follows_from_what_others_can_read(
    facts: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert answer("9-2", with_facts(**facts)) == expected


def test_the_severity_is_told_with_the_reasons_that_decided() -> None:
    about = with_facts(data=["bsn", "name"], recipient="attacker")
    level = about.assessment.severity.level
    rules = {about.assessment.deciding_notify, about.assessment.deciding_communicate}
    told_so = answer("9-3", about)
    assert told_so[:2] == ("derived", f"9-3-{level}")
    assert {one.removeprefix("why:") for one in told_so if one.startswith("why:")} == rules
    assert told_so[-1] == "/explain"
    assert answer("9-3", with_facts(data=["unknown"])) == ("missing",)


@pytest.mark.parametrize(
    ("facts", "explains"),
    [
        ({"data": ["email"], "people": 5000}, True),
        ({"data": ["email"], "people": 1}, False),
        ({"data": ["bsn", "name"], "recipient": "attacker", "cause": "external_malicious"}, False),
    ],
)
def test_a_low_word_beside_a_yes_explains_itself(facts: dict[str, Any], explains: bool) -> None:
    assert ("/low-beside-yes" in answer("9-3", with_facts(**facts))) is explains


# --- 10 --------------------------------------------------------------------------------------

NOTIFIED = walk(HANDLED, notified())
TELLING = walk(NOTIFIED, TELL_YES)


def told_in_short(file: CaseFile) -> dict[str, tuple[str, ...]]:
    """Everything on telling people."""
    keys = ("10-1-1", "10-1-why-not", "10-1-3", "10-1-7")
    return {key: answer(key, known(file)) for key in keys}


def test_as_long_as_nobody_decided_telling_is_open() -> None:
    assert told_in_short(NOTIFIED) == {
        "10-1-1": ("missing", "10-1-1-not_decided"),
        "10-1-why-not": ("missing",),
        "10-1-3": ("missing",),
        "10-1-7": ("missing",),
    }


def test_who_is_going_to_be_told_is_counted() -> None:
    assert told_in_short(TELLING) == {
        "10-1-1": ("recorded", "10-1-1-will_tell", "/when-told"),
        "10-1-why-not": ("recorded", "not-needed"),
        "10-1-3": ("derived", "3-3"),
        "10-1-7": ("own", "/how-told"),
    }
    uncounted = knowing(TELLING, TELLING.facts.model_copy(update={"people": Count()}))
    assert answer("10-1-3", known(uncounted)) == ("missing",)


def test_who_was_told_is_recorded() -> None:
    some = walk(TELLING, RecordCommunication((Way.PHONE, Way.LETTER), NOW, 2, 1))
    assert told_in_short(some) == {
        "10-1-1": ("recorded", "10-1-1-told", f"{NOW:%d-%m}", "/still-to-tell"),
        "10-1-why-not": ("recorded", "not-needed"),
        "10-1-3": ("recorded", "2-2"),
        "10-1-7": ("recorded", "10-1-7-phone", "10-1-7-letter", "/letter"),
    }
    everybody = walk(some, told(1))
    assert answer("10-1-1", known(everybody))[-1] == f"{NOW:%d-%m}"
    assert answer("10-1-3", known(everybody)) == ("recorded", "3-3")


@pytest.mark.parametrize("way", Way)
def test_every_way_of_telling_is_a_choice_of_the_form(way: Way) -> None:
    file = replace(TELLING, communications=(Communication(OFFICER, NOW, (way,), 3),))
    assert answer("10-1-7", known(file)) == ("recorded", f"10-1-7-{way}", "/letter")


def test_who_need_not_be_told_has_a_reason() -> None:
    assert told_in_short(walk(NOTIFIED, TELL_NO)) == {
        "10-1-1": ("recorded", "10-1-1-not_told"),
        "10-1-why-not": ("recorded", "10-1-no_high_risk", "/why-not-told"),
        "10-1-3": ("recorded", "not-needed"),
        "10-1-7": ("recorded", "not-needed"),
    }


@pytest.mark.parametrize(
    ("ground", "reason"),
    [
        (Exemption.PROTECTED, "protected"),
        (Exemption.RISK_REMOVED, "risk_removed"),
        (Exemption.DISPROPORTIONATE, "disproportionate"),
        (Exemption.UAVG_41, "weighty_reason"),
        (Exemption.WPG_27, "weighty_reason"),
    ],
)
def test_a_ground_is_one_of_the_reasons_of_the_form(ground: Exemption, reason: str) -> None:
    excused = Communication(OFFICER, NOW, (Way.WEBSITE,), ground=ground, reason="Zo is het.")
    file = replace(TELLING, communications=(excused,))
    assert answer("10-1-1", known(file)) == ("recorded", "10-1-1-not_told")
    assert answer("10-1-why-not", known(file))[1] == f"10-1-{reason}"
    assert answer("10-1-7", known(file))[1] == "10-1-7-website"
    postponed = replace(file, communications=(replace(excused, until=NOW + HOUR),))
    assert answer("10-1-1", known(postponed))[1] == "10-1-1-will_tell"


def test_the_measures_are_those_that_were_agreed() -> None:
    assert answer("10-2", known(HANDLED)) == ("own", "/measures")
    two = walk(HANDLED, MEASURE, AddMeasure("Cursus", "HR", MEASURE.due), MeasureDone(2, "Nee."))
    assert answer("10-2", known(two)) == ("recorded", f'"{MEASURE.text}"', "/measures-too")
    gone = two.facts.model_copy(update={"deletion_confirmed": Answer.YES})
    assert answer("10-2", known(knowing(two, gone)))[1:3] == (
        "10-2-deleted",
        f'"{MEASURE.text}"',
    )


# --- the end ---------------------------------------------------------------------------------


def test_a_notification_is_complete_when_the_case_leaves_nothing_open() -> None:
    assert answer("end", known(TELLING)) == ("derived", "end-preliminary", "/follow-up")
    whole = {
        **PLAIN.model_dump(mode="json"),
        "kind": "no_bcc",
        "groups": ["residents"],
        "happened_to": "2026-11-23T05:00:00Z",
        "cross_border": "no",
        "processor": "no",
        "unintelligible": "no",
    }
    closed = knowing(walk(NOTIFIED, TELL_NO), Facts.model_validate(whole))
    assert answer("end", known(closed)) == ("derived", "end-complete")
    assert all(
        filled.origin not in (Origin.PARTLY, Origin.MISSING)
        for _, answers in filled_in(known(closed))
        for _, filled in answers
    )
