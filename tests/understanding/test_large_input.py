"""A message of 200 kB, whatever is in it, is read without delay.

The processor time allowed is far above what is measured (two seconds at most); a pattern that
backtracks over such a text takes minutes.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from dialogs.redaction import redact
from dialogs.understanding import understand
from dialogs.understanding.choices import match_choices
from dialogs.understanding.commands import command
from dialogs.understanding.counts import parse_count
from dialogs.understanding.moments import parse_moment

NOW = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)
SIZE = 200_000
LIMIT_S = 10


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1",
        "1 ",
        "a@",
        "<b>",
        "<",
        "*",
        "😀",
        "NL91 ",
        "06 ",
        "+31 ",
        "naar de verkeerde ",
        "half ",
        "12-",
    ],
)
def test_a_flood_of_text_is_read_without_delay(piece: str) -> None:
    text = (piece * SIZE)[:SIZE]
    start = time.process_time()
    understand(text, NOW)
    parse_moment(text, NOW)
    parse_count(text)
    match_choices(text, {"yes": "Ja", "no": "Nee"}, many=True)
    command(text)
    redact(text, "nl")
    assert time.process_time() - start < LIMIT_S
