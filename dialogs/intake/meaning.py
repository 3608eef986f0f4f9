"""What a situation and a reporter's answers mean as facts of a breach.

The tables stand in `effects.py`; here they are laid over each other, with the kinds of data, the
numbers and the times. Where an answer is missing the fact stays unknown. No duty is decided here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from pydantic import JsonValue

from dialogs.intake.effects import CHOICES, NO, SITUATIONS, YES, Effects
from dialogs.intake.questions import BY_SITUATION, UNKNOWN, Answers
from dialogs.law.facts import DataKind, Facts, Group, Regime
from dialogs.situations import Situation
from dialogs.understanding.counts import answered_count


def facts_of(
    situation: Situation, answers: Answers, now: datetime, hints: Collection[str] = ()
) -> Facts:
    """The facts as far as the situation and the answers tell; `now` ends an unknown discovery.

    Answers that do not fit the situation (left from before a correction) count for nothing.
    """
    fitting = {
        question.key: answers[question.key]
        for question in BY_SITUATION[situation]
        if question.key in answers and question.fits(situation, answers, hints)
    }
    found: dict[str, Any] = {"personal_data": YES, "regime": Regime.AVG}
    found |= SITUATIONS[situation]
    for key, value in fitting.items():
        for effects in _effects(key, value):
            found |= effects
    found |= _measured(situation, fitting) | _moments(fitting, now) | _after_check(fitting)
    return NOTHING_KNOWN.model_copy(update=found)


NOTHING_KNOWN = Facts()
"""Copied with what was found: the tables hold valid facts, and checking them takes ten times."""


def _effects(key: str, value: JsonValue) -> Iterator[Effects]:
    chosen = value if isinstance(value, list) else [value]
    table = CHOICES.get(key, {})
    return (table[choice] for choice in chosen if isinstance(choice, str) and choice in table)


def _measured(situation: Situation, answers: Answers) -> dict[str, Any]:
    """The kinds of data, the groups and the number of people."""
    found: dict[str, Any] = {}
    if kinds := _kinds(answers):
        found["data"] = frozenset(DataKind[kind.upper()] for kind in kinds)
    found |= _of_all_kinds(answers)
    if groups := _names(answers, "groups"):
        found["groups"] = frozenset(Group[group.upper()] for group in groups)
    people = answers.get("people")
    if isinstance(people, dict):
        found["people"] = answered_count(people)
        if situation is Situation.NO_BCC:  # each of them got the addresses of all
            found["recipients"] = found["people"]
    return found


def _kinds(answers: Answers) -> set[str]:
    """The kinds of both lists; the second one still open means that there are more."""
    chosen = _names(answers, "data")
    kinds = chosen - {"special", "coded", "not_special"}
    if "not_special" in chosen:
        kinds |= {UNKNOWN}
    return kinds | (_names(answers, "special") or {UNKNOWN}) if "special" in chosen else kinds


def _of_all_kinds(answers: Answers) -> dict[str, Any]:
    """What was said of the kinds together; that the list of codes is safe, nobody says so yet."""
    chosen = _names(answers, "data")
    found = {"pseudonymised": YES} if "coded" in chosen else {}
    return found | {"special_excluded": YES} if "not_special" in chosen else found


def _names(answers: Answers, key: str) -> set[str]:
    value = answers.get(key)
    return {str(item) for item in value} if isinstance(value, list) else set()


def _moments(answers: Answers, now: datetime) -> dict[str, Any]:
    """The times: of a day or a range the earliest end counts, since a term may run from there."""
    signalled = _end(answers.get("discovered"), "from")
    told = _end(answers.get("supplier_told"), "from")
    began = answers.get("discovered" if answers.get("timing") == "same" else "happened")
    found = {
        "signalled_at": signalled,
        "processor_informed_at": told,
        "aware_at": told or signalled or now,
        "aware_latest": _latest(answers.get("supplier_told" if told else "discovered")),
        "happened_from": _end(began, "from"),
        "happened_to": None if answers.get("timing") == "ongoing" else _end(began, "to"),
    }
    return {key: value for key, value in found.items() if value is not None}


def _latest(value: JsonValue) -> datetime | None:
    """The end of a moment that was told vaguely; the safe, earlier end is where a term begins."""
    estimated = isinstance(value, dict) and value.get("estimated") is True
    return _end(value, "to") if estimated else None


def _end(value: JsonValue, end: str) -> datetime | None:
    moment = value.get(end) if isinstance(value, dict) else None
    return datetime.fromisoformat(moment) if isinstance(moment, str) else None


def _after_check(answers: Answers) -> dict[str, Any]:
    """IT found nothing and no password was given away: the attack reached no data."""
    clean = answers.get("it_checked") == "clean"
    if clean and answers.get("clicked") in ("clicked", "opened"):
        return {"confidentiality": NO, "integrity": NO, "availability": NO, "under_control": YES}
    return {}
