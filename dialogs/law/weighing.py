"""Runs the rules over the facts: which spoke, how strict the outcome is, and what is missing.

Holds no rule. Every condition is tested once; a rule holds to the least degree of its conditions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dialogs.law.degree import NO, OPEN, PRESUMED, Condition, Degree
from dialogs.law.duty import RULES, Rule
from dialogs.law.facts import Facts, Regime
from dialogs.law.grounds import GROUNDS, Ground
from dialogs.law.ruleset import Ruleset, Threshold
from dialogs.law.verdict import RANK, Duty, Verdict


def _all_conditions() -> tuple[Condition, ...]:
    used = [one for rule in RULES for one in rule.when]
    used += [one for ground in GROUNDS for one in (*ground.given, *ground.without)]
    return tuple(dict.fromkeys(used))


CONDITIONS: Final = _all_conditions()
_INDEX: Final = {condition: index for index, condition in enumerate(CONDITIONS)}


def _indexes(conditions: Iterable[Condition]) -> tuple[int, ...]:
    return tuple(_INDEX[one] for one in conditions)


_RULES: Final = tuple((rule, _indexes(rule.when)) for rule in RULES)
_GROUNDS: Final = tuple((one, _indexes(one.given), _indexes(one.without)) for one in GROUNDS)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the rules said: those that spoke, those in doubt, the grounds, and all degrees."""

    degrees: tuple[Degree, ...]
    spoke: tuple[tuple[Rule, Degree], ...]
    doubted: tuple[Rule, ...]
    grounds: tuple[Ground, ...]
    high_risk_only: bool

    def of(self, condition: Condition) -> Degree:
        """To which degree a condition holds."""
        return self.degrees[_INDEX[condition]]


def weigh(facts: Facts, rules: Ruleset) -> Weighing:
    """Test every condition and see which rules and grounds hold."""
    degrees = tuple([one.test(facts, rules) for one in CONDITIONS])
    held = [(rule, min([degrees[i] for i in indexes])) for rule, indexes in _RULES]
    return Weighing(
        degrees=degrees,
        spoke=tuple([(rule, degree) for rule, degree in held if degree > OPEN]),
        doubted=tuple([rule for rule, degree in held if degree == OPEN]),
        grounds=tuple(_held_grounds(degrees)),
        high_risk_only=_high_risk_only(facts, rules),
    )


def _held_grounds(degrees: tuple[Degree, ...]) -> Iterable[Ground]:
    for ground, given, without in _GROUNDS:
        if any(degrees[i] != NO for i in without) or any(degrees[i] < PRESUMED for i in given):
            continue
        yield ground


def _high_risk_only(facts: Facts, rules: Ruleset) -> bool:
    """Whether the authority need only know of a high risk (Digital Omnibus); not under the Wpg."""
    wpg = facts.regime in (Regime.WPG, Regime.BOTH)
    return rules.notify_threshold.value is Threshold.HIGH_RISK and not wpg


def says(weighing: Weighing, rule: Rule, duty: Duty) -> Verdict:
    """What a rule says on a duty when it holds."""
    if duty is Duty.COMMUNICATE or weighing.high_risk_only:
        return rule.communicate
    return rule.notify


def strictest(words: Iterable[Verdict]) -> Verdict:
    """The strictest of some verdicts; no where there are none."""
    return max(words, key=RANK.__getitem__, default=Verdict.NO)


def verdict(weighing: Weighing, duty: Duty) -> Verdict:
    """The strictest word of the rules that spoke; where a yes is in doubt, at least officer."""
    word = strictest([says(weighing, rule, duty) for rule, _ in weighing.spoke])
    if word is not Verdict.NO:
        return word
    return Verdict.OFFICER if in_doubt(weighing, duty) else Verdict.NO


def in_doubt(weighing: Weighing, duty: Duty) -> bool:
    """Whether a rule is open that would say yes, or that is marked to count when it is open."""
    return any(
        word is Verdict.YES or (rule.counts_open and word is Verdict.OFFICER)
        for rule in weighing.doubted
        for word in (says(weighing, rule, duty),)
    )
