"""The employee's Dutch is plain: Flesch-Douma 60 or higher over all running text."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.intake.reading_level import flesch_douma, sentences, syllables

REPORTER = Path(__file__).parents[2] / "dialogs" / "texts" / "nl" / "reporter.ftl"
_MESSAGE = re.compile(r"^([a-z][\w-]*) =[ \n]?(.*(?:\n +.*)*)", re.MULTILINE)
_NAMES = ("label-", "choice-", "data-", "situation-", "state-", "mark-", "value-")


def running_text() -> str:
    """Everything said in sentences: questions, help, first aid, errors; no names of choices."""
    source = re.sub(r"^#.*$", "", REPORTER.read_text("utf-8"), flags=re.MULTILINE)
    found = [said for key, said in _MESSAGE.findall(source) if not key.startswith(_NAMES)]
    return re.sub(r"\{ \$\w+ \}", "12", "\n".join(found))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("melding", 2),
        ("gegevens", 3),
        ("mail", 1),
        ("geeuwen", 2),
        ("ontvanger", 3),
        ("leeftijd", 2),
        ("geopend", 3),
        ("beëindigen", 4),
        ("BSN", 3),
        ("usb-stick", 4),
        ("nieuwe", 2),
        ("toezichthouder", 4),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_sentence_scores_low() -> None:
    hard = "De verwerkingsverantwoordelijke verifieert onverwijld de beveiligingsmaatregelen."
    easy = "Bel de helpdesk. Zet de mail terug."
    assert flesch_douma(hard) < 0
    assert flesch_douma(easy) > 60


def test_the_employee_texts_are_plain() -> None:
    text = running_text()
    hardest = sorted(sentences(text), key=flesch_douma)[:10]
    lines = [f"{flesch_douma(sentence):7.1f}  {sentence}" for sentence in hardest]
    report = "\n".join(("", *lines, f"{flesch_douma(text):7.1f}  all together"))
    sys.stdout.write(f"\nThe ten hardest sentences:{report}\n")
    assert flesch_douma(text) >= 60, report


def test_sentences_are_short() -> None:
    assert max(len(sentence.split()) for sentence in sentences(running_text())) <= 20
