"""Tables of first sentences: files of `label | sentence`, one a line."""

from __future__ import annotations

from pathlib import Path

Row = tuple[str, str]


def table(name: str) -> list[Row]:
    """The rows of a file: what is expected (several with commas between), and the sentence."""
    lines = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|", 1) for line in lines if "|" in line and not line.startswith("#")]
    return [(label.strip(), sentence.strip()) for label, sentence in rows]
