"""What a form hands in becomes an act, or a list of what could not be read."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.forms.acts import EVERY_ACT, FORMS, OFFICERS_ACTS
from dialogs import texts
from dialogs.handling.acts.conferring import AddNote
from dialogs.handling.acts.deciding import (
    Decide,
    NoBreach,
    Second,
)
from dialogs.handling.acts.ending import Close, ClosingReason
from dialogs.handling.acts.following import AddMeasure, MeasureDone, Snooze
from dialogs.handling.acts.notifying import RecordCommunication, RecordNotification
from dialogs.handling.acts.reading import Form
from dialogs.handling.acts.taking import HandOver, Take
from dialogs.handling.acts.weighing import CorrectFacts
from dialogs.handling.casefile import (
    Actor,
    Matter,
    Outcome,
    Role,
    Stage,
)
from dialogs.handling.fact_values import UnreadableError, fact_value
from dialogs.handling.states import Trigger
from dialogs.law.exceptions import Exemption, Way
from dialogs.law.facts import Facts
from dialogs.law.rules.grounds import NoBreachGround
from dialogs.situations import Situation
from dialogs.texts import LANGUAGES, has, text
from tests.handling.cases import OFFICER
from tests.officer.desk import Desk
from tests.officer.telling import facts as story_facts

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
YESTERDAY = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)  # half past three in Amsterdam

NL = Path(texts.__file__).parent / "nl" / "officer.ftl"

# Every refusal without numbers in it.
LACKS = re.findall(r"^(lack-[\w-]+) = (?!.*\{)", NL.read_text("utf-8"), re.MULTILINE)


def form(**values: str) -> Form:
    return Form(values, NOW, "nl", (OFFICER,))


@pytest.mark.parametrize(
    ("verb", "values", "act"),
    [
        ("case.take", {}, Take()),
        ("case.hand_over", {"owner": "o-1", "reason": "Vakantie."}, HandOver(OFFICER, "Vakantie.")),
        ("case.hand_over", {"owner": "olga"}, HandOver(OFFICER)),
        (
            "case.decide",
            {"duty": "notify", "outcome": "no", "reason": " Nee. "},
            Decide(Matter.NOTIFY, Outcome.NO, "Nee."),
        ),
        (
            "case.second",
            {"duty": "notify", "agrees": "yes"},
            Second(Matter.NOTIFY, agrees=True),
        ),
        (
            "case.notify",
            {"stage": "final", "number": "AP-1", "moment": "gisteren 15:30"},
            RecordNotification(Stage.FINAL, "AP-1", YESTERDAY),
        ),
        (
            "case.communicate",
            {"how": "letter,phone", "people": "12", "remaining": "3", "moment": "gisteren 15:30"},
            RecordCommunication((Way.LETTER, Way.PHONE), YESTERDAY, 12, 3),
        ),
        (
            "case.communicate",
            {"ground": "protected", "reason": "Versleuteld."},
            RecordCommunication((), NOW, ground=Exemption.PROTECTED, reason="Versleuteld."),
        ),
        (
            "case.measure",
            {"text": "Cursus", "owner": "HR", "due": "2026-12-24"},
            AddMeasure("Cursus", "HR", date(2026, 12, 24)),
        ),
        (
            "case.measure_done",
            {"number": "2", "reason": "Vervallen."},
            MeasureDone(2, "Vervallen."),
        ),
        ("case.note", {"text": "Gebeld.", "on_delay": "yes"}, AddNote("Gebeld.", on_delay=True)),
        ("case.close", {"reason": "measures_done"}, Close(ClosingReason.MEASURES_DONE)),
        (
            "case.no_breach",
            {"ground": "request", "reason": "Inzage."},
            NoBreach(NoBreachGround.REQUEST, "Inzage."),
        ),
        (
            "case.snooze",
            {"until": "26-11-2026 09:00", "reason": "ICT."},
            Snooze(datetime(2026, 11, 26, 8, 0, tzinfo=UTC), "ICT."),
        ),
        (
            "case.snooze",
            {"until": "over 3 uur", "reason": "ICT."},
            Snooze(NOW + timedelta(hours=3), "ICT."),
        ),
        (
            "case.snooze",
            {"until": "volgende week maandag", "reason": "ICT."},
            Snooze(datetime(2026, 11, 30, 8, 0, tzinfo=UTC), "ICT."),
        ),
        (
            "case.correct",
            {"fact": "people", "value": "12", "reason": "Geteld."},
            CorrectFacts({"people": {"least": 12, "most": 12}}, "Geteld."),
        ),
        (
            "case.correct",
            {"fact": "aware_at", "date": "2026-11-23", "time": "15:30", "reason": "Mail."},
            CorrectFacts({"aware_at": YESTERDAY.isoformat()}, "Mail."),
        ),
        (
            "case.correct",
            {"fact": "aware_at", "date": "2026-11-23", "unknown": "yes", "reason": "Mail."},
            CorrectFacts({"aware_at": None}, "Mail."),
        ),
    ],
)
def test_a_form_becomes_its_act(verb: str, values: dict[str, str], act: Any) -> None:
    assert form(**values).read(OFFICERS_ACTS[verb]) == act


@pytest.mark.parametrize(
    ("verb", "values", "keys"),
    [
        ("case.decide", {"reason": "Ja."}, {"field-duty", "field-outcome"}),
        ("case.notify", {"stage": "final", "moment": "ooit"}, {"field-moment"}),
        ("case.notify", {}, {"field-stage", "field-moment"}),
        ("case.communicate", {"people": "veel", "moment": "net"}, {"field-people"}),
        ("case.notify", {"stage": "final", "moment": "morgen 9 uur"}, {"field-moment-future"}),
        ("case.measure", {"due": "morgen"}, {"field-due"}),
        ("case.snooze", {"reason": "Later."}, {"snooze-until"}),
        ("case.snooze", {"until": "gisteren", "reason": "Later."}, {"field-until"}),
        ("case.correct", {"fact": "people", "value": "qwrt"}, {"field-value"}),
        ("case.correct", {"fact": "colour", "value": "blauw"}, {"field-value"}),
        ("case.correct", {"fact": "people"}, {"field-value"}),
        ("case.correct", {"fact": "aware_at", "date": "2026-11-25"}, {"field-moment-future"}),
        ("case.close", {}, {"field-reason"}),
    ],
)
def test_what_cannot_be_read_is_named(verb: str, values: dict[str, str], keys: set[str]) -> None:
    handed_in = form(**values)
    handed_in.read(OFFICERS_ACTS[verb])
    assert {lack.key for lack in handed_in.lacks} == keys
    for language in LANGUAGES:
        assert all(has(language, f"lack-{key}") for key in keys)


@pytest.mark.parametrize(
    ("verb", "values", "keys"),
    [
        ("case.decide", {"duty": "notify"}, {"field-outcome", "reason"}),
        (
            "case.notify",
            {"stage": "final", "moment": "ooit"},
            {"field-moment", "notification-number"},
        ),
        ("case.measure", {}, {"field-due", "measure", "measure-owner"}),
        ("case.communicate", {"people": "veel", "moment": "net"}, {"field-people", "how-told"}),
        ("case.correct", {"fact": "people", "value": "qwrt"}, {"field-value", "reason"}),
        ("case.snooze", {"until": "gisteren"}, {"field-until", "reason"}),
        ("case.no_breach", {}, {"field-ground", "reason"}),
        ("case.close", {}, {"field-reason"}),
    ],
)
async def test_what_is_missing_is_told_with_what_cannot_be_read(
    desk: Desk, verb: str, values: dict[str, str], keys: set[str]
) -> None:
    await desk.open()
    await desk.report(Situation.WRONG_MAIL, known(desk.now))
    for done in ("case.take", "case.weigh"):
        await desk.tap("Olga", done)
    for duty in ("notify", "communicate"):
        decision = {"duty": duty, "outcome": "yes", "reason": "Er is risico."}
        await desk.tap("Olga", "case.decide", decision)
    await desk.tap("Olga", verb, values)
    told = {text("nl", key) for key in LACKS if text("nl", key) in desk.said}
    assert told == {text("nl", f"lack-{key}") for key in keys}


async def test_a_form_that_is_not_for_this_role_says_only_that(desk: Desk) -> None:
    await desk.open()
    await desk.report(Situation.WRONG_MAIL, known(desk.now))
    await desk.tap("Frans", "case.decide", {})
    assert "niet in jouw rol" in desk.said
    assert "Kies ja of nee" not in desk.said


def known(now: datetime) -> Facts:
    return story_facts({"people": "2", "data": "name"}).model_copy(update={"aware_at": now})


def test_a_name_that_is_on_no_list_gets_no_case() -> None:
    handed = form(owner="iemand").read(HandOver)
    assert handed == HandOver(Actor("", "iemand", Role.REPORTER))


def test_every_button_with_a_form_has_its_act() -> None:
    assert {"case.take", "case.weigh"} == set(OFFICERS_ACTS) - set(FORMS)
    assert {act.trigger for act in OFFICERS_ACTS.values()} == set(Trigger) - {Trigger.REPLY}
    assert set(EVERY_ACT) == {*OFFICERS_ACTS, "case.ap_form"}


# --- facts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "typed", "value"),
    [
        ("integrity", "nee", "no"),
        ("integrity", "yes", "yes"),
        ("recipient", "unknown_person", "unknown_person"),
        ("data", "name,bsn", ["name", "bsn"]),
        ("people", "40 tot 60", {"least": 40, "most": 60}),
        ("people", "weet ik niet", {"least": None, "most": None}),
        ("outage_hours", "2,5", 2.5),
        ("aware_at", "gisteren 15:30", YESTERDAY.isoformat()),
        ("aware_at", "weet ik niet", None),
        ("regime", "AVG en Wpg", "avg+wpg"),
    ],
)
def test_a_fact_is_read_as_it_is_typed(fact: str, typed: str, value: Any) -> None:
    read_value = fact_value(fact, typed, NOW, "nl")
    assert read_value == value
    Facts.model_validate({fact: read_value})


@pytest.mark.parametrize("fact", Facts.model_fields)
def test_every_fact_takes_or_refuses_nonsense_in_words(fact: str) -> None:
    with pytest.raises(UnreadableError):
        fact_value(fact, "qwrtpsd", NOW, "nl")


@pytest.mark.parametrize("fact", Facts.model_fields)
def test_every_fact_can_be_unknown(fact: str) -> None:
    value = fact_value(fact, "weet ik niet", NOW, "nl")
    assert Facts.model_validate({fact: value}) is not None


def test_a_moment_to_come_is_no_fact() -> None:
    with pytest.raises(UnreadableError):
        fact_value("aware_at", (NOW + timedelta(days=1)).isoformat(), NOW, "nl")
