"""The weighing of one incident: facts in, both duties out, with reasons, terms and what is missing.

The one door of this folder. Pure: no clock (the moment is handed in), no files, no words of its
own. It advises; a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dialogs.law.conditions import named as c
from dialogs.law.conditions.degree import OPEN, YES
from dialogs.law.conditions.exposure import denied_yet_personal
from dialogs.law.conditions.loss import thing_gone
from dialogs.law.facts import Answer, Facts
from dialogs.law.rules.grounds import NO_HIGH_RISK, NO_RISK
from dialogs.law.rules.missing import missing, settling
from dialogs.law.rules.subsumed import worth_telling
from dialogs.law.rules.weighing import Findings, Standing, weigh
from dialogs.law.ruleset import Ruleset
from dialogs.law.severity import Severity, severity
from dialogs.law.signals import signals
from dialogs.law.terms import Terms, applicable, terms
from dialogs.law.verdict import DUTIES, Duty, Missing, Nature, Reason, Signal, Verdict

DOUBT: Final = "doubt"
"""The key of the reason that stands where only missing facts keep a "no" away."""

CONTRADICTION: Final = "doubt-contradiction"
"""The same where no fact is missing: facts that contradict keep a "no" away."""

DOUBT_SOURCE: Final = "AVG art. 33(1); AP: notify when in doubt"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The outcome of one weighing.

    `deciding_notify` and `deciding_communicate` are the keys of the rules that decided; `terms` is
    None while the moment of awareness is not known, and where there is no breach; `ruleset` is the
    version that was applied;
    `settling` are the missing facts that could settle whether an unknown breach is one.
    """

    breach: Answer
    nature: tuple[Nature, ...]
    duty_to_notify: Verdict
    duty_to_communicate: Verdict
    reasons: tuple[Reason, ...]
    deciding_notify: str
    deciding_communicate: str
    missing: tuple[Missing, ...]
    severity: Severity
    terms: Terms | None
    signals: tuple[Signal, ...]
    ruleset: str
    settling: tuple[str, ...] = ()

    def on(self, duty: Duty) -> Verdict:
        """The verdict on one duty."""
        return self.duty_to_notify if duty is Duty.NOTIFY else self.duty_to_communicate

    def deciding(self, duty: Duty) -> Reason:
        """The reason that decided one duty."""
        key = self.deciding_notify if duty is Duty.NOTIFY else self.deciding_communicate
        return next(reason for reason in self.reasons if reason.rule == key)


def assess(facts: Facts, at: datetime | None = None, ruleset: Ruleset | None = None) -> Assessment:
    """Weigh the facts: total, deterministic, and never "no" where a missing fact could mean yes.

    `at` is the moment of weighing (aware), for the hours left and, where awareness is unknown, for
    the choice of the rule set; `ruleset` overrides that choice.
    """
    rules = ruleset or applicable(facts, at)
    score = severity(facts, rules)
    weighing = weigh(facts, rules, score)
    notify, communicate = standings = [weighing.standing(duty) for duty in DUTIES]
    lacking = missing(facts, rules, weighing, standings)
    gap = bool(lacking) and not denied_yet_personal(facts)
    reasons = tuple(_reasons(facts, weighing, standings, DOUBT if gap else CONTRADICTION))
    breach = _breach(facts, weighing)
    lines = tuple(signals(facts, rules, breach is Answer.YES))
    return Assessment(
        breach=breach,
        nature=_nature(weighing),
        duty_to_notify=notify.verdict,
        duty_to_communicate=communicate.verdict,
        reasons=reasons,
        deciding_notify=_deciding(reasons, notify),
        deciding_communicate=_deciding(reasons, communicate),
        missing=lacking,
        severity=score,
        terms=None if breach is Answer.NO else terms(facts, rules, lines, at),
        signals=lines,
        ruleset=rules.version,
        settling=settling(facts, rules, weighing) if breach is Answer.UNKNOWN else (),
    )


def _breach(facts: Facts, weighing: Findings) -> Answer:
    """A breach that is presumed counts as one; one that is open is not known."""
    happened = YES if thing_gone(facts) else weighing.of(c.BREACHED)
    found = min(happened, weighing.of(c.PERSONAL))
    if found is OPEN:
        return Answer.UNKNOWN
    return Answer.YES if found > OPEN else Answer.NO


def _nature(weighing: Findings) -> tuple[Nature, ...]:
    natures = (
        (Nature.CONFIDENTIALITY, c.DISCLOSED),
        (Nature.INTEGRITY, c.ALTERED),
        (Nature.AVAILABILITY, c.UNREACHABLE),
    )
    if weighing.of(c.PERSONAL) <= OPEN:
        return ()
    return tuple([nature for nature, condition in natures if weighing.of(condition) > OPEN])


def _reasons(
    facts: Facts, weighing: Findings, standings: Sequence[Standing], doubt: str
) -> Iterable[Reason]:
    """The rules worth telling, doubt where facts are missing, and what lowers the risk."""
    told = _told(facts)
    notify, communicate = [weighing.says(duty) for duty in DUTIES]
    for rule in worth_telling([held.rule for held in weighing.spoke]):
        used = tuple([fact for fact in rule.facts if fact in told])
        yield Reason(rule.key, rule.source, used, _aloud(notify(rule)), _aloud(communicate(rule)))
    yield from _doubt(standings, doubt)
    for ground in weighing.grounds:
        used = tuple([fact for fact in ground.facts if fact in told])
        yield Reason(ground.key, ground.source, used, Verdict.NO, Verdict.NO)
    yield from _last_grounds(weighing, standings)


def _aloud(word: Verdict) -> Verdict | None:
    """What a rule that spoke says on a duty: a rule never says no, it is silent."""
    return None if word is Verdict.NO else word


_DEFAULTS: Final = tuple(Facts().__dict__.items())


def _told(facts: Facts) -> frozenset[str]:
    """The names of the facts about which anything is known."""
    known = facts.__dict__
    return frozenset(
        [
            name
            for name, default in _DEFAULTS
            if known[name] is not default and known[name] != default
        ]
    )


def _doubt(standings: Sequence[Standing], key: str) -> Iterable[Reason]:
    """The reason where missing or contradicting facts could make it a yes: then it is not a no."""
    notify, communicate = [Verdict.OFFICER if one.rests_on_doubt else None for one in standings]
    if notify or communicate:
        yield Reason(key, DOUBT_SOURCE, (), notify, communicate)


def _last_grounds(weighing: Findings, standings: Sequence[Standing]) -> Iterable[Reason]:
    """Why not, where no ground of its own says so."""
    notify, communicate = standings
    if notify.verdict is Verdict.NO:
        if not weighing.grounds:
            yield Reason(NO_RISK.key, NO_RISK.source, (), Verdict.NO, Verdict.NO)
    elif communicate.verdict is Verdict.NO:
        yield Reason(NO_HIGH_RISK.key, NO_HIGH_RISK.source, (), None, Verdict.NO)


def _deciding(reasons: tuple[Reason, ...], standing: Standing) -> str:
    """The first reason that says the word; for a no beside another duty, that a high risk lacks."""
    word = standing.verdict
    keys = [reason.rule for reason in reasons if reason.on(standing.duty) is word]
    if word is Verdict.NO and keys[-1] == NO_HIGH_RISK.key:
        return NO_HIGH_RISK.key
    return keys[0]
