"""Which facts are missing, and what each could still change.

A fact is missing when it is not known and a rule that could still change a verdict waits for it.
What is not listed can change nothing as long as the listed facts stay unknown, save what cannot
matter for the kind of incident; when nothing is listed, the questions may stop. First stands what
could still change most, in the order of the story; what belongs to another nature of breach than
the one that happened stands last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import combinations, product
from typing import Any, Final

from dialogs.law.conditions import named as c
from dialogs.law.conditions.degree import NO, OPEN, PRESUMED, YES, Condition
from dialogs.law.conditions.exposure import READABLE_BY_NATURE
from dialogs.law.facts import Answer, Count, DataKind, Facts, Group, IncidentKind, Recipient
from dialogs.law.rules.weighing import Findings, Standing, members, strictest
from dialogs.law.ruleset import Ruleset
from dialogs.law.verdict import RANK, Duty, Missing, Verdict

_KINDS: Final = (
    {DataKind.NAME},
    {DataKind.OTHER},
    {DataKind.BIRTH_DATE},
    {DataKind.ADDRESS},
    {DataKind.BIRTH_DATE, DataKind.ADDRESS},
    {DataKind.OTHER_FINANCIAL},
    {DataKind.HEALTH},
    {DataKind.CRIMINAL},
    {DataKind.BSN},
    {DataKind.SECRET_ADDRESS},
)
"""One of every sort that the conditions tell apart."""
_HOURS: Final = (0.0, 1e6)


def is_unknown(value: object) -> bool:
    """Whether the value of a fact is not, or not wholly, known."""
    if value is None:
        return True
    if isinstance(value, Count):
        return value.least is None or value.least != value.most
    if isinstance(value, frozenset):
        return not value or DataKind.UNKNOWN in value
    return value in (Answer.UNKNOWN, IncidentKind.TO_BE_DETERMINED)


@cache
def _known_words(kind: type[StrEnum]) -> tuple[StrEnum, ...]:
    return tuple(word for word in kind if not is_unknown(word))


def _could_be(fact: str, value: Any) -> Iterable[Any]:  # noqa: ANN401 - the value of any fact
    """The values an unknown fact could turn out to have, one of every sort that matters."""
    if fact == "data":
        known = value - {DataKind.UNKNOWN}
        return (known | kinds for kinds in _KINDS)
    if fact == "groups":
        known = value - {Group.UNKNOWN}
        return (known | {group} for group in (Group.OTHER, Group.MINORS))
    if isinstance(value, Count):
        return (Count.exactly(value.least or 1), Count.exactly(value.most or 10**9))
    return _known_words(type(value)) if isinstance(value, StrEnum) else _HOURS


@lru_cache(maxsize=8192)
def waits_for(condition: Condition, values: tuple[Any, ...], rules: Ruleset) -> tuple[str, ...]:
    """The unknown facts of which some value, alone or with others, changes what a condition says.

    `values` are those of the facts that the condition reads, in that order. Remembered, because a
    condition reads few facts and these come in few combinations.
    """
    facts = Facts()
    facts.__dict__.update(zip(condition.facts, values, strict=True))  # frozen for everybody else
    says = condition.measure or condition.test
    unknown = [fact for fact in condition.facts if is_unknown(facts.__dict__[fact])]
    found = {fact for fact in unknown if _decides(says, facts, rules, (fact,))}
    for several in condition.together:
        open_ = tuple(fact for fact in several if fact in unknown)
        if not found.issuperset(open_) and _decides(says, facts, rules, open_):
            found.update(open_)
    return tuple(fact for fact in unknown if fact in found)


def _decides(
    says: Callable[[Facts, Ruleset], object],
    facts: Facts,
    rules: Ruleset,
    unknown: tuple[str, ...],
) -> bool:
    """Whether some values of these unknown facts change what a condition says."""
    tried, now = facts.__dict__, says(facts, rules)
    before = {fact: tried[fact] for fact in unknown}
    try:
        for values in product(*(_could_be(fact, value) for fact, value in before.items())):
            tried.update(zip(unknown, values, strict=True))
            if says(facts, rules) != now:
                return True
        return False
    finally:
        tried.update(before)


Verdicts = frozenset[Verdict]
_NO: Final[Verdicts] = frozenset({Verdict.NO})
_NONE: Final[Verdicts] = frozenset()


def _if_broken(standing: Standing) -> Verdicts:
    """What is left when the rules that are presumed to hold do not: perhaps less."""
    left = strictest((standing.certain, Verdict.OFFICER if standing.doubted else Verdict.NO))
    return frozenset({standing.certain, left} - {standing.spoken})


def _if_made(standing: Standing, word: Verdict) -> Verdicts:
    """What comes of an open rule: its word where that is stricter, or no doubt any more."""
    made = frozenset({word}) if RANK[word] > RANK[standing.verdict] else _NONE
    return made | _NO if standing.rests_on_doubt else made


Moves = list[tuple[int, Verdicts]]
"""Sets of conditions that are waited for, each with the verdicts that any of them could bring."""


def _broken(weighing: Findings, standing: Standing) -> Moves:
    """The conditions on which the present word rests without being certain."""
    says = weighing.says(standing.duty)
    asked = 0
    for rule, degree, asks in weighing.spoke:
        if degree is PRESUMED and says(rule) is standing.spoken:
            asked |= asks
    return [(asked & weighing.holding[PRESUMED], _if_broken(standing))]


def _made(weighing: Findings, standing: Standing) -> Moves:
    """The conditions that keep a rule open; where doubt decides, all that could end it."""
    says = weighing.says(standing.duty)
    asked = {Verdict.NO: 0, Verdict.OFFICER: 0, Verdict.YES: 0}
    for rule, _, asks in weighing.doubted:
        asked[says(rule)] |= asks
    wanted = weighing.holding[OPEN]
    if standing.rests_on_doubt:
        wanted |= weighing.holding[PRESUMED]
    could = ((word, _if_made(standing, word)) for word in (Verdict.OFFICER, Verdict.YES))
    return [(asked[word] & wanted, made) for word, made in could if made]


def _moves(weighing: Findings, standing: Standing) -> Moves:
    """What could still move a duty: its word may break, or a stricter one may be made."""
    breaking = _broken(weighing, standing) if standing.spoken is not standing.certain else []
    making = _made(weighing, standing) if standing.spoken is not Verdict.YES else []
    return breaking + making


def settling(facts: Facts, rules: Ruleset, weighing: Findings) -> tuple[str, ...]:
    """The missing facts that could settle whether it is a breach; none once that is known."""
    asked = (c.PERSONAL, c.DISCLOSED, c.ALTERED, c.UNREACHABLE)
    waiting = [one for one in asked if NO < weighing.of(one) < YES]
    found = [fact for one in waiting for fact in _unknown_in(one, facts.__dict__, rules)]
    return tuple(dict.fromkeys(found))


def _unknown_in(condition: Condition, known: Mapping[str, Any], rules: Ruleset) -> tuple[str, ...]:
    return waits_for(condition, tuple(map(known.__getitem__, condition.facts)), rules)


def missing(
    facts: Facts, rules: Ruleset, weighing: Findings, standings: Sequence[Standing]
) -> tuple[Missing, ...]:
    """Every missing fact with the verdicts that it could still bring, per duty."""
    moves = [(one.duty, *move) for one in standings for move in _moves(weighing, one)]
    waiting = 0
    for _, conditions, _ in moves:
        waiting |= conditions
    waited = _of_the_kind(_waited(waiting, facts, rules), facts, standings)
    could = {conditions: _could(conditions, moves) for conditions in set(waited.values())}
    found = [Missing(fact, could[conditions]) for fact, conditions in waited.items()]
    return tuple(_most_telling_first(found, standings, weighing))


def _of_the_kind(
    waited: dict[str, int], facts: Facts, standings: Sequence[Standing]
) -> dict[str, int]:
    """Without what cannot matter for the kind, unless a doubt rests on nothing else."""
    answered, elsewhere = settled(facts), foreign(facts)
    asked = {fact: bits for fact, bits in waited.items() if fact not in answered}
    left = {fact: bits for fact, bits in asked.items() if fact not in elsewhere}
    return left or (asked if any(one.rests_on_doubt for one in standings) else left)


def foreign(facts: Facts) -> frozenset[str]:
    """What the kind leaves no room for, unless another nature was told beside it."""
    found = _BESIDE.get(facts.kind, _NOTHING)
    found |= _KEY if facts.kind in READABLE_BY_NATURE else _NOTHING
    told = Answer.YES in (facts.availability, facts.integrity)
    return found - _ONLY_OUT if told else found


def settled(facts: Facts) -> frozenset[str]:
    """What other facts answer already: a whole list of kinds, nothing to feel, nobody to refuse."""
    whole = facts.data and DataKind.UNKNOWN not in facts.data
    cannot_refuse = facts.recipient in _CANNOT_REFUSE or facts.kind is IncidentKind.ORAL_DISCLOSURE
    gone = facts.deletion_confirmed is Answer.YES
    only_out = facts.availability is facts.integrity is Answer.NO
    return frozenset().union(
        _UNNAMED if whole else _NOTHING,
        _FELT if only_out else _NOTHING,
        _REFUSAL if cannot_refuse or gone else _NOTHING,
    )


def _most_telling_first(
    found: list[Missing], standings: Sequence[Standing], weighing: Findings
) -> list[Missing]:
    """By how much each could change, then in the order of the story; another nature comes last."""
    now = {one.duty: RANK[one.verdict] for one in standings}
    out = weighing.of(c.DISCLOSED) > OPEN

    def place(one: Missing) -> tuple[bool, int, int]:
        steps = [
            max(abs(RANK[word] - now[duty]) for word in words) for duty, words in one.could.items()
        ]
        return out and one.fact in _OTHER_NATURE, -sum(steps), _STORY.get(one.fact, len(_STORY))

    return sorted(found, key=place)


_NOTHING: Final[frozenset[str]] = frozenset()
_UNNAMED: Final = frozenset({"special_excluded"})
_REFUSAL: Final = frozenset({"deletion_refused"})
_LOSS: Final = frozenset({"loss", "outage_hours", "backup", "data_intact", "under_control"})
_FELT: Final = frozenset({"affects_people", "effect"})
_OTHER_NATURE: Final = _LOSS | _FELT | {"integrity", "availability", "wrong_data_used"}
_KEY: Final = frozenset({"unintelligible", "key_safe"})

_ONLY_OUT: Final = _LOSS | _FELT | {"wrong_data_used"}
_BESIDE: Final[dict[IncidentKind, frozenset[str]]] = {
    IncidentKind.SENT_BY_MISTAKE: _ONLY_OUT,
    IncidentKind.NO_BCC: _ONLY_OUT,
    IncidentKind.SHOWN_TO_WRONG_RECIPIENT: _ONLY_OUT,
    IncidentKind.ORAL_DISCLOSURE: _ONLY_OUT | {"pseudonymised"},
    IncidentKind.UNINTENDED_PUBLICATION: _ONLY_OUT,
    IncidentKind.MISUSE_OF_ACCESS: _ONLY_OUT,
    IncidentKind.WRONG_ACCESS_RIGHTS: _ONLY_OUT,
}
"""For the kinds of which it is plain what they are: what cannot matter."""

_CANNOT_REFUSE: Final = frozenset(
    {
        Recipient.NOBODY,
        Recipient.COLLEAGUE,
        Recipient.PROCESSOR,
        Recipient.UNKNOWN_PERSON,
        Recipient.PUBLIC,
        Recipient.ATTACKER,
        Recipient.AI_SERVICE,
    }
)
"""Who does as we say, or cannot be asked."""

_STORY: Final = {
    fact: place
    for place, fact in enumerate(
        (
            *("personal_data", "confidentiality", "kind", "data", "special_excluded", "recipient"),
            *("people", "recipients", "recipient_trusted", "deletion_refused", "opened"),
            *("deletion_confirmed", "access_excluded", "targeted", "cause", "exfiltration"),
            *("physical_danger", "groups", "ongoing", "little_insight", "channel"),
            *("already_public", "unintelligible", "key_safe", "pseudonymised", "affects_people"),
            *("effect", "outage_hours", "loss", "backup", "availability", "wrong_data_used"),
            *("integrity", "data_intact", "under_control"),
        )
    )
}
"""The order in which a story is told: what happened, which data, who has them, of how many."""


def _waited(waiting: int, facts: Facts, rules: Ruleset) -> dict[str, int]:
    """For each missing fact the set of conditions that wait for it."""
    known = facts.__dict__
    found: dict[str, int] = {}
    for condition, bit in members(waiting):
        for fact in _unknown_in(condition, known, rules):
            found[fact] = found.get(fact, 0) | bit
    return found


def _could(
    waiting: int, moves: Sequence[tuple[Duty, int, Verdicts]]
) -> dict[Duty, tuple[Verdict, ...]]:
    """What the conditions that wait for a fact could bring, per duty and from light to strict."""
    could: dict[Duty, Verdicts] = {}
    for duty, conditions, verdicts in moves:
        if conditions & waiting:
            could[duty] = could.get(duty, verdicts) | verdicts
    return {duty: _FROM_LIGHT_TO_STRICT[words] for duty, words in could.items()}


_FROM_LIGHT_TO_STRICT: Final = {
    frozenset(some): some for size in range(len(RANK) + 1) for some in combinations(RANK, size)
}
