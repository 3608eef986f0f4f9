"""Which facts make a "no" a decision for two people: a rule of the house, as the law names none.

Its numbers and its list of kinds stand in the rule set. Whether somebody already agreed, and what
was known of a case before, is for the handling of the case to say.
"""

from __future__ import annotations

from math import inf

from dialogs.law.facts import Count, DataKind, Facts
from dialogs.law.ruleset import Ruleset
from dialogs.law.terms import applicable


def takes_two(facts: Facts) -> bool:
    """Sensitive kinds of data, many people, or not knowing either: then "no" takes two people."""
    rules = applicable(facts)
    return bool(facts.data & rules.second_for_data.value) or _many(facts.people, rules)


def surely_takes_two(facts: Facts) -> bool:
    """The same without the doubt: sensitive kinds that are known, or surely many people."""
    return bool(_sensitive(facts)) or _surely_many(facts.people, applicable(facts))


def eases(before: Facts, after: Facts) -> bool:
    """Whether other facts take away, wholly or in part, what made "no" take two people."""
    rules = applicable(before)
    dropped = (before.data & rules.second_for_data.value) - after.data
    fewer = _most(after.people) < _most(before.people)
    return bool(dropped) or (_many(before.people, rules) and fewer)


def loses(before: Facts, after: Facts) -> bool:
    """The same of what is known for sure: doubt may be taken away, what was said may not."""
    fewer = _most(after.people) < (before.people.least or 0)
    return bool(_sensitive(before) - after.data) or (
        _surely_many(before.people, applicable(before)) and fewer
    )


def _sensitive(facts: Facts) -> frozenset[DataKind]:
    return (facts.data & applicable(facts).second_for_data.value) - {DataKind.UNKNOWN}


def _many(people: Count, rules: Ruleset) -> bool:
    return _most(people) > rules.second_above_people.value


def _surely_many(people: Count, rules: Ruleset) -> bool:
    return (people.least or 0) > rules.second_above_people.value


def _most(people: Count) -> float:
    return inf if people.most is None else people.most
