"""Writes `docs/law.md` from the rules themselves: `python -m dialogs.lawbook > docs/law.md`.

For a lawyer who reads no Python: every rule with its source, what it says, the facts it asks and
since when; the grounds, the exceptions, the values and what is to be verified. Weighs nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final

from dialogs.law.conditions import content, exposure, intent
from dialogs.law.conditions.degree import Condition
from dialogs.law.conditions.doubt import BY_FACTS, BY_RULES
from dialogs.law.conditions.returned import NEAR
from dialogs.law.exceptions import EXCEPTIONS, PUBLIC_WAYS, CommunicationException, Way
from dialogs.law.facts import Facts
from dialogs.law.kinds import Documented
from dialogs.law.rules.duty import RULES, Rule
from dialogs.law.rules.grounds import GROUNDS, NO_HIGH_RISK, NO_RISK, Ground, NoBreachGround
from dialogs.law.rules.subsumed import STRONGER
from dialogs.law.ruleset import AVG_IN_FORCE, RULESETS, Ruleset, Value
from dialogs.law.severity import DPC_BASE
from dialogs.law.terms import AMSTERDAM
from dialogs.law.verdict import Verdict
from dialogs.texts import text

_SAYS: Final = {Verdict.YES: "yes", Verdict.OFFICER: "officer", Verdict.NO: ""}

INTRODUCTION: Final = """\
# The law as this bot weighs it

Written from the rules themselves by `python -m dialogs.lawbook > docs/law.md`; a test keeps it
current. Change the rules, not this page.

A verdict is *yes*, *no*, or *officer*: somebody must judge. Every rule is tested. When personal
data are involved and all its conditions hold, it says what its row says on the duty to notify the
authority (AVG art. 33, Wpg art. 33a) and on the duty to communicate to the people (AVG art. 34).
The strictest word counts. When a fact is missing that a rule waits for, and the rule would say yes,
the verdict is at least officer: doubt is never a no. A rule that adds nothing beside a stronger one
counts, but is not told as a reason where that one is (last column). The bot advises; a person
decides.
"""


TWO_PEOPLE: Final = """\
Saying *no* takes a second person when the data are of a kind in `second_for_data`, when more people
than `second_above_people` are concerned, or when either is not known. Not notifying always does
then; that there is no breach, or that people are not told, where a weighing said yes, or where the
last one, or one on which somebody said no, is in doubt.

One person may find out what was unclear. What was known stays known: a case in which a sensitive
kind or many people were once recorded takes two people for good, whatever the facts are corrected
to. Who said *no* does not ease those facts, nor merge the case away. A case is merged only into an
open one that is as grave, a dangerous report cannot become a drill, and a notification that was
withdrawn leaves the duty to be decided anew. Nobody handles a report of their own where a colleague
could, and the data protection officer decides nothing (AVG art. 38(6)).
"""

TERMS: Final = """\
The term to notify runs from the moment at which we knew with reasonable certainty (AVG art. 33(1);
EDPB 9/2022 par. 31): as stated, else when the processor told us, else the first sign. A moment that
was told vaguely counts from the earliest it can have been; a notification is then called late only
after the latest.

It is `notify_hours` of elapsed time. No Saturday, Sunday, holiday or change of clocks moves it: a
term in hours is not prolonged (Regulation 1182/71 art. 3(3) and (4); Algemene termijnenwet art.
4(a)). That a period of two days or more holds two working days (art. 3(5)) is left out, as it is
disputed for hours and would make a term longer. The hour in which we knew is not counted (art.
3(1)): that end, an hour later at most, only tells whether a notification is late. Then reasons for
the delay go with it (AVG art. 33(1)); weekend, illness or pressure of work are none (AP).

