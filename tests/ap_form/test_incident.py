"""Sections 1 to 5: what is notified, the timeline, and the label of the incident."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.ap_form.choices import HOW
from dialogs.handling.acts.conferring import AddNote
from dialogs.handling.casefile import Stage
from dialogs.intake.questions import BY_KEY
from tests.ap_form.asked import HANDLED, answer, known, with_facts
from tests.handling.cases import AWARE, case, notified, walk

HOUR = timedelta(hours=1)


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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("self", ("recorded", "4-3-employee")),
        ("colleague", ("recorded", "4-3-employee")),
        ("recipient", ("recorded", "4-3-recipient")),
        ("subject", ("recorded", "4-3-subject")),
        ("supplier", ("recorded", "4-3-processor")),
        ("other", ("own", "/how-discovered")),
        ("unknown", ("own", "/how-discovered")),
    ],
)
def test_how_it_was_discovered_is_what_the_reporter_chose(
    said: str, expected: tuple[str, ...]
) -> None:
    assert set(BY_KEY["how_discovered"].choices) == {*HOW, "other", "unknown"}
    assert answer("4-3", known(case(), {"how_discovered": said})) == expected


def test_who_has_a_processor_was_told_by_it() -> None:
    assert answer("4-3", known(case())) == ("own", "/how-discovered")
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
    act = notified(moment=AWARE + 80 * HOUR, late_reason="Pas later ontdekt.")
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
        ({"kind": "other"}, ("derived", "law-ap-other", "/which-kind")),
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
