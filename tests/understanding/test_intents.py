"""What a first message wants, and its language."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dialogs.situations import OtherMatter
from dialogs.understanding import Intent, understand
from tests.understanding.measure import kept_apart, real
from tests.understanding.sentences import table

NOW = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)


@pytest.mark.parametrize(("intent", "message"), table("intents"))
def test_the_intent_is_recognised(intent: str, message: str) -> None:
    assert understand(message, NOW).intent == intent


def test_what_happened_is_hardly_ever_taken_for_a_question() -> None:
    told = [said for said, kinds in (*kept_apart(), *real()) if not kinds & {*OtherMatter, "other"}]
    wrong = [said for said in told if understand(said, NOW).intent is Intent.QUESTION]
    assert len(wrong) <= len(told) // 50


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Ik heb een mail naar de verkeerde gestuurd", "nl"),
        ("laptop vergeten in hotel", "nl"),
        ("I sent an email to the wrong person", "en"),
        ("My laptop was stolen", "en"),
        ("hello", "en"),
        ("phishing", "nl"),
        ("", "nl"),
    ],
)
def test_the_language_is_recognised(message: str, language: str) -> None:
    assert understand(message, NOW).language == language
