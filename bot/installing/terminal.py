"""Asking in a terminal."""

from __future__ import annotations

import typer

from bot.installing.questions import Wanted


def ask(wanted: Wanted, there: str) -> str:
    """One question, with where its answer is found; Enter keeps what is there already."""
    typer.echo(f"\n{wanted.where}")
    kept = "the one that is there" if wanted.secret and there else there
    answer: str = typer.prompt(
        wanted.ask, default=kept, show_default=bool(kept), hide_input=wanted.secret
    )
    return there if wanted.secret and answer == kept else answer


def choose(ways: tuple[Wanted, ...]) -> Wanted:
    """One of several ways."""
    typer.echo("\nHow does the bot prove to Entra that it is itself? The first that you can have:")
    for number, way in enumerate(ways, 1):
        typer.echo(f"  {number}  {way.ask}")
    while True:
        answer: str = typer.prompt("Number")
        if answer.strip().isdecimal() and 1 <= int(answer) <= len(ways):
            return ways[int(answer) - 1]
        typer.echo(f"Choose a number from 1 to {len(ways)}.")
