"""The severity score of ENISA (2013): SE = DPC x EI + CB, with its parts, steps and flags.

Support for the officer and for the AP's question 9.3, never the decision: by itself it agrees with
the EDPB in only 12 or 13 of its 18 cases. Where a fact is unknown the score counts what is known or
presumed, and `most` says what it becomes when every unknown fact turns out worst.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dialogs.law.conditions import content, exposure, intent, loss
from dialogs.law.conditions.degree import NO, OPEN, PRESUMED, YES, Degree
from dialogs.law.facts import Answer, DataKind, Facts, Loss, Recipient
from dialogs.law.ruleset import Ruleset


class Level(StrEnum):
    """The four words of the AP's question 9.3, from light to grave."""

    NEGLIGIBLE = "negligible"
    LIMITED = "limited"
    CONSIDERABLE = "considerable"
    VERY_GREAT = "very_great"


class Flag(StrEnum):
    """What ENISA shows beside the score without changing it."""

    MANY_PEOPLE = "many_people"
    UNINTELLIGIBLE = "unintelligible"


class ScorePart(StrEnum):
    """The three parts of the score."""

    DPC = "dpc"
    EI = "ei"
    CB = "cb"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the score: the part it moved, why (`law-step-<key>`), and by how much."""

    part: ScorePart
    key: str
    points: float


@dataclass(frozen=True, slots=True)
class Severity:
    """The score with its parts; `most` is what it becomes if every unknown turns out worst.

    `score`, `dpc`, `ei` and `level` are None while no kind of data is known.
    """

    score: float | None
    most: float
    dpc: int | None
    ei: float | None
    cb: float
    level: Level | None
    steps: tuple[Step, ...]
    flags: tuple[Flag, ...]


FACTS: Final = (
    "data",
    "little_insight",
    "pseudonymised",
    "key_safe",
    "physical_danger",
    "cause",
    "kind",
    "recipient",
    "recipients",
    "people",
    "loss",
    "backup",
    "wrong_data_used",
    "integrity",
    "availability",
)
"""The facts that the score reads beside those that `exposure.py` asks in every rule about it."""

_SENSITIVE_DPC: Final = 4
DPC_BASE: Final[dict[DataKind, int]] = {
    **dict.fromkeys(content.CONTACT | content.LIGHT, 1),
    **dict.fromkeys((DataKind.BIRTH_DATE, DataKind.SIGNATURE), 1),
    **dict.fromkeys((DataKind.LOCATION, DataKind.BEHAVIOUR, DataKind.VEHICLE, DataKind.TAX), 2),
    **dict.fromkeys((DataKind.OPINION, DataKind.COMMUNICATIONS, DataKind.BANK_ACCOUNT), 2),
    DataKind.CAREER: 2,
    **dict.fromkeys((DataKind.BENEFITS, DataKind.OTHER_FINANCIAL, DataKind.BSN), 3),
    **dict.fromkeys((DataKind.CREDENTIALS, DataKind.PERFORMANCE, DataKind.DEBTS), 3),
    **dict.fromkeys((DataKind.CREDIT_CARD, DataKind.ID_COPY), 4),
    **dict.fromkeys(content.ALWAYS_SENSITIVE - {DataKind.DEBTS}, _SENSITIVE_DPC),
    **dict.fromkeys(content.SENSITIVE - {DataKind.PERFORMANCE}, _SENSITIVE_DPC),
}
"""DPC of each kind: ENISA's four categories, with the municipal kinds fitted in (house values)."""

_INSIGHT: Final = content.SENSITIVE | content.TELLING
_DIRECT: Final = frozenset({DataKind.ID_COPY, DataKind.BSN, DataKind.BIOMETRIC})
_BESIDE_NAME: Final = frozenset(
    {DataKind.BIRTH_DATE, DataKind.ADDRESS, DataKind.EMAIL, DataKind.PHONE, DataKind.PHOTO}
)
_HINT: Final = frozenset({DataKind.PHONE, DataKind.VEHICLE, DataKind.OTHER})


def _kinds(facts: Facts) -> frozenset[DataKind]:
    return facts.data - {DataKind.UNKNOWN}


def _complete(facts: Facts) -> bool:
    return bool(facts.data) and DataKind.UNKNOWN not in facts.data


def _dpc(facts: Facts, rules: Ruleset) -> Step:
    """The highest base of the kinds, then the adjustments; always from 1 to 4."""
    kinds = _kinds(facts)
    if exposure.new_to_the_world(facts, rules) is NO:
        return Step(ScorePart.DPC, "already-public", 1)
    if content.danger(facts, rules) >= PRESUMED:
        return Step(ScorePart.DPC, "danger", 4)
    base = max(DPC_BASE[kind] for kind in kinds)
    without = max([DPC_BASE[kind] for kind in kinds - _INSIGHT], default=1)
    if facts.little_insight is Answer.YES and without < base:
        return Step(ScorePart.DPC, "little-insight", without)
    return Step(ScorePart.DPC, "base", base)


def _ei(facts: Facts, rules: Ruleset) -> Step:
    """How easily the data lead to a person."""
    kinds = _kinds(facts)
    if content.of_somebody(facts, rules) is NO:
        return Step(ScorePart.EI, "pseudonymised", 0.25)
    if facts.unintelligible is Answer.YES and facts.key_safe is Answer.YES:
        return Step(ScorePart.EI, "unintelligible", 0.25)
    named = DataKind.NAME in kinds and not kinds.isdisjoint(_BESIDE_NAME)
    if named or not kinds.isdisjoint(_DIRECT):
        return Step(ScorePart.EI, "direct", 1.0)
    if kinds <= _HINT:
        return Step(ScorePart.EI, "hint", 0.5)
    return Step(ScorePart.EI, "one-identifier", 0.75)


