"""The command `datalek`: serve, check, demo, assess, report, case, manifest, db, and others.

Each command gathers its input and calls the module that does the work, importing only that one:
`assess` should not wait for the Bot Framework. Wrong input gives one line that says what to do,
on standard error, and a non-zero exit.
"""

from __future__ import annotations

import asyncio
import gc
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from sqlmodel import Session
from typer.exceptions import TyperException

from bot.command import going_live, guarding, keys
from bot.command.opened import (
    by_hand,
    from_store,
    language_of,
    note,
    store,
    tell_made_private,
)
from bot.command.usage import UsageError, out
from bot.configuration import organisations, settings_file
from bot.importing import commands as importing
from bot.language import speaking
from bot.settings import Settings, SettingsError, StoreSettings, load_store
from bot.watching.logs import fault
from store.errors import StoreError
from store.history.chain import Provenance

app = typer.Typer(
    name="datalek",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
report = typer.Typer(
    help="Print the weekly summary, or make the report of a year or any period.",
    no_args_is_help=True,
)
database = typer.Typer(help="Look after the database.", no_args_is_help=True)
app.add_typer(report, name="report")
app.add_typer(going_live.package, name="manifest")
app.add_typer(database, name="db")
messages = typer.Typer(help="Messages that did not arrive.", no_args_is_help=True)
app.add_typer(messages, name="outbox")
app.add_typer(keys.commands, name="keys")
app.add_typer(guarding.retention, name="retention")
app.add_typer(importing.beside, name="beside")
app.add_typer(importing.register, name="register")
app.add_typer(guarding.commands)
app.add_typer(going_live.commands)


PERIODS = "As 2022, 2022-q1, 2022-03, 2022-w12 or 2022-01-15..2022-02-20."
Language = Annotated[str, typer.Option("--language", "-l", help="nl or en.")]


@app.callback()
def _common(
    settings: Annotated[
        Path | None,
        typer.Option(envvar=settings_file.NAME, help="A file with settings, as `setup` writes it."),
    ] = None,
    organisation: Annotated[
        str, typer.Option(metavar="NAME", help="One of those in DATALEK_ORGANISATIONS.")
    ] = "",
) -> None:
    """A Teams bot for data-breach reports in a municipality: chat, weighing, register, terms."""
    if settings is not None:
        settings_file.adopt(settings)
    if organisation:
        organisations.choose(organisation)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Nothing goes of what is loaded: to look for it all the same is a seventh of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@app.command()
def serve() -> None:
    """Run the bot; docs/configuration.md has all its settings."""
    with _collector_at_rest():
        from bot.app import Organisation, together
        from bot.network.serving import serve as listen
        from bot.watching.logs import configure

    found = organisations.each()
    configure(readable=bool(sys.stderr) and sys.stderr.isatty())
    with ExitStack() as opening:
        served = [
            Organisation(one, opening.enter_context(store(one, upgrade=not name)), name)
            for name, one in found.items()
        ]
        settings = served[0].settings
        gc.freeze()  # what is loaded stays: the collector need not look through it at every turn
        try:
            listen(together(served), settings.host, settings.port, settings.connections)
        except (OSError, UnicodeError) as error:  # UnicodeError: a host that no name can be
            raise UsageError(_not_listening(settings, error)) from error


@app.command()
def demo(
    *,
    full: Annotated[bool, typer.Option("--full", help="Print every card to its end.")] = False,
) -> None:
    """Play one whole story in the terminal: a report, a restart, the officer, the summary."""
    from bot.demo.play import main as play

    raise typer.Exit(asyncio.run(play(full=full)))


@app.command()
def playground() -> None:
    """Run the bot with three Agents Playgrounds in the browser: an employee and two officers."""
    from bot.demo.playground import main as play

    raise typer.Exit(play())


@app.command()
def assess(
    file: Annotated[str, typer.Argument(help="Facts as JSON; - reads standard input.")] = "",
    schema: Annotated[bool, typer.Option(help="Print the JSON schema of the facts.")] = False,
    explain: Annotated[bool, typer.Option(help="Print the reasoning as running text.")] = False,
    language: Language = "nl",
    what_if: Annotated[
        list[str] | None, typer.Option(metavar="FACT=VALUE", help="Which verdicts would turn.")
    ] = None,
    ruleset: Annotated[str | None, typer.Option(help="Weigh under this rule set.")] = None,
) -> None:
    """Weigh the facts of one incident: facts as JSON in, the weighing as JSON out."""
    from bot.command import assess as weighing

    if schema:
        out(weighing.schema())
        return
    if not file:
        raise UsageError("name a file with facts, or - to read them from standard input")
    try:
        with speaking(language_of(language)):
            words = weighing.assess_text(
                _read(file),
                ruleset=ruleset,
                explain=explain,
                what_if=what_if or (),
                at=datetime.now(UTC),
            )
    except weighing.FactsError as error:
        raise UsageError(str(error)) from error
    out(words)


@app.command()
def understand(
    said: Annotated[str, typer.Argument(help="What an employee could type.")],
    language: Language = "nl",
) -> None:
    """Print what is read in a sentence: proposal, alternatives, the words that led there."""
    from bot.command.understood import understood

    with speaking(language_of(language)):
        out(understood(said, datetime.now(UTC)))


@report.command()
def week(language: Language = "nl") -> None:
    """Print the summary of the week that lies behind us."""
    from bot.clock import summary

    now = datetime.now(UTC)
    out(from_store(lambda session: summary.week_in_words(session, now), language))


Form = Annotated[str, typer.Option("--format", "-f", help="text, json, pdf, docx, odt, csv ...")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="The file to write.")]


