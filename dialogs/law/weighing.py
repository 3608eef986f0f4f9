"""Runs the rules over the facts: which spoke, how strict the outcome is, where doubt remains.

Holds no rule. Every condition is tested at most once; a rule holds to the least degree of its
conditions. A condition that is asked only behind gates (the natures of breach) of which none is
open or holds, is not tested: no rule or ground can wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Final, NamedTuple

from dialogs.law import conditions as c
from dialogs.law.degree import NO, OPEN, PRESUMED, YES, Condition, Degree, Test
from dialogs.law.duty import RULES, Rule
from dialogs.law.facts import Facts, Regime
from dialogs.law.grounds import GROUNDS, Ground
from dialogs.law.ruleset import Ruleset, Threshold
from dialogs.law.severity import Severity, reaches
from dialogs.law.verdict import RANK, Duty, Verdict

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
_PLACE: Final = {condition: place for place, condition in enumerate(CONDITIONS)}


def _places(conditions: Iterable[Condition]) -> tuple[int, ...]:
    return tuple(_PLACE[one] for one in conditions)


class Held(NamedTuple):
    """A rule with the degree to which it holds, and where its conditions stand in `degrees`."""

    rule: Rule
    degree: Degree
    places: tuple[int, ...]


_SHARED: Final = ((c.PERSONAL, *c.LOOSE), (c.PERSONAL, *c.OUT), (c.PERSONAL, *c.EXPOSED))
"""Beginnings that many rules share, longest first: their least degree is taken once."""


def _shortened(asked: tuple[Condition, ...]) -> tuple[int, ...]:
    """The places of the conditions of a rule, a shared beginning being one place after all."""
    for place, shared in enumerate(_SHARED, start=len(CONDITIONS)):
        if asked[: len(shared)] == shared:
            return (place, *_places(asked[len(shared) :]))
    return _places(asked)


def _taken(places: tuple[int, ...]) -> Callable[[list[Degree]], tuple[Degree, ...]]:
    """Takes the degrees at some places; the first twice, so that one place gives a tuple too."""
    return itemgetter(places[0], *places)


_STARTS: Final = tuple(_taken(_places(shared)) for shared in _SHARED)
_GROUNDS: Final = tuple((one, _places(one.given), _places(one.without)) for one in GROUNDS)


class _Row(NamedTuple):
    """A rule with the places of what it asks, and how their degrees are taken."""

    rule: Rule
    places: tuple[int, ...]
    taken: Callable[[list[Degree]], tuple[Degree, ...]]


_ROWS: Final = tuple(_Row(one, _places(one.asks), _taken(_shortened(one.asks))) for one in RULES)


@cache
def _behind(opened: tuple[bool, ...]) -> tuple[tuple[_Row, ...], tuple[tuple[int, Test], ...]]:
    """The rules behind the gates that are open, and what is to be tested for them and the grounds.

    Remembered: there are no more answers than sets of gates.
    """
    shut = {gate for gate, is_open in zip(GATES, opened, strict=True) if not is_open}
    rows = tuple(row for row in _ROWS if shut.isdisjoint(row.rule.asks))
    asked = [one for row in rows for one in row.rule.asks]
    for ground in GROUNDS:
        asked += () if shut.intersection(ground.given) else ground.without + ground.given
    tested = [one for one in dict.fromkeys(asked) if one not in (*GATES, *_SCORE)]
    return rows, tuple((_PLACE[one], one.test) for one in tested)


@dataclass(frozen=True, slots=True)
class Standing:
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


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the rules said: those that spoke, those that are open, the grounds, all degrees."""

    degrees: tuple[Degree, ...]
    spoke: tuple[Held, ...]
    doubted: tuple[Held, ...]
    grounds: tuple[Ground, ...]
    high_risk_only: bool

    def of(self, condition: Condition) -> Degree:
        """To which degree a condition holds."""
        return self.degrees[_PLACE[condition]]

    def says(self, rule: Rule, duty: Duty) -> Verdict:
        """What a rule says on a duty when it holds."""
        if duty is Duty.COMMUNICATE or self.high_risk_only:
            return rule.communicate
        return rule.notify

    def standing(self, duty: Duty) -> Standing:
        """Where a duty stands after all rules were heard."""
        words = [(self.says(one.rule, duty), one.degree) for one in self.spoke]
        certain = [word for word, degree in words if degree == YES]
        doubted = [one for one in self.doubted if self._counts(one.rule, duty)]
        spoken = strictest([word for word, _ in words])
        return Standing(duty, strictest(certain), spoken, bool(doubted))

    def _counts(self, rule: Rule, duty: Duty) -> bool:
        """Whether a rule that is open casts doubt on a no."""
        word = self.says(rule, duty)
        return word is Verdict.YES or (rule.counts_open and word is Verdict.OFFICER)


def strictest(words: Iterable[Verdict]) -> Verdict:
    """The strictest of some verdicts; no where there are none."""
    return max(words, key=RANK.__getitem__, default=Verdict.NO)


def weigh(facts: Facts, rules: Ruleset, severity: Severity) -> Weighing:
    """Test the conditions and see which rules and grounds hold."""
    found = [NO] * len(CONDITIONS)
    found[: len(GATES)] = [gate.test(facts, rules) for gate in GATES]
    rows, tests = _behind(tuple([degree is not NO for degree in found[: len(GATES)]]))
    for place, test in tests:
        found[place] = test(facts, rules)
    found[-2:] = _scored(severity, rules)
    spoke, doubted = _heard(found, rows)
    return Weighing(
        degrees=tuple(found),
        spoke=spoke,
        doubted=doubted,
        grounds=tuple(_held_grounds(found)),
        high_risk_only=_high_risk_only(facts, rules),
    )


def _scored(severity: Severity, rules: Ruleset) -> tuple[Degree, Degree]:
    """The two conditions on the score, of the score that was made already."""
    thresholds = (rules.severity_medium, rules.severity_high)
    medium, high = [reaches(severity, one.value) for one in thresholds]
    return medium, high


def _heard(
    found: list[Degree], rows: tuple[_Row, ...]
) -> tuple[tuple[Held, ...], tuple[Held, ...]]:
    """The rules that hold or are presumed to, and those that are open."""
    degrees = [*found, *[min(start(found)) for start in _STARTS]]
    spoke: list[Held] = []
    doubted: list[Held] = []
    for rule, places, taken in rows:
        held = taken(degrees)
        if NO not in held:
            degree = min(held)
            heard = doubted if degree is OPEN else spoke
            heard.append(Held(rule, degree, places))
    return tuple(spoke), tuple(doubted)


def _held_grounds(degrees: list[Degree]) -> Iterable[Ground]:
    for ground, given, without in _GROUNDS:
        lowered = max([degrees[i] for i in without]) == NO
        if lowered and min([degrees[i] for i in given], default=YES) >= PRESUMED:
            yield ground


def _high_risk_only(facts: Facts, rules: Ruleset) -> bool:
    """Whether the authority need only know of a high risk (Digital Omnibus); not under the Wpg."""
    wpg = facts.regime in (Regime.WPG, Regime.BOTH)
    return rules.notify_threshold.value is Threshold.HIGH_RISK and not wpg
