"""Every value that a card can show has words, in both languages; Markdown has none."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from inspect import isfunction, signature

import pytest

from bot.forms.acts import EVERY_ACT, slug
from dialogs.beside import NoticeKind
from dialogs.handling.acts.ending import ClosingReason
from dialogs.handling.casefile import (
    CaseState,
    Matter,
    Outcome,
    Stage,
)
from dialogs.handling.due import DueKind
from dialogs.law.exceptions import Exemption, Way
from dialogs.law.facts import Answer, Facts
from dialogs.law.rules.grounds import NoBreachGround
from dialogs.law.severity import Level
from dialogs.law.terms import Remark, TermKind
from dialogs.law.verdict import Nature, Signal, Verdict
from dialogs.situations import Situation
from dialogs.texts import LANGUAGES, has
from store.history import events

FAMILIES: dict[str, type[StrEnum]] = {
    "case-state": CaseState,
    "state": CaseState,
    "duty": Matter,
    "verdict": Verdict,
    "law-nature": Nature,
    "law-level": Level,
    "law-term": TermKind,
    "reminder": DueKind,
    "form-outcome": Outcome,
    "form-stage": Stage,
    "form-way": Way,
    "form-ground": Exemption,
    "form-no-breach": NoBreachGround,
    "form-closing": ClosingReason,
    "notices": NoticeKind,
    "law-remark": Remark,
    "law-signal": Signal,
}


# What opens a card of its own, which says what was done.
TOLD_OTHERWISE = ("case.correct", "case.ap_form")


def _keys() -> Iterator[str]:
    yield from (f"{family}-{value.value}" for family, kind in FAMILIES.items() for value in kind)
    yield from (f"verdict-{answer.value}" for answer in Answer)
    yield from (f"law-fact-{fact}" for fact in Facts.model_fields)
    yield from (f"situation-{situation.value}-short" for situation in Situation)
    yield from (f"act-{slug(verb)}" for verb in EVERY_ACT)
    yield from (f"done-{slug(verb)}" for verb in EVERY_ACT if verb not in TOLD_OTHERWISE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_a_card_can_show_has_words(language: str) -> None:
    assert [key for key in _keys() if not has(language, key)] == []


# An event's kind is the name of the function that writes it; what acts `tell`, they name.
EVENTS = sorted(
    name
    for name, function in vars(events).items()
    if isfunction(function)
    and function.__module__ == events.__name__
    and "by" in signature(function).parameters
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_has_words(language: str) -> None:
    public = [name for name in EVENTS if not name.startswith("_") and name != "tell"]
    assert "case_filed" in public
    assert [kind for kind in public if not has(language, f"event-{kind}")] == []
