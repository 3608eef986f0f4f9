"""Takes out of free text what must not be kept there: personal numbers, addresses, names.

A find is looked for in a folded copy of the text (`folding.py`), so that no way of writing hides
it, and cut from the text itself; all else stays as it was typed. `numbers.py` finds what proves
itself by its own check (the eleven-test, check digits, the shape of a number), `named.py` what only
the words before it give away. A date, an amount, a case number or one of the KvK has to stay
readable. Every pattern reads the text once, so the time grows with its length and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dialogs.redaction import named, numbers
from dialogs.redaction.folding import Folded, fold
from dialogs.texts import text as words


class Secret(StrEnum):
    """What can be taken out."""

    EMAIL = "email"
    IBAN = "iban"
    CARD = "card"  # number of a bank card or credit card
    PHONE = "phone"
    DOCUMENT = "document"  # number of a passport, identity card or driving licence
    PLATE = "plate"  # of a vehicle
    CLIENT = "client"  # number under which somebody is known to us
    BIRTH_DATE = "birth_date"
    BSN = "bsn"
    NAME = "name"


ALL = frozenset(Secret)
BUT_NAMES = ALL - {Secret.NAME}  # where a name is what is asked for, or an officer writes it


@dataclass(frozen=True)
class Redacted:
    """The text with markers, and what was found: each kind once, in the order of `Secret`."""

    text: str
    found: tuple[Secret, ...]


_FINDERS: Mapping[Secret, Callable[[str], Iterator[numbers.Span]]] = {
    Secret.EMAIL: numbers.emails,
    Secret.IBAN: numbers.ibans,
    Secret.CARD: numbers.cards,
    Secret.PHONE: numbers.phones,
    Secret.DOCUMENT: named.documents,
    Secret.PLATE: named.plates,
    Secret.CLIENT: named.client_numbers,
    Secret.BIRTH_DATE: named.birth_dates,
    Secret.BSN: numbers.bsns,
    Secret.NAME: named.names,
}


def _marked(folded: Folded, spans: list[numbers.Span], mark: str) -> str:
    """The text with a marker in the place of each span of its folded copy."""
    kept, after = [], 0
    for start, end in spans:
        first, last = folded.place(start, end)
        kept.append(folded.text[after:first])
        after = last
    return mark.join([*kept, folded.text[after:]])


def _once(text: str, marks: Mapping[Secret, str]) -> Redacted:
    """The text after the finder of each kind that has a mark had its turn."""
    found: list[Secret] = []
    folded = fold(text)
    for kind, mark in marks.items():
        spans = list(_FINDERS[kind](folded.copy))
        if spans:
            found.append(kind)
            folded = fold(_marked(folded, spans, mark))
    return Redacted(folded.text, tuple(found))


def redact(text: str, language: str, kinds: Set[Secret] = ALL) -> Redacted:
    """The text with a marker in the place of each find of these kinds; all else is as it was.

    What was hidden by its neighbour goes as well: the text is read again until nothing is found,
    so redacting the result changes nothing.
    """
    marks = {kind: mark for kind, mark in _marks(language).items() if kind in kinds}
    gone: set[Secret] = set()
    result = _once(text, marks)
    while result.found:
        gone.update(result.found)
        result = _once(result.text, marks)
    return Redacted(result.text, tuple(kind for kind in Secret if kind in gone))


@cache
def _marks(language: str) -> Mapping[Secret, str]:
    """What stands where something was; in the order in which it is looked for."""
    return {kind: words(language, f"mark-{kind}") for kind in _FINDERS}
