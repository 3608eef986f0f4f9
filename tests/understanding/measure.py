"""Sentences that nobody tuned to, and how well the kind of incident is proposed for them.

`kept_apart/` was written by somebody who saw no examples, one file a kind: the sentence, and after
a bar what else may fairly be read in it. `real_sentences.json` tells anew what really happened;
"none" stands there for what is no breach, or has no line in the menu. None of them may be learned
from, nor looked at to choose words.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from dialogs.situations import OtherMatter, Situation
from dialogs.understanding import understand

Row = tuple[str, frozenset[str]]
"""A sentence, and the kinds that may fairly be read in it."""

SINCE = {"r165": "portal", "r166": "portal", "r174": "portal"}
"""Real sentences that a line says better that the menu got after they were labelled: somebody who
signed in saw what was another's."""
NOW = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)
HERE = Path(__file__).parent
SHOWN = 4  # the proposal and three others
_NONE = frozenset({*OtherMatter, Situation.OTHER})


@dataclass(frozen=True)
class Figures:
    """Parts of all sentences: right first, right among those shown, surely wrong."""

    sentences: int
    first: float
    shown: float
    surely_wrong: float

    def __str__(self) -> str:
        return (
            f"{self.sentences:5} sentences: right first {self.first:.1%}, "
            f"right among those shown {self.shown:.1%}, surely wrong {self.surely_wrong:.1%}"
        )


def kept_apart() -> list[Row]:
    """The sentences of the project that were kept apart."""
    files = sorted((HERE / "kept_apart").glob("*.txt"))
    return [_row(path.stem, line) for path in files for line in _lines(path)]


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _row(kind: str, line: str) -> Row:
    said, _, also = line.partition("|")
    return said.strip(), frozenset({kind, *filter(None, map(str.strip, also.split(",")))})


def later() -> list[Row]:
    """Written when most examples were there, by somebody who had seen none of them."""
    lines = _lines(HERE / "written_later.txt")
    return [_row(kind, said) for kind, _, said in (line.partition(":") for line in lines)]


def real(since: Mapping[str, str] = MappingProxyType({})) -> list[Row]:
    """What really happened, told anew; `since` adds a fair reading to some of them, by their id."""
    listed = json.loads((HERE / "real_sentences.json").read_text(encoding="utf-8"))
    fair = [{row["situation"], *row["also"], since.get(row["id"], "")} for row in listed]
    return [(row["text"], frozenset(kinds - {""})) for row, kinds in zip(listed, fair, strict=True)]


def figures(rows: Sequence[Row], propose: Callable[[str], Sequence[tuple[str, bool]]]) -> Figures:
    """`propose` gives the kinds for a sentence, the likeliest first, and whether it is sure."""
    first = shown = wrong = 0
    for said, kinds in rows:
        fair = kinds | _NONE if "none" in kinds else kinds
        proposed = propose(said)[:SHOWN]
        fits = [kind in fair for kind, _ in proposed]
        first += any(fits[:1])
        shown += any(fits)
        wrong += bool(proposed) and proposed[0][1] and not any(fits)
    count = len(rows)
    return Figures(count, first / count, shown / count, wrong / count)


def proposed(said: str) -> list[tuple[str, bool]]:
    """What the product proposes: each kind, and whether it is sure of it."""
    heard = understand(said, NOW)
    return [(guess.situation, guess.situation is heard.proposal) for guess in heard.situations]
