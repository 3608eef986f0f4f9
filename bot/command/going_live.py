"""The commands with which the bot goes live: `datalek setup`, `check` and `manifest build`."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Annotated, NoReturn

import structlog
import typer

from bot.command.opened import language_of
from bot.command.usage import UsageError, out
from bot.configuration import organisations, settings_file
from bot.language import speaking, text
from bot.settings import PREFIX, Settings, load

commands = typer.Typer()
Language = Annotated[str, typer.Option("--language", "-l", help="nl or en.")]
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
    language: Language = "nl",
) -> None:
    """Look at everything that could keep the bot from working; exit code 1 where something does."""
    from bot.configuration.values import entra_id

    with speaking(language_of(language)):
        try:
            officer = entra_id(send) if send else ""
        except ValueError as error:
            raise UsageError(f"--send: {error}") from error
        _check(uploaded, officer, frozenset(skip or ()), as_json=as_json)


def _check(
    package: Path | None,
    officer: str = "",
    without: frozenset[str] = frozenset(),
    *,
    as_json: bool = False,
) -> NoReturn:
    from bot.checking import findings
    from bot.checking.check import check

    _quiet()
    asked = partial(check, package=package, officer=officer, without=without)
    found = {name: asyncio.run(asked(read=read)) for name, read in _read_by().items()}
    if as_json:
        each = {name: findings.as_json(those) for name, those in found.items()}
        well = all(one["well"] for one in each.values())
        out(json.dumps(each.get("") or {"well": well, "organisations": each}, indent=2))
    else:
        for name, those in found.items():
            out("\n".join([*([f"{name}:"] if name else []), *(one.line for one in those)]))
    raise typer.Exit(0 if all(map(findings.well, found.values())) else 1)


def _read_by() -> dict[str, Callable[[], Settings]]:
    """What reads the settings of each organisation, by its name; of one it is empty."""
    if not organisations.are_several():
        return {"": load}
    return {name: partial(_the_same, one) for name, one in organisations.load_all().items()}


def _the_same(settings: Settings) -> Settings:
    return settings


@commands.command()
def setup(
    file: Annotated[Path, typer.Argument(help="The settings file to write.")] = Path("datalek.env"),
    *,
    given: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="A setting, as app_id=... ; repeatable."),
    ] = None,
    questions: Annotated[bool, typer.Option(help="Ask for what is needed.")] = True,
    language: Language = "nl",
) -> None:
    """Ask for what differs between organisations, write it to a file, build the app, and check.

    What was answered before Ctrl-C is kept, and not asked again the next time.
    """
    from bot.installing import install

    with speaking(language_of(language)):
        values = install.present(file) | dict(map(_setting, given or ()))
        if questions:
            values = _asked(file, values)
        if faults := install.refused(values):
            raise UsageError("\n".join(faults))
        install.write(file, values)
        if questions:
            install.draft_of(file).unlink(missing_ok=True)
        out("\n" + text("setup-written-settings", file=str(file)))
        settings_file.adopt(file)
        _finish(file)


def _asked(file: Path, values: dict[str, str]) -> dict[str, str]:
    """What is answered in the terminal; it goes on where it was broken off the last time."""
    from bot.installing import install
    from bot.installing.terminal import ask, choose

    draft = install.draft_of(file)
    done = install.present(draft)
    if done:
        out(text("setup-goes-on", file=str(draft)))
    interview = install.Interview(ask, choose, out, partial(install.keep_draft, file))
    try:
        return interview.answers(values | done, done)
    except (typer.Abort, EOFError) as error:
        key = "setup-broken-off" if draft.exists() else "setup-no-terminal"
        out("")  # after what was half typed, and ^C
        raise UsageError(text(key, file=str(draft))) from error


def _setting(written: str) -> tuple[str, str]:
    name, equals, value = written.partition("=")
    if not equals:
        raise UsageError(f"--set {name}: write NAME=VALUE, as in --set port=3978")
    return name.strip().upper().removeprefix(PREFIX).lower(), value


def _finish(file: Path) -> None:
    """Make what the settings tell of: keys, tables, the app package; then look at everything."""
    from bot.command.opened import opened
    from bot.installing import install
    from manifest.build import PackageError
    from manifest.build import build as pack
    from store.errors import StoreError

    settings = load()
    # It may be reached only from where the bot will run; the check tells it.
    with closing(opened(settings)) as kept, suppress(StoreError):
        kept.make_keys()
        kept.upgrade()
    if kept.made_keys:
        out(text("setup-written-keys", file=str(kept.made_keys)))
    package: Path | None = None
    try:
        package = pack(install.app(settings), file.parent)
        out(text("setup-written-package", file=str(package)) + "\n")
    except PackageError as error:
        out(f"{text('setup-no-package')}\n{error}\n")
    _check(package)


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
    website: Annotated[
        str, typer.Option(envvar="DATALEK_WEBSITE", help="Your page about the bot.")
    ] = "",
    privacy: Annotated[
        str, typer.Option(envvar="DATALEK_PRIVACY", help="Your page about what happens with data.")
    ] = "",
    terms: Annotated[
        str, typer.Option(envvar="DATALEK_TERMS", help="Your page with the terms of use.")
    ] = "",
    organisation: Annotated[str, typer.Option(envvar="DATALEK_ORGANISATION")] = "Gemeente",
    app_id: Annotated[str, typer.Option(help="The Teams app's own id; made when left out.")] = "",
    output: Annotated[Path, typer.Option("--output", "-o", help="A .zip, or a folder.")] = Path(),
    tab: Annotated[
        bool, typer.Option("--tab", help="Whether the register is a tab; it needs its secret.")
    ] = False,
) -> None:
    """Write the zip that an administrator uploads in the Teams admin centre."""
    from bot.configuration.values import own_id
    from manifest.build import App, PackageError
    from manifest.build import build as pack

    try:
        bot, own = own_id(bot_id), own_id(app_id)
        app = App(bot, host, website, privacy, terms, organisation, own, tab)
        written = pack(app, output)
    except PackageError as error:
        raise UsageError(str(error)) from error
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error
    out(f"written: {written}")
