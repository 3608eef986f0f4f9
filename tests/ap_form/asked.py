"""One question of the form asked of a case, and its answer in short."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from dialogs.ap_form import QUESTIONS
from dialogs.ap_form.form import Choice, Known, Why
from dialogs.handling.acts.taking import Take
from dialogs.handling.acts.weighing import Weigh
from dialogs.handling.casefile import CaseFile, Weighing
from dialogs.law.assessment import assess
from dialogs.law.facts import Count, Facts
from tests.handling.cases import NOTIFY_YES, NOW, PLAIN, case, walk

BY_KEY = {question.key: question for question in QUESTIONS}
HANDLED = walk(case(), Take(), Weigh(), NOTIFY_YES)


def known(file: CaseFile, answers: dict[str, Any] | None = None) -> Known:
    """A case with the weighing of its facts."""
    anew = Weighing(len(file.weighings), NOW, file.facts, assess(file.facts, NOW))
    weighings = (*file.weighings[:-1], anew)
    return Known(replace(file, answers=answers or {}, weighings=weighings), NOW)


def with_facts(**facts: Any) -> Known:
    """A plain case with these facts, as JSON has them."""
    told_so = {**PLAIN.model_dump(mode="json"), **facts}
    return known(case(Facts.model_validate(told_so)))


def answer(key: str, about: Known) -> tuple[str, ...]:
    """The answer to a question in short: its origin, its choices, its notes after a slash."""
    filled = BY_KEY[key].answer(about)
    values = (_short(value) for value in filled.values)
    return (filled.origin.value, *values, *(f"/{note}" for note in filled.notes))


def _short(value: Any) -> str:
    match value:
        case Choice(name, namely):
            return "+".join([name.removeprefix("ap-"), *namely])
        case Why(rule):
            return f"why:{rule}"
        case Count():
            return f"{value.least}-{value.most}"
        case str():
            return f'"{value}"'
        case datetime():
            return f"{value:%d-%m %H:%M}"
        case _:
            return f"{value:%d-%m}"