Police data have a term of their own, `wpg_notify_hours` (Wpg art. 33a). Where both laws apply, the
term that ends first counts. From `preliminary_hours` on, notifying what is known is advised (AVG
art. 33(4)); the rest is due `follow_up_days` after that notification. The terms of the Cbw run
beside these where it may apply, from the same moment. A request of a data subject is answered
within a month, or three where that was told in time (AVG art. 12(3)), whatever day it ends on.
"""


def written() -> str:
    """The whole page in Markdown."""
    parts = (
        INTRODUCTION,
        section("Rules that raise a duty", _rules()),
        section("Grounds that explain a no", _grounds()),
        section("What an officer may say why there is no breach (AVG art. 4(12))", _no_breach()),
        section("Exceptions: always a choice of the officer", _exceptions()),
        section("Decisions that take two people", [TWO_PEOPLE.rstrip()]),
        section("Conditions", _conditions()),
        section("Facts that cannot both be so", _contradictions()),
        section("Terms", [TERMS.rstrip()]),
        section("Values by rule set", _values()),
        section("Kinds of data by weight", _sets(_WEIGHTS, "Kinds of data")),
        section("Kinds of incident by what they are", _sets(_KINDS, "Kinds of incident")),
        section("Recipients and people", _sets(_PEOPLE, "Words")),
        section("Severity: nature of the data (DPC)", _dpc()),
        section("Facts", _facts()),
        section("Words", _words()),
    )
    return "\n".join(parts)


def section(title: str, lines: Iterable[str]) -> str:
    """A section of a page in Markdown."""
    return "\n".join((f"## {title}", "", *lines, ""))


def table(*rows: tuple[str, ...]) -> Iterator[str]:
    """The lines of a table in Markdown; the first row is its head."""
    head, *rest = rows
    for row in (head, tuple("---" for _ in head), *rest):
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"


def _day(moment: datetime) -> str:
    return f"{moment.astimezone(AMSTERDAM):%Y-%m-%d}"


def _rules() -> Iterable[str]:
    says = ("Rule", "Notify", "Communicate", "When all hold", "Reason", "Reden")
    head = (*says, "Source", "Since", "Not told beside")
    return table(head, *(_rule(rule) for rule in RULES))


def _rule(rule: Rule) -> tuple[str, ...]:
    return (
        f"`{rule.key}`",
        _SAYS[rule.notify],
        _SAYS[rule.communicate],
        ", ".join(_name(one) for one in rule.when),
        *_said(f"law-rule-{rule.key}"),
        rule.source,
        _day(AVG_IN_FORCE),
        _beside(rule),
    )


def _beside(rule: Rule) -> str:
    """The stronger rules beside which a rule adds nothing, in the order of the table."""
    stronger = STRONGER.get(rule.key, ())
    return ", ".join(f"`{one.key}`" for one in RULES if one.key in stronger)


def _name(condition: Condition) -> str:
    return condition.test.__name__.replace("_", " ")


def _grounds() -> Iterable[str]:
    head = ("Ground", "Given", "Without", "Reason", "Reden", "Source")
    return table(head, *(_ground(one) for one in (*GROUNDS, NO_RISK, NO_HIGH_RISK)))


def _ground(ground: Ground) -> tuple[str, ...]:
    given, without = (
        ", ".join(_name(one) for one in some) for some in (ground.given, ground.without)
    )
    return f"`{ground.key}`", given, without, *_said(f"law-rule-{ground.key}"), ground.source


def _exceptions() -> Iterable[str]:
    head = ("Ground", "Regimes", "Follows", "Meaning", "Betekenis", "Source")
    rows = (
        (
            f"`{one.key}`",
            ", ".join(one.regimes),
            _follows(one),
            *_said(f"law-exception-{one.key}"),
            one.source,
        )
        for one in EXCEPTIONS
    )
    yield from table(head, *rows)
    public = ", ".join(f"`{way}`" for way in Way if way in PUBLIC_WAYS)
    yield from ("", f"What counts as a public notice: {public}.")


def _follows(one: CommunicationException) -> str:
    if one.needs_public_notice:
        return "public notice"
    return "postpone limit or omit" if one.may_postpone else "omit"


def _no_breach() -> Iterable[str]:
    words = ((f"`{one}`", *_said(f"form-no-breach-{one}")) for one in NoBreachGround)
    return table(("Ground", "Meaning", "Betekenis"), *words)


def _said(key: str) -> tuple[str, str]:
    return text("en", key), text("nl", key)


def _conditions() -> Iterable[str]:
    used = dict.fromkeys(one for rule in RULES for one in rule.when)
    used |= dict.fromkeys(one for ground in GROUNDS for one in (*ground.given, *ground.without))
    head = ("Condition", "Asks", "Facts it reads")
    rows = ((_name(one), _asks(one), ", ".join(f"`{f}`" for f in one.facts)) for one in used)
    return table(head, *rows)


def _asks(condition: Condition) -> str:
    return (condition.test.__doc__ or "").split("\n", maxsplit=1)[0]


def _values() -> Iterable[str]:
    for rules in RULESETS:
        yield from (f"### {rules.version}", "", _period(rules), "")
        rows = ((name, _shown(one), _source(one)) for name, one in rules.values().items())
        yield from (*table(("Value", "Is", "Source"), *rows), "")


def _period(rules: Ruleset) -> str:
    if rules.proposal:
        return "A proposal: never in force by itself, only chosen to see what it would change."
    end = f" until {_day(rules.valid_to)}" if rules.valid_to else ""
    return f"In force from {_day(rules.valid_from)}{end}."


def _shown(one: Value[object]) -> str:
    value = one.value
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    if isinstance(value, frozenset):
        return ", ".join(f"`{part}`" for part in sorted(value))
    return value.replace("_", " ") if isinstance(value, StrEnum) else str(value)


def _source(one: Value[object]) -> str:
    return f"{one.source} (to be verified; a setting)" if one.verify else one.source


_WEIGHTS: Final = {
    "Always sensitive: AVG art. 9, 10; AP, list of high risks": content.ALWAYS_SENSITIVE,
    "Sensitive, unless they say next to nothing": content.SENSITIVE,
    "Identity: with these somebody can pose as another (AP)": content.IDENTITY,
    "Of these: what a picture of is enough (house value)": content.TO_BE_COPIED,
    "Telling, unless they say next to nothing": content.TELLING,
    "Contact data": content.CONTACT,
    "Of little weight by themselves (house value)": content.LIGHT,
    "Together enough to pose as somebody (EDPB 01/2021 cases 11, 16)": content.COMBINATION,
    "By these a person is known: not pseudonymised": content.TELLING_OF_WHOM,
    "Never lawfully public (house value)": content.NEVER_PUBLIC,
    "Of a company or of the dead as well (house value)": content.NOT_OF_PERSONS_ALONE,
    "For care: felt when away for long (house value)": content.CARE,
}


_KINDS: Final = {
    "By their nature data came into other hands (EDPB 9/2022 par. 17)": exposure.DISCLOSING,
    "The thing is gone that the data were on": exposure.CARRIERS,
    "Of these: it left our hands, which is at least a loss": exposure.GONE,
    "A system stood open (EDPB 9/2022 Annex B vii)": exposure.LEFT_OPEN,
    "Data stood somewhere: closing it is nobody's word": exposure.FOR_ALL_TO_SEE,
    "No encryption keeps a reader out": exposure.READABLE_BY_NATURE,
    "Only an outsider with intent": intent.ATTACKS,
    "Only intent, from inside or outside": intent.ON_PURPOSE,
    "Without anybody's intent": intent.BY_ACCIDENT,
}
_PEOPLE: Final = {
    "Recipients who by being named got data without right": exposure.OTHER_HANDS,
    "On whom nobody can rely": exposure.LOOSE,
    "Whom secrecy or contract may bind (AP: trusted recipient)": exposure.BOUND,
    "Whom we know one by one (house value)": NEAR,
    "Groups in a weak position (AVG recital 75)": content.VULNERABLE,
    "Groups of living people (AVG recital 27)": content.LIVING,
}


def _sets(told: Mapping[str, Iterable[str]], what: str) -> Iterable[str]:
    rows = ((name, ", ".join(f"`{one}`" for one in sorted(some))) for name, some in told.items())
    return table(("Which", what), *rows)


def _contradictions() -> Iterable[str]:
    yield from (
        "What they touch is then open: a rule that would say yes leaves doubt.",
        "",
    )
    yield from (f"- {(one.__doc__ or '').splitlines()[0]}" for one in (*BY_FACTS, *BY_RULES))


def _dpc() -> Iterable[str]:
    by_base: dict[int, list[str]] = {}
    for kind, base in DPC_BASE.items():
        by_base.setdefault(base, []).append(f"`{kind}`")
    rows = ((str(base), ", ".join(sorted(kinds))) for base, kinds in sorted(by_base.items()))
    return table(("Base", "Kinds of data"), *rows)


def _facts() -> Iterable[str]:
    rows = (
        (f"`{name}`", text("nl", f"law-fact-{name}"), " ".join((field.description or "").split()))
        for name, field in Facts.model_fields.items()
    )
    return table(("Fact", "In Dutch", "Meaning and source"), *rows)


def _words() -> Iterable[str]:
    for kind in sorted(Documented.__subclasses__(), key=lambda one: one.__name__):
        yield from (f"### {kind.__name__}", "")
        yield from (*table(("Word", "Meaning"), *((f"`{one}`", one.meaning) for one in kind)), "")


if __name__ == "__main__":
    sys.stdout.write(written())
