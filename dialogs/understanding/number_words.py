"""Numbers written as words, in Dutch and English: "vijfentwintig", "tweehonderd", "twelve"."""

from __future__ import annotations


def counting(names: str, start: int = 1, step: int = 1) -> dict[str, int]:
    """Names in counting order with their numbers."""
    return {name: start + step * place for place, name in enumerate(names.split())}


_UNITS = (
    counting("een twee drie vier vijf zes zeven acht negen")
    | counting("one two three four five six seven eight nine")
    | {"eentje": 1, "ene": 1, "a": 1, "an": 1, "nul": 0, "zero": 0}
)
_TEENS = (
    counting("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", 10)
    | counting("ten eleven twelve thirteen fourteen fifteen sixteen seventeen", 10)
    | {"eighteen": 18, "nineteen": 19}
)
_TENS = counting(
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10
) | counting("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_SIMPLE = _UNITS | _TEENS | _TENS
NUMBERS = tuple(_SIMPLE)
"""The words that stand for a number below a hundred, and are no compound."""
_SCALES = {"duizend": 1000, "thousand": 1000, "honderd": 100, "hundred": 100}
_MILLION = {"miljoen": 1_000_000, "million": 1_000_000}
_LONGEST = 60


def _tens_and_units(word: str) -> int | None:
    """ "Vijfentwintig": unit, "en", tens."""
    for ten, value in _TENS.items():
        unit = _UNITS.get(word.removesuffix(ten).removesuffix("en"))
        if word.endswith(f"en{ten}") and unit is not None:
            return value + unit
    return None


def _scaled(word: str) -> int | None:
    """ "Tweeduizendvijfhonderd": what stands before a scale times it, and what follows added."""
    for scale, value in _SCALES.items():
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
    if word in _MILLION:
        return _MILLION[word]
    pair = _tens_and_units(word)
    return pair if pair is not None else _scaled(word)
