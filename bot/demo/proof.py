"""What the demo claims, and whether it was really found."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.console import Console


@dataclass
class Proof:
    """Claims in the order in which they were checked."""

    claims: list[tuple[str, bool]] = field(default_factory=list)

    def check(self, claim: str, found: bool) -> None:
        """Keep one claim with what was found of it."""
        self.claims.append((claim, found))

    @property
    def complete(self) -> bool:
        """Whether there were claims, and all of them held."""
        return bool(self.claims) and all(found for _, found in self.claims)

    def print(self, console: Console, *, full: bool) -> None:
        """One line a claim; how to see the rest, where it was left out."""
        console.rule("[bold]What was found")
        for claim, found in self.claims:
            mark = "[green]found[/]  " if found else "[bold red]MISSING[/]"
            console.print(f"{mark}  {claim}")
        if not full:
            console.print("\nEvery card to its end, and the database: make demo FULL=1")
