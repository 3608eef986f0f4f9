"""Which facts are missing, and what each could still change.

A fact is missing when it is not known and a rule that could still change a verdict waits for it.
What is not listed can change nothing, whatever it turns out to be: there the questions may stop.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any, Final

from dialogs.law.degree import NO, YES, Condition, Degree
from dialogs.law.duty import Rule
from dialogs.law.facts import (
    Answer,
    Cause,
    Channel,
    Count,
    DataKind,
    Effect,
    Exfiltration,
    Facts,
    Group,
    IncidentKind,
    Loss,
    Recipient,
)
from dialogs.law.ruleset import Ruleset
from dialogs.law.verdict import RANK, Duty, Missing, Verdict
from dialogs.law.weighing import Weighing, says, strictest, verdict

_KINDS: Final = (
    DataKind.NAME,
    DataKind.OTHER,
    DataKind.BIRTH_DATE,
    DataKind.ADDRESS,
    DataKind.OTHER_FINANCIAL,
    DataKind.HEALTH,
    DataKind.CRIMINAL,
    DataKind.BSN,
    DataKind.SECRET_ADDRESS,
)
"""One of every sort that the conditions tell apart."""


def is_unknown(facts: Facts, fact: str) -> bool:
    """Whether a fact is not, or not wholly, known."""
    value = getattr(facts, fact)
    if value is None:
        return True
    if isinstance(value, Count):
        return value.least is None or value.least != value.most
    if isinstance(value, frozenset):
        return not value or DataKind.UNKNOWN in value
    return value in (Answer.UNKNOWN, IncidentKind.TO_BE_DETERMINED)


def _words(kind: type[Any], *unknown: str) -> tuple[Any, ...]:
    return tuple(word for word in kind if word not in unknown)


_BY_FACT: Final[dict[str, tuple[Any, ...]]] = {
    "kind": _words(IncidentKind, "to_be_determined"),
    "channel": _words(Channel, "unknown"),
    "cause": _words(Cause, "unknown"),
    "exfiltration": _words(Exfiltration, "unknown"),
    "recipient": _words(Recipient, "unknown"),
    "loss": _words(Loss, "unknown"),
    "effect": _words(Effect, "unknown"),
    "outage_hours": (0.0, 1e6),
}
_ANSWERS: Final = (Answer.YES, Answer.NO)


def _could_be(facts: Facts, fact: str) -> Iterable[Any]:
    """The values an unknown fact could turn out to have, one of every sort that matters."""
    value = getattr(facts, fact)
    if fact == "data":
        known = value - {DataKind.UNKNOWN}
        return (known | {kind} for kind in _KINDS)
    if fact == "groups":
        known = value - {Group.UNKNOWN}
        return (known | {group} for group in (Group.OTHER, Group.MINORS))
    if isinstance(value, Count):
        return (Count.exactly(value.least or 0), Count.exactly(value.most or 10**9))
    return _BY_FACT.get(fact, _ANSWERS)


class _Scratch:
    """A copy of the facts in which one value at a time is tried."""

    def __init__(self, facts: Facts, rules: Ruleset) -> None:
        self.facts = facts
        self.rules = rules
        self.copy = facts.model_copy()

    def decides(self, fact: str, condition: Condition, now: Degree) -> bool:
        """Whether some value of this fact changes the degree of a condition."""
        values = self.copy.__dict__  # frozen for everybody else; this copy is ours alone
        before = values[fact]
        try:
            for value in _could_be(self.facts, fact):
                values[fact] = value
                if condition.test(self.copy, self.rules) != now:
                    return True
        finally:
            values[fact] = before
        return False


def _certain(weighing: Weighing, duty: Duty) -> Verdict:
    """The strictest word that no missing fact can take back."""
    certain = (rule for rule, degree in weighing.spoke if degree is YES)
    return strictest(says(weighing, rule, duty) for rule in certain)


def _waiting(weighing: Weighing) -> Iterable[Rule]:
    """The rules that a missing fact can still make or break."""
    presumed = (rule for rule, degree in weighing.spoke if degree is not YES)
    return chain(presumed, weighing.doubted)


def _open_words(weighing: Weighing, rule: Rule) -> dict[Duty, set[Verdict]]:
    """What a waiting rule can still make of each duty, beside the present verdict."""
    words: dict[Duty, set[Verdict]] = {}
    for duty in Duty:
        certain, word = _certain(weighing, duty), says(weighing, rule, duty)
        if RANK[word] > RANK[certain]:
            other = {certain, word} - {verdict(weighing, duty)}
            words[duty] = other
    return {duty: other for duty, other in words.items() if other}


def _undecided(
    rule: Rule, weighing: Weighing, scratch: _Scratch, seen: dict[Condition, tuple[str, ...]]
) -> Iterable[str]:
    """The unknown facts for which the conditions of a rule wait."""
    for condition in rule.when:
        now = weighing.of(condition)
        if now in (NO, YES):
            continue
        if condition not in seen:
            seen[condition] = tuple(
                fact
                for fact in condition.facts
                if is_unknown(scratch.facts, fact) and scratch.decides(fact, condition, now)
            )
        yield from seen[condition]


def missing(facts: Facts, rules: Ruleset, weighing: Weighing) -> tuple[Missing, ...]:
    """Every missing fact with the verdicts that it could still bring, per duty."""
    could: dict[str, dict[Duty, set[Verdict]]] = {}
    seen: dict[Condition, tuple[str, ...]] = {}
    scratch = _Scratch(facts, rules)
    for rule in _waiting(weighing):
        words = _open_words(weighing, rule)
        for fact in _undecided(rule, weighing, scratch, seen) if words else ():
            for duty, other in words.items():
                could.setdefault(fact, {}).setdefault(duty, set()).update(other)
    return tuple(Missing(fact, _sorted(words)) for fact, words in could.items())


def _sorted(words: dict[Duty, set[Verdict]]) -> dict[Duty, tuple[Verdict, ...]]:
    return {
        duty: tuple(sorted(words[duty], key=RANK.__getitem__)) for duty in Duty if duty in words
    }
