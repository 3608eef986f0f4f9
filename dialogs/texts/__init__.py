"""Every word a person reads, in Project Fluent files: one folder a language, one file a family."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

from fluent.runtime import FluentBundle, FluentResource
from pydantic import AfterValidator

_HERE = Path(__file__).parent
LANGUAGES = tuple(
    sorted((one.parent.name for one in _HERE.glob("*/bot.ftl")), key=lambda one: (one != "nl", one))
)
"""Each folder of texts is a language; Dutch is the first."""


def known(language: str) -> str:
    """The language, if there are texts in it. Raises ValueError."""
    if language not in LANGUAGES:
        raise ValueError(f"there is no language '{language}': choose {' or '.join(LANGUAGES)}")
    return language


Language = Annotated[str, AfterValidator(known)]


def other_than(language: str) -> str:
    """The language that is offered to who is spoken to in this one."""
    return LANGUAGES[(LANGUAGES.index(language) + 1) % len(LANGUAGES)]


_BEGINS = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)


class MissingTextError(KeyError):
    """A text key that the language's Fluent files do not hold, or whose arguments do not fit."""


@cache
def sources(language: str) -> Mapping[str, str]:
    """The lines of each text by its key; raises FileNotFoundError for an unknown language.

    Fluent reads them when a text is first said: all at once would be a tenth of the start. So a
    text does not refer to another.
    """
    folder = _HERE / language
    whole = "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.iterdir()))
    begins = [*_BEGINS.finditer(whole)]
    ends = [after.start() for _, after in pairwise(begins)]
    return {
        one[1]: whole[one.start() : end]
        for one, end in zip(begins, [*ends, len(whole)], strict=True)
    }


def text(language: str, key: str, **args: str | int | float) -> str:
    """The text of a key in a language, its arguments filled in; raises MissingTextError."""
    if not args:
        return _plain(language, key)
    if all(type(value) is int for value in args.values()):
        return _numbered(language, key, tuple(args.items()))
    return _filled(language, key, args)


@cache
def _plain(language: str, key: str) -> str:
    """Most texts have no arguments: their words are always the same."""
    return _filled(language, key, {})


@lru_cache(maxsize=1024)
def _numbered(language: str, key: str, args: tuple[tuple[str, int], ...]) -> str:
    """Small numbers come back ("step 2 of 9") and are slow to format; words are never kept."""
    return _filled(language, key, dict(args))


def _filled(language: str, key: str, args: Mapping[str, str | int | float]) -> str:
    words, errors = _bundle(language).format_pattern(_pattern(language, key), args)
    if errors:
        raise MissingTextError(f"{key}: {errors}")
    return str(words)


@cache
def _pattern(language: str, key: str) -> Any:  # noqa: ANN401 - Fluent's own
    if key not in sources(language):
        raise MissingTextError(key)
    texts = _bundle(language)
    texts.add_resource(FluentResource(sources(language)[key]))
    pattern = texts.get_message(key).value if texts.has_message(key) else None
    if pattern is None:
        raise MissingTextError(key)
    return pattern


@cache
def _bundle(language: str) -> FluentBundle:
    return FluentBundle([language], use_isolating=False)


def has(language: str, key: str) -> bool:
    """Whether a language holds the key: some texts are optional, such as a help line."""
    return key in sources(language)
