"""Every word a person reads, in Project Fluent files: one folder a language, one file a family."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("nl", "en")


class MissingTextError(KeyError):
    """A text key that the language's Fluent files do not hold, or whose arguments do not fit."""


@cache
def bundle(language: str) -> FluentBundle:
    """All texts of a language; raises FileNotFoundError for one that does not exist."""
    found = FluentBundle([language], use_isolating=False)
    folder = Path(__file__).parent / language
    for file in sorted(folder.iterdir()):
        found.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return found


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
    texts = bundle(language)
    if not texts.has_message(key):
        raise MissingTextError(key)
    pattern = texts.get_message(key).value
    if pattern is None:
        raise MissingTextError(key)
    words, errors = texts.format_pattern(pattern, args)
    if errors:
        raise MissingTextError(f"{key}: {errors}")
    return str(words)


def has(language: str, key: str) -> bool:
    """Whether a language holds the key: some texts are optional, such as a help line."""
    return bool(bundle(language).has_message(key))
