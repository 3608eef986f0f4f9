"""What the tests of the law notice when a row or a number of it changes: `python -m bench.rows`.

Rows and numbers are made at import, where mutmut cannot change them. Here each rule and ground is
changed in turn: without one of its conditions, with a softer verdict, with its doubt counted
otherwise, left out; and each number of the rule sets is made one step more and one step less. After
each change the tables of stories and degrees are called row by row, without pytest. Printed is what
none of them notices. The page for lawyers is not asked: it repeats every row, right or wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import product
from types import ModuleType
from typing import Any, Final, NamedTuple, TypeVar

from _pytest.mark import ParameterSet

from dialogs.law.kinds import DataKind
from dialogs.law.rules import missing, weighing
from dialogs.law.rules.weighing import members
from dialogs.law.ruleset import RULESETS, Threshold, Value
from dialogs.law.verdict import DUTIES, Verdict
from tests.law import (
    test_ap,
    test_assessment,
    test_cases,
    test_contradictions,
    test_degrees,
    test_doubt,
    test_exceptions,
    test_missing,
    test_outages,
    test_reasons,
    test_rules,
    test_ruleset,
    test_second,
    test_severity,
    test_signals,
    test_terms,
    test_told,
)

STORIES: Final = (
    *(test_rules, test_reasons, test_told, test_outages),
    *(test_cases, test_doubt, test_contradictions),
)
OTHERS: Final = (
    *(test_missing, test_assessment, test_degrees, test_severity),
    *(test_signals, test_terms, test_ruleset, test_second, test_ap, test_exceptions),
)
SOFTER: Final = {Verdict.YES: Verdict.OFFICER, Verdict.OFFICER: Verdict.NO}
SCORE_STEP: Final = 0.25
"""The least by which two scores differ."""


class Change(NamedTuple):
    """One change of the law: an attribute of some things gets another value."""

    row: str
    what: str
    things: tuple[object, ...]
    attribute: str
    value: object


Check = partial[None]
"""A test with what pytest would hand it."""

Row = TypeVar("Row")


def checks(*modules: ModuleType) -> list[Check]:
    """Every row of every test in some modules; the properties, which are slow, are left out."""
    tests = [test for one in modules for name, test in vars(one).items() if name[:5] == "test_"]
    plain = [test for test in tests if not hasattr(test, "hypothesis")]
    return [partial(test, **row) for test in plain for row in parameters(test)]


def parameters(test: Callable[..., None]) -> Iterator[dict[str, Any]]:
    """What pytest would hand a test, call by call."""
    rows: list[list[dict[str, Any]]] = []
    for mark in getattr(test, "pytestmark", ()):
        names, values = mark.args
        keys = (names,) if isinstance(names, str) else names
        told = [ParameterSet.extract_from(one, force_tuple=len(keys) == 1) for one in values]
        rows.append([dict(zip(keys, one.values, strict=True)) for one in told])
    for several in product(*rows):
        yield {name: value for row in several for name, value in row.items()}


def test_the_law() -> None:
    """Every table, as mutmut asks it."""
    forget()
    for check in checks(*STORIES, *OTHERS):
        check()


def forget() -> None:
    """Empty what the law remembers of an earlier weighing, made before the change."""
    weighing._behind.cache_clear()
    missing.waits_for.cache_clear()


def noticed(every: list[Check]) -> bool:
    """Whether any of the tests fails."""
    forget()
    try:
        for check in every:
            check()
    except (AssertionError, LookupError, StopIteration):
        return True
    return False


@contextmanager
def made(change: Change) -> Iterator[None]:
    """The law with a change, as if it were made in the source; its values are frozen elsewhere."""
    before = [getattr(thing, change.attribute) for thing in change.things]
    for thing in change.things:
        object.__setattr__(thing, change.attribute, change.value)
    try:
        yield
    finally:
        for thing, value in zip(change.things, before, strict=True):
            object.__setattr__(thing, change.attribute, value)


def other_rules() -> Iterator[Change]:
    """Every change of one rule."""
    table = weighing._ROWS
    for place, (rule, asks) in enumerate(table):
        fewer = [(rule, asks ^ bit) for _, bit in members(asks)]
        for what, rows in one_changed(table, place, asks, fewer):
            yield Change(rule.key, what, (weighing,), "_ROWS", rows)
        words = {duty: rule.notify if duty is DUTIES[0] else rule.communicate for duty in DUTIES}
        for duty, word in words.items():
            if word in SOFTER:
                yield Change(rule.key, f"{duty} {SOFTER[word]}", (rule,), duty, SOFTER[word])
        if Verdict.OFFICER in words.values():
            turned = not rule.counts_open
            yield Change(rule.key, f"counts open {turned}", (rule,), "counts_open", turned)


def other_grounds() -> Iterator[Change]:
    """Every change of one ground."""
    table = weighing._GROUNDS
    for place, (ground, given, without) in enumerate(table):
        fewer = [(ground, given & ~bit, without & ~bit) for _, bit in members(given | without)]
        for what, rows in one_changed(table, place, given | without, fewer):
            yield Change(ground.key, what, (weighing,), "_GROUNDS", rows)


def one_changed(
    table: tuple[Row, ...], place: int, asks: int, fewer: list[Row]
) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """A table without one row, and with that row asking one condition less."""
    before, after = table[:place], table[place + 1 :]
    yield "left out", (*before, *after)
    for (condition, _), row in zip(members(asks), fewer, strict=True):
        yield f"without {condition.test.__name__}", (*before, row, *after)


def other_numbers() -> Iterator[Change]:
    """Every number of the rule sets with another in its place, wherever the source gives it."""
    for name in RULESETS[0].values():
        for before in dict.fromkeys(getattr(one, name) for one in RULESETS):
            sets = tuple(one for one in RULESETS if getattr(one, name) == before)
            for other in other_values(before.value):
                value = Value(other, before.source, before.verify)
                yield Change(name, f"{other} for {before.value}", sets, name, value)


def other_values(value: Any) -> Iterator[Any]:  # noqa: ANN401 - a number, a list, a set or a word
    """A number one step more and one less, each one of a list or set; of two words the other."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, Threshold):
        yield from (one for one in Threshold if one is not value)
    elif isinstance(value, frozenset):
        yield from (value - {one} for one in sorted(value))
        yield value | {DataKind.CAREER}
    elif isinstance(value, tuple):
        for place, number in enumerate(value):
            for other in other_values(number):
                yield (*value[:place], other, *value[place + 1 :])
    else:
        step = SCORE_STEP if isinstance(value, float) else 1
        yield from (value + step, value - step)


def own_first(every: list[Check], row: str) -> list[Check]:
    """The tests in the order in which they are likely to notice a change of a row."""
    return sorted(every, key=lambda check: row not in check.keywords.values())


def main() -> None:
    """Print every change that no test notices, and how many there were."""
    stories = checks(*STORIES)
    everything = checks(*STORIES, *OTHERS)
    if noticed(everything):
        raise SystemExit("The tests fail on the law as it is: run pytest tests/law first.")
    changes = [(one, stories) for one in (*other_rules(), *other_grounds())]
    changes += [(one, everything) for one in other_numbers()]
    unnoticed = 0
    for change, asked in changes:
        with made(change):
            found = noticed(own_first(asked, change.row))
        if not found:
            unnoticed += 1
            print(f"{change.row}: {change.what}")
    print(f"{unnoticed} of {len(changes)} changes of rows and numbers unnoticed")


if __name__ == "__main__":
    main()
