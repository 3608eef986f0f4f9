"""The commands with which the bot goes live: `datalek check` and `datalek manifest build`."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path
from typing import Annotated

import structlog
import typer

from bot.command.usage import UsageError, out

commands = typer.Typer()
package = typer.Typer(help="Build the Teams app package.", no_args_is_help=True)


@commands.command()
def check(
    *,
    send: Annotated[
        str, typer.Option(metavar="ID", help="Send a message to this officer (Entra object id).")
    ] = "",
    uploaded: Annotated[
        Path | None, typer.Option("--package", help="Compare this app package with the settings.")
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
        raise UsageError(f"--send: {error}") from error
    found = asyncio.run(check(Asked(uploaded, officer, frozenset(skip or ()))))
    if as_json:
        out(json.dumps(findings.as_json(found), indent=2))
    else:
        out("\n".join(one.line for one in found))
    raise typer.Exit(0 if findings.well(found) else 1)


def _quiet() -> None:
    """What goes wrong is told by the findings, not by log lines between them."""
    logging.disable()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


@package.callback()
def _package() -> None:
    """Build the Teams app package."""


@package.command()
def build(
    bot_id: Annotated[
        str, typer.Option(envvar="DATALEK_APP_ID", help="The bot's application id in Entra.")
    ] = "",
    host: Annotated[
        str,
        typer.Option(
            envvar="DATALEK_PUBLIC_HOST", help="Where Teams reaches the bot, without https://."
        ),
    ] = "",
    website: Annotated[str, typer.Option(help="Your page about the bot.")] = "",
    privacy: Annotated[str, typer.Option(help="Your page about what happens with data.")] = "",
    terms: Annotated[str, typer.Option(help="Your page with the terms of use.")] = "",
    organisation: Annotated[str, typer.Option(envvar="DATALEK_ORGANISATION")] = "Gemeente",
    app_id: Annotated[str, typer.Option(help="The Teams app's own id; made when left out.")] = "",
    output: Annotated[Path, typer.Option("--output", "-o", help="A .zip, or a folder.")] = Path(),
) -> None:
    """Write the zip that an administrator uploads in the Teams admin centre."""
    from bot.values import own_id
    from manifest.build import App, PackageError
    from manifest.build import build as pack

    try:
        app = App(own_id(bot_id), host, website, privacy, terms, organisation, own_id(app_id))
        written = pack(app, output)
    except PackageError as error:
        raise UsageError(str(error)) from error
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error
    out(f"written: {written}")
