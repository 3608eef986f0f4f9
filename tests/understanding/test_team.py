"""Whom of the privacy team words are about: outright, by name, perhaps, or nobody."""

from __future__ import annotations

import pytest

from dialogs.understanding.team import DPOS, OFFICERS, TEAM, concern, says_only_that

PEOPLE = {"olga": "Olga Visser", "jan": "Vries, Jan de (Privacy)", "omar": "Omar", "new": ""}


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("Dit gaat over de privacy officer zelf", (OFFICERS,)),
        ("het gaat eigenlijk om onze privacy-officer", (OFFICERS,)),
        ("De melding betreft de functionaris voor gegevensbescherming", (DPOS,)),
        ("this is about our data protection officer", (DPOS,)),
        ("Het gaat over iemand van het privacyteam", (TEAM,)),
        ("De FG zelf keek in het dossier", (DPOS,)),
        ("mevrouw De Vries van privacy las het dossier", ("jan",)),
        ("jan de vries mailde de lijst", ("jan",)),
        ("Visser, Olga was het", ("olga",)),
        ("Omar keek in het dossier", ("omar",)),
    ],
)
def test_whom_a_report_is_about(said: str, people: tuple[str, ...]) -> None:
    assert concern(said, PEOPLE).people == people


@pytest.mark.parametrize(
    "said",
    [
        "De privacy officer heeft een lijst verkeerd gemaild",
        "het is door onze FG verstuurd",
        "Olga stuurde een brief",
        "de brief ging naar de verkeerde Visser",
    ],
)
def test_what_only_may_be_meant_is_told_apart(said: str) -> None:
    assert concern(said, PEOPLE) == ((), True)


@pytest.mark.parametrize(
    "said",
    [
        "Het gaat niet over de privacy officer",
        "Ik heb de privacy officer gebeld",
        "De privacy officer heeft gezegd dat ik dit moest melden",
        "Ik heb een brief naar het verkeerde adres gestuurd",
        "de visser op de kade vond een map met post",
    ],
)
def test_who_is_only_spoken_of_is_nobody(said: str) -> None:
    found = concern(said, {"olga": "Olga Visser"} if "visser" not in said else {})
    assert found == ((), False)


@pytest.mark.parametrize(
    ("said", "only"),
    [
        ("Dit gaat over de privacy officer zelf.", True),
        ("het gaat over onze FG", True),
        ("Dit gaat over de privacy officer, die een lijst naar een burger mailde", False),
        ("Ik heb de privacy officer gebeld", False),
    ],
)
def test_a_message_that_says_only_that_is_no_story(said: str, only: bool) -> None:
    assert says_only_that(said) is only
