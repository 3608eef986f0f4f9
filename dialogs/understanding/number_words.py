"""Numbers written as words: "vijfentwintig", "tweehonderd", "twelve"."""

from __future__ import annotations

from dialogs.understanding.vocabulary import lines

_ALL = {word: int(number) for number, said in lines("numbers") for word in said.split()}
_UNITS = {word: number for word, number in _ALL.items() if number < 10}
_TENS = {word: number for word, number in _ALL.items() if 20 <= number < 100}
_SIMPLE = {word: number for word, number in _ALL.items() if number < 100}
SCALES = {word: number for word, number in reversed(_ALL.items()) if number >= 100}
"""What a number may stand before, the largest first within a language."""
NUMBERS = tuple(_SIMPLE)
"""The words that stand for a number below a hundred, and are no compound."""
_LONGEST = 60


def words_for(number: int) -> list[str]:
    """The words of a number below a hundred."""
    return [word for word, one in _SIMPLE.items() if one == number]


def _tens_and_units(word: str) -> int | None:
    """ "Vijfentwintig": unit, "en", tens."""
    for ten, value in _TENS.items():
        unit = _UNITS.get(word.removesuffix(ten).removesuffix("en"))
        if word.endswith(f"en{ten}") and unit is not None:
            return value + unit
    return None


def _scaled(word: str) -> int | None:
    """ "Tweeduizendvijfhonderd": what stands before a scale times it, and what follows added."""
    for scale, value in SCALES.items():
        before, found, after = word.partition(scale)
        if not found:
            continue
        many = spelled_number(before) if before else 1
        rest = spelled_number(after.removeprefix("en")) if after else 0
        return None if many is None or rest is None else many * value + rest
    return None


def spelled_number(word: str) -> int | None:
    """The number a single lower-case word without accents stands for; None when it is none."""
    if len(word) > _LONGEST:
        return None
    if word in _SIMPLE:
        return _SIMPLE[word]
    pair = _tens_and_units(word)
    return pair if pair is not None else _scaled(word)
