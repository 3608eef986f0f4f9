"""The words that steer a conversation."""

from __future__ import annotations

import pytest

from dialogs.understanding.commands import command


@pytest.mark.parametrize(
    ("said", "verb"),
    [
        ("help", "help"),
        ("Help!", "help"),
        ("hulp", "help"),
        ("terug", "back"),
        ("ga terug", "back"),
        ("back", "back"),
        ("stop", "stop"),
        ("stoppen aub", "stop"),
        ("Ik wil stoppen", "stop"),
        ("annuleren", "stop"),
        ("cancel", "stop"),
        ("later verder", "later"),
        ("straks verder", "later"),
        ("finish later", "later"),
        ("verder", "resume"),
        ("doorgaan", "resume"),
        ("continue", "resume"),
        ("opnieuw", "restart"),
        ("start over", "restart"),
        ("mijn meldingen", "reports"),
        ("my reports", "reports"),
        ("aanvullen", "add"),
        ("Ik wil iets aanvullen", "add"),
        ("add information", "add"),
        ("Datalek melden", "start"),
        ("ik wil een datalek melden", "start"),
        ("report a data breach", "start"),
        ("menu", "menu"),
    ],
)
def test_a_message_that_is_a_command(said: str, verb: str) -> None:
    found = command(said)
    assert found is not None
    assert found.verb == verb


@pytest.mark.parametrize(
    ("said", "language"),
    [("english", "en"), ("English please", "en"), ("nederlands", "nl"), ("in het engels", "en")],
)
def test_a_language_is_asked_for(said: str, language: str) -> None:
    found = command(said)
    assert found is not None
    assert (found.verb, found.values) == ("language", {"language": language})


@pytest.mark.parametrize(
    "said",
    [
        "stop, ik heb de mail toch niet verstuurd",
        "de mail is terug",
        "help, mijn laptop is gestolen",
        "ik wil melden dat een brief zoek is",
        "later op de dag",
        "engelse brief verstuurd",
        "",
        "stop " * 1000,
    ],
)
def test_a_sentence_with_such_a_word_is_an_answer(said: str) -> None:
    assert command(said) is None
