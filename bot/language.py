"""The language in which the bot speaks: bound once, for all that is drawn or said meanwhile.

Who draws a card or says a sentence does not choose the language; who it is for does. So it is
bound where that is known (a turn, a message from the outbox, a command), and read where words are
looked up. What is not bound is Dutch. `dialogs` never reads it: there a language is a value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Final, ParamSpec, TypeVar

from dialogs import texts

KEPT: Final = 512  # drawn pieces that each function keeps

_SPOKEN: ContextVar[str] = ContextVar("spoken", default="nl")
P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language of the Fluent files within the block."""
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def spoken() -> str:
    """The language that is spoken now."""
    return _SPOKEN.get()


def text(key: str, **args: str | int | float) -> str:
    """The text of a key in the language that is spoken; raises MissingTextError."""
    return texts.text(_SPOKEN.get(), key, **args)


def has(key: str) -> bool:
    """Whether the language that is spoken holds a text: some are optional, such as a help line."""
    return texts.has(_SPOKEN.get(), key)


def drawn_once(draw: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function of plain values draws, apart for each language."""
    drawn: Callable[..., T] = draw
    kept: Callable[..., T] = lru_cache(maxsize=KEPT)(lambda _, *args: drawn(*args))

    @wraps(draw)
    def again(*args: P.args, **kwargs: P.kwargs) -> T:
        return kept(_SPOKEN.get(), *args, **kwargs)

    return again