@report.command()
def year(
    number: Annotated[int, typer.Argument(metavar="YEAR", min=2018, max=9998)],
    form: Form = "text",
    output: Output = None,
    language: Language = "nl",
) -> None:
    """Make the report of one calendar year, ready for a council."""
    period(str(number), form, output, language)


@report.command()
def period(
    which: Annotated[str, typer.Argument(metavar="PERIOD", help=PERIODS)],
    form: Form = "text",
    output: Output = None,
    language: Language = "nl",
) -> None:
    """Make the report of any period."""
    from bot.command import reporting
    from bot.documents.report import report_document

    settings, now = load_store(), datetime.now(UTC)
    kind, asked = reporting.format_of(form), reporting.period_of(which)
    made = from_store(lambda session: report_document(session, asked, settings, now), language)
    reporting.hand_out(made, kind, output)


@report.command()
def evidence(
    norm: Annotated[str, typer.Argument(help="ensia, bio2 or wpg.")],
    which: Annotated[str, typer.Argument(metavar="PERIOD", help=PERIODS)],
    form: Form = "text",
    output: Output = None,
    language: Language = "nl",
) -> None:
    """Make the sheet of a norm: how a procedure is kept, and what was counted."""
    from bot.command import reporting
    from bot.documents.evidence import evidence_document

    settings, now = load_store(), datetime.now(UTC)
    kind, asked = reporting.format_of(form), reporting.period_of(which)
    of = reporting.norm_of(norm)
    made = from_store(
        lambda session: evidence_document(session, of, asked, settings, now), language
    )
    reporting.hand_out(made, kind, output)


@app.command()
def case(
    reference: Annotated[str, typer.Argument(help="As DL-2026-0012.")], language: Language = "nl"
) -> None:
    """Print the history of one case: every act, by whom, when and from where."""
    from bot.command.history import history_in_words

    found = from_store(lambda session: history_in_words(session, reference), language)
    if found is None:
        raise UsageError(f"there is no case {reference:.40}; write it as DL-2026-0012")
    out(found)


@database.command()
def upgrade() -> None:
    """Bring the tables of the database up to date; of every organisation, where none is named."""
    several = organisations.are_several()
    each = organisations.load_all() if several else {"": load_store()}
    failed = [why for name, settings in each.items() if (why := _upgraded(name, settings))]
    if failed:
        raise UsageError("\n".join(failed))


