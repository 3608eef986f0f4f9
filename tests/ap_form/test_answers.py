"""What a case answers to each question of the AP's form, and where each answer comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from dialogs.ap_form import SECTIONS, Choice, Known, Origin, Why, filled_in
from dialogs.exchange import Row
from dialogs.handling import (
    AddMeasure,
    AddNote,
    CaseFile,
    Ground,
    MeasureDone,
    RecordCommunication,
    Stage,
    Take,
    Way,
    Weigh,
)
from dialogs.handling.casefile import Communication
from dialogs.law.assessment import assess
from dialogs.law.facts import Answer, Count, Facts
from tests.handling.cases import (
    AWARE,
    MEASURE,
    NOTIFY_YES,
    NOW,
    OFFICER,
    PLAIN,
    TELL_NO,
    TELL_YES,
    case,
    notified,
    told,
    walk,
)

HOUR = timedelta(hours=1)
QUESTIONS = {question.key: question for section in SECTIONS for question in section.questions}
HANDLED = walk(case(), Take(), Weigh(), NOTIFY_YES)


def known(file: CaseFile, answers: dict[str, Any] | None = None) -> Known:
    """A case with the weighing of its facts."""
    return Known(file, assess(file.facts, NOW), answers or {}, NOW)


def with_facts(**facts: Any) -> Known:
    """A plain case with these facts, as JSON has them."""
    told_so = {**PLAIN.model_dump(mode="json"), **facts}
    return known(case(Facts.model_validate(told_so)))


def answer(key: str, about: Known) -> tuple[str, ...]:
    """The answer to a question in short: its origin, its choices, its notes after a slash."""
    filled = QUESTIONS[key].answer(about)
    values = (_short(value) for value in filled.values)
    return (filled.origin.value, *values, *(f"/{note}" for note in filled.notes))


def _short(value: Any) -> str:
    match value:
        case Choice(name, namely):
            return "+".join([name.removeprefix("ap-"), *namely])
        case Why(rule):
            return f"why:{rule}"
        case Row(question, said):
            return f"{question}={said}"
        case Count():
            return f"{value.least}-{value.most}"
        case str():
            return f'"{value}"'
        case datetime():
            return f"{value:%d-%m %H:%M}"
        case _:
            return f"{value:%d-%m}"


# --- 1 to 3 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "facts", "expected"),
    [
        ("1-2", {"regime": "avg"}, ("recorded", "1-2-avg")),
        ("1-2", {"regime": "wpg"}, ("recorded", "1-2-wpg")),
        ("1-2", {"regime": "avg+wpg"}, ("recorded", "1-2-avg", "1-2-wpg")),
        ("1-2", {"regime": "unknown"}, ("missing",)),
        ("1-3", {}, ("own", "/supervisors")),
        (
            "1-3",
            {"essential_service": "yes", "kind": "ransomware"},
            ("own", "/supervisors-cbw"),
        ),
        ("2-1-1", {"cross_border": "yes"}, ("recorded", "yes", "/countries")),
        ("2-1-1", {"cross_border": "no"}, ("recorded", "no")),
        ("2-1-1", {}, ("missing",)),
        ("2-2-1", {"cross_border": "no"}, ("derived", "no")),
        ("2-2-1", {"cross_border": "yes"}, ("own",)),
        ("3-1-1", {}, ("own", "/organisation")),
        ("3-1-2", {}, ("derived", "3-1-2-government")),
        ("3-2-1", {}, ("own", "/notifier")),
        ("3-2-2", {}, ("own", "/contact")),
        ("3-3", {"processor": "yes"}, ("recorded", "yes", "/processor")),
        ("3-3", {"processor": "no"}, ("derived", "no", "/joint")),
        ("3-3", {}, ("missing",)),
    ],
)
def test_what_is_notified_and_by_whom(
    key: str, facts: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert answer(key, with_facts(**facts)) == expected


def test_a_case_that_the_authority_knows_is_completed_under_its_number() -> None:
    assert answer("1-1", known(case())) == ("derived", "1-1-new")
    again = known(walk(HANDLED, notified(Stage.PRELIMINARY)))
    assert answer("1-1", again) == ("derived", "1-1-addition", '"AP-1"', "/withdraw")
    withdrawn = walk(again.file, notified(Stage.WITHDRAWN, reason="Loos alarm."))
    assert answer("1-1", known(withdrawn)) == ("derived", "1-1-new")


# --- 4 ---------------------------------------------------------------------------------------


def test_the_timeline_is_that_of_the_facts() -> None:
    case_so = known(case())
    assert answer("4-1-1", case_so) == ("recorded", "23-11")
    assert answer("4-1-2", case_so) == ("missing",)
    assert answer("4-2", case_so) == ("recorded", "23-11 09:00", "/first-sign")
    assert answer("4-1-2", with_facts(ongoing="yes")) == ("recorded", "4-1-2-ongoing")
    over = with_facts(happened_to="2026-11-23T23:30:00Z", ongoing="no")
    assert answer("4-1-2", over) == ("recorded", "24-11")
    at_once = with_facts(signalled_at="2026-11-23T09:00:00Z")
    assert answer("4-2", at_once) == ("recorded", "23-11 09:00")


@pytest.mark.parametrize("key", ["4-1-1", "4-2", "4-4", "4-5"])
def test_a_moment_that_nobody_knows_is_missing(key: str) -> None:
    assert answer(key, with_facts(happened_from=None, aware_at=None)) == ("missing",)


def test_how_it_was_discovered_is_what_the_reporter_chose() -> None:
    said = known(case(), {"how_discovered": "recipient"})
    assert answer("4-3", said) == ("recorded", "how_discovered=recipient")
    assert answer("4-3", known(case(), {"how_discovered": "unknown"})) == (
        "own",
        "/how-discovered",
    )
    supplier = with_facts(processor="yes", processor_informed_at="2026-11-23T09:00:00Z")
    assert answer("4-3", supplier) == ("derived", "4-3-processor")


def test_being_late_is_told_with_its_reason() -> None:
    assert answer("4-4", known(case())) == ("derived", "no", "/still-in-time")
    assert answer("4-5", known(case())) == ("recorded", "not-needed")
    late = replace(known(case()), at=AWARE + 80 * HOUR)
    assert answer("4-4", late) == ("derived", "yes")
    assert answer("4-5", late) == ("own", "/why-late")
    noted = walk(HANDLED, AddNote("De leverancier zocht lang.", on_delay=True))
    about = replace(known(noted), at=AWARE + 80 * HOUR)
    assert answer("4-5", about) == ("derived", '"De leverancier zocht lang."')
    act = notified(at=AWARE + 80 * HOUR, late_reason="Pas later ontdekt.")
    filed = walk(HANDLED, act, now=AWARE + 81 * HOUR)
    assert answer("4-4", known(filed)) == ("recorded", "yes")
    assert answer("4-5", known(filed)) == ("recorded", '"Pas later ontdekt."')
    in_time = known(walk(HANDLED, notified()))
    assert answer("4-4", in_time) == ("recorded", "no")


# --- 5 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ("recorded", "5-1-seen")),
        ({"integrity": "yes"}, ("recorded", "5-1-seen", "5-1-changed")),
        (
            {"availability": "yes", "loss": "permanent"},
            ("recorded", "5-1-seen", "5-1-gone"),
        ),
        (
            {"availability": "yes", "loss": "temporary"},
            ("recorded", "5-1-seen", "5-1-unreachable"),
        ),
        ({"availability": "yes"}, ("partly", "5-1-seen", "/how-long")),
        ({"integrity": "unknown"}, ("partly", "5-1-seen", "/nature-open")),
        ({"confidentiality": "no"}, ("missing", "/no-nature")),
        (
            {"confidentiality": "unknown", "integrity": "unknown"},
            ("missing", "/nature-open"),
        ),
    ],
)
def test_the_nature_says_what_was_done_to_the_data(
    facts: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert answer("5-1", with_facts(**facts)) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"kind": "to_be_determined"}, ("missing",)),
        ({"kind": "sent_by_mistake", "channel": "email"}, ("derived", "law-ap-mail")),
        ({"kind": "sent_by_mistake"}, ("missing", "/channel")),
        (
            {"kind": "sent_by_mistake", "channel": "other"},
            ("derived", "law-ap-other+law-value-sent_by_mistake"),
        ),
        ({"kind": "oral_disclosure"}, ("derived", "law-ap-other+law-value-oral_disclosure")),
        ({"kind": "ransomware"}, ("derived", "law-ap-attack")),
        ({"kind": "wrong_access_rights"}, ("derived", "law-ap-rights")),
    ],
)
def test_the_label_of_the_incident_follows_from_kind_and_channel(
    facts: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert answer("5-2", with_facts(**facts)) == expected


def test_the_story_is_for_the_officer_to_write() -> None:
    assert answer("5-3", known(case())) == ("own", "/description")
    assert answer("5-4", known(case())) == ("own", "/attachments")


# --- 6 to 8 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "ordinary", "special"),
    [
        (["name", "bsn"], ("recorded", "6-1-name", "6-1-bsn"), ("derived", "none")),
        (["bsn", "name", "tax"], ("derived", "6-1-name", "6-1-bsn", "6-1-other_financial"), None),
        (["tax", "other_financial"], ("derived", "6-1-other_financial"), None),
        (["police", "criminal"], ("derived", "6-1-criminal"), None),
        (["secret_address"], ("derived", "6-1-address"), None),
        (
            ["name", "photo", "family"],
            ("derived", "6-1-name", "6-1-other+law-value-photo+law-value-family"),
            None,
        ),
        (
            ["health", "religion"],
            ("recorded", "none"),
            ("recorded", "6-2-religion", "6-2-health"),
        ),
        (
            ["youth_care"],
            ("derived", "6-1-other+law-value-youth_care"),
            ("derived", "none", "/perhaps-health"),
        ),
        (["youth_care", "health"], None, ("recorded", "6-2-health")),
        (
            ["name", "unknown"],
            ("partly", "6-1-name", "6-1-unknown", "/data-open"),
            ("missing",),
        ),
        (["union", "unknown"], ("missing", "6-1-unknown", "/data-open"), ("partly", "6-2-union")),
        (["unknown"], ("missing", "6-1-unknown", "/data-open"), ("missing",)),
        ([], ("missing", "6-1-unknown", "/data-open"), ("missing",)),
    ],
)
def test_the_data_are_named_in_the_order_of_the_form(
    data: list[str], ordinary: tuple[str, ...] | None, special: tuple[str, ...] | None
) -> None:
    about = with_facts(data=data)
    assert ordinary is None or answer("6-1", about) == ordinary
    assert special is None or answer("6-2", about) == special


@pytest.mark.parametrize(
    ("count", "records", "people"),
    [
        ({"least": 12, "most": 12}, ("recorded", "12-12"), ("recorded", "12-12")),
        (
            {"least": 40, "most": 60},
            ("recorded", "40-60", "/one-number"),
            ("recorded", "40-60", "/both-ends"),
        ),
        ({"least": 40}, ("own", "/records"), ("partly", "40-None", "/both-ends")),
        ({"most": 60}, ("own", "/records"), ("partly", "None-60", "/both-ends")),
        ({}, ("own", "/records"), ("missing",)),
    ],
)
def test_numbers_are_given_as_far_as_they_are_known(
    count: dict[str, int], records: tuple[str, ...], people: tuple[str, ...]
) -> None:
    about = with_facts(records=count, people=count)
    assert answer("6-3-1", about) == records
    assert answer("7-3", about) == people


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        (["residents", "minors"], ("recorded", "7-1-customers", "7-1-minors")),
        (["other"], ("recorded", "7-1-other", "/describe-group")),
        (["employees", "unknown"], ("partly", "7-1-employees", "/groups-open")),
        (["unknown"], ("missing", "/groups-open")),
        ([], ("missing", "/groups-open")),
    ],
)
def test_the_groups_are_those_of_the_form(groups: list[str], expected: tuple[str, ...]) -> None:
    assert answer("7-1", with_facts(groups=groups)) == expected
    assert answer("7-2", with_facts(groups=groups)) == ("own", "/group-described")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"unintelligible": "no"}, ("recorded", "8-1-none")),
        ({"channel": "email"}, ("missing",)),
        ({"channel": "post"}, ("derived", "8-1-none")),
        (
            {"unintelligible": "yes", "key_safe": "yes"},
            ("derived", "8-1-encrypted", "/or-hashed", "/technique"),
        ),
        (
            {"unintelligible": "yes"},
            ("derived", "8-1-encrypted", "/or-hashed", "/technique", "/key"),
        ),
    ],
)
def test_protection_beforehand_is_only_claimed_where_it_is_known(
    facts: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert answer("8-1", with_facts(**facts)) == expected


def test_the_reporter_knows_that_it_was_encrypted() -> None:
    file = with_facts(unintelligible="yes", key_safe="yes").file
    about = known(file, {"protection": ["encrypted", "code"]})
    assert answer("8-1", about) == ("recorded", "8-1-encrypted", "/technique")


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
    uncounted = replace(TELLING, facts=TELLING.facts.model_copy(update={"people": Count()}))
    assert answer("10-1-3", known(uncounted)) == ("missing",)


def test_who_was_told_is_recorded() -> None:
    some = walk(TELLING, RecordCommunication(NOW, (Way.PHONE, Way.LETTER), 2, 1))
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
        (Ground.PROTECTED, "protected"),
        (Ground.RISK_REMOVED, "risk_removed"),
        (Ground.DISPROPORTIONATE, "disproportionate"),
        (Ground.UAVG_41, "weighty_reason"),
        (Ground.WPG_27, "weighty_reason"),
    ],
)
def test_a_ground_is_one_of_the_reasons_of_the_form(ground: Ground, reason: str) -> None:
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
    assert answer("10-2", known(replace(two, facts=gone)))[1:3] == (
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
    closed = replace(walk(NOTIFIED, TELL_NO), facts=Facts.model_validate(whole))
    assert answer("end", known(closed)) == ("derived", "end-complete")
    assert all(
        filled.origin not in (Origin.PARTLY, Origin.MISSING)
        for _, answers in filled_in(known(closed))
        for _, filled in answers
    )
