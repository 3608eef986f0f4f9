"""Facts to choose from: those that could still change the weighing first, each as it is now."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import JsonValue

from bot.cards.elements import shorten
from bot.cards.fields import Choice
from bot.cards.words import fact_in_words, term
from dialogs.law.assessment import Assessment
from dialogs.texts import text

LONGEST = 40  # letters of a present value in a list; the form of the fact has it whole

Values = Mapping[str, JsonValue]
"""Every fact by its name, with its value as JSON has it."""


def fact_choices(values: Values, assessment: Assessment, language: str) -> list[Choice]:
    """Every fact once, by its name, with its present value."""
    wanted = (*assessment.settling, *(one.fact for one in assessment.missing))
    order = dict.fromkeys([*(fact for fact in wanted if fact in values), *values])
    return [(fact, _title(fact, values[fact], language)) for fact in order]


def _title(fact: str, value: JsonValue, language: str) -> str:
    said = shorten(fact_in_words(value, language), LONGEST, "…")
    return text(language, "fact-choice", fact=term(language, "law-fact", fact), value=said)
