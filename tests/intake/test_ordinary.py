"""Ordinary sentences that have a word in them of an answer, and tell nothing of that question."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogs.intake.conversation import Conversation
from dialogs.intake.overhearing import told_of, worst_of
from dialogs.intake.questions import CATALOGUE, Question
from dialogs.situations import Situation

_FILE = Path(__file__).with_name("ordinary.txt")
ORDINARY = [
    line.split(" | ")
    for line in _FILE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("situation", "words", "tells"), ORDINARY)
def test_what_ordinary_words_are_taken_for(situation: str, words: str, tells: str) -> None:
    key, _, expected = tells.partition("=")
    told = told_of(Conversation(situation=Situation(situation)), words).get(key, "-")
    assert (",".join(map(str, told)) if isinstance(told, list) else told) == expected


@pytest.mark.parametrize("question", [one for one in CATALOGUE if one.kind == "choice"])
def test_of_two_things_told_the_one_that_makes_nothing_smaller_waits(question: Question) -> None:
    milder = [one for one in question.choices if question.milder(one)]
    for mild in milder:
        for grave in set(question.choices) - {*milder}:
            assert worst_of({question.key: mild}, {question.key: grave}) == {question.key: grave}
            assert worst_of({question.key: grave}, {question.key: mild}) == {question.key: grave}
