"""The commands that guard what is kept: `datalek retention`, `open-up`, `backup`, `restore`,
`verify`."""

from __future__ import annotations

import asyncio
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.command.opened import from_store, looked_into, opened, store
from bot.command.usage import UsageError, out
from bot.settings import Settings, load, load_store
from dialogs.handling.casefile import DECIDING
from store.access.database import Database

commands = typer.Typer()
retention = typer.Typer(
    help="What is kept too long: list it, and destroy what may go.", no_args_is_help=True
)


@retention.command(name="list")
def list_cases(
    *,
    destroyed: Annotated[bool, typer.Option(help="What was destroyed, as proof of it.")] = False,
    language: Annotated[str, typer.Option("--language", "-l", help="nl or en.")] = "nl",
) -> None:
    """Print the destruction list: the cases of which the term is over, as a sheet."""
    from bot.command.destruction import listed

    terms, now = load_store().retention, datetime.now(UTC)
    out(from_store(lambda session: listed(session, terms, now, gone=destroyed), language))


@retention.command()
def run(
    references: Annotated[
        list[str] | None, typer.Argument(help="As DL-2020-0012; none: with --all, every one.")
    ] = None,
    *,
    by: Annotated[
        str, typer.Option(metavar="ID", help="The officer who decided it (Entra object id).")
    ] = "",
    every: Annotated[bool, typer.Option("--all", help="All that the list names.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Only print what would be destroyed.")] = False,
) -> None:
    """Destroy cases of which the term is over, after an officer decided so. It cannot be undone."""
    from bot.command import destruction

    settings, now = load(), datetime.now(UTC)
    if bool(references) is every:
        raise UsageError("name the cases to destroy, or --all; see 'datalek retention list'")
    with store(settings) as kept:
        settings = _decided_by(by, settings, kept, needed=not dry_run)
        work = destruction.run(kept, settings, references or (), by.lower(), now, dry=dry_run)
        found = asyncio.run(work)
    verb = "would be destroyed" if dry_run else "destroyed"
    out("\n".join([*found, f"{verb}: {len(found)}"]))


def _decided_by(by: str, settings: Settings, kept: Database, *, needed: bool = True) -> Settings:
    """The settings with who has a role now. Raises UsageError where who is named cannot decide."""
    from bot.entra.roster import told_last
    from bot.officer.people import role_of

    now = datetime.now(UTC)
    settings = asyncio.run(kept.read(partial(told_last, settings=settings, now=now)))
    if needed and role_of(by, settings) not in DECIDING:
        raise UsageError(
            "--by: the bot did not hear from Entra for an hour who may decide it; start the bot"
            if settings.lapsed
            else "--by: name the officer or deputy who decided it, by their Entra object id"
        )
    return settings


@commands.command()
def open_up(
    reference: Annotated[str, typer.Argument(help="As DL-2026-0012.")],
    *,
    by: Annotated[str, typer.Option(metavar="ID", help="The officer who decided it.")],
    reason: Annotated[str, typer.Option(help="Why, for the history.")],
    to: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="For this person alone; repeatable. Else for everybody."),
    ] = None,
) -> None:
    """Open up a restricted case of which everybody who may see it has left."""
    from bot.command import deciding

    settings = load()
    with store(settings) as kept:
        settings = _decided_by(by, settings, kept)
        work = partial(
            deciding.open_up,
            reference=reference,
            settings=settings,
            by=by.lower(),
            reason=reason,
            to={one.lower() for one in to or ()},
        )
        out(f"{reference}: opened up to {asyncio.run(kept.transact(work))}")


@commands.command()
def backup(
    to: Annotated[Path, typer.Argument(help="The file to write, or a folder of them.")],
    *,
    keep: Annotated[int, typer.Option(min=1, help="Of a folder: how many stay.")] = 14,
    every: Annotated[
        int, typer.Option(metavar="HOURS", help="Of a folder: go on, and make one this often.")
    ] = 0,
) -> None:
    """Write everything there is into one sealed file, while the bot runs; without the keys."""
    from bot.command.backing_up import again_and_again, made

    if not every:
        out(made(to, keep))
        return
    if not to.is_dir():
        raise UsageError(f"--every: name a folder that is there; {to} is none")
    again_and_again(to, keep, timedelta(hours=every))


@commands.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup.")],
) -> None:
    """Fill an empty database from a backup; never beside a bot that runs."""
    from store.backup import restore as put_back

    with closing(opened(load_store())) as kept:
        put_back(kept, file, datetime.now(UTC))
    out("restored; look at it with 'datalek verify' before the bot is started")


@commands.command()
def verify(
    *,
    head: Annotated[
        list[str] | None,
        typer.Option(metavar="N:HASH", help="A head that was noted before; repeatable."),
    ] = None,
    heads: Annotated[
        Path | None, typer.Option(help="A file of heads, as DATALEK_HEADS_FILE is written.")
    ] = None,
) -> None:
    """Look whether the history and every case are as the program kept them; exit code 1 if not."""
    from bot.command.verifying import verified

    noted = [*(head or ()), *_noted(heads)]
    with looked_into() as kept:
        lines, well = asyncio.run(kept.read(partial(verified, noted=noted)))
    out("\n".join(lines))
    raise typer.Exit(0 if well else 1)


def _noted(heads: Path | None) -> list[str]:
    """The heads in a file: the last word of each line."""
    if heads is None:
        return []
    try:
        return [line.split()[-1] for line in heads.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeError) as error:
        raise UsageError(f"{heads} cannot be read") from error
