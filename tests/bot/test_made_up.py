"""A short run of `bench/fuzz.py`: whatever anybody sends, by Teams or to the register, is borne.

It takes seconds, for the bot is whole and has a register full of cases.
"""

from __future__ import annotations

from bench.chaos import new_database
from bench.fuzz import fuzz


def test_whatever_anybody_sends_is_borne() -> None:
    with new_database("sqlite") as (url, _):
        fuzzed = fuzz(url, 80)
    assert fuzzed.well, "\n".join([str(fuzzed), *fuzzed.failed, *fuzzed.stuck])
    assert len(fuzzed.statuses) > 3
