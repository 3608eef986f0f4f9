"""A typed number of people or letters -> an exact count, a range, or unknown; and back to words.

It says when an answer cannot be a number of people (below zero, more than there are people); what
to tell the reporter then is the conversation's part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from dialogs.law.facts import Count
from dialogs.texts import text as words_of
from dialogs.understanding.choices import is_unknown
from dialogs.understanding.number_words import NUMBERS, SCALES, spelled_number
from dialogs.understanding.vocabulary import lines, pattern, ranges, stems
from dialogs.understanding.wording import plain


class CountProblem(StrEnum):
    """Why a number that was typed cannot be right."""

    NEGATIVE = "negative"
    ABSURD = "absurd"


Counted = Count | CountProblem | None

HIGHEST = 20_000_000
"""More than the inhabitants of the Netherlands: a higher number is a slip of the keyboard."""

_READ = 200
_ROUGHLY = 0.2
"""How far "about 50" may be off at either side: our choice, shown to the reporter as a range."""

_NUMBER = re.compile(
    r"(?<![\w.,])(?P<minus>(?:-|\bminus\b)\s?)?(?P<digits>\d{1,3}(?:[. ]\d{3})+|\d+)(?![\w,]\d)"
)
_SIGNS: Mapping[str, str] = {
    ">=": "minstens ",
    "≥": "minstens ",
    ">": "meer dan ",
    "<=": "hooguit ",
    "≤": "hooguit ",
    "<": "minder dan ",
}
_SIGN = re.compile(r"(?:>=|<=|[<>≥≤])\s?(?=\d)")
_FRACTIONS: Mapping[str, float] = {"half": 0.5, "half a": 0.5, "anderhalf": 1.5, "anderhalve": 1.5}
_SCALES: Mapping[str, int] = {"k": 1000, **SCALES}
_DOZENS = {words: int(many) for many, words in lines("dozens")}
"""Dutch "drie dozen" are boxes."""
SCALED = rf"(?:{'|'.join([*_SCALES, *{words.split()[-1] for words in _DOZENS}])})\b"
"""Words that a number stands before: "12 duizend", "two dozen"."""
_SCALED = re.compile(
    r"(?<![\w.,])(?:(?:een|a) (?=half))?(?P<many>\d{1,4}(?:[.,]\d{1,2})? ?|half a |[a-z]+ )"
    rf"(?P<scale>{'|'.join(_SCALES)})\b(?P<rest>(?: en)? [a-z]+)?"
)
_DOZEN = re.compile(rf"\b(?:{'|'.join(_DOZENS)})\b")
_COUNTED = rf"(?:\d[\d.,]*|(?:{'|'.join(NUMBERS)})\b)"
_BESIDE_THE_POINT = (
    re.compile(rf"\b{_COUNTED} (?:[a-z]+ )?{stems('holders')}(?!\w)"),  # "3 mappen met 40 dossiers"
    re.compile(rf"\b{_COUNTED} ?(?:%|procent\b|percent\b)"),
    re.compile(rf"\b(?:{_COUNTED} )?{stems('group_of')} (?={_COUNTED})"),  # "1 gezin van 4"
)
"""Numbers that say nothing of how many people."""
_TOKEN = re.compile(r"[a-z]+")
_RANGE, _DATE, _ABOUT = pattern("range"), pattern("date"), pattern("about")
_MORE, _AT_LEAST = pattern("more"), pattern("at_least")
_FEWER, _AT_MOST = pattern("fewer"), pattern("at_most")
_MORE_BESIDE = pattern("more_beside")
"""Others are named beside those who are counted: "5 cliënten en hun kinderen"."""
_OF_THEM = pattern("of_them")
_ONE, _BOTH, _ALL, _NOBODY = pattern("one"), pattern("both"), pattern("all"), pattern("nobody")
_UNSURE, _AND = pattern("unsure"), re.compile(r"\b(?:en|and|plus|of|or)\b|[,&]")
_VAGUE = tuple((words, Count(least=least, most=most)) for words, least, most in ranges())


def _of_people(text: str) -> str:
    """What is said, with its numbers in digits, and without those that count no people."""
    said = plain(_SIGN.sub(lambda found: _SIGNS[found[0].strip()], text[:_READ]), _READ)
    said = _DOZEN.sub(lambda found: str(_DOZENS[found[0]]), said)
    said = _SCALED.sub(_in_digits, said)
    for beside in _BESIDE_THE_POINT:
        said = beside.sub(" ", said)
    return said.strip()


def _in_digits(found: re.Match[str]) -> str:
    """ "2,5 duizend" as 2500, "twee honderd vijftig" as 250; what is no number stays as it was."""
    many, rest = found["many"].strip(), found["rest"] or ""
    number = _FRACTIONS.get(many)
    if number is None:
        number = float(many.replace(",", ".")) if many[0].isdigit() else spelled_number(many)
    if number is None:
        return found[0]
    more = spelled_number(rest.split()[-1]) if rest else None
    whole = round(number * _SCALES[found["scale"]]) + (more or 0)
    return str(whole) if more else f"{whole}{rest}"


def _spelled(said: str) -> list[int]:
    """The numbers written as words, such as "vijfentwintig"; an article on its own is none."""
    tokens = _TOKEN.findall(said)
    articles = {"een", "a", "an"}
    lone = len(tokens) <= 2
    found = [spelled_number(token) for token in tokens if lone or token not in articles]
    return [number for number in found if number is not None]


def _numbers(said: str) -> list[int] | CountProblem:
    """Every number in the answer, digits before words; or why it cannot be a count."""
    found: list[int] = []
    for match in _NUMBER.finditer(said):
        if match["minus"] and not re.search(r"[\d]\s?$", said[: match.start()]):
            return CountProblem.NEGATIVE
        digits = re.sub(r"\D", "", match["digits"])
        if len(digits) > len(str(HIGHEST)):
            return CountProblem.ABSURD
        found.append(int(digits))
    return CountProblem.ABSURD if any(number > HIGHEST for number in found) else found


def _roughly(number: int) -> Count:
    slack = max(1, round(number * _ROUGHLY))
    return Count(least=max(0, number - slack), most=number + slack)


def _one(said: str, number: int) -> Count:
    """A single number with the words around it: at least, at most, about, or exactly."""
    if _MORE.search(said):
        return Count(least=number + 1)
    if _AT_LEAST.search(said) or _MORE_BESIDE.search(said):
        return Count(least=number)
    if _FEWER.search(said):
        return Count(least=0, most=max(0, number - 1))
    if _AT_MOST.search(said):
        return Count(least=0, most=number)
    return _roughly(number) if _ABOUT.search(said) else Count.exactly(number)


def _from_numbers(said: str, numbers: list[int]) -> Count | None:
    if len(numbers) == 1:
        return _one(said, numbers[0])
    if len(numbers) == 2 and _RANGE.search(said):
        return Count(least=min(numbers), most=max(numbers))
    return None


def _in_words_only(said: str) -> Count | None:
    """An answer without digits: "honderden", then "twaalf", then "iedereen" or "niemand"."""
    if _NOBODY.fullmatch(said):
        return Count.exactly(0)
    vague = next((count for words, count in _VAGUE if words.search(said)), None)
    if vague is not None:
        return vague
    if _BOTH.search(said):
        return Count.exactly(2)
    spelled = [number for number in _spelled(said) if number <= HIGHEST]
    return _from_numbers(said, spelled) if spelled else _without_number(said)


def _without_number(said: str) -> Count | None:
    if _ONE.search(said) and (_MORE_BESIDE.search(said) or not _AND.search(said)):
        return _one(said, 1)
    if _ALL.search(said) or _UNSURE.match(said):
        return Count()
    return Count.exactly(0) if _NOBODY.search(said) else None


def parse_count(text: str) -> Counted:
    """The count an answer gives; None when it names no number, a problem when it cannot be.

    "Weet ik niet" and "alle inwoners" are a count without ends: unknown.
    """
    said = _OF_THEM.split(_of_people(text))[0]
    if is_unknown(said):
        return Count()
    if _DATE.search(said):
        return None
    numbers = _numbers(said)
    if isinstance(numbers, CountProblem):
        return numbers
    return _from_numbers(said, numbers) if numbers else _in_words_only(said)


def roughly(text: str) -> int | None:
    """The number of which an answer says that it is about right: "zo'n 45" is 45."""
    said = _of_people(text)
    numbers = _numbers(said)
    found = numbers if isinstance(numbers, list) and numbers else _spelled(said)
    return found[0] if len(found) == 1 and _ABOUT.search(said) else None


def answered_count(answer: Mapping[str, object]) -> Count:
    """The count of an answer that is kept; how it was said is left out."""
    return Count.model_validate({end: answer.get(end) for end in ("least", "most")})


def count_in_words(count: Count, language: str) -> str:
    """The count as it is said: "12", "10 tot 20", "minstens 100", "hooguit 5", or unknown."""
    least, most = count.least, count.most
    if least is None and most is None:
        return words_of(language, "count-unknown")
    if most is None:
        return words_of(language, "count-at-least", least=least or 0)
    if not least and most:
        return words_of(language, "count-at-most", most=most)
    if least == most:
        return words_of(language, "count-exact", number=most)
    return words_of(language, "count-range", least=least or 0, most=most)
