"""The language is bound where it is known who listens, and holds for what is drawn meanwhile."""

from __future__ import annotations

import pytest

from bot.language import drawn_once, has, speaking, spoken, text


def test_what_is_said_within_a_block_is_in_its_language_and_after_it_as_before() -> None:
    with speaking("en"):
        with speaking("nl"):
            assert text("duty-breach") == "Datalek"
        assert text("duty-breach") == "Breach"
    assert spoken() == "nl"


def test_an_error_within_a_block_leaves_no_language_behind() -> None:
    with pytest.raises(KeyError), speaking("en"):
        text("no-such-key")
    assert spoken() == "nl"


def test_optional_texts_are_looked_for_in_the_language_that_is_spoken() -> None:
    assert has("duty-breach")
    assert not has("no-such-key")


def test_what_is_drawn_once_is_kept_apart_for_each_language() -> None:
    drawn: list[str] = []

    @drawn_once
    def title(key: str) -> str:
        drawn.append(spoken())
        return text(key)

    assert [title("duty-breach"), title("duty-breach")] == ["Datalek", "Datalek"]
    with speaking("en"):
        assert title("duty-breach") == "Breach"
    assert drawn == ["nl", "en"]
