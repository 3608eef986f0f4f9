"""Sections 9 and 10: the consequences, how grave they are, and what is done about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dialogs.ap_form.choices import (
    GROUNDS,
    HARMS,
    LEVELS,
    OUT_OF_REACH,
    TAKEN,
    WAYS,
    Given,
    choice,
)
from dialogs.ap_form.form import (
    NOT_NEEDED,
    Choice,
    Filled,
    Known,
    Value,
    Why,
    derived,
    missing,
    own,
    recorded,
)
from dialogs.handling.casefile import Communication, Matter, Outcome
from dialogs.handling.standing import standing, still_to_tell, told
from dialogs.law.conditions.intent import MALICIOUS
from dialogs.law.facts import Answer, Count, DataKind, Facts, Loss, Recipient
from dialogs.law.severity import Level
from dialogs.law.terms import local_day
from dialogs.law.verdict import Nature, Verdict

# --- 9: consequences -------------------------------------------------------------------------


def for_the_data(known: Known) -> Filled:
    """9.1: what may have been done with the data, or could not be done without them."""
    values = tuple(map(choice, _for_the_data(known)))
    return derived(*values) if values else own("consequences")


def _for_the_data(known: Known) -> Iterator[Given]:
    facts, natures = known.facts, known.assessment.nature
    if Nature.CONFIDENTIALITY in natures:
        yield Given.READ
        if _misuse_possible(facts):
            yield Given.MISUSE
    if facts.wrong_data_used is Answer.YES:
        yield Given.WRONG_DATA_USED
    if facts.essential_service is Answer.YES and Nature.AVAILABILITY in natures:
        gone = facts.loss is Loss.PERMANENT
        yield Given.SERVICE_GONE if gone else Given.SERVICE_INTERRUPTED


def _misuse_possible(facts: Facts) -> bool:
    in_hands = facts.recipient in OUT_OF_REACH or facts.cause in MALICIOUS
    return not _unreadable(facts) and (in_hands or facts.exfiltration in TAKEN)


def _unreadable(facts: Facts) -> bool:
    return facts.unintelligible is Answer.YES and facts.key_safe is Answer.YES


def for_the_people(known: Known) -> Filled:
    """9.2: what people may suffer, by the kinds of data and the hands they are in."""
    found = set(_harms(known))
    values: list[Choice] = [choice(one) for one in Given if one in found]
    if _in_danger(known):
        values.append(choice(Given.OTHER_HARM, ("law-fact-physical_danger",)))
    return derived(*values) if values else own("consequences")


def _in_danger(known: Known) -> bool:
    """Bodily harm: told, or what a secret address in other hands may bring about."""
    facts, natures = known.facts, known.assessment.nature
    out = Nature.CONFIDENTIALITY in natures and not _unreadable(facts)
    found = out and DataKind.SECRET_ADDRESS in facts.data
    return found or facts.physical_danger is Answer.YES


def _harms(known: Known) -> Iterator[Given]:
    facts, natures = known.facts, known.assessment.nature
    if Nature.CONFIDENTIALITY in natures and not _unreadable(facts):
        yield from (harm for harm, kinds in HARMS.items() if facts.data & kinds)
        if DataKind.BSN in facts.data and len(facts.known_data) > 1:
            yield Given.IDENTITY_FRAUD
        if facts.pseudonymised is Answer.YES and facts.key_safe is Answer.NO:
            yield Given.REVERSED
        if facts.recipient in OUT_OF_REACH - {Recipient.UNKNOWN_PERSON}:
            yield Given.OVERVIEW_LOST
    if Nature.AVAILABILITY in natures and facts.loss is Loss.PERMANENT:
        yield Given.NO_ACCESS


def severity(known: Known) -> Filled:
    """9.3: the word for the score, with the reasons of the weighing as a start to explain it."""
    level = known.assessment.severity.level
    if level is None:
        return missing()
    rules = (known.assessment.deciding_notify, known.assessment.deciding_communicate)
    low = level in _LOW and known.assessment.duty_to_notify is Verdict.YES
    notes = ("low-beside-yes", "explain") if low else ("explain",)
    return derived(choice(LEVELS[level]), *map(Why, dict.fromkeys(rules)), notes=notes)


_LOW: Final = frozenset({Level.NEGLIGIBLE, Level.LIMITED})
"""Words that a reader may find strange beside a duty to notify."""


# --- 10: what is done ------------------------------------------------------------------------


def people_told(known: Known) -> Filled:
    """10.1.1: told, going to be told, not told, or not decided."""
    occasions = told(known.file)
    if occasions:
        left = ("still-to-tell",) if still_to_tell(known.file) else ()
        return recorded(choice(Given.TOLD), local_day(occasions[0].at), notes=left)
    if _excuse(known) is not None:
        return recorded(choice(Given.NOT_TOLD))
    decision = standing(known.file, Matter.COMMUNICATE)
    if decision is None:
        return missing(choice(Given.NOT_DECIDED))
    if decision.outcome is Outcome.NO:
        return recorded(choice(Given.NOT_TOLD))
    return recorded(choice(Given.WILL_TELL), notes=("when-told",))


def _excuse(known: Known) -> Communication | None:
    """The ground on which people are not told, unless it only postpones."""
    grounds = (one for one in reversed(known.file.communications) if one.ground is not None)
    last = next(grounds, None)
    return last if last is not None and last.until is None else None


def why_not_told(known: Known) -> Filled:
    """10.1: the reason, of those that the form knows."""
    if choice(Given.NOT_TOLD) not in people_told(known).values:
        return _undecided_or_not_needed(known)
    excuse = _excuse(known)
    ground = GROUNDS[excuse.ground] if excuse and excuse.ground else Given.NO_HIGH_RISK
    return recorded(choice(ground), notes=("why-not-told",))


def how_many_told(known: Known) -> Filled:
    """10.1.3: all who were told so far; as long as nobody was, all who are to be told."""
    occasions = told(known.file)
    if occasions:
        return recorded(Count.exactly(sum(one.people for one in occasions)))
    if choice(Given.WILL_TELL) not in people_told(known).values:
        return _undecided_or_not_needed(known)
    return derived(known.facts.people) if known.facts.people != Count() else missing()


def how_told(known: Known) -> Filled:
    """10.1.7: every way in which people were told, a public notice among them."""
    used = {way for one in known.file.communications for way in one.how}
    if used:
        return recorded(*(choice(WAYS[way]) for way in WAYS if way in used), notes=("letter",))
    if choice(Given.WILL_TELL) in people_told(known).values:
        return own("how-told")
    return _undecided_or_not_needed(known)


def _undecided_or_not_needed(known: Known) -> Filled:
    undecided = choice(Given.NOT_DECIDED) in people_told(known).values
    return missing() if undecided else recorded(NOT_NEEDED)


def measures(known: Known) -> Filled:
    """10.2: what was agreed, in the officer's words, and that the data are back or gone."""
    agreed: list[Value] = [*known.measures]
    if known.facts.deletion_confirmed is Answer.YES:
        agreed.insert(0, choice(Given.DELETED))
    return recorded(*agreed, notes=("measures-too",)) if agreed else own("measures")
