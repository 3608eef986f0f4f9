"""Sections 6 to 8: which data, of whom, and how they were protected beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogs.ap_form.choices import (
    GROUPS,
    ORDINARY,
    PERHAPS_HEALTH,
    SPECIAL,
    TRANSLATED,
    Given,
    choice,
)
from dialogs.ap_form.form import (
    NONE,
    Choice,
    Filled,
    Known,
    Origin,
    derived,
    missing,
    own,
    recorded,
)
from dialogs.law.facts import Answer, Channel, Count, DataKind, Group

# --- 6: personal data ------------------------------------------------------------------------


def ordinary_data(known: Known) -> Filled:
    """6.1: ordinary data, in the order of the form; what it has no word for is named behind it."""
    kinds = known.facts.known_data
    ours = [kind for kind in DataKind if kind in kinds and kind not in SPECIAL]
    values = _in_order(ORDINARY[kind] for kind in ours if kind in ORDINARY)
    others = [kind for kind in ours if kind not in ORDINARY]
    if others:
        values = (*values, choice(Given.OTHER_DATA, tuple(_named(others))))
    notes = ("which-data",) if DataKind.OTHER in kinds else ()
    if DataKind.UNKNOWN in known.facts.data or not known.facts.data:
        return _not_all(values, choice(Given.UNKNOWN_DATA))
    checked = bool(others) or not kinds.isdisjoint(TRANSLATED)
    return derived(*values, notes=notes) if checked else recorded(*(values or (NONE,)))


def _named(kinds: Iterable[DataKind]) -> Iterator[str]:
    """What is written behind "Anders, namelijk"; what "anders" is, only the officer knows."""
    return (f"law-value-{kind}" for kind in kinds if kind is not DataKind.OTHER)


def _not_all(values: tuple[Choice, ...], unknown: Choice) -> Filled:
    """The form has a choice for what is not known; it does not make the answer complete."""
    origin = Origin.PARTLY if values else Origin.MISSING
    return Filled(origin, (*values, unknown), ("data-open",))


def special_data(known: Known) -> Filled:
    """6.2: special data; municipal files may hold some without anybody calling it so."""
    kinds = known.facts.data
    values = _in_order(given for kind, given in SPECIAL.items() if kind in kinds)
    notes = ("perhaps-health",) if kinds & PERHAPS_HEALTH and DataKind.HEALTH not in kinds else ()
    if DataKind.UNKNOWN in kinds or not kinds:
        return Filled(Origin.PARTLY if values else Origin.MISSING, values, notes)
    if notes or not values:
        return derived(*(values or (NONE,)), notes=notes)
    return recorded(*values)


def records(known: Known) -> Filled:
    """6.3.1: a number; the form wants 1 with an explanation where it is not known."""
    count = known.facts.records
    if count.least is None or count.most is None:
        return own("records")
    return recorded(count, notes=() if count.least == count.most else ("one-number",))


# --- 7: the people ---------------------------------------------------------------------------


def groups(known: Known) -> Filled:
    """7.1: whose data they are."""
    kinds = known.facts.groups
    values = _in_order(given for group, given in GROUPS.items() if group in kinds)
    if Group.UNKNOWN in kinds or not kinds:
        return Filled(Origin.PARTLY if values else Origin.MISSING, values, ("groups-open",))
    return recorded(*values, notes=("describe-group",) if Group.OTHER in kinds else ())


def group_described(_: Known) -> Filled:
    """7.2: in the officer's own words."""
    return own("group-described")


def people(known: Known) -> Filled:
    """7.3: exactly, or a minimum and a maximum."""
    count = known.facts.people
    if count == Count():
        return missing()
    if count.least is None or count.most is None:
        return Filled(Origin.PARTLY, (count,), ("both-ends",))
    return recorded(count, notes=() if count.least == count.most else ("both-ends",))


# --- 8: protection beforehand ----------------------------------------------------------------

_READABLE = frozenset({Channel.POST, Channel.COUNTER, Channel.PHONE})


def unreadable(known: Known) -> Filled:
    """8.1: whether the data were unreadable; what is on paper or said aloud never was."""
    match known.facts.unintelligible:
        case Answer.YES:
            return _protected(known)
        case _ if known.facts.pseudonymised is Answer.YES:
            return derived(choice(Given.OTHERWISE_UNREADABLE), notes=_technique(known))
        case Answer.NO:
            return recorded(choice(Given.UNPROTECTED))
        case _ if known.facts.channel in _READABLE:
            return derived(choice(Given.UNPROTECTED))
        case _:
            return missing()


def _protected(known: Known) -> Filled:
    """Encrypted, as the reporter said; the fact alone may mean hashed as well."""
    said = known.answers.get("protection")
    notes = _technique(known)
    if isinstance(said, list) and "encrypted" in said:
        return recorded(choice(Given.ENCRYPTED), notes=notes)
    return derived(choice(Given.ENCRYPTED), notes=("or-hashed", *notes))


def _technique(known: Known) -> tuple[str, ...]:
    return ("technique",) if known.facts.key_safe is Answer.YES else ("technique", "key")


def _in_order(given: Iterable[Given]) -> tuple[Choice, ...]:
    """Each choice once, in the order of the form."""
    found = set(given)
    return tuple(choice(one) for one in Given if one in found)
