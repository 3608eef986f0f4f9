"""The officers' cards: what never stands on them, what is never cut, and every act's form."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.acts import MOST_BUTTONS, ONWARD, OTHER, in_sight
from bot.cards.alert import alert
from bot.cards.case import case_card
from bot.cards.elements import MOST_BYTES, size
from bot.cards.lists import list_card
from bot.cards.standing import URGENT, urgency
from bot.cards.views import as_kept
from bot.cards.words import STORY as CASE_STORY
from bot.forms.acts import EVERY_ACT, FORMS, OFFICERS_ACTS, slug
from bot.forms.fields import OpenForm
from bot.forms.handed_in import from_card
from bot.messages import Card, Message
from dialogs.handling.casefile import (
    Actor,
    Advice,
    CaseState,
    Inquiry,
    Measure,
    Note,
    Notification,
    Reporter,
    Role,
    Stage,
)
from dialogs.law.facts import Answer, Facts
from dialogs.law.verdict import Reason, Verdict
from dialogs.texts import LANGUAGES, text
from tests.cards import drawn, samples
from tests.cards.periods import HOUR, REFERENCE
from tests.cards.samples import NAME, NOW, OFFICER, REMARK, STORY
from tests.cards.schema import card_of, faults, of_type, taps
from tests.cards.test_texts import TOLD_OTHERWISE

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


# --- what never stands in a channel ------------------------------------------------------------


@LANGUAGE
def test_what_passers_by_may_see_holds_no_name_of_a_reporter_and_no_typed_word(
    language: str,
) -> None:
    for name, message in drawn.shown_to_passers_by(language).items():
        for mark in (STORY, NAME, REMARK):
            assert mark not in repr(message), (name, mark)


@LANGUAGE
def test_no_toast_holds_a_name_or_a_typed_word(language: str) -> None:
    for name, message in drawn.every_card(language).items():
        if name.startswith("status"):
            continue  # to the reporter alone; its summary is looked at below
        for mark in (STORY, NAME, REMARK):
            assert mark not in message.summary, (name, mark)
    statuses = [m for n, m in drawn.every_card(language).items() if n.startswith("status")]
    assert all(REMARK not in message.summary for message in statuses)


def test_the_case_card_holds_what_the_alert_leaves_out() -> None:
    told = case_card(samples.case()).text
    assert all(mark in told for mark in (STORY, NAME, REMARK, OFFICER.name))


# --- the alert -------------------------------------------------------------------------------


@LANGUAGE
def test_an_alert_tells_number_kind_verdicts_with_reasons_and_the_clock(language: str) -> None:
    message = alert(samples.glance())
    assessment = samples.assessment()
    assert REFERENCE in message.text
    assert text(language, "situation-wrong_letter-short") in message.text
    for duty, answer in (
        ("breach", assessment.breach),
        ("notify", assessment.duty_to_notify),
        ("communicate", assessment.duty_to_communicate),
    ):
        verdict = text(language, f"verdict-{answer.value}")
        assert f"{text(language, f'duty-{duty}')}: {verdict}" in message.text
    sources = [text(language, f"law-source-{reason.rule}") for reason in assessment.reasons]
    assert any(f"({source})" in message.text for source in sources)
    assert text(language, "time-left-hours", count=52) in message.text
    assert message.alert


def test_an_alert_offers_to_take_the_case_until_somebody_did() -> None:
    assert verbs(alert(samples.glance())) == ["case.take", "case.open"]
    taken = samples.glance(samples.reported(state=CaseState.TAKEN), officer=OFFICER.name)
    assert verbs(alert(taken)) == ["case.open"]
    assert OFFICER.name in alert(taken).text


def verbs(message: Message) -> list[str]:
    """The verbs of the buttons, in order."""
    return [tap["verb"] for tap in taps(card_of(message))]


@pytest.mark.parametrize(
    ("hours", "style"),
    [(60, "emphasis"), (24.1, "emphasis"), (24, "warning"), (12.1, "warning"), (12, "attention")],
)
def test_the_frame_of_a_term_grows_louder(hours: float, style: str) -> None:
    assert urgency(NOW + timedelta(hours=hours), NOW) == style


def test_a_term_that_ran_out_says_so_in_words_for_good() -> None:
    assert "TE LAAT, 20 dagen voorbij" in alert(samples.glance(samples.late())).text
    made = Notification(Stage.FINAL, "Z-1", NOW - 400 * HOUR, OFFICER, late=True)
    met = samples.glance(samples.late(notifications=(made,)))
    assert "TE LAAT gedaan" in alert(met).text
    assert "attention" in [box["style"] for box in boxes(alert(met))]


def test_a_term_that_was_met_is_calm_and_says_when() -> None:
    made = Notification(Stage.FINAL, "Z-1", NOW - URGENT, OFFICER)
    met = samples.glance(samples.reported(notifications=(made,)))
    assert "gedaan op maandag 23 november 2026 22:20" in alert(met).text
    assert [box["style"] for box in boxes(alert(met))] == ["good"]


def boxes(message: Message) -> list[dict[str, Any]]:
    """The coloured frames on a card."""
    return of_type(card_of(message), "Container")


def test_a_drill_is_called_one_wherever_it_is_shown() -> None:
    drill = text("nl", "drill")
    assert drill in alert(samples.glance(samples.reported(drill=True))).text
    assert drill in list_card(samples.LISTED, "Openstaand", NOW, as_kept).text


# --- the case card ---------------------------------------------------------------------------

WORDS = st.text(max_size=100)
LONG = {
    "nothing": "",
    "short": "a",
    "emoji": "é😀\n" * 1500,
    "links": "[x](y) " * 600,
    "stars": "**" * 2000,
}


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(sorted(LONG)), st.integers(0, 60), WORDS)
def test_a_case_card_stays_small_and_keeps_verdicts_terms_and_buttons(
    typed: str, many: int, name: str
) -> None:
    message = case_card(_heavy(LONG[typed], many, name))
    card = card_of(message)
    assert size(card) < MOST_BYTES
    assert faults(card) == []
    assert offered(card) == set(samples.ALL_ACTS)
    assert f"{text('nl', 'duty-notify')}: " in message.text
    assert text("nl", "time-left-hours", count=52) in message.text


def offered(card: Card) -> set[str]:
    """The acts that can be done from a case card: by a button, or by way of the list."""
    steps = {step: verb for verb, step in ONWARD.items()}
    pressed = {steps.get(tap["verb"], tap["verb"]) for tap in taps(card)} - {OTHER}
    lists = [one for one in of_type(card, "Input.ChoiceSet") if one["id"] == "act"]
    return pressed | {choice["value"] for one in lists for choice in one["choices"]}


def _heavy(long: str, many: int, name: str) -> Any:
    """A case with so many of everything, each with such words."""
    somebody = Actor("x", name, Role.OFFICER)
    file = samples.case_file()
    heavy = replace(
        file,
        notifications=(),  # the term runs
        measures=tuple(Measure(n, long, long, NOW.date()) for n in range(many)),
        questions=tuple(Inquiry(n, long, somebody, NOW, long, (long,)) for n in range(many)),
        notes=tuple(Note(long, somebody, NOW) for _ in range(many)),
        advices=tuple(Advice(long, somebody, NOW) for _ in range(many)),
        description=long,
        answers={"description": long},
        files=(long,) * many,
        reporter=Reporter("r", name),
    )
    return samples.case(file=heavy)


def test_what_is_cut_points_to_the_file() -> None:
    message = case_card(_heavy("woord " * 1000, 40, "Jan"))
    assert text("nl", "more-in-file") in message.text
    assert "regels in het dossier" in message.text


@LANGUAGE
def test_every_reason_is_on_the_case_card_and_the_first_ones_on_the_alert(language: str) -> None:
    reasons = tuple(
        Reason(f"rule_{n}", f"source {n}", (), Verdict.YES, Verdict.YES) for n in range(6)
    )
    assessment = replace(
        samples.assessment(),
        breach=Answer.YES,
        duty_to_notify=Verdict.YES,
        duty_to_communicate=Verdict.YES,
        reasons=reasons,
        deciding_notify="rule_4",
        deciding_communicate="rule_4",
    )
    file = samples.reported(weighings=samples.weighed(assessment))
    whole = case_card(samples.case(file=file)).text
    assert all(f"source {n}" in whole for n in range(6))
    short = alert(samples.glance(file)).text
    assert "source 4" in short
    assert "source 3" not in short


@LANGUAGE
def test_a_case_of_which_it_is_unknown_whether_it_is_a_breach_says_what_would_settle_it(
    language: str,
) -> None:
    unknown = replace(
        samples.assessment(), breach=Answer.UNKNOWN, settling=("personal_data", "recipient")
    )
    told = case_card(samples.case(file=samples.reported(weighings=samples.weighed(unknown)))).text
    names = [text(language, f"law-fact-{name}") for name in unknown.settling]
    assert f"{text(language, 'settling')} {', '.join(names)}\n" in told
    (others,) = (row for row in told.splitlines() if row.startswith(text(language, "missing")))
    listed = others.removeprefix(text(language, "missing")).strip().split(", ")
    assert not set(names) & set(listed)  # each is said once
    known = case_card(samples.case()).text
    assert text(language, "settling") not in known


@pytest.mark.parametrize("verb", EVERY_ACT)
def test_an_act_can_be_done_and_hands_in_plain_names(verb: str) -> None:
    view = samples.case(actions=(verb,))
    (tap,) = taps(card_of(case_card(view)))
    assert tap["data"] == {"verb": ONWARD.get(verb, verb), "case": REFERENCE, "version": 3}
    inputs = of_type(card_of(case_card(view)), "Input.Text", "Input.Date", "Input.ChoiceSet")
    named = from_card({one["id"]: "x" for one in inputs})
    assert set(named) == FIELDS[verb]
    assert (verb in FORMS) is bool(named)


# What each act declares; the new value of a fact is asked on a card of its own.
FIELDS = {verb: set(act.form) for verb, act in OFFICERS_ACTS.items()} | {
    "case.correct": {"fact"},
    "case.ap_form": set[str](),
}


@pytest.mark.parametrize("verb", sorted(FORMS))
def test_a_refused_form_stays_open_with_what_was_typed_and_what_is_wrong_beside_each_field(
    verb: str,
) -> None:
    names = sorted(FIELDS[verb])
    problems = {name: f"Verbeter {said(name)}." for name in names} | {"": "Dit kan nu niet."}
    typed = {"reason": "Getypte reden", "text": "Getypte tekst", "number": "Z-9"}
    form = OpenForm(verb, typed, problems)
    message = case_card(samples.case(form=form))
    assert faults(card_of(message)) == []
    body = repr(card_of(message)["body"])
    assert "Dit kan nu niet." in message.text
    drawn = of_type(card_of(message), "Input.Text", "Input.Date", "Input.ChoiceSet")
    assert set(from_card({one["id"]: "x" for one in drawn})) == FIELDS[verb]
    for one in drawn:
        name = one["id"].partition("~")[0]
        if one["type"] == "Input.Text" and name in typed:
            assert one["value"] == typed[name]
        assert 0 < body.index(f"Verbeter {said(name)}.") < body.index(repr(one["id"]))
    assert [tap["verb"] for tap in taps(card_of(message))] == [
        ONWARD.get(verb, verb),
        "case.cancel",
    ]


def said(name: str) -> str:
    return name.replace("_", " ")


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("waits", ["case.take", "case.decide", "case.tell", "case.supplement", ""])
def test_no_more_than_six_acts_are_in_sight_and_the_next_step_first(
    state: CaseState, waits: str
) -> None:
    file = samples.reported(state=state)
    view = samples.case(file=file, next=waits)
    assert len(in_sight(view)) == MOST_BUTTONS - 1
    view = samples.case(file=file, next=waits, actions=("case.note", "case.decide"))
    sight = in_sight(view)
    assert set(sight) == {"case.note", "case.decide"}
    if waits in {"case.decide", "case.tell"}:
        assert sight[0] == "case.decide"


@LANGUAGE
def test_the_card_begins_with_what_matters(language: str) -> None:
    told = case_card(samples.case()).text
    order = [
        text(language, "situation-wrong_letter-short"),
        text(language, "law-term-notify_avg"),
        STORY,
        text(language, "gist-data"),
        text(language, "gist-people"),
        text(language, "gist-holder"),
        text(language, "gist-now"),
        text(language, "duty-breach"),
        text(language, "why"),
        text(language, "missing"),
        text(language, "acts"),
        text(language, "decisions"),
    ]
    rest = told
    for words in order:
        _, found, rest = rest.partition(words)
        assert found, f"{words} does not stand in its place"


@LANGUAGE
def test_every_known_fact_is_shown_in_the_order_of_the_story_and_the_unknown_apart(
    language: str,
) -> None:
    known = samples.every_fact()
    assert set(CASE_STORY) == set(Facts.model_fields)
    view = samples.case(file=samples.reported(weighings=samples.weighed(known=known)))
    (folded,) = [
        one["card"]
        for one in of_type(card_of(case_card(view)), "Action.ShowCard")
        if one["title"] == text(language, "facts")
    ]
    (rows,) = of_type(folded, "FactSet")
    names = [row["title"] for row in rows["facts"]]
    told = known.model_dump(exclude_defaults=True)
    assert names == [text(language, f"law-fact-{fact}") for fact in CASE_STORY if fact in told]
    assert len(names) > 20
    bare = samples.case(file=samples.reported(weighings=samples.weighed(known=Facts())))
    assert text(language, "law-fact-recipient") in case_card(bare).text


@LANGUAGE
@pytest.mark.parametrize("verb", [verb for verb in EVERY_ACT if verb not in TOLD_OTHERWISE])
def test_success_says_what_was_done_and_what_is_next(language: str, verb: str) -> None:
    told = case_card(samples.case(done=verb, next="case.notify", actions=())).text
    assert text(language, f"done-{slug(verb)}") in told
    assert text(language, "next-notify") in told


def test_what_may_stay_empty_is_not_chosen_beforehand() -> None:
    view = samples.case(actions=("case.note",))
    (delay,) = of_type(card_of(case_card(view)), "Input.ChoiceSet")
    assert "value" not in delay
    assert delay["isMultiSelect"]  # a box: a list of one could not be emptied again


@pytest.mark.parametrize(
    ("state", "reason", "words"),
    [
        ("closed", "measures_done", "Maatregelen klaar"),
        ("no_breach", "false_alarm", "Loos alarm"),
    ],
)
def test_an_ended_case_says_why_and_which_lesson_went_out(
    state: str, reason: str, words: str
) -> None:
    view = samples.case(actions=())
    lesson = "Kijk nog eens naar het adres."
    file = replace(view.file, state=CaseState(state), closing_reason=reason, lesson=lesson)
    told = case_card(replace(view, file=file)).text
    assert words in told
    assert "Kijk nog eens naar het adres." in told


def test_without_a_list_of_colleagues_a_name_is_typed() -> None:
    view = samples.case(actions=("case.hand_over",), officers=())
    ids = [one["id"] for one in of_type(card_of(case_card(view)), "Input.Text")]
    assert "owner~hand_over" in ids
