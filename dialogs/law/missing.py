"""Which facts are missing, and what each could still change.

A fact is missing when it is not known and a rule that could still change a verdict waits for it.
What is not listed can change nothing as long as the listed facts stay unknown; when nothing is
listed, the questions may stop.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

from dialogs.law.degree import OPEN, PRESUMED, YES, Condition, Degree
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
from dialogs.law.weighing import Weighing, in_doubt, says, strictest

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


def is_unknown(value: object) -> bool:
    """Whether the value of a fact is not, or not wholly, known."""
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


def _could_be(fact: str, value: Any) -> Iterable[Any]:  # noqa: ANN401 - the value of any fact
    """The values an unknown fact could turn out to have, one of every sort that matters."""
    if fact == "data":
        known = value - {DataKind.UNKNOWN}
        return (known | {kind} for kind in _KINDS)
    if fact == "groups":
        known = value - {Group.UNKNOWN}
        return (known | {group} for group in (Group.OTHER, Group.MINORS))
    if isinstance(value, Count):
        return (Count.exactly(value.least or 0), Count.exactly(value.most or 10**9))
    return _BY_FACT.get(fact, _ANSWERS)


@lru_cache(maxsize=8192)
def _waits_for(condition: Condition, values: tuple[Any, ...], rules: Ruleset) -> tuple[str, ...]:
    """The unknown facts of which some value changes the degree of a condition.

    Remembered, because a condition reads few facts and these come in few combinations.
    """
    facts = Facts()
    tried = facts.__dict__  # frozen for everybody else; this instance is ours alone
    tried.update(zip(condition.facts, values, strict=True))
    now = condition.test(facts, rules)
    unknown = [fact for fact in condition.facts if is_unknown(tried[fact])]
    return tuple(fact for fact in unknown if _moves(fact, condition, facts, rules, now))


def _moves(fact: str, condition: Condition, facts: Facts, rules: Ruleset, now: Degree) -> bool:
    """Whether some value of a fact changes the degree of a condition."""
    tried = facts.__dict__
    before = tried[fact]
    found = False
    for value in _could_be(fact, before):
        tried[fact] = value
        found = found or condition.test(facts, rules) != now
    tried[fact] = before
    return found


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a duty stands: the word no missing fact can take back, the word spoken, doubt."""

    duty: Duty
    certain: Verdict
    spoken: Verdict
    doubted: bool

    @property
    def rests_on_doubt(self) -> bool:
        """Whether only rules that are open keep a "no" away."""
        return self.doubted and self.spoken is Verdict.NO

    def if_broken(self, word: Verdict) -> set[Verdict]:
        """What is left when a rule that is presumed to hold does not: perhaps less."""
        if word is not self.spoken or word is self.certain:
            return set()
        left = strictest((self.certain, Verdict.OFFICER if self.doubted else Verdict.NO))
        return {self.certain, left} - {self.spoken}

    def if_made(self, word: Verdict) -> set[Verdict]:
        """What comes of an open rule: its word where that is stricter, or no doubt any more."""
        present = Verdict.OFFICER if self.rests_on_doubt else self.spoken
        made = {word} if RANK[word] > RANK[present] else set()
        return made | {Verdict.NO} if self.rests_on_doubt else made


def _standing(weighing: Weighing, duty: Duty) -> _Standing:
    words = [(says(weighing, rule, duty), degree) for rule, degree in weighing.spoke]
    return _Standing(
        duty=duty,
        certain=strictest([word for word, degree in words if degree is YES]),
        spoken=strictest([word for word, _ in words]),
        doubted=in_doubt(weighing, duty),
    )


class _Waiting(NamedTuple):
    """A rule that a missing fact can still make or break, and what that could bring to a duty."""

    rule: Rule
    duty: Duty
    could: set[Verdict]
    degrees: tuple[Degree, ...]


def _waiting(weighing: Weighing, standing: _Standing) -> Iterable[_Waiting]:
    """The rules that could still move a duty; an open rule that adds no doubt can only be made."""
    duty = standing.duty
    for rule, degree in weighing.spoke:
        could = standing.if_broken(says(weighing, rule, duty)) if degree is not YES else set()
        if could:
            yield _Waiting(rule, duty, could, (PRESUMED,))
    degrees = (OPEN, PRESUMED) if standing.rests_on_doubt else (OPEN,)
    for rule in weighing.doubted:
        word = says(weighing, rule, duty)
        could = set() if word is Verdict.NO else standing.if_made(word)
        if could:
            yield _Waiting(rule, duty, could, degrees)


def _undecided(
    waiting: _Waiting, facts: Facts, rules: Ruleset, weighing: Weighing
) -> Iterable[str]:
    """The unknown facts for which the conditions of a rule wait."""
    known = facts.__dict__
    for condition in waiting.rule.when:
        if weighing.of(condition) in waiting.degrees:
            values = tuple([known[fact] for fact in condition.facts])
            yield from _waits_for(condition, values, rules)


def missing(facts: Facts, rules: Ruleset, weighing: Weighing) -> tuple[Missing, ...]:
    """Every missing fact with the verdicts that it could still bring, per duty."""
    could: dict[str, dict[Duty, set[Verdict]]] = {}
    for duty in Duty:
        for one in _waiting(weighing, _standing(weighing, duty)):
            for fact in _undecided(one, facts, rules, weighing):
                could.setdefault(fact, {}).setdefault(duty, set()).update(one.could)
    return tuple(Missing(fact, _sorted(words)) for fact, words in could.items())


def _sorted(words: dict[Duty, set[Verdict]]) -> dict[Duty, tuple[Verdict, ...]]:
    return {
        duty: tuple(sorted(words[duty], key=RANK.__getitem__)) for duty in Duty if duty in words
    }
