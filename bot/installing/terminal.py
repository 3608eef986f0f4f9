"""Asking in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from bot.installing.questions import Wanted
from bot.language import text


def ask(wanted: Wanted, there: str) -> str:
    """One question, with where its answer is found; Enter keeps what is there already."""
    typer.echo(f"\n{wanted.where}")
    kept = text("setup-there-already") if wanted.secret and there else there
    answer: str = typer.prompt(
        wanted.ask, default=kept, show_default=bool(kept), hide_input=wanted.secret
    )
    return there if wanted.secret and answer == kept else answer


def choose(ways: Sequence[Wanted], there: Wanted | None) -> Wanted:
    """One of several ways; Enter keeps the one that is there already."""
    typer.echo(f"\n{text('setup-proof')}")
    for number, way in enumerate(ways, 1):
        typer.echo(f"  {number}  {way.ask}")
    kept = str(ways.index(there) + 1) if there else None
    while True:
        answer: str = typer.prompt(text("setup-number"), default=kept)
        if answer.strip().isdecimal() and 1 <= int(answer) <= len(ways):
            return ways[int(answer) - 1]
        typer.echo(text("setup-number-from", most=len(ways)))
