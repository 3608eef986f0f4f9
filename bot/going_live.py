"""The commands with which the bot goes live: `datalek check` and `datalek setup`."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path
from typing import Annotated

import structlog
import typer

commands = typer.Typer()


@commands.command()
def check(
    *,
    send: Annotated[
        str, typer.Option(metavar="ID", help="Send a message to this officer (Entra object id).")
    ] = "",
    package: Annotated[
        Path | None, typer.Option(help="Compare this app package with the settings.")
    ] = None,
    skip: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="What is not to count, by its name.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it for a program.")] = False,
) -> None:
    """Look at everything that could keep the bot from working; exit code 1 where something does."""
    from bot.checking import findings
    from bot.checking.check import Asked, check
    from bot.values import entra_id

    _quiet()
    try:
        officer = entra_id(send) if send else ""
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--send") from error
    found = asyncio.run(check(Asked(package, officer, frozenset(skip or ()))))
    if as_json:
        typer.echo(json.dumps(findings.as_json(found), indent=2))
    else:
        typer.echo("\n".join(one.line for one in found))
    raise typer.Exit(0 if findings.well(found) else 1)


def _quiet() -> None:
    """What goes wrong is told by the findings, not by log lines between them."""
    logging.disable()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
