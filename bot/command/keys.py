"""`datalek keys`: make keys, take them into use, and tell which there are; never a secret."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.command.opened import looked_into
from bot.command.usage import UsageError, out
from bot.settings import load_store
from store.secrecy import keys, rotation

commands = typer.Typer(help="The keys of what people wrote.", no_args_is_help=True)


@commands.command()
def new() -> None:
    """Make the first keys; where there are some, one more, which is not in use yet."""
    path, today = _path(), datetime.now(UTC).date()
    file = keys.add(path, today) if path.exists() else keys.make(path, today)
    out("\n".join((f"written: {path}", *_lines(file))))


@commands.command()
def use() -> None:
    """Let the newest key seal from now on; give the file to every instance before and after."""
    out("\n".join(_lines(keys.use_newest(_path()))))


@commands.command()
def rotate() -> None:
    """Seal everything anew with the newest key, also while bots run; it can be begun again."""
    path = _path()
    keys.use_newest(path)
    with looked_into() as kept:
        done = asyncio.run(rotation.rotate(kept, path))
    out("\n".join((f"sealed anew: {done.resealed}", *_lines(keys.read(path)))))
    if done.spoiled:
        raise UsageError(f"{done.spoiled} could not be opened: they were changed, or are damaged")


@commands.command(name="list")
def list_keys() -> None:
    """Print each key: its name, the day it was made, and whether it is in use."""
    out("\n".join(_lines(keys.read(_path()))))


def _path() -> Path:
    settings = load_store()
    return keys.place(settings.database_url, settings.keys_file)


def _lines(file: keys.KeyFile) -> Iterator[str]:
    for key in file.keys:
        use = "in use" if key.name == file.current else "opens only"
        yield f"{key.name}  {key.made.isoformat()}  {use}"
