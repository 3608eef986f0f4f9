"""The commands that take over what was kept elsewhere: `datalek beside import`."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from bot.command.opened import by_hand, language_of, store
from bot.command.usage import UsageError, out
from bot.language import speaking, spoken, text
from bot.settings import load_store
from dialogs.beside import NoticeKind
from dialogs.handling.casefile import Role
from store.access.database import Database

beside = typer.Typer(
    help="What is kept beside the cases: vulnerabilities, requests, awareness.",
    no_args_is_help=True,
)


@beside.callback()
def _group() -> None:
    """Keep `import` a command of its own, also while it is the only one."""


@beside.command(name="import")
def import_list(
    files: Annotated[list[Path], typer.Argument(help="CSV or XLSX with headings, or CSAF.")],
    *,
    kind: Annotated[NoticeKind, typer.Option(help="What the files hold.")] = (
        NoticeKind.VULNERABILITY
    ),
    dry_run: Annotated[bool, typer.Option(help="Only print what would be taken over.")] = False,
    language: Annotated[str, typer.Option("--language", "-l", help="nl or en.")] = "nl",
) -> None:
    """Take over a list, or advisories in CSAF; the same file again changes nothing."""
    contents = [(file, content_of(file)) for file in files]
    with store(load_store()) as kept, speaking(language_of(language)):
        for file, content in contents:
            out(f"{file.name}: {asyncio.run(_taken(kept, kind, content, dry=dry_run))}")


async def _taken(kept: Database, kind: NoticeKind, content: bytes, *, dry: bool) -> str:
    from bot.importing.beside import import_beside
    from bot.importing.tables import UnreadableError

    language, by = spoken(), by_hand()

    def work(session: Session) -> str:
        with speaking(language):
            return import_beside(session, kind, content, by, Role.OFFICER, dry=dry).said

    try:
        return await kept.transact(work)
    except UnreadableError as error:
        raise UsageError(text(error.key, **error.args_of_words)) from error


def content_of(file: Path) -> bytes:
    """What is in a file. Raises UsageError."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from error
