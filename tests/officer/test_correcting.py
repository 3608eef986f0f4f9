"""Correcting a fact in one typed message: which fact, what it becomes, and why."""

from __future__ import annotations

import pytest

from bot.officer.commands import Said, parse, said_of_fact
from dialogs.handling.fact_values import FactKind, kind_of
from dialogs.law.facts import Facts
from dialogs.texts import LANGUAGES, text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", Said("", "", "")),
        ("ontvanger", Said("recipient", "", "")),
        ("Ontvanger te vertrouwen", Said("recipient_trusted", "", "")),
        ("recipient", Said("recipient", "", "")),
        ("ontvanger: collega", Said("recipient", "collega", "")),
        (
            "ontvanger = onbekende persoon, want het adres was oud",
            Said("recipient", "onbekende persoon", "het adres was oud"),
        ),
        (
            "soorten gegevens: naam, BSN en adres omdat er een bijlage bij zat, want te groot",
            Said("data", "naam, BSN en adres", "er een bijlage bij zat, want te groot"),
        ),
        ("kennisname: gisteren 15:30. Reden: mail", Said("aware_at", "gisteren 15:30", "mail")),
        (
            "aantal mensen: 40 tot 60\nwant geteld",
            Said("people", "40 tot 60", "geteld"),
        ),
    ],
)
def test_a_typed_correction_names_fact_value_and_reason(words: str, said: Said) -> None:
    assert said_of_fact(words) == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fact", Facts.model_fields)
def test_every_fact_is_known_by_its_name(fact: str, language: str) -> None:
    name = text(language, f"law-fact-{fact}")
    assert said_of_fact(f"{name}: x").fact == fact
    assert said_of_fact(name.upper()).fact == fact


def test_what_is_no_fact_is_said_so() -> None:
    with pytest.raises(LookupError):
        said_of_fact("kleur van de auto: blauw")


@pytest.mark.parametrize("words", [", want" * 4000, ":" * 20000, "want " * 4000, ", " * 10000])
def test_a_very_long_message_is_read_as_any_other(words: str) -> None:
    assert parse(f"feit 2026-1 ontvanger: {words}") is not None
    assert said_of_fact(f"ontvanger: {words}").fact == "recipient"


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ("integrity", FactKind.CHOICE),
        ("regime", FactKind.CHOICE),
        ("data", FactKind.CHOICES),
        ("groups", FactKind.CHOICES),
        ("people", FactKind.COUNT),
        ("outage_hours", FactKind.HOURS),
        ("happened_to", FactKind.MOMENT),
    ],
)
def test_the_kind_of_a_fact_follows_from_its_field(fact: str, kind: FactKind) -> None:
    assert kind_of(fact) is kind
