"""The answers to a whole card: in its fields, or in a sentence that was typed at it.

A card asks a question, and perhaps a companion beside it. How one answer is read stands in
`dialogs.intake.answering`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from pydantic import JsonValue

from dialogs.exchange import Kind, Line
from dialogs.intake.answering import (
    Partly,
    Reader,
    Refused,
    Value,
    agreed,
    agrees_with_what_stands,
    on_the_card,
    read,
)
from dialogs.intake.phrasing import choices_in_words
from dialogs.intake.questions import BY_KEY, Question
from dialogs.understanding.choices import is_unknown, match_several
from dialogs.understanding.moments import InFuture, Moment, find_moment, parse_moment
from dialogs.understanding.vocabulary import named_in, said_for, stems
from dialogs.understanding.wording import ANSWER, plain, words

_PARTS = re.compile(rf"\s*(?:[,;\n]|[.!?](?=\s)|(?:{stems('and')}|{stems('but')})\b)\s*")
_HALVES = 4  # places, from the end, where a sentence may be parted
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


def read_card(
    questions: tuple[Question, ...], values: Mapping[str, str], reader: Reader
) -> dict[str, Value]:
    """The answers that a card's fields hold; a companion left open is simply not among them."""
    first, *beside = questions
    filled = {question.key: filled_in(question.key, values) for question in questions}
    if first.key == "timing" and filled.get("happened") and filled["timing"] in ("", "same"):
        filled["timing"] = "earlier"  # a day was given, so it did not happen at that moment
    asked = [first, *(one for one in beside if one.must or filled[one.key])]
    found: dict[str, Value] = {}
    for question in asked:
        so_far = {**reader.answers, **kept(found)}
        found[question.key] = read(question, filled[question.key], replace(reader, answers=so_far))
    return found


def filled_in(key: str, values: Mapping[str, str]) -> str:
    """What a card holds for a question: the field, or its day and time together."""
    dated = f"{values.get(f'{key}.date', '')} {values.get(f'{key}.time', '')}".strip()
    return values.get(key, "").strip() or dated


def read_typed(questions: tuple[Question, ...], said: str, reader: Reader) -> dict[str, Value]:
    """The answers in a typed sentence: to the first question, and to its companion if clear."""
    first, *beside = questions
    reader = replace(reader, typed=True)
    if agrees_with_what_stands(said) and _only_beside(questions, reader):
        return {first.key: Refused(Line("error-yes-or-no"))}
    value = read(first, said, reader)
    if first.key == "timing" and (told := _when_it_happened(questions, value, said, reader)):
        return told
    for companion in beside:
        for head, tail in _likeliest(_halves(said, first), companion, reader.language):
            both = _both((first, head, value), (companion, tail), reader)
            if both is not None:
                return both | _on_second_list(first, both[first.key], said, reader)
    second = _on_second_list(first, value, said, reader)
    if isinstance(value, Refused | Partly):
        return {first.key: value, **second}
    named = {
        one.key: _in_passing(one, said, reader)
        for one in beside
        if one.alone == "never" or agreed(said)
    }
    also = {key: value for key, value in named.items() if value is not None}
    return {first.key: value, **second, **also}


def _only_beside(questions: tuple[Question, ...], reader: Reader) -> bool:
    """Whether something stands ready to be agreed with, and nothing for the first question."""
    ready = [one for one in questions if reader.shown.get(one.key)]
    return questions[0].kind is Kind.CHOICE and bool(ready) and questions[0] not in ready


def _on_second_list(first: Question, value: Value, said: str, reader: Reader) -> dict[str, Value]:
    """What an answer about data names of the second list: it need not be told once more."""
    kinds = value.value if isinstance(value, Partly) else value
    question = BY_KEY["special"]
    if first.key != "data" or not isinstance(kinds, list) or question.key not in kinds:
        return {}
    labels = choices_in_words(question.key, reader.language)
    named = on_the_card(question, match_several(said, labels, said_for(question.key)).found)
    if not isinstance(named, list) or not named:
        return {}
    return {question.key: Partly(named) if isinstance(value, Partly) else named}


def _when_it_happened(
    questions: tuple[Question, ...], value: Value, said: str, reader: Reader
) -> dict[str, Value]:
    """The moment that was typed where it was asked whether it was earlier, if there is one."""
    if value == "same":  # "net" is the moment that it was noticed
        return {}
    if isinstance(parse_moment(said, reader.now), Moment | InFuture):
        timing = "ongoing" if value == "ongoing" else "earlier"
        return read_card(questions, {"timing": timing, "happened": said}, reader)
    refused = isinstance(value, Refused)
    mentioned = find_moment(said, reader.now) or find_moment(f"al {said}", reader.now)
    if mentioned is None or not refused:
        return {}
    return {"timing": Partly("earlier"), "happened": Partly(mentioned.to_json())}


def _in_passing(companion: Question, said: str, reader: Reader) -> JsonValue:
    """What an answer tells of a companion that is not asked again; who agrees, agrees with both."""
    if agreed(said):
        return reader.shown.get(companion.key)
    named = named_in(plain(said, ANSWER), companion.key)
    return companion.worst(named) if named else None


def _both(
    first: tuple[Question, str, Value], second: tuple[Question, str], reader: Reader
) -> dict[str, Value] | None:
    """The answers of a sentence that holds two: "gisteren, een collega zag het", "12 inwoners".

    Where the whole sentence answers the first question, a bare number after a comma is no second
    answer: "1, 4" are two kinds of data.
    """
    (question, head, whole), (companion, tail) = first, second
    if is_unknown(tail) or not (isinstance(whole, Refused | Partly) or _LETTERS.search(tail)):
        return None
    value = read(question, head, reader) if isinstance(whole, Refused | Partly) else whole
    also = read(companion, tail, reader)
    if isinstance(value, Refused | Partly) or isinstance(also, Refused | Partly):
        return None
    return {question.key: value, companion.key: also}


def _halves(said: str, first: Question) -> list[tuple[str, str]]:
    """Ways to part a sentence in two, at its last comma first; of a number, the words beside it."""
    start = said[:ANSWER]
    marks = list(_PARTS.finditer(start))[: -_HALVES - 1 : -1]
    halves = [(said[: mark.start()], said[mark.end() :]) for mark in marks]
    if first.kind is Kind.COUNT:  # a number there is no place in a list of choices
        halves = [(said, start), *halves]
        halves = [(head, _DIGITS.sub(" ", tail)) for head, tail in halves]
    return [(head, tail) for head, tail in halves if head.strip() and tail.strip()]


def _likeliest(
    halves: list[tuple[str, str]], companion: Question, language: str
) -> list[tuple[str, str]]:
    """Those of which the second is a whole label first, for a label may have a comma in it."""
    if companion.kind is not Kind.CHOICE:
        return halves
    labels = {*map(words, choices_in_words(companion.key, language).values())}
    return sorted(halves, key=lambda half: words(half[1]) not in labels)


def kept(found: Mapping[str, Value]) -> dict[str, JsonValue]:
    """The answers among what was read."""
    return {key: value for key, value in found.items() if not isinstance(value, Refused | Partly)}
