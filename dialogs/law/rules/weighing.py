"""Runs the rules over the facts: which spoke, how strict the outcome is, where doubt remains.

Holds no rule. Every condition is tested at most once; a rule holds to the least degree of its
conditions. A condition that is asked only behind gates (the natures of breach) that are all shut is
not tested: no rule or ground can wait for it, and it counts as one that does not hold.

A set of conditions is an integer here, bit n for the n-th of CONDITIONS: no other set is as quick.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import Final, NamedTuple

from dialogs.law.conditions import named as c
from dialogs.law.conditions.degree import NO, OPEN, PRESUMED, YES, Condition, Degree, Test
from dialogs.law.facts import Facts
from dialogs.law.rules.duty import RULES, Rule
from dialogs.law.rules.grounds import GROUNDS, Ground
from dialogs.law.ruleset import Ruleset, Threshold
from dialogs.law.severity import Severity, reaches
from dialogs.law.verdict import Duty, Verdict

GATES: Final = (c.PERSONAL, c.BREACHED, c.DISCLOSED, c.UNREACHABLE, c.ALTERED)
"""What every weighing tests; each of the last four opens the rules that begin with it."""

_SCORE: Final = (c.SCORE_MEDIUM, c.SCORE_HIGH)


def _asked() -> tuple[Condition, ...]:
    """Every condition that a rule or ground asks: gates first, the two about the score last."""
    used = [one for rule in RULES for one in rule.asks]
    used += [one for ground in GROUNDS for one in (*ground.given, *ground.without)]
    others = [one for one in dict.fromkeys(used) if one not in (*GATES, *_SCORE)]
    return (*GATES, *others, *_SCORE)


CONDITIONS: Final = _asked()
_BIT: Final = {condition: 1 << place for place, condition in enumerate(CONDITIONS)}
_MEDIUM, _HIGH = _BIT[c.SCORE_MEDIUM], _BIT[c.SCORE_HIGH]


def _set(conditions: Iterable[Condition]) -> int:
    return sum(_BIT[one] for one in set(conditions))


def members(conditions: int) -> Iterator[tuple[Condition, int]]:
    """The conditions in a set, in their order, each with its bit."""
    while conditions:
        lowest = conditions & -conditions
        yield CONDITIONS[lowest.bit_length() - 1], lowest
        conditions ^= lowest


class Held(NamedTuple):
    """A rule with the degree to which it holds, and the set of conditions that it asks."""

    rule: Rule
    degree: Degree
    asks: int


_ROWS: Final = tuple((rule, _set(rule.asks)) for rule in RULES)
_GROUNDS: Final = tuple((one, _set(one.given), _set(one.without)) for one in GROUNDS)
_GATES: Final = tuple((_BIT[gate], gate.test) for gate in GATES)


@cache
def _behind(shut: int) -> tuple[tuple[tuple[Rule, int], ...], tuple[tuple[int, Test], ...]]:
    """The rules behind the gates that are open, each with what it asks, and what to test there.

    Remembered, for there are no more answers than sets of gates that are shut.
    """
    rows = tuple((rule, asks) for rule, asks in _ROWS if not asks & shut)
    asked = 0
    for _, asks in rows:
        asked |= asks
    for _, given, without in _GROUNDS:
        asked |= 0 if given & shut else given | without
    left = members(asked & ~_set((*GATES, *_SCORE)))
    return rows, tuple((bit, one.test) for one, bit in left)


class Standing(NamedTuple):
    """Where a duty stands.

    `certain` is the word that no missing fact can take back, `spoken` the strictest word of the
    rules that spoke; `doubted` says that a rule is open that would say yes, or that counts so.
    """

    duty: Duty
    certain: Verdict
    spoken: Verdict
    doubted: bool

    @property
    def rests_on_doubt(self) -> bool:
        """Whether only rules that are open keep a "no" away."""
        return self.doubted and self.spoken is Verdict.NO

    @property
    def verdict(self) -> Verdict:
        """The strictest word of the rules that spoke; where a yes is in doubt, at least officer."""
        return Verdict.OFFICER if self.rests_on_doubt else self.spoken


class Findings(NamedTuple):
    """What the rules said: those that spoke, those that are open, the grounds.

    `holding` has the set of conditions for each degree; those that do not hold are in none.
    """

    holding: dict[Degree, int]
    spoke: tuple[Held, ...]
    doubted: tuple[Held, ...]
    grounds: tuple[Ground, ...]
    high_risk_only: bool

    def of(self, condition: Condition) -> Degree:
        """To which degree a condition holds."""
        bit = _BIT[condition]
        for degree, held in self.holding.items():
            if held & bit:
                return degree
        return NO

    def says(self, duty: Duty) -> Callable[[Rule], Verdict]:
        """What any rule says on a duty when it holds."""
        high_risk = duty is Duty.COMMUNICATE or self.high_risk_only
        return _ON_HIGH_RISK if high_risk else _ON_RISK

    def standing(self, duty: Duty) -> Standing:
        """Where a duty stands after all rules were heard."""
        says = self.says(duty)
        spoken = [says(one.rule) for one in self.spoke]
        certain = [says(one.rule) for one in self.spoke if one.degree is YES]
        doubted = any(_casts_doubt(one.rule, says(one.rule)) for one in self.doubted)
        return Standing(duty, strictest(certain), strictest(spoken), doubted)


_ON_RISK: Final[Callable[[Rule], Verdict]] = attrgetter("notify")
_ON_HIGH_RISK: Final[Callable[[Rule], Verdict]] = attrgetter("communicate")


def _casts_doubt(rule: Rule, word: Verdict) -> bool:
    """Whether a rule that is open casts doubt on a no, by its word."""
    return word is Verdict.YES or (rule.counts_open and word is Verdict.OFFICER)


def strictest(words: Collection[Verdict]) -> Verdict:
    """The strictest of some verdicts; no where there are none."""
    if Verdict.YES in words:
        return Verdict.YES
    return Verdict.OFFICER if Verdict.OFFICER in words else Verdict.NO


def weigh(facts: Facts, rules: Ruleset, severity: Severity) -> Findings:
    """Test the conditions and see which rules and grounds hold."""
    holding = {NO: 0, OPEN: 0, PRESUMED: 0, YES: 0}
    for bit, test in _GATES:
        holding[test(facts, rules)] |= bit
    rows, tests = _behind(holding[NO])
    for bit, test in tests:
        holding[test(facts, rules)] |= bit
    holding[reaches(severity, rules.severity_medium.value)] |= _MEDIUM
    holding[reaches(severity, rules.severity_high.value)] |= _HIGH
    del holding[NO]
    spoke, doubted = _heard(rows, holding)
    grounds = tuple(_held_grounds(holding))
    return Findings(holding, spoke, doubted, grounds, _high_risk_only(facts, rules))


def _heard(
    rows: tuple[tuple[Rule, int], ...], holding: dict[Degree, int]
) -> tuple[tuple[Held, ...], tuple[Held, ...]]:
    """The rules that hold or are presumed to, and those that are open."""
    open_, presumed, certain = holding.values()
    failing = ~(open_ | presumed | certain)
    spoke: list[Held] = []
    doubted: list[Held] = []
    for rule, asks in rows:
        if asks & failing:
            continue
        if asks & open_:
            doubted.append(Held(rule, OPEN, asks))
        else:
            spoke.append(Held(rule, PRESUMED if asks & presumed else YES, asks))
    return tuple(spoke), tuple(doubted)


def _held_grounds(holding: dict[Degree, int]) -> Iterable[Ground]:
    open_, presumed, certain = holding.values()
    lacking = ~(presumed | certain)
    for ground, given, without in _GROUNDS:
        if not given & lacking and not without & (open_ | presumed | certain):
            yield ground


def _high_risk_only(facts: Facts, rules: Ruleset) -> bool:
    """Whether the authority need only know of a high risk (Digital Omnibus); not under the Wpg."""
    return rules.notify_threshold.value is Threshold.HIGH_RISK and not facts.regime.wpg
