"""What a sentence tells beside its situation: kinds of data, whose, who got it, and hints.

Only what the words themselves say; what usually goes with a situation is not filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dialogs.law.facts import Count, DataKind, Group, Recipient
from dialogs.situations import Incident, Situation
from dialogs.understanding.counts import SCALED, parse_count
from dialogs.understanding.number_words import spelled_number
from dialogs.understanding.values import Hint
from dialogs.understanding.vocabulary import NEGATIONS, named_in, pattern, stems

_HINTS = {hint: pattern(hint) for hint in Hint}
_WHOM = r" (?=((?:[\w'-]+ ?){1,5}))"
_TO = re.compile(stems("to") + _WHOM)
_BESIDE = re.compile(stems("beside") + _WHOM)
_REPORTED, _REPORTED_TO = pattern("reported"), re.compile(rf"{stems('reported')}\W+$")
_DENIED = re.compile(rf"\b(?:{'|'.join(NEGATIONS)})\b")
_BEFORE = 8
_IMPOSSIBLE: Mapping[Incident, Hint] = {
    Situation.RANSOMWARE: Hint.ENCRYPTED,  # the attacker's encryption protects nobody
    Situation.DATA_LOST: Hint.DELETED,  # deleted by us, not by a recipient
}
_NUMBER = rf"(?:(?:\d[\d.,]{{0,9}}|[a-z]+|half a) (?={SCALED}))?(?:\d[\d.]{{0,9}}|[a-z]+)"
_PEOPLE = re.compile(
    rf"\b(?=(?P<many>(?:{stems('roughly')} )?{_NUMBER}) (?:[a-z-]+ )?{stems('counted')}\b)"
)
"""Looked for from each word on: the first of "moest twintig brieven" is no number."""
_MANY, _PROTECTS = pattern("many"), pattern("protects")
_AND_MORE = re.compile(rf"(?: [\w'-]+){{1,2}}? {stems('more_beside')}")
"""Others beside those that are counted: "twee kinderen en hun moeder"."""


def _affirmed(said: str, told: re.Pattern[str]) -> bool:
    """Whether the words are said without a "not" in them or right before them."""
    return any(
        not _DENIED.search(said[max(0, found.start() - _BEFORE) : found.end()])
        for found in told.finditer(said)
    )


def data_in(said: str, situation: Incident | None) -> frozenset[DataKind]:
    """The kinds of data a plain text names; the addresses of a mail to many are mail addresses."""
    told = _PROTECTS.sub(" ", said)
    named = (*named_in(told, "data"), *named_in(told, "special"))
    found = frozenset([DataKind[kind.upper()] for kind in named])
    return found - {DataKind.ADDRESS} if situation is Situation.NO_BCC else found


def groups_in(said: str) -> frozenset[Group]:
    """The groups of people a plain text names as those whose data it is."""
    return frozenset([Group[group.upper()] for group in named_in(said, "groups")])


def hints_in(said: str, situation: Incident | None) -> frozenset[Hint]:
    """What a plain text says in passing; what did not happen, or cannot have, is no hint."""
    impossible = _IMPOSSIBLE.get(situation) if situation else None
    return frozenset(
        hint for hint, stems in _HINTS.items() if hint is not impossible and _affirmed(said, stems)
    )


def _several(number: str) -> bool:
    """Whether a word is a number above one: "een" is mostly an article."""
    return number[0].isdigit() or bool(_MANY.fullmatch(number)) or (spelled_number(number) or 0) > 1


def _amounts(said: str) -> Iterator[Count]:
    for found in _PEOPLE.finditer(said):
        if _several(found["many"].split()[-1]):
            count = parse_count(found["many"])
            if isinstance(count, Count):
                more = _AND_MORE.match(said, found.end("many"))
                yield Count(least=count.least) if more else count


def people_in(said: str) -> Count | None:
    """The number of people, letters or files a plain text names; None when it names none."""
    return next(_amounts(said), None)


def recipient_in(said: str) -> Recipient | None:
    """Who got or saw it: by the words after "aan" and its kin, but not to whom it was reported."""
    found = (*_TO.finditer(said), *_BESIDE.finditer(said))
    after = [one[1] for one in found if not _is_reported(said, one)]
    named = (whom for told in after for whom in named_in(told, "recipient"))
    return next((Recipient[whom.upper()] for whom in named), None)


def _is_reported(said: str, whom: re.Match[str]) -> bool:
    """Whether the words tell with whom it was spoken of: "gemeld bij", "met de baas besproken"."""
    return bool(_REPORTED.search(whom[1]) or _REPORTED_TO.search(said[: whom.start()]))