_HANDS: Final = {Recipient.NOBODY: 0.0, Recipient.PUBLIC: 0.5, Recipient.ATTACKER: 0.5}
_LOST: Final = {Loss.NONE: 0.0, Loss.TEMPORARY: 0.25, Loss.PERMANENT: 0.5}

_OUT: Final = (exposure.disclosed, exposure.reachable, exposure.let_in, exposure.readable)


_Counts = tuple[Degree, float, float]
"""Of a circumstance: whether it holds, its points as known, and if every unknown is worst."""


def _hands(facts: Facts, rules: Ruleset) -> _Counts:
    """Confidentiality: nobody 0, known recipients 0.25, unknown number or identity 0.5."""
    out = min([asks(facts, rules) for asks in _OUT])
    if out is NO:
        return NO, 0.0, 0.0
    wide = exposure.wide(facts, rules)
    points = 0.5 if wide is YES else _HANDS.get(facts.recipient, 0.25)
    return out, points, 0.5 if wide is OPEN else points


def _loss(facts: Facts, rules: Ruleset) -> _Counts:
    """Availability: back without trouble 0, for a time 0.25, for good 0.5."""
    unreachable = loss.unreachable(facts, rules)
    return unreachable, _LOST.get(facts.loss, 0.0), _LOST.get(facts.loss, 0.5)


def _wrong(facts: Facts, rules: Ruleset) -> _Counts:
    """Integrity: not used 0, used but recoverable 0.25, not recoverable 0.5."""
    used = min(loss.altered(facts, rules), loss.wrong_data_used(facts, rules))
    backup = loss.without_backup(facts, rules)
    return used, 0.5 if backup is YES else 0.25, 0.25 if backup is NO else 0.5


def _intent(facts: Facts, rules: Ruleset) -> _Counts:
    """Malicious intent adds 0.5."""
    return intent.malicious(facts, rules), 0.5, 0.5


_CB: Final = (("hands", _hands), ("loss", _loss), ("wrong-data", _wrong), ("intent", _intent))


def _circumstances(facts: Facts, rules: Ruleset) -> tuple[list[Step], float]:
    """The steps of CB that count as known, and its points if every unknown turns out worst."""
    personal = exposure.personal(facts, rules)
    steps: list[Step] = []
    worst = 0.0
    for key, count in _CB:
        degree, known, most = count(facts, rules)
        if known and min(degree, personal) > OPEN:
            steps.append(Step(ScorePart.CB, key, known))
        worst += 0.0 if NO in (degree, personal) else most
    return steps, worst


def _most(facts: Facts, rules: Ruleset, base: float, worst_cb: float) -> float:
    """The score if every unknown fact turns out worst, from the known base of DPC x EI."""
    if not _complete(facts):
        return 4 + worst_cb
    danger = content.danger(facts, rules) is OPEN
    return (4 * _ei(facts, rules).points if danger else base) + worst_cb


def reaches(found: Severity, threshold: float) -> Degree:
    """Whether a score reaches a threshold; open where only an unknown fact brings it there."""
    if found.score is not None and found.score >= threshold:
        return PRESUMED
    return OPEN if found.most >= threshold else NO


Margin = tuple[Degree, float | None, float | None]


def margin(found: Severity, threshold: float) -> Margin:
    """How far a score is from a threshold: once it is there, only a lower score matters."""
    degree = reaches(found, threshold)
    return degree, found.score, found.most if degree is OPEN else None


def to_medium(facts: Facts, rules: Ruleset) -> Margin:
    """How far the score is from medium."""
    return margin(severity(facts, rules), rules.severity_medium.value)


def to_high(facts: Facts, rules: Ruleset) -> Margin:
    """How far the score is from high."""
    return margin(severity(facts, rules), rules.severity_high.value)


def medium(facts: Facts, rules: Ruleset) -> Degree:
    """The score is at least medium."""
    return to_medium(facts, rules)[0]


def high(facts: Facts, rules: Ruleset) -> Degree:
    """The score is at least high."""
    return to_high(facts, rules)[0]


def level_of(score: float, rules: Ruleset) -> Level:
    """The AP's word for a score."""
    if score >= rules.severity_very_high.value:
        return Level.VERY_GREAT
    if score >= rules.severity_high.value:
        return Level.CONSIDERABLE
    return Level.LIMITED if score >= rules.severity_medium.value else Level.NEGLIGIBLE


def _flags(facts: Facts, rules: Ruleset) -> tuple[Flag, ...]:
    flags = []
    if content.many_people(facts, rules) > OPEN:
        flags.append(Flag.MANY_PEOPLE)
    if facts.unintelligible is Answer.YES and facts.key_safe is Answer.YES:
        flags.append(Flag.UNINTELLIGIBLE)
    return tuple(flags)


def severity(facts: Facts, rules: Ruleset) -> Severity:
    """The score of one incident with all its parts."""
    cb, worst = _circumstances(facts, rules)
    points, flags = sum([step.points for step in cb]), _flags(facts, rules)
    if not _kinds(facts):
        return Severity(None, 4 + worst, None, None, points, None, tuple(cb), flags)
    dpc, ei = _dpc(facts, rules), _ei(facts, rules)
    base = dpc.points * ei.points
    return Severity(
        score=base + points,
        most=_most(facts, rules, base, worst),
        dpc=int(dpc.points),
        ei=ei.points,
        cb=points,
        level=level_of(base + points, rules),
        steps=(dpc, ei, *cb),
        flags=flags,
    )
