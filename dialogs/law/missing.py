"""Which facts are missing, and what each could still change.

A fact is missing when it is not known and a rule that could still change a verdict waits for it.
What is not listed can change nothing as long as the listed facts stay unknown; when nothing is
listed, the questions may stop.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from dialogs.law import conditions as c
from dialogs.law.degree import OPEN, PRESUMED, Condition, Degree
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
from dialogs.law.verdict import DUTIES, RANK, Duty, Missing, Verdict
from dialogs.law.weighing import CONDITIONS, Standing, Weighing, strictest

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
    return tuple(fact for fact in unknown if _decides(fact, condition, facts, rules, now))


_TWINS: Final = {
    "data_intact": "under_control",
    "under_control": "data_intact",
    "unintelligible": "key_safe",
    "key_safe": "unintelligible",
}
"""Facts that only together say something: neither would move a condition alone."""


def _decides(fact: str, condition: Condition, facts: Facts, rules: Ruleset, now: Degree) -> bool:
    """Whether some value of a fact, or of it and its twin, changes the degree of a condition."""
    twin = _TWINS.get(fact, fact)
    tried = facts.__dict__
    together = twin if is_unknown(tried[twin]) else fact
    before = {fact: tried[fact], together: tried[together]}
    found = False
    for value in _could_be(fact, before[fact]):
        for name in (fact, together):
            tried[name] = value
            found = found or condition.test(facts, rules) != now
        tried.update(before)
    return found


def _if_broken(standing: Standing) -> set[Verdict]:
    """What is left when the rules that are presumed to hold do not: perhaps less."""
    left = strictest((standing.certain, Verdict.OFFICER if standing.doubted else Verdict.NO))
    return {standing.certain, left} - {standing.spoken}


def _if_made(standing: Standing, word: Verdict) -> set[Verdict]:
    """What comes of an open rule: its word where that is stricter, or no doubt any more."""
    made = {word} if RANK[word] > RANK[standing.verdict] else set()
    return made | {Verdict.NO} if standing.rests_on_doubt else made


Moves = dict[int, set[Verdict]]
"""For each condition that is waited for, by its place: the verdicts that it could bring."""


def _broken(weighing: Weighing, standing: Standing, moves: Moves) -> None:
    """The conditions on which the present word rests without being certain."""
    left = _if_broken(standing)
    for rule, degree, places in weighing.spoke:
        if degree is PRESUMED and weighing.says(rule, standing.duty) is standing.spoken:
            for place in places:
                if weighing.degrees[place] is PRESUMED:
                    moves.setdefault(place, set()).update(left)


def _made(weighing: Weighing, standing: Standing, moves: Moves) -> None:
    """The conditions that keep a rule open; where doubt decides, all that could end it."""
    wanted = (OPEN, PRESUMED) if standing.rests_on_doubt else (OPEN,)
    could = {word: _if_made(standing, word) for word in (Verdict.OFFICER, Verdict.YES)}
    for rule, _, places in weighing.doubted:
        made = could.get(weighing.says(rule, standing.duty), set())
        for place in places if made else ():
            if weighing.degrees[place] in wanted:
                moves.setdefault(place, set()).update(made)


def _moves(weighing: Weighing, standing: Standing) -> Moves:
    moves = Moves()
    if standing.spoken is not standing.certain:
        _broken(weighing, standing, moves)
    if standing.spoken is not Verdict.YES:
        _made(weighing, standing, moves)
    return moves


def settling(facts: Facts, rules: Ruleset, weighing: Weighing) -> tuple[str, ...]:
    """The missing facts that could settle whether it is a breach; none once that is known."""
    if weighing.of(c.BREACHED) is not OPEN:
        return ()
    assumed = {**facts.__dict__, "personal_data": Answer.YES}  # else no nature moves anything
    found = [*_unknown_in(c.PERSONAL, facts.__dict__, rules)]
    for nature in (c.DISCLOSED, c.ALTERED, c.UNREACHABLE):
        found += _unknown_in(nature, assumed, rules)
    return tuple(dict.fromkeys(found))


def _unknown_in(condition: Condition, known: Mapping[str, Any], rules: Ruleset) -> tuple[str, ...]:
    return _waits_for(condition, tuple([known[fact] for fact in condition.facts]), rules)


def missing(
    facts: Facts, rules: Ruleset, weighing: Weighing, standings: Sequence[Standing]
) -> tuple[Missing, ...]:
    """Every missing fact with the verdicts that it could still bring, per duty."""
    could: dict[str, dict[Duty, set[Verdict]]] = {}
    known = facts.__dict__
    for standing in standings:
        for place, verdicts in _moves(weighing, standing).items():
            condition = CONDITIONS[place]
            for fact in _unknown_in(condition, known, rules):
                could.setdefault(fact, {}).setdefault(standing.duty, set()).update(verdicts)
    return tuple([Missing(fact, _sorted(words)) for fact, words in could.items()])


def _sorted(words: dict[Duty, set[Verdict]]) -> dict[Duty, tuple[Verdict, ...]]:
    return {
        duty: tuple([word for word in RANK if word in words[duty]])
        for duty in DUTIES
        if duty in words
    }
