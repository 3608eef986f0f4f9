"""What each command does alike: it prints words, or refuses with one sentence."""

from __future__ import annotations


class UsageError(Exception):
    """What was typed cannot be done; the message says what to do instead."""


def out(words: str) -> None:
    """Print words on standard output."""
    print(words)  # noqa: T201 - this is what a command line is for
