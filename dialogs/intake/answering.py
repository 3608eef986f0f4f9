"""A typed or filled-in answer -> the value that is kept, or a plain sentence of what to do instead.

Typing and tapping end in the same values. Free text leaves here without BSN, account number, mail
address or phone number, and never longer than the stated limit: nothing else may enter a
conversation. It does not decide what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from pydantic import JsonValue

from dialogs.exchange import Kind, Line
from dialogs.intake.phrasing import choices_in_words, in_words
from dialogs.intake.questions import TEXT_LIMIT, UNKNOWN, Answers, Question
from dialogs.redaction import redact
from dialogs.understanding.choices import is_unknown, match_one, match_several, perhaps
from dialogs.understanding.counts import CountProblem, parse_count, roughly
from dialogs.understanding.incident import telling
from dialogs.understanding.moments import InFuture, Moment, find_moment, parse_moment
from dialogs.understanding.vocabulary import named_in, pattern, said_for, stems
from dialogs.understanding.wording import ANSWER, plain, words


@dataclass(frozen=True)
class Refused:
    """An answer that cannot be kept, with the sentence that says what to do."""

    line: Line


@dataclass(frozen=True)
class Partly:
    """What was recognised in what was typed, to be confirmed, and the words that were not."""

    value: JsonValue
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reader:
    """What is needed to read an answer beside the answer itself.

    `shown` is what stood in the fields: handed in unchanged, it is the value it was shown for.
    `typed` tells an answer in words from the fields of a card.
    """

    now: datetime
    language: str
    answers: Answers
    shown: Answers = field(default_factory=dict)
    typed: bool = False


@dataclass(frozen=True)
class Clean:
    """A free text fit to be kept, and what the reporter is told about the change."""

    text: str
    notices: tuple[Line, ...] = ()


NAME_LIMIT = 200  # characters kept of the name of an attachment
_PARTS = re.compile(rf"\s*(?:[,;\n]|[.!?](?=\s)|(?:{stems('and')}|{stems('but')})\b)\s*")
_AGREED = re.compile(rf"{stems('agreed')}[ .!]*")
_NO_MORE = re.compile(rf"(?:{stems('no_more')}[ ,.!]*)+")
_ONLY = pattern("only")
_MARGIN = 4  # times the limit that is searched, so that no number is cut in two at the limit
_HALVES = 4  # places, from the end, where a sentence may be parted
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")

Value = JsonValue | Refused | Partly


# --- free text ---------------------------------------------------------------------------------


def clean(raw: str, language: str, limit: int = TEXT_LIMIT) -> Clean:
    """The text without what must not be kept, cut at `limit` characters, and what was done."""
    bare = raw.strip()
    redacted = redact(bare[: limit * _MARGIN], language)
    notices = (Line("notice-redacted"),) if redacted.found else ()
    if len(redacted.text) <= limit and len(bare) <= limit * _MARGIN:
        return Clean(redacted.text, notices)
    return Clean(redacted.text[:limit], (*notices, Line("notice-cut", {"limit": limit})))


def joined(earlier: str, later: str) -> str:
    """Two texts below each other; one that was told already is not repeated."""
    if not later or later in earlier:
        return earlier
    return later if earlier in later else f"{earlier}\n{later}"


# --- one answer --------------------------------------------------------------------------------


def read(question: Question, raw: str, reader: Reader) -> Value:
    """The value of one answer, as typed or as a card hands it in."""
    if not raw.strip():
        return Refused(Line("error-empty"))
    known = reader.shown.get(question.key)
    if isinstance(known, dict) and _stands(question.key, known, raw, reader):
        return _checked(question.key, known, reader)
    value = _READERS[question.kind](question, raw, reader)
    if isinstance(value, Refused | Partly):
        return value
    return _checked(question.key, value, reader)


def _stands(key: str, shown: JsonValue, raw: str, reader: Reader) -> bool:
    """Whether what stood in the field is handed in unchanged, or agreed with in words."""
    agreed = reader.typed and _agreed(raw)
    return agreed or raw.strip() == in_words(key, shown, reader.language)


def _choice(question: Question, raw: str, reader: Reader) -> Value:
    if raw in question.choices:
        return raw
    shown = reader.shown.get(question.key)
    if shown in question.choices and "yes" not in question.choices and _agreed(raw):
        return shown
    labels, synonyms = choices_in_words(question.key, reader.language), said_for(question.key)
    found = match_one(raw, labels, synonyms)
    if found:
        return found[0]
    named = perhaps(raw, labels, synonyms) if reader.typed else ""
    return Partly(named) if named else Refused(Line("error-choice"))


def _agreed(raw: str) -> bool:
    return _AGREED.fullmatch(plain(raw, ANSWER)) is not None


def _no_more(raw: str) -> bool:
    """Whether what is ticked was all: "nee", "dat was het", "nee, geen gevaar"."""
    return _NO_MORE.fullmatch(plain(raw, ANSWER)) is not None


def _choices(question: Question, raw: str, reader: Reader) -> Value:
    """What is ticked on a card is the answer; what is typed adds to what was known already."""
    ticked = [part.strip() for part in raw.split(",") if part.strip()]
    if not reader.typed and all(part in question.choices for part in ticked):
        return _listed(question, ticked)
    known = _known(question.key, reader)
    if known and (_agreed(raw) or _no_more(raw)):
        return known
    named = match_several(
        raw, choices_in_words(question.key, reader.language), said_for(question.key)
    )
    if not named.found and not named.without:
        return Refused(Line("error-choices"))
    base = [] if _ONLY.match(plain(raw, ANSWER)) else known
    values = _listed(question, [one for one in (*base, *named.found) if one not in named.without])
    if named.left:
        return Partly(values if isinstance(values, list) else [], named.left)
    return values if values else Refused(Line("error-choices"))


def _known(key: str, reader: Reader) -> list[JsonValue]:
    """The choices that stand ticked already: answered, or understood from what was told."""
    shown = reader.shown.get(key)
    return [one for one in shown if one != UNKNOWN] if isinstance(shown, list) else []


def _listed(question: Question, values: Sequence[JsonValue]) -> JsonValue:
    """Each once, in the order of the card; not knowing is no list when it stands alone."""
    found: list[JsonValue] = [one for one in question.choices if one in values]
    return UNKNOWN if found == [UNKNOWN] else found


def without_doubles(values: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """The answers with "I don't know" nowhere beside others.

    Beside kinds of data it means that there may be more: that is the answer to the second list, so
    the doubt stays.
    """
    found = dict(values)
    for key, value in values.items():
        if isinstance(value, list) and UNKNOWN in value:
            found[key] = [one for one in value if one != UNKNOWN]
            if key == "data" and "special" not in value:
                found |= {key: [*found[key], "special"], "special": UNKNOWN}  # type: ignore[misc]
    return found


def _count(_question: Question, raw: str, _reader: Reader) -> Value:
    counted = parse_count(raw)
    if isinstance(counted, CountProblem):
        return Refused(Line(f"error-count-{counted}"))
    if counted is None:
        return Refused(Line("error-count"))
    if counted.least is None and counted.most is None:
        return UNKNOWN
    near = roughly(raw)
    about: dict[str, JsonValue] = {} if near is None else {"about": near}
    return {"least": counted.least, "most": counted.most, **about}


def _moment(_question: Question, raw: str, reader: Reader) -> Value:
    if is_unknown(raw):
        return UNKNOWN
    moment = parse_moment(raw, reader.now)
    if isinstance(moment, InFuture):
        return Refused(Line("error-moment-future"))
    if moment is not None:
        return moment.to_json()
    mentioned = find_moment(raw, reader.now) if reader.typed else None
    return Partly(mentioned.to_json()) if mentioned else Refused(Line("error-moment"))


def _text(question: Question, raw: str, reader: Reader) -> Value:
    if is_unknown(raw):
        return UNKNOWN
    if question.key == "description" and not telling(_LETTERS.findall(plain(raw))):
        return Refused(Line("error-story"))
    return clean(raw, reader.language).text


_READERS: Mapping[Kind, Callable[[Question, str, Reader], Value]] = {
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.COUNT: _count,
    Kind.MOMENT: _moment,
    Kind.TEXT: _text,
}


# --- answers against each other ----------------------------------------------------------------


def _checked(key: str, value: JsonValue, reader: Reader) -> Value:
    """The value itself, unless the time it names cannot be right beside the others."""
    if not isinstance(value, dict) or "from" not in value:
        return value
    return _in_order(key, Moment.from_json(value), reader.answers) or value


def _in_order(key: str, moment: Moment, answers: Answers) -> Refused | None:
    """What went wrong cannot be noticed before it began."""
    other = {"happened": "discovered", "discovered": "happened"}.get(key, "")
    told = answers.get(other)
    if not isinstance(told, dict):
        return None
    known = Moment.from_json(told)
    if key == "happened" and moment.from_ > known.to:
        return Refused(Line("error-happened-later"))
    if key == "discovered" and known.from_ > moment.to:
        return Refused(Line("error-discovered-earlier"))
    return None


# --- a whole card ------------------------------------------------------------------------------


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
    value = read(first, said, reader)
    if first.key == "timing" and isinstance(parse_moment(said, reader.now), Moment | InFuture):
        timing = "ongoing" if value == "ongoing" else "earlier"
        return read_card(questions, {"timing": timing, "happened": said}, reader)
    for companion in beside:
        for head, tail in _likeliest(_halves(said, first), companion, reader.language):
            both = _both((first, head, value), (companion, tail), reader)
            if both is not None:
                return both
    if isinstance(value, Refused | Partly):
        return {first.key: value}
    told = {one.key: _in_passing(one, said, reader) for one in beside if one.alone == "never"}
    return {first.key: value, **{key: also for key, also in told.items() if also is not None}}


def _in_passing(companion: Question, said: str, reader: Reader) -> JsonValue:
    """What an answer tells of a companion that is not asked again; who agrees, agrees with both."""
    if _agreed(said):
        return reader.shown.get(companion.key)
    named = named_in(plain(said, ANSWER), companion.key)
    return max(named, key=companion.choices.index, default=None)


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
