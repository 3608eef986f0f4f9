"""A typed or filled-in answer -> the value that is kept, or a plain sentence of what to do instead.

Typing and tapping end in the same values. Free text leaves here without BSN, account number, mail
address or phone number, and never longer than the stated limit: nothing else may enter a
conversation. It does not decide what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
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
from dialogs.understanding.vocabulary import listed, pattern, said_for, stems
from dialogs.understanding.wording import ANSWER, plain, words


@dataclass(frozen=True)
class Refused:
    """An answer that cannot be kept, with the sentence that says what to do."""

    line: Line


@dataclass(frozen=True)
class Partly:
    """What was recognised in what was typed, to be confirmed, and the words that were not.

    `supposed` tells that it makes the breach smaller, and was not said to be certain.
    """

    value: JsonValue
    left: tuple[str, ...] = ()
    supposed: bool = False


@dataclass(frozen=True)
class Reader:
    """What is needed to read an answer beside the answer itself.

    `shown` is what stood in the fields: handed in unchanged, it is the value it was shown for.
    `typed` tells an answer in words from the fields of a card, and `asked_back` that the bot just
    asked whether what it shows is meant: then a bare "yes" says that it is.
    """

    now: datetime
    language: str
    answers: Answers
    shown: Answers = field(default_factory=dict)
    typed: bool = False
    asked_back: bool = False


@dataclass(frozen=True)
class Clean:
    """A free text fit to be kept, and what the reporter is told about the change."""

    text: str
    notices: tuple[Line, ...] = ()


NAME_LIMIT = 200  # characters kept of the name of an attachment
_CONFIRMED = re.compile(rf"{stems('confirmed')}[ .!]*")
_AGREED = re.compile(rf"(?:{stems('agreed')}|{stems('confirmed')})[ .!]*")
_NO_DATA = re.compile(rf"{stems('no_data')}[ .!]*")
_JUST_NOW = pattern("just_now")
_SUPPOSED = pattern("supposed")
_YES_OR_NO = listed("yes_or_no")
_NO_MORE = re.compile(rf"(?:{stems('no_more')}[ ,.!]*)+")
_ONLY = pattern("only")
_MARGIN = 4  # times the limit that is searched, so that no number is cut in two at the limit
_LETTERS = re.compile(r"[^\W\d_]+")

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
    confirmed = reader.typed and agreed(raw)
    return confirmed or raw.strip() == in_words(key, shown, reader.language)


def _choice(question: Question, raw: str, reader: Reader) -> Value:
    if not reader.typed and raw in question.choices:
        return raw
    shown = reader.shown.get(question.key)
    if shown in question.choices and _means_shown(question, raw, reader):
        return shown
    labels, synonyms = choices_in_words(question.key, reader.language), said_for(question.key)
    found = match_one(raw, labels, synonyms)
    if found:
        return Partly(found[0], supposed=True) if _supposed(question, raw, found) else found[0]
    named = perhaps(raw, labels, synonyms) if reader.typed else ""
    return Partly(named) if named else Refused(Line(_refusal(raw)))


def _supposed(question: Question, raw: str, named: Sequence[str]) -> bool:
    """Whether somebody thinks, and does not know, what makes the breach smaller."""
    return _SUPPOSED.search(plain(raw, ANSWER)) is not None and any(map(question.milder, named))


def _refusal(raw: str) -> str:
    """What to say of no choice: a bare yes or no was understood, and is not enough."""
    bare = words(raw)[:1] and {*words(raw)} <= _YES_OR_NO
    return "error-yes-or-no" if bare else "error-choice"


def _means_shown(question: Question, raw: str, reader: Reader) -> bool:
    """Whether it agrees with what is shown; a bare "yes" may answer the question itself."""
    if "yes" in question.choices and not reader.asked_back:
        return _CONFIRMED.fullmatch(plain(raw, ANSWER)) is not None
    return agreed(raw)


def agrees_with_what_stands(raw: str) -> bool:
    """Whether it agrees, and is no "yes" that may answer the question itself."""
    return agreed(raw) and _YES_OR_NO.isdisjoint(words(raw))


def agreed(raw: str) -> bool:
    """Whether what stands there is said to be right."""
    return _AGREED.fullmatch(plain(raw, ANSWER)) is not None


def _no_more(raw: str) -> bool:
    """Whether what is ticked was all: "nee", "dat was het", "nee, geen gevaar"."""
    return _NO_MORE.fullmatch(plain(raw, ANSWER)) is not None


def _choices(question: Question, raw: str, reader: Reader) -> Value:
    """What is ticked on a card is the answer; what is typed adds to what was known already."""
    ticked = [part.strip() for part in raw.split(",") if part.strip()]
    if not reader.typed and all(part in question.choices for part in ticked):
        return on_the_card(question, ticked)
    known = _known(question.key, reader)
    if known and (agreed(raw) or _no_more(raw)):
        return known
    named = match_several(raw, choices_in_words(question.key, reader.language), _said(question))
    if not named.found and not named.without:
        return Refused(Line(_no_choices(question, raw)))
    unsure = named.found == (UNKNOWN,) and any(question.milder(str(one)) for one in known)
    base = [] if unsure or _ONLY.match(plain(raw, ANSWER)) else known
    values = on_the_card(
        question, [one for one in (*base, *named.found) if one not in named.without]
    )
    if named.left:
        return Partly(values if isinstance(values, list) else [], named.left)
    if values and _supposed(question, raw, named.found):
        return Partly(values, supposed=True)
    return values if values else Refused(Line(_no_choices(question, raw)))


def _no_choices(question: Question, raw: str) -> str:
    """What to say of no choice in a list; whether there were data at all, another has to see."""
    none = question.key == "data" and _NO_DATA.fullmatch(plain(raw, ANSWER))
    return "error-no-data" if none else "error-choices"


def _said(question: Question) -> dict[str, Sequence[str]]:
    """What is said for each choice; whatever stands on a second list is said for the door to it."""
    said: dict[str, Sequence[str]] = {**said_for(question.key)}
    second = [word for told in said_for("special").values() for word in told]
    return {**said, "special": second} if "special" in question.choices else said


def _known(key: str, reader: Reader) -> list[JsonValue]:
    """The choices that stand ticked already: answered, or understood from what was told."""
    shown = reader.shown.get(key)
    return [one for one in shown if one != UNKNOWN] if isinstance(shown, list) else []


def on_the_card(question: Question, values: Sequence[JsonValue]) -> JsonValue:
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
    near, most = roughly(raw), counted.most
    about: dict[str, JsonValue] = {"about": near} if near and most and near < most else {}
    return {"least": counted.least, "most": counted.most, **about}


def _moment(question: Question, raw: str, reader: Reader) -> Value:
    if is_unknown(raw):
        return UNKNOWN
    moment = parse_moment(raw, reader.now)
    if isinstance(moment, InFuture):
        return Refused(Line("error-moment-future"))
    if moment is not None:
        return moment.to_json()
    mentioned = _mentioned(raw, reader.now) if reader.typed else None
    return Partly(mentioned.to_json()) if mentioned else _no_moment(question, raw, reader)


def _no_moment(question: Question, raw: str, reader: Reader) -> Value:
    """No moment was named; who noticed it at once is asked for it, or shown what was told of it."""
    if question.key != "discovered" or not _at_once(raw, reader.language):
        return Refused(Line("error-moment"))
    happened = reader.shown.get("happened")
    return Partly(happened) if happened else Refused(Line("error-moment-at-once"))


def _mentioned(said: str, now: datetime) -> Moment | None:
    """The moment within a sentence; "de school belde net" is now, where no other is named."""
    just_now = Moment(now, now, exact=False) if _JUST_NOW.search(plain(said, ANSWER)) else None
    return find_moment(said, now) or just_now


def _at_once(raw: str, language: str) -> bool:
    """Whether it was noticed when it happened, which by itself tells no moment."""
    labels = choices_in_words("timing", language)
    return match_one(raw, labels, said_for("timing")) == ("same",)


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
