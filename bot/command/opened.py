"""The database of the settings, as the commands open it; and who does something with it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from getpass import getuser
from typing import TypeVar

from sqlmodel import Session

from bot.command.usage import UsageError
from bot.language import speaking
from bot.settings import StoreSettings, load_store
from dialogs.texts import known
from store.access.database import Database
from store.history.chain import Actor, Provenance
from store.models import Source

T = TypeVar("T")


def opened(settings: StoreSettings, *, create: bool = True) -> Database:
    """The database of the settings, as it stands."""
    return Database(settings.database_url, settings.keys_file, settings.plan, create=create)


@contextmanager
def store(settings: StoreSettings, *, upgrade: bool = True) -> Iterator[Database]:
    """The database of the settings, made where there is none; and up to date, unless one waits."""
    with closing(opened(settings)) as kept:
        if upgrade:
            kept.upgrade()
        yield kept


@contextmanager
def looked_into() -> Iterator[Database]:
    """The database of the settings, which is neither made nor brought up to date."""
    with closing(opened(load_store(), create=False)) as kept:
        kept.check()
        yield kept


def from_store(work: Callable[[Session], T], language: str = "nl") -> T:
    """What the work reads from the database of the settings, which is only looked into."""
    with speaking(language_of(language)), looked_into() as kept:
        tell_made_private(kept)
        return asyncio.run(kept.read(work))


def language_of(given: str) -> str:
    """A language there is. Raises UsageError."""
    try:
        return known(given)
    except ValueError as error:
        raise UsageError(str(error)) from None


def by_hand() -> Provenance:
    """Who does something on the command line, as the machine knows them."""
    try:
        who = getuser()
    except (KeyError, OSError, ImportError):  # a container may run as a number without a name
        who = "datalek"
    return Provenance(Actor("", who), Source.COMMAND, datetime.now(UTC))


def tell_made_private(kept: Database) -> None:
    """Say which files others could read until now."""
    for path in kept.made_private:
        note(f"{path} could be read by others; now only by its owner (mode 600)")


def note(words: str) -> None:
    """Say something on standard error."""
    print(f"datalek: {words}", file=sys.stderr)  # noqa: T201 - this is what a command line is for
