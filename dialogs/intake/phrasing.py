"""Answers, questions and choices in words: the one place that knows their keys in the Fluent files.

Cards, the summary, closed cards and the reading of typed answers all take their words from here,
so a choice is called the same wherever it is shown or typed. It decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pydantic import JsonValue

from dialogs.intake.questions import BY_KEY, UNKNOWN
from dialogs.texts import has, text
from dialogs.understanding.counts import answered_count, count_in_words
from dialogs.understanding.moments import Moment
from dialogs.understanding.moments import in_words as moment_in_words

SITUATION = "situation"  # the first row of a summary: not a question, but changed like one

_DATA = frozenset({"data", "special"})


def question_in_words(key: str, language: str) -> str:
    """The question itself, as a sentence."""
    return text(language, f"question-{key}")


def label_of(key: str, language: str) -> str:
    """The question in two or three words, for a summary."""
    return text(language, f"label-{key}")


def help_for(key: str, language: str) -> str:
    """A line that helps to answer; empty where the question speaks for itself."""
    return text(language, f"help-{key}") if has(language, f"help-{key}") else ""


def choice_in_words(key: str, value: str, language: str) -> str:
    """One choice of a question, as its button says it."""
    if key == SITUATION:
        return text(language, f"situation-{value}")
    if value == UNKNOWN:
        return text(language, "value-unknown")
    return text(language, f"data-{value}" if key in _DATA else f"choice-{key}-{value}")


@cache
def choices_in_words(key: str, language: str) -> Mapping[str, str]:
    """Every choice of a question with its words, in the order of the card."""
    choices = BY_KEY[key].choices
    return MappingProxyType({value: choice_in_words(key, value, language) for value in choices})


def in_words(question: str, value: JsonValue, language: str) -> str:
    """An answer as a person says it; an open one says that it is open."""
    if value is None or value == "":
        return text(language, "value-open")
    if value == UNKNOWN:
        return text(language, "value-unknown")
    if isinstance(value, list):
        return ", ".join(choice_in_words(question, item, language) for item in _named(value))
    if isinstance(value, dict):
        return _measured(value, language)
    return _said(question, str(value), language)


def _named(value: list[JsonValue]) -> list[str]:
    """The choices to be named: that there was more is not, where the second list tells what."""
    items = [str(item) for item in value]
    return [item for item in items if item != "special"] or items


def _said(question: str, value: str, language: str) -> str:
    """A choice by its words; a text, or what was typed and not understood, as it is."""
    asked = BY_KEY.get(question)
    choice = question == SITUATION or (asked is not None and value in asked.choices)
    return choice_in_words(question, value, language) if choice else value


def _measured(value: dict[str, JsonValue], language: str) -> str:
    if "exact" in value:
        return moment_in_words(Moment.from_json(value), language)
    if "about" in value:
        return text(language, "count-about", number=str(value["about"]))
    return count_in_words(answered_count(value), language)
