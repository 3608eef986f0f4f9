"""What a sentence tells beside its situation: kinds of data, whose, who got it, and hints.

Only what the words themselves say; what usually goes with a situation is not filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from dialogs.law.facts import Count, DataKind, Group, Recipient
from dialogs.situations import Incident, Situation
from dialogs.understanding.counts import parse_count
from dialogs.understanding.number_words import spelled_number
from dialogs.understanding.values import Hint
from dialogs.understanding.vocabulary import pattern, presence, stems

Label = TypeVar("Label", bound=StrEnum)
Listed = Mapping[Label, tuple[re.Pattern[str], re.Pattern[str]]]


def _stems(labels: type[Label], table: str) -> dict[Label, str]:
    return {labels(key): said for key, said in stems(table).items()}


def _compiled(labels: type[Label], table: str) -> Listed[Label]:
    """For each label, what tells whether it is named at all, and what finds each time it is."""
    return {label: (presence(s), pattern(s)) for label, s in _stems(labels, table).items()}


_DATA = _compiled(DataKind, "data")
_GROUPS = _compiled(Group, "groups")
_HINTS = _compiled(Hint, "hints")
_NO_BACKUP = pattern(r"(?:geen|no) (?:back-?up|\w*kopie|copy)")

_TO = r"\b(?:naar|aan|bij|door|met|to|at|by|with|zien|heeft|kreeg) (?:[\w'-]+ ){0,4}?"
_WHOM = {
    whom: re.compile(_TO + pattern(said).pattern)
    for whom, said in _stems(Recipient, "recipients").items()
}
_BY_SITUATION: Mapping[Incident, Recipient] = {
    Situation.PUBLISHED: Recipient.PUBLIC,
    Situation.AI_SERVICE: Recipient.AI_SERVICE,
    Situation.PHISHING: Recipient.ATTACKER,
    Situation.RANSOMWARE: Recipient.ATTACKER,
    Situation.HACKED: Recipient.ATTACKER,
    Situation.SNOOPING: Recipient.COLLEAGUE,
    Situation.NO_BCC: Recipient.KNOWN_GROUP,
}
_HANDED = frozenset(
    {
        Situation.WRONG_MAIL,
        Situation.WRONG_LETTER,
        Situation.TOO_MUCH,
        Situation.WRONG_DOCUMENT,
        Situation.SPOKEN,
    }
)
_DENIED = pattern(r"(?:niet|geen|nooit|zonder|not|never|no|without)\b")
_BEFORE = 8
_IMPOSSIBLE: Mapping[Incident, Hint] = {
    Situation.RANSOMWARE: Hint.ENCRYPTED,  # the attacker's encryption protects nobody
    Situation.DATA_LOST: Hint.DELETED,  # deleted by us, not by a recipient
}
_COUNTED = r"""
    mensen | personen | inwoners | burgers | clienten | klanten | kinderen | leerlingen | gezinnen |
    medewerkers | ouders | vrijwilligers | ondernemers | collega's | aanvragers | adressen |
    ontvangers | deelnemers | mantelzorgers | kiezers | bewoners | brieven | dossiers |
    beschikkingen | patienten | sollicitanten | people | residents | clients | customers |
    children | parents | employees | addresses | recipients | letters | files | citizens | pupils
"""
_PEOPLE = re.compile(
    r"\b(?P<many>(?:ongeveer |circa |meer dan |minstens |zo'n |about |around |more than |over )?"
    r"(?:\d[\d.]{0,9}|[a-z]+)) (?:[a-z-]+ )?" + pattern(_COUNTED).pattern + r"\b"
)
_MANY = re.compile(r"honderden|duizenden|tientallen|tienduizenden|hundreds|thousands|dozens")


def _affirmed(said: str, stems: re.Pattern[str]) -> bool:
    """Whether the words are said without a "not" in them or right before them."""
    return any(
        not _DENIED.search(said[max(0, found.start() - _BEFORE) : found.end()])
        for found in stems.finditer(said)
    )


def _labels(said: str, table: Listed[Label]) -> frozenset[Label]:
    spaced = f" {said}"
    named = [(label, stems) for label, (there, stems) in table.items() if there.search(spaced)]
    return frozenset([label for label, stems in named if _affirmed(said, stems)])


_PROTECTS = pattern(
    r"""
    (?:beveiligd|vergrendeld|versleuteld|op slot|afgeschermd|protected|locked|secured|zit|staat|
    heeft|has)\b.{0,25}?\b(?:pin\w*|wachtwoord|toegangscode|passcode|password|code)\b |
    (?:met|with)(?: een| a)? (?:pin\w*|wachtwoord|toegangscode|passcode|password|code)\b
    """
)
"""A code that guards a device is its protection, and no data that leaked."""


def data_in(said: str) -> frozenset[DataKind]:
    """The kinds of data a plain text names."""
    return _labels(_PROTECTS.sub(" ", said), _DATA)


def groups_in(said: str) -> frozenset[Group]:
    """The groups of people a plain text names as those whose data it is."""
    return _labels(said, _GROUPS)


def hints_in(said: str, situation: Incident | None) -> frozenset[Hint]:
    """What a plain text says in passing; what did not happen, or cannot have, is no hint."""
    found = _labels(said, _HINTS)
    if _NO_BACKUP.search(said):
        found |= {Hint.NO_BACKUP}
    impossible = _IMPOSSIBLE.get(situation) if situation else None
    return found - {impossible} if impossible else found


def _several(number: str) -> bool:
    """Whether a word is a number above one: "een" is mostly an article."""
    return number[0].isdigit() or bool(_MANY.fullmatch(number)) or (spelled_number(number) or 0) > 1


def _amounts(said: str) -> Iterator[Count]:
    for found in _PEOPLE.finditer(said):
        if _several(found["many"].split()[-1]):
            count = parse_count(found["many"])
            if isinstance(count, Count):
                yield count


def people_in(said: str) -> Count | None:
    """The number of people, letters or files a plain text names; None when it names none."""
    return next(_amounts(said), None)


def recipient_in(said: str, situation: Incident | None) -> Recipient | None:
    """Who got or saw it: by the situation where that says it, else by the words after "aan"."""
    if situation is None:
        return None
    if situation not in _HANDED:
        return _BY_SITUATION.get(situation)
    return next((whom for whom, stems in _WHOM.items() if stems.search(said)), None)