def _upgraded(name: str, settings: StoreSettings) -> str:
    """Why the database of one could not be brought up to date; its fellows are all the same."""
    before = f"{name}: " if name else ""
    try:
        with store(settings) as kept:
            tell_made_private(kept)
    except StoreError as error:
        return f"{before}{error}"
    out(f"{before}the database is up to date")
    return ""


@database.command()
def recount() -> None:
    """Derive anew what is due of every open case, and how every case counts in the overviews."""
    from bot.clock.recounting import recount_all
    from bot.watching.logs import configure

    configure(readable=True)
    with store(load_store()) as kept:
        counted = asyncio.run(recount_all(kept))
    if counted.failed:
        raise UsageError(f"{counted.failed} open cases cannot be read: the log above names each")
    out(f"derived anew: what is due of {counted.done} open cases")


@messages.command(name="list")
def list_messages() -> None:
    """Print what did not arrive, or may not have: state, kind, since when, why, and its key."""
    from bot.outgoing import again

    out("\n".join(from_store(again.failed)) or "every message arrived, or is on its way")


@messages.command()
def resend(
    keys: Annotated[list[str] | None, typer.Argument(help="As `outbox list` gives them.")] = None,
) -> None:
    """Send again, after the repair: the messages with these keys, or all that did not arrive."""
    from bot.outgoing import again

    out(f"to be sent again: {_about_failed(again.resend, keys or ())}")


@messages.command(name="settle")
def settle_messages(
    keys: Annotated[list[str], typer.Argument(help="As `outbox list` gives them.")],
) -> None:
    """Leave messages that you saw to in another way: they count as failed no more."""
    from bot.outgoing import again

    out(f"settled: {_about_failed(again.settle, keys)}")


def _about_failed(
    do: Callable[[Session, Sequence[str], Provenance], int], keys: Sequence[str]
) -> int:
    """Do something about messages that failed; says about how many."""
    with store(load_store()) as kept:
        try:
            return asyncio.run(kept.transact(lambda session: do(session, keys, by_hand())))
        except LookupError as error:
            key = error.args[0]
            raise UsageError(f"no message {key} failed; see 'datalek outbox list'") from error


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code."""
    _take_any_terminal()
    try:
        code = app(args=arguments, standalone_mode=False)
        sys.stdout.flush()
    except TyperException as error:
        _refuse(f"{error.format_message()} See 'datalek --help'.")
    except (UsageError, SettingsError, StoreError) as error:
        _refuse(str(error))
    except BrokenPipeError:  # whoever read the output has seen enough, as in `| head`
        _drop_output()
        sys.exit(1)
    except OSError as error:
        _drop_output()
        _refuse(f"the output cannot be written: {error.strerror or type(error).__name__}")
    except Exception as error:  # noqa: BLE001 - told by its place: its words may be personal data
        _refuse(f"this is a fault of Datalek-bot, please report it: {_place(error)}", code=70)
    sys.exit(code or 0)


def _take_any_terminal() -> None:
    """Let a terminal that does not know a character show a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _drop_output() -> None:
    """Let what is left go nowhere: at the end Python would try once more, and complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _place(error: Exception) -> str:
    told = fault(error)
    return f"{told['error']} at {told['at']}"


def _refuse(why: str, code: int = 2) -> NoReturn:
    note(why)
    sys.exit(code)


def _not_listening(settings: Settings, error: Exception) -> str:
    number = getattr(error, "errno", None) or 0  # below 0 where a name was not found
    why = os.strerror(number) if number > 0 else getattr(error, "strerror", "this is no address")
    own = "" if settings.metrics_port is None else f" or {settings.metrics_port}"
    named = "DATALEK_HOST and DATALEK_PORT" + (" or DATALEK_METRICS_PORT" if own else "")
    return (
        f"cannot listen on {settings.host}, port {settings.port}{own} ({why}): "
        f"choose a free port of this machine, with {named}"
    )


def _read(file: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} is no text in UTF-8") from error
