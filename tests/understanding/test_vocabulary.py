"""The two ways in which a list of stems is looked for find the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understanding.vocabulary import pattern, presence, stems
from dialogs.understanding.wording import plain
from tests.understanding.measure import kept_apart, real

BOTH: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (pattern(said), presence(said))
    for table in ("data", "groups", "hints")
    for said in stems(table).values()
)
SENTENCES = [plain(said) for said, _ in (*kept_apart(), *real())]
WORDS = st.sampled_from(sorted({word for said in SENTENCES for word in said.split()}))
SIGNS = st.sampled_from([" ", ", ", "-", "'", "/", ". ", "_", ""])


def disagreeing(said: str) -> list[str]:
    return [
        found.pattern
        for found, there in BOTH
        if bool(found.search(said)) is not bool(there.search(f" {said}"))
    ]


@pytest.mark.parametrize("said", SENTENCES)
def test_a_stem_that_is_there_is_found(said: str) -> None:
    assert disagreeing(said) == []


@given(st.lists(st.tuples(WORDS, SIGNS), max_size=8))
@settings(max_examples=100, deadline=None)
def test_whatever_sign_stands_before_it(said: list[tuple[str, str]]) -> None:
    assert disagreeing("".join(word + sign for word, sign in said)) == []
