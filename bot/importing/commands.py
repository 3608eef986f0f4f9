"""What was kept elsewhere, taken over: `datalek beside import`, `datalek register import`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from bot.command.opened import by_hand, language_of, store
from bot.command.usage import UsageError, out
from bot.language import speaking, text
from bot.settings import load_store
from dialogs.beside import NoticeKind
from dialogs.handling.casefile import Role
from store.access.database import Database

beside = typer.Typer(
    help="What is kept beside the cases: vulnerabilities, requests, awareness.",
    no_args_is_help=True,
)


register = typer.Typer(help="The register of cases.", no_args_is_help=True)


@beside.callback()
@register.callback()
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
    from bot.importing.beside import import_beside

    contents = [(file, content_of(file)) for file in files]
    with store(load_store()) as kept, speaking(language_of(language)):
        for file, content in contents:

            def work(session: Session, content: bytes = content) -> str:
                by = by_hand()
                return import_beside(session, kind, content, by, Role.OFFICER, dry=dry_run).said

            out(f"{file.name}: {asyncio.run(_said(kept, work))}")


@register.command(name="import")
def import_old(
    file: Annotated[Path, typer.Argument(help="CSV or XLSX with headings on the first line.")],
    *,
    mapping: Annotated[Path, typer.Option(help="Which column holds what: a file in TOML.")],
    dry_run: Annotated[bool, typer.Option(help="Only print what would be taken over.")] = False,
    language: Annotated[str, typer.Option("--language", "-l", help="nl or en.")] = "nl",
) -> None:
    """Take over an old register: ended cases, each in its own year; docs/operate.md says how."""
    from bot.importing.register import import_register, read_mapping

    settings, content, columns = load_store(), content_of(file), content_of(mapping)

    def work(session: Session) -> str:
        read, by = read_mapping(columns), by_hand()
        return import_register(session, content, read, by, dry=dry_run).said

    with store(settings) as kept, speaking(language_of(language)):
        out(asyncio.run(_said(kept, work)))


async def _said(kept: Database, work: Callable[[Session], str]) -> str:
    """What the work says; what cannot be read is told."""
    from bot.importing.tables import UnreadableError

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
