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
from dialogs.understanding.number_words import spelled_number
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
    r"(?<![\w.,])(?P<minus>(?:-|\bminus\b)\s?)?(?P<digits>\d{1,3}(?:[. ]\d{3})+|\d+)"
    r"(?P<thousand>k\b)?(?![\w,]\d)"
)
_TOKEN = re.compile(r"[a-z]+")
_RANGE = re.compile(r"\b(?:tussen|between|van|from)\b|\d\s?-\s?\d|\b(?:tot|a|of|or|to|t/m|tm)\b")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d:\d\d")
_MORE = re.compile(r"\b(?:meer dan|over de|more than|over|ruim)\b")
_AT_LEAST = re.compile(
    r"\d ?\+|\b(?:minstens|minimaal|ten minste|tenminste|at least|minimum|min)\b"
)
_FEWER = re.compile(r"\b(?:minder dan|less than|fewer than|under|onder de)\b")
_AT_MOST = re.compile(r"\b(?:maximaal|hooguit|hoogstens|ten hoogste|at most|up to|max)\b")
_ABOUT = re.compile(
    r"~|≈|\+/-|±|\b(?:ongeveer|circa|ca|rond|zo'?n|stuk of|ik denk|denk ik|naar schatting|geschat"
    r"|bijna|about|around|approximately|roughly|some|i think|nearly|of zo|or so)\b"
)
_ALL = re.compile(r"\b(?:alle|iedereen|allemaal|hele|all|everyone|everybody|entire)\b")
_MORE_BESIDE = re.compile(
    r"\b(?:en|met|plus|and|with) (?:hun|haar|zijn|de|het|their|his|her)\b|\bgezin\w* met\b"
    r"|\+ ?[a-z]"
)
"""Others are named beside those who are counted: "5 cliënten en hun kinderen"."""
_OF_THEM = re.compile(r"\b(?:waarvan|waaronder|onder wie|of (?:which|whom)|including)\b")
_SINGLE = re.compile(
    r"^(?:alleen|enkel|slechts|only|just) (?:mevrouw|mevr|mw|meneer|dhr|die|deze|hij|zij|haar|hem"
    r"|mr|mrs|ms|him|her|that)\b"
)
"""One person, told by who it is: "alleen mevrouw Jansen"."""
_NOBODY = re.compile(r"\b(?:niemand|geen|nobody|none|no one|nul|zero)\b")
_BOTH = re.compile(r"\b(?:allebei|beide|beiden|both)\b")

_VAGUE: tuple[tuple[re.Pattern[str], Count], ...] = tuple(
    (re.compile(rf"\b(?:{said})\b"), Count(least=least, most=most))
    for said, least, most in (
        ("miljoenen|millions", 2_000_000, 9_999_999),
        ("honderdduizenden|hundreds of thousands", 200_000, 999_999),
        ("tienduizenden|tens of thousands", 20_000, 99_999),
        ("duizenden|thousands|paar duizend|few thousand", 2_000, 9_999),
        ("honderden|hundreds|paar honderd|enkele honderden|few hundred", 200, 999),
        ("tientallen|tig|dozens|tens", 20, 99),
        ("halve klas|half (?:a |the )?class", 10, 18),
        ("(?:hele |een |the whole |a )?klas|whole class|entire class", 20, 35),
        ("een paar|paar|enkele|een handjevol|a few|few|several|a couple|handful", 2, 10),
    )
)


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
        found.append(int(digits) * (1000 if match["thousand"] else 1))
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
    vague = next((count for pattern, count in _VAGUE if pattern.search(said)), None)
    if vague is not None:
        return vague
    spelled = [number for number in _spelled(said) if number <= HIGHEST]
    return _from_numbers(said, spelled) if spelled else _without_number(said)


def _without_number(said: str) -> Count | None:
    if _BOTH.search(said):
        return Count.exactly(2)
    if _SINGLE.search(said):
        return _one(said, 1)
    if _ALL.search(said):
        return Count()
    return Count.exactly(0) if _NOBODY.search(said) else None


def parse_count(text: str) -> Counted:
    """The count an answer gives; None when it names no number, a problem when it cannot be.

    "Weet ik niet" and "alle inwoners" are a count without ends: unknown.
    """
    said = _OF_THEM.split(plain(text, _READ))[0]
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
    said = plain(text, _READ)
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
