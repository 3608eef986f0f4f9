"""What `datalek assess` does: facts as JSON in, the weighing out, as JSON or as running text.

Reads no file and no clock: the command hands in the text and the moment. Wrong input becomes one
sentence that says which fact is wrong and what it may be.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from bot.command import reasoning
from bot.language import text
from dialogs.law import ruleset as rulesets
from dialogs.law.assessment import Assessment, assess
from dialogs.law.facts import Count, Facts
from dialogs.law.verdict import Duty
from dialogs.texts import LANGUAGES

FIRST_YEAR, LAST_YEAR = 1950, 2150  # far beyond these no term can be counted
LONGEST_NUMBER = 15  # digits
_ASSESSMENT: Final = TypeAdapter(Assessment)
_DUTY: Final = {Duty.NOTIFY: "duty_to_notify", Duty.COMMUNICATE: "duty_to_communicate"}


class FactsError(ValueError):
    """The input cannot be weighed; the message is one line that says what to do."""


def schema() -> str:
    """The JSON schema of the facts, with the meaning of each and of each of its words."""
    return json.dumps(Facts.model_json_schema(), indent=2, ensure_ascii=False)


def assess_text(
    source_json: str,
    *,
    ruleset: str | None = None,
    explain: bool = False,
    what_if: Sequence[str] = (),
    at: datetime | None = None,
) -> str:
    """The weighing of facts given as JSON; raises FactsError.

    `ruleset` is a version; `explain` asks for text instead of JSON; every `what_if` is a
    FACT=VALUE that is tried beside the facts as given.
    """
    facts = read(source_json)
    rules = _rules(ruleset)
    found = assess(facts, at, rules)
    others = [(one, assess(altered(facts, one), at, rules)) for one in what_if]
    if explain:
        return reasoning.explained(facts, found, others)
    shown = as_json(found)
    if others:
        shown["what_if"] = {one: _turned(found, other) for one, other in others}
    return json.dumps(shown, indent=2, ensure_ascii=False)


def as_json(found: Assessment) -> dict[str, Any]:
    """A weighing as a JSON object, with the words of each reason in every language."""
    shown: dict[str, Any] = _ASSESSMENT.dump_python(found, mode="json")
    shown["reasons"] = [_reason(one) for one in shown["reasons"]]
    shown["missing"] = [
        {
            "fact": one["fact"],
            "could": {_DUTY[Duty(key)]: words for key, words in one["could"].items()},
        }
        for one in shown["missing"]
    ]
    return shown


def _reason(shown: Mapping[str, Any]) -> dict[str, Any]:
    key = f"law-rule-{shown['rule']}"
    return {
        "rule": shown["rule"],
        "source": shown["source"],
        "facts": shown["facts"],
        **{_DUTY[duty]: shown[duty] for duty in Duty},
        "text": {language: text(key) for language in LANGUAGES},
    }


def _turned(found: Assessment, other: Assessment) -> dict[str, dict[str, str]]:
    """Which verdicts turn, from what to what."""
    pairs = {
        "breach": (found.breach, other.breach),
        **{_DUTY[duty]: (found.on(duty), other.on(duty)) for duty in Duty},
    }
    return {key: {"from": was, "to": now} for key, (was, now) in pairs.items() if was != now}


def read(source_json: str) -> Facts:
    """The facts in a JSON text, at the top or under "facts" as in a case; raises FactsError."""
    try:
        return _facts(json.loads(source_json, parse_int=_integer))
    except json.JSONDecodeError as error:
        raise FactsError(f"This is no valid JSON ({error}): give one object with facts.") from error
    except RecursionError as error:
        raise FactsError("This JSON is nested too deep: give one object with facts.") from error


def _integer(digits: str) -> int:
    """A whole number, as long as a number of people or hours can be."""
    if len(digits) > LONGEST_NUMBER:
        raise FactsError(f"A number of {len(digits)} digits is no fact: give what was counted.")
    return int(digits)


def _facts(values: object) -> Facts:
    if not isinstance(values, dict):
        raise FactsError('Give one JSON object with facts, such as {"confidentiality": "yes"}.')
    told = values.get("facts")
    return _checked(told if isinstance(told, dict) else values)


def altered(facts: Facts, change: str) -> Facts:
    """The facts with one FACT=VALUE changed; several words of a list stand apart by commas."""
    fact, equals, value = change.partition("=")
    if not equals:
        raise FactsError(f"Write what to try as FACT=VALUE, such as opened=no; not {change!r}.")
    return _checked({**facts.model_dump(mode="json"), fact.strip(): _value(fact.strip(), value)})


def _value(fact: str, value: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    field = Facts.model_fields.get(fact)
    if field is not None and isinstance(field.default, frozenset):
        return [word.strip() for word in value.split(",") if word.strip()]
    if field is not None and isinstance(field.default, Count):
        return _count(value)
    return None if value in ("null", "unknown") and field and field.default is None else value


def _count(value: str) -> dict[str, str]:
    """A number, or a range such as 10-20; `unknown` has no ends."""
    least, _, most = value.partition("-")
    if value == "unknown":
        return {}
    return {"least": least.strip(), "most": (most or least).strip()}


def _rules(version: str | None) -> rulesets.Ruleset | None:
    try:
        return None if version is None else rulesets.by_version(version)
    except rulesets.UnknownRulesetError as error:
        raise FactsError(str(error)) from error


def _checked(values: Mapping[str, Any]) -> Facts:
    unknown = [fact for fact in values if fact not in Facts.model_fields]
    if unknown:
        raise FactsError(_unknown(unknown[0]))
    try:
        facts = Facts.model_validate(values)
    except ValidationError as error:
        raise FactsError(_sentence(error)) from error
    for fact, value in facts:
        if isinstance(value, datetime) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise FactsError(
                f"The fact {fact!r} cannot be {value.isoformat()}: give a moment in the years "
                f"{FIRST_YEAR} to {LAST_YEAR}."
            )
    return facts


def _unknown(fact: str) -> str:
    close = get_close_matches(fact, Facts.model_fields, n=1)
    hint = f"did you mean {close[0]!r}?" if close else "`datalek assess --schema` lists all facts."
    return f"There is no fact {fact!r}: {hint}"


def _sentence(error: ValidationError) -> str:
    """The first thing that is wrong, as one sentence: the fact, the value, what it may be."""
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    value = json.dumps(first["input"], default=str, ensure_ascii=False)
    shown = value if len(value) <= 60 else f"{value[:57]}..."
    return f"The fact {place!r} cannot be {shown}: {_wanted(first)}."


_MOMENT: Final = "give a moment with its time zone, such as 2026-11-25T16:30:00+01:00"
_WANTED: Final = {
    "frozen_set_type": 'give a list, such as ["name", "bsn"]',
    "model_type": 'give a number, or a range such as {"least": 10, "most": 20}',
    "int_parsing": "give a whole number of 0 or more",
    "int_parsing_size": "give a whole number of 0 or more",
    "int_from_float": "give a whole number of 0 or more",
    "float_type": "give a number, such as 1.5",
    "float_parsing": "give a number, such as 1.5",
    "finite_number": "give a number, such as 1.5",
    "greater_than_equal": "give 0 or more",
    "timezone_aware": _MOMENT,
    "datetime_type": _MOMENT,
    "datetime_from_date_parsing": _MOMENT,
    "datetime_parsing": _MOMENT,
}
"""What may stand there instead, for each kind of mistake that pydantic tells apart."""


def _wanted(detail: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    if detail["type"] == "enum":
        return f"choose {detail['ctx']['expected'].replace(chr(39), '')}"
    return _WANTED.get(detail["type"]) or _lines(detail["msg"])


def _lines(message: str) -> str:
    return " ".join(message.split()).removeprefix("Value error, ").rstrip(".").lower()
