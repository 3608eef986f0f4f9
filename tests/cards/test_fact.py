"""Correcting a fact: every fact has a field that fits it, and what came of it is told."""

from __future__ import annotations

from typing import Any

import pytest

from bot.cards.elements import MOST_BYTES, size
from bot.cards.fact import corrected, fact_form, fact_picker
from bot.cards.turned import facts_turned
from bot.cards.words import fact_in_words
from bot.forms.handed_in import from_card
from bot.messages import Card
from dialogs.handling.acts.reading import Form
from dialogs.handling.acts.weighing import CorrectFacts
from dialogs.handling.fact_values import FactKind, choices_of, kind_of
from dialogs.law.facts import DataKind, Facts
from dialogs.texts import LANGUAGES, text
from tests.cards import samples
from tests.cards.samples import NOW
from tests.cards.schema import card_of, faults, of_type, taps
from tests.intake.reading_level import flesch_douma

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
FACT = pytest.mark.parametrize("fact", Facts.model_fields)
FIELDS = ("Input.Text", "Input.Date", "Input.Time", "Input.Number", "Input.ChoiceSet")
NAMES = {
    FactKind.CHOICE: {"value", "reason"},
    FactKind.CHOICES: {"value", "reason"},
    FactKind.COUNT: {"value", "reason"},
    FactKind.HOURS: {"value", "unknown", "reason"},
    FactKind.MOMENT: {"date", "time", "unknown", "reason"},
}


def inputs(card: Card) -> dict[str, dict[str, Any]]:
    """The fields of a card by their ids."""
    return {one["id"]: one for one in of_type(card, *FIELDS)}


# --- picking ---------------------------------------------------------------------------------


@LANGUAGE
def test_every_fact_can_be_picked_by_its_name_with_its_present_value(language: str) -> None:
    view = samples.facts()
    (listed,) = inputs(card_of(fact_picker(view))).values()
    titles = {choice["value"]: choice["title"] for choice in listed["choices"]}
    assert set(titles) == set(Facts.model_fields)
    for fact in Facts.model_fields:
        assert titles[fact].startswith(text(language, f"law-fact-{fact}"))
    assert fact_in_words(view.facts.model_dump(mode="json")["data"]) in titles["data"]


def test_what_could_change_the_weighing_stands_first() -> None:
    view = samples.facts(bare=True)
    (listed,) = inputs(card_of(fact_picker(view))).values()
    order = [choice["value"] for choice in listed["choices"]]
    wanted = [*view.assessment.settling, *(one.fact for one in view.assessment.missing)]
    first = list(dict.fromkeys(wanted))
    assert first
    assert order[: len(first)] == first


# --- the form --------------------------------------------------------------------------------


@LANGUAGE
@FACT
def test_every_fact_has_the_field_that_fits_it(language: str, fact: str) -> None:
    for view in (samples.facts(), samples.facts(bare=True)):
        message = fact_form(view, fact)
        card = card_of(message)
        assert faults(card) == []
        assert size(card) < MOST_BYTES
        assert set(inputs(card)) == NAMES[kind_of(fact)]
        assert text(language, f"law-fact-{fact}") in message.text
        assert text(language, f"fact-help-{fact}") in message.text
        (tap,) = taps(card)
        expected = {"verb": "case.correct", "case": view.reference, "version": 3, "fact": fact}
        assert tap["data"] == expected
        assert "reason" in {name for name, one in inputs(card).items() if one.get("isRequired")}


@FACT
def test_every_word_of_a_fact_can_be_chosen_and_is_read_back(fact: str) -> None:
    if kind_of(fact) not in {FactKind.CHOICE, FactKind.CHOICES}:
        return
    field = inputs(card_of(fact_form(samples.facts(), fact)))["value"]
    assert field.get("isMultiSelect", False) is (kind_of(fact) is FactKind.CHOICES)
    assert [choice["value"] for choice in field["choices"]] == [o.value for o in choices_of(fact)]
    titles = [choice["title"] for choice in field["choices"]]
    assert len(set(titles)) == len(titles)
    assert not any("_" in title or "+" in title for title in titles)
    for choice in field["choices"]:
        Facts.model_validate(_changed(fact, {"value": choice["value"]}))


@FACT
def test_a_form_that_is_saved_as_it_is_changes_nothing(fact: str) -> None:
    for view in (samples.facts(), samples.facts(bare=True)):
        fields = inputs(card_of(fact_form(view, fact)))
        given = {
            name: one["value"] for name, one in fields.items() if one.get("value") not in (None, "")
        }
        if not given:
            continue
        changed = _changed(fact, given)
        assert getattr(Facts.model_validate(changed), fact) == getattr(view.facts, fact)


def _changed(fact: str, given: dict[str, Any]) -> dict[str, Any]:
    """The facts that a filled-in form changes; fails on what it cannot read."""
    form = Form(from_card({"fact": fact, "reason": "Zo is het.", **given}), NOW, "nl")
    act = form.read(CorrectFacts)
    assert form.lacks == []
    return dict(act.changes)


def test_the_present_value_is_filled_in() -> None:
    card = card_of(fact_form(samples.facts(), "aware_at"))
    assert inputs(card)["date"]["value"] == "2026-11-23"
    assert inputs(card)["time"]["value"] == "14:20"
    card = card_of(fact_form(samples.facts(), "data"))
    assert set(inputs(card)["value"]["value"].split(",")) == {"bsn", "debts"}
    known = samples.FACTS.model_copy(update={"outage_hours": 0.0})
    no_hours = samples.reported(weighings=samples.weighed(known=known))
    assert inputs(card_of(fact_form(no_hours, "outage_hours")))["value"]["value"] == 0.0


def test_what_a_fact_means_is_told_in_plain_dutch() -> None:
    told = " ".join(text("nl", f"fact-help-{fact}") for fact in Facts.model_fields)
    assert flesch_douma(told) >= 60


# --- what came of it -------------------------------------------------------------------------


def test_everything_that_turned_is_told_before_and_after() -> None:
    told = corrected("data", samples.facts(bare=True), samples.facts()).text
    for line in (
        "Soorten gegevens: onbekend → BSN, schulden",
        "Datalek: Nog onbekend → Ja",
        "Melden bij de AP: Jij beslist → Ja",
        "Ernst: Nog onbekend → aanzienlijk",
        "Uiterlijk melden bij de AP: geen termijn → donderdag 26 november 2026 14:20",
        "Stand: Besloten → Weging vastgesteld",
    ):
        assert line in told


def test_that_nothing_turned_is_told_too() -> None:
    told = corrected("channel", samples.facts(), samples.facts()).text
    assert "De weging blijft gelijk." in told
    assert "Stand" not in told


def test_another_fact_can_be_picked_at_once() -> None:
    card = card_of(corrected("data", samples.facts(), samples.facts()))
    assert [tap["verb"] for tap in taps(card)] == ["case.next_fact", "case.open"]


def test_the_same_kinds_in_another_order_are_no_change() -> None:
    """A set lists what it holds in any order, also in JSON: that alone turns nothing."""
    kinds = list(DataKind)
    orders = [Facts(data=frozenset(kinds[n:] + kinds[:n])) for n in range(len(kinds))]
    assert [turned for one in orders for turned in facts_turned(orders[0], one)] == []
