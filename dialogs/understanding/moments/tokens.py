"""Typed text -> the words of the grammar: `gister rond drieën` becomes `gisteren rond 3`.

Every word of the text comes out as exactly one token, an unknown one as `?`, so that the grammar
can see what it did not use. Numbers keep their shape: `12`, `13e`, `1,5`, `12.11`, `9:05`, `1430`,
and a date with its year is `2026-11-12`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from dialogs.understanding.moments.calendar import FEASTS
from dialogs.understanding.number_words import spelled_number
from dialogs.understanding.vocabulary import lines, listed
from dialogs.understanding.wording import likeness, plain

UNKNOWN, REFUSED, _NOTHING = "?", "!", "-"


def _words(section: str) -> dict[str, str]:
    """Every form of a section, with the word of the grammar for it."""
    found = lines(section)
    return {form: word.strip(_NOTHING) for word, forms in found for form in forms.split()}


def _phrase(said: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z'])(?:{said})(?![a-z])")


def _feast(said: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z@])(?:{said})(?![a-z])")


_WORDS = _words("words of time")
_IN_AN_ANSWER = _words("words of time in an answer")
_FRACTIONS = {"½": ",5", "¼": ",25", "¾": ",75"}
_SIGNS = str.maketrans("~±", "≈≈")
_FRACTION = re.compile(r"(\d?) ?([½¼¾])")
_SAID = lines("phrases of time")
_PHRASES = tuple((_phrase(said), word.strip(_NOTHING)) for word, said in _SAID)
_PERHAPS_A_PHRASE = _phrase("|".join(said for _, said in _SAID))
_WORDS |= {
    name: f"@{key}"
    for key, feast in FEASTS.items()
    for name in feast.words.split("|")
    if name.isalpha()
}
_FEASTS = tuple((_feast(feast.words), key) for key, feast in FEASTS.items())
_PERHAPS_A_FEAST = _feast("|".join(feast.words for feast in FEASTS.values()))
_DAYS = "eergisteren|eergister|gisteren|gister|overmorgen|morgen|" + "|".join(
    f"{day}dag" for day in ("maan", "dins", "woens", "donder", "vrij", "zater", "zon")
)
_JOINED = re.compile(
    rf"({_DAYS})[- ]?(ochtend|morgen|voormiddag|namiddag|middag|avond|nacht)s?(?![a-z])"
    r"|(?<![a-z])(ma|di|wo|do|vr|za|zo)\.?[- ]?(ochtend|middag|avond|nacht)(?![a-z])"
)
"""A day and its part written as one word: "gisteravond", "maandag-ochtend"."""
_HOUR = r"(?:[01]?\d|2[0-4])"
_TOKEN = re.compile(
    r"(?P<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{8}(?!\d)"
    r"|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|'?\d{2})(?!\d))"
    rf"|(?P<half>{_HOUR}(?:[:.]\d\d)? ?[ap]m(?![a-z]))"
    rf"|(?P<clock>{_HOUR} ?[:uh] ?[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?!\d)(?:u(?![a-z]))?)"
    r"|(?P<decimal>\d{1,3},\d{1,2}(?!\d))"
    r"|(?P<pair>\d{1,2}[-/.]\d{1,2}(?!\d))"
    r"|(?P<ordinal>\d{1,2}(?:ste|de|den|en|e|st|nd|rd|th)(?![a-z]))"
    r"|(?P<year>'\d\d(?!\d))"
    r"|(?P<number>\d+)"
    r"|(?P<feast>@[a-z]+\d?)"
    r"|(?P<word>'?[a-z]+(?:'[a-z]+)?)"
    r"|(?P<mark>[-/&≈])"
    r"|(?P<odd>[^\s.,;:!?()'\"])"
)
_JOINTS = {"-": "tot", "/": "of", "&": "en", "≈": "rond"}
_LEAST_LIKE = 0.82
_LONG_ENOUGH = 6
_REAL = listed("no_time")
_LONG = tuple(
    word for word, meant in _WORDS.items() if len(word) >= _LONG_ENOUGH and meant.strip(REFUSED)
)


def tokens(text: str, *, whole: bool) -> list[str]:
    """The tokens of a text; `whole`: it is an answer, so "di" and "may" are a day and a month."""
    said = plain(_FRACTION.sub(_fraction, text).translate(_SIGNS))
    if _PERHAPS_A_FEAST.search(said):  # one look for all: most texts name none
        for pattern, key in _FEASTS:
            said = pattern.sub(f"@{key}", said)
    said = _JOINED.sub(_parted, said)
    if _PERHAPS_A_PHRASE.search(said):
        for pattern, word in _PHRASES:
            said = pattern.sub(word, said)
    found = [token for match in _TOKEN.finditer(said) for token in _token(match, said, whole=whole)]
    return " ".join(found).split()


def _fraction(found: re.Match[str]) -> str:
    return f"{found[1] or 0}{_FRACTIONS[found[2]]}"


def _parted(found: re.Match[str]) -> str:
    day, part = found[1] or found[3], found[2] or found[4]
    return f"{day} {'ochtend' if part == 'morgen' else part}"


def _token(found: re.Match[str], said: str, *, whole: bool) -> Iterator[str]:
    kind, word = found.lastgroup or "", found[0]
    if kind == "word":
        yield _word(word, said[found.end() :], whole=whole)
    elif kind == "mark":
        yield _JOINTS[word]
    elif kind == "odd":
        yield UNKNOWN
    else:
        yield _SHAPES[kind](word) if kind in _SHAPES else word


def _word(word: str, after: str, *, whole: bool) -> str:
    """The word of the grammar; a weekday in two letters only where nothing else can be meant."""
    if whole and word in _IN_AN_ANSWER and (word != "zo" or _ends_or_counts(after)):
        return _IN_AN_ANSWER[word]
    if word in _WORDS:
        return _WORDS[word]
    number = spelled_number(word)
    return str(number) if number is not None else _slip(word)


def _ends_or_counts(after: str) -> bool:
    return re.match(r"\.? ?(?:$|\d|om |ochtend|middag|avond|nacht)", after) is not None


@lru_cache(maxsize=512)
def _slip(word: str) -> str:
    """The word that was meant where one slip of the keyboard lies between; else unknown."""
    if len(word) < _LONG_ENOUGH - 1 or word in _REAL:
        return UNKNOWN
    near = {
        w: likeness(word, w, _LEAST_LIKE)
        for w in _LONG
        if w[0] == word[0] and abs(len(w) - len(word)) < 2
    }
    best = max(near, key=near.__getitem__, default="")
    return _WORDS[best] if best and near[best] else UNKNOWN


def _ymd(year: str, month: str, day: str) -> str:
    return f"{int(year) + (2000 if len(year) == 2 else 0):04}-{int(month):02}-{int(day):02}"


def _date(word: str) -> str:
    """A date with its year: that first as a machine writes it, or last as a person does."""
    if word.isdigit():
        parts = [word[:4], word[4:6], word[6:]]
        parts = parts if word[:2] in {"19", "20"} else [word[4:], word[2:4], word[:2]]
    else:
        parts = re.findall(r"\d+", word)
    return _ymd(*(parts if len(parts[0]) == 4 else parts[::-1]))


def _clock(word: str) -> str:
    hour, minute = re.findall(r"\d+", word)[:2]
    return f"{hour}:{minute}"


def _in_half(word: str) -> str:
    """ "3 pm" and "3:30pm" by the clock of 24 hours, which leaves no doubt."""
    hour, minute = re.findall(r"\d+", f"{word} 00")[:2]
    return f"{int(hour) % 12 + (12 if 'p' in word else 0):02}:{minute}"


_SHAPES: dict[str, Callable[[str], str]] = {
    "date": _date,
    "half": _in_half,
    "clock": _clock,
    "ordinal": lambda word: f"{int(re.sub(r'[a-z]+', '', word))}e",
    "year": lambda word: f"20{word[1:]}",
    "pair": lambda word: word.replace("/", "-"),
}
