"""`datalek keys`: make keys, and tell which there are; never a secret of one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.command.usage import out
from bot.settings import load_store
from store import keys

commands = typer.Typer(help="The keys of what people wrote.", no_args_is_help=True)


@commands.command()
def new() -> None:
    """Make the first keys; where there are some, one more, which is not in use yet."""
    path, today = _path(), datetime.now(UTC).date()
    file = keys.add(path, today) if path.exists() else keys.make(path, today)
    out("\n".join((f"written: {path}", *_lines(file))))


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
